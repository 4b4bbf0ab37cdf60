// Prunes every destination after the new copy was read back.

import { BackupError, describeThrown } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { withDeadline } from '../system/deadline.ts'
import { countOf } from '../text/format.ts'
import { input, message } from '../text/message.ts'
import type { RunState } from './run-state.ts'
import type { StoredCopy } from './store.ts'

const PRUNE_TIMEOUT_MS = 60_000

interface Work {
  readonly logger: Logger
  readonly signal: AbortSignal
  readonly runState: RunState
}

/** Deletes backups beyond the retention limit. A failure here, even a hanging disk, only warns. */
export async function pruneEverywhere(
  copies: readonly StoredCopy[],
  { logger, signal, runState }: Work,
): Promise<void> {
  for (const { baseline, copy } of copies) {
    // The newest copy belonged to another router: the older ones may, too.
    if (baseline.isForeign) continue
    const tooLate = () =>
      new BackupError('store-failed', `Deleting old backups took longer than ${PRUNE_TIMEOUT_MS / 1000} s.`)
    try {
      const options = { timeoutMs: PRUNE_TIMEOUT_MS, tooLate, signal, runState }
      const deleted = await withDeadline((until) => copy.prune(until), options)
      if (deleted > 0) logger.info(message`Deleted ${countOf(deleted, 'old backup')} beyond ${input('keep')}.`)
    } catch (error) {
      if (signal.aborted) throw error
      logger.warning(error instanceof BackupError ? error.text : describeThrown(error))
    }
  }
}
