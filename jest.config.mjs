// Tests run as ES modules on Node 24; swc strips the types, tsc checks them.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  collectCoverageFrom: ['src/**/*.ts', '!src/{action,cli,watchdog,fleet-table,opener}.ts', '!src/**/*.d.ts'],
  coverageProvider: 'v8',
  coverageThreshold: { global: { lines: 95, branches: 95 } },
  // Generous: what hangs hangs for ever, and machines are shared.
  testTimeout: 120_000,
  // One for each core: half as many more are a sixth faster, but then a busy machine starves them.
  maxWorkers: '100%',
}
