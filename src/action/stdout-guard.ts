// Keeps what GitHub's services say from becoming commands of the runner: GitHub's client for artifacts logs their words as they
// are, line breaks included.

/** From now on, only the first line of what is written at once may be a command of the runner. */
export function guardStdout(stdout: Pick<NodeJS.WriteStream, 'write'> = process.stdout): void {
  const write = stdout.write.bind(stdout) as (chunk: unknown, ...rest: readonly unknown[]) => boolean
  stdout.write = (chunk: unknown, ...rest: readonly unknown[]) =>
    write(typeof chunk === 'string' ? withOneCommand(chunk) : chunk, ...rest)
}

/** The runner ends a line at each of these characters, and ignores blanks before `::`. It finds `##[` anywhere in a line. */
function withOneCommand(text: string): string {
  const lines = text.replaceAll('##[', '## [').split(/(?<=[\r\n])/)
  return lines
    .map((line, index) => (index > 0 && line.trimStart().startsWith('::') ? line.replace('::', ': :') : line))
    .join('')
}
