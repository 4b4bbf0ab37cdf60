// Starts jest on one Node; processes that tests start use that Node, too.

import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

export const ROOT = join(import.meta.dirname, '..')

export interface JestOptions {
  /** For Jest's own process and its workers. */
  readonly nodeOptions?: readonly string[]
  /** Shows its output in one piece at the end: another one runs at the same time. */
  readonly isQuiet?: boolean
}

/** Returns the exit code. */
export async function runJest(
  node: string,
  args: readonly string[],
  { nodeOptions = [], isQuiet = false }: JestOptions = {},
): Promise<number> {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...nodeOptions, jest]
  const child = spawn(node, [...options, ...args], {
    cwd: ROOT,
    stdio: ['inherit', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  })
  const ended = Promise.withResolvers<number>()
  child.once('error', ended.reject).once('close', (code) => ended.resolve(code ?? 1))
  const said = await Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')))
  const code = await ended.promise
  process.stderr.write(said.join(''))
  return code
}
