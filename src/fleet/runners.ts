// The self-hosted runners of a repository, as far as the token may see them.

import { type GitHubClient, memberOf } from '../github/github-client.ts'
import { PER_PAGE, pageOf } from '../github/read-page.ts'
import { readResource } from '../github/read-resource.ts'
import { MAX_LABELS, nameIn } from './github-text.ts'

const MAX_PAGES = 3

export interface Runner {
  readonly name: string
  readonly isOnline: boolean
  readonly isBusy: boolean
  /** In lower case: GitHub ignores case. */
  readonly labels: readonly string[]
}

/**
 * Returns the runners; `undefined` if GitHub does not list them all. The job's own token may never see them: it takes one with
 * "Administration: read". Runners of the organization are not among them. Throws only the signal's reason.
 */
export async function readRunners(
  client: GitHubClient,
  repository: string,
  signal: AbortSignal,
): Promise<readonly Runner[] | undefined> {
  const runners: Runner[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const path = `/repos/${repository}/actions/runners?per_page=${PER_PAGE}&page=${page}`
    const reply = await readResource(client, path, signal)
    const list = reply.ok ? pageOf(memberOf(reply.value, 'runners')) : undefined
    if (!list) return undefined
    runners.push(...list.flatMap((value) => readRunner(value) ?? []))
    if (list.length < PER_PAGE) return runners
  }
  // The one that a job waits for may be among the others.
  return undefined
}

function readRunner(value: unknown): Runner | undefined {
  const name = nameIn(value, 'name')
  const labels = memberOf(value, 'labels')
  if (name === '' || !Array.isArray(labels)) return undefined
  return {
    name,
    isOnline: memberOf(value, 'status') === 'online',
    isBusy: memberOf(value, 'busy') === true,
    labels: labels.slice(0, MAX_LABELS).map((label) => nameIn(label, 'name').toLowerCase()),
  }
}
