// Keeps what GitHub's services say from becoming commands of the runner, or of a terminal: GitHub's client for artifacts logs their
// words as they are, line breaks included.

import { withoutControls } from '../text/sanitize.ts'

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

/** A line without what a terminal would act on, but for its end. */
function printed(line: string): string {
  const end = /[\r\n]?$/.exec(line)?.[0] ?? ''
  return withoutControls(line.slice(0, line.length - end.length)) + end
}

/**
 * The runner ends a line at each of these characters. It finds `##[` anywhere in one, but not in a command that begins with `::`. The
 * value of a mask must stay as it is: it may be a password.
 */
function withOneCommand(text: string): string {
  const lines = text.split(/(?<=[\r\n])/)
  return lines
    .map((line, index) => {
      if (index === 0 && line.startsWith('::'))
        return !ANY_MASK.test(line) ? printed(line) : isOurs || SIGNATURE_MASK.test(line) ? line : ''
      return withoutCommand(printed(line.replaceAll('##[', '## [')))
    })
    .join('')
}
