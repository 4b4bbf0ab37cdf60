// `npm run test:on -- floor|newest|VERSION [jest's arguments]`: runs tests on a Node other than the project's own, by default
// those that depend on it. Processes that they start use that Node, too.

import { runJest } from './run-jest.ts'
import { FLOOR, fetchNode, NEWEST } from './runner-nodes.ts'

/** What runs on Node itself: files, sockets, TLS, zlib, SQLite, processes. The rest was tested on the project's Node. */
const RUNTIME = [
  '__tests__/unit/(cli|destinations|dss|encryption|router|system)/',
  '__tests__/large/',
  '__tests__/integration/(action|cli|proxy|router)',
]
/** What users run; and of it, each entry, destination and error. */
const PACKAGED = ['__tests__/bundle/']
const COMMON = ['__tests__/bundle/(main-job|fleet|errors|cli|sealed|checkup)\\.']
/** At the real pace of requests, combined, with faults of our own, or what GitHub, a router, a workflow or a shell says: they depend on no Node. */
const NODELESS = 'bundle/(budget|watchdog|attempts|variants|unknown-inputs|changes|repository|pages)'
const IGNORED = ['--testPathIgnorePatterns', 'router-variant-pairs', NODELESS, 'cli-words', 'directory-faults']
/** The newest is close to the project's own. */
const NAMED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  floor: [FLOOR, [...RUNTIME, ...PACKAGED, ...IGNORED]],
  newest: [NEWEST, COMMON],
}

const [which = 'floor', ...given] = process.argv.slice(2)
const [version, suites] = NAMED[which] ?? [which, [...RUNTIME, ...PACKAGED, ...IGNORED]]
process.exitCode = await runJest(fetchNode(version), given.length > 0 ? given : suites)
