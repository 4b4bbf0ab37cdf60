// Who can see the repository, and with it its artifacts. What cannot be found out counts as public.

import { memberOf } from './github-client.ts'
import { askGitHub, type Question } from './rest-api.ts'

export type RepositoryQuestion = Omit<Question, 'path'> & {
  /** `owner/name`. */
  readonly repository: string
}

export type Visibility =
  | { readonly kind: 'public' }
  | { readonly kind: 'private' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Asks GitHub's REST API (GET /repos/{owner}/{repo}); `internal` counts as private. Never throws but the signal's reason. */
export async function askVisibility({ repository, ...question }: RepositoryQuestion): Promise<Visibility> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    return { kind: 'unknown', reason: 'the runner does not name the repository' }
  const reply = await askGitHub({ ...question, path: `/repos/${repository}` })
  if (!reply.ok && reply.status !== 200) return { kind: 'unknown', reason: reply.reason }
  const isPrivate = reply.ok ? memberOf(reply.value, 'private') : undefined
  if (typeof isPrivate === 'boolean') return { kind: isPrivate ? 'private' : 'public' }
  return { kind: 'unknown', reason: "GitHub's API answered something else than a repository" }
}
