// Files that exist already: whether setup wrote them, and whether it may replace them.

import { createHash } from 'node:crypto'
import { BackupError } from '../errors.ts'
import type { Means } from './means.ts'

/** Below a `#!` line, at most. */
const OURS_WITHIN = 200
const DIGITS = 16

export function isOurs(content: string): boolean {
  return content.slice(0, OURS_WITHIN).includes('# Written by srm-backup setup')
}

const SIGNATURE = '# Setup replaces this file without a question as long as its digest is '

/** Adds a last line by which setup knows later whether somebody has edited the file. */
export function signed(content: string): string {
  return `${content}${SIGNATURE}${digestOf(content)}.\n`
}

/** Whether a signed file is as setup wrote it; git may have changed its line endings. */
export function isUnedited(content: string): boolean {
  const text = content.replaceAll('\r\n', '\n')
  return text === signed(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1))
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
}

/** Asks before a file is replaced. Without a terminal, only setup's own are, unless somebody has edited them. */
export async function agreesToReplace(path: string, before: string, { dialogue }: Means): Promise<boolean> {
  const isAsWritten = isOurs(before) && isUnedited(before)
  const ask = isAsWritten ? `Replace ${path}, which setup wrote?` : `${path} ${originOf(before)}. Replace it?`
  return await dialogue.confirm({ ask, initial: isAsWritten, unattended: isAsWritten })
}

/** Says what `--dry-run` does not ask; nothing for a file that setup replaces without a question. */
export function wouldAsk(path: string, before: string): string | undefined {
  if (isOurs(before) && isUnedited(before)) return undefined
  return `${path} ${originOf(before)}. Setup asks before it replaces it, and with --yes it refuses.`
}

export function notReplaced(path: string, before: string): BackupError {
  const hint = isOurs(before)
    ? 'Move the file away and run setup again, then edit the new one. Or make the change by hand.'
    : 'Move the file, or run setup again with another name for the router.'
  return new BackupError('input-invalid', `${path} ${originOf(before)}, and was not replaced.`, {
    hint: `Nothing was written. ${hint}`,
  })
}

function originOf(before: string): string {
  if (!isOurs(before)) return 'was not written by setup'
  if (isUnedited(before)) return 'was written by setup'
  return before.includes(SIGNATURE)
    ? 'was edited since setup wrote it'
    : 'was written by an older setup, or edited since'
}
