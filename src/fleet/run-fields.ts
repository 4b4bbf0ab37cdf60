// The members of a run and a job that are read from GitHub's answers.

import { memberOf } from '../github/github-client.ts'
import { readIsoTime } from '../text/iso-time.ts'
import { cut, MAX_LABELS, nameIn, wordIn } from './github-text.ts'
import { type Job, QUEUED, type Run } from './jobs.ts'

/** Of different lists of labels: few workflows have more than a handful. */
const MAX_LISTS = 200
const NO_LABELS: readonly string[] = []
const knownLists = new Map<string, readonly string[]>()

/** `web` is the repository's address: GitHub's answer could name any. */
export function readRunFields(value: unknown, web: string): Run | undefined {
  const id = memberOf(value, 'id')
  const createdAt = timeOf(value, 'run_started_at') ?? timeOf(value, 'created_at')
  if (typeof id !== 'number' || createdAt === undefined) return undefined
  const status = wordIn(value, 'status')
  return {
    id,
    createdAt,
    status,
    isOver: status === 'completed',
    conclusion: wordIn(value, 'conclusion'),
    endedAt: timeOf(value, 'updated_at') ?? createdAt,
    url: addressOfRun(web, id),
    attempt: attemptOf(value),
    jobs: undefined,
  }
}

export function addressOfRun(web: string, id: number): string {
  return `${web}/actions/runs/${id}`
}

/** `run` is the address of its run. */
export function readJob(value: unknown, run: string): Job | undefined {
  const name = memberOf(value, 'name')
  const status = wordIn(value, 'status')
  if (typeof name !== 'string' || status === '') return undefined
  const id = memberOf(value, 'id')
  const createdAt = timeOf(value, 'created_at') ?? timeOf(value, 'started_at')
  return {
    name: cut(name),
    status,
    conclusion: wordIn(value, 'conclusion'),
    createdAt,
    endedAt: timeOf(value, 'completed_at'),
    url: Number.isSafeInteger(id) ? `${run}/job/${id}` : run,
    attempt: attemptOf(value),
    runner: nameIn(value, 'runner_name'),
    labels: labelsOf(value, status),
  }
}

/** Those of a job that waits explain why it does. The jobs of a matrix have the same ones, kept once. */
function labelsOf(value: unknown, status: string): readonly string[] {
  const labels = memberOf(value, 'labels')
  if (!QUEUED.has(status) || !Array.isArray(labels)) return NO_LABELS
  const found = labels
    .filter((label) => typeof label === 'string')
    .slice(0, MAX_LABELS)
    .map((label) => cut(label))
  const key = JSON.stringify(found)
  if (!knownLists.has(key) && knownLists.size < MAX_LISTS) knownLists.set(key, found)
  return knownLists.get(key) ?? NO_LABELS
}

function attemptOf(value: unknown): number {
  const attempt = memberOf(value, 'run_attempt')
  return typeof attempt === 'number' ? attempt : 1
}

/** Unix ms. */
export function timeOf(value: unknown, name: string): number | undefined {
  return readIsoTime(memberOf(value, name))
}
