// Alarms: one open issue for each router that is not backed up. Opened once, kept up to date, closed when all is well again.

import { timeText } from '../../text/format.ts'
import { isReliable } from '../copy.ts'
import { MonitorError } from '../monitor-error.ts'
import type { Problem, Verdict } from './judge.ts'

/** The first one in a body counts: what follows may quote a manifest. */
const MARK = /<!-- synology-router-backup-watchdog .*? -->/
/** The problems that whoever follows the issue was told of. */
const TOLD = /<!-- told: ([a-z, -]*) -->/
const MAX_FAILURES = 3

/** An open issue of the watchdog's. */
export interface Alarm {
  readonly number: number
  readonly title: string
  readonly body: string
}

/** Where issues are. Each call throws MonitorError if GitHub does not do it. */
export interface IssueBoard {
  /** The open issues that may be ours. */
  list(): Promise<readonly Alarm[]>
  open(issue: Omit<Alarm, 'number'>): Promise<{ readonly number: number }>
  update(issue: Alarm): Promise<void>
  /** Closes it and says why in its text, both at once. */
  close(issue: Alarm, closing: Closing): Promise<void>
  /** Tells whoever follows it. What cannot be told so is lost: the issue itself says it, too. */
  tell(number: number, comment: string): Promise<void>
}

export interface Closing {
  readonly reason: 'completed' | 'not_planned'
  readonly text: string
}

/** What tells a watchdog's issues from those of another one: two that look for different things must not share one. */
export interface Watched {
  readonly workflow: string
  /** Empty for any. */
  readonly branch: string
  readonly places: readonly string[]
}

export interface Alarms {
  /** The numbers of the issues that are open now, by router. */
  readonly open: ReadonlyMap<string, number>
  /** Why not all issues are in line; absent if they are. */
  readonly failure?: MonitorError | undefined
}

/**
 * Brings the issues in line with the verdicts, and closes those of routers that are expected no more. Of what is unknown
 * nothing is opened and nothing is closed. An issue that cannot be written does not keep the others from it.
 */
export async function syncIssues(verdicts: readonly Verdict[], board: IssueBoard, watched: Watched): Promise<Alarms> {
  const alarms = (await board.list()).toSorted((a, b) => a.number - b.number)
  const markOfIssue = ({ body }: Alarm) => MARK.exec(body)?.[0] ?? ''
  const open = new Map<string, number>()
  const failures: MonitorError[] = []
  const tasks: (() => Promise<void>)[] = verdicts.map((verdict) => {
    const { router, state } = verdict
    const mine = alarms.filter((alarm) => markOfIssue(alarm) === markOf(watched, router))
    const [first] = mine
    if (first) open.set(router, first.number)
    return async () => {
      if (state === 'wrong') open.set(router, await raise(verdict, first, { board, watched }))
      if (state !== 'healthy') return
      const closing = { reason: 'completed', text: recoveryOf(verdict) } as const
      for (const alarm of mine) await board.close(alarm, closing)
      open.delete(router)
      // Afterwards: a comment that is there while its issue could not be closed would be there twice the next day.
      for (const alarm of mine) await board.tell(alarm.number, closing.text)
    }
  })
  const expected = new Set(verdicts.map(({ router }) => markOf(watched, router)))
  for (const alarm of alarms) {
    const mark = markOfIssue(alarm)
    if (mark.startsWith(beginningOf(watched)) && !expected.has(mark))
      tasks.push(async () => {
        await board.close(alarm, { reason: 'not_planned', text: NOT_EXPECTED })
        await board.tell(alarm.number, NOT_EXPECTED)
      })
  }
  for (const task of tasks) {
    try {
      await task()
    } catch (error) {
      if (!(error instanceof MonitorError)) throw error
      failures.push(error)
      // It is not this one issue: there is no use in trying all.
      if (error.endsAll || failures.length === MAX_FAILURES) break
    }
  }
  return { open, failure: failures.find(({ endsAll }) => endsAll) ?? failures[0] }
}

const NOT_EXPECTED = 'This router is expected no more: it is not in `routers`. Closed without a look at its backups.'

async function raise(
  verdict: Verdict,
  existing: Alarm | undefined,
  { board, watched }: { readonly board: IssueBoard; readonly watched: Watched },
): Promise<number> {
  const title = `${verdict.router} is not backed up`
  const told = TOLD.exec(existing?.body ?? '')?.[1]?.split(', ') ?? []
  const added = verdict.problems.filter(({ code }) => !told.includes(code))
  const body = bodyOf(verdict, { watched, told: [...told, ...added.map(({ code }) => code)] })
  if (!existing) return (await board.open({ title, body })).number
  // GitHub may give line ends back in its own way.
  if (existing.title !== title || existing.body.replaceAll('\r\n', '\n').trim() !== body.trim())
    await board.update({ number: existing.number, title, body })
  // A changed text notifies nobody. Each sort of trouble is told once, however often it comes and goes.
  if (added.length > 0)
    await board.tell(existing.number, ['New since this was opened:', '', ...added.map(lineOf)].join('\n'))
  return existing.number
}

function beginningOf({ workflow, branch, places }: Watched): string {
  const where = `branch=${branch} places=${places.toSorted().join(',')}`
  return `<!-- synology-router-backup-watchdog workflow=${workflow} ${where} router=`
}

/** Finds an issue again; a title can be changed by anybody. */
function markOf(watched: Watched, router: string): string {
  return `${beginningOf(watched)}${router} -->`
}

/** Moments, no ages: it changes only when the matter does. */
function bodyOf(
  { router, problems, unseen, lastJob, copy }: Verdict,
  { watched, told }: { readonly watched: Watched; readonly told: readonly string[] },
): string {
  return [
    markOf(watched, router),
    `<!-- told: ${told.join(', ')} -->`,
    `The watchdog of \`${watched.workflow}\` cannot vouch for the backups of **${router}**:`,
    '',
    ...problems.map(lineOf),
    ...(unseen === '' ? [] : [`- Not everything could be looked at: ${unseen}.`]),
    '',
    `Newest good copy: ${copy && isReliable(copy) ? `\`${copy.file}\`, of ${timeText(copy.time)}` : 'none that is known'}.`,
    ...(lastJob?.url ? [`Last job: ${lastJob.url}`] : []),
    '',
    'This issue closes by itself when all is well again. Closed by hand, it is opened anew while the trouble lasts.',
  ].join('\n')
}

function lineOf({ text }: Problem): string {
  return `- ${text}`
}

function recoveryOf({ lastGreen, copy }: Verdict): string {
  const job = lastGreen?.endedAt === undefined ? '' : ` Green again at ${timeText(lastGreen.endedAt)}: ${lastGreen.url}`
  const kept = copy ? ` The newest copy is \`${copy.file}\`, verified.` : ''
  return `All is well again.${job}${kept}`
}
