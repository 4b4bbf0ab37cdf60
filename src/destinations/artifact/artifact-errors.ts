// What the artifact client throws, in words. It has no error codes: its messages and names are all there is.

import { BackupError } from '../../errors.ts'
import { printable } from '../../text/sanitize.ts'

/** Another job or step of this run already stored an artifact of that name (HTTP 409). */
export function isNameTaken(error: unknown): boolean {
  return /\(409\)|already exists/i.test(messageOf(error))
}

/** The service does not list the artifact (yet). */
export function isNotListed(error: unknown): boolean {
  return /no artifacts found for id/i.test(messageOf(error))
}

/** A `store-failed` for whatever the client threw; URLs lose their queries, which carry signatures. */
export function describeArtifactError(error: unknown): BackupError {
  if (error instanceof BackupError) return error
  const message = messageOf(error)
  const name = error instanceof Error ? error.name : ''
  if (isNameTaken(error)) {
    return storeFailed(
      'Every name for the artifact is already taken in this run.',
      error,
      'Give each use of the action in a run an `artifact-name` or a `router` of its own.',
    )
  }
  if (/quota|insufficient usage/i.test(message)) {
    return storeFailed(
      'The artifact storage of this GitHub account is full.',
      error,
      'Delete old artifacts, shorten `retention-days`, raise the spending limit, or use `destination: directory`.',
    )
  }
  if (/\(403\)|forbidden|not authorized|AuthorizationFailure/i.test(message) || statusOf(error) === 403) {
    return storeFailed(
      'GitHub refused to take the artifact (HTTP 403).',
      error,
      "Likely causes, in order: artifacts are disabled for this repository or organization (Settings > Actions); the job ran so long that its token expired; a proxy in between refuses uploads to GitHub's storage.",
    )
  }
  if (name === 'NetworkError' || /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH/.test(message)) {
    return storeFailed(
      "GitHub's artifact service could not be reached.",
      error,
      "Check the runner's way to the Internet: it must reach *.actions.githubusercontent.com and *.blob.core.windows.net, through https_proxy if there is one.",
    )
  }
  const detail = printable(message.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1'), 200).replace(/\.+$/, '')
  return storeFailed(
    `The artifact could not be stored: ${detail || `${name || 'unknown error'}${statusOf(error) ? ` (HTTP ${statusOf(error)})` : ''}`}.`,
    error,
    'Run again; see https://www.githubstatus.com if it fails again.',
  )
}

/** Why an artifact could not be fetched again, as the end of a sentence. */
export function artifactProblem(error: unknown): string {
  if (isNotListed(error)) return 'GitHub does not list it'
  const { message } = describeArtifactError(error)
  return message
    .replace(/^The artifact could not be stored: /, '')
    .replace('to take the artifact', 'to hand it out')
    .replace(/\.$/, '')
}

function storeFailed(message: string, cause: unknown, hint: string): BackupError {
  return new BackupError('store-failed', message, { cause, hint })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined
}
