// Reads back a commit, or what a branch has now: git's own hashes prove what it contains.

import { retry } from '../system/retry.ts'
import type { ExpectedFile } from './commit-files.ts'
import { type GitHubClient, memberOf, textIn } from './github-client.ts'
import { Refusal } from './refusal.ts'
import type { Place } from './repository-snapshot.ts'

/** Just after a write, GitHub may still answer with the state before it. */
const ATTEMPTS = 4
const PAUSE_MS = 1_000

export type ReadBack = 'same' | 'different' | 'missing' | 'exposed'

const QUERY = `query ReadBack($owner: String!, $name: String!, $file0: String!, $file1: String!) {
  repository(owner: $owner, name: $name) {
    visibility
    file0: object(expression: $file0) { oid ... on Blob { byteSize } }
    file1: object(expression: $file1) { oid ... on Blob { byteSize } }
  }
}`

/**
 * Compares two files of a commit, or of the head of a branch, with what it must contain; `exposed` if the repository is not private
 * any more. Throws Refusal and the signal's reason.
 */
export async function readBackCommit(
  client: GitHubClient,
  { owner, name }: Place,
  read: {
    /** The id of a commit, or a reference. */
    readonly revision: string
    readonly expected: readonly [ExpectedFile, ExpectedFile]
    readonly pauseMs?: number | undefined
    readonly signal: AbortSignal
  },
): Promise<ReadBack> {
  const { revision, expected, pauseMs = PAUSE_MS, signal } = read
  const [file0, file1] = expected.map(({ path }) => `${revision}:${path}`)
  const variables = { owner, name, file0, file1 }
  const attempt = async (): Promise<ReadBack> => {
    const answer = await client.graphql({ query: QUERY, variables, repeatable: true, signal })
    const repository = memberOf(answer.value, 'data', 'repository')
    if (answer.problem !== '' || repository === undefined || repository === null) throw new Refusal(answer)
    const visibility = textIn(repository, 'visibility').toLowerCase()
    if (visibility !== '' && visibility !== 'private') return 'exposed'
    const found = expected.map(({ oid, size }, index) => {
      const file = memberOf(repository, `file${index}`)
      if (memberOf(file, 'oid') === oid && memberOf(file, 'byteSize') === size) return 'same'
      return memberOf(file, 'oid') === undefined ? 'missing' : 'different'
    })
    return found[0] === found[1] && found[0] ? found[0] : 'different'
  }
  return await retry(attempt, {
    policy: { attempts: ATTEMPTS, pauseMs: (attempts) => attempts * pauseMs },
    signal,
    shouldRetry: (outcome) => outcome.ok && outcome.value === 'missing',
  })
}
