// The table's way into the repository: one commit, none where nothing changed, never over a file that is somebody else's, and
// read back by git's own hash.

import { setTimeout as sleep } from 'node:timers/promises'
import { FIRST_README } from '../../destinations/repository/repository-commit.ts'
import { commitFiles } from '../../github/commit-files.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import {
  fetchSnapshot,
  findCommit,
  type Place,
  pathIn,
  Refusal,
  type RepositorySnapshot,
  readIds,
} from '../../github/repository-snapshot.ts'
import { MonitorError } from '../monitor-error.ts'
import { ownerOfIndex, ownerOfPage } from './table.ts'

/** Backups of other runs may be committed at the same time. */
const MAX_ATTEMPTS = 20
const LONGEST_PAUSE_MS = 2_000
const READ_ATTEMPTS = 4
const READ_PAUSE_MS = 500
const INDEX_NAME = 'index.json'

export interface Publication {
  readonly client: GitHubClient
  /** Its folder is where the table goes. */
  readonly place: Place
  readonly repository: string
  /** What the Markdown file is called. */
  readonly tableName: string
  /** Whose table it is. */
  readonly fleet: string
  readonly index: string
  readonly page: string
  readonly signal: AbortSignal
}

export interface Published {
  /** What holds the table now; absent if nothing had to change. */
  readonly commit?: string
  /** Why it is not proved that the commit holds it; absent if it is. */
  readonly failure?: MonitorError | undefined
}

/** Commits the table, if it changed. Throws MonitorError, Refusal where it did not get there. */
export async function publish(publication: Publication): Promise<Published> {
  const { client, place, repository, tableName, index, page, signal } = publication
  const additions = [
    { path: pathIn(place.folder, INDEX_NAME), content: Buffer.from(index) },
    { path: pathIn(place.folder, tableName), content: Buffer.from(page) },
  ]
  // What a commit was to change whose answer was lost.
  let unsure: string | undefined
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted()
    const snapshot = await fetchSnapshot(client, place, { wanted: [INDEX_NAME, tableName], signal })
    refuse(snapshot, repository)
    if (snapshot.head === undefined)
      throw new MonitorError(`The repository ${repository} has no commit on that branch yet.`, 'Make a backup first.')
    refuseForeign(publication, snapshot)
    const missing = additions.find(
      ({ path, content }) =>
        !snapshot.files.some((file) => pathIn(place.folder, file.name) === path && file.oid === blobId(content)),
    )
    if (!missing && unsure === undefined) return {}
    if (!missing && unsure !== undefined) {
      const { oid: commit } = await findCommit(client, place, { head: snapshot.head, path: unsure, signal })
      return { commit, failure: await readBack(publication, commit, additions) }
    }
    let commit: string
    try {
      const made = await commitFiles(client, place, {
        branch: place.branch ?? snapshot.defaultBranch,
        head: snapshot.head,
        message: { headline: 'Update the table of router backups', body: '' },
        changes: { additions, deletions: [] },
        signal,
      })
      commit = made.oid
    } catch (error) {
      if (!(error instanceof Refusal) || !(error.isStale || error.isUnsure) || attempt === MAX_ATTEMPTS) throw error
      if (error.isUnsure) unsure = missing?.path
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 100 * 2 ** attempt), undefined, { signal }).catch(() => {})
      continue
    }
    return { commit, failure: await readBack(publication, commit, additions) }
  }
}

function refuse({ visibility, isArchived }: RepositorySnapshot, repository: string): void {
  if (visibility !== 'private')
    throw new MonitorError(
      `The repository ${repository} is ${visibility}: a table of routers, models and firmware is not for everybody's eyes.`,
      'Use a private repository.',
    )
  if (isArchived)
    throw new MonitorError(
      `The repository ${repository} is archived: nothing can be committed to it.`,
      'Unarchive it, or use another one.',
    )
}

/** A file of that name which we did not make is somebody's work, and another fleet's table is that fleet's. */
function refuseForeign({ tableName, fleet }: Publication, { files, texts }: RepositorySnapshot): void {
  for (const name of [INDEX_NAME, tableName]) {
    const text = texts.get(name) ?? ''
    // What an empty repository was begun with is our own, and says nothing that the table does not.
    if (!files.some((file) => file.name === name) || (name !== INDEX_NAME && text === FIRST_README)) continue
    const owner = name === INDEX_NAME ? ownerOfIndex(text) : ownerOfPage(text)
    if (owner === undefined)
      throw new MonitorError(
        `There is a file ${name} already that this action did not make: it was left as it is.`,
        name === INDEX_NAME
          ? 'Rename or delete it, or give the backups another folder with `path`.'
          : 'Rename or delete it, or give the table another name with `table`.',
      )
    if (owner !== '' && owner !== fleet)
      throw new MonitorError(
        `${name} is the table of another fleet, ${owner}: it was left as it is.`,
        `Give each fleet a folder of its own with \`path\`, such as \`backups/west/{router}\`, in the call of the reusable workflow and here. If that one is gone or was renamed, delete ${INDEX_NAME} and ${tableName}.`,
      )
  }
}

/** Why it cannot be said that the commit holds the table; `undefined` if it does. */
async function readBack(
  { client, place, signal }: Publication,
  commit: string,
  additions: readonly { readonly path: string; readonly content: Buffer }[],
): Promise<MonitorError | undefined> {
  const [first, second] = additions.map(({ path }) => path)
  if (first === undefined || second === undefined) return undefined
  const failed = (why: string, hint: string) =>
    new MonitorError(`The table was committed (${commit.slice(0, 7)}), but ${why}.`, hint)
  let problem = 'GitHub does not show what is in that commit yet'
  for (let attempt = 1; attempt <= READ_ATTEMPTS; attempt++) {
    try {
      const found = await readIds(client, place, { commit, paths: [first, second], signal })
      if (additions.every(({ content }, index) => found[index]?.oid === blobId(content))) return undefined
      // A replica may not know the commit yet; what is there and differs stays so.
      if (found.every(({ oid }) => typeof oid === 'string'))
        return failed('what was read back is not what was committed', 'Run again.')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problem = `it could not be read back: ${error.message.replace(/\.$/, '')}`
    }
    if (attempt < READ_ATTEMPTS) await sleep(READ_PAUSE_MS * attempt, undefined, { signal })
  }
  return failed(problem, 'Look at the commit in the repository, or run again: what is there is compared anew.')
}
