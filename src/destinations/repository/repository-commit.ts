// Commits a backup: the file, its manifest, and the deletion of expired pairs, all in one commit.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { manifestNameOf, writeManifest } from '../../dss/manifest.ts'
import { BackupError } from '../../errors.ts'
import { createBranch, createFirstCommit } from '../../github/begin-branch.ts'
import { type CommitPlan, commitOptimistically, createFile, type ExpectedFile } from '../../github/commit-files.ts'
import type { RemoteFile } from '../../github/folder-entries.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient, RequestPolicy } from '../../github/github-client.ts'
import {
  type Commit,
  findCommit,
  type Place,
  pathIn,
  type RepositorySnapshot,
} from '../../github/repository-snapshot.ts'
import { areOrdered, sharesManifest, takenNames } from '../../naming/copies.ts'
import type { Naming } from '../../naming/template.ts'
import { formatBytes } from '../../text/format.ts'
import { input, message, term } from '../../text/message.ts'
import type { Backup } from '../destination.ts'
import { requireFile } from '../newest-copy.ts'
import { describeCommit } from './commit-message.ts'
import { readRemoteManifest } from './remote-manifest.ts'
import { type ExpiredBackups, freeNameIn, type Selected } from './repository-expired.ts'
import { refuseRepository } from './repository-refusals.ts'

/** GitHub's API fails unpredictably above this size. For the backup, and for its manifest. */
const MAX_BYTES = 10_000_000

/** The README.md of an empty repository's first commit. Never reword it: the fleet table recognizes it, and replaces it. */
export const FIRST_README =
  '# Router backups\n\nMade by synology-router-backup. Each `.dss` file is a whole configuration; keep this repository private.\n'

const NONE: Selected = { ours: [], unknown: [], isUnsure: false }

export interface CommitOptions {
  readonly client: GitHubClient
  readonly place: Place
  /** The preflight's; absent if it is out of date. */
  readonly snapshot: RepositorySnapshot | undefined
  readonly commitMessage: string
  readonly expired: ExpiredBackups
  readonly naming: Naming
  readonly startedAt: Date
  readonly policy?: RequestPolicy | undefined
}

/** A commit that contains a backup. */
export interface Committed {
  readonly commit: Commit
  readonly fileName: string
  /** The backup and its manifest. */
  readonly expected: readonly [ExpectedFile, ExpectedFile]
  /** Number of expired backups that it deletes. */
  readonly deleted: number
  /** Expired backups that stay, because they may be another router's. */
  readonly kept: readonly string[]
  /** Whether old backups stay because too few manifests of newer ones could be read. */
  readonly isUnsure: boolean
  /** Whether nothing was committed, because an earlier commit contains the same bytes. */
  readonly wasThere: boolean
}

/** Commits a backup. Throws BackupError `store-failed`, Refusal, and the signal's reason. */
export async function commitBackup(options: CommitOptions, backup: Backup, signal: AbortSignal): Promise<Committed> {
  const { client, place } = options
  const content = await readFile(backup.file)
  // What is committed is compared with this content only.
  if (createHash('sha256').update(content).digest('hex') !== backup.sha256)
    throw new BackupError(
      'store-failed',
      message`The backup changed on the disk of ${term('runner')} after it was checked.`,
      {
        hint: message`Check the disk and free space of ${term('temp-folder')}, then run again.`,
      },
    )
  let manifestSize = 0
  for (const piece of writeManifest(backup.manifest)) manifestSize += Buffer.byteLength(piece)
  const size = Math.max(content.length, manifestSize)
  if (size > MAX_BYTES) {
    throw new BackupError(
      'store-failed',
      message`The backup is too large to commit through GitHub's API: ${formatBytes(size)}, at most ${formatBytes(MAX_BYTES)}.`,
      {
        hint: message`Use ${input('destination', 'artifact')} or ${input('destination', 'directory')} for this router.`,
      },
    )
  }
  const { plan, commit: made } = await commitOptimistically<Plan>(client, place, {
    ...(options.snapshot ? { snapshot: options.snapshot } : {}),
    // Shows whether what would be overwritten is listed.
    wanted: [manifestNameOf(backup.fileName)],
    begin: (snapshot) => begin(options, snapshot, signal),
    plan: async (snapshot) => {
      // Between two attempts, it may have become public.
      refuseRepository(snapshot, `${place.owner}/${place.name}`, 'store-failed')
      return (
        (await findSame(options, { snapshot, content, backup, signal })) ??
        (await makePlan(options, { snapshot, content, backup, signal }))
      )
    },
    pauseMs: options.policy?.retryMs,
    signal,
  })
  const { head, ...planned } = plan
  // If somebody has changed the manifest since, only that commit contains both files as they are.
  const commit = made ?? (await findCommit(client, place, { head, path: planned.expected[1].path, signal }))
  return { ...planned, commit, wasThere: made === undefined }
}

