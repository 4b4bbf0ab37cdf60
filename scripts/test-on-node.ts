// `npm run test:on -- floor|newest|VERSION [jest's arguments]`: runs tests on a Node other than the project's own, by default
// those of the product itself. Processes that they start use that Node, too.

import { runJest } from './run-jest.ts'
import { FLOOR, fetchNode, NEWEST } from './runner-nodes.ts'

const SUITES = ['__tests__/unit', '__tests__/integration', '__tests__/bundle']
const NAMED: Readonly<Record<string, string>> = { floor: FLOOR, newest: NEWEST }

const [which = 'floor', ...given] = process.argv.slice(2)
process.exitCode = runJest(fetchNode(NAMED[which] ?? which), given.length > 0 ? given : SUITES)
