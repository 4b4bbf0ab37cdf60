// The table's way into the repository: one commit, none where nothing changed, never over a file that is somebody else's, and
// read back by git's own hash.

import { FIRST_README } from '../../destinations/repository/repository-commit.ts'
import { type CommitPlan, commitOptimistically, type ExpectedFile, readBackCommit } from '../../github/commit-files.ts'
import { blobId } from '../../github/git-blob.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import { type Place, pathIn, Refusal, type RepositorySnapshot } from '../../github/repository-snapshot.ts'
import { MonitorError } from '../monitor-error.ts'
import { ownerOfIndex, ownerOfPage } from './table.ts'

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
  const table = [describeFile(place, INDEX_NAME, index), describeFile(place, tableName, page)] as const
  const { plan, commit } = await commitOptimistically<CommitPlan>(client, place, {
    wanted: [INDEX_NAME, tableName],
    begin: async (snapshot) => {
      refuse(snapshot, repository)
      throw new MonitorError(`The repository ${repository} has no commit on that branch yet.`, 'Make a backup first.')
    },
    plan: (snapshot) => {
      refuse(snapshot, repository)
      refuseForeign(publication, snapshot)
      const isThere = ({ path, oid }: ExpectedFile) =>
        snapshot.files.some((file) => pathIn(place.folder, file.name) === path && file.oid === oid)
      // The files that change come first: the commit is found by the first one.
      const additions = [...table].sort((a, b) => Number(isThere(a)) - Number(isThere(b)))
      const message = { headline: 'Update the table of router backups', body: '' }
      return table.every(isThere)
        ? { expected: table, message }
        : { expected: table, message, changes: { additions, deletions: [] } }
    },
    signal,
  })
  return commit ? { commit: commit.oid, failure: await readBack(publication, commit.oid, plan.expected) } : {}
}

function describeFile({ folder }: Place, name: string, text: string): ExpectedFile & { readonly content: Buffer } {
  const content = Buffer.from(text)
  return { path: pathIn(folder, name), oid: blobId(content), size: content.length, content }
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
  expected: CommitPlan['expected'],
): Promise<MonitorError | undefined> {
  const failed = (why: string, hint: string) =>
    new MonitorError(`The table was committed (${commit.slice(0, 7)}), but ${why}.`, hint)
  const retryHint = 'Check the commit in the repository, or run again.'
  try {
    const result = await readBackCommit(client, place, { commit, expected, signal })
    if (result === 'same') return undefined
    return result === 'missing'
      ? failed('GitHub does not show what is in that commit yet', retryHint)
      : failed('what was read back is not what was committed', 'Run again.')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failed(`it could not be read back: ${error.message.replace(/\.$/, '')}`, retryHint)
  }
}
