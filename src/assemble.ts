// Settings to the real parts: the one place where rooms meet. Shared by every face.

import type { Parts } from './backup/backup.ts'
import type { CheckupParts, DestinationToCheck } from './checkup/checkup.ts'
import { artifactDestination } from './destinations/artifact/artifact.ts'
import type { Destination } from './destinations/destination.ts'
import { directoryDestination } from './destinations/directory/directory.ts'
import { repositoryDestination } from './destinations/repository/repository.ts'
import { compareManifests } from './dss/changes.ts'
import { inspect } from './dss/inspect.ts'
import { ignoring } from './dss/items.ts'
import { createDigestKey, rowNamer } from './dss/keyed-content.ts'
import { createManifest } from './dss/manifest.ts'
import { createSeal } from './encryption/encrypt.ts'
import type { Journal } from './logger.ts'
import { withSession } from './router/client.ts'
import type { DestinationSettings, Settings } from './settings/settings.ts'

interface Surroundings {
  readonly journal: Journal
  /** Cancels; its reason is a BackupError. */
  readonly signal: AbortSignal
}

/** The parts of a backup. */
export function assemble(settings: Settings, { journal, signal }: Surroundings): Parts {
  const { fileName, label, requireVerified, seal, startedAt } = settings
  const key = seal?.fingerprintKey === undefined ? undefined : createDigestKey(seal.fingerprintKey)
  const isIgnored = ignoring(settings.ignoreChanges)
  return {
    fileName,
    tempDirectory: settings.tempDirectory,
    withSession: (work) => withSession({ ...settings.router, journal, signal }, work),
    inspect,
    ...(seal ? { seal: createSeal(seal.recipients) } : {}),
    describe: (inspection, { size: plainSize, label: known }, { size, sha256 }) => {
      const sealed = seal && { plainSize, key }
      const about = { fileName, size, sha256, startedAt, isIgnored, sealed, router: { ...known, label } }
      return createManifest(inspection, about)
    },
    compare: (before, after, inspection) => {
      const nameRow = key && inspection.verdict === 'whole' ? rowNamer(inspection.content, key) : undefined
      return compareManifests(before, after, { isIgnored, nameRow })
    },
    destinations: settings.destinations.map((destination) => open(destination, settings, { journal })),
    requireVerified,
    journal,
    signal,
  }
}

/** The parts of a check-up. */
export function assembleCheckup(settings: Settings, { journal, signal }: Surroundings): CheckupParts {
  const { router, seal, tempDirectory } = settings
  return {
    origin: router.origin,
    trust: router.trust.kind,
    tempDirectory,
    destinations: settings.destinations.map((destination) => toCheck(destination, settings, journal)),
    ...(seal ? { seal: createSeal(seal.recipients) } : {}),
    withSession: (sight, work) => withSession({ ...router, journal, signal, sight }, work),
    journal,
    signal,
    now: () => Date.now(),
  }
}

function open(
  destination: DestinationSettings,
  { label, startedAt, fileName }: Pick<Settings, 'label' | 'startedAt' | 'fileName'>,
  { journal, isTrial }: { readonly journal: Journal; readonly isTrial?: boolean },
): Destination {
  if (destination.kind === 'artifact') return artifactDestination({ ...destination, startedAt, journal, router: label })
  if (destination.kind === 'repository') return repositoryDestination({ ...destination, startedAt, journal, fileName })
  return directoryDestination({ ...destination, startedAt, journal, fileName, isTrial })
}

function toCheck(destination: DestinationSettings, settings: Settings, journal: Journal): DestinationToCheck {
  const warnings: string[] = []
  const warning = (line: string) => {
    warnings.push(line)
    journal.warning(line)
  }
  const { kind, preflight } = open(destination, settings, { journal: { ...journal, warning }, isTrial: true })
  return { kind, preflight, place: placeOf(destination), warnings }
}

function placeOf(destination: DestinationSettings): string {
  if (destination.kind === 'directory') return destination.path
  if (destination.kind === 'artifact') return `the artifacts of ${destination.workflow.repository}`
  return [destination.repository, destination.folder].filter(Boolean).join('/')
}
