// The story of a backup, in one page. Nothing is published before it is checked, nothing pruned before it is read back.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Destination } from '../destinations/destination.ts'
import type { Comparison } from '../dss/changes.ts'
import type { Inspection } from '../dss/inspect.ts'
import type { Manifest } from '../dss/manifest.ts'
import type { Encryptor } from '../encryption/encrypt.ts'
import { BackupError } from '../errors.ts'
import type { Exported, RouterSession } from '../router/client.ts'
import type { FileDigest } from '../system/hash-file.ts'
import { DISK_HINT, makePrivateFolder, removeFolder } from '../system/temp-folder.ts'
import { countOf } from '../text/format.ts'
import { compareAll, type Found, findPrevious } from './compare.ts'
import { askDestination } from './preflight.ts'
import type { RunState } from './run-state.ts'
import { pruneEverywhere, storeEverywhere } from './store.ts'
import { acceptUnknown, type CheckParts, checkFile } from './verify.ts'

/** What a file that is to be sealed is called until then. */
const PLAIN_NAME = 'plain.dss'

/** What a backup is made of; assembled from the settings, or from fakes. */
export interface Parts extends CheckParts {
  readonly fileName: string
  /** Where a private folder for the file may be made. */
  readonly tempDirectory: string
  readonly withSession: <T>(work: (router: Pick<RouterSession, 'exportTo'>) => Promise<T>) => Promise<T>
  /** Encrypts the file once it was checked; absent: it is stored as it came. */
  readonly seal?: Encryptor | undefined
  /** What is kept beside the backup. */
  readonly describe: (inspection: Inspection, exported: Exported, kept: FileDigest) => Manifest
  /** What changed between two verified backups, of which the later was just inspected. */
  readonly compare: (before: Manifest, after: Manifest, inspection: Inspection) => Comparison
  readonly destinations: readonly Destination[]
  /** For storing in one destination; by default from the size. */
  readonly storeTimeoutMs?: number
  readonly preflightTimeoutMs?: number
}

/** Makes one backup. Throws BackupError; `facts` then hold what had been reached. */
export async function backUp(parts: Parts, runState: RunState): Promise<void> {
  const { logger, signal, fileName } = parts
  runState.fileName = fileName
  await logger.step('Prepare', () => preflight(parts, runState))
  const folder = await makePrivateFolder(parts.tempDirectory)
  let stopLooking: Fetched['stopLooking'] = async () => {}
  try {
    const file = join(folder, fileName)
    const plain = parts.seal ? join(folder, PLAIN_NAME) : file
    const { exported, found, ...fetched } = await fetchFile(parts, { file: plain, folder, runState })
    stopLooking = fetched.stopLooking
    runState.label = exported.label
    // The digest of a sealed backup's content is nobody's to see.
    if (!parts.seal) runState.kept = exported
    const inspection = await logger.step('Check', () => checkFile(parts, { file: plain, runState }))
    const kept = parts.seal ? await sealUp(parts, parts.seal, { plain, file }) : exported
    runState.kept = kept
    if (parts.seal) runState.sealedFor = parts.seal.recipients
    const manifest = parts.describe(inspection, exported, kept)
    runState.manifest = manifest
    const compare = (before: Manifest) => parts.compare(before, manifest, inspection)
    const baselines = await logger.step('Compare', async () =>
      compareAll(await found, { manifest, compare, logger, runState }),
    )
    const { size, sha256 } = kept
    const backup = { file, fileName, size, sha256, manifest }
    const options = { backup, logger, signal, runState, storeTimeoutMs: parts.storeTimeoutMs }
    const copies = await logger.step('Store', () => storeEverywhere(baselines, options))
    if (inspection.verdict === 'unknown') acceptUnknown(inspection, parts)
    await pruneEverywhere(copies, options)
  } finally {
    // Before its folder goes, and before the run is over: the entry must know of what is left behind.
    await stopLooking()
    await removeFolder(folder, logger)
  }
}

/** Every destination says whether it can take the backup, before the router is touched. */
async function preflight(parts: Parts, runState: RunState): Promise<void> {
  const { destinations, seal, logger, signal, preflightTimeoutMs: timeoutMs } = parts
  await seal?.check()
  for (const destination of destinations) {
    await askDestination(destination, { signal, runState, timeoutMs })
    logger.info(`The ${destination.kind} can take the backup.`)
  }
}

interface Fetched {
  readonly exported: Exported
  /** The newest copy in each destination: they were asked while the router was busy. */
  readonly found: Promise<readonly Found[]>
  /** Ends the asking, if it still goes on. */
  readonly stopLooking: () => Promise<void>
}

async function fetchFile(
  { withSession, destinations, seal, logger, signal }: Parts,
  { file, folder, runState }: { readonly file: string; readonly folder: string; readonly runState: RunState },
): Promise<Fetched> {
  const over = new AbortController()
  const work = { folder, logger, signal: AbortSignal.any([signal, over.signal]), runState }
  let found: Fetched['found'] | undefined
  const look = () => {
    found ??= Promise.all(destinations.map((destination) => findPrevious(destination, work)))
    return found
  }
  const onStarted = () => {
    for (const destination of destinations) destination.warmUp()
    void look()
  }
  const stopLooking = async () => {
    over.abort(new BackupError('cancelled', 'The run is over.'))
    await found
  }
  try {
    const exported = await withSession((router) =>
      logger.step('Export', async () => {
        const result = await router.exportTo(file, { onStarted })
        if (!seal) logger.info(`SHA-256 ${result.sha256}.`)
        return result
      }),
    )
    return { exported, found: look(), stopLooking }
  } catch (error) {
    await stopLooking()
    throw error
  }
}

/** From here on there is no readable file. */
async function sealUp(
  { logger, signal }: Parts,
  seal: Encryptor,
  { plain, file }: { readonly plain: string; readonly file: string },
): Promise<FileDigest> {
  return await logger.step('Seal', async () => {
    const sealed = await seal.encryptFile(plain, file, signal).catch((cause: unknown) => {
      signal.throwIfAborted()
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new BackupError('store-failed', `The backup could not be encrypted: ${reason}.`, {
        cause,
        hint: DISK_HINT,
      })
    })
    await rm(plain)
    logger.info(`Sealed with age for ${countOf(seal.recipients, 'recipient')}. SHA-256 ${sealed.sha256}.`)
    return sealed
  })
}
