// The restore card: which backup to restore, what was verified, and how to restore it, step by step.

import type { NewestCopy } from '../destinations/newest-copy.ts'
import { formatBytes, timeText } from '../text/format.ts'
import { printable } from '../text/sanitize.ts'
import { shellCommand } from '../text/shell.ts'
import { type OpenedBackup, requireValid } from './opened-backup.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MAX_TEXT = 300
const RESTORE = [
  'Connect a computer to the router by cable. The router should be the same model, with the same or a newer SRM.',
  'Sign in to SRM as an administrator and open Control Panel > System, under Update & Restore.',
  'Export the current configuration, so that you can go back.',
  'Restore from the .dss file. Wait, and do not turn the router off.',
  'Sign in with the account and password from the backup. Check Internet, Wi-Fi, DHCP, port forwarding and VPN.',
] as const

export interface Card {
  readonly copy: NewestCopy
  readonly backup: OpenedBackup
  /** Sentences about what could not be compared with the manifest. */
  readonly incomparableReason: readonly string[]
  readonly isArtifact: boolean
  readonly now: Date
}

/** Builds the card. Text from a manifest is untrusted. */
export function restoreCard(card: Card): {
  readonly lines: readonly string[]
  readonly json: Readonly<Record<string, unknown>>
} {
  const { copy, backup, incomparableReason, now } = card
  const { contentSize, content } = requireValid(copy.description, backup.inspection)
  const { router, time, file } = copy.manifest
  // A manifest may have other members, which are not printed.
  const { label, model, firmware, id } = router
  const steps = stepsOf(card)
  const from = printable(copy.description, MAX_TEXT)
  const comparison =
    incomparableReason.length === 0
      ? 'matches its manifest'
      : ['matches its manifest as far as they can be compared', ...incomparableReason].join('. ')
  const lines = [
    'RESTORE CARD',
    '',
    `Router    ${printable(label)}`,
    `Model     ${printable(model ?? 'unknown')}`,
    `Firmware  ${printable(firmware ?? 'unknown')}`,
    `Backup    ${printable(file, MAX_TEXT)}, from ${timeText(Date.parse(time))} (${ageOf(time, now)})`,
    `From      ${from}`,
    `Size      ${formatBytes(backup.size)}${backup.isEncrypted ? ', encrypted; decrypted with the given key' : ''}`,
    `SHA-256   ${backup.sha256}`,
    `Verified  valid, ${formatBytes(contentSize)} uncompressed, ${content.entries.length} entries, ${content.tables.length} tables; ${comparison}`,
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ]
  const days = Math.floor(ageMsOf(time, now) / DAY_MS)
  const json = {
    ...{
      router: { label, model, firmware, id },
      time,
      file,
      from: copy.description,
      size: backup.size,
      sha256: backup.sha256,
    },
    ...{ sealed: backup.isEncrypted, whole: true, days, notCompared: incomparableReason, steps },
  }
  return { lines, json }
}

function stepsOf({ copy, backup, isArtifact }: Card): readonly string[] {
  const file = printable(copy.manifest.file, MAX_TEXT)
  const plain = file.replace(/\.age$/, '')
  // The name comes from the backup, and this is copied into a shell.
  const decrypt = ['age', '--decrypt', '--identity', 'KEYFILE', '--output', plain, file]
  return [
    ...(isArtifact ? [`Download the artifact and unzip it: SRM accepts only the file in it, ${plain}.`] : []),
    ...(backup.isEncrypted ? [`Decrypt it, since SRM does not accept .age files: ${shellCommand(decrypt)}`] : []),
    ...RESTORE,
  ]
}

/** Returns the age in ms; negative for a time in the future. */
export function ageMsOf(time: string, now: Date): number {
  return now.getTime() - Date.parse(time)
}

/** Returns the age in words. Clocks less than a day apart count as equal. */
export function ageOf(time: string, now: Date): string {
  const days = Math.floor(ageMsOf(time, now) / DAY_MS)
  if (days < -1) return 'in the future: a clock was wrong'
  if (days < 1) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
