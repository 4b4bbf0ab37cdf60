// Reads many folders of a repository, dozens with each request.

import {
  ENTRIES,
  foldersAbove,
  type RemoteFile,
  readEntries,
  requireAbsent,
  requireFolder,
} from '../github/folder-entries.ts'
import { type GitHubClient, memberOf } from '../github/github-client.ts'
import { askForObjects, inPieces, type Where } from '../github/read-texts.ts'

const FOLDERS_AT_ONCE = 50

/**
 * Returns what `read` makes of the files in each folder; the list is empty if the folder does not exist. Keeps no list: those of many
 * routers could fill the memory. Throws Refusal.
 */
export async function listFolders<Value>(
  client: GitHubClient,
  place: Where,
  {
    folders,
    read,
    signal,
  }: {
    readonly folders: readonly string[]
    readonly read: (files: readonly RemoteFile[], folder: string) => Value | Promise<Value>
    readonly signal: AbortSignal
  },
): Promise<ReadonlyMap<string, Value>> {
  const found = new Map<string, Value>()
  await inPieces([...new Set(folders)], FOLDERS_AT_ONCE, async (piece) => {
    // What is above them comes first: they may be created meanwhile.
    const paths = [...new Set([...foldersAbove(piece), ...piece])]
    const { answers, hasHead } = await askForObjects(client, place, { paths, selection: ENTRIES, signal })
    const answerAt = (path: string) => answers[paths.indexOf(path)]
    for (const folder of piece) {
      const answer = answerAt(folder)
      if (answer === null && hasHead) requireAbsent(folder, answerAt)
      // One router's folder may be a file; what is in an unknown form is not known to be empty.
      const isFile = answer !== null && answer !== undefined && memberOf(answer, 'entries') === undefined
      found.set(folder, await read(isFile ? [] : readEntries(requireFolder(answer, folder)), folder))
    }
  })
  return found
}
