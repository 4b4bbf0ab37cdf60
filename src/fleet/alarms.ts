// Alarms: one open issue for each router that is not backed up. Opened once, kept up to date, closed when all is well again.

import { CannotLook } from './cannot-look.ts'
import { type Problem, timeText, type Verdict } from './judge.ts'

/** The first one in a body counts: what follows may quote a manifest. */
const MARKER = /<!-- synology-router-backup-watchdog .*? -->/
const MAX_FAILURES = 3

/** An open issue of the watchdog's. */
export interface Alarm {
  readonly number: number
  readonly title: string
  readonly body: string
}

/** Where issues are. Each call throws CannotLook if GitHub does not do it. */
export interface IssueBoard {
  /** The open issues that may be ours. */
  list(): Promise<readonly Alarm[]>
  open(issue: Omit<Alarm, 'number'>): Promise<{ readonly number: number }>
  update(issue: Alarm): Promise<void>
  /** Says why, and closes it as completed. */
  close(number: number, comment: string): Promise<void>
}

export interface Alarms {
  /** The numbers of the issues that are open now, by router. */
  readonly open: ReadonlyMap<string, number>
  /** Why not all issues are in line; absent if they are. */
  readonly failure?: CannotLook | undefined
}

/**
 * Brings the issues in line with the verdicts. Of what is unknown nothing is opened and nothing is closed. An issue that
 * cannot be written does not keep the others from it.
 */
export async function raiseAlarms(verdicts: readonly Verdict[], board: IssueBoard, workflow: string): Promise<Alarms> {
  const alarms = await board.list()
  const open = new Map<string, number>()
  const failures: CannotLook[] = []
  for (const verdict of verdicts) {
    const { router, state } = verdict
    const mine = alarms
      .filter(({ body }) => MARKER.exec(body)?.[0] === markerOf({ workflow, router }))
      .sort((a, b) => a.number - b.number)
    const [first] = mine
    if (first) open.set(router, first.number)
    try {
      if (state === 'wrong') open.set(router, await raise(verdict, first, board, workflow))
      if (state !== 'healthy') continue
      for (const { number } of mine) await board.close(number, recoveryOf(verdict))
      open.delete(router)
    } catch (error) {
      if (!(error instanceof CannotLook)) throw error
      failures.push(error)
      // It is not this one issue: there is no use in trying all.
      if (failures.length === MAX_FAILURES) break
    }
  }
  return { open, failure: failures[0] }
}

async function raise(
  verdict: Verdict,
  existing: Alarm | undefined,
  board: IssueBoard,
  workflow: string,
): Promise<number> {
  const title = `${verdict.router} is not backed up`
  const body = bodyOf(verdict, workflow)
  if (!existing) return (await board.open({ title, body })).number
  // GitHub may give line ends back in its own way.
  if (existing.title !== title || existing.body.replaceAll('\r\n', '\n').trim() !== body.trim())
    await board.update({ number: existing.number, title, body })
  return existing.number
}

/** Finds an issue again; a title can be changed by anybody, and an issue of another workflow is not ours. */
function markerOf({ workflow, router }: { readonly workflow: string; readonly router: string }): string {
  return `<!-- synology-router-backup-watchdog workflow=${workflow} router=${router} -->`
}

/** Moments, no ages: it changes only when the matter does. */
function bodyOf({ router, problems, lastJob, copy }: Verdict, workflow: string): string {
  return [
    markerOf({ workflow, router }),
    `The watchdog of \`${workflow}\` cannot vouch for the backups of **${router}**:`,
    '',
    ...problems.map(({ text }: Problem) => `- ${text}`),
    '',
    `Newest good copy: ${copy && copy.problem === '' && copy.isVerified ? `\`${copy.file}\`, of ${timeText(copy.time)}` : 'none that is known'}.`,
    ...(lastJob?.url ? [`Last job: ${lastJob.url}`] : []),
    '',
    'This issue closes by itself when all is well again. Closed by hand, it is opened anew while the trouble lasts.',
  ].join('\n')
}

function recoveryOf({ lastGreen, copy }: Verdict): string {
  const job = lastGreen?.endedAt === undefined ? '' : ` Green again at ${timeText(lastGreen.endedAt)}: ${lastGreen.url}`
  const kept = copy ? ` The newest copy is \`${copy.file}\`, verified.` : ''
  return `All is well again.${job}${kept}`
}
