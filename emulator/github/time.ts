// Times as GitHub writes them.

const RETENTION_MS = 90 * 24 * 60 * 60 * 1000

/** A time of GitHub's REST and GraphQL APIs: without fractions of seconds. */
export function gitHubTime(date: Date): string {
  return `${date.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`
}

/** When an artifact expires, unless a test says otherwise. */
export function expiryOf({
  createdAt,
  expiresAt,
}: {
  readonly createdAt: Date
  readonly expiresAt?: string | undefined
}): string {
  return expiresAt ?? gitHubTime(new Date(createdAt.getTime() + RETENTION_MS))
}
