// Which modules Stryker mutates (login envelope, inspection, retention, read-back, redaction, events), and which tests must
// detect it. Strings are not mutated: messages may be reworded.

/** Modules with fast tests: `--quick` mutates only these, as in CI. */
const QUICK = [
  'src/naming/retention.ts',
  'src/action/event.ts',
  'src/action/logger.ts',
  'src/text/markdown.ts',
  'src/fleet/watchdog/judge.ts',
  'src/fleet/jobs.ts',
  'src/router/rights.ts',
  'src/checkup/checkup-rows.ts',
  'src/text/secret-encodings.ts',
]
const SLOW = [
  'src/router/envelope.ts',
  'src/router/error-codes.ts',
  'src/dss/inspect.ts',
  'src/destinations/directory/directory-copy.ts',
  'src/destinations/repository/repository-copy.ts',
  'src/destinations/artifact/artifact-copy.ts',
  'src/github/read-back.ts',
  'src/system/hash-file.ts',
]

const isQuick = process.env.MUTANTS === 'quick'
/** Each module's own tests; without `--quick`, also those of all modules that use it. */
const TESTS = isQuick
  ? QUICK.map((file) => file.replace(/^src(.*)\.ts$/, '__tests__/unit$1.test.ts'))
  : ['__tests__/{unit,large}/**/*.test.ts']

/** The quick modules open no backup, so that their tests need nothing compiled before them. Jest looks for files before each mutant. */
const ALONE = {
  globalSetup: null,
  watchman: false,
  haste: { forceNodeFilesystemAPI: true },
  roots: ['src', '__tests__/unit', '__tests__/fixtures'].map((folder) => `<rootDir>/${folder}`),
}

export default {
  mutate: isQuick ? QUICK : [...QUICK, ...SLOW],
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    config: { testMatch: TESTS.map((test) => `<rootDir>/${test}`), ...(isQuick ? ALONE : {}) },
  },
  coverageAnalysis: 'perTest',
  // A mutant in code that runs when a module loads would need all tests each time. Those are tables, which tests compare.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 20,
  // Stryker cannot use the compiler of TypeScript 7. It does not try to if it finds no configuration.
  tsconfigFile: 'none.json',
  ignorePatterns: ['build', 'coverage', 'dist', 'docs', 'proof/mutants/node_modules'],
  tempDirName: 'build/mutants',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'build/mutants.json' },
  allowConsoleColors: false,
}
