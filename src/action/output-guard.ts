// Keeps what GitHub's services say from becoming commands of the runner: GitHub's client for artifacts logs their words as they
// are, line breaks included.

/** The runner ignores blanks before a command, and has more kinds of them than JavaScript. */
const BEGINS_COMMAND = /^[\s\p{C}\p{Z}]*::/u

type Output = Pick<NodeJS.WriteStream, 'write'>

/** From now on, only the first line of what is written at once may be a command of the runner, which reads both streams. */
export function guardOutputs(outputs: readonly Output[] = [process.stdout, process.stderr]): void {
  for (const output of outputs) {
    const write = output.write.bind(output) as (chunk: unknown, ...rest: readonly unknown[]) => boolean
    output.write = (chunk: unknown, ...rest: readonly unknown[]) =>
      write(typeof chunk === 'string' ? withOneCommand(chunk) : chunk, ...rest)
  }
}

/**
 * The runner ends a line at each of these characters. It finds `##[` anywhere in one, but not in a command that begins with `::`,
 * whose values must stay as they are: one may be a password to mask.
 */
function withOneCommand(text: string): string {
  const lines = text.split(/(?<=[\r\n])/)
  return lines
    .map((line, index) => {
      if (index === 0 && line.startsWith('::')) return line
      const plain = line.replaceAll('##[', '## [')
      return BEGINS_COMMAND.test(plain) && index > 0 ? plain.replace('::', ': :') : plain
    })
    .join('')
}
