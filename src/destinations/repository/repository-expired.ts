// Old backups in a repository that the policy does not keep, and whose they are: several routers may share a folder, and only
// the manifests tell.

import { isSameRouter } from '../../dss/kinship.ts'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { MAX_REPOSITORY_MANIFEST_BYTES } from '../../dss/manifest-size.ts'
import type { RemoteFile } from '../../github/folder-entries.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import { readTexts } from '../../github/read-texts.ts'
import { type Place, pathIn, type RepositorySnapshot } from '../../github/repository-snapshot.ts'
import { type Copy, freeNames, latestTime, listCopies } from '../../naming/copies.ts'
import { selectExpired } from '../../naming/retention.ts'
import { type Naming, stemOf } from '../../naming/template.ts'
import { MIB } from '../../text/format.ts'
import { readHeadOf } from '../manifest-file.ts'

/** Maximum for one commit, a backup and its manifest each: later runs delete the rest. */
const MAX_EXPIRED = 200
/** Of their manifests, which are read while the router exports: about 35 of the usual ones. */
const MAX_READ_BYTES = 2 * MIB
/** Of those that stay: another router's among them take no place of ours. Most nights, one request is enough for all. */
const NEWEST_READ = 40
/** With more than that, each day begins elsewhere: another router's backups stay, and must not be all that is ever read. */
const DAILY_STEP = 30
const DAY_MS = 24 * 60 * 60 * 1000

interface Options {
  readonly client: GitHubClient
  readonly place: Place
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  readonly startedAt: Date
}

type Router = Pick<Manifest, 'sealed' | 'router'>

interface Expired {
  readonly name: string
  readonly beside: RemoteFile
}

/** Returns the first ones, as many as a run may read and delete. */
function withinLimits(expired: readonly Expired[]): readonly Expired[] {
  let bytes = 0
  const end = expired.findIndex(({ beside }, index) => {
    bytes += beside.size
    return index >= MAX_EXPIRED || (index > 0 && bytes > MAX_READ_BYTES)
  })
  return end < 0 ? expired : expired.slice(0, end)
}

/** Returns the name that a backup gets in this state of the repository. */
export function freeNameIn(
  { files, folders }: Pick<RepositorySnapshot, 'files' | 'folders'>,
  fileName: string,
  startedAt: Date,
): string | undefined {
  const names = [...files.map(({ name }) => name), ...folders]
  const taken = new Set(names)
  return freeNames(names, fileName, startedAt).find((name) => !taken.has(name) && !taken.has(manifestNameOf(name)))
}

/** The search for old backups of this router; what it has read of a manifest, it keeps. */
export interface ExpiredBackups {
  /** Keeps whose a copy is that has been read already. */
  note(manifest: Manifest, snapshot: RepositorySnapshot): void
  /** Reads the manifests of what will probably have to go: call it while the router exports. Throws only the signal's reason. */
  lookAhead(snapshot: RepositorySnapshot, fileName: string, signal: AbortSignal): Promise<void>
  /**
   * Returns what the policy does not keep beside the new backup: `ours` is surely of the same router, `unknown` may be
   * another's. Throws only the signal's reason.
   */
  select(
    snapshot: RepositorySnapshot,
    current: Manifest,
    signal: AbortSignal,
  ): Promise<{ readonly ours: readonly string[]; readonly unknown: readonly string[] }>
}

export function createExpiredBackups({ client, place, keep, naming, startedAt }: Options): ExpiredBackups {
  /** By the id of the manifest; `undefined` if it cannot be used or read. */
  const routers = new Map<string, Router | undefined>()

  /**
   * Returns copies with their manifests, oldest first: without one, it may be anybody's. Of those beyond the policy, `now` are as
   * many as a run may read.
   */
  const list = ({ files }: RepositorySnapshot, current: string) => {
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
    const some = withinLimits(expired)
    if (some.length === expired.length) return { expired, staying, now: expired }
    const first = (Math.floor(startedAt.getTime() / DAY_MS) * DAILY_STEP) % expired.length
    return { expired, staying, now: withinLimits([...expired.slice(first), ...expired.slice(0, first)]) }
  }

  /** Keeps whose a manifest is, if this is its text. */
  const noteText = ({ name, oid }: RemoteFile, text: string) => {
    const found = blobId(Buffer.from(text)) === oid ? readHeadOf(text) : undefined
    if (!found || !('manifest' in found) || manifestNameOf(found.manifest.file) !== name) return
    const { router, sealed } = found.manifest
    routers.set(oid, { router, ...(sealed ? { sealed } : {}) })
  }

  /** Reads the manifests of what has to go, and of the newest that stay. Returns the latter. */
  const readOwners = async (
    { now, staying }: { readonly now: readonly Expired[]; readonly staying: readonly Expired[] },
    signal: AbortSignal,
  ): Promise<readonly Expired[]> => {
    if (now.length === 0) return []
    const newest = withinLimits(staying.slice(-NEWEST_READ).toReversed())
    await readAll(
      [...now, ...newest].map(({ beside }) => beside),
      signal,
    )
    return newest
  }

  const readAll = async (manifests: readonly RemoteFile[], signal: AbortSignal) => {
    const unread = manifests.filter(({ oid }) => !routers.has(oid))
    // Each is asked for once in a run: what cannot be read stays for this time.
    for (const { oid } of unread) routers.set(oid, undefined)
    const files = new Map(
      unread
        .filter(({ size }) => size <= MAX_REPOSITORY_MANIFEST_BYTES)
        .map((file) => [pathIn(place.folder, file.name), file]),
    )
    const read = (text: string, path: string) => {
      const file = files.get(path)
      if (file) noteText(file, text)
    }
    try {
      await readTexts(client, place, { files, read, signal })
    } catch {
      signal.throwIfAborted()
    }
  }

  return {
    note({ file, router, sealed }, { files }) {
      const beside = files.find(({ name }) => name === manifestNameOf(file))
      if (beside) routers.set(beside.oid, { router, ...(sealed ? { sealed } : {}) })
    },
    async lookAhead(snapshot, fileName, signal) {
      const current = freeNameIn(snapshot, fileName, startedAt)
      if (current === undefined) return
      for (const file of snapshot.files) {
        const text = snapshot.texts.get(file.name)
        if (text !== undefined) noteText(file, text)
      }
      await readOwners(list(snapshot, current), signal)
    },
    async select(snapshot, current, signal) {
      const listed = list(snapshot, current.file)
      const { expired, staying, now } = listed
      const newest = await readOwners(listed, signal)
      const isOurs = ({ beside }: { readonly beside: RemoteFile }) => {
        const router = routers.get(beside.oid)
        return router !== undefined && isSameRouter(router, current)
      }
      const ours = expired.filter((one) => now.includes(one) && isOurs(one))
      const unknown = now.filter((one) => !isOurs(one))
      const stemsOf = (some: readonly Expired[]) => [...new Set(some.map(({ name }) => stemOf(name)))]
      const missing = newest.every(isOurs) ? 0 : Math.max(0, keep - 1 - stemsOf(staying.filter(isOurs)).length)
      const stay = new Set(missing > 0 ? stemsOf(ours).slice(-missing) : [])
      const gone = ours.filter(({ name }) => !stay.has(stemOf(name)))
      return { ours: gone.map(({ name }) => name), unknown: unknown.map(({ name }) => name) }
    },
  }
}
