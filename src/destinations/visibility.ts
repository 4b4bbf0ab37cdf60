// Who can see the repository, and with it its artifacts. What cannot be found out counts as public.

import { setTimeout as sleep } from 'node:timers/promises'
import { HttpClient } from '@actions/http-client'

const ATTEMPTS = 3
const RETRY_MS = 1_000
const TIMEOUT_MS = 10_000

export interface RepositoryQuestion {
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  readonly signal: AbortSignal
}

export type Visibility =
  | { readonly kind: 'public' }
  | { readonly kind: 'private' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Asks GitHub's REST API (GET /repos/{owner}/{repo}); `internal` counts as private. Never throws but the signal's reason. */
export async function askVisibility({ apiUrl, repository, token, signal }: RepositoryQuestion): Promise<Visibility> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    return { kind: 'unknown', reason: 'the runner does not name the repository' }
  const http = new HttpClient('synology-router-backup', [], { socketTimeout: TIMEOUT_MS, keepAlive: false })
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
      reason = `GitHub's API could not be reached: ${error instanceof Error ? error.message : String(error)}`
    }
    if (attempt < ATTEMPTS) await sleep(RETRY_MS * attempt, undefined, { signal }).catch(() => {})
  }
  signal.throwIfAborted()
  return { kind: 'unknown', reason }
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
