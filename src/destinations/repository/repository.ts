// Stores each backup as one commit in a private repository. GitHub's API makes and signs it: no git, no checkout.

import { join } from 'node:path'
import { manifestNameOf } from '../../dss/manifest.ts'
import { probeWrite } from '../../github/commit-files.ts'
import { createGitHubClient, type RequestPolicy } from '../../github/github-client.ts'
import { fetchSnapshot, type Place, type RepositorySnapshot } from '../../github/repository-snapshot.ts'
import type { Logger } from '../../logger.ts'
import { areOrdered, latestTime, listCopies, oldestFirst } from '../../naming/copies.ts'
import { type Naming, nameAt } from '../../naming/template.ts'
import { message } from '../../text/message.ts'
import type { Destination, Previous, Stored } from '../destination.ts'
import { futureWarning } from '../future-copies.ts'
import { keptWarning, unsureWarning } from '../kept-backups.ts'
import { describeLost, findNewest, requireFile, withLost } from '../newest-copy.ts'
import { namedInRepository } from './named-in-repository.ts'
import { readRemoteManifest } from './remote-manifest.ts'
import { commitBackup } from './repository-commit.ts'
import { earlierCopy, type RepositoryWork, storedCommit } from './repository-copy.ts'
import { createExpiredBackups } from './repository-expired.ts'
import {
  abortReasonUnlessLimited,
  describeCommitFailure,
  describePreflightFailure,
  refuseRepository,
  refuseUnlessWritable,
} from './repository-refusals.ts'

/** The snapshot includes the manifests of this many days. An older one costs a request. */
const WANTED_DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000
/** Maximum number of backups to search for the newest one with a usable manifest. */
const MAX_SEARCHED = 5
/** Half of what the search for the newest copy may take. */
const LOOK_AHEAD_MS = 15_000

export interface RepositoryOptions {
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  /** Absent: the default branch. */
  readonly branch?: string
  /** Without leading or trailing slash. */
  readonly folder: string
  /** Template of the headline. */
  readonly commitMessage: string
  /** Number of backups to keep; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** This run's file name, with `.dss`. */
  readonly fileName: string
  readonly skipUnchanged: boolean
  readonly startedAt: Date
  readonly workflow: { readonly serverUrl: string; readonly apiUrl: string; readonly graphqlUrl: string }
  readonly logger: Logger
  readonly policy?: RequestPolicy
}

interface Work extends RepositoryWork {
  readonly options: RepositoryOptions
}

export function repositoryDestination(options: RepositoryOptions): Destination {
  const { repository, workflow, token, policy, branch, folder } = options
  const [owner = '', name = ''] = repository.split('/')
  const place: Place = { owner, name, branch, folder }
  const client = createGitHubClient({ ...workflow, token, policy })
  const expired = createExpiredBackups({ ...options, client, place })
  let snapshot: RepositorySnapshot | undefined
  /** Whether the repository is known to have changed since the preflight. */
  let isOutdated = false
  const work = (): Work => {
    if (!snapshot) throw new Error('the preflight has not read the repository')
    return { options, client, place, snapshot }
  }
  const failureOfStore = (error: unknown, signal: AbortSignal) =>
    abortReasonUnlessLimited(signal, error) ??
    describeCommitFailure(error, { repository, branch: branch ?? work().snapshot.defaultBranch })
  return {
    kind: 'repository',
    skipUnchanged: options.skipUnchanged,
    preflight: async (signal) => {
      try {
        snapshot = await fetchSnapshot(client, place, { wanted: recentManifests(options), signal })
        refuseRepository(snapshot, repository)
        refuseUnlessWritable(await probeWrite(client, place, signal), repository)
      } catch (error) {
        throw abortReasonUnlessLimited(signal, error) ?? describePreflightFailure(error, repository)
      }
    },
    // A commit says nothing of who can read it, and builds on what was there: both may have changed while the router exported.
    confirm: async (signal) => {
      try {
        snapshot = await fetchSnapshot(client, place, { wanted: [manifestNameOf(options.fileName)], signal })
        refuseRepository(snapshot, repository)
      } catch (error) {
        throw failureOfStore(error, signal)
      }
    },
    warmUp: () => {},
    newest: async (search) => {
      const seen = work()
      const until = AbortSignal.any([search.signal, AbortSignal.timeout(LOOK_AHEAD_MS)])
      const previous = await findPrevious(seen, search)
      if (previous) expired.note(previous.manifest, seen.snapshot)
      // What was not read by then stays for this time.
      await expired.lookAhead(seen.snapshot, options.fileName, until).catch(() => search.signal.throwIfAborted())
      const onFailure = () => {
        isOutdated = true
      }
      return previous && { ...previous, copy: withNews(previous.copy, onFailure) }
    },
    named: async () => namedInRepository(work()),
    store: async (backup, signal) => {
      const seen = work()
      try {
        const committed = await commitBackup(
          { ...options, client, place, snapshot: isOutdated ? undefined : seen.snapshot, expired },
          backup,
          signal,
        )
        const warnings = [
          backup.mayPrune && warnOfFuture(options, seen.snapshot),
          keptWarning(committed.kept, { place: describePlace(options), current: backup.manifest }),
          committed.isUnsure && unsureWarning(describePlace(options)),
        ]
        for (const warning of warnings) if (warning) options.logger.warning(warning)
        if (!committed.commit.isSigned) options.logger.info('Note: GitHub did not sign the commit.')
        return storedCommit(seen, committed)
      } catch (error) {
        throw failureOfStore(error, signal)
      }
    },
  }
}

