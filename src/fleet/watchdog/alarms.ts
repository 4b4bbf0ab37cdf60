// Alarms: one open issue for each router that is not backed up. It is opened once, updated, and closed on recovery.

import { timeText } from '../../text/format.ts'
import { isReliable } from '../copy.ts'
import { MonitorError } from '../monitor-error.ts'
import { PROBLEM_CODES, type Problem, type Verdict } from './judge.ts'

/** Begins the mark in the text of every issue of a watchdog. */
export const MARK_BEGINS = '<!-- synology-router-backup-watchdog '
const MARK_ENDS = ' -->'
/** The problems that subscribers of the issue were already notified of. */
const ANNOUNCED = /<!-- told: ([a-z, -]*) -->/
const MAX_FAILURES = 3

/** An open issue of the watchdog. */
export interface Alarm {
  readonly number: number
  readonly title: string
  readonly body: string
}

/** The issues of a repository. Each call throws MonitorError if GitHub refuses. */
export interface IssueBoard {
  /** The open issues that may be the watchdog's. */
  list(): Promise<readonly Alarm[]>
  open(issue: Omit<Alarm, 'number'>): Promise<{ readonly number: number }>
  update(issue: Alarm): Promise<void>
  /** Closes it and adds the reason to its text, in one request. */
  close(issue: Alarm, closing: Closing): Promise<void>
  /** Notifies subscribers. A refused comment is dropped: the issue's text says the same. */
  comment(number: number, text: string): Promise<void>
}

export interface Closing {
  readonly reason: 'completed' | 'not_planned'
  readonly text: string
}

/** Identifies a watchdog's issues: two watchdogs with different settings must not share an issue. */
export interface Watched {
  readonly workflow: string
  /** Empty: any branch. */
  readonly branch: string
  readonly places: readonly string[]
}

export interface Alarms {
  /** Numbers of the open issues, by router. */
  readonly open: ReadonlyMap<string, number>
  /** Why not all issues were updated; absent if they were. */
  readonly failure?: MonitorError | undefined
}

/**
 * Brings the issues in line with the verdicts, and closes those of routers that are no longer listed. A verdict of
 * `unknown` opens and closes nothing. An issue that cannot be written does not hold up the others.
 */
export async function syncIssues(verdicts: readonly Verdict[], board: IssueBoard, watched: Watched): Promise<Alarms> {
  const alarms = (await board.list()).toSorted((a, b) => a.number - b.number)
  const open = new Map<string, number>()
  const failures: MonitorError[] = []
  const byMark = Map.groupBy(alarms, markOfIssue)
  const tasks: (() => Promise<void>)[] = verdicts.map((verdict) => {
    const { router, state } = verdict
    const mine = byMark.get(markOf(watched, router)) ?? []
    const [first] = mine
    if (first) open.set(router, first.number)
    return async () => {
      if (state === 'wrong') open.set(router, await openOrUpdate(verdict, first, { board, watched }))
      if (state !== 'healthy') return
      const closing = { reason: 'completed', text: recoveryOf(verdict) } as const
      for (const alarm of mine) await board.close(alarm, closing)
      open.delete(router)
      // Comment last: if closing failed after the comment, the next day's run would post it again.
      for (const alarm of mine) await board.comment(alarm.number, closing.text)
    }
  })
  const listed = new Set(verdicts.map(({ router }) => markOf(watched, router)))
  for (const [mark, unlisted] of byMark)
    if (mark.startsWith(beginningOf(watched)) && !listed.has(mark))
      for (const alarm of unlisted)
        tasks.push(async () => {
          await board.close(alarm, { reason: 'not_planned', text: NOT_LISTED })
          await board.comment(alarm.number, NOT_LISTED)
        })
  for (const task of tasks) {
    try {
      await task()
    } catch (error) {
      if (!(error instanceof MonitorError)) throw error
      failures.push(error)
      // The failure is not about this one issue, so trying the others is pointless.
      if (error.endsAll || failures.length === MAX_FAILURES) break
    }
  }
  return { open, failure: failures.find(({ endsAll }) => endsAll) ?? failures[0] }
}

