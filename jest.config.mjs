// Tests run as ES modules on Node 24; swc strips the types, tsc checks them.
import { availableParallelism } from 'node:os'

export default {
  testEnvironment: 'node',
  testSequencer: '<rootDir>/scripts/longest-first.ts',
  reporters: ['default', '<rootDir>/scripts/slow-tests.ts'],
  // Copies of the project, which the tests of mutants make.
  modulePathIgnorePatterns: ['<rootDir>/build/'],
  setupFilesAfterEnv: ['<rootDir>/__tests__/fixtures/equal-bytes.ts'],
  globalSetup: '<rootDir>/__tests__/fixtures/compiled-opener.ts',
  // As src/backup/fetch.ts imports it; the test of the module itself has another path to it.
  moduleNameMapper: { '^\\.\\./system/garbage\\.ts$': '<rootDir>/__tests__/fixtures/leave-garbage.ts' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  collectCoverageFrom: ['src/**/*.ts', '!src/{action,cli,watchdog,fleet-table,opener}.ts', '!src/**/*.d.ts'],
  // Counters in the code take half the time of V8's, which counts what earlier test files have left behind, too.
  coverageProvider: 'babel',
  coverageReporters: ['text', 'lcovonly'],
  coverageThreshold: { global: { lines: 97, branches: 93 } },
  // Generous: what hangs hangs for ever, and machines are shared.
  testTimeout: 120_000,
  // Three for each core, since tests mostly wait for processes and sockets. (Jest takes more than 100% for a number.)
  maxWorkers: 3 * availableParallelism(),
  // Tests that say they may run side by side wait for timers.
  maxConcurrency: 12,
  workerIdleMemoryLimit: '350MB',
}
