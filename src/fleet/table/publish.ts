// Publishes the fleet table: one commit, or none if nothing changed. Never overwrites files that the action did not make, and
// reads the commit back.

import { FIRST_README } from '../../destinations/repository/repository-commit.ts'
import { type CommitPlan, commitOptimistically, createFile, type ExpectedFile } from '../../github/commit-files.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import { readBackCommit } from '../../github/read-back.ts'
import { Refusal } from '../../github/refusal.ts'
import { type Place, pathIn, type RepositorySnapshot, readBlob } from '../../github/repository-snapshot.ts'
import { MonitorError } from '../monitor-error.ts'
import { ownerOfIndex, ownerOfPage } from './table.ts'

const INDEX_NAME = 'index.json'

export interface Publication {
  readonly client: GitHubClient
  /** Where the table is stored. */
  readonly place: Place
  readonly repository: string
  /** Name of the Markdown file. */
  readonly tableName: string
  /** The workflow that owns the table. */
  readonly fleet: string
  readonly index: string
  readonly page: string
  readonly signal: AbortSignal
}

export interface Published {
  /** Absent if nothing had to change. */
  readonly commit?: string
  /** Why the commit could not be verified. */
  readonly failure?: MonitorError | undefined
}

/** Commits the table if it changed. Throws MonitorError or Refusal if it could not be committed. */
export async function publish(publication: Publication): Promise<Published> {
  const { client, place, repository, tableName, index, page, signal } = publication
  const table = [
    createFile(place, INDEX_NAME, Buffer.from(index)),
    createFile(place, tableName, Buffer.from(page)),
  ] as const
  const { plan, commit } = await commitOptimistically<CommitPlan>(client, place, {
    wanted: [INDEX_NAME, tableName],
    begin: async (snapshot) => {
      refuse(snapshot, repository)
      throw new MonitorError(`The repository ${repository} has no commit on that branch yet.`, 'Make a backup first.')
    },
    plan: async (snapshot) => {
      refuse(snapshot, repository)
      await refuseForeign(publication, snapshot)
      const isThere = ({ path, oid }: ExpectedFile) =>
        snapshot.files.some((file) => pathIn(place.folder, file.name) === path && file.oid === oid)
      // Changed files first: a commit whose answer was lost is found by the first file.
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

function refuse({ visibility, isArchived }: RepositorySnapshot, repository: string): void {
  if (visibility !== 'private')
    throw new MonitorError(
      `The repository ${repository} is ${visibility ?? 'not known to be private'}: the table would show routers, models and firmware to others.`,
      'Use a private repository.',
    )
  if (isArchived)
    throw new MonitorError(
      `The repository ${repository} is archived: nothing can be committed to it.`,
      'Unarchive it, or use another one.',
    )
}

/** Throws MonitorError for a file that this action did not make, and for another fleet's table. */
async function refuseForeign(
  { client, place, tableName, fleet, signal }: Publication,
  { files, others, texts }: RepositorySnapshot,
): Promise<void> {
  for (const name of [INDEX_NAME, tableName]) {
    const oid = files.find((file) => file.name === name)?.oid
    if (oid === undefined && !others.includes(name)) continue
    // GitHub cuts off longer texts. A link or folder is nobody's table.
    const text =
      oid === undefined ? '' : (texts.get(name) ?? (await readBlob(client, place, { oid, signal })).toString())
    // The README.md of our own first commit may be replaced.
    if (name !== INDEX_NAME && text === FIRST_README) continue
    const owner = name === INDEX_NAME ? ownerOfIndex(text) : ownerOfPage(text)
    if (owner === undefined)
      throw new MonitorError(
        `The file ${name} already exists and was not made by this action. It was left unchanged.`,
        name === INDEX_NAME
          ? 'Rename or delete it, or choose another folder for the backups with `path`.'
          : 'Rename or delete it, or choose another name for the table with `table`.',
      )
    if (owner !== '' && owner !== fleet)
      throw new MonitorError(
        `${name} is the table of another fleet, ${owner}. It was left unchanged.`,
        `Give each fleet its own folder with \`path\`, such as \`backups/west/{router}\`, both here and where the reusable workflow is called. If the other fleet no longer exists or was renamed, delete ${INDEX_NAME} and ${tableName}.`,
      )
  }
}

/** Returns why the commit could not be verified; `undefined` if it contains the table. */
async function readBack(
  { client, place, signal }: Publication,
  commit: string,
  expected: CommitPlan['expected'],
): Promise<MonitorError | undefined> {
  const failed = (why: string, hint: string) =>
    new MonitorError(`The table was committed (${commit.slice(0, 7)}), but ${why}.`, hint)
  const retryHint = 'Check the commit in the repository, or run again.'
  try {
    const result = await readBackCommit(client, place, { revision: commit, expected, signal })
    if (result === 'same') return undefined
    if (result === 'exposed') return failed('the repository is not private any more', 'Make it private again.')
    return result === 'missing'
      ? failed('GitHub does not show the files of that commit yet', retryHint)
      : failed('the content read back differs from what was committed', 'Run again.')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failed(`it could not be read back: ${error.message}`, retryHint)
  }
}
