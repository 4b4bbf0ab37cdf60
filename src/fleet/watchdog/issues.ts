// Issues of a repository, by GitHub's REST API, as far as alarms need them.

import { setTimeout as sleep } from 'node:timers/promises'
import { asBackupError } from '../../errors.ts'
import { type Answer, type ClientOptions, createGitHubClient, isLimited, memberOf } from '../../github/github-client.ts'
import { CANCELLED_HINT, MonitorError, monitorError } from '../monitor-error.ts'
import type { Alarm, IssueBoard } from './alarms.ts'

/** Only who may triage can set a label: a stranger's issue is never taken for ours. */
export const ALARM_LABEL = 'router-backup-watchdog'
const PER_PAGE = 100
const MAX_PAGES = 10
/** Between two requests that change something; GitHub asks for it, and takes 80 a minute of those that notify people. */
const PACE_MS = 1_000

/** Waits so many ms; ends early, without an error, when the signal says so. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>

const pauseByClock: Pause = async (ms, signal) => {
  await sleep(ms, undefined, { signal }).catch(() => {})
}

export function createIssueBoard(
  options: ClientOptions & { readonly repository: string; readonly pause?: Pause | undefined },
  signal: AbortSignal,
): IssueBoard {
  const { pause = pauseByClock } = options
  const client = createGitHubClient(options)
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
    // Repeated, an issue or a comment would be there twice; a change is the same when it is made again.
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
        const { value } = answer
        if (answer.problem !== '' || !Array.isArray(value))
          throw refusedBy(answer, { what: 'The issues', verb: 'looked at' })
        alarms.push(...value.flatMap((issue) => readIssue(issue) ?? []))
        if (value.length < PER_PAGE) break
      }
      return alarms
    },
    open: async ({ title, body }) => {
      const made = await write('POST', base, { title, body, labels: [ALARM_LABEL] })
      const number = memberOf(made, 'number')
      if (typeof number !== 'number')
        throw new MonitorError('GitHub gave the issue no number.', 'Look at the issues of the repository.')
      if (!isLabelled(made)) {
        // It would not be found again: tomorrow there would be another one.
        await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: 'not_planned' })
        throw new MonitorError(
          `GitHub did not give the issue ${number} its label, ${ALARM_LABEL}, by which it is found again: it was closed.`,
          'Likely cause: the owner of `token` may not set labels here. Take the token of the job, with `issues: write`.',
        )
      }
      return { number }
    },
    update: async ({ number, title, body }) => {
      await write('PATCH', `${base}/${number}`, { title, body })
    },
    close: async ({ number, body }, { reason, text }) => {
      const whole = `${body.trimEnd()}\n\n**${text}**`
      await write('PATCH', `${base}/${number}`, { state: 'closed', state_reason: reason, body: whole })
    },
    // An issue that is locked takes none. A limit is told: all that follows would wait for it, too.
    tell: async (number, comment) => {
      const answer = await send('POST', `${base}/${number}/comments`, { body: comment })
      if (isLimited(answer)) throw refusedBy(answer, { what: 'A comment', verb: 'written' })
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

/** What was seen is told all the same, without all of its issues. */
function interruptedBy(reason: unknown): MonitorError {
  const { code, message, hint } = asBackupError(reason)
  const told = code === 'cancelled' ? CANCELLED_HINT : hint
  return new MonitorError(`The issues were not all written. ${message}`, told, { endsAll: true })
}

function refusedBy(answer: Answer, { what, verb }: { readonly what: string; readonly verb: string }): MonitorError {
  const { status, problem } = answer
  const reason = problem || 'GitHub answered something else than issues'
  const refusal = monitorError(what, { status, reason, permission: 'issues: write', verb, isLimit: isLimited(answer) })
  if (status !== 410) return refusal
  return new MonitorError(
    refusal.message,
    'Issues are switched off in this repository, and the watchdog tells by issues. Switch them on: Settings > Features > Issues.',
  )
}
