// Whether a run belongs to the repository that it is listed in, or to a fork.

import { memberOf, textIn } from './github-client.ts'

/** A fork has its own runs of these, and none of them is listed elsewhere. */
const OWN_EVENTS: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch', 'push'])

/**
 * Runs of forks carry the name of the fork's branch, and anyone who can fork could fake their results. By the ids, which a renamed
 * repository keeps, or else by the event; `undefined` if GitHub does not say, as of a deleted fork.
 */
export function isOfFork(run: unknown): boolean | undefined {
  const [own, head] = ['repository', 'head_repository'].map((name) => memberOf(memberOf(run, name), 'id'))
  if (Number.isSafeInteger(own) && Number.isSafeInteger(head)) return own !== head
  return OWN_EVENTS.has(textIn(run, 'event')) ? false : undefined
}
