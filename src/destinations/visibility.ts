// Who can see the repository, and with it its artifacts. What cannot be found out counts as public.

import { setTimeout as sleep } from 'node:timers/promises'
import { HttpClient } from '@actions/http-client'

const ATTEMPTS = 3
const PATIENCE: Patience = { answerMs: 10_000, retryMs: 1_000 }

/** How long to wait for an answer, and before the second attempt; twice that before the third. */
export interface Patience {
  readonly answerMs: number
  readonly retryMs: number
}

export interface RepositoryQuestion {
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  readonly signal: AbortSignal
  readonly patience?: Patience
}

export type Visibility =
  | { readonly kind: 'public' }
  | { readonly kind: 'private' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Asks GitHub's REST API (GET /repos/{owner}/{repo}); `internal` counts as private. Never throws but the signal's reason. */
export async function askVisibility(question: RepositoryQuestion): Promise<Visibility> {
  const { apiUrl, repository, token, signal, patience = PATIENCE } = question
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    return { kind: 'unknown', reason: 'the runner does not name the repository' }
  const http = new HttpClient('synology-router-backup', [], { socketTimeout: patience.answerMs, keepAlive: false })
  const headers = {
    accept: 'application/vnd.github+json',
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  }
  let reason = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    signal.throwIfAborted()
    try {
      const response = await http.get(`${apiUrl}/repos/${repository}`, headers)
      const status = response.message.statusCode ?? 0
      const body = await response.readBody()
      if (status === 200) return readVisibility(body)
      reason = `GitHub's API answered HTTP ${status}`
      if (status < 500 && status !== 429) break
    } catch (error) {
      reason = `GitHub's API could not be reached: ${describeNetworkError(error)}`
    }
    if (attempt < ATTEMPTS) await sleep(patience.retryMs * attempt, undefined, { signal }).catch(() => {})
  }
  signal.throwIfAborted()
  return { kind: 'unknown', reason }
}

/** An error of several addresses tried at once has no message of its own. */
function describeNetworkError(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

function readVisibility(body: string): Visibility {
  try {
    const repository: unknown = JSON.parse(body)
    if (typeof repository === 'object' && repository !== null) {
      if ('private' in repository && repository.private === true) return { kind: 'private' }
      if ('private' in repository && repository.private === false) return { kind: 'public' }
    }
  } catch {
    // Falls through: what is not understood is unknown.
  }
  return { kind: 'unknown', reason: "GitHub's API answered something else than a repository" }
}
