// The story of a check-up: everything up to the export, and nothing stored. It goes on after what is bad, as far as it can.

import { statfs } from 'node:fs/promises'
import { askDestination } from '../backup/preflight.ts'
import type { RunState } from '../backup/run-state.ts'
import type { Destination } from '../destinations/destination.ts'
import type { Encryptor } from '../encryption/encrypt.ts'
import { asBackupError, type BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { RouterSession } from '../router/client.ts'
import type { RouterProbe } from '../router/router-probe.ts'
import { DISK_HINT, makePrivateFolder, removeFolder } from '../system/temp-folder.ts'
import { countOf, formatBytes, MIB } from '../text/format.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'
import { badRow, type CheckRow, routerRows, type Visit } from './checkup-rows.ts'

/** Opening a backup may take a GiB at most; real ones take less than one. */
const LITTLE_SPACE_BYTES = 100 * MIB

/** What a check-up is made of; assembled from the settings, or from fakes. */
export interface CheckupParts extends Pick<Visit, 'origin' | 'trust'> {
  readonly tempDirectory: string
  readonly destinations: readonly DestinationToCheck[]
  readonly seal?: Pick<Encryptor, 'check' | 'recipients'>
  /** Fills in what is seen of the router. */
  readonly withSession: <T>(
    probe: RouterProbe,
    work: (router: Pick<RouterSession, 'label' | 'mayExport'>) => Promise<T>,
  ) => Promise<T>
  readonly logger: Logger
  readonly signal: AbortSignal
  /** Unix ms. */
  readonly now: () => number
}

export interface DestinationToCheck extends Pick<Destination, 'kind' | 'preflight'> {
  /** Where backups will be, in a few words. */
  readonly place: string
  /** What it has warned of so far. */
  readonly warnings: readonly string[]
}

/** Puts the rows into `facts`. Throws BackupError: the first thing that a backup would end with, or a cancellation. */
export async function checkUp(parts: CheckupParts, runState: RunState): Promise<void> {
  const rows: CheckRow[] = []
  runState.checkup = rows
  await parts.logger.step('Prepare', async () => {
    rows.push(await checkRunner(parts))
    if (parts.seal) rows.push(await checkSeal(parts.seal, parts))
    for (const destination of parts.destinations) rows.push(await checkDestination(destination, parts, runState))
  })
  rows.push(...(await visitRouter(parts, runState)))
  const failure = rows.find((row) => row.failure)?.failure
  if (failure) throw failure
}

/** What a backup would end with, as a row; a cancellation ends the check-up. */
async function failureOf(work: Promise<unknown>, signal: AbortSignal): Promise<BackupError | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    return asBackupError(error)
  }
}

async function checkRunner({ tempDirectory, logger, signal }: CheckupParts): Promise<CheckRow> {
  const topic = 'Runner'
  const tryFolder = async () => removeFolder(await makePrivateFolder(tempDirectory), logger)
  const failure = await failureOf(tryFolder(), signal)
  if (failure) return badRow(topic, failure)
  // Not every file system tells.
  const space = await statfs(tempDirectory).catch(() => undefined)
  const free = space && space.bavail * space.bsize
  const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`
  const found = free === undefined ? machine : `${machine}, ${formatBytes(free)} free for temporary files`
  const isTight = free !== undefined && free < LITTLE_SPACE_BYTES
  return {
    topic,
    state: isTight ? 'poor' : 'good',
    found,
    advice: isTight ? render(DISK_HINT, WORKFLOW_VOCABULARY) : '',
  }
}

async function checkSeal(
  seal: Pick<Encryptor, 'check' | 'recipients'>,
  { signal }: Pick<CheckupParts, 'signal'>,
): Promise<CheckRow> {
  const topic = 'Seal'
  const failure = await failureOf(seal.check(), signal)
  if (failure) return badRow(topic, failure)
  const found = `age, for ${countOf(seal.recipients, 'recipient')}`
  if (seal.recipients > 1) return { topic, state: 'good', found, advice: '' }
  const advice = 'If its key is lost, every backup is lost: add a second recipient to `encrypt-to`.'
  return { topic, state: 'poor', found, advice }
}

async function checkDestination(
  destination: DestinationToCheck,
  { signal }: Pick<CheckupParts, 'signal'>,
  runState: RunState,
): Promise<CheckRow> {
  const { kind, place, warnings } = destination
  const topic = kind.charAt(0).toUpperCase() + kind.slice(1)
  const failure = await failureOf(askDestination(destination, { signal, runState }), signal)
  if (failure) return badRow(topic, failure)
  const [warning] = warnings
  if (warning === undefined) return { topic, state: 'good', found: `backups can go to ${place}`, advice: '' }
  const [found = '', advice = ''] = warning.split(/(?<=\.) (.*)/s)
  return { topic, state: 'poor', found, advice }
}

async function visitRouter(
  { origin, trust, withSession, logger, signal, now }: CheckupParts,
  runState: RunState,
): Promise<readonly CheckRow[]> {
  const probe: RouterProbe = {}
  let right: Visit['right']
  const visit = withSession(probe, (router) =>
    logger.step('Look around', async () => {
      runState.label = await router.label()
      right = await router.mayExport()
    }),
  )
  const failure = await failureOf(visit, signal)
  return routerRows({ origin, trust, probe, label: runState.label, right, failure, now: now() })
}
