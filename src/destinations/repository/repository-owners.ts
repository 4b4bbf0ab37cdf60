// Whose the copies in a repository are, as far as their manifests tell.

import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { MAX_REPOSITORY_MANIFEST_BYTES } from '../../dss/manifest-size.ts'
import type { RemoteFile } from '../../github/folder-entries.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import { readTexts } from '../../github/read-texts.ts'
import { type Place, pathIn } from '../../github/repository-snapshot.ts'
import { MIB } from '../../text/format.ts'
import { readHeadOf } from '../manifest-file.ts'

/** Half of what the search for the newest copy may take, and little beside what storing may take. */
export const READ_MS = 15_000
/** With one request, if they are small. */
const MAX_AT_ONCE = 100
const ANSWER_BYTES = MIB
/** GitHub cuts longer ones, which are asked for on their own. */
const MAX_TEXT_BYTES = 0.5 * MIB

export type Owner = Pick<Manifest, 'sealed' | 'router' | 'verified'>

/** What is known of the owners of copies. */
export interface Owners {
  /** `undefined` if this manifest cannot be used, or was not read. */
  of(file: RemoteFile): Owner | undefined
  /** Keeps whose a manifest is that has been read already. */
  keep(file: RemoteFile, manifest: Manifest): void
  /** Keeps whose a manifest is, if this is its text. */
  note(file: RemoteFile, text: string): void
  /** Reads manifests, each once in a run. Throws only the signal's reason. */
  read(files: readonly RemoteFile[], signal: AbortSignal): Promise<void>
}

/** Returns how many texts to ask for with one request, so that its answer is not too large. */
function atOnceOf(manifests: readonly RemoteFile[]): number {
  const largest = manifests.reduce((most, { size }) => Math.max(most, Math.min(size, MAX_TEXT_BYTES)), 1)
  return Math.min(MAX_AT_ONCE, Math.floor(ANSWER_BYTES / largest))
}

export function createOwners(client: GitHubClient, place: Place): Owners {
  /** By the id of the manifest. */
  const owners = new Map<string, Owner | undefined>()

  const keep = ({ oid }: RemoteFile, { router, sealed, verified }: Manifest) => {
    owners.set(oid, { router, verified, ...(sealed ? { sealed } : {}) })
  }

  const note = (file: RemoteFile, text: string) => {
    const found = blobId(Buffer.from(text)) === file.oid ? readHeadOf(text) : undefined
    if (found && 'manifest' in found && manifestNameOf(found.manifest.file) === file.name) keep(file, found.manifest)
  }

  const read = async (manifests: readonly RemoteFile[], signal: AbortSignal) => {
    const unread = manifests.filter(({ oid }) => !owners.has(oid))
    // Each is asked for once in a run: what cannot be read stays for this time.
    for (const { oid } of unread) owners.set(oid, undefined)
    const files = new Map(
      unread
        .filter(({ size }) => size <= MAX_REPOSITORY_MANIFEST_BYTES)
        .map((file) => [pathIn(place.folder, file.name), file]),
    )
    const noteAt = (text: string, path: string) => {
      const file = files.get(path)
      if (file) note(file, text)
    }
    try {
      await readTexts(client, place, { files, read: noteAt, signal, atOnce: atOnceOf(unread) })
    } catch {
      signal.throwIfAborted()
    }
  }

  return { of: ({ oid }) => owners.get(oid), keep, note, read }
}
