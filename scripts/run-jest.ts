// Starts jest on one Node; processes that tests start use that Node, too.

import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

/** Returns the exit code. */
export async function runJest(node: string, args: readonly string[]): Promise<number> {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest]
  const child = spawn(node, [...options, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  })
  const ended = Promise.withResolvers<number>()
  child.once('error', ended.reject).once('close', (code) => ended.resolve(code ?? 1))
  return await ended.promise
}
