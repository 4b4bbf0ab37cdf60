// Files that exist already: whether setup wrote them, and whether it may replace them.

import { BackupError } from '../errors.ts'
import type { Means } from './means.ts'

/** Below a `#!` line, at most. */
const OURS_WITHIN = 200

export function isOurs(content: string): boolean {
  return content.slice(0, OURS_WITHIN).includes('# Written by srm-backup setup')
}

/** Asks before a file is replaced. Without a terminal, only setup's own are. */
export async function agreesToReplace(path: string, before: string, { dialogue }: Means): Promise<boolean> {
  const ours = isOurs(before)
  const ask = ours ? `Replace ${path}, which setup wrote?` : `${path} was not written by setup. Replace it?`
  return await dialogue.confirm({ ask, initial: ours, unattended: ours })
}

export function notReplaced(path: string): BackupError {
  return new BackupError('input-invalid', `${path} exists, and was not replaced.`, {
    hint: 'Nothing was written. Move the file, or run setup again with another name for the router.',
  })
}
