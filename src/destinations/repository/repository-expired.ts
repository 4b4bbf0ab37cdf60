// Old backups in a repository that the policy does not keep, and whose they are: several routers may share a folder, and only
// the manifests tell.

import { isSameRouter } from '../../dss/kinship.ts'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import type { RemoteFile } from '../../github/folder-entries.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import type { Place, RepositorySnapshot } from '../../github/repository-snapshot.ts'
import { type Copy, freeNames, latestTime, listCopies } from '../../naming/copies.ts'
import { selectExpired } from '../../naming/retention.ts'
import type { Naming } from '../../naming/template.ts'
import { MIB } from '../../text/format.ts'
import { createOwners, READ_MS } from './repository-owners.ts'

/** Maximum for one commit, a backup and its manifest each: later runs delete the rest. */
const MAX_EXPIRED = 200
/** Of their manifests, which are read while the router exports: about 35 of the usual ones. */
const MAX_READ_BYTES = 2 * MIB
/**
 * Of the manifests of those that stay, the newest: 30 of 140 KB, which a slow line reads while the router exports. Another router's among
 * them take no place of ours. If none of these is another's, older ones count as ours, and then one backup goes in a run: as many as come.
 */
const MAX_STAYING_BYTES = 4 * MIB
/** A manifest is shorter only if its backup could not be verified. Up to MAX_BARE of them are read, too. */
const BARE_BYTES = 8 * 1024
const MAX_BARE = 300
/** With more than may be read, each day begins elsewhere: another router's backups stay, and must not be all that is ever read. */
const DAILY_STEP = 30
const DAY_MS = 24 * 60 * 60 * 1000

interface Options {
  readonly client: GitHubClient
  readonly place: Place
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  readonly startedAt: Date
  /** Less in tests. */
  readonly readMs?: number | undefined
}

interface Expired {
  readonly name: string
  readonly beside: RemoteFile
}

interface Listed {
  /** Beyond the policy: as many as a run may read and delete. */
  readonly now: readonly Expired[]
  /** The newest within the policy, if all are of this router; without the new one. As many as a run may read. */
  readonly staying: readonly Expired[]
  /** The others within the policy, which are not read. */
  readonly older: readonly Expired[]
}

/** Returns the first ones, as many as a run may read. */
function withinLimits(list: readonly Expired[], maxBytes = MAX_READ_BYTES, maxCount = MAX_EXPIRED): readonly Expired[] {
  let bytes = 0
  const end = list.findIndex(({ beside }, index) => {
    bytes += beside.size
    return index >= maxCount || (index > 0 && bytes > maxBytes)
  })
  return end < 0 ? list : list.slice(0, end)
}

/** Returns the name that a backup gets in this state of the repository. */
export function freeNameIn(
  { files, others }: Pick<RepositorySnapshot, 'files' | 'others'>,
  fileName: string,
  moment: { readonly naming: Naming; readonly startedAt: Date },
): string | undefined {
  const names = [...files.map(({ name }) => name), ...others]
  const taken = new Set(names)
  return freeNames(names, fileName, moment).find((name) => !taken.has(name) && !taken.has(manifestNameOf(name)))
}

/** The search for old backups of this router; what it has read of a manifest, it keeps. */
export interface ExpiredBackups {
  /** Keeps whose a copy is that has been read already. */
  note(manifest: Manifest, snapshot: RepositorySnapshot): void
  /** Reads the manifests of what will probably have to go: call it while the router exports. Throws only the signal's reason. */
  lookAhead(snapshot: RepositorySnapshot, fileName: string, signal: AbortSignal): Promise<void>
  /**
   * Returns what the policy does not keep beside the new backup: `ours` is surely of the same router, with as many newer ones as have
   * to stay; `unknown` may be another's. `isUnsure`: none is, as too few manifests of newer ones could be read. Throws only the signal's
   * reason.
   */
  select(snapshot: RepositorySnapshot, current: Manifest, signal: AbortSignal): Promise<Selected>
}

export interface Selected {
  readonly ours: readonly string[]
  readonly unknown: readonly string[]
  readonly isUnsure: boolean
}

