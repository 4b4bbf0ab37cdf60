// Whether the newest backup is good enough: whether it is the newest at all, and how old it is.

import type { NewestCopy } from '../destinations/newest-copy.ts'
import { BackupError } from '../errors.ts'
import { timeText } from '../text/format.ts'
import { printable } from '../text/sanitize.ts'
import { ageMsOf, ageOf } from './restore-card.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const STOPPED = 'Backups have stopped or go somewhere else. Check the job that makes them.'
const UNCHANGED =
  'Or nothing has changed since: a repository gets no new copy of an unchanged backup by default. The watchdog can tell the two apart.'

/** Returns why a valid copy is not good enough. */
export function problemOf(
  { newer, ahead, description, manifest }: NewestCopy,
  {
    kind,
    limit,
    now,
  }: {
    /** Where it is. */
    readonly kind: 'directory' | 'repository' | 'artifact'
    /** Of its age. */
    readonly limit: { readonly given: string; readonly ms: number } | undefined
    readonly now: Date
  },
): BackupError | undefined {
  const shown = printable(description, 300)
  if (newer !== undefined)
    return new BackupError(
      'read-back-failed',
      `The card does not show the newest backup. ${printable(newer, 500)} The newest usable one is ${shown}.`,
      { hint: 'Make a new backup, then run the drill again.' },
    )
  if (limit && ahead !== undefined)
    return new BackupError('read-back-failed', `${printable(ahead, 1000)} The card shows ${shown}.`, {
      hint: 'If the clock of this machine is behind, correct it. Otherwise one was wrong when they were made: move them elsewhere, or delete them.',
    })
  const age = ageMsOf(manifest.time, now)
  if (limit === undefined || (age <= limit.ms && age >= -DAY_MS)) return undefined
  if (age < -DAY_MS)
    return new BackupError(
      'read-back-failed',
      `The newest backup, ${shown}, is dated in the future (${timeText(Date.parse(manifest.time))}), so its age is unknown.`,
      { hint: 'Correct the clock of this machine or of the one that made the backup, then make a new one.' },
    )
  return new BackupError(
    'read-back-failed',
    `The newest backup, ${shown}, is from ${timeText(Date.parse(manifest.time))} (${ageOf(manifest.time, now)}), which is older than ${limit.given}.`,
    { hint: kind === 'repository' ? `${STOPPED} ${UNCHANGED}` : STOPPED },
  )
}
