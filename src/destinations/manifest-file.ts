// The manifest as a file: written before it is stored, read when a copy is checked.

import { createHash } from 'node:crypto'
import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf, writeManifest } from '../dss/manifest.ts'
import { MAX_MANIFEST_BYTES } from '../dss/manifest-size.ts'
import { type ReadManifest, readManifest } from '../dss/read-manifest.ts'
import { describeFileError, errnoOf } from '../system/file-errors.ts'
import { collectGarbage } from '../system/garbage.ts'
import { type HashOptions, hashFile } from '../system/hash-file.ts'
import { readEnds, readSmallFile } from '../system/small-file.ts'
import { MIB } from '../text/format.ts'
import type { Hold } from './manifest-budget.ts'

/** The lists of files and rows, which may have 32 MiB, come last. */
const HEAD_BYTES = 65_536
/** Of a manifest in another form than ours, which is read whole. */
const MAX_OTHERS_BYTES = 4 * MIB
const END = '\n}\n'
const END_BYTES = Buffer.byteLength(END)

/** Writes the manifest of a backup into a folder, mode 0600; returns its path. Throws the file system's errors. */
export async function writeManifestFile(folder: string, manifest: Manifest): Promise<string> {
  const path = join(folder, manifestNameOf(manifest.file))
  const handle = await open(path, 'w', 0o600)
  try {
    await handle.writeFile(writeManifest(manifest))
  } finally {
    await handle.close()
  }
  return path
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined
  /** Absent: any manifest may be held. */
  readonly hold?: Hold | undefined
}

/** Reads a manifest, or returns why it is unusable. Throws the file system's errors, and the signal's reason. */
export async function loadManifest(path: string, { signal, hold }: ReadOptions = {}): Promise<ReadManifest> {
  const refuse = (bytes: number) => {
    // One after the other, each leaves several times its size.
    if (bytes > MIB) collectGarbage()
    return hold?.(bytes)
  }
  const read = await readSmallFile(path, { maxBytes: MAX_MANIFEST_BYTES, refuse, signal })
  return 'problem' in read ? read : readManifest(read.bytes.toString('utf8'))
}

/** Reads a manifest, or returns why it is unusable or unreadable. Throws only the signal's reason. */
export async function readManifestFile(path: string, options: ReadOptions = {}): Promise<ReadManifest> {
  const { signal } = options
  return await loadManifest(path, options).catch((error: unknown) => describeUnreadable(path, { error, signal }))
}

async function describeUnreadable(
  path: string,
  { error, signal }: { readonly error: unknown; readonly signal: AbortSignal | undefined },
): Promise<ReadManifest> {
  signal?.throwIfAborted()
  // A broken symlink is not a missing manifest.
  const isMissing = errnoOf(await lstat(path).catch((reason: unknown) => reason)) === 'ENOENT'
  return { problem: describeFileError(error), isMissing }
}

/**
 * Reads what tells whose a backup is, or returns why that is unusable or unreadable: of a large manifest, its beginning alone, since
 * hundreds are read. Its lists may be empty. Throws only the signal's reason.
 */
export async function readManifestHead(path: string, signal?: AbortSignal): Promise<ReadManifest> {
  const load = async (): Promise<ReadManifest> => {
    const read = await readEnds(path, { maxBytes: HEAD_BYTES, endBytes: END_BYTES, signal })
    if ('problem' in read) return read
    const text = read.beginning.toString('utf8')
    if (read.end.length === 0) return readManifest(text)
    const head = cutLists(text)
    // Another program may have written it anew, such as jq.
    if (head === undefined)
      return read.size > MAX_OTHERS_BYTES ? { problem: 'it is too large' } : await loadManifest(path, { signal })
    return read.end.equals(Buffer.from(END)) ? readManifest(head) : { problem: 'its end is missing' }
  }
  return await load().catch((error: unknown) => describeUnreadable(path, { error, signal }))
}

/** Does the same for the text of a manifest. */
export function readHeadOf(text: string): ReadManifest {
  if (text.length <= HEAD_BYTES) return readManifest(text)
  const head = text.endsWith(END) ? cutLists(text.slice(0, HEAD_BYTES)) : undefined
  if (head !== undefined) return readManifest(head)
  return text.length > MAX_OTHERS_BYTES ? { problem: 'it is too large' } : readManifest(text)
}

/** Leaves the lists out, if they are written as by us: no text in JSON has a raw line end. */
function cutLists(beginning: string): string | undefined {
  const end = beginning.indexOf(',\n  "entries": [')
  return end < 0 ? undefined : `${beginning.slice(0, end)}, "entries": [], "tables": []}`
}

/** Whether a file holds exactly this manifest. Throws the file system's errors, and the signal's reason. */
export async function holdsManifest(
  path: string,
  manifest: Manifest,
  signal: AbortSignal,
  options: HashOptions = {},
): Promise<boolean> {
  const hash = createHash('sha256')
  for (const text of writeManifest(manifest)) hash.update(text)
  return (await hashFile(path, signal, { ...options, maxBytes: MAX_MANIFEST_BYTES })).sha256 === hash.digest('hex')
}
