// Writes the job summary to the file that the runner reads.

import { closeSync, constants, openSync, writeFileSync } from 'node:fs'
import { describeThrown } from '../errors.ts'
import { escapeText } from '../text/markdown.ts'
import type { ActionLogger } from './logger.ts'

/** Appends, but does not wait for the reader of a pipe in the file's place. */
const FLAG = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0)

/**
 * Only warns on failure: the run itself succeeded. Redacts secrets, plain and escaped, but not in `ownWords`, which has only
 * words of this program: a password that is one of them would be recognized by its absence.
 */
export function writeSummary(file: string, logger: ActionLogger, markdown: string, ownWords?: string): void {
  const text = `${logger.redact(logger.redact(markdown), escapeText)}\n${ownWords === undefined ? '' : `\n${ownWords}\n`}`
  try {
    // As the outputs: a share that hangs may hold every thread that could do it meanwhile.
    const descriptor = openSync(file, FLAG)
    try {
      writeFileSync(descriptor, text)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    logger.warning(`The job summary could not be written: ${describeThrown(error)}`)
  }
}
