// The newest backup in a folder of a repository, judged without downloading it.

import { withLost } from '../destinations/newest-copy.ts'
import { type Manifest, manifestNameOf } from '../dss/manifest.ts'
import { MAX_REPOSITORY_MANIFEST_BYTES } from '../dss/manifest-size.ts'
import { readManifest } from '../dss/read-manifest.ts'
import type { RemoteFile } from '../github/folder-entries.ts'
import { blobId } from '../github/git-blob.ts'
import { oldestFirst } from '../naming/copies.ts'
import { fillTemplate, type Naming } from '../naming/template.ts'
import type { Turns } from '../system/turns.ts'
import { defused } from '../text/defuse.ts'
import type { Copy } from './copy.ts'

/** Characters of a manifest without its lists. */
const MAX_HEAD = 65_536

/** Where the backups of one router are, and how they are named. */
export interface RouterFolder {
  readonly naming: Naming
  /** Without slashes at its ends. */
  readonly folder: string
}

export interface Pair {
  /** The backup's name. */
  readonly name: string
  /** Absent: only its manifest is left. */
  readonly file: RemoteFile | undefined
  /** Its manifest. */
  readonly beside: RemoteFile | undefined
}

/** Returns the newest backup among the files of a folder, even if only its manifest is left. */
export function newestPair(
  files: readonly RemoteFile[],
  { naming, now }: { readonly naming: Naming; readonly now: number },
): Pair | undefined {
  const names = files.map((file) => file.name)
  const name = oldestFirst(withLost(names, naming), { naming, now: new Date(now) }).at(-1)
  if (name === undefined) return undefined
  const fileNamed = (wanted: string) => files.find((candidate) => candidate.name === wanted)
  return { name, file: fileNamed(name), beside: fileNamed(manifestNameOf(name)) }
}

/**
 * Returns the newest backup of each router that shares a folder. Hundreds of routers and hundreds of thousands of files may: to read
 * the time in each name takes a second.
 */
export function* newestPairs(
  files: readonly RemoteFile[],
  routers: readonly RouterFolder[],
  now: number,
): Turns<ReadonlyMap<RouterFolder, Pair | undefined>> {
  const pairs = new Map<RouterFolder, Pair | undefined>()
  const known = new Map<string, Pair | undefined>()
  for (const router of routers) {
    yield
    const { naming } = router
    const key = fillTemplate(naming.template, { router: naming.router })
    // Without `{router}`, their backups have the same names, and the manifest alone says whose one is.
    const own = key === naming.template ? files : files.filter(({ name }) => name.includes(naming.router))
    if (!known.has(key)) known.set(key, newestPair(own, { naming, now }))
    pairs.set(router, known.get(key))
  }
  return pairs
}

/** Such a manifest is not read: it must not keep the other routers from being judged. */
export function isTooLarge({ size }: RemoteFile): boolean {
  return size > MAX_REPOSITORY_MANIFEST_BYTES
}

/** Judges a backup without downloading it: by its manifest and its size. */
export function judgePair(
  { name, file, beside }: Pair,
  { text, router }: { readonly text: string | undefined; readonly router: string },
): Copy {
  const common = { place: 'repository', file: name } as const
  const bad = (problem: string) => ({ ...common, time: 0, isVerified: false, problem })
  if (!file) return bad('only its manifest is left, and the backup is gone')
  if (beside && isTooLarge(beside)) return bad('its manifest cannot be used: it is too large')
  if (!beside || text === undefined) return bad('it has no manifest beside it')
  if (blobId(Buffer.from(text)) !== beside.oid) return bad('its manifest could not be read as it is kept')
  const read = readManifest(text)
  if ('problem' in read) return bad(`its manifest cannot be used: ${read.problem}`)
  const { manifest } = read
  const head = headOf(manifest)
  if (!head) return bad('its manifest cannot be used: it is too large')
  const problem = mismatchOf(manifest, { file, router })
  return { ...common, time: Date.parse(manifest.time), isVerified: manifest.verified, problem, manifest: head }
}

/** Drops the content, which could fill the memory if many routers are judged; so could what is left, unless it is as short as ours is. */
export function headOf({ structure: _, ...manifest }: Manifest): Manifest | undefined {
  const head = { ...manifest, entries: [], tables: [] }
  return JSON.stringify(head).length > MAX_HEAD ? undefined : head
}

function mismatchOf(
  manifest: Manifest,
  { file, router }: { readonly file: RemoteFile; readonly router: string },
): string {
  if (manifest.file !== file.name) return 'its manifest is about another file'
  const { label } = manifest.router
  // This text goes into an issue, and an invalid label could be anything.
  if (label !== router)
    return `its manifest is about another router${/^[\w.-]{1,64}$/.test(label) ? `, ${defused(label)}` : ''}`
  return manifest.size === file.size ? '' : 'it has another size than its manifest says'
}
