// Whose the files in a directory are: of which user of the machine, and of which router.

import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSameRouter } from '../../dss/kinship.ts'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { stemOf } from '../../naming/template.ts'
import { isOpenForNew } from '../../system/temp-folder.ts'
import { readManifestHead } from '../manifest-file.ts'

const ROOT = 0
/** Each takes a round trip to a share. One of Node's four threads is left if the share stops answering, since nothing else goes on then. */
const AT_ONCE = 3

interface Looking {
  /** Owns what this run creates there. */
  readonly uid: number | undefined
  readonly signal: AbortSignal
}

/** Returns those of the files that another user put there, where other users can: any of them could be invented. */
export async function filesOfOthers(
  path: string,
  names: readonly string[],
  looking: Looking,
): Promise<ReadonlySet<string>> {
  return (await byOwner(path, names, looking)).theirs
}

/** Returns those of the files that certainly no other user put there: what is gone by now may have been another user's. */
export async function filesOfOurs(
  path: string,
  names: readonly string[],
  looking: Looking,
): Promise<readonly string[]> {
  return (await byOwner(path, names, looking)).ours
}

/** Root and the owner of the directory can replace every file, so theirs count. */
async function byOwner(path: string, names: readonly string[], { uid = process.getuid?.(), signal }: Looking) {
  if (uid === undefined || !(await isOpenForNew(path))) return { ours: names, theirs: new Set<string>() }
  const trusted = new Set([uid, ROOT, (await stat(path)).uid])
  const ours: string[] = []
  const theirs = new Set<string>()
  // One after the other: the names in other destinations are looked up meanwhile.
  for (const name of names) {
    signal.throwIfAborted()
    // What is gone is nobody's.
    const owner = await lstat(join(path, name)).catch(() => undefined)
    if (owner && trusted.has(owner.uid)) ours.push(name)
    else if (owner) theirs.add(name)
  }
  return { ours, theirs }
}

/** Returns those of the backups that another user put there, or whose manifest another user did: they may be invented. */
export async function inventedIn(
  path: string,
  backups: readonly string[],
  options: Looking,
): Promise<ReadonlySet<string>> {
  const others = await filesOfOthers(path, [...backups, ...backups.map(manifestNameOf)], options)
  return new Set(backups.filter((name) => others.has(name) || others.has(manifestNameOf(name))))
}

/** A copy by its manifest. */
export type Owned =
  | { readonly owner: 'ours'; readonly verified: boolean }
  | { readonly owner: 'unknown' }
  /** Another run has just deleted it. Nothing keeps a deleted file, unlike a commit. */
  | { readonly owner: 'gone' }

export interface Ownership {
  readonly path: string
  readonly current: Manifest
  readonly signal: AbortSignal
}

/** Returns whose each of the backups is by its manifest, in their order. Throws the signal's reason. */
export async function ownersOf(names: readonly string[], ownership: Ownership): Promise<readonly Owned[]> {
  return await fewAtOnce(names, (name) => ownerOf(name, ownership))
}

/** Looks at files of a directory, a few at a time; returns what `look` found, in their order. */
export async function fewAtOnce<T>(
  names: readonly string[],
  look: (name: string) => Promise<T>,
): Promise<readonly T[]> {
  const found: T[] = []
  for (let done = 0; done < names.length; done += AT_ONCE)
    found.push(...(await Promise.all(names.slice(done, done + AT_ONCE).map(look))))
  return found
}

async function ownerOf(name: string, { path, current, signal }: Ownership): Promise<Owned> {
  const read = await readManifestHead(join(path, manifestNameOf(name)), signal)
  if ('problem' in read) return read.isMissing ? { owner: 'gone' } : { owner: 'unknown' }
  const { file, verified } = read.manifest
  // `X.dss` beside `X.dss.age` is one backup, encrypted and decrypted, with one manifest.
  return stemOf(file) === stemOf(name) && isSameRouter(read.manifest, current)
    ? { owner: 'ours', verified }
    : { owner: 'unknown' }
}
