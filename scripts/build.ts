// Builds dist/ from nothing: tsc strips the types into build/, ncc bundles that. Refuses a bundle that would die at start.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')
const BUILD = join(ROOT, 'build/src')

/** Optional in the package that asks for it, and asked for in a try block. */
const HARMLESS_REQUIRES = new Set(['supports-color'])

// ncc leaves stale chunks behind, and tsc stale modules.
rmSync(DIST, { recursive: true, force: true })
rmSync(BUILD, { recursive: true, force: true })
runTool('typescript/bin/tsc', '-p', 'tsconfig.build.json')
runTool(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/src/main.js',
  '-o',
  'dist',
  '--license',
  'licenses.txt',
  '--quiet',
)
writeCli()
refuseUnresolvedImports()

function runTool(tool: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], { cwd: ROOT, stdio: 'inherit' })
}

/** The terminal's entry: the same bundle, told that it is not a runner who starts it. */
function writeCli(): void {
  const text = "#!/usr/bin/env node\nglobalThis[Symbol.for('srm-backup.terminal')] = true\nawait import('./index.js')\n"
  writeFileSync(join(DIST, 'cli.js'), text, { mode: 0o755 })
}

/** ncc turns an import that it cannot find into a require at run time: green build, dead action. */
function refuseUnresolvedImports(): void {
  for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(DIST, file), 'utf8')
    for (const [, name] of text.matchAll(/eval\("require"\)\("([^"]+)"\)/g)) {
      if (!HARMLESS_REQUIRES.has(name ?? ''))
        throw new Error(`dist/${file} requires ${name} at run time: ncc did not find it`)
    }
  }
}
