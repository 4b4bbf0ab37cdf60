// Who can read the log, the summary and the outputs of a run: everybody with access to the workflow's repository.

import type { RunState } from '../backup/run-state.ts'
import { describeThrown } from '../errors.ts'
import { createGitHubClient } from '../github/github-client.ts'
import { readVisibility } from '../github/visibility.ts'
import type { Logger } from '../logger.ts'
import type { Settings } from '../settings/settings.ts'
import { raceAbort } from '../system/deadline.ts'

const ASK_TIMEOUT_MS = 10_000

/**
 * Returns whether strangers can read the log of this run: then no item of the router is named. Internal and unknown count as
 * public. Asks GitHub only if there is something to name; never throws.
 */
export async function isLogPublic(
  { workflow, token }: Pick<Settings, 'workflow' | 'token'>,
  options: { readonly runState: RunState; readonly logger: Logger; readonly signal: AbortSignal },
): Promise<boolean> {
  const { runState, logger } = options
  const { comparison } = runState
  if (!comparison || comparison.changes.length === 0 || comparison.isUnnamed) return false
  // Outside of a workflow, only the user who started it reads the log.
  if (workflow.repository === '') return false
  // A private repository may have become public since the event, while the job waited for its runner.
  if (workflow.visibility && workflow.visibility !== 'private') return true
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(ASK_TIMEOUT_MS)])
  const ask = async () => await readVisibility(createGitHubClient({ ...workflow, token }), { ...workflow, signal })
  // A request that is sent waits for its own limit, too long for a run that a runner is about to kill.
  const answer = await raceAbort(ask(), { signal, runState, graceMs: 0 }).catch((error: unknown) => {
    return { kind: 'unknown', reason: describeThrown(error) } as const
  })
  if (answer.kind === 'unknown')
    logger.info(
      `Changes are counted but not named, since the visibility of this repository is unknown: ${answer.reason}.`,
    )
  return answer.kind !== 'private'
}
