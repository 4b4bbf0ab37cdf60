// Reads from GitHub's REST API: one resource by its path. A client can remember what it has read.

import { MIB } from '../text/format.ts'
import { type Answer, type GitHubClient, isLimited } from './github-client.ts'
import type { NetworkTrouble } from './network-trouble.ts'

export interface FailedRead {
  /** HTTP status; 0 if there was no answer. */
  readonly status: number
  readonly reason: string
  /** Whether a rate limit refused the request. */
  readonly isLimit: boolean
  /** What kept the request from GitHub. */
  readonly trouble?: NetworkTrouble | undefined
}

export type Reply = { readonly ok: true; readonly value: unknown } | ({ readonly ok: false } & FailedRead)

/** Reads one resource; `path` starts with `/` and includes the query. Throws only the signal's reason. */
export async function readResource(client: GitHubClient, path: string, signal: AbortSignal): Promise<Reply> {
  const answer = await client.rest({ method: 'GET', path, repeatable: true, signal })
  const { status, value, problem, trouble } = answer
  if (problem !== '')
    return { ok: false, status, reason: problem, isLimit: isLimited(answer), ...(trouble ? { trouble } : {}) }
  if (value === undefined) return { ok: false, status, reason: 'GitHub did not answer with JSON', isLimit: false }
  return { ok: true, value }
}

/** Bytes of all answers to remember: the lists of a hundred runs take half of that. */
const MAX_REMEMBERED = 32 * MIB

/**
 * Returns a client that sends each GET once and repeats its answer: many routers appear in the same lists. Beyond a limit,
 * it sends it again: no memory holds hundreds of answers of any length.
 */
export function rememberReads(client: GitHubClient): GitHubClient {
  const answers = new Map<string, Answer>()
  let left = MAX_REMEMBERED
  return {
    graphql: client.graphql,
    rest: async (request) => {
      if (request.method !== 'GET') return await client.rest(request)
      const known = answers.get(request.path)
      if (known) return known
      const answer = await client.rest(request)
      const { size = 0 } = answer
      if (size > left) return answer
      left -= size
      answers.set(request.path, answer)
      return answer
    },
  }
}
