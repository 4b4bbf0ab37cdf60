// Why a job waits: for an earlier run, or for a runner. GitHub says neither that a runner is too old nor that it was removed.

import { defused } from '../../text/defuse.ts'
import { timeText } from '../../text/format.ts'
import type { RouterJob, Run } from '../jobs.ts'
import type { Runner } from '../runners.ts'
import { waitsForApproval, waitsForRun } from './causes.ts'

/** Labels of machines that GitHub provides. */
const HOSTED = /^(?:ubuntu|windows|macos)-/
const MAX_NAMED = 5
const TOO_OLD =
  'it is too old, and GitHub gives it no jobs without saying so (update it, and leave its automatic updates on)'
const REMOVED = 'a runner that was not connected for 14 days is removed (register it again)'

export interface QueueRule {
  /** Unix ms. */
  readonly now: number
  readonly maxQueueMs: number
  /** `undefined` if they are unknown. */
  readonly runners?: readonly Runner[] | undefined
}

/** Whether a job has waited too long for its runner, so that it is worth asking GitHub about the runners. */
export function isAnyStuck(runs: readonly Run[], { now, maxQueueMs }: QueueRule): boolean {
  const isStuck = (status: string, createdAt: number | undefined) =>
    status === 'queued' && createdAt !== undefined && now - createdAt > maxQueueMs
  return runs.some(
    ({ isOver, jobs = [] }) => !isOver && jobs.some(({ status, createdAt }) => isStuck(status, createdAt)),
  )
}

/** Returns what the router's longest-waiting job waits for; `undefined` if none has waited too long. */
export function describeQueue(jobs: readonly RouterJob[], rule: QueueRule): string | undefined {
  const late = jobs.filter(({ isQueued, createdAt }) => isQueued && rule.now - createdAt > rule.maxQueueMs)
  // A run that waits for another one is not the cause.
  const stuck = late.find((job) => !waitsForRun(job)) ?? late[0]
  if (!stuck) return undefined
  const since = timeText(stuck.createdAt)
  if (waitsForRun(stuck))
    return `A run has been waiting since ${since} for an earlier one of its \`concurrency\` group to end. Check that run: it is still in progress, or one of its jobs waits for a runner that is off. Cancel it, or wait: GitHub gives up after a day.`
  if (waitsForApproval(stuck))
    return `A job has been waiting since ${since} for an approval or a wait timer of its environment. Approve it, or change the protection rules (Settings > Environments): backups need none.`
  return `A job has been waiting since ${since}. ${describeRunners(stuck.labels ?? [], rule.runners)}`
}

function describeRunners(wanted: readonly string[], runners: readonly Runner[] | undefined): string {
  if (runners === undefined || wanted.some((label) => HOSTED.test(label)))
    return `Likely causes, in order: the runner is off or not connected (Settings > Actions > Runners); ${TOO_OLD}; it was removed, since ${REMOVED}; it is busy; \`runs-on\` names a label that no runner has.`
  const suitable = runners.filter(({ labels }) => wanted.every((label) => labels.includes(label.toLowerCase())))
  if (suitable.length === 0) {
    const which = runners.length === 0 || wanted.length === 0 ? '' : ` with the labels ${list(wanted)}`
    return `GitHub lists no runner of this repository${which}. Likely causes, in order: ${REMOVED}; \`runs-on\` names another label; the runner belongs to the organization, and is off.`
  }
  const online = suitable.filter(({ isOnline }) => isOnline)
  const idle = online.filter(({ isBusy }) => !isBusy)
  if (online.length === 0)
    return `${named(suitable)} offline: check that the machine is on, and that the runner's service is running.`
  if (idle.length === 0) return `${named(online)} online, but busy with another job.`
  return `${named(idle)} online and idle, but got no job. Likely causes, in order: ${TOO_OLD}; its group excludes this repository.`
}

function named(runners: readonly Runner[]): string {
  const names = list(runners.map(({ name }) => name))
  return runners.length === 1 ? `The runner ${names} is` : `The runners ${names} are`
}

function list(names: readonly string[]): string {
  const more = names.length > MAX_NAMED ? [`${names.length - MAX_NAMED} more`] : []
  return [...names.slice(0, MAX_NAMED).map((name) => defused(name, 60)), ...more].join(', ')
}
