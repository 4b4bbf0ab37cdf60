// The steps of a backup, in order. Nothing is stored before it is verified, nothing pruned before the copy is read back.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Comparison } from '../dss/changes.ts'
import type { Inspection } from '../dss/inspection.ts'
import type { Manifest } from '../dss/manifest.ts'
import type { Encryptor } from '../encryption/encrypt.ts'
import { BackupError, describeThrown } from '../errors.ts'
import type { Exported } from '../router/client.ts'
import { withDeadline } from '../system/deadline.ts'
import type { FileDigest } from '../system/hash-file.ts'
import { reach } from '../system/reach.ts'
import { asDiskFailure, DISK_HINT, makePrivateFolder, removeFolder } from '../system/temp-folder.ts'
import { countOf } from '../text/format.ts'
import { message, term } from '../text/message.ts'
import { compareAll } from './compare.ts'
import { type Fetched, type FetchParts, fetchFile } from './fetch.ts'
import { askDestination } from './preflight.ts'
import { pruneEverywhere } from './prune.ts'
import { refuseReadable } from './refuse-readable.ts'
import type { RunState } from './run-state.ts'
import { storeEverywhere } from './store.ts'
import { acceptUnknown, type CheckParts, checkFile } from './verify.ts'

/** Plaintext file name before encryption. */
const PLAIN_NAME = 'plain.dss'
/** 256 MiB take 5 s. */
const ENCRYPT_TIMEOUT_MS = 120_000
/** Destinations as the subject of a log line. */
const STORAGE = { artifact: 'Artifact storage', directory: 'The directory', repository: 'The repository' } as const

/** What a backup needs; assembled from the settings, or from fakes in tests. */
export interface Parts extends CheckParts, FetchParts {
  readonly fileName: string
  /** Where to create a private folder for the file. */
  readonly tempDirectory: string
  /** Encrypts the verified file; if absent, the file is stored unencrypted. */
  readonly encryptor?: Encryptor | undefined
  /** Whether an unencrypted backup may follow an encrypted one. */
  readonly isMeantReadable?: boolean | undefined
  /** Creates the manifest, which is stored beside the backup. */
  readonly describe: (inspection: Inspection, exported: Exported, stored: FileDigest) => Promise<Manifest>
  /** Lists what changed between two verified backups. */
  readonly compare: (before: Manifest, after: Manifest) => Promise<Comparison>
  /** Whether a stored file has the content of a verified backup, of which this is the manifest; absent with encryption. */
  readonly hasContent?: (file: string, manifest: Manifest, signal: AbortSignal) => Promise<boolean>
  /** Whether the manifest of an encrypted copy proves that its file has the content of the new backup. */
  readonly isBound?: (existing: Manifest, current: Manifest) => boolean
  /** For storing in one destination; the default depends on the size. */
  readonly storeTimeoutMs?: number
  /** For opening all existing copies. */
  readonly openExistingMs?: number
  readonly encryptTimeoutMs?: number
}

/** Makes one backup. Throws BackupError; `runState` then holds what the run had reached. */
export async function backUp(parts: Parts, runState: RunState): Promise<void> {
  const { logger, signal, fileName } = parts
  runState.fileName = fileName
  await logger.step('Prepare', () => preflight(parts, runState))
  const folder = await makePrivateFolder(parts.tempDirectory, signal)
  let stop: Fetched['stop'] = async () => {}
  try {
    const file = join(folder, fileName)
    const plain = parts.encryptor ? join(folder, PLAIN_NAME) : file
    const fetched = await fetchFile(parts, { file: plain, folder, runState })
    const { exported, inspecting, found, confirming } = fetched
    stop = fetched.stop
    // The digest of an encrypted backup's content must not be published.
    if (!parts.encryptor) runState.kept = exported
    const inspection = await logger.step('Check', () => checkFile(parts, { inspecting, runState }))
    const stored = parts.encryptor
      ? await encrypt(parts, parts.encryptor, { plain, file, exported, runState })
      : exported
    runState.kept = stored
    if (parts.encryptor) runState.sealedFor = parts.encryptor.recipients
    const manifest = await parts.describe(inspection, exported, stored)
    runState.manifest = manifest
    const compare = (before: Manifest) => parts.compare(before, manifest)
    const baselines = await logger.step('Compare', async () => {
      const known = await found
      if (!parts.isMeantReadable) await refuseReadable(known, manifest, { signal, runState })
      const { isMeantReadable } = parts
      return await compareAll(known, { manifest, isMeantReadable, compare, logger, runState, signal })
    })
    const { size, sha256 } = stored
    const backup = { file, fileName, size, sha256, manifest }
    const { hasContent, isBound, storeTimeoutMs, openExistingMs } = parts
    const options = { backup, logger, signal, runState, hasContent, isBound, storeTimeoutMs, openExistingMs }
    const copies = await logger.step('Store', async () => {
      const places = baselines.map((baseline, index) => ({ ...baseline, refusal: confirming[index] }))
      return await storeEverywhere(places, options)
    })
    if (inspection.verdict === 'unknown') acceptUnknown(inspection, parts)
    await pruneEverywhere(copies, options)
  } catch (error) {
    throw asDiskFailure(parts.tempDirectory, error)
  } finally {
    // Before the folder is removed and the run ends: the entry must know what is still running.
    await stop()
    await removeFolder(folder, { logger, signal })
  }
}

/** Asks every destination before the router is contacted; the rest is confirmed while the file is checked. */
async function preflight(parts: Parts, runState: RunState): Promise<void> {
  const { destinations, encryptor, logger, signal, preflightTimeoutMs: timeoutMs } = parts
  await encryptor?.check()
  for (const destination of destinations) {
    await askDestination(destination, { signal, runState, timeoutMs })
    logger.info(`${STORAGE[destination.kind]} is ready.`)
  }
}

/** Encrypts the file and deletes the plaintext. */
async function encrypt(
  { logger, signal, encryptTimeoutMs: timeoutMs = ENCRYPT_TIMEOUT_MS }: Parts,
  encryptor: Encryptor,
  {
    plain,
    file,
    exported,
    runState,
  }: { readonly plain: string; readonly file: string; readonly exported: Exported; readonly runState: RunState },
): Promise<FileDigest> {
  return await logger.step('Encrypt', async () => {
    const tooLate = () =>
      new BackupError('store-failed', `Encrypting the backup took longer than ${timeoutMs / 1000} s.`, {
        hint: DISK_HINT,
      })
    const { plainSha256, ...encrypted } = await withDeadline((until) => encryptor.encryptFile(plain, file, until), {
      ...{ timeoutMs, tooLate, signal, runState },
    }).catch((cause: unknown) => {
      signal.throwIfAborted()
      if (cause instanceof BackupError) throw cause
      const text = message`The backup could not be encrypted: ${describeThrown(cause)}.`
      throw new BackupError('store-failed', text, { cause, hint: DISK_HINT })
    })
    // Without the key, nobody could notice later.
    if (plainSha256 !== exported.sha256)
      throw new BackupError(
        'store-failed',
        message`The backup changed on the disk of ${term('runner')} after it was checked.`,
        { hint: message`Check the disk and free space of ${term('temp-folder')}, then run again.` },
      )
    await reach(plain, () => rm(plain), { signal })
    logger.info(`Encrypted with age for ${countOf(encryptor.recipients, 'recipient')}. SHA-256 ${encrypted.sha256}.`)
    return encrypted
  })
}
