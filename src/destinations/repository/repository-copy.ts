// A backup in a repository: its location, and its read-back by git's own hash.

import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { Manifest } from '../../dss/manifest.ts'
import { BackupError, describeThrown } from '../../errors.ts'
import type { RemoteFile } from '../../github/folder-entries.ts'
import type { GitHubClient, RequestPolicy } from '../../github/github-client.ts'
import { readBackCommit } from '../../github/read-back.ts'
import { Refusal } from '../../github/refusal.ts'
import {
  type Commit,
  headOf,
  type Place,
  pathIn,
  type RepositorySnapshot,
  readBlob,
} from '../../github/repository-snapshot.ts'
import { message } from '../../text/message.ts'
import type { Location, Stored } from '../destination.ts'
import type { Committed } from './repository-commit.ts'
import { abortReasonUnlessLimited, RETRY_HINT } from './repository-refusals.ts'

/** What the requests of one run share. */
export interface RepositoryWork {
  readonly options: {
    /** `owner/name`. */
    readonly repository: string
    readonly workflow: { readonly serverUrl: string }
    readonly policy?: RequestPolicy
  }
  readonly client: GitHubClient
  readonly place: Place
  readonly snapshot: RepositorySnapshot
}

function locate(
  { options, place }: Pick<RepositoryWork, 'options' | 'place'>,
  fileName: string,
  { oid }: Pick<Commit, 'oid'>,
): Location {
  const { repository, workflow } = options
  return {
    kind: 'repository',
    repository,
    path: pathIn(place.folder, fileName),
    commit: oid,
    url: `${workflow.serverUrl}/${repository}/commit/${oid}`,
  }
}

/** Returns the copy that this run committed, or an existing one with the same bytes. */
export function storedCommit(
  work: RepositoryWork,
  { commit, fileName, expected, deleted, wasThere }: Committed,
): Stored {
  const { options, client, place } = work
  const location = locate(work, fileName, commit)
  const path = pathIn(place.folder, fileName)
  const where = `${options.repository}/${path}, commit ${commit.oid.slice(0, 7)}`
  return {
    location,
    description: wasThere ? `${where} (was already there)` : where,
    readBack: async (signal) => {
      const result = await readBackCommit(client, place, {
        revision: commit.oid,
        branch: headOf(place),
        expected,
        signal,
        pauseMs: options.policy?.retryMs,
      }).catch((error: unknown) => {
        throw (
          abortReasonUnlessLimited(signal, error) ??
          notReadBack(`the commit ${commit.oid} could not be read back`, error)
        )
      })
      if (result === 'exposed') throw exposed(options.repository)
      if (result === 'left') throw left(options.repository, commit)
      if (result !== 'same') throw notReadBack(`the commit ${commit.oid} does not contain what was sent`)
    },
    // The commit itself deleted the expired backups. The history keeps them.
    prune: () => Promise.resolve(deleted),
  }
}

interface EarlierFiles {
  readonly file: RemoteFile
  readonly manifestFile: RemoteFile
  readonly manifest: Manifest
  readonly keepAt: string
}

/**
 * Returns the copy of an earlier run, at the head of the branch. Its read-back writes it to `keepAt`, and fails if the branch has
 * lost it since: GitHub serves what it knows by its id, whatever any branch has.
 */
export function earlierCopy(work: RepositoryWork, { file, manifestFile, manifest, keepAt }: EarlierFiles): Stored {
  const { options, client, place, snapshot } = work
  const path = pathIn(place.folder, file.name)
  const describe = ({ name, oid, size }: RemoteFile) => ({ path: pathIn(place.folder, name), oid, size })
  const expected = [describe(file), describe(manifestFile)] as const
  return {
    location: locate(work, file.name, { oid: snapshot.head ?? '' }),
    description: `${options.repository}/${path}`,
    readBack: async (signal) => {
      const [content, onBranch] = await Promise.all([
        readBlob(client, place, { oid: file.oid, signal }),
        readBackCommit(client, place, { revision: headOf(place), expected, signal, pauseMs: options.policy?.retryMs }),
      ]).catch((error: unknown) => {
        throw abortReasonUnlessLimited(signal, error) ?? notReadBack(`${path} could not be read back`, error)
      })
      if (onBranch === 'exposed') throw exposed(options.repository)
      if (onBranch !== 'same') throw notReadBack(`${path} is no longer on the branch as it was`)
      const isSame = createHash('sha256').update(content).digest('hex') === manifest.sha256
      if (!isSame) throw notReadBack(`${path} does not match its manifest`)
      await writeFile(keepAt, content, { mode: 0o600 })
    },
    prune: () => Promise.resolve(0),
  }
}

/** It was private in the preflight, and a commit does not say. */
function exposed(repository: string): BackupError {
  return new BackupError(
    'read-back-failed',
    `The repository ${repository} is not private any more: others can read the backups in it.`,
    {
      hint: 'Make it private again. Then change the passwords that are in the backups: copies of them may exist.',
    },
  )
}

function left(repository: string, { oid }: Commit): BackupError {
  return new BackupError(
    'read-back-failed',
    `The backup was committed to ${repository} (${oid.slice(0, 7)}), but the branch has lost it since.`,
    {
      hint: 'A mirror, a rebase or a forced push has moved the branch back: keep it from changing this branch. Then run again.',
    },
  )
}

function notReadBack(problem: string, cause?: unknown): BackupError {
  const reason = cause === undefined ? '' : `: ${describeThrown(cause)}`
  const hint = cause instanceof Refusal ? (cause.advice ?? RETRY_HINT) : undefined
  return new BackupError('read-back-failed', message`The backup was committed, but ${problem + reason}.`, {
    cause,
    hint,
  })
}