interface Plan extends CommitPlan, Pick<Committed, 'fileName' | 'deleted' | 'kept' | 'isUnsure'> {
  /** The commit to build on. */
  readonly head: string
}

interface Planned {
  readonly snapshot: RepositorySnapshot
  readonly content: Buffer
  readonly backup: Backup
  readonly signal: AbortSignal
}

async function makePlan(
  { place, expired, naming, startedAt, commitMessage }: CommitOptions,
  { snapshot, content, backup, signal }: Planned,
): Promise<Plan> {
  const names = snapshot.files.map(({ name }) => name)
  const taken = new Set(names)
  const free = freeNameIn(snapshot, backup.fileName, { naming, startedAt })
  if (free === undefined)
    throw new BackupError('store-failed', 'No free name was found for the backup in the repository.')
  const manifest = { ...backup.manifest, file: free }
  const text = [...writeManifest(manifest)].join('')
  const files = [createFile(place, free, content), createFile(place, manifestNameOf(free), Buffer.from(text))] as const
  const isPruned = backup.mayPrune && manifest.verified
  const { ours: gone, unknown: kept, isUnsure } = isPruned ? await expired.select(snapshot, manifest, signal) : NONE
  const left = new Set(names.filter((name) => !gone.includes(name)))
  const manifestsGone = gone.filter((name) => !sharesManifest(left, name)).map(manifestNameOf)
  return {
    head: snapshot.head ?? '',
    fileName: free,
    message: describeCommit(commitMessage, { ...backup, manifest }),
    expected: files,
    changes: {
      additions: files,
      deletions: [...new Set([...gone, ...manifestsGone])]
        .filter((name) => taken.has(name))
        .map((name) => pathIn(place.folder, name)),
    },
    deleted: gone.length,
    ...{ kept, isUnsure },
  }
}

/**
 * Returns a plan without changes if the newest copy with this run's name has the same bytes, and a manifest that says so: a
 * re-run adds no second copy.
 */
async function findSame(
  { client, place, naming, startedAt }: CommitOptions,
  { snapshot, content, backup, signal }: Planned,
): Promise<Plan | undefined> {
  const { files, head = '' } = snapshot
  const taken = takenNames(
    files.map(({ name }) => name),
    backup.fileName,
  )
  const newest = areOrdered(taken, { naming, now: startedAt }) ? taken.at(-1) : undefined
  const file = files.find(({ name }) => name === newest)
  const manifestFile = newest && files.find(({ name }) => name === manifestNameOf(newest))
  if (!file || !manifestFile || file.oid !== blobId(content)) return undefined
  const read = requireFile(await readRemoteManifest({ client, place, snapshot }, { manifestFile, signal }), file.name)
  if ('problem' in read) return undefined
  const { sha256, verified } = read.manifest
  if (sha256 !== backup.sha256 || verified !== backup.manifest.verified) return undefined
  const describe = ({ name, oid, size }: RemoteFile) => ({ path: pathIn(place.folder, name), oid, size })
  const expected = [describe(file), describe(manifestFile)] as const
  return {
    head,
    fileName: file.name,
    message: { headline: '', body: '' },
    expected,
    deleted: 0,
    kept: [],
    isUnsure: false,
  }
}

/** Creates the branch: from the default branch, or with the first commit of an empty repository. */
async function begin(
  { client, place }: CommitOptions,
  { defaultHead }: RepositorySnapshot,
  signal: AbortSignal,
): Promise<void> {
  return defaultHead === undefined
    ? await createFirstCommit(client, place, { text: FIRST_README, signal })
    : await createBranch(client, place, { head: defaultHead, signal })
}
