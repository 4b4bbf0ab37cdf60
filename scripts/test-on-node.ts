// `npm run test:on -- floor|newest|VERSION [jest's arguments]`: runs tests on a Node other than the project's own, by default
// those of the product itself. Processes that they start use that Node, too.

import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { FLOOR, fetchNode, NEWEST } from './runner-nodes.ts'

const ROOT = join(import.meta.dirname, '..')
const SUITES = ['__tests__/unit', '__tests__/integration', '__tests__/bundle']
const NAMED: Readonly<Record<string, string>> = { floor: FLOOR, newest: NEWEST }

const [which = 'floor', ...given] = process.argv.slice(2)
const node = fetchNode(NAMED[which] ?? which)
const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest]
const { status } = spawnSync(node, [...options, ...(given.length > 0 ? given : SUITES)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
})
process.exitCode = status ?? 1
