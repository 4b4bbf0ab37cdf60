// Commands that people copy, or that a schedule runs, as a POSIX shell reads them.

const PLAIN = /^[\w./:@%+,=-]+$/

/** Joins a command. */
export function shellCommand(command: readonly string[]): string {
  return command.map(quote).join(' ')
}

/** Returns one word of a command; PowerShell reads it alike unless it contains a `'`. */
export function quote(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