const NOT_LISTED = 'This router is no longer listed in `routers`. Closed without checking its backups.'

async function openOrUpdate(
  verdict: Verdict,
  existing: Alarm | undefined,
  { board, watched }: { readonly board: IssueBoard; readonly watched: Watched },
): Promise<number> {
  const title = `${verdict.router} is not backed up`
  const listed = ANNOUNCED.exec(existing?.body ?? '')?.[1]?.split(', ') ?? []
  // Each once: somebody may have written others, or as many as fit.
  const announced = PROBLEM_CODES.filter((code) => listed.includes(code))
  const added = verdict.problems.filter(({ code }) => !announced.includes(code))
  const body = bodyOf(verdict, { watched, announced: [...announced, ...added.map(({ code }) => code)] })
  if (!existing) return (await board.open({ title, body })).number
  // GitHub may change line endings.
  if (existing.title !== title || existing.body.replaceAll('\r\n', '\n').trim() !== body.trim())
    await board.update({ number: existing.number, title, body })
  // An edited text notifies nobody. Each kind of problem is announced once, however often it comes and goes.
  if (added.length > 0)
    await board.comment(existing.number, ['New since this issue was opened:', '', ...added.map(lineOf)].join('\n'))
  return existing.number
}

/** Only the first mark in a body counts: the text after it may quote a manifest. */
function markOfIssue({ body }: Alarm): string {
  const begins = body.indexOf(MARK_BEGINS)
  const ends = begins < 0 ? -1 : body.indexOf(MARK_ENDS, begins)
  return ends < 0 ? '' : body.slice(begins, ends + MARK_ENDS.length)
}

function beginningOf({ workflow, branch, places }: Watched): string {
  const where = `branch=${branch} places=${places.toSorted().join(',')}`
  return `${MARK_BEGINS}workflow=${workflow} ${where} router=`
}

/** Identifies an issue; its title can be edited by anybody. */
function markOf(watched: Watched, router: string): string {
  return `${beginningOf(watched)}${router}${MARK_ENDS}`
}

/** States times rather than ages, so that the text changes only when the situation does. */
function bodyOf(
  { router, problems, unseen, lastJob, copy }: Verdict,
  { watched, announced }: { readonly watched: Watched; readonly announced: readonly string[] },
): string {
  return [
    markOf(watched, router),
    `<!-- told: ${announced.join(', ')} -->`,
    `The watchdog of \`${watched.workflow}\` found problems with the backups of **${router}**:`,
    '',
    ...problems.map(lineOf),
    ...(unseen === '' ? [] : [`- Not everything could be checked: ${unseen}.`]),
    '',
    `Newest good copy: ${copy && isReliable(copy) ? `\`${copy.file}\`, from ${timeText(copy.time)}` : 'none known'}.`,
    ...(lastJob?.url ? [`Last job: ${lastJob.url}`] : []),
    '',
    'The watchdog closes this issue when the router is backed up again. If you close it earlier, a new one is opened while the problem lasts.',
  ].join('\n')
}

function lineOf({ text }: Problem): string {
  return `- ${text}`
}

/** A check-up is green, too, and stores nothing: the time of the copy shows it. */
function recoveryOf({ lastGreen, copy }: Verdict): string {
  const job =
    lastGreen?.endedAt === undefined ? '' : ` The last green job ended ${timeText(lastGreen.endedAt)}: ${lastGreen.url}`
  const from = copy && copy.time > 0 ? `from ${timeText(copy.time)}, ` : ''
  const newest = copy ? ` The newest copy is \`${copy.file}\`, ${from}verified.` : ''
  return `Healthy again.${job}${newest}`
}
