// Why a repository cannot take or give a backup: GitHub's reason, and what to do about it.

import { abortReason, BackupError } from '../../errors.ts'
import { type Answer, isLimited } from '../../github/github-client.ts'
import { Refusal } from '../../github/refusal.ts'
import { SSO_ADVICE } from '../../github/refusal-causes.ts'
import type { RepositorySnapshot } from '../../github/repository-snapshot.ts'
import { input, type Message, message, term } from '../../text/message.ts'
import { readingHint } from '../reading-hint.ts'

const RULES_HINT = message`Check the rules of the repository and its organization (Settings > Rules), or set ${input('branch')} to another one.`
const TOKEN_HINT = message`For the workflow's own repository, give the job \`permissions: contents: write\`. For another one, set ${input('repository-token')} to a fine-grained token or an app token with "Contents: Read and write" for it.`

export const RETRY_HINT = message`${term('Run-again')}. If it fails again, see ${term('status-page')}.`

/**
 * Throws BackupError for a repository that must not or cannot take a backup: `destination-refused` in the preflight,
 * `store-failed` if it has changed since.
 */
export function refuseRepository(
  { visibility, isArchived }: RepositorySnapshot,
  repository: string,
  code: 'destination-refused' | 'store-failed' = 'destination-refused',
): void {
  if (visibility === undefined)
    throw new BackupError(code, message`GitHub does not say who can read the repository ${repository}.`, {
      hint: RETRY_HINT,
    })
  if (visibility !== 'private') {
    const readers = visibility === 'public' ? 'anyone' : 'everyone in the organization or enterprise'
    throw new BackupError(
      code,
      message`The repository ${repository} is ${visibility}: ${readers} could read the backups in it.`,
      { hint: 'Use a private repository: a backup contains Wi-Fi keys and passwords in plain text.' },
    )
  }
  if (isArchived)
    throw new BackupError(code, message`The repository ${repository} is archived: nothing can be committed to it.`, {
      hint: 'Unarchive it, or use another one.',
    })
}

/** Throws BackupError `destination-refused` if the probe does not show that the token may write. */
export function refuseUnlessWritable(answer: Answer, repository: string): void {
  // 409: an empty repository cannot store a blob. The first commit shows if the token may write.
  if (answer.status === 201 || answer.status === 409) return
  const refusal = new Refusal(answer)
  const { text, hint } = causeOf(refusal, repository) ?? {
    text: message`Could not determine whether the token may write to ${repository}: ${refusal.message}.`,
    hint: RETRY_HINT,
  }
  throw refused(text, hint)
}

/**
 * Returns why the signal was aborted. `undefined` if it was not, or if a deadline ended the wait for a rate limit: the limit
 * is the better reason.
 */
export function abortReasonUnlessLimited(signal: AbortSignal, error: unknown): BackupError | undefined {
  const reason = abortReason(signal)
  const isWait = error instanceof Refusal && isLimited(error.answer)
  return isWait && reason?.code !== 'cancelled' ? undefined : reason
}

/** Returns `destination-refused` for a preflight that GitHub refused. Throws any other error. */
export function describePreflightFailure(error: unknown, repository: string): BackupError {
  if (!(error instanceof Refusal)) throw error
  const other = error.isMissing ? notFound(error, repository) : unread(error, repository)
  const { text, hint } = causeOf(error, repository) ?? other
  return refused(text, hint)
}

/** Returns `destination-refused` for a read by the command line, which needs read access only. Throws any other error. */
export function describeReadFailure(error: unknown, repository: string): BackupError {
  if (!(error instanceof Refusal)) throw error
  const { isForbidden, isMissing, answer, message: words } = error
  const status = isMissing ? 404 : isForbidden ? 403 : answer.status
  const { trouble } = answer
  const { text, hint } = isLimited(answer)
    ? limited(error)
    : {
        ...unread(error, repository),
        hint: readingHint({ status, words, trouble }, { repository, right: 'Contents: Read' }),
      }
  return refused(text, hint)
}

/** Returns `store-failed` for a commit that GitHub refused. Throws any other error. */
export function describeCommitFailure(
  error: unknown,
  { repository, branch }: { readonly repository: string; readonly branch: string },
): BackupError {
  if (!(error instanceof Refusal)) throw error
  const { message: reason, protection, isRefused } = error
  const { text, hint } = (protection && protectedBranch(error, { repository, branch, hint: protection })) ??
    causeOf(error, repository) ?? {
      text: isRefused
        ? message`GitHub's rules refused the commit to ${repository}: ${reason}.`
        : message`The backup could not be committed to ${repository}: ${reason}.`,
      hint: isRefused ? RULES_HINT : RETRY_HINT,
    }
  return new BackupError('store-failed', text, { cause: error, hint })
}

interface Cause {
  readonly text: Message
  readonly hint: string | Message | undefined
}

/** Returns the cause of a refusal; `undefined` if there are only GitHub's words. */
function causeOf(refusal: Refusal, repository: string): Cause | undefined {
  const { answer, isUnauthorized, isForbidden, advice, message: reason } = refusal
  if (answer.trouble) return { text: message`${reason}.`, hint: advice }
  // First, because GitHub answers 403 to a rate limit, too.
  if (isLimited(answer)) return limited(refusal)
  if (isUnauthorized)
    return {
      text: message`The organization of ${repository} requires single sign-on: ${reason}.`,
      hint: SSO_ADVICE,
    }
  if (advice) return { text: message`GitHub refused the token for ${repository}: ${reason}.`, hint: advice }
  if (answer.status === 401)
    return {
      text: message`GitHub rejected the token: ${reason}.`,
      hint: message`It may have expired or been revoked: create a new one, and update the secret behind ${input('repository-token')}.`,
    }
  if (isForbidden) return { text: message`The token may not write to ${repository}: ${reason}.`, hint: TOKEN_HINT }
  return answer.status === 404 ? notFound(refusal, repository) : undefined
}

function limited({ message: reason }: Refusal): Cause {
  return {
    text: message`GitHub refuses further requests with this token for a while (${reason}).`,
    hint: message`${term('Run-again')} in an hour. If many routers share one token, run fewer backups at once or use several tokens.`,
  }
}

function notFound({ message: reason }: Refusal, repository: string): Cause {
  return {
    text: message`The repository ${repository} does not exist, or the token cannot see it: ${reason}.`,
    hint: message`Check the name in ${input('repository')}. ${TOKEN_HINT}`,
  }
}

function unread({ message: reason }: Refusal, repository: string): Cause {
  return { text: message`The repository ${repository} could not be read: ${reason}.`, hint: RETRY_HINT }
}

function protectedBranch(
  { message: reason }: Refusal,
  { repository, branch, hint }: { readonly repository: string; readonly branch: string; readonly hint: Message },
): Cause {
  return {
    text: message`The branch ${branch} of ${repository} is protected: GitHub refused the commit (${reason}).`,
    hint,
  }
}

function refused(text: Message, hint?: string | Message): BackupError {
  return new BackupError('destination-refused', text, { hint })
}