/** Calls `onFailure` if the copy cannot be read back: what is stored then must not build on what the preflight saw. */
function withNews(copy: Stored, onFailure: () => void): Stored {
  const readBack = async (signal: AbortSignal) => {
    await copy.readBack(signal).catch((error: unknown) => {
      onFailure()
      throw error
    })
  }
  return { ...copy, readBack }
}

/** Returns the likely names of the newest manifest. */
function recentManifests({ naming, startedAt }: RepositoryOptions): readonly string[] {
  const names = Array.from({ length: WANTED_DAYS }, (_, day) => {
    return manifestNameOf(`${nameAt(naming, new Date(startedAt.getTime() - day * DAY_MS))}.dss`)
  })
  return [...new Set(names)]
}

function warnOfFuture(options: RepositoryOptions, { files }: RepositorySnapshot): string | undefined {
  const { keep, naming, startedAt } = options
  if (keep === 0) return undefined
  const names = files.map(({ name }) => name)
  return futureWarning(listCopies(names, naming), { place: describePlace(options), latest: latestTime(startedAt) })
}

function describePlace({ repository, folder }: RepositoryOptions): string {
  return folder === '' ? repository : `${repository}/${folder}`
}

async function findPrevious(
  work: Work,
  { folder, signal, hold, onUnseen }: Parameters<Destination['newest']>[0],
): Promise<Previous | undefined> {
  const { options, snapshot } = work
  const { naming, startedAt: now } = options
  const names = snapshot.files.map(({ name }) => name)
  const newestFirst = oldestFirst(names, { naming, now }).toReversed()
  const fileOf = (name: string) => snapshot.files.find((candidate) => candidate.name === name)
  const found = await findNewest({
    candidates: newestFirst,
    limit: MAX_SEARCHED,
    read: async (name) => {
      if (snapshot.others.includes(manifestNameOf(name))) return { problem: 'it is not a file' }
      const manifestFile = fileOf(manifestNameOf(name))
      if (!manifestFile) return { problem: 'it is missing', isMissing: true }
      return requireFile(await readRemoteManifest(work, { manifestFile, signal, hold }), name)
    },
    onProblem: (name, problem) => options.logger.debug(`The manifest of ${name} is unusable: ${problem}.`),
    onUnseen,
  })
  const remote = found && fileOf(found.candidate)
  const manifestFile = found && fileOf(manifestNameOf(found.candidate))
  if (!remote || !manifestFile) {
    const other = oldestFirst(snapshot.others, { naming, now }).at(-1)
    const why = other === undefined ? describeLost(names, { naming, now }) : message`${other} is not a file`
    if (why) onUnseen?.(why)
    return undefined
  }
  const { manifest } = found
  // Of a manifest alone, GitHub has not listed the backup, or somebody has deleted it.
  const newest = oldestFirst([...withLost(names, naming), ...snapshot.others], { naming, now }).at(-1)
  const isReusable = found.isNewest && newest === manifest.file && areOrdered(names, { naming, now })
  const file = join(folder, 'repository-earlier')
  return { manifest, copy: earlierCopy(work, { file: remote, manifestFile, manifest, keepAt: file }), file, isReusable }
}
