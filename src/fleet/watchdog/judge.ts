// The rule: whether a router is backed up, judged from the evidence. Pure: the same evidence and time give the same verdict.

import { MAX_RUNS_SEARCHED } from '../../destinations/artifact/newest-artifact.ts'
import { timeText } from '../../text/format.ts'
import type { Copy } from '../copy.ts'
import type { RouterJob } from '../jobs.ts'
import { causeOf, describeRun, type RunEnd } from './causes.ts'
import { describeQueue, type QueueRule } from './queue.ts'

/** A job that ended further ahead than this was dated by another clock than this machine's. */
const MOST_AHEAD_MS = 10 * 60 * 1000

/** What is known of one router. */
export interface Evidence {
  readonly router: string
  /** From the newest run to the oldest. */
  readonly jobs: readonly RouterJob[]
  /** Whether several routers are listed and there were runs, but none had a job that names this router. */
  readonly isUnnamed: boolean
  /** The newest run, if it had no job for this router. */
  readonly lastWithout: RunEnd | undefined
  /** The newest copy in each place. */
  readonly copies: readonly Copy[]
  /** Why not every place could be checked; empty if all could. */
  readonly unseen: string
}

export interface Rule extends QueueRule {
  readonly maxAgeMs: number
  /** GitHub's word for the state of the workflow. */
  readonly workflowState: string
}

export const PROBLEM_CODES = [
  'workflow-disabled',
  'job-not-named',
  'no-green-run',
  'stuck-in-queue',
  'no-copy',
  'copy-unverified',
  'copy-expiring',
] as const

export interface Problem {
  readonly code: (typeof PROBLEM_CODES)[number]
  /** What is wrong, the likely cause first, and what to do. Changes only when the situation does. */
  readonly text: string
}

export interface Verdict {
  readonly router: string
  /** `unknown`: no problem was found, but not everything could be checked. */
  readonly state: 'healthy' | 'wrong' | 'unknown'
  readonly problems: readonly Problem[]
  /** Why not every place could be checked; empty if it does not matter. */
  readonly unseen: string
  /** The newest green job, possibly too old. */
  readonly lastGreen: RouterJob | undefined
  /** The newest job of all. */
  readonly lastJob: RouterJob | undefined
  /** The copy to rely on, or the one with a problem. */
  readonly copy: Copy | undefined
}

/** Returns `healthy` only for a router with a green job and a good copy. */
export function judge(evidence: Evidence, rule: Rule): Verdict {
  const { router, jobs, unseen } = evidence
  const green = jobs.filter(({ isGreen }) => isGreen)
  const lastGreen = green.toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0]
  const judged = evidence.copies
    .toSorted((a, b) => b.time - a.time)
    .map((copy) => ({ copy, problem: judgeCopy(copy, rule) }))
  const best = judged.find(({ problem }) => problem === undefined) ?? judged[0]
  const problems = [
    ...judgeWorkflow(rule),
    ...judgeJobs(evidence, { lastGreen, rule }),
    ...judgeQueue(jobs, rule),
    ...(best?.problem ? [best.problem] : []),
    ...(best || unseen ? [] : [NO_COPY]),
  ]
  const ahead = lastGreen ? describeAhead(lastGreen, rule) : ''
  const reasons = [...(best && !best.problem ? [] : [unseen]), ahead].filter((reason) => reason !== '')
  return {
    router,
    state: problems.length > 0 ? 'wrong' : best && ahead === '' ? 'healthy' : 'unknown',
    problems,
    unseen: reasons.join('; '),
    lastGreen,
    lastJob: jobs[0],
    copy: best?.copy,
  }
}

/** Returns why the age of the last green job is unknown; empty if it is known. */
function describeAhead({ endedAt = 0 }: RouterJob, { now }: Rule): string {
  return endedAt - now > MOST_AHEAD_MS
    ? `the last green job ended in the future, ${timeText(endedAt)}, so its age is unknown: the clock of this machine is behind`
    : ''
}

const NO_COPY: Problem = {
  code: 'no-copy',
  text: `No backup found: it was deleted, has expired, or \`path\`, \`name\`, \`artifact-name\`, \`repository\`, \`branch\` or \`destination\` differ from those of the backup workflow. Only artifacts of its last ${MAX_RUNS_SEARCHED} runs are checked.`,
}

function judgeWorkflow({ workflowState: state }: Rule): readonly Problem[] {
  if (state === 'active') return []
  if (state === 'deleted')
    return [
      {
        code: 'workflow-disabled',
        text: 'The workflow file is missing from the default branch. Restore it, or set `workflow` to the one that makes the backups.',
      },
    ]
  const cause =
    state === 'disabled_inactivity'
      ? 'GitHub disabled the workflow, as it does after 60 days without activity in the repository'
      : state === 'disabled_manually'
        ? 'Somebody disabled the workflow'
        : `GitHub reports the workflow as ${state.replaceAll('_', ' ')}`
  return [{ code: 'workflow-disabled', text: `${cause}. Enable it: Actions > the workflow > Enable workflow.` }]
}

function judgeJobs(
  { jobs, isUnnamed, lastWithout }: Evidence,
  { lastGreen, rule }: { readonly lastGreen: RouterJob | undefined; readonly rule: Rule },
): readonly Problem[] {
  if (isUnnamed) {
    const text =
      'No job of the workflow names this router. Check that its label in `routers` is the one in the workflow, and put the label into the name of its job: `name: Backup of ${' +
      '{ matrix.router }}`.'
    return [{ code: 'job-not-named', text: lastWithout ? `${text} ${describeRun('The last run', lastWithout)}` : text }]
  }
  if (lastGreen && rule.now - (lastGreen.endedAt ?? 0) <= rule.maxAgeMs) return []
  const since = lastGreen ? `since ${timeText(lastGreen.endedAt ?? 0)}` : 'within the period that the watchdog checks'
  return [{ code: 'no-green-run', text: `No green job ${since}. ${causeOf(jobs, lastWithout)}` }]
}

function judgeQueue(jobs: readonly RouterJob[], rule: Rule): readonly Problem[] {
  const text = describeQueue(jobs, rule)
  return text === undefined ? [] : [{ code: 'stuck-in-queue', text }]
}

function judgeCopy({ file, isVerified, problem, lifetime }: Copy, { now, maxAgeMs }: Rule): Problem | undefined {
  if (lifetime && lifetime.until <= now) return NO_COPY
  if (problem !== '')
    return { code: 'copy-unverified', text: `The newest copy, ${file}, cannot be relied on: ${problem}.` }
  if (!isVerified)
    return {
      code: 'copy-unverified',
      text: `The newest copy, ${file}, was stored but not verified: its format is unknown.`,
    }
  if (!lifetime) return undefined
  const enough = Math.min(maxAgeMs, (lifetime.until - lifetime.from) / 4)
  if (lifetime.until - now >= enough) return undefined
  return {
    code: 'copy-expiring',
    text: `The newest copy, ${file}, expires on ${timeText(lifetime.until)}, and there is no newer one. Get the backups running again, or download this one before it expires.`,
  }
}