export function createExpiredBackups({
  client,
  place,
  keep,
  naming,
  startedAt,
  readMs = READ_MS,
}: Options): ExpiredBackups {
  const owners = createOwners(client, place)

  /**
   * Returns copies with their manifests, oldest first: without one, it may be anybody's. Of those beyond the policy, `now` are as
   * many as a run may read.
   */
  const list = ({ files }: RepositorySnapshot, current: string): Listed => {
    const manifests = new Map(files.filter(({ size }) => size > 0).map((file) => [file.name, file]))
    const known = files.map(({ name }) => name).filter((name) => manifests.has(manifestNameOf(name)))
    const copies = listCopies([...known, current], naming)
    const withManifest = ({ fileName }: Copy): readonly Expired[] => {
      const beside = manifests.get(manifestNameOf(fileName))
      return beside ? [{ name: fileName, beside }] : []
    }
    const beyond = selectExpired(copies, { keep, current, latest: latestTime(startedAt) })
    const expired = beyond.flatMap(withManifest)
    const staying = copies.filter((copy) => copy.fileName !== current && !beyond.includes(copy)).flatMap(withManifest)
    const isBare = ({ beside }: Expired) => beside.size <= BARE_BYTES
    const newestFirst = staying.toReversed()
    const newest = withinLimits(
      newestFirst.filter((one) => !isBare(one)),
      MAX_STAYING_BYTES,
      staying.length,
    )
    const read = [...newest, ...newestFirst.filter(isBare).slice(0, MAX_BARE)]
    const stay = { staying: read, older: staying.filter((one) => !read.includes(one)) }
    const some = withinLimits(expired)
    if (some.length === expired.length) return { ...stay, now: expired }
    const first = (Math.floor(startedAt.getTime() / DAY_MS) * DAILY_STEP) % expired.length
    return { ...stay, now: withinLimits([...expired.slice(first), ...expired.slice(0, first)]) }
  }

  /** Reads the manifests of what has to go, and of the newest that stay. Throws only the signal's reason. */
  const readOwners = async ({ now, staying }: Listed, signal: AbortSignal) => {
    if (now.length === 0) return
    const until = AbortSignal.any([signal, AbortSignal.timeout(readMs)])
    const manifests = [...now, ...staying].map(({ beside }) => beside)
    // What was not read by then stays for this time.
    await owners.read(manifests, until).catch(() => signal.throwIfAborted())
  }

  return {
    note(manifest, { files }) {
      const beside = files.find(({ name }) => name === manifestNameOf(manifest.file))
      if (beside) owners.keep(beside, manifest)
    },
    async lookAhead(snapshot, fileName, signal) {
      const current = freeNameIn(snapshot, fileName, { naming, startedAt })
      if (current === undefined) return
      for (const file of snapshot.files) {
        const text = snapshot.texts.get(file.name)
        if (text !== undefined) owners.note(file, text)
      }
      await readOwners(list(snapshot, current), signal)
    },
    async select(snapshot, current, signal) {
      const listed = list(snapshot, current.file)
      await readOwners(listed, signal)
      const { now, staying, older } = listed
      const isOurs = ({ beside }: Expired) => {
        const owner = owners.of(beside)
        return owner !== undefined && isSameRouter(owner, current)
      }
      const isVerifiedOne = ({ beside }: Expired) => owners.of(beside)?.verified === true
      const likeOurs = staying.every(isOurs) ? older : []
      const read = [...now, ...staying].filter(isOurs)
      const verified = new Set([...read.filter(isVerifiedOne), ...likeOurs].map(({ name }) => name))
      if (current.verified) verified.add(current.file)
      const isVerified = (name: string) => verified.has(name)
      const copies = listCopies([...read, ...likeOurs].map(({ name }) => name).concat(current.file), naming)
      const policy = { keep, current: current.file, latest: latestTime(startedAt), isVerified }
      const most = likeOurs.length > 0 ? 1 : copies.length
      const ours = selectExpired(copies, policy)
        .map(({ fileName }) => fileName)
        .slice(0, most)
      const isUnread = ({ beside }: Expired) => owners.of(beside) === undefined
      const isUnknown = staying.some(isUnread) || likeOurs.length < older.length
      // Nothing is beyond `keep` in most nights of the first month.
      const isWaiting = now.length > 0 && (now.every(isUnread) || now.some(isOurs))
      const isUnsure = ours.length === 0 && isWaiting && isUnknown
      return { ours, unknown: isUnsure ? [] : now.filter((one) => !isOurs(one)).map(({ name }) => name), isUnsure }
    },
  }
}
