// The steps of a check-up, in order: everything up to the export. It continues after a failure if it can, and stores nothing.

import { statfs } from 'node:fs/promises'
import { askDestination } from '../backup/preflight.ts'
import type { RunState } from '../backup/run-state.ts'
import type { Destination } from '../destinations/destination.ts'
import type { Encryptor } from '../encryption/encrypt.ts'
import { asBackupError, type BackupError } from '../errors.ts'
import type { Line, Logger } from '../logger.ts'
import type { RouterSession } from '../router/client.ts'
import type { RouterProbe } from '../router/router-probe.ts'
import type { Disk } from '../system/disk.ts'
import { DISK_HINT, makePrivateFolder, removeFolder } from '../system/temp-folder.ts'
import { countOf, formatBytes, MIB } from '../text/format.ts'
import { code, input, joinMessages, type Message, message } from '../text/message.ts'
import { badRow, type CheckRow, type CheckupReport, routerRows, type Visit } from './checkup-rows.ts'

/** Opening a backup takes at most 1 GiB; real ones need far less. */
const LITTLE_SPACE_BYTES = 100 * MIB

/** The parts of a check-up; assembled from the settings, or from fakes. */
export interface CheckupParts extends Pick<Visit, 'origin' | 'trust'> {
  readonly tempDirectory: string
  readonly destinations: readonly DestinationToCheck[]
  readonly seal?: Pick<Encryptor, 'check' | 'recipients'>
  /** Fills in the probe. */
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
  /** Where backups are stored, in a few words. */
  readonly place: string
  /** The file system of a directory. */
  readonly readDisk?: (() => Promise<Disk>) | undefined
  /** Its warnings so far. */
  readonly warnings: readonly Line[]
}

/**
 * Checks everything up to the export. Fills in the router's label in `runState`. Never throws: a failure, and a
 * cancellation too, is part of the report, beside the rows so far.
 */
export async function checkUp(parts: CheckupParts, runState: RunState): Promise<CheckupReport> {
  const rows: CheckRow[] = []
  try {
    await parts.logger.step('Prepare', async () => {
      rows.push(await checkRunner(parts))
      if (parts.seal) rows.push(await checkEncryption(parts.seal, parts))
      for (const destination of parts.destinations) rows.push(await checkDestination(destination, parts, runState))
    })
    rows.push(...(await visitRouter(parts, runState)))
  } catch (error) {
    return { rows, failure: asBackupError(error) }
  }
  return { rows, failure: rows.find((row) => row.failure)?.failure }
}

/** Returns what a backup would end with. Throws if the check-up is cancelled. */
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
  const tryFolder = async () => removeFolder(await makePrivateFolder(tempDirectory, signal), { logger, signal })
  const failure = await failureOf(tryFolder(), signal)
  if (failure) return badRow(topic, failure)
  // Not every file system reports it.
  const space = await statfs(tempDirectory).catch(() => undefined)
  const free = space && space.bavail * space.bsize
  const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`
  if (free === undefined) return { topic, state: 'good', found: machine }
  const found = `${machine}, ${formatBytes(free)} free for temporary files`
  if (free >= LITTLE_SPACE_BYTES) return { topic, state: 'good', found }
  return { topic, state: 'poor', found, advice: DISK_HINT }
}

async function checkEncryption(
  seal: Pick<Encryptor, 'check' | 'recipients'>,
  { signal }: Pick<CheckupParts, 'signal'>,
): Promise<CheckRow> {
  const topic = 'Encryption'
  const failure = await failureOf(seal.check(), signal)
  if (failure) return badRow(topic, failure)
  const found = `age, for ${countOf(seal.recipients, 'recipient')}`
  if (seal.recipients > 1) return { topic, state: 'good', found }
  const advice = message`If its key is lost, every backup is lost: add a second recipient to ${input('encrypt-to')}.`
  return { topic, state: 'poor', found, advice }
}

async function checkDestination(
  destination: DestinationToCheck,
  { signal }: Pick<CheckupParts, 'signal'>,
  runState: RunState,
): Promise<CheckRow> {
  const { kind, place, warnings, readDisk } = destination
  const topic = kind.charAt(0).toUpperCase() + kind.slice(1)
  const failure = await failureOf(askDestination(destination, { signal, runState }), signal)
  if (failure) return badRow(topic, failure)
  const disk = await readDisk?.()
  const details = disk && detailsOf(disk)
  if (warnings.length > 0) return { topic, state: 'poor', found: joinMessages(warnings.map(textOf), ' '), ...details }
  const found = message`ready: ${place}${disk ? describeDisk(disk) : []}`
  if (disk?.free !== undefined && disk.free < LITTLE_SPACE_BYTES)
    return { topic, state: 'poor', found, advice: 'Free space there: once the disk is full, backups fail.', ...details }
  const advice = disk?.isMountPoint && message`${MOUNT_POINT} ${code(`${place}/router`)}.`
  return { topic, state: 'good', found, ...(advice ? { advice } : {}), ...details }
}

const textOf = (line: Line): Message => (typeof line === 'string' ? [line] : line)

/** An unmounted share leaves its mount point, an empty directory on another disk. */
const MOUNT_POINT: Message = [
  'Safer: a folder on this disk or share. It is missing while that is not mounted, so the backup fails instead of going to another disk. For example',
]

function describeDisk({ device, type, free }: Disk): Message {
  const on = device === undefined ? [] : message`, on ${device}`
  const kind = type === undefined ? [] : message` (${type})`
  return message`${on}${kind}${free === undefined ? [] : `, ${formatBytes(free)} free`}`
}

function detailsOf({ device, type, free }: Disk): Pick<CheckRow, 'details'> {
  return { details: { device: device ?? null, fileSystem: type ?? null, freeBytes: free ?? null } }
}

async function visitRouter(
  { origin, trust, withSession, logger, signal, now }: CheckupParts,
  runState: RunState,
): Promise<readonly CheckRow[]> {
  const probe: RouterProbe = {}
  let right: Visit['right']
  const visit = withSession(probe, (router) =>
    logger.step('Run checks', async () => {
      runState.label = await router.label()
      right = await router.mayExport()
    }),
  )
  const failure = await failureOf(visit, signal)
  return routerRows({ origin, trust, probe, label: runState.label, right, failure, now: now() })
}
