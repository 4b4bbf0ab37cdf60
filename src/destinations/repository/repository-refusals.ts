// Why a repository does not take the backup, in words: what GitHub says, and what to do about it.

import { abortReason, BackupError } from '../../errors.ts'
import { type Answer, isLimited } from '../../github/github-client.ts'
import { Refusal, type RepositorySnapshot } from '../../github/repository-snapshot.ts'
import type { Message } from '../../text/message.ts'
import { printable } from '../../text/sanitize.ts'
import { readingHint } from '../reading-hint.ts'

const TOKEN_HINT =
  'In another repository than the workflow\'s own, use a fine-grained token or an app token with "Contents: Read and write" for it in `repository-token`; in its own, give the job `permissions: contents: write`.'

/** Throws BackupError `destination-refused` for a repository that must not or cannot take a backup. */
export function refuseRepository(snapshot: RepositorySnapshot, repository: string): void {
  if (snapshot.visibility !== 'private') {
    const seen = snapshot.visibility === 'public' ? 'anybody' : 'everybody in the organization or enterprise'
    throw refused(
      `The repository ${repository} is ${snapshot.visibility}: ${seen} could read the backups in it.`,
      'Use a private repository: a backup holds Wi-Fi keys and passwords in the clear.',
    )
  }
  if (snapshot.isArchived)
    throw refused(
      `The repository ${repository} is archived: nothing can be committed to it.`,
      'Unarchive it, or use another one.',
    )
}

/** Throws BackupError `destination-refused` unless the probe says that the token may write. */
export function refuseUnlessWritable(answer: Answer, repository: string): void {
  const { status, problem } = answer
  // 409: an empty repository has no place for a blob yet; the first commit will tell.
  if (status === 201 || status === 409) return
  throw (
    describeStatus(answer, repository) ??
    refused(`Whether the repository ${repository} takes commits could not be found out: ${problem}.`)
  )
}

/** Why the work was ended; `undefined` where a deadline cut short what GitHub had asked to wait for, which says more. */
export function endOf(signal: AbortSignal, error: unknown): BackupError | undefined {
  const reason = abortReason(signal)
  const isWait = error instanceof Refusal && isLimited(error.answer)
  return isWait && reason?.code !== 'cancelled' ? undefined : reason
}

/** What keeps a request from being answered, as `destination-refused`. */
export function describeRefusal(error: unknown, repository: string): BackupError {
  if (error instanceof BackupError) return error
  if (!(error instanceof Refusal)) throw error
  const known = describeStatus({ ...error.answer, problem: error.message }, repository)
  if (known) return known
  if (error.isMissing) return notFound(repository)
  if (error.isUnauthorized) return notAuthorized(repository)
  if (error.isForbidden) return forbidden(repository)
  return refused(`The repository ${repository} could not be looked at: ${error.message}.`)
}

/** What keeps a repository from being read by who wants to read it only, as `destination-refused`. */
export function describeReading(error: unknown, repository: string): BackupError {
  if (error instanceof BackupError) return error
  if (!(error instanceof Refusal)) throw error
  const { isForbidden, isMissing } = error
  const { status } = error.answer
  if (isLimited(error.answer)) return limited(error.message)
  return refused(
    `The repository ${repository} could not be looked at: ${printable(error.message, 300)}.`,
    readingHint(isMissing ? 404 : isForbidden ? 403 : status, { repository, right: 'Contents: Read' }),
  )
}

/** Why a commit was not made, as `store-failed`. */
export function describeCommitFailure(
  error: unknown,
  place: { readonly repository: string; readonly branch: string },
): BackupError {
  if (error instanceof BackupError) return error
  if (!(error instanceof Refusal)) throw error
  const { repository, branch } = place
  const message = printable(error.message, 300)
  if (error.isProtected) {
    return new BackupError(
      'store-failed',
      `The branch ${branch} of ${repository} is protected: GitHub refused the commit (${message}).`,
      {
        cause: error,
        hint: "Let the token's user or app bypass the rule, or set `branch` to one without rules, such as `backups`.",
      },
    )
  }
  const known =
    describeStatus({ ...error.answer, problem: message }, repository) ??
    (error.isForbidden ? forbidden(repository) : undefined)
  if (known) return new BackupError('store-failed', known.message, { cause: error, hint: known.hint })
  return new BackupError('store-failed', `The backup could not be committed to ${repository}: ${message}.`, {
    cause: error,
    hint: 'Run again; see https://www.githubstatus.com if it fails again.',
  })
}

function describeStatus(answer: Answer, repository: string): BackupError | undefined {
  const { status, problem, headers } = answer
  // Before the missing right: GitHub answers 403 to both.
  if (isLimited(answer)) return limited(problem)
  if (status === 401) {
    return refused(
      'GitHub does not know the token (HTTP 401).',
      'It may have expired or been revoked: make a new one and put it into the secret behind `repository-token`.',
    )
  }
  if (status === 403 && typeof headers['x-github-sso'] === 'string') return notAuthorized(repository)
  if (status === 403) return forbidden(repository)
  if (status === 404) return notFound(repository)
  return undefined
}

function limited(problem: string): BackupError {
  return refused(
    `GitHub takes no more requests with this token for a while (${problem}).`,
    'Run again in an hour. Where many routers are backed up with one token, let fewer run at once, or use more than one token.',
  )
}

function notAuthorized(repository: string): BackupError {
  return refused(
    `The token is not authorized for the organization of ${repository} (single sign-on).`,
    'Open the settings of the token on GitHub, choose "Configure SSO", and authorize it for the organization.',
  )
}

function forbidden(repository: string): BackupError {
  return refused(`The token may not write to ${repository}: it lacks "contents: write".`, TOKEN_HINT)
}

function notFound(repository: string): BackupError {
  return refused(
    `There is no repository ${repository}, or the token may not see it.`,
    `Check the name in \`repository\`. ${TOKEN_HINT}`,
  )
}

function refused(message: string, hint?: string | Message): BackupError {
  return new BackupError('destination-refused', message, hint === undefined ? {} : { hint })
}
