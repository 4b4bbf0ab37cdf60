// Classifies errors of the artifact client. It has no error codes: its messages and names are all there is.

import { BackupError, describeThrown, type Hint } from '../../errors.ts'
import { adviceFor, slowAdvice } from '../../github/network-advice.ts'
import { BLOB_HOSTS } from '../../github/network-trouble.ts'
import { knownAdvice } from '../../github/refusal-causes.ts'
import { input, type Message, message, term } from '../../text/message.ts'
import { MAX_MATCHED, printable } from '../../text/sanitize.ts'
import { type AskedBy, artifactTrouble, describeUnreached, isStorageRefusal } from './artifact-network.ts'

interface ArtifactFailure {
  /** A sentence without its full stop. */
  readonly whenStoring: string
  /** The end of a sentence. */
  readonly whenFetching: string
  readonly hint: Hint
}

const UNKNOWN: AskedBy = {}
const DIRECTORY = input('destination', 'directory')
const RETRY_HINT = message`${term('Run-again')}. If it fails again, see ${term('status-page')}.`
const FORBIDDEN_CAUSES: readonly Message[] = [
  ['artifacts are disabled for this repository or organization (Settings > Actions)'],
  ['the job ran so long that its token expired'],
]
const STORAGE_CAUSES: readonly Message[] = [
  ['the upload took longer than an hour, so that its signed address expired'],
  ['a proxy or firewall changes requests on the way'],
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

/** Whether an answer of the storage broke off: its client retries every other loss. */
export function isAnswerBroken(error: unknown): boolean {
  return error instanceof Error && error.name === 'RestError' && /^error reading response/i.test(error.message)
}

/** Whether the service may have done its work all the same: after a lost connection, or the client's last attempt. */
export function isAnswerLost(error: unknown): boolean {
  return isConnectionLost(error) || /failed to make request after/i.test(describeThrown(error))
}

/** Returns a `store-failed` error for anything that the client threw, except a BackupError. */
export async function describeArtifactError(error: unknown, asked: AskedBy = UNKNOWN): Promise<BackupError> {
  if (error instanceof BackupError) return error
  const { whenStoring, hint } = await classify(error, asked)
  return new BackupError('store-failed', `${whenStoring}.`, {
    cause: error,
    hint,
  })
}

/** Returns why an artifact could not be fetched, as a clause, and what to do. */
export async function artifactProblem(
  error: unknown,
  asked: AskedBy = UNKNOWN,
): Promise<{ readonly problem: string; readonly hint: Hint }> {
  if (isNotListed(error)) return { problem: 'GitHub does not list it', hint: RETRY_HINT }
  const { whenFetching, hint } = await classify(error, asked)
  return { problem: whenFetching, hint }
}

async function classify(error: unknown, asked: AskedBy): Promise<ArtifactFailure> {
  const thrown = describeThrown(error)
  const name = error instanceof Error ? error.name : ''
  const status = statusOf(error)
  const words = wordsOf(thrown)
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
  const trouble = await artifactTrouble(error, asked)
  if (trouble) {
    const unreached = describeUnreached(trouble)
    return { whenStoring: unreached, whenFetching: unreached, hint: adviceFor(trouble) }
  }
  if (/\(403\)|forbidden|not authorized|AuthorizationFailure/i.test(thrown) || status === 403) {
    const isStorage = isStorageRefusal(error)
    // GitHub's own words follow those of the client.
    const own = words.replace(/^(Failed|Received) .*?\(403\) Forbidden(: |$)/, '')
    const reason = own ? `: ${own}` : ''
    return {
      whenStoring: `GitHub refused to store the artifact (HTTP 403)${reason}`,
      whenFetching: `GitHub refused to return it (HTTP 403)${reason}`,
      hint: knownAdvice({ words: thrown }) ?? { causes: isStorage ? STORAGE_CAUSES : FORBIDDEN_CAUSES },
    }
  }
  // The client follows no redirect to another name; our own requests do.
  if (/unexpected status: 30[178]/i.test(thrown)) {
    const renamed = 'the repository was renamed or transferred (GitHub redirects it), so use its new name'
    return { whenStoring: `The artifact could not be stored: ${renamed}`, whenFetching: renamed, hint: RETRY_HINT }
  }
  const problem = words || `${name || 'unknown error'}${status === undefined ? '' : ` (HTTP ${status})`}`
  return {
    whenStoring: `The artifact could not be stored: ${problem}`,
    whenFetching: problem,
    hint: /download failed after/i.test(thrown) ? slowAdvice([BLOB_HOSTS]) : RETRY_HINT,
  }
}

/** Returns the client's words on one line. The query of a URL carries its signature. */
function wordsOf(thrown: string): string {
  const words = thrown.slice(0, MAX_MATCHED).replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1')
  return printable(words, 200).slice(0, MAX_MATCHED).replace(/\.+$/, '')
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined
}
