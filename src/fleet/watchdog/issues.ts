// The watchdog's issues in a repository, through GitHub's REST API.

import { setTimeout as sleep } from 'node:timers/promises'
import { asBackupError } from '../../errors.ts'
import { askedFor } from '../../github/asked-for.ts'
import { type Answer, type GitHubClient, isLimited, memberOf, textIn } from '../../github/github-client.ts'
import { PER_PAGE, pageOf } from '../../github/read-page.ts'
import { cut } from '../github-text.ts'
import { CANCELLED_HINT, MonitorError, monitorError } from '../monitor-error.ts'
import { type Alarm, type IssueBoard, MARK_BEGINS } from './alarms.ts'

/** Setting a label needs triage rights, so a stranger's issue is never mistaken for one of ours. */
export const ALARM_LABEL = 'router-backup-watchdog'
const MAX_PAGES = 10
/** GitHub takes no longer texts. */
const MAX_BODY = 65_536
const MAX_TITLE = 256
/** Pause between two writes, as GitHub asks for. It allows 80 a minute of those that notify people. */
const PACE_MS = 1_000

/** Waits `ms`. Returns early, without an error, when the signal is aborted. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>

const pauseByClock: Pause = async (ms, signal) => {
  await sleep(ms, undefined, { signal }).catch(() => {})
}

export function createIssueBoard(
  options: { readonly client: GitHubClient; readonly repository: string; readonly pause?: Pause | undefined },
  signal: AbortSignal,
): IssueBoard {
  const { client, pause = pauseByClock } = options
  const base = `/repos/${options.repository}/issues`
  let isFirst = true
  const ask = async (request: Omit<Parameters<typeof client.rest>[0], 'signal'>): Promise<Answer> => {
    try {
      return await client.rest({ ...request, signal })
    } catch (error) {
      throw signal.aborted ? interruptedBy(error) : error
    }
  }
  const send = async (method: 'POST' | 'PATCH', path: string, body: unknown): Promise<Answer> => {
    if (!isFirst) await pause(PACE_MS, signal)
    isFirst = false
    // A repeated POST would create a second issue or comment; a repeated PATCH changes nothing more.
    return await ask({ method, path, body, repeatable: method === 'PATCH' })
  }
  const write = async (...request: Parameters<typeof send>): Promise<unknown> => {
    const answer = await send(...request)
    if (answer.problem !== '') throw refusedBy(answer, { what: 'An issue', verb: 'written' })
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
        const answer = await ask({ method: 'GET', path: `${base}?${query}`, repeatable: true })
        const list = answer.problem === '' ? pageOf(answer.value) : undefined
        if (!list?.every(isIssue)) throw refusedBy(answer, { what: 'The issues', verb: 'checked' })
        const { items, untold } = askedFor(list, isOpenAlarm)
        if (untold > 0) throw refusedBy(answer, { what: 'The issues', verb: 'checked' })
        alarms.push(...items.flatMap((issue) => readIssue(issue) ?? []))
        if (list.length < PER_PAGE) return alarms
      }
      // Those of the routers may be among the others, and would be opened again each day.
      throw new MonitorError(
        `At least ${MAX_PAGES * PER_PAGE} open issues have the label ${ALARM_LABEL}, so not all could be checked.`,
        'Close those that are not about a router, or remove the label from them.',
      )
    },
    open: async ({ title, body }) => {
      const made = await write('POST', base, { title, body, labels: [ALARM_LABEL] })
      const number = memberOf(made, 'number')
      if (typeof number !== 'number')
        throw new MonitorError('GitHub returned no number for the issue.', 'Check the issues of the repository.')
      if (!isLabelled(made)) {
        // Without the label it is never found again, and tomorrow's run would open another one.
        await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: 'not_planned' })
        throw new MonitorError(
          `GitHub did not set the label ${ALARM_LABEL} on issue ${number}. The watchdog could not find it again and closed it.`,
          'Likely cause: the owner of `token` cannot set labels here. Use the token of the job, with `issues: write`.',
        )
      }
      return { number }
    },
    update: async ({ number, title, body }) => {
      await write('PATCH', `${base}/${number}`, { title, body })
    },
    close: async ({ number, body }, { reason, text }) => {
      const end = `\n\n**${text}**`
      // Somebody may have filled the rest.
      const rest = body
        .slice(0, MAX_BODY - end.length)
        .toWellFormed()
        .trimEnd()
      await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: reason, body: rest + end })
    },
    // A locked issue refuses comments. A rate limit is reported, because it would stop all later writes, too.
    comment: async (number, text) => {
      const answer = await send('POST', `${base}/${number}/comments`, { body: text })
      if (isLimited(answer)) throw refusedBy(answer, { what: 'A comment', verb: 'written' })
    },
  }
}

/** GitHub silently drops labels that the token's owner may not set. */
function isLabelled(issue: unknown): boolean {
  const labels = memberOf(issue, 'labels')
  const nameOf = (label: unknown) => (typeof label === 'string' ? label : textIn(label, 'name'))
  // GitHub ignores case: the label may exist already, in another one.
  return Array.isArray(labels) && labels.some((label) => nameOf(label).toLowerCase() === ALARM_LABEL)
}

/** A closed one would be updated, and nobody notified; one without the label may be a stranger's. */
function isOpenAlarm(issue: unknown): boolean | undefined {
  const [state, labels] = [memberOf(issue, 'state'), memberOf(issue, 'labels')]
  if ((state !== undefined && state !== 'open') || (Array.isArray(labels) && !isLabelled(issue))) return false
  return state === undefined || !Array.isArray(labels) ? undefined : true
}

/** Anything else is not passed over: it may be the open issue of a router, and a second one would be opened. */
function isIssue(value: unknown): boolean {
  const [title, body] = [memberOf(value, 'title'), memberOf(value, 'body') ?? '']
  return Number.isSafeInteger(memberOf(value, 'number')) && typeof title === 'string' && typeof body === 'string'
}

/** Returns `undefined` for one that no watchdog has made, and for a pull request, which GitHub lists as an issue. */
function readIssue(value: unknown): Alarm | undefined {
  if ((memberOf(value, 'pull_request') ?? undefined) !== undefined) return undefined
  const [title, body] = [cut(textIn(value, 'title'), MAX_TITLE), cut(textIn(value, 'body'), MAX_BODY)]
  // Hundreds of others, with long texts, could fill the memory.
  return body.includes(MARK_BEGINS) ? { number: Number(memberOf(value, 'number')), title, body } : undefined
}

/** The verdicts are reported even if not all issues were updated. */
function interruptedBy(reason: unknown): MonitorError {
  const { code, message, hint } = asBackupError(reason)
  const advice = code === 'cancelled' ? CANCELLED_HINT : hint
  return new MonitorError(`Not all issues were updated. ${message}`, advice, { endsAll: true })
}

function refusedBy(answer: Answer, { what, verb }: { readonly what: string; readonly verb: string }): MonitorError {
  const { status, problem, trouble } = answer
  const reason = problem || 'GitHub returned an unexpected answer'
  const refusal = monitorError(what, {
    status,
    reason,
    permission: 'issues: write',
    verb,
    isLimit: isLimited(answer),
    trouble,
  })
  if (status !== 410) return refusal
  return new MonitorError(
    refusal.message,
    'Issues are disabled in this repository, and the watchdog needs them. Enable them: Settings > Features > Issues.',
  )
}
