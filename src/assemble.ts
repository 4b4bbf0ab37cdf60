// Builds the real parts from the settings: the one place where rooms meet. Shared by every front end.

import type { Parts } from './backup/backup.ts'
import { canStrangersRead } from './backup/log-readers.ts'
import type { CheckupParts, DestinationToCheck } from './checkup/checkup.ts'
import type { Destination } from './destinations/destination.ts'
import { createInspector } from './dss/apart.ts'
import { isBound } from './dss/binding.ts'
import { compareInTurns, withoutNames } from './dss/changes.ts'
import { fingerprintInTurns } from './dss/fingerprint.ts'
import { haveSameFiles, ignoring } from './dss/items.ts'
import { createDigestKey } from './dss/keyed-content.ts'
import { createManifestInTurns, type Manifest } from './dss/manifest.ts'
import { createEncryptor } from './encryption/encrypt.ts'
import type { Line, Logger } from './logger.ts'
import { withSession } from './router/client.ts'
import type { Observer } from './router/sighting.ts'
import type { DestinationSettings, Settings } from './settings/settings.ts'
import { readDisk } from './system/disk.ts'
import { inTurns } from './system/turns.ts'

const DETAILS_HIDDEN = 'What is wrong with the backup is not quoted from it'

interface Runtime {
  readonly logger: Logger
  /** Cancels; its reason is a BackupError. */
  readonly signal: AbortSignal
  /** Receives what the session shows of the router, for a compatibility report. */
  readonly observe?: Observer | undefined
}

/** The parts of a backup. */
export async function assemble(settings: Settings, { logger, signal, observe }: Runtime): Promise<Parts> {
  const { fileName, label, requireVerified, seal, startedAt } = settings
  const key = seal?.fingerprintKey === undefined ? undefined : createDigestKey(seal.fingerprintKey)
  const isIgnored = ignoring(settings.ignoreChanges)
  const inspector = createInspector()
  return {
    fileName,
    tempDirectory: settings.tempDirectory,
    withSession: (work) => withSession({ ...settings.router, logger, signal, observe, shown: shownOf(settings) }, work),
    ...inspector,
    ...(seal ? { encryptor: createEncryptor(seal.recipients) } : {}),
    isMeantReadable: settings.isMeantReadable,
    describe: async (inspection, { size: plainSize, label: known, exportMs }, { size, sha256 }) => {
      const sealed = seal && { plainSize, key, recipients: seal.recipients }
      const about = { fileName, size, sha256, startedAt, exportMs, isIgnored, sealed, router: { ...known, label } }
      return await inTurns(createManifestInTurns(inspection, about), signal)
    },
    compare: async (before, after) => {
      const comparison = await inTurns(compareInTurns(before, after, { isIgnored }), signal)
      return seal ? withoutNames(comparison) : comparison
    },
    ...(seal
      ? {
          isBound: (existing: Manifest, { fingerprint }: Manifest) =>
            isBound(existing, { fingerprint, key, recipients: seal.recipients }),
        }
      : {
          hasContent: async (file: string, { container, fingerprint, entries }: Manifest, until: AbortSignal) => {
            const found = await inspector.inspect(file, { signal: until })
            // The router may not take another container, whatever is in it.
            if (found.verdict !== 'valid' || found.container !== container) return false
            if (!haveSameFiles(found.content.entries, entries)) return false
            return (await inTurns(fingerprintInTurns(found.content, isIgnored), until)) === fingerprint
          },
        }),
    destinations: await Promise.all(
      settings.destinations.map((destination) => open(destination, settings, { logger })),
    ),
    isLogPublic: (runState) => canStrangersRead(settings, { hidden: DETAILS_HIDDEN, runState, logger, signal }),
    requireVerified,
    logger,
    signal,
  }
}

/** The parts of a check-up. */
export async function assembleCheckup(settings: Settings, { logger, signal, observe }: Runtime): Promise<CheckupParts> {
  const { router, seal, tempDirectory } = settings
  return {
    origin: router.origin,
    trust: router.trust.kind,
    tempDirectory,
    destinations: await Promise.all(settings.destinations.map((destination) => toCheck(destination, settings, logger))),
    ...(seal ? { seal: createEncryptor(seal.recipients) } : {}),
    withSession: (probe, work) =>
      withSession({ ...router, logger, signal, probe, observe, shown: shownOf(settings) }, work),
    logger,
    signal,
    now: () => Date.now(),
  }
}

/** Loads only what this kind needs: the rest takes some milliseconds of each start. */
async function open(
  destination: DestinationSettings,
  { startedAt, fileName, stateFolder }: Pick<Settings, 'startedAt' | 'fileName' | 'stateFolder'>,
  { logger }: Pick<Runtime, 'logger'>,
): Promise<Destination> {
  if (destination.kind === 'artifact') {
    const { artifactDestination } = await import('./destinations/artifact/artifact.ts')
    return artifactDestination({ ...destination, startedAt, logger })
  }
  if (destination.kind === 'repository') {
    const { repositoryDestination } = await import('./destinations/repository/repository.ts')
    return repositoryDestination({ ...destination, startedAt, logger, fileName })
  }
  const { directoryDestination } = await import('./destinations/directory/directory.ts')
  return directoryDestination({ ...destination, startedAt, logger, fileName, stateFolder })
}

async function toCheck(
  destination: DestinationSettings,
  settings: Settings,
  logger: Logger,
): Promise<DestinationToCheck> {
  const warnings: Line[] = []
  // Its row shows them, and nothing else.
  const warning = (line: Line) => void warnings.push(line)
  const { kind, preflight, confirm } = await open(destination, settings, { logger: { ...logger, warning } })
  const disk = destination.kind === 'directory' ? { readDisk: () => readDisk(destination.path) } : {}
  const askAll = async (signal: AbortSignal) => {
    await preflight(signal)
    await confirm?.(signal)
  }
  return { kind, preflight: askAll, place: placeOf(destination), ...disk, warnings }
}

function placeOf(destination: DestinationSettings): string {
  if (destination.kind === 'directory') return destination.path
  if (destination.kind === 'artifact') return `the artifacts of ${destination.workflow.repository}`
  return [destination.repository, destination.folder].filter(Boolean).join('/')
}

/** What the log and the summary say of a run whatever the router answers. */
export function shownOf({ fileName, label, router, destinations }: Settings): readonly string[] {
  const names = destinations.flatMap((place) => {
    if (place.kind === 'directory') return []
    const { serverUrl, repository, runId } = place.workflow
    if (place.kind === 'repository') return [`${serverUrl}/${place.repository}/commit/`]
    // A name that is taken gets the label, and the time.
    return [`${place.name}-${label}-000000`, `${serverUrl}/${repository}/actions/runs/${runId}/artifacts/`]
  })
  return [fileName, label, router.origin, ...names, ...destinations.map(placeOf)]
}
