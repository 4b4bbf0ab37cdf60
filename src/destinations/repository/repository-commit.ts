// One backup, one commit: the file, its manifest, and the pairs that the policy no longer keeps. Never a lost update.

import { readFile } from 'node:fs/promises'
import { manifestNameOf, writeManifest } from '../../dss/manifest.ts'
import { BackupError } from '../../errors.ts'
import {
  type CommitPlan,
  commitOptimistically,
  createBranch,
  createFirstCommit,
  type ExpectedFile,
} from '../../github/commit-files.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import {
  type Commit,
  findCommit,
  type Place,
  pathIn,
  type RemoteFile,
  type RepositorySnapshot,
} from '../../github/repository-snapshot.ts'
import { freeNames, listCopies, takenNames } from '../../naming/copies.ts'
import { selectExpired } from '../../naming/retention.ts'
import type { Naming } from '../../naming/template.ts'
import { formatBytes } from '../../text/format.ts'
import type { Backup } from '../destination.ts'
import { describeCommit } from './commit-message.ts'

/** The API fails in odd ways above this. */
const MAX_BYTES = 10_000_000
/** So many old files go in one commit; the rest in the next ones. */
const MAX_DELETIONS = 1_000

/** The README.md that an empty repository gets, so that there is something to commit to. */
export const FIRST_README =
  '# Router backups\n\nMade by synology-router-backup. Each `.dss` file is a whole configuration; keep this repository private.\n'

export interface CommitOptions {
  readonly client: GitHubClient
  readonly place: Place
  /** What the preflight saw. */
  readonly snapshot: RepositorySnapshot
  readonly commitMessage: string
  readonly keep: number
  readonly naming: Naming
  readonly startedAt: Date
}

/** A backup in a commit. */
export interface Committed {
  readonly commit: Commit
  readonly fileName: string
  /** What must lie there: blob ids and sizes of the backup and its manifest. */
  readonly expected: readonly [ExpectedFile, ExpectedFile]
  /** Number of old backups that it deletes. */
  readonly deleted: number
  /** Nothing was committed: these very bytes were there already. */
  readonly wasThere: boolean
}

/** Commits a backup. Throws BackupError `store-failed`, Refusal, and the signal's reason. */
export async function commitBackup(options: CommitOptions, backup: Backup, signal: AbortSignal): Promise<Committed> {
  const { client, place } = options
  const content = await readFile(backup.file)
  if (content.length > MAX_BYTES) {
    throw new BackupError(
      'store-failed',
      `The backup is too large to be committed through GitHub's API: ${formatBytes(content.length)}, at most ${formatBytes(MAX_BYTES)}.`,
      { hint: 'Use `destination: artifact` or `destination: directory` for this router.' },
    )
  }
  const { plan, commit: made } = await commitOptimistically<Plan>(client, place, {
    snapshot: options.snapshot,
    wanted: [],
    begin: (snapshot) => begin(options, snapshot, signal),
    plan: (snapshot) =>
      findSame(options, { snapshot, content, backup }) ?? makePlan(options, { snapshot, content, backup }),
    signal,
  })
  const { expected, fileName, deleted, head } = plan
  const commit = made ?? (await findCommit(client, place, { head, path: expected[0].path, signal }))
  return { commit, fileName, expected, deleted, wasThere: made === undefined }
}

interface Plan extends CommitPlan, Pick<Committed, 'fileName' | 'deleted'> {
  /** The commit that it builds on. */
  readonly head: string
}

interface Planned {
  readonly snapshot: RepositorySnapshot
  readonly content: Buffer
  readonly backup: Backup
}

function makePlan(
  { place, keep, naming, startedAt, commitMessage }: CommitOptions,
  { snapshot, content, backup }: Planned,
): Plan {
  const names = snapshot.files.map(({ name }) => name)
  const taken = new Set(names)
  const free = freeNames(names, backup.fileName, startedAt).find(
    (name) => !taken.has(name) && !taken.has(manifestNameOf(name)),
  )
  if (free === undefined)
    throw new BackupError('store-failed', 'No free name was found for the backup in the repository.')
  const manifest = { ...backup.manifest, file: free }
  const manifestContent = Buffer.from([...writeManifest(manifest)].join(''))
  const expired =
    backup.mayPrune && manifest.verified
      ? selectExpired(listCopies([...names, free], naming), { keep, current: free })
      : []
  const pairs = expired.slice(0, MAX_DELETIONS / 2).map(({ fileName }) => [fileName, manifestNameOf(fileName)])
  return {
    head: snapshot.head ?? '',
    fileName: free,
    message: describeCommit(commitMessage, { ...backup, manifest }),
    expected: [describeFile(place, free, content), describeFile(place, manifestNameOf(free), manifestContent)],
    changes: {
      additions: [
        { path: pathIn(place.folder, free), content },
        { path: pathIn(place.folder, manifestNameOf(free)), content: manifestContent },
      ],
      deletions: pairs
        .flat()
        .filter((name) => taken.has(name))
        .map((name) => pathIn(place.folder, name)),
    },
    deleted: pairs.length,
  }
}

function describeFile({ folder }: Place, name: string, content: Buffer): ExpectedFile {
  return { path: pathIn(folder, name), oid: blobId(content), size: content.length }
}

/** The newest copy of this run's name, if it has these very bytes: a run that is run again makes no second one. */
function findSame(
  { place }: CommitOptions,
  { snapshot: { files, head = '' }, content, backup }: Planned,
): Plan | undefined {
  const newest = takenNames(
    files.map(({ name }) => name),
    backup.fileName,
  ).at(-1)
  const file = files.find(({ name }) => name === newest)
  const manifest = newest && files.find(({ name }) => name === manifestNameOf(newest))
  if (!file || !manifest || file.oid !== blobId(content)) return undefined
  const describe = ({ name, oid, size }: RemoteFile) => ({ path: pathIn(place.folder, name), oid, size })
  const message = { headline: '', body: '' }
  return { head, fileName: file.name, message, expected: [describe(file), describe(manifest)], deleted: 0 }
}

/** Makes the branch: from the default one, or with the first commit of an empty repository. */
async function begin(
  { client, place }: CommitOptions,
  { defaultHead }: RepositorySnapshot,
  signal: AbortSignal,
): Promise<void> {
  if (defaultHead !== undefined) return await createBranch(client, place, { head: defaultHead, signal })
  await createFirstCommit(client, place, { text: FIRST_README, signal })
}
