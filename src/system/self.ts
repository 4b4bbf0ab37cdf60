// Starts this program again: as Node with one of its files, or, where both are one executable, as that executable.
// The other side of the two options is scripts/terminal/executable-main.cjs.

import { basename } from 'node:path'

/** Whether Node and the program are one file. */
export function isSingleExecutable(): boolean {
  // A Node that is too old for the program may lack these.
  return process.getBuiltinModule?.('node:sea')?.isSea() ?? false
}

/** How to fork `file` with these options of Node. */
export function forkOptions(file: string, nodeOptions: readonly string[]): { file: string; execArgv: string[] } {
  if (!isSingleExecutable()) return { file, execArgv: [...nodeOptions] }
  // The executable takes options of Node only in this form, and a file that it contains by its name.
  return { file: basename(file), execArgv: [`--node-options=${nodeOptions.join(' ')}`, '--srm-backup-file'] }
}

/** The arguments with which this program only ends, with an exit code. */
export function exitArguments(code: number): readonly string[] {
  return isSingleExecutable() ? ['--srm-backup-exit', `${code}`] : ['-e', `process.exit(${code})`]
}
