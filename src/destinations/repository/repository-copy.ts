// A backup that lies in a repository: where it is, and reading it back by git's own hash.

import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Manifest } from '../../dss/manifest.ts'
import { BackupError } from '../../errors.ts'
import type { GitHubClient, RequestPolicy } from '../../github/github-client.ts'
import {
  type Place,
  pathIn,
  type RemoteFile,
  type RepositorySnapshot,
  readBlob,
  readIds,
} from '../../github/repository-snapshot.ts'
import type { Location, Stored } from '../destination.ts'
import type { Committed } from './repository-commit.ts'
import { endOf } from './repository-refusals.ts'

const READ_ATTEMPTS = 4
const READ_RETRY_MS = 1_000

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
  commit: string,
  url = '',
): Location {
  const { repository, workflow } = options
  return {
    kind: 'repository',
    repository,
    path: pathIn(place.folder, fileName),
    commit,
    url: url || `${workflow.serverUrl}/${repository}/commit/${commit}`,
  }
}

/** The copy that this run has committed, or that was there with the same bytes. */
export function storedCommit(
  work: RepositoryWork,
  { commit, fileName, expected, deleted, wasThere }: Committed,
): Stored {
  const { options, client, place } = work
  const { policy } = options
  const location = locate(work, fileName, commit.oid, commit.url)
  const path = pathIn(place.folder, fileName)
  const where = `${options.repository}/${path}, commit ${commit.oid.slice(0, 7)}`
  return {
    location,
    description: wasThere ? `${where} (was already there)` : where,
    readBack: async (signal) => {
      const paths = [path, pathIn(place.folder, expected[1].name)] as const
      for (let attempt = 1; ; attempt++) {
        const found = await readIds(client, place, { commit: commit.oid, paths, signal }).catch((error: unknown) => {
          throw endOf(signal, error) ?? notReadBack(`the commit ${commit.oid} could not be read again`, error)
        })
        if (expected.every(({ oid, size }, index) => found[index]?.oid === oid && found[index]?.size === size)) return
        // Who reads just after a write may be shown the state before it: then there is nothing at all.
        const isMissing = found.every(({ oid }) => oid === undefined)
        if (!isMissing || attempt === READ_ATTEMPTS)
          throw notReadBack(`the commit ${commit.oid} does not hold what was sent`)
        await sleep((policy?.retryMs ?? READ_RETRY_MS) * attempt, undefined, { signal }).catch(() => {})
      }
    },
    // They went in the commit itself: the history keeps them.
    prune: () => Promise.resolve(deleted),
  }
}

/** A copy of an earlier run, as the branch has it now. */
export function earlierCopy(
  work: RepositoryWork,
  { file, manifest }: { readonly file: RemoteFile; readonly manifest: Manifest },
): Stored {
  const { options, client, place, snapshot } = work
  const path = pathIn(place.folder, file.name)
  return {
    location: locate(work, file.name, snapshot.head ?? ''),
    description: `${options.repository}/${path}`,
    readBack: async (signal) => {
      const content = await readBlob(client, place, { oid: file.oid, signal }).catch((error: unknown) => {
        throw endOf(signal, error) ?? notReadBack(`${path} could not be read again`, error)
      })
      const isSame = createHash('sha256').update(content).digest('hex') === manifest.sha256
      if (!isSame) throw notReadBack(`${path} is not what its manifest describes`)
    },
    prune: () => Promise.resolve(0),
  }
}

function notReadBack(problem: string, cause?: unknown): BackupError {
  const reason = cause instanceof Error ? `: ${cause.message}` : ''
  return new BackupError('read-back-failed', `The backup was committed, but ${problem}${reason}.`, { cause })
}
