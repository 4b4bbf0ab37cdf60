// The manifest as a file: written before it is stored, read when a copy is checked.

import { createHash } from 'node:crypto'
import { lstat, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf, writeManifest } from '../dss/manifest.ts'
import { MAX_MANIFEST_BYTES } from '../dss/manifest-size.ts'
import { type ReadManifest, readManifest } from '../dss/read-manifest.ts'
import { describeFileError, errnoOf } from '../system/file-errors.ts'
import { hashFile } from '../system/hash-file.ts'

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

/** Reads a manifest, or returns why it is unusable. Throws the file system's errors. */
export async function loadManifest(path: string): Promise<ReadManifest> {
  const found = await stat(path)
  // Reading a named pipe or a device may never end. Reading a directory fails with an error of its own.
  if (!found.isFile() && !found.isDirectory()) return { problem: 'it is not a regular file' }
  const { size } = found
  if (size > MAX_MANIFEST_BYTES) return { problem: 'it is too large' }
  return readManifest(await readFile(path, 'utf8'))
}

/** Reads a manifest, or returns why it is unusable or unreadable. */
export async function readManifestFile(path: string): Promise<ReadManifest> {
  return await loadManifest(path).catch(async (error: unknown) => {
    // A broken symlink is not a missing manifest.
    const isMissing = errnoOf(await lstat(path).catch((reason: unknown) => reason)) === 'ENOENT'
    return { problem: describeFileError(error), isMissing }
  })
}

/** Whether a file holds exactly this manifest. Throws the file system's errors, and the signal's reason. */
export async function holdsManifest(path: string, manifest: Manifest, signal: AbortSignal): Promise<boolean> {
  const hash = createHash('sha256')
  for (const text of writeManifest(manifest)) hash.update(text)
  return (await hashFile(path, signal)).sha256 === hash.digest('hex')
}
