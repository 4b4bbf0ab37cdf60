// Whether a run belongs to the repository that it is listed in, or to a fork.

import { memberOf } from './github-client.ts'

/**
 * Runs of forks carry the name of the fork's branch, and anyone who can fork could fake their results. By the ids, which a renamed
 * repository keeps; `undefined` if GitHub does not say, as of a deleted fork.
 */
export function isOfFork(run: unknown): boolean | undefined {
  const [own, head] = ['repository', 'head_repository'].map((name) => memberOf(memberOf(run, name), 'id'))
  if (!Number.isSafeInteger(own) || !Number.isSafeInteger(head)) return undefined
  return own !== head
}
