// The members of a run and a job that are read from GitHub's answers.

import { memberOf, textIn } from '../github/github-client.ts'
import { readIsoTime } from '../text/iso-time.ts'
import { cut, MAX_LABELS, nameIn, wordIn } from './github-text.ts'
import type { Job, Run } from './jobs.ts'

/** Excludes runs of forks: they show the fork's branch name, so anybody who can fork could fake a result. */
export function isOf(repository: string, run: unknown): boolean {
  return textIn(run, 'head_repository', 'full_name').toLowerCase() === repository.toLowerCase()
}

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
  if (typeof name !== 'string') return undefined
  const id = memberOf(value, 'id')
  const createdAt = timeOf(value, 'created_at') ?? timeOf(value, 'started_at')
  return {
    name: cut(name),
    status: wordIn(value, 'status'),
    conclusion: wordIn(value, 'conclusion'),
    createdAt,
    endedAt: timeOf(value, 'completed_at'),
    url: Number.isSafeInteger(id) ? `${run}/job/${id}` : run,
    attempt: attemptOf(value),
    runner: nameIn(value, 'runner_name'),
    labels: labelsOf(value),
  }
}

function labelsOf(value: unknown): readonly string[] {
  const labels = memberOf(value, 'labels')
  return Array.isArray(labels)
    ? labels
        .filter((label) => typeof label === 'string')
        .slice(0, MAX_LABELS)
        .map((label) => cut(label))
    : []
}

function attemptOf(value: unknown): number {
  const attempt = memberOf(value, 'run_attempt')
  return typeof attempt === 'number' ? attempt : 1
}

/** Unix ms. */
export function timeOf(value: unknown, name: string): number | undefined {
  return readIsoTime(memberOf(value, name))
}
