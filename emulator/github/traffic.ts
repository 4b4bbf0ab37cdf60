// What one run sends to GitHub, and the most that any run may send, whatever GitHub answers.
import { BLOB_ROOT } from './blob-store.ts'
import type { GitHubRequest } from './github.ts'
import { TWIRP_ROOT } from './results-service.ts'

/** Far below the 1,000 requests an hour of a job's token, which all jobs of a repository share. */
export const MAX_REQUESTS = 250
/** GitHub's limit for requests that create content. */
export const MAX_WRITES_PER_MINUTE = 80

const MINUTE_MS = 60_000
const TWIRP_WRITES = ['CreateArtifact', 'FinalizeArtifact', 'DeleteArtifact']

export interface Traffic {
  readonly requests: number
  /** In the minute with the most of them. */
  readonly writesPerMinute: number
}

export function measureTraffic(requests: readonly GitHubRequest[]): Traffic {
  const writes = requests.filter(isWrite).map(({ at }) => at)
  const perMinute = writes.map((start) => writes.filter((at) => at >= start && at < start + MINUTE_MS).length)
  return { requests: requests.length, writesPerMinute: Math.max(0, ...perMinute) }
}

/** Returns what is too much about the requests of one run, such as `251 requests`; nothing if all is well. */
export function findExcess(requests: readonly GitHubRequest[]): readonly string[] {
  const traffic = measureTraffic(requests)
  return [
    ...(traffic.requests > MAX_REQUESTS ? [`${traffic.requests} requests to GitHub`] : []),
    ...(traffic.writesPerMinute > MAX_WRITES_PER_MINUTE
      ? [`${traffic.writesPerMinute} writes a minute to GitHub`]
      : []),
  ]
}

/** Uploads go to a storage service, which does not count them. */
function isWrite({ method, path, body }: GitHubRequest): boolean {
  if (path.startsWith(BLOB_ROOT)) return false
  if (path.startsWith(TWIRP_ROOT)) return TWIRP_WRITES.includes(path.slice(TWIRP_ROOT.length))
  if (!path.endsWith('/graphql')) return method !== 'GET'
  const query = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : ''
  return /^\s*mutation\b/.test(query)
}
