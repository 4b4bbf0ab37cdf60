// The table's way into the repository: one commit, none where nothing changed, never over a file that is somebody else's, and
// read back by git's own hash.

import { setTimeout as sleep } from 'node:timers/promises'
import { blobId } from '../destinations/git-blob.ts'
import type { GitHubClient } from '../destinations/github-client.ts'
import { look, type Place, pathIn, Refusal, readIds } from '../destinations/repository-api.ts'
import { commitFiles } from '../destinations/repository-writes.ts'
import { CannotLook } from './cannot-look.ts'
import { isOurIndex, TABLE_MARKER } from './table.ts'

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
  readonly index: string
  readonly page: string
  readonly signal: AbortSignal
}

/** The commit that holds the table now, or `undefined` if nothing had to change. Throws CannotLook, Refusal. */
export async function publish(publication: Publication): Promise<string | undefined> {
  const { client, place, repository, tableName, index, page, signal } = publication
  const additions = [
    { path: pathIn(place.folder, INDEX_NAME), content: Buffer.from(index) },
    { path: pathIn(place.folder, tableName), content: Buffer.from(page) },
  ]
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted()
    const sight = await look(client, place, { wanted: [INDEX_NAME, tableName], signal })
    if (sight.visibility !== 'private')
      throw new CannotLook(
        `The repository ${repository} is ${sight.visibility}: a table of routers, models and firmware is not for everybody's eyes.`,
        'Use a private repository.',
      )
    if (sight.head === undefined)
      throw new CannotLook(`The repository ${repository} has no commit on that branch yet.`, 'Make a backup first.')
    refuseForeign(INDEX_NAME, sight, isOurIndex)
    refuseForeign(tableName, sight, (text) => text.startsWith(TABLE_MARKER))
    const isThere = additions.every(({ path, content }) =>
      sight.files.some((file) => pathIn(place.folder, file.name) === path && file.oid === blobId(content)),
    )
    if (isThere) return undefined
    try {
      const commit = await commitFiles(client, place, {
        branch: place.branch ?? sight.defaultBranch,
        head: sight.head,
        message: { headline: 'Update the table of router backups', body: '' },
        changes: { additions, deletions: [] },
        signal,
      })
      await readBack(publication, commit.oid, additions)
      return commit.oid
    } catch (error) {
      if (!(error instanceof Refusal) || !(error.isStale || error.isUnsure) || attempt === MAX_ATTEMPTS) throw error
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 100 * 2 ** attempt), undefined, { signal }).catch(() => {})
    }
  }
}

/** A file of that name which we did not make is somebody's work. */
function refuseForeign(
  name: string,
  { files, texts }: Pick<Awaited<ReturnType<typeof look>>, 'files' | 'texts'>,
  isOurs: (text: string) => boolean,
): void {
  if (!files.some((file) => file.name === name) || isOurs(texts.get(name) ?? '')) return
  throw new CannotLook(
    `There is a file ${name} already that this action did not make: it was left as it is.`,
    'Rename or delete it, or give the table another name with `table`.',
  )
}

async function readBack(
  { client, place, signal }: Publication,
  commit: string,
  additions: readonly { readonly path: string; readonly content: Buffer }[],
): Promise<void> {
  const [first, second] = additions.map(({ path }) => path)
  if (first === undefined || second === undefined) return
  for (let attempt = 1; attempt <= READ_ATTEMPTS; attempt++) {
    const found = await readIds(client, place, { commit, paths: [first, second], signal })
    if (additions.every(({ content }, index) => found[index]?.oid === blobId(content))) return
    // A replica may not know the commit yet; what is there and differs stays so.
    if (found.every(({ oid }) => typeof oid === 'string')) break
    if (attempt < READ_ATTEMPTS) await sleep(READ_PAUSE_MS * attempt, undefined, { signal })
  }
  throw new CannotLook('The table was committed, but what was read back is not what was committed.', 'Run again.')
}
