// This program, started again: as Node with one of its files, or, where both are one executable, as that executable.
// The other side of the two options is scripts/terminal/executable-main.cjs.

/** Starts a file that the executable contains, by its name. */
export const FILE_OPTION = '--srm-backup-file'

/** Whether Node and the program are one file. */
export function isSingleExecutable(): boolean {
  // A Node that is too old for the program may lack these.
  return process.getBuiltinModule?.('node:sea')?.isSea() ?? false
}

/** The arguments with which this program only ends, with an exit code. */
export function exitArguments(code: number): readonly string[] {
  return isSingleExecutable() ? ['--srm-backup-exit', `${code}`] : ['-e', `process.exitCode = ${code}`]
}
