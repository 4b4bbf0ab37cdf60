// Keeps what GitHub's services say from becoming commands of the runner: GitHub's client for artifacts logs their words as they
// are, line breaks included.

/** The runner ignores blanks before a command, and has more kinds of them than JavaScript. */
const BEGINS_COMMAND = /^[\s\p{C}\p{Z}]*::/u

/**
 * A mask of GitHub's client: the signature of an address, as it is and encoded. The storage's have this form, and nothing that the
 * log, summary or outputs must say has it; any other value would be the service's choice of what to blank there.
 */
const SIGNATURE_MASK = /^::add-mask::(?:[\w+/-]|%25(?:2B|2F)){43}(?:=|%253D)\r?\n?$/
const ANY_MASK = /^::add-mask::/i

let isOurs = false

/** Writes a mask of this program's own, which may have any value. */
export function maskAnything(write: () => void): void {
  isOurs = true
  try {
    write()
  } finally {
    isOurs = false
  }
}

/** Returns a line of the log that no runner takes for a command. */
export function withoutCommand(line: string): string {
  return BEGINS_COMMAND.test(line) ? line.replace('::', ': :') : line
}

type Output = Pick<NodeJS.WriteStream, 'write'>

/** From now on, a command of the runner, which reads both streams, is only what a text begins with. */
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
      if (index === 0 && line.startsWith('::'))
        return isOurs || !ANY_MASK.test(line) || SIGNATURE_MASK.test(line) ? line : ''
      const plain = line.replaceAll('##[', '## [')
      return withoutCommand(plain)
    })
    .join('')
}
