// GitHub's clock, as its answers show it: the times of runs and jobs are by it. Where this machine's clock is behind, an old job would
// look like one of today, and the newest copy like one of the future, which counts as the oldest.

import type { GitHubClient } from '../github/github-client.ts'
import type { Logger } from '../logger.ts'
import { timeText } from '../text/format.ts'

/** Less is no reason to say a word: no limit is that exact. */
const MIN_BEHIND_MS = 10 * 60 * 1000
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

export interface TimedClient {
  readonly client: GitHubClient
  /** How far this machine's clock is behind GitHub's by the answers so far, in ms; 0 if it is not, or by minutes only. */
  readonly behindMs: () => number
}

/** Returns a client that looks at the time of each answer. A clock that is ahead is not corrected: it only makes jobs look older. */
export function timeAnswers(client: GitHubClient): TimedClient {
  let behindMs = 0
  return {
    client: {
      ...client,
      rest: async (request) => {
        const answer = await client.rest(request)
        const { date } = answer.headers
        const sent = typeof date === 'string' && HTTP_DATE.test(date) ? Date.parse(date) : Number.NaN
        if (sent - Date.now() > behindMs) behindMs = sent - Date.now()
        return answer
      },
    },
    behindMs: () => (behindMs > MIN_BEHIND_MS ? behindMs : 0),
  }
}

/** Returns the time that counts, and warns if it is not this machine's. Call it after the first answer. */
export function nowAtGitHub(now: number, { behindMs }: TimedClient, logger: Pick<Logger, 'warning'>): number {
  const atGitHub = now + behindMs()
  if (atGitHub !== now)
    logger.warning(
      `The clock of this machine is behind: it shows ${timeText(now)}, and GitHub's ${timeText(atGitHub)}, which counts here. Set it right, and have it kept so (NTP).`,
    )
  return atGitHub
}
