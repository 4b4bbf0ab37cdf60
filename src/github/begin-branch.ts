// Creates a branch, or the first commit of an empty repository, and waits until GitHub shows it.

import { pause, retry } from '../system/retry.ts'
import { type Answer, type GitHubClient, textIn } from './github-client.ts'
import { Refusal } from './refusal.ts'
import { fetchSnapshot, type Place, type RepositorySnapshot } from './repository-snapshot.ts'

/** A new branch must appear within half a minute. */
const LOOKS = 7
/** The longest pause is so many of the first. */
const LONGEST_PAUSE = 30

/** Creates a branch at a commit. It may exist already, if another run was faster. Throws Refusal. */
export async function createBranch(
  client: GitHubClient,
  place: Place,
  { head, signal }: { readonly head: string; readonly signal: AbortSignal },
): Promise<void> {
  const path = `/repos/${place.owner}/${place.name}/git/refs`
  const body = { ref: `refs/heads/${place.branch}`, sha: head }
  const answer = await client.rest({ method: 'POST', path, body, repeatable: true, signal })
  refuseUnlessBegun(answer)
}

/**
 * Makes the first commit of an empty repository, which createCommitOnBranch cannot. It may exist already, if another run was
 * faster. Throws Refusal.
 */
export async function createFirstCommit(
  client: GitHubClient,
  place: Place,
  { text, signal }: { readonly text: string; readonly signal: AbortSignal },
): Promise<void> {
  const body = {
    message: 'Initialize the repository for router backups',
    content: Buffer.from(text).toString('base64'),
    ...(place.branch === undefined ? {} : { branch: place.branch }),
  }
  const path = `/repos/${place.owner}/${place.name}/contents/README.md`
  const answer = await client.rest({ method: 'PUT', path, body, repeatable: true, signal })
  refuseUnlessBegun(answer)
}

/** HTTP 409 and 422 have many meanings, such as rules and impossible names: only these words mean that it exists. */
function refuseUnlessBegun(answer: Answer): void {
  const exists = /reference already exists|is at [0-9a-f]+ but expected|"sha" wasn't supplied/i
  const message = textIn(answer.value, 'message')
  const isThere = (answer.status === 409 || answer.status === 422) && exists.test(message)
  if (answer.problem !== '' && !isThere) throw new Refusal(answer)
}

/**
 * Creates the branch and returns the first snapshot that shows it. GitHub may show it seconds late. After a refusal, one
 * look decides whether another run created it. Throws Refusal.
 */
export async function beginBranch(
  client: GitHubClient,
  place: Place,
  branch: {
    /** Creates it. Throws Refusal. */
    readonly begin: (snapshot: RepositorySnapshot) => Promise<void>
    /** The snapshot that lacks it. */
    readonly found: RepositorySnapshot
    /** Files whose text the snapshot must include. */
    readonly wanted: readonly string[]
    /** Before the look that follows a refusal; looks for a late branch are at growing intervals. */
    readonly pauseMs: number
    readonly signal: AbortSignal
  },
): Promise<RepositorySnapshot> {
  const { begin, found, wanted, pauseMs, signal } = branch
  let refusal: Refusal | undefined
  try {
    await begin(found)
  } catch (error) {
    const mayExist = error instanceof Refusal && (error.answer.status === 409 || error.answer.status === 422)
    if (!mayExist) throw error
    refusal = error
    await pause(pauseMs, signal)
  }
  const snapshot = await retry(() => fetchSnapshot(client, place, { wanted, signal }), {
    policy: { attempts: refusal ? 1 : LOOKS, pauseMs: (looks) => growingPause(looks, pauseMs / 2) },
    signal,
    shouldRetry: (outcome) => outcome.ok && outcome.value.head === undefined,
  })
  if (snapshot.head !== undefined) return snapshot
  throw (
    refusal ??
    new Refusal({ status: 200, value: undefined, problem: 'GitHub does not show the new branch', headers: {} })
  )
}

/** Returns a pause in ms that doubles each time, up to a limit. */
export function growingPause(times: number, firstMs: number): number {
  return firstMs * Math.min(LONGEST_PAUSE, 2 ** (times - 1))
}
