// Whose the files in a directory are: of which user of the machine, and of which router.

import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isOtherRouter, isSameRouter, isSilent } from '../../dss/kinship.ts'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { isOpenForNew } from '../../system/temp-folder.ts'
import { readManifestFile } from '../manifest-file.ts'
import { requireFile } from '../newest-copy.ts'

const ROOT = 0

/**
 * Returns those of the files that another user put there, where other users can: any of them could be invented. Root and the
 * owner of the directory can replace every file, so theirs count. `uid` owns what this run creates there.
 */
export async function filesOfOthers(
  path: string,
  names: readonly string[],
  { uid = process.getuid?.(), signal }: { readonly uid: number | undefined; readonly signal: AbortSignal },
): Promise<ReadonlySet<string>> {
  if (uid === undefined || !(await isOpenForNew(path))) return new Set()
  const trusted = new Set([uid, ROOT, (await stat(path)).uid])
  const found = new Set<string>()
  for (const name of names) {
    signal.throwIfAborted()
    // What is gone is nobody's.
    const owner = await lstat(join(path, name)).catch(() => undefined)
    if (owner && !trusted.has(owner.uid)) found.add(name)
  }
  return found
}

/** Returns those of the backups that another user put there, or whose manifest another user did: they may be invented. */
export async function inventedIn(
  path: string,
  backups: readonly string[],
  options: Parameters<typeof filesOfOthers>[2],
): Promise<ReadonlySet<string>> {
  const others = await filesOfOthers(path, [...backups, ...backups.map(manifestNameOf)], options)
  return new Set(backups.filter((name) => others.has(name) || others.has(manifestNameOf(name))))
}

/** Whose a copy is by its manifest; `gone` if another run has just deleted it. Nothing keeps a deleted file, unlike a commit. */
export async function ownerOf(
  path: string,
  fileName: string,
  { current, signal }: { readonly current: Manifest; readonly signal: AbortSignal },
): Promise<'ours' | 'unknown' | 'gone'> {
  const read = requireFile(await readManifestFile(join(path, manifestNameOf(fileName)), signal), fileName)
  if ('manifest' in read) return isSameRouter(read.manifest, current) ? 'ours' : 'unknown'
  return read.isMissing ? 'gone' : 'unknown'
}

/** Whether a manifest that has lost its backup is, or may be, of another router, which may share the directory. */
export async function isOrphanOfOther(
  path: string,
  name: string,
  { current, signal }: { readonly current: Manifest; readonly signal: AbortSignal },
): Promise<boolean> {
  const read = await readManifestFile(join(path, name), signal)
  if (!('manifest' in read)) return false
  const isUntold = isSilent(current) && !isSameRouter(read.manifest, current)
  return isUntold || isOtherRouter(read.manifest, current)
}
