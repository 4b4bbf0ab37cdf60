// Which events may start a backup: those that take write access to the repository, or the clock.

import { BackupError } from '../errors.ts'

const ALLOWED = [
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'push',
  'workflow_run',
  'release',
  'deployment',
]

/**
 * Throws `event-refused` for events that outsiders can cause (a pull request, a comment, an issue): on a self-hosted
 * runner they would reach into the user's network. No event name at all is no workflow, and allowed.
 */
export function refuseEvent(name: string, payload: unknown): void {
  if (name === '') return
  // A workflow_run follows another workflow, which may itself have been started from outside.
  const follows = name === 'workflow_run'
  const origin = follows ? causeOf(payload) : name
  // One that follows another workflow_run does not tell what started the first.
  if (ALLOWED.includes(origin) && !(follows && origin === 'workflow_run')) return
  throw new BackupError(
    'event-refused',
    `This workflow was started by \`${name}\`${follows ? ` after \`${origin}\`` : ''}, which people without write access can cause.`,
  )
}

function causeOf(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null || !('workflow_run' in payload)) return 'an unknown event'
  const { workflow_run: run } = payload
  const cause = typeof run === 'object' && run !== null && 'event' in run ? run.event : undefined
  return typeof cause === 'string' ? cause.replace(/[^\w-]/g, '') : 'an unknown event'
}
