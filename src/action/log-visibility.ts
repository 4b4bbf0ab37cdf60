// Who reads the log, the summary and the outputs of a run: everybody who sees the repository that the workflow is in.

import type { RunState } from '../backup/run-state.ts'
import { createGitHubClient } from '../github/github-client.ts'
import { readVisibility } from '../github/visibility.ts'
import type { Logger } from '../logger.ts'
import type { Settings } from '../settings/settings.ts'

const ASK_TIMEOUT_MS = 10_000

/**
 * Whether strangers may read what is told of this run: then nothing on the router is named. What cannot be found out counts
 * as public. Asked only where there is something to name; throws nothing.
 */
export async function isLogPublic(
  { workflow, token }: Pick<Settings, 'workflow' | 'token'>,
  { runState, logger }: { readonly runState: RunState; readonly logger: Logger },
): Promise<boolean> {
  if (!runState.comparison || runState.comparison.changes.length === 0) return false
  // Outside of a workflow there is nobody but whoever started it.
  if (workflow.repository === '') return false
  if (workflow.visibility) return workflow.visibility === 'public'
  const signal = AbortSignal.timeout(ASK_TIMEOUT_MS)
  const answer = await readVisibility(createGitHubClient({ ...workflow, token }), { ...workflow, signal }).catch(
    (error: unknown) => {
      return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) } as const
    },
  )
  if (answer.kind === 'unknown')
    logger.info(
      `What changed is counted and not named: nobody knows whether this repository is private: ${answer.reason}.`,
    )
  return answer.kind !== 'private'
}
