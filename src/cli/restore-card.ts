// The card for the day of need: which backup there is, how good it is, and what to do with it, step by step.

import type { NewestCopy } from '../destinations/newest-copy.ts'
import { formatBytes, timeText } from '../text/format.ts'
import { printable } from '../text/sanitize.ts'
import { type OpenedBackup, requireValid } from './opened-backup.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MAX_TEXT = 300
const RESTORE = [
  'Wire a computer to the router, which should be the same model with the same or a newer SRM.',
  'Sign in as an administrator: Control Panel > System, under Update & Restore.',
  'Export the present configuration by hand, so that there is a way back.',
  'Restore from the .dss file, wait, and do not cut the power.',
  'Sign in with the account and password of the backup; look at Internet, Wi-Fi, DHCP, port forwarding and VPN.',
] as const

export interface Card {
  readonly copy: NewestCopy
  readonly backup: OpenedBackup
  /** What could not be compared with the manifest, as sentences. */
  readonly incomparableReason: readonly string[]
  readonly isArtifact: boolean
  readonly now: Date
}

/** Everything in it that comes from a manifest may have been written by somebody else. */
export function restoreCard(card: Card): { readonly text: string; readonly json: Readonly<Record<string, unknown>> } {
  const { copy, backup, incomparableReason, now } = card
  const { contentSize, content } = requireValid(copy.description, backup.inspection)
  const { router, time, file } = copy.manifest
  const steps = stepsOf(card)
  const from = printable(copy.description, MAX_TEXT)
  const comparison =
    incomparableReason.length === 0
      ? 'it is what its manifest says'
      : ['it fits its manifest', ...incomparableReason].join('. ')
  const lines = [
    'RESTORE CARD',
    '',
    `Router    ${printable(router.label)}`,
    `Model     ${printable(router.model ?? 'not known')}`,
    `Firmware  ${printable(router.firmware ?? 'not known')}`,
    `Backup    ${printable(file, MAX_TEXT)}, of ${timeText(Date.parse(time))} (${ageOf(time, now)})`,
    `From      ${from}`,
    `Size      ${formatBytes(backup.size)}${backup.isEncrypted ? ', sealed; opened with the key that was given' : ''}`,
    `SHA-256   ${backup.sha256}`,
    `Checked   whole, ${formatBytes(contentSize)} when opened, ${content.entries.length} files and folders, ${content.tables.length} tables; ${comparison}`,
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ]
  const days = Math.floor(ageMsOf(time, now) / DAY_MS)
  const json = {
    ...{ router, time, file, from: copy.description, size: backup.size, sha256: backup.sha256 },
    ...{ sealed: backup.isEncrypted, whole: true, days, notCompared: incomparableReason, steps },
  }
  return { text: lines.join('\n'), json }
}

function stepsOf({ copy, backup, isArtifact }: Card): readonly string[] {
  const file = printable(copy.manifest.file, MAX_TEXT)
  const plain = file.replace(/\.age$/, '')
  return [
    ...(isArtifact ? [`Download the artifact and unpack its zip: SRM takes the file in it, ${plain}, alone.`] : []),
    ...(backup.isEncrypted
      ? [`Decrypt it with its key, since SRM takes no .age: age --decrypt --identity KEYFILE --output ${plain} ${file}`]
      : []),
    ...RESTORE,
  ]
}

/** How long ago, ms; less than 0 for a time that is still to come. */
export function ageMsOf(time: string, now: Date): number {
  return now.getTime() - Date.parse(time)
}

/** In a few words. Clocks that are less than a day apart count as the same. */
export function ageOf(time: string, now: Date): string {
  const days = Math.floor(ageMsOf(time, now) / DAY_MS)
  if (days < -1) return 'a time still to come: a clock was wrong'
  if (days < 1) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
