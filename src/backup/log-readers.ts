// Who can read the log, the summary and the outputs of a run: everybody with access to the workflow's repository.

import { describeThrown } from '../errors.ts'
import { createGitHubClient } from '../github/github-client.ts'
import { readVisibility } from '../github/visibility.ts'
import type { Logger } from '../logger.ts'
import type { Settings } from '../settings/settings.ts'
import { raceAbort } from '../system/deadline.ts'
import type { RunState } from './run-state.ts'

const ASK_TIMEOUT_MS = 10_000

/**
 * Returns whether strangers can read the log of this run. Internal and unknown count as public: then the log says why nothing is
 * shown, and `hidden` begins that sentence. Never throws.
 */
export async function canStrangersRead(
  { workflow, token }: Pick<Settings, 'workflow' | 'token'>,
  {
    hidden,
    runState,
    logger,
    ...options
  }: { readonly hidden: string; readonly runState: RunState; readonly logger: Logger; readonly signal: AbortSignal },
): Promise<boolean> {
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
    logger.info(`${hidden}, since the visibility of this repository is unknown: ${answer.reason}.`)
  return answer.kind !== 'private'
}
