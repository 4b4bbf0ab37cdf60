// Why a router has no green job, in words: the likely cause first, and what to do.

import { timeText } from '../../text/format.ts'
import type { RouterJob, Run } from '../jobs.ts'

/** What became of a run, so far. */
export type RunEnd = Pick<Run, 'isOver' | 'conclusion' | 'url'>

/** By what became of the newest job, or how the last one ended. */
export function causeOf(jobs: readonly RouterJob[], lastWithout: RunEnd | undefined): string {
  const [newest] = jobs
  if (newest && !newest.isOver)
    return `The newest one ${newest.isQueued ? `waits for ${waitsForRun(newest) ? 'an earlier run' : 'its runner'}` : 'is still at work'}, since ${timeText(newest.createdAt)}.`
  const cause = newest && !newest.isGreen ? [causeOfEnd(newest)] : []
  if (lastWithout)
    return [
      ...cause,
      `Runs were started${newest ? ' since' : ''}, but none had a job of this router.`,
      ...(newest ? ['Where its job has another name now, put the label into it.'] : []),
      describeRun('The last one', lastWithout),
    ].join(' ')
  if (cause[0] !== undefined) return cause[0]
  const branch = newest ? '' : ' Or they are on another branch: `workflow-branch`.'
  return `No run was started: the schedule was dropped or changed, or scheduled runs are not working on GitHub. Start one by hand, and look at the \`schedule\` of the workflow.${branch}`
}

function causeOfEnd({ endedAt, createdAt, conclusion }: RouterJob): string {
  const when = `The last one ended ${timeText(endedAt ?? createdAt)}`
  if (conclusion === 'cancelled')
    return `${when}, cancelled. Likely causes, in order: no runner took the job for a day, and GitHub gave up: is the runner on, and online in Settings > Actions > Runners; it waited for an earlier run of its \`concurrency\` group, and a later one took its place; somebody cancelled it.`
  if (conclusion === 'skipped') return `${when}, skipped: a condition (\`if:\`, \`needs:\`) kept it from running.`
  return `${when} with ${conclusion.replaceAll('_', ' ') || 'no result'}: its log says why, and what to do.`
}

export function describeRun(which: string, { isOver, conclusion, url }: RunEnd): string {
  return isOver
    ? `${which} ended with ${conclusion.replaceAll('_', ' ') || 'no result'}: ${url}`
    : `${which} is not over: ${url}`
}

/** GitHub's word for it where `concurrency` holds something back. */
export function waitsForRun({ status }: RouterJob): boolean {
  return status === 'pending'
}
