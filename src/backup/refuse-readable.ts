// Refuses to end encryption by accident: in a workflow, a variable that is gone looks like an input that was never set.

import type { Manifest } from '../dss/manifest.ts'
import { BackupError } from '../errors.ts'
import { input, message, term } from '../text/message.ts'
import type { Found } from './compare.ts'

/**
 * Throws BackupError `store-failed` if the new backup is not encrypted, and the newest one in any destination is, whichever router it
 * is of: what an artifact or a commit has shown cannot be taken back.
 */
export function refuseReadable(found: readonly Found[], manifest: Manifest): void {
  const before = found.find(({ previous }) => previous?.manifest.sealed)
  if (manifest.sealed || !before?.previous) return
  const { destination, previous } = before
  throw new BackupError(
    'store-failed',
    message`The newest backup in the ${destination.kind} (${previous.manifest.file}) is encrypted, and this one would not be, since ${input('encrypt-to')} is missing or empty. Nothing was stored.`,
    {
      hint: message`Set ${input('encrypt-to')} to its recipients again, or correct ${term('source-of-input')}. If backups shall be readable from now on, set ${input('encrypt-to', 'none')} once.`,
    },
  )
}
