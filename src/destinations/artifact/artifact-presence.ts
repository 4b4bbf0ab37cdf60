// Whether an earlier artifact is still on GitHub: it was downloaded while the router exported, which takes minutes.

import { BackupError } from '../../errors.ts'
import { type GitHubClient, memberOf } from '../../github/github-client.ts'
import { readResource } from '../../github/read-resource.ts'
import type { WorkflowContext } from '../../settings/settings.ts'
import { message } from '../../text/message.ts'
import type { Stored } from '../destination.ts'

/** Returns a copy whose read-back also asks GitHub whether the artifact still exists. */
export function stillThere(
  copy: Stored,
  { github, workflow }: { readonly github: GitHubClient; readonly workflow: Pick<WorkflowContext, 'repository'> },
): Stored {
  const { location } = copy
  if (location.kind !== 'artifact') return copy
  const { id, name } = location
  return {
    ...copy,
    readBack: async (signal) => {
      await copy.readBack(signal)
      const reply = await readResource(github, `/repos/${workflow.repository}/actions/artifacts/${id}`, signal)
      const problem = reply.ok
        ? goneOf(reply.value, id)
        : `GitHub does not confirm that it is still there: ${reply.reason}`
      if (problem) throw new BackupError('read-back-failed', message`The artifact ${name} was stored, but ${problem}.`)
    },
  }
}

function goneOf(artifact: unknown, id: number): string | undefined {
  if (memberOf(artifact, 'id') !== id) return 'GitHub describes another artifact under its id'
  return memberOf(artifact, 'expired') === false ? undefined : 'it has expired'
}
