// Writes the job summary to the file that the runner reads.

import { appendFile } from 'node:fs/promises'
import { describeThrown } from '../errors.ts'
import { escapeText } from '../text/markdown.ts'
import type { ActionLogger } from './logger.ts'

/** Only warns on failure: the run itself succeeded. Redacts secrets, plain and escaped. */
export async function writeSummary(file: string, logger: ActionLogger, markdown: string): Promise<void> {
  await appendFile(file, `${logger.redact(logger.redact(markdown), escapeText)}\n`).catch((error: unknown) => {
    logger.warning(`The job summary could not be written: ${describeThrown(error)}`)
  })
}
