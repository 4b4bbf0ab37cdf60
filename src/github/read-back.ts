// Reads back a commit, or what a branch has now: git's own hashes prove what it contains.

import { retry } from '../system/retry.ts'
import type { ExpectedFile } from './commit-files.ts'
import { type GitHubClient, memberOf, textIn } from './github-client.ts'
import { Refusal } from './refusal.ts'
import type { Place } from './repository-snapshot.ts'
import { namedVisibility } from './visibility.ts'

/** Just after a write, GitHub may still answer with the state before it. */
const ATTEMPTS = 4
const PAUSE_MS = 1_000

/** `left`: the commit has both files, and the branch has not. `exposed`: the repository is not private any more. */
export type ReadBack = 'same' | 'different' | 'missing' | 'left' | 'exposed'

const BLOB = '{ oid ... on Blob { byteSize } }'

function queryFor(paths: readonly string[]): string {
  const parameters = paths.map((_, index) => `, $file${index}: String!`).join('')
  return `query ReadBack($owner: String!, $name: String!${parameters}) {
  repository(owner: $owner, name: $name) {
    visibility
    ${paths.map((_, index) => `file${index}: object(expression: $file${index}) ${BLOB}`).join('\n    ')}
  }
}`
}

/**
 * Compares two files of a commit, or of the head of a branch, with what it must contain. Throws Refusal and the signal's reason.
 */
export async function readBackCommit(
  client: GitHubClient,
  { owner, name }: Place,
  read: {
    /** The id of a commit, or a reference. */
    readonly revision: string
    /** A reference that must have both files, too: GitHub serves a commit by its id, whatever any branch has. */
    readonly branch?: string
    readonly expected: readonly [ExpectedFile, ExpectedFile]
    readonly pauseMs?: number | undefined
    readonly signal: AbortSignal
  },
): Promise<ReadBack> {
  const { revision, branch, expected, pauseMs = PAUSE_MS, signal } = read
  const revisions = [revision, ...(branch === undefined ? [] : [branch])]
  const paths = revisions.flatMap((from) => expected.map(({ path }) => `${from}:${path}`))
  const query = queryFor(paths)
  const variables = { owner, name, ...Object.fromEntries(paths.map((path, index) => [`file${index}`, path])) }
  const attempt = async (): Promise<ReadBack> => {
    const answer = await client.graphql({ query, variables, repeatable: true, signal })
    const repository = memberOf(answer.value, 'data', 'repository')
    if (answer.problem !== '' || repository === undefined || repository === null) throw new Refusal(answer)
    const visibility = namedVisibility(textIn(repository, 'visibility'))
    // A gateway may have cut it out. All versions of GitHub that say it say it in each answer.
    if (visibility === undefined)
      throw new Refusal({ ...answer, problem: 'the answer does not say who can read the repository' })
    if (visibility !== 'private') return 'exposed'
    const [first = 'missing', onBranch = 'same'] = revisions.map((_, at) => {
      const files = expected.map((_, index) => memberOf(repository, `file${at * expected.length + index}`))
      return compare(files, expected)
    })
    return first === 'same' && onBranch !== 'same' ? 'left' : first
  }
  return await retry(attempt, {
    policy: { attempts: ATTEMPTS, pauseMs: (attempts) => attempts * pauseMs },
    signal,
    shouldRetry: (outcome) => outcome.ok && (outcome.value === 'missing' || outcome.value === 'left'),
  })
}

function compare(files: readonly unknown[], expected: readonly ExpectedFile[]): 'same' | 'different' | 'missing' {
  if (files.every((file) => memberOf(file, 'oid') === undefined)) return 'missing'
  const isSame = ({ oid, size }: ExpectedFile, index: number) =>
    memberOf(files[index], 'oid') === oid && memberOf(files[index], 'byteSize') === size
  return expected.every(isSame) ? 'same' : 'different'
}
