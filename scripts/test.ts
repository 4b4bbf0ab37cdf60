// `npm test [-- paths or jest's options]`: by default what proves the main job within 90 seconds. `npm run test:all` runs
// everything, with the coverage of src/.

import { availableParallelism } from 'node:os'
import { type JestOptions, runJest } from './run-jest.ts'

/** Also one run of dist/ for each entry, destination and common error. */
const USUAL = ['__tests__/unit', '__tests__/contract', '__tests__/integration', '__tests__/bundle/(main-job|fleet)\\.']
/** Thousands of combinations, whose parts other tests try one by one, and programs that run hundreds of times. */
const EXHAUSTIVE = [
  'router-variant-pairs',
  'unreadable-manifests',
  'contract/compatibility\\.',
  'directory-faults',
  'action-diagnostics',
]
/**
 * They run dist/ in other processes, the emulator, which never imports src/, read files, or run again what other tests run:
 * counting would only double what they cost.
 */
const NOT_COVERING = ['__tests__/bundle/', '__tests__/emulator/', '__tests__/contract/', ...EXHAUSTIVE]
const IGNORING = '--testPathIgnorePatterns'

const given = process.argv.slice(2)
process.exitCode =
  given.join() === '--coverage'
    ? await runAll()
    : await run(given.length > 0 ? given : [...USUAL, IGNORING, ...EXHAUSTIVE])

function run(args: readonly string[], options: JestOptions = {}): Promise<number> {
  return runJest(process.execPath, args, options)
}

/** Both at the same time, since each waits for seconds at its end. */
async function runAll(): Promise<number> {
  const cores = availableParallelism()
  const among = (workers: number) => `--maxWorkers=${Math.max(1, workers)}`
  const codes = await Promise.all([
    // V8 counts what earlier test files have left behind, too. To log how much memory is in use, Jest collects garbage after each.
    run(['--coverage', '--logHeapUsage', among(2 * cores - 1), IGNORING, ...NOT_COVERING], {
      nodeOptions: ['--expose-gc'],
    }),
    run([among(cores), ...NOT_COVERING], { isQuiet: true }),
  ])
  return Math.max(...codes)
}
