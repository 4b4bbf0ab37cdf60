// The story of a backup, in one page. Nothing is published before it is checked, nothing pruned before it is read back.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Destination } from '../destinations/destination.ts'
import type { Comparison } from '../dss/changes.ts'
import type { Inspection } from '../dss/inspect.ts'
import type { Manifest } from '../dss/manifest.ts'
import type { Seal } from '../encryption/encrypt.ts'
import { BackupError } from '../errors.ts'
import type { Exported, RouterSession } from '../router/client.ts'
import { makePrivateFolder, removeFolder } from '../system/temp-folder.ts'
import { countOf } from '../text/format.ts'
import { compareAll, type Found, lookBack } from './compare.ts'
import { askDestination } from './preflight.ts'
import type { Facts, KeptFile } from './run-state.ts'
import { pruneEverywhere, storeEverywhere } from './store.ts'
import { acceptUnknown, type CheckParts, checkFile, DISK_HINT } from './verify.ts'

/** What a file that is to be sealed is called until then. */
const PLAIN_NAME = 'plain.dss'

/** What a backup is made of; assembled from the settings, or from fakes. */
export interface Parts extends CheckParts {
  readonly fileName: string
  /** Where a private folder for the file may be made. */
  readonly tempDirectory: string
  readonly withSession: <T>(work: (router: Pick<RouterSession, 'exportTo'>) => Promise<T>) => Promise<T>
  /** Encrypts the file once it was checked; absent: it is stored as it came. */
  readonly seal?: Seal | undefined
  /** What is kept beside the backup. */
  readonly describe: (inspection: Inspection, exported: Exported, kept: KeptFile) => Manifest
  /** What changed between two verified backups, of which the later was just inspected. */
  readonly compare: (before: Manifest, after: Manifest, inspection: Inspection) => Comparison
  readonly destinations: readonly Destination[]
  /** For storing in one destination; by default from the size. */
  readonly storeTimeoutMs?: number
  readonly preflightTimeoutMs?: number
}

/** Makes one backup. Throws BackupError; `facts` then hold what had been reached. */
export async function backUp(parts: Parts, facts: Facts): Promise<void> {
  const { journal, signal, fileName } = parts
  facts.fileName = fileName
  await journal.step('Prepare', () => preflight(parts, facts))
  const folder = await makePrivateFolder(parts.tempDirectory)
  let stopLooking: Fetched['stopLooking'] = async () => {}
  try {
    const file = join(folder, fileName)
    const plain = parts.seal ? join(folder, PLAIN_NAME) : file
    const { exported, found, ...fetched } = await fetchFile(parts, { file: plain, folder, facts })
    stopLooking = fetched.stopLooking
    facts.label = exported.label
    // The digest of a sealed backup's content is nobody's to see.
    if (!parts.seal) facts.kept = exported
    const inspection = await journal.step('Check', () => checkFile(parts, { file: plain, facts }))
    const kept = parts.seal ? await sealUp(parts, parts.seal, { plain, file }) : exported
    facts.kept = kept
    if (parts.seal) facts.sealedFor = parts.seal.recipients
    const manifest = parts.describe(inspection, exported, kept)
    facts.manifest = manifest
    const compare = (before: Manifest) => parts.compare(before, manifest, inspection)
    const baselines = await journal.step('Compare', async () =>
      compareAll(await found, { manifest, compare, journal, facts }),
    )
    const { size, sha256 } = kept
    const backup = { file, fileName, size, sha256, manifest }
    const options = { backup, journal, signal, facts, storeTimeoutMs: parts.storeTimeoutMs }
    const copies = await journal.step('Store', () => storeEverywhere(baselines, options))
    if (inspection.verdict === 'unknown') acceptUnknown(inspection, parts)
    await pruneEverywhere(copies, options)
  } finally {
    // Before its folder goes, and before the run is over: the entry must know of what is left behind.
    await stopLooking()
    await removeFolder(folder, journal)
  }
}

/** Every destination says whether it can take the backup, before the router is touched. */
async function preflight(parts: Parts, facts: Facts): Promise<void> {
  const { destinations, seal, journal, signal, preflightTimeoutMs: timeoutMs } = parts
  await seal?.check()
  for (const destination of destinations) {
    await askDestination(destination, { signal, facts, timeoutMs })
    journal.info(`The ${destination.kind} can take the backup.`)
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
  { withSession, destinations, seal, journal, signal }: Parts,
  { file, folder, facts }: { readonly file: string; readonly folder: string; readonly facts: Facts },
): Promise<Fetched> {
  const over = new AbortController()
  const work = { folder, journal, signal: AbortSignal.any([signal, over.signal]), facts }
  let found: Fetched['found'] | undefined
  const look = () => {
    found ??= Promise.all(destinations.map((destination) => lookBack(destination, work)))
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
      journal.step('Export', async () => {
        const result = await router.exportTo(file, { onStarted })
        if (!seal) journal.info(`SHA-256 ${result.sha256}.`)
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
  { journal, signal }: Parts,
  seal: Seal,
  { plain, file }: { readonly plain: string; readonly file: string },
): Promise<KeptFile> {
  return await journal.step('Seal', async () => {
    const sealed = await seal.sealFile(plain, file, signal).catch((cause: unknown) => {
      signal.throwIfAborted()
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new BackupError('store-failed', `The backup could not be encrypted: ${reason}.`, {
        cause,
        hint: DISK_HINT,
      })
    })
    await rm(plain)
    journal.info(`Sealed with age for ${countOf(seal.recipients, 'recipient')}. SHA-256 ${sealed.sha256}.`)
    return sealed
  })
}
