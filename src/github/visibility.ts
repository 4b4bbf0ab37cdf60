// The visibility of a repository, and therefore of its artifacts. Unknown counts as public.

import { type GitHubClient, memberOf } from './github-client.ts'
import { type FailedRead, readResource } from './read-resource.ts'

/** `internal`: everyone in the enterprise can read it. */
export type KnownVisibility = 'public' | 'private' | 'internal'

export type Visibility =
  | { readonly kind: KnownVisibility }
  | { readonly kind: 'unknown'; readonly reason: string; readonly refusal?: FailedRead }

/**
 * Returns the visibility that GitHub reports of a repository, in an answer or an event. An internal one is `private: true`,
 * too. If the members contradict each other, the wider one counts.
 */
export function visibilityOf(repository: unknown): KnownVisibility | undefined {
  const isPrivate = memberOf(repository, 'private')
  const visibility = memberOf(repository, 'visibility')
  if (typeof isPrivate !== 'boolean') return undefined
  if (!isPrivate || visibility === 'public') return 'public'
  if (visibility === 'internal') return 'internal'
  return visibility === 'private' || visibility === undefined ? 'private' : undefined
}

/** Returns the visibility that GraphQL reports of a repository; `undefined` for any other text. */
export function namedVisibility(text: string): KnownVisibility | undefined {
  const word = text.toLowerCase()
  return word === 'public' || word === 'private' || word === 'internal' ? word : undefined
}

/** Reads the visibility of `repository` (`owner/name`). Throws only the signal's reason. */
export async function readVisibility(
  client: GitHubClient,
  { repository, signal }: { readonly repository: string; readonly signal: AbortSignal },
): Promise<Visibility> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    return { kind: 'unknown', reason: 'the runner does not name the repository' }
  const reply = await readResource(client, `/repos/${repository}`, signal)
  if (!reply.ok && (reply.status !== 200 || reply.trouble))
    return { kind: 'unknown', reason: reply.reason, refusal: reply }
  const kind = reply.ok ? visibilityOf(reply.value) : undefined
  if (kind !== undefined) return { kind }
  return { kind: 'unknown', reason: 'GitHub did not answer with a repository' }
}
