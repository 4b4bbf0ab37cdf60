// Settings to the real parts: the one place where rooms meet. Shared by every face.

import type { Parts } from './backup.ts'
import { artifactDestination } from './destinations/artifact.ts'
import type { Destination } from './destinations/destination.ts'
import { directoryDestination } from './destinations/directory.ts'
import { repositoryDestination } from './destinations/repository.ts'
import { compareManifests } from './dss/changes.ts'
import { inspect } from './dss/inspect.ts'
import { ignoring } from './dss/items.ts'
import { createDigestKey, rowNamer } from './dss/keyed-content.ts'
import { createManifest } from './dss/manifest.ts'
import type { Journal } from './journal.ts'
import { withSession } from './router/client.ts'
import { createSeal } from './seal.ts'
import type { DestinationSettings, Settings } from './settings.ts'

export function assemble(
  settings: Settings,
  { journal, signal }: { readonly journal: Journal; readonly signal: AbortSignal },
): Parts {
  const { fileName, label, startedAt, requireVerified, seal } = settings
  const key = seal?.fingerprintKey === undefined ? undefined : createDigestKey(seal.fingerprintKey)
  const isIgnored = ignoring(settings.ignoreChanges)
  const open = (destination: DestinationSettings): Destination => {
    if (destination.kind === 'artifact')
      return artifactDestination({ ...destination, startedAt, journal, router: label })
    if (destination.kind === 'repository')
      return repositoryDestination({ ...destination, startedAt, journal, fileName })
    return directoryDestination({ ...destination, startedAt, journal, fileName })
  }
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
    destinations: settings.destinations.map(open),
    requireVerified,
    journal,
    signal,
  }
}
