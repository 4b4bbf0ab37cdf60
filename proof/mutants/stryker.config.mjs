// How Stryker breaks the modules that guard (login envelope, inspection, retention, read-back, redaction, events), and which
// tests must notice. Messages may say it in other words: strings stay.

/** Whose tests are quick: `--quick` takes these alone, as CI does. */
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
  'src/system/hash-file.ts',
]

export default {
  mutate: process.env.MUTANTS === 'quick' ? QUICK : [...QUICK, ...SLOW],
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { config: { testMatch: ['<rootDir>/__tests__/unit/**/*.test.ts'] } },
  coverageAnalysis: 'perTest',
  // What is broken when a module is loaded takes the whole run of tests each time: those are tables, which tests compare.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 20,
  // TypeScript 7 has no compiler that Stryker could ask; it needs none to rewrite a configuration that it does not find.
  tsconfigFile: 'none.json',
  ignorePatterns: ['build', 'coverage', 'dist', 'docs', 'proof/mutants/node_modules'],
  tempDirName: 'build/mutants',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'build/mutants.json' },
  allowConsoleColors: false,
}
