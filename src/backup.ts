// The story of a backup, in one page. Nothing is published before it is checked, nothing pruned before it is read back.

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup, Destination, Location, Stored } from './destinations/destination.ts'
import type { Inspection } from './dss/inspect.ts'
import { abortReason, BackupError } from './errors.ts'
import type { Journal, StepName } from './journal.ts'
import type { Exported, RouterSession } from './router/client.ts'
import { formatBytes, MIB } from './units.ts'

/** Storing and reading back in one destination may take this long, and a second more for every MiB. */
const STORE_TIMEOUT_MS = 120_000
const STORE_MS_PER_MIB = 1_000
/** How long aborted work may take to clean up after itself before it is left behind. */
const ABANDON_AFTER_MS = 1_000

/** What a backup is made of; assembled from the settings, or from fakes. */
export interface Parts {
  readonly fileName: string
  /** Where a private folder for the file may be made. */
  readonly tempDirectory: string
  readonly withSession: <T>(work: (router: RouterSession) => Promise<T>) => Promise<T>
  readonly inspect: (file: string, options: { readonly signal: AbortSignal }) => Promise<Inspection>
  readonly destinations: readonly Destination[]
  readonly journal: Journal
  /** Cancels; its reason is a BackupError. */
  readonly signal: AbortSignal
  /** For storing in one destination; by default from the size. */
  readonly storeTimeoutMs?: number
}

/** What is known so far: filled in as the story goes, reported whichever way it ends. */
export interface Facts {
  fileName?: string
  exported?: Exported
  inspection?: Inspection
  readonly locations: Location[]
  readonly durations: Map<StepName, number>
  /** Something that cannot be aborted is still at work. */
  abandoned: boolean
}

export function noFacts(): Facts {
  return { locations: [], durations: new Map(), abandoned: false }
}

/** Makes one backup. Throws BackupError; `facts` then hold what had been reached. */
export async function backUp(parts: Parts, facts: Facts): Promise<void> {
  const { destinations, journal, signal, fileName } = parts
  facts.fileName = fileName
  await journal.step('Prepare', async () => {
    for (const destination of destinations) {
      await orAbandon(destination.preflight(signal), { signal, facts })
      journal.info(`The ${destination.kind} can take the backup.`)
    }
  })
  const folder = await makePrivateFolder(parts.tempDirectory)
  try {
    const file = join(folder, fileName)
    const exported = await fetchFile(parts, file)
    facts.exported = exported
    const inspection = await journal.step('Check', () => check(parts, file))
    facts.inspection = inspection
    const backup: Backup = { file, fileName, size: exported.size, sha256: exported.sha256 }
    const stored = await journal.step('Store', () => storeEverywhere(parts, { backup, facts }))
    if (!inspection.verified) throw unrecognised(inspection.firstBytes)
    await pruneEverywhere(stored, { parts, facts })
  } finally {
    await removeFolder(folder, journal)
  }
}

/** mkdtemp makes it 0700: nobody else can look at the file while it waits to be stored. */
async function makePrivateFolder(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, 'synology-router-backup-'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const hint =
      'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).'
    throw new BackupError('destination-refused', `The runner's folder for temporary files cannot be used: ${reason}.`, {
      cause,
      hint,
    })
  }
}

/** Never the reason why a run ends: what happened before matters more. */
async function removeFolder(folder: string, journal: Journal): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    journal.warning(`The temporary folder ${folder} holds the backup and could not be removed: ${reason}.`)
  })
}

async function fetchFile({ withSession, destinations, journal }: Parts, file: string): Promise<Exported> {
  const warmUp = () => {
    for (const destination of destinations) destination.warmUp()
  }
  return await withSession((router) =>
    journal.step('Export', async () => {
      const exported = await router.exportTo(file, { onStarted: warmUp })
      journal.info(`SHA-256 ${exported.sha256}.`)
      return exported
    }),
  )
}

async function check({ inspect, journal, signal }: Parts, file: string): Promise<Inspection> {
  const inspection = await inspect(file, { signal })
  if (inspection.verified) {
    journal.info(`Whole: ${inspection.container}, ${formatBytes(inspection.contentSize)} when opened.`)
  } else {
    journal.info(`Not known: begins with ${inspection.firstBytes}. It is kept, but could not be checked.`)
  }
  return inspection
}

/** Stores in every destination, also after one has failed: a copy is better than none. The first failure is thrown. */
async function storeEverywhere(
  parts: Parts,
  { backup, facts }: { readonly backup: Backup; readonly facts: Facts },
): Promise<readonly Stored[]> {
  const stored: Stored[] = []
  const failures: unknown[] = []
  for (const destination of parts.destinations) {
    try {
      stored.push(await storeOnce(parts, { destination, backup, facts }))
    } catch (error) {
      if (parts.signal.aborted) throw error
      if (failures.length > 0) parts.journal.warning(error instanceof Error ? error.message : String(error))
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return stored
}

/** Stores and reads back under one deadline, so that a destination that hangs cannot take the others with it. */
async function storeOnce(
  { journal, signal: cancelled, storeTimeoutMs }: Parts,
  { destination, backup, facts }: { readonly destination: Destination; readonly backup: Backup; readonly facts: Facts },
): Promise<Stored> {
  const timeoutMs = storeTimeoutMs ?? STORE_TIMEOUT_MS + (STORE_MS_PER_MIB * backup.size) / MIB
  const deadline = new AbortController()
  let code: 'store-failed' | 'read-back-failed' = 'store-failed'
  const expire = () =>
    deadline.abort(new BackupError(code, `The ${destination.kind} took longer than ${Math.round(timeoutMs / 1000)} s.`))
  const timer = setTimeout(expire, timeoutMs)
  const signal = AbortSignal.any([cancelled, deadline.signal])
  try {
    const stored = await orAbandon(destination.store(backup, signal), { signal, facts })
    facts.locations.push(stored.location)
    journal.info(`Stored: ${stored.description}.`)
    code = 'read-back-failed'
    await orAbandon(stored.readBack(signal), { signal, facts })
    journal.info(`Read back: the same ${formatBytes(backup.size)}.`)
    return stored
  } finally {
    clearTimeout(timer)
  }
}

/** Waits for work that may not be abortable: when the signal says so it is left behind, and the entry is told. */
async function orAbandon<T>(
  work: Promise<T>,
  { signal, facts }: { readonly signal: AbortSignal; readonly facts: Facts },
): Promise<T> {
  let settled = false
  let timer: NodeJS.Timeout | undefined
  const aborted = Promise.withResolvers<never>()
  const onAbort = () => {
    timer = setTimeout(() => aborted.reject(abortReason(signal) ?? signal.reason), ABANDON_AFTER_MS)
  }
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  try {
    const settle = () => {
      settled = true
    }
    return await Promise.race([work.finally(settle), aborted.promise])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    if (!settled) facts.abandoned = true
  }
}

async function pruneEverywhere(
  stored: readonly Stored[],
  { parts: { journal, signal }, facts }: { readonly parts: Parts; readonly facts: Facts },
): Promise<void> {
  for (const copy of stored) {
    const deleted = await orAbandon(copy.prune(), { signal, facts })
    if (deleted > 0) journal.info(`Deleted ${deleted} old ${deleted === 1 ? 'backup' : 'backups'} beyond \`keep\`.`)
  }
}

function unrecognised(firstBytes: string): BackupError {
  return new BackupError(
    'backup-unrecognised',
    `The router sent a file of a format that this version does not know (it begins with ${firstBytes}). It was stored, but not checked.`,
  )
}
