// Classifies errors of the artifact client. It has no error codes: its messages and names are all there is.

import { BackupError, describeThrown, type Hint } from '../../errors.ts'
import { input, type Message, message } from '../../text/message.ts'
import { printable } from '../../text/sanitize.ts'

interface ArtifactFailure {
  /** A sentence without its full stop. */
  readonly whenStoring: string
  /** The end of a sentence. */
  readonly whenFetching: string
  readonly hint: Hint
}

const DIRECTORY = input('destination', 'directory')
const UNREACHABLE = "GitHub's artifact service could not be reached"
const FORBIDDEN_CAUSES: readonly Message[] = [
  ['artifacts are disabled for this repository or organization (Settings > Actions)'],
  ['the job ran so long that its token expired'],
  ["a proxy blocks uploads to GitHub's storage"],
]

/** Whether another job or step of this run already stored an artifact of that name (HTTP 409). */
export function isNameTaken(error: unknown): boolean {
  return /\(409\)|already exists/i.test(describeThrown(error))
}

/** Whether the service does not list the artifact (yet). */
export function isNotListed(error: unknown): boolean {
  return /no artifacts found for id/i.test(describeThrown(error))
}

/** Whether the service lists no artifact of that name (yet). */
export function isNameUnknown(error: unknown): boolean {
  return error instanceof Error && error.name === 'ArtifactNotFoundError'
}

/** Whether the connection was lost: the client does not retry that. */
export function isConnectionLost(error: unknown): boolean {
  return /unable to make request: E/i.test(describeThrown(error))
}

/** Whether the service may have done its work all the same: after a lost connection, or the client's last attempt. */
export function isAnswerLost(error: unknown): boolean {
  return isConnectionLost(error) || /failed to make request after/i.test(describeThrown(error))
}

/** Returns a `store-failed` error for anything that the client threw, except a BackupError. */
export function describeArtifactError(error: unknown): BackupError {
  if (error instanceof BackupError) return error
  const { whenStoring, hint } = classify(error)
  return new BackupError('store-failed', `${whenStoring}.`, {
    cause: error,
    hint,
  })
}

/** Returns why an artifact could not be fetched, as a clause. */
export function artifactProblem(error: unknown): string {
  if (isNotListed(error)) return 'GitHub does not list it'
  return classify(error).whenFetching
}

function classify(error: unknown): ArtifactFailure {
  const thrown = describeThrown(error)
  const name = error instanceof Error ? error.name : ''
  const status = statusOf(error)
  if (isNameTaken(error))
    return {
      whenStoring: 'Every name for the artifact is already taken in this run',
      whenFetching: 'its name is already taken in this run',
      hint: message`Give each use of the action in a run its own ${input('artifact-name')} or ${input('router')}.`,
    }
  if (/quota|insufficient usage/i.test(thrown))
    return {
      whenStoring: 'The artifact storage of this GitHub account is full',
      whenFetching: 'the artifact storage of this GitHub account is full',
      hint: message`Delete old artifacts, shorten ${input('retention-days')}, raise the spending limit, or use ${DIRECTORY}.`,
    }
  if (/\(403\)|forbidden|not authorized|AuthorizationFailure/i.test(thrown) || status === 403)
    return {
      whenStoring: 'GitHub refused to store the artifact (HTTP 403)',
      whenFetching: 'GitHub refused to return it (HTTP 403)',
      hint: { causes: FORBIDDEN_CAUSES },
    }
  if (name === 'NetworkError' || /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH/.test(thrown))
    return {
      whenStoring: UNREACHABLE,
      whenFetching: UNREACHABLE,
      hint: "Check the runner's network: it must reach *.actions.githubusercontent.com and *.blob.core.windows.net, through https_proxy if there is one.",
    }
  // The query of a URL carries its signature.
  const detail = printable(thrown.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1'), 200).replace(/\.+$/, '')
  const problem = detail || `${name || 'unknown error'}${status === undefined ? '' : ` (HTTP ${status})`}`
  return {
    whenStoring: `The artifact could not be stored: ${problem}`,
    whenFetching: problem,
    hint: 'Run again. If it fails again, see https://www.githubstatus.com.',
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined
}
