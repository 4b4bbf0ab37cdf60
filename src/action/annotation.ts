// An error annotation that fits: the runner cuts it, in the log too. What happened and what to do come first; the rest are
// plain lines of the log.

import * as core from '@actions/core'
import { printable } from '../text/sanitize.ts'
import type { ActionLogger } from './logger.ts'

/** The runner cuts at 4,096 characters, after masking, which may lengthen the text. */
const MAX = 4_000
const MAX_MESSAGE = 1_500
const IN_LOG = 'The log above has the rest.'

export interface Failed {
  /** What happened. */
  readonly message: string
  /** What to do; may have several lines. */
  readonly advice: string
  /** Details, such as one line for each router. */
  readonly details?: readonly string[]
  /** The last line. */
  readonly code?: string
}

/** Fails the step with one annotation. What does not fit is logged before it. */
export function failWith(failed: Failed, logger: ActionLogger): void {
  const { text, logged } = fitted(failed)
  for (const line of logged) logger.info(line)
  core.setFailed(logger.redact(text))
}

/** Returns the annotation, and the lines that it lacks. */
function fitted({ message, advice, details = [], code = '' }: Failed): {
  readonly text: string
  readonly logged: readonly string[]
} {
  const join = (...lines: readonly string[]) => [...lines, code].filter((line) => line !== '').join('\n')
  const full = join(message, advice, ...details)
  if (full.length <= MAX) return { text: full, logged: [] }
  const short = join(message, advice, IN_LOG)
  if (short.length <= MAX) return { text: short, logged: details }
  const happened = printable(message, MAX_MESSAGE)
  const room = MAX - join(happened, IN_LOG).length - 1
  const hint = advice.length > room ? `${advice.slice(0, room - 1).toWellFormed()}…` : advice
  return { text: join(happened, hint, IN_LOG), logged: [...`${message}\n${advice}`.split('\n'), ...details] }
}
