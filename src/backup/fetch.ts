// Fetches the file from the router, and meanwhile what can be known of the destinations: nobody waits for that.

import type { Destination } from '../destinations/destination.ts'
import { createManifestBudget } from '../destinations/manifest-budget.ts'
import type { Inspection } from '../dss/inspection.ts'
import { BackupError } from '../errors.ts'
import type { Exported, RouterSession } from '../router/client.ts'
import type { RouterLabel } from '../router/label.ts'
import { collectGarbage } from '../system/garbage.ts'
import { type Found, findPrevious, lastExportMs } from './compare.ts'
import { confirmDestination } from './preflight.ts'
import type { RunState } from './run-state.ts'
import type { CheckParts } from './verify.ts'

/** What fetching needs; of `backUp`'s parts. */
export interface FetchParts extends Pick<CheckParts, 'inspect' | 'logger' | 'signal' | 'encryptor'> {
  readonly withSession: <T>(work: (router: Pick<RouterSession, 'exportTo'>) => Promise<T>) => Promise<T>
  /** Prepares `inspect` while the router is busy, until `signal` aborts. */
  readonly warmUp?: (folder: string, signal: AbortSignal) => void
  readonly destinations: readonly Destination[]
  readonly preflightTimeoutMs?: number
}

export interface Fetched {
  readonly exported: Exported
  /** Begun while the router logs out, in a process of its own. */
  readonly inspecting: Promise<Inspection>
  /** The newest copy in each destination, looked up while the router is busy. */
  readonly found: Promise<readonly Found[]>
  /** Why nothing may be stored in each destination after all, in their order; asked as late as that takes no time. */
  readonly confirming: readonly Promise<BackupError | undefined>[]
  /** Cancels what still looks into a destination or opens the file, and waits for its end. */
  readonly stop: () => Promise<void>
}

/** Exports and downloads the file; looks into the destinations meanwhile, and once more when the router is done. Throws BackupError. */
export async function fetchFile(
  { withSession, inspect, destinations, encryptor, warmUp, logger, signal, preflightTimeoutMs: timeoutMs }: FetchParts,
  { file, folder, runState }: { readonly file: string; readonly folder: string; readonly runState: RunState },
): Promise<Fetched> {
  const end = new AbortController()
  const holdFor = createManifestBudget()
  const work = { folder, logger, signal: AbortSignal.any([signal, end.signal]), runState }
  let found: Fetched['found'] | undefined
  let inspecting: Fetched['inspecting'] | undefined
  let confirming: Fetched['confirming'] = []
  let expected: number | undefined
  const lookUp = () => {
    found ??= Promise.all(destinations.map((destination) => findPrevious(destination, { ...work, hold: holdFor() })))
    return found
  }
  const onStarted = () => {
    for (const destination of destinations) destination.warmUp()
    warmUp?.(folder, end.signal)
    void lookUp().then((all) => {
      expected = lastExportMs(all)
      collectGarbage()
    })
  }
  const confirm = async (destination: Destination) => {
    // With the lookups, each would open a connection of its own.
    await lookUp()
    return await confirmDestination(destination, { ...work, timeoutMs })
  }
  const stop = async () => {
    end.abort(new BackupError('cancelled', 'The run has ended.'))
    await Promise.allSettled([found, inspecting, ...confirming])
  }
  try {
    const fetched = await withSession((router) =>
      logger.step('Export', async () => {
        const onLabel = (label: RouterLabel) => {
          runState.label = label
        }
        const exported = await router.exportTo(file, { onStarted, onLabel, expectedMs: () => expected })
        if (!encryptor) logger.info(`SHA-256 ${exported.sha256}.`)
        const inspection = inspect(file, { signal: work.signal })
        inspecting = inspection
        // It is awaited after the logout.
        inspection.catch(() => {})
        confirming = destinations.map(confirm)
        return { exported, inspecting: inspection, confirming }
      }),
    )
    return { ...fetched, found: lookUp(), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
