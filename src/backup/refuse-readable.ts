// Refuses to end encryption by accident: in a workflow, a variable that is gone looks like an input that was never set.

import { isOtherRouter } from '../dss/kinship.ts'
import type { Manifest } from '../dss/manifest.ts'
import { BackupError } from '../errors.ts'
import { extensionOf, SEALED_EXTENSION } from '../naming/template.ts'
import { withDeadline } from '../system/deadline.ts'
import { input, message, term } from '../text/message.ts'
import type { Found } from './compare.ts'
import type { RunState } from './run-state.ts'

/** For reading manifests in one destination. */
const SEARCH_TIMEOUT_MS = 30_000
/** Maximum number of manifests to read in one destination: all but a few are of other routers that share it. */
const MAX_READ = 100

interface Work {
  readonly signal: AbortSignal
  readonly runState: RunState
}

/**
 * Throws BackupError `store-failed` if the new backup is not encrypted, and the newest one of its router is in any destination, as far
 * as its manifest or its name tells: what an artifact or a commit has shown cannot be taken back. Throws the signal's reason.
 */
export async function refuseReadable(found: readonly Found[], manifest: Manifest, work: Work): Promise<void> {
  if (manifest.sealed) return
  for (const one of found) {
    const encrypted = await findEncrypted(one, manifest, work)
    if (encrypted === undefined) continue
    throw new BackupError(
      'store-failed',
      message`An earlier backup in the ${one.destination.kind} (${encrypted}) is encrypted, and this one would not be, since ${input('encrypt-to')} is missing or empty. Nothing was stored.`,
      {
        hint: message`Set ${input('encrypt-to')} to its recipients again, or correct ${term('source-of-input')}. To store readable backups from now on, set ${input('encrypt-to', 'none')}.`,
      },
    )
  }
}

/** Returns the name of the newest backup of this router if it is encrypted. */
async function findEncrypted(
  { destination, previous }: Found,
  manifest: Manifest,
  { signal, runState }: Work,
): Promise<string | undefined> {
  const known = previous && nameIfEncrypted(previous.manifest)
  const isOwn = previous !== undefined && !isOtherRouter(previous.manifest, manifest)
  if ((isOwn && previous.isReusable) || !destination.named) return known
  const named = destination.named.bind(destination)
  const tooLate = () => new BackupError('timed-out', 'it took too long')
  try {
    const search = async (until: AbortSignal) => {
      return await searchNamed(await named(until), { known: previous?.manifest, manifest, signal: until })
    }
    return await withDeadline(search, { timeoutMs: SEARCH_TIMEOUT_MS, tooLate, signal, runState })
  } catch {
    signal.throwIfAborted()
    // What could not be read is a warning: GitHub or a disk that does not answer must not end a plain backup. What was read counts.
    return isOwn ? known : undefined
  }
}

/**
 * Goes by the newest backup of this router; among those of others alone, by the newest of all, since the label may be gone with the
 * recipients.
 */
async function searchNamed(
  backups: Awaited<ReturnType<NonNullable<Found['destination']['named']>>>,
  {
    known,
    manifest,
    signal,
  }: {
    /** Was read while the router exported. */
    readonly known: Manifest | undefined
    readonly manifest: Manifest
    readonly signal: AbortSignal
  },
): Promise<string | undefined> {
  let newest: Manifest | undefined
  let unread: string | undefined
  for (const { fileName, read } of backups.slice(0, MAX_READ)) {
    const found = fileName === known?.file ? { manifest: known } : await read(signal)
    if ('manifest' in found) {
      if (!isOtherRouter(found.manifest, manifest)) return nameIfEncrypted(found.manifest)
      newest ??= found.manifest
      continue
    }
    if (extensionOf(fileName) === SEALED_EXTENSION) {
      if (found.isMissing !== false) return fileName
      // Another router's, perhaps: it may belong to another user, and GitHub may not answer.
      unread ??= fileName
      continue
    }
    // It was stored on purpose after any encrypted one, unless it was left without a manifest.
    if (!found.isMissing) return undefined
  }
  return unread ?? (newest && nameIfEncrypted(newest))
}

function nameIfEncrypted({ sealed, file }: Manifest): string | undefined {
  return sealed ? file : undefined
}
