// `npm test [-- paths or jest's options]`: by default what proves the main job within 90 seconds. `npm run test:all` runs
// everything, with the coverage of src/.

import { runJest } from './run-jest.ts'

/** Also one run of dist/ for each entry, destination and common error. */
const USUAL = ['__tests__/unit', '__tests__/contract', '__tests__/integration', '__tests__/bundle/(main-job|fleet)\\.']
/** Thousands of combinations, whose parts other tests try one by one, many nights in a row, and searches of every file. */
const EXHAUSTIVE = [
  'router-variant-pairs',
  'unreadable-manifests',
  'contract/(audit|compatibility|regular-expressions)\\.',
  'directory-faults',
  'integration/\\w+-nights\\.',
  'cli-commands',
  'watchdog-verdicts',
  'monitor-faults',
]

const given = process.argv.slice(2)
const usual = [...USUAL, '--testPathIgnorePatterns', ...EXHAUSTIVE]
process.exitCode = await runJest(process.execPath, given.length > 0 ? given : usual)
