// The visibility of a repository, and therefore of its artifacts. Unknown counts as public.

import { type GitHubClient, memberOf } from './github-client.ts'
import { type FailedRead, readResource } from './read-resource.ts'

export type Visibility =
  | { readonly kind: 'public' }
  | { readonly kind: 'private' }
  | { readonly kind: 'unknown'; readonly reason: string; readonly refusal?: FailedRead }

/** Reads the visibility of `repository` (`owner/name`); `internal` counts as private. Throws only the signal's reason. */
export async function readVisibility(
  client: GitHubClient,
  { repository, signal }: { readonly repository: string; readonly signal: AbortSignal },
): Promise<Visibility> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    return { kind: 'unknown', reason: 'the runner does not name the repository' }
  const reply = await readResource(client, `/repos/${repository}`, signal)
  if (!reply.ok && (reply.status !== 200 || reply.trouble))
    return { kind: 'unknown', reason: reply.reason, refusal: reply }
  const isPrivate = reply.ok ? memberOf(reply.value, 'private') : undefined
  if (typeof isPrivate === 'boolean') return { kind: isPrivate ? 'private' : 'public' }
  return { kind: 'unknown', reason: 'GitHub did not answer with a repository' }
}
