// Starts jest on one Node; processes that tests start use that Node, too.

import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

/** Returns the exit code. */
export function runJest(node: string, args: readonly string[]): number {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest]
  const { status } = spawnSync(node, [...options, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  })
  return status ?? 1
}
