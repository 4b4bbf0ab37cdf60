// Why a router has no green job: the likely cause first, and what to do.

import { timeText } from '../../text/format.ts'
import type { RouterJob, Run } from '../jobs.ts'

/** How a run ended, if it has. */
export type RunEnd = Pick<Run, 'isOver' | 'conclusion' | 'url'>

/** Explains it by the state of the newest job, or by the last run without one. */
export function causeOf(jobs: readonly RouterJob[], lastWithout: RunEnd | undefined): string {
  const [newest] = jobs
  if (newest && !newest.isOver)
    return `The newest one ${newest.isQueued ? `waits for ${awaited(newest)}` : 'is still running'}, since ${timeText(newest.createdAt)}.`
  const cause = newest && !newest.isGreen ? [causeOfEnd(newest)] : []
  if (lastWithout)
    return [
      ...cause,
      `Runs were started${newest ? ' since' : ''}, but none had a job for this router.`,
      ...(newest ? ['If its job was renamed, put the label into the new name.'] : []),
      describeRun('The last one', lastWithout),
    ].join(' ')
  if (cause[0] !== undefined) return cause[0]
  const branch = newest ? '' : ' Or the runs are on another branch: set `workflow-branch`.'
  return `No run was started: the schedule was dropped or changed, GitHub did not start scheduled runs, or the last person who edited the cron line left the organization, which ends a schedule. Start one manually (\`mode: backup\`, if it asks: a check-up stores nothing), and check the \`schedule\` of the workflow: a member who edits its cron line revives it.${branch}`
}

function causeOfEnd({ endedAt, createdAt, conclusion }: RouterJob): string {
  const when = `The last one ended ${timeText(endedAt ?? createdAt)}`
  if (conclusion === 'cancelled')
    return `${when}, cancelled. Likely causes, in order: no runner took the job for a day, and GitHub gave up (it is off, too old, or no longer registered: Settings > Actions > Runners); a later run of its \`concurrency\` group replaced it in the queue; somebody cancelled it.`
  if (conclusion === 'skipped') return `${when}, skipped: a condition (\`if:\`, \`needs:\`) kept it from running.`
  return `${when} with ${conclusion.replaceAll('_', ' ') || 'no result'}: its log says why and what to do.`
}

export function describeRun(which: string, { isOver, conclusion, url }: RunEnd): string {
  return isOver
    ? `${which} ended with ${conclusion.replaceAll('_', ' ') || 'no result'}: ${url}`
    : `${which} has not finished: ${url}`
}

function awaited(job: RouterJob): string {
  return waitsForRun(job) ? 'an earlier run' : waitsForApproval(job) ? 'an approval' : 'its runner'
}

/** `waiting` is GitHub's status for a job that the protection rules of an environment hold back. */
export function waitsForApproval({ status }: RouterJob): boolean {
  return status === 'waiting'
}

/** `pending` is GitHub's status for a job that `concurrency` holds back. */
export function waitsForRun({ status }: RouterJob): boolean {
  return status === 'pending'
}
