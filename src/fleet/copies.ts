// Finds the newest copy of each router on GitHub: in a repository, or in an artifact that is downloaded temporarily.

import type { ArtifactMemory } from '../destinations/artifact/artifact-earlier.ts'
import type { DownloadBudget } from '../destinations/artifact/download-budget.ts'
import { describeMisses, findWorkflowArtifact } from '../destinations/artifact/newest-artifact.ts'
import type { Stored } from '../destinations/destination.ts'
import type { GitHubClient } from '../github/github-client.ts'
import { readTexts } from '../github/read-texts.ts'
import { Refusal } from '../github/refusal.ts'
import { pathIn } from '../github/repository-snapshot.ts'
import type { Logger } from '../logger.ts'
import type { Naming } from '../naming/template.ts'
import { makePrivateFolder, removeFolder } from '../system/temp-folder.ts'
import { inTurns } from '../system/turns.ts'
import { defused } from '../text/defuse.ts'
import { render, type Vocabulary, WORKFLOW_VOCABULARY } from '../text/message.ts'
import type { Copy } from './copy.ts'
import { listFolders } from './folders.ts'
import { headOf, isTooLarge, judgePair, newestPairs, type RouterFolder } from './pairs.ts'

/** These texts go into issues, and GitHub acts on some of what it finds there. */
const ISSUE_VOCABULARY: Vocabulary = { ...WORKFLOW_VOCABULARY, value: (text) => defused(text, MAX_VALUE) }
const MAX_VALUE = 300

/** What to search for. */
export interface CopySearch {
  readonly naming: Naming
  readonly now: number
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** The result for one router. `unseen` is why the place could not be read, without a full stop, or empty. */
export interface Found {
  readonly copy?: Copy | undefined
  readonly unseen: string
  /** GitHub's answer, if the repository could not be read. */
  readonly refusal?: Refusal
}

export interface RepositoryPlace {
  readonly client: GitHubClient
  /** `owner/name`. */
  readonly repository: string
  /** Absent: the default branch. */
  readonly branch: string | undefined
}

/** Returns the newest copy of each router, in their order. */
export async function findInRepository(
  where: RepositoryPlace,
  routers: readonly RouterFolder[],
  { now, signal }: Pick<CopySearch, 'now' | 'signal'>,
): Promise<readonly Found[]> {
  const { client, repository, branch } = where
  const [owner = '', name = ''] = repository.split('/')
  const place = { owner, name, branch }
  try {
    const byFolder = Map.groupBy(routers, ({ folder }) => folder)
    const newest = await listFolders(client, place, {
      folders: [...byFolder.keys()],
      read: (files, folder) => inTurns(newestPairs(files, byFolder.get(folder) ?? [], now), signal),
      signal,
    })
    const pairs = routers.map((router) => newest.get(router.folder)?.get(router))
    const readable = pairs.flatMap((pair, index) => {
      const { folder = '', naming } = routers[index] ?? {}
      if (!pair?.beside || !naming || isTooLarge(pair.beside)) return []
      return [{ path: pathIn(folder, pair.beside.name), pair, beside: pair.beside, router: naming.router }]
    })
    const files = new Map(readable.map(({ path, beside }) => [path, beside]))
    // Two routers may share a folder, and then a manifest.
    const read = (text: string, path: string) =>
      new Map(
        readable
          .filter((one) => one.path === path)
          .map(({ pair, router }) => [router, judgePair(pair, { text, router })]),
      )
    const judged = await readTexts(client, place, { files, read, signal })
    return routers.map(({ folder, naming: { router } }, index) => {
      const pair = pairs[index]
      if (!pair) return { unseen: '' }
      const copy = pair.beside && judged.get(pathIn(folder, pair.beside.name))?.get(router)
      return { copy: copy ?? judgePair(pair, { text: undefined, router }), unseen: '' }
    })
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof Refusal)) throw error
    return routers.map(() => ({
      unseen: `the repository ${repository} could not be checked: ${defused(error.message)}`,
      refusal: error,
    }))
  }
}

export interface ArtifactPlace {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly token: string
  /** `owner/name`, of the workflow. */
  readonly repository: string
  /** The file's name. */
  readonly workflow: string
  /** The branch that its runs are on. */
  readonly branch: string
  /** Folder for temporary downloads. */
  readonly tempDirectory: string
  /** Reads the lists of runs and artifacts, which all routers share. */
  readonly github?: GitHubClient
  /** Shares what is known of artifacts between routers. */
  readonly memory?: ArtifactMemory
  /** Shared by all routers. */
  readonly budget?: DownloadBudget
}

/** Returns no copy if a newer artifact could not be read: it may belong to this router. */
export async function findInArtifacts(where: ArtifactPlace, search: CopySearch): Promise<Found> {
  const {
    repository,
    token,
    workflow: workflowFile,
    branch,
    tempDirectory,
    github,
    memory,
    budget,
    ...workflow
  } = where
  const folder = await makePrivateFolder(tempDirectory, search.signal)
  try {
    const place = { repository, token, workflow, workflowFile, branch, github, memory, budget }
    const { previous, misses } = await findWorkflowArtifact(place, { ...search, folder })
    if (previous && misses.length === 0) {
      const { manifest, lifetime } = previous
      const { verified: isVerified } = manifest
      // The name goes into an issue and could contain markup: anyone who can upload an artifact chooses it.
      const file = defused(manifest.file.replace(/[^\p{L}\p{N} ._()+,-]/gu, '_'), MAX_VALUE)
      const head = headOf(manifest)
      const problem = head ? await mismatchOfFiles(previous.copy, search.signal) : 'its manifest is too large'
      const copy = { file, isVerified, time: Date.parse(manifest.time), problem, ...(lifetime ? { lifetime } : {}) }
      return { copy: { place: 'artifact', ...copy, ...(head ? { manifest: head } : {}) }, unseen: '' }
    }
    return { unseen: render(describeMisses(misses), ISSUE_VOCABULARY).replace(/\.$/, '') }
  } finally {
    await removeFolder(folder, search)
  }
}

/** Compares the downloaded files with the manifest; costs no request. */
async function mismatchOfFiles(copy: Stored, signal: AbortSignal): Promise<string> {
  try {
    await copy.readBack(signal)
    return ''
  } catch {
    signal.throwIfAborted()
    return 'what is in the artifact is not what its manifest says'
  }
}
