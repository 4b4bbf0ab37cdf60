// One backup, one commit: the file, its manifest, and the pairs that the policy no longer keeps. Never a lost update.

import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Manifest, manifestNameOf, writeManifest } from '../../dss/manifest.ts'
import { BackupError } from '../../errors.ts'
import { commitFiles, createBranch, createFirstCommit } from '../../github/commit-files.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import {
  type Commit,
  fetchSnapshot,
  findCommit,
  type Place,
  pathIn,
  Refusal,
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
/** When many routers commit at once, each may have to look again some times. */
const MAX_ATTEMPTS = 60
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 3_000

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
  readonly expected: readonly [RemoteFile, RemoteFile]
  /** How many old backups went with it. */
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
  let snapshot = options.snapshot
  let plan: Plan | undefined
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted()
    // The answer to the last attempt may have been lost after the commit was made.
    const there = plan && isThere(plan, snapshot) ? plan : findSame(snapshot, { content, backup })
    if (there && snapshot.head !== undefined) {
      const path = pathIn(place.folder, there.expected[0].name)
      const commit = await findCommit(client, place, { head: snapshot.head, path, signal })
      const isOurs = there === plan
      return {
        commit,
        ...there,
        fileName: there.expected[0].name,
        deleted: isOurs ? there.deleted : 0,
        wasThere: !isOurs,
      }
    }
    try {
      if (snapshot.head === undefined) {
        await begin(options, snapshot, signal)
      } else {
        plan = makePlan(options, { snapshot, content, backup })
        const commit = await commitFiles(client, place, {
          branch: place.branch ?? snapshot.defaultBranch,
          head: snapshot.head,
          message: describeCommit(options.commitMessage, { ...backup, manifest: plan.manifest }),
          changes: plan.changes,
          signal,
        })
        return { commit, ...plan, fileName: plan.expected[0].name, wasThere: false }
      }
    } catch (error) {
      if (!(error instanceof Refusal) || !(error.isStale || error.isUnsure) || attempt === MAX_ATTEMPTS) throw error
      await pause(attempt, signal)
    }
    snapshot = await fetchSnapshot(client, place, { wanted: [], signal })
  }
}

interface Plan {
  readonly manifest: Manifest
  readonly expected: readonly [RemoteFile, RemoteFile]
  readonly changes: Parameters<typeof commitFiles>[2]['changes']
  readonly deleted: number
}

interface Planned {
  readonly snapshot: RepositorySnapshot
  readonly content: Buffer
  readonly backup: Backup
}

function makePlan({ place, keep, naming, startedAt }: CommitOptions, { snapshot, content, backup }: Planned): Plan {
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
    manifest,
    expected: [describeFile(free, content), describeFile(manifestNameOf(free), manifestContent)],
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

function describeFile(name: string, content: Buffer): RemoteFile {
  return { name, oid: blobId(content), size: content.length }
}

function isThere({ expected }: Plan, { files }: RepositorySnapshot): boolean {
  return expected.every(({ name, oid }) => files.some((file) => file.name === name && file.oid === oid))
}

/** The newest copy of this run's name, if it has these very bytes: a run that is run again makes no second one. */
function findSame(
  { files }: RepositorySnapshot,
  { content, backup }: { readonly content: Buffer; readonly backup: Backup },
): Pick<Plan, 'expected' | 'deleted'> | undefined {
  const newest = takenNames(
    files.map(({ name }) => name),
    backup.fileName,
  ).at(-1)
  const file = files.find(({ name }) => name === newest)
  const manifest = newest && files.find(({ name }) => name === manifestNameOf(newest))
  if (!file || !manifest || file.oid !== blobId(content)) return undefined
  return { expected: [file, manifest], deleted: 0 }
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

async function pause(attempt: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 6))
  await sleep(Math.random() * longest, undefined, { signal }).catch(() => {})
}
