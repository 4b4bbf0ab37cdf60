// The job summary's way into the file that the runner reads.

import { appendFile } from 'node:fs/promises'
import { escapeText } from '../text/markdown.ts'
import type { ActionLogger } from './logger.ts'

/** A summary that cannot be written is no reason to call what was done a failure. No secret gets into it, as it is or escaped. */
export async function writeSummary(file: string, logger: ActionLogger, markdown: string): Promise<void> {
  await appendFile(file, `${logger.redact(logger.redact(markdown), escapeText)}\n`).catch((error: unknown) => {
    logger.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
  })
}
