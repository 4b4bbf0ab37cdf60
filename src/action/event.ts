// Which events may start a backup: schedules, and those that need write access to the repository. It prevents
// mistakes, not attacks: anyone who can change the workflow can remove this action.

import { BackupError } from '../errors.ts'
import type { KnownVisibility } from '../github/visibility.ts'

/** Outsiders can never trigger these. */
const ALWAYS = ['schedule', 'workflow_dispatch', 'repository_dispatch']
/** These need write access; in a public repository they may run code that outsiders have just proposed. */
const IN_PRIVATE = [...ALWAYS, 'push', 'release', 'deployment']

/** The event as the runner reports it. */
export interface Origin {
  /** `GITHUB_EVENT_NAME`; empty outside a workflow. */
  readonly name: string
  readonly payload: unknown
  /** Absent if the payload does not say: then it counts as public. */
  readonly visibility?: KnownVisibility | undefined
}

/**
 * Throws `event-refused` for events that outsiders can trigger (a pull request from a fork, a comment, an issue), and in a
 * public repository for all except scheduled and manual runs: a self-hosted runner is inside the user's network.
 */
export function refuseEvent({ name, payload, visibility }: Origin): void {
  if (name === '' || ALWAYS.includes(name)) return
  const cause = strangeCause(name, payload)
  if (cause !== undefined)
    throw refusal(`This workflow was started by ${cause}, which people without write access can trigger.`)
  // In an internal one these events need write access, too.
  if (visibility === 'private' || visibility === 'internal') return
  const where = visibility === 'public' ? 'is public' : 'counts as public, since the event does not say'
  throw refusal(
    `This repository ${where}: \`${name}\` may not start a backup, only \`schedule\`, \`workflow_dispatch\` and \`repository_dispatch\`.`,
  )
}

/** Describes how outsiders could have triggered the event; `undefined` if they could not. */
function strangeCause(name: string, payload: unknown): string | undefined {
  const { repository } = membersOf(payload)
  if (name === 'pull_request') {
    const { head } = membersOf(membersOf(payload).pull_request)
    return isSame(membersOf(head).repo, repository) ? undefined : '`pull_request` of a fork'
  }
  // It follows another workflow, which outsiders may have started.
  if (name === 'workflow_run') {
    const { event, head_repository: head } = membersOf(membersOf(payload).workflow_run)
    const origin = typeof event === 'string' ? event.replace(/[^\w-]/g, '') : 'an unknown event'
    if (!IN_PRIVATE.includes(origin)) return `\`workflow_run\` after \`${origin}\``
    return isSame(head, repository) ? undefined : '`workflow_run` of a fork'
  }
  return IN_PRIVATE.includes(name) ? undefined : `\`${name}\``
}

function isSame(one: unknown, other: unknown): boolean {
  const [name, otherName] = [one, other].map((repository) => membersOf(repository).full_name)
  return typeof name === 'string' && name !== '' && name === otherName
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function refusal(message: string): BackupError {
  return new BackupError('event-refused', message)
}
