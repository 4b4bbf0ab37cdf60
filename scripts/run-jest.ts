// Starts jest on one Node; processes that tests start use that Node, too.

import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

/** Returns the exit code. `nodeOptions` are for Jest's own process and its workers. */
export function runJest(node: string, args: readonly string[], nodeOptions: readonly string[] = []): number {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...nodeOptions, jest]
  const { status } = spawnSync(node, [...options, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  })
  return status ?? 1
}
