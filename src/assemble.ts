// Settings to the real parts: the one place where rooms meet. Shared by every face.

import type { Parts } from './backup.ts'
import { artifactDestination } from './destinations/artifact.ts'
import type { Destination } from './destinations/destination.ts'
import { directoryDestination } from './destinations/directory.ts'
import { inspect } from './dss/inspect.ts'
import type { Journal } from './journal.ts'
import { withSession } from './router/client.ts'
import type { DestinationSettings, Settings } from './settings.ts'

export function assemble(
  settings: Settings,
  { journal, signal }: { readonly journal: Journal; readonly signal: AbortSignal },
): Parts {
  const open = (destination: DestinationSettings): Destination => {
    const shared = { startedAt: settings.startedAt, journal }
    return destination.kind === 'artifact'
      ? artifactDestination({ ...destination, ...shared, router: settings.label })
      : directoryDestination({ ...destination, ...shared })
  }
  return {
    fileName: settings.fileName,
    tempDirectory: settings.tempDirectory,
    withSession: (work) => withSession({ ...settings.router, journal, signal }, work),
    inspect,
    destinations: settings.destinations.map(open),
    journal,
    signal,
  }
}
