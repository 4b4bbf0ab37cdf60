// Reads a manifest in a repository, from the snapshot if that has its text.

import { MAX_REPOSITORY_MANIFEST_BYTES } from '../../dss/manifest-size.ts'
import { type ReadManifest, readManifest } from '../../dss/read-manifest.ts'
import { describeThrown } from '../../errors.ts'
import type { RemoteFile } from '../../github/folder-entries.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import { type Place, type RepositorySnapshot, readBlob } from '../../github/repository-snapshot.ts'
import type { ReadOptions } from '../manifest-file.ts'

interface Folder {
  readonly client: GitHubClient
  readonly place: Place
  readonly snapshot: RepositorySnapshot
}

/** Returns the manifest, or why it is unusable or unreadable. Throws only the signal's reason. */
export async function readRemoteManifest(
  { client, place, snapshot }: Folder,
  {
    manifestFile,
    signal,
    hold,
    parse = readManifest,
  }: ReadOptions & {
    readonly manifestFile: RemoteFile
    readonly signal: AbortSignal
    readonly parse?: typeof readManifest
  },
): Promise<ReadManifest> {
  const { name, oid, size } = manifestFile
  const problem = size > MAX_REPOSITORY_MANIFEST_BYTES ? 'it is too large' : hold?.(size)
  if (problem !== undefined) return { problem }
  try {
    const text = snapshot.texts.get(name)
    const content = text === undefined ? await readBlob(client, place, { oid, signal }) : Buffer.from(text)
    return blobId(content) === oid ? parse(content.toString()) : { problem: 'its content does not match its blob id' }
  } catch (error) {
    signal.throwIfAborted()
    return { problem: describeThrown(error), isMissing: false }
  }
}
