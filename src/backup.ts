// The story of a backup, in one page. Nothing is published before it is checked, nothing pruned before it is read back.

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compareAll, type Found, lookBack } from './compare.ts'
import type { Destination } from './destinations/destination.ts'
import type { Comparison } from './dss/changes.ts'
import type { Inspection } from './dss/inspect.ts'
import type { Manifest } from './dss/manifest.ts'
import { BackupError } from './errors.ts'
import type { Facts } from './facts.ts'
import type { Journal } from './journal.ts'
import { within } from './patience.ts'
import type { Exported, RouterSession } from './router/client.ts'
import { pruneEverywhere, storeEverywhere } from './store.ts'
import { countOf, formatBytes } from './units.ts'

/** For a destination to say whether it can take the backup: a share that is not there hangs. */
const PREFLIGHT_TIMEOUT_MS = 60_000
/** Where the runner's disk is the reason. */
const DISK_HINT =
  'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).'
/** So many findings are told. */
const TOLD_FINDINGS = 3

/** What a backup is made of; assembled from the settings, or from fakes. */
export interface Parts {
  readonly fileName: string
  /** Where a private folder for the file may be made. */
  readonly tempDirectory: string
  readonly withSession: <T>(work: (router: RouterSession) => Promise<T>) => Promise<T>
  /** Checks a file that claims to be a backup. */
  readonly inspect: (file: string, options: { readonly signal: AbortSignal }) => Promise<Inspection>
  /** What is kept beside the backup. */
  readonly describe: (inspection: Inspection, exported: Exported) => Manifest
  /** What changed between two verified backups. */
  readonly compare: (before: Manifest, after: Manifest) => Comparison
  readonly destinations: readonly Destination[]
  /** Whether a file of unknown format, once stored, makes the run red. */
  readonly requireVerified: boolean
  readonly journal: Journal
  /** Cancels; its reason is a BackupError. */
  readonly signal: AbortSignal
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
    const { exported, found, ...fetched } = await fetchFile(parts, { file, folder, facts })
    stopLooking = fetched.stopLooking
    facts.exported = exported
    const inspection = await journal.step('Check', () => check(parts, { file, facts }))
    const manifest = parts.describe(inspection, exported)
    facts.manifest = manifest
    const baselines = await journal.step('Compare', async () =>
      compareAll(await found, { manifest, compare: parts.compare, journal, facts }),
    )
    const backup = { file, fileName, size: exported.size, sha256: exported.sha256, manifest }
    const options = { backup, journal, signal, facts, storeTimeoutMs: parts.storeTimeoutMs }
    const kept = await journal.step('Store', () => storeEverywhere(baselines, options))
    if (inspection.verdict === 'unknown') acceptUnknown(inspection, parts)
    await pruneEverywhere(kept, options)
  } finally {
    // Before its folder goes, and before the run is over: the entry must know of what is left behind.
    await stopLooking()
    await removeFolder(folder, journal)
  }
}

/** Every destination says whether it can take the backup, before the router is touched. */
async function preflight(parts: Parts, facts: Facts): Promise<void> {
  const { destinations, journal, signal, preflightTimeoutMs: timeoutMs = PREFLIGHT_TIMEOUT_MS } = parts
  for (const destination of destinations) {
    const tooLate = () =>
      new BackupError('destination-refused', `The ${destination.kind} did not answer within ${timeoutMs / 1000} s.`, {
        hint: 'A network share that is gone does not answer: check that it is mounted, and that its server is on.',
      })
    await within((until) => destination.preflight(until), { timeoutMs, tooLate, signal, facts })
    journal.info(`The ${destination.kind} can take the backup.`)
  }
}

/** mkdtemp makes it 0700: nobody else can look at the file while it waits to be stored. */
async function makePrivateFolder(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, 'synology-router-backup-'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new BackupError('destination-refused', `The runner's folder for temporary files cannot be used: ${reason}.`, {
      cause,
      hint: DISK_HINT,
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

interface Fetched {
  readonly exported: Exported
  /** The newest copy in each destination: they were asked while the router was busy. */
  readonly found: Promise<readonly Found[]>
  /** Ends the asking, if it still goes on. */
  readonly stopLooking: () => Promise<void>
}

async function fetchFile(
  { withSession, destinations, journal, signal }: Parts,
  { file, folder, facts }: { readonly file: string; readonly folder: string; readonly facts: Facts },
): Promise<Fetched> {
  const over = new AbortController()
  const work = { folder, journal, signal: AbortSignal.any([signal, over.signal]), facts }
  let found: Fetched['found'] = Promise.resolve([])
  const onStarted = () => {
    for (const destination of destinations) destination.warmUp()
    found = Promise.all(destinations.map((destination) => lookBack(destination, work)))
  }
  const stopLooking = async () => {
    over.abort(new BackupError('cancelled', 'The run is over.'))
    await found
  }
  try {
    const exported = await withSession((router) =>
      journal.step('Export', async () => {
        const result = await router.exportTo(file, { onStarted })
        journal.info(`SHA-256 ${result.sha256}.`)
        return result
      }),
    )
    return { exported, found, stopLooking }
  } catch (error) {
    await stopLooking()
    throw error
  }
}

/** Throws BackupError `backup-invalid` for what must not be stored, `store-failed` where the disk has no room to open it. */
async function check(
  { inspect, journal, signal }: Parts,
  { file, facts }: { readonly file: string; readonly facts: Facts },
): Promise<Inspection> {
  const inspection = await inspect(file, { signal }).catch((cause: unknown) => {
    if (signal.aborted || !isDiskError(cause)) throw cause
    const message = `The backup was fetched, but could not be opened on the runner's disk: ${cause.message}.`
    throw new BackupError('store-failed', message, { cause, hint: DISK_HINT })
  })
  facts.inspection = inspection
  const { findings } = inspection
  if (inspection.verdict === 'whole') {
    const { entries, tables } = inspection.content
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
    journal.info(
      `Whole: ${inspection.container}, ${formatBytes(inspection.contentSize)} when opened, ${entries.length} files and folders, ${countOf(tables.length, 'table')} with ${countOf(rows, 'row')}.`,
    )
  } else if (inspection.verdict === 'unknown') {
    journal.info(`Not known: begins with ${inspection.firstBytes}. It is kept, but could not be checked.`)
  } else {
    const told = findings.slice(0, TOLD_FINDINGS).map(({ text }) => text)
    const more = findings.length > TOLD_FINDINGS ? [`And ${findings.length - TOLD_FINDINGS} more.`] : []
    throw new BackupError('backup-invalid', [...told, ...more].join(' '))
  }
  return inspection
}

/** Only the system's own errors have an errno. */
function isDiskError(error: unknown): error is Error {
  return error instanceof Error && 'errno' in error
}

/** A copy is better than none, but nobody knows what it is: red, unless the user said that this is good enough. */
function acceptUnknown(
  { findings, firstBytes }: Extract<Inspection, { readonly verdict: 'damaged' | 'unknown' }>,
  { requireVerified, journal }: Parts,
): void {
  const reason = findings.map(({ text }) => text).join(' ')
  const message = `The router sent a file of a format that this version does not know (it begins with ${firstBytes}). It was stored, but not checked. ${reason}`
  if (requireVerified) throw new BackupError('backup-unrecognised', message)
  journal.warning(`${message} \`require-verified: false\` accepts that.`)
}
