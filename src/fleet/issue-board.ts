// Issues of a repository, by GitHub's REST API, as far as alarms need them.

import { isRateLimit } from '../destinations/github-api.ts'
import { type Answer, type ClientOptions, createGitHubClient, memberOf } from '../destinations/github-client.ts'
import type { Alarm, IssueBoard } from './alarms.ts'
import { CannotLook, cannotLook, LIMIT_HINT } from './cannot-look.ts'

/** Only who may triage can set a label: a stranger's issue is never taken for ours. */
export const ALARM_LABEL = 'router-backup-watchdog'
const PER_PAGE = 100
const MAX_PAGES = 10

export function createIssueBoard(
  options: ClientOptions & { readonly repository: string },
  signal: AbortSignal,
): IssueBoard {
  const client = createGitHubClient(options)
  const base = `/repos/${options.repository}/issues`
  const write = async (method: 'POST' | 'PATCH', path: string, body: unknown): Promise<unknown> => {
    // Repeated, an issue or a comment would be there twice; a change is the same when it is made again.
    const answer = await client.rest({ method, path, body, repeatable: method === 'PATCH', signal })
    if (answer.problem !== '') throw cannotWrite(answer)
    return answer.value
  }
  return {
    list: async () => {
      const alarms: Alarm[] = []
      for (let page = 1; page <= MAX_PAGES; page++) {
        const query = new URLSearchParams({
          labels: ALARM_LABEL,
          state: 'open',
          per_page: String(PER_PAGE),
          page: String(page),
        })
        const answer = await client.rest({ method: 'GET', path: `${base}?${query}`, repeatable: true, signal })
        const { status, value } = answer
        if (answer.problem !== '' || !Array.isArray(value))
          throw cannotLook('The issues', {
            status,
            reason: answer.problem || 'GitHub answered something else than issues',
            permission: 'issues: write',
          })
        alarms.push(...value.flatMap((issue) => readIssue(issue) ?? []))
        if (value.length < PER_PAGE) break
      }
      return alarms
    },
    open: async ({ title, body }) => {
      const made = await write('POST', base, { title, body, labels: [ALARM_LABEL] })
      const number = memberOf(made, 'number')
      if (typeof number !== 'number')
        throw new CannotLook('GitHub gave the issue no number.', 'Look at the issues of the repository.')
      if (!isLabelled(made)) {
        // It would not be found again: tomorrow there would be another one.
        await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: 'not_planned' })
        throw new CannotLook(
          `GitHub did not give the issue ${number} its label, ${ALARM_LABEL}, by which it is found again: it was closed.`,
          'Likely cause: the owner of `token` may not set labels here. Take the token of the job, with `issues: write`.',
        )
      }
      return { number }
    },
    update: async ({ number, title, body }) => {
      await write('PATCH', `${base}/${number}`, { title, body })
    },
    close: async (number, comment) => {
      // First the reason: an issue that is closed is not looked at again.
      await write('POST', `${base}/${number}/comments`, { body: comment })
      await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: 'completed' })
    },
  }
}

/** GitHub leaves out labels that who opens an issue may not set, and says nothing. */
function isLabelled(issue: unknown): boolean {
  const labels = memberOf(issue, 'labels')
  return Array.isArray(labels) && labels.some((label) => (memberOf(label, 'name') ?? label) === ALARM_LABEL)
}

/** A pull request is an issue too, for GitHub. */
function readIssue(value: unknown): Alarm | undefined {
  const number = memberOf(value, 'number')
  if (typeof number !== 'number' || memberOf(value, 'pull_request') !== undefined) return undefined
  return { number, title: String(memberOf(value, 'title') ?? ''), body: String(memberOf(value, 'body') ?? '') }
}

function cannotWrite({ status, problem }: Answer): CannotLook {
  const message = `An issue could not be written: ${problem}.`
  if (status === 410)
    return new CannotLook(message, 'Issues are switched off in this repository: Settings > Features > Issues.')
  if (isRateLimit(problem)) return new CannotLook(message, LIMIT_HINT)
  if (status === 401 || status === 403 || status === 404)
    return new CannotLook(message, 'Likely cause: the token lacks `issues: write`. Give the job that permission.')
  return new CannotLook(message, 'Run again; see https://www.githubstatus.com if it fails again.')
}
