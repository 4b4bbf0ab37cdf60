// Old backups in a repository that the policy does not keep, and whose they are: several routers may share a folder, and only
// the manifests tell.

import { isSameRouter } from '../../dss/kinship.ts'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { MAX_MANIFEST_BYTES, MAX_REPOSITORY_MANIFEST_BYTES } from '../../dss/manifest-size.ts'
import { readManifest } from '../../dss/read-manifest.ts'
import type { RemoteFile } from '../../github/folder-entries.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import { readTexts } from '../../github/read-texts.ts'
import { type Place, pathIn, type RepositorySnapshot } from '../../github/repository-snapshot.ts'
import { freeNames, latestTime, listCopies } from '../../naming/copies.ts'
import { selectExpired } from '../../naming/retention.ts'
import type { Naming } from '../../naming/template.ts'

/** Maximum for one commit: later runs delete the rest. A backup and its manifest each. */
const MAX_EXPIRED = 500
/** Of their manifests, which are read before. */
const MAX_READ_BYTES = MAX_MANIFEST_BYTES

interface Options {
  readonly client: GitHubClient
  readonly place: Place
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  readonly startedAt: Date
}

type Router = Pick<Manifest, 'sealed' | 'router'>

/** Returns the name that a backup gets in this state of the repository. */
export function freeNameIn(
  { files }: Pick<RepositorySnapshot, 'files'>,
  fileName: string,
  startedAt: Date,
): string | undefined {
  const names = files.map(({ name }) => name)
  const taken = new Set(names)
  return freeNames(names, fileName, startedAt).find((name) => !taken.has(name) && !taken.has(manifestNameOf(name)))
}

/** The search for old backups of this router; what it has read of a manifest, it keeps. */
export interface ExpiredBackups {
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

  /** Returns them with their manifests. Without a manifest it may be anybody's. */
  const listExpired = ({ files }: RepositorySnapshot, current: string) => {
    const manifests = new Map(files.filter(({ size }) => size > 0).map((file) => [file.name, file]))
    const known = files.map(({ name }) => name).filter((name) => manifests.has(manifestNameOf(name)))
    const copies = listCopies([...known, current], naming)
    const expired: { readonly name: string; readonly beside: RemoteFile }[] = []
    let bytes = 0
    for (const { fileName: name } of selectExpired(copies, { keep, current, latest: latestTime(startedAt) })) {
      const beside = manifests.get(manifestNameOf(name))
      bytes += beside?.size ?? 0
      if (!beside || bytes > MAX_READ_BYTES || expired.length === MAX_EXPIRED) break
      expired.push({ name, beside })
    }
    return expired
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
      const found = blobId(Buffer.from(text)) === file?.oid ? readManifest(text) : undefined
      if (!file || !found || !('manifest' in found)) return
      const { manifest } = found
      if (manifestNameOf(manifest.file) === file.name)
        routers.set(file.oid, { router: manifest.router, ...(manifest.sealed ? { sealed: manifest.sealed } : {}) })
    }
    try {
      await readTexts(client, place, { files, read, signal })
    } catch {
      signal.throwIfAborted()
    }
  }

  return {
    async lookAhead(snapshot, fileName, signal) {
      const current = freeNameIn(snapshot, fileName, startedAt)
      if (current === undefined) return
      const expired = listExpired(snapshot, current)
      await readAll(
        expired.map(({ beside }) => beside),
        signal,
      )
    },
    async select(snapshot, current, signal) {
      const expired = listExpired(snapshot, current.file)
      await readAll(
        expired.map(({ beside }) => beside),
        signal,
      )
      const isOurs = ({ beside }: { readonly beside: RemoteFile }) => {
        const router = routers.get(beside.oid)
        return router !== undefined && isSameRouter(router, current)
      }
      const namesOf = (some: typeof expired) => some.map(({ name }) => name)
      return {
        ours: namesOf(expired.filter(isOurs)),
        unknown: namesOf(expired.filter((one) => !isOurs(one))),
      }
    },
  }
}
