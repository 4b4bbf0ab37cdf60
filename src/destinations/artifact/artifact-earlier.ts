// Finds the newest artifact of a router among earlier runs. Each candidate is downloaded: only its manifest names the router.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import type { ReadManifest } from '../../dss/read-manifest.ts'
import { createGitHubClient, type GitHubClient } from '../../github/github-client.ts'
import type { FailedRead } from '../../github/read-resource.ts'
import { MANIFEST_EXTENSION, type Naming } from '../../naming/template.ts'
import type { WorkflowContext } from '../../settings/settings.ts'
import { MIB } from '../../text/format.ts'
import { type Message, message } from '../../text/message.ts'
import type { Previous } from '../destination.ts'
import { type ReadOptions, readManifestFile } from '../manifest-file.ts'
import { findNewest } from '../newest-copy.ts'
import { loadClient, pointClientAt } from './artifact-client.ts'
import { artifactCopy } from './artifact-copy.ts'
import { downloadFiles } from './artifact-download.ts'
import { artifactProblem } from './artifact-errors.ts'
import { artifactNames, type HistoryQuestion, listEarlierArtifacts } from './artifact-history.ts'
import type { EarlierArtifact } from './artifact-page.ts'
import { BudgetSpent, createBudget, type DownloadBudget } from './download-budget.ts'
import { MAX_UNPACKED_BYTES, ZipProblem } from './unzip.ts'

/** Default number of earlier artifacts to download. */
const MAX_DOWNLOADS = 5
/** Default for all downloads of a search: the largest artifact alone has no more. */
const MAX_SEARCH_BYTES = MAX_UNPACKED_BYTES + MIB

export interface EarlierOptions {
  /** How earlier runs named their artifacts. */
  readonly naming: Naming
  readonly token: string
  readonly workflow: WorkflowContext
  /** Maximum number of earlier artifacts to download; 5 by default. */
  readonly maxDownloads?: number
  /** How much to download; 301 MiB by default. */
  readonly budget?: DownloadBudget | undefined
  /** Maximum number of earlier runs to search. */
  readonly maxRuns?: number
  /** Whether an artifact that GitHub counts and does not list is a miss even if an older one is found. */
  readonly isStrict?: boolean
  /** Lists runs and artifacts; by default a client of its own. */
  readonly github?: GitHubClient | undefined
  /** Results of earlier searches, for callers with many routers: known artifacts are not downloaded again. */
  readonly memory?: ArtifactMemory | undefined
}

/** By the id of an artifact: its router, or why that is unknown. */
export type ArtifactMemory = Map<number, { readonly label: string } | Miss>

/** Something that may hide a newer copy. */
export interface Miss {
  /** A sentence without its full stop. */
  readonly problem: Message
  /** `unusable`: it was read and is no good; `unreachable`: it could not be read; `unsearched`: it is too large to look at. */
  readonly kind: 'unusable' | 'unreachable' | 'unsearched'
  /** GitHub's answer, if it refused to list artifacts. */
  readonly refusal?: FailedRead
}

interface Search extends Pick<ReadOptions, 'hold'> {
  /** Private folder for downloads. */
  readonly folder: string
  readonly signal: AbortSignal
}

export interface FoundArtifact {
  readonly previous: Previous | undefined
  readonly misses: readonly Miss[]
  /** The number of runs that were searched, if there are earlier ones. */
  readonly onlyRuns?: number | undefined
}

/** Returns the newest artifact of this router, and everything that may hide a newer one. Throws only the signal's reason. */
export async function findArtifact(options: EarlierOptions, { folder, signal, hold }: Search): Promise<FoundArtifact> {
  const { workflow, naming, memory, maxDownloads = MAX_DOWNLOADS } = options
  const budget = options.budget ?? createBudget(MAX_SEARCH_BYTES)
  const { router } = naming
  const misses: Miss[] = []
  let onlyRuns: number | undefined
  const onLimit = (maxRuns: number) => {
    onlyRuns = maxRuns
  }
  const found = await findNewest({
    candidates: candidates(options, { signal, misses, onLimit }),
    limit: maxDownloads,
    read: async (artifact) => {
      const known = memory?.get(artifact.id)
      if (known && 'label' in known && known.label !== router) return undefined
      const read =
        known && 'problem' in known ? known : await download(options, { artifact, folder, signal, hold, budget })
      // Many candidates together may have more than the disk.
      if ('problem' in read || read.manifest.router.label !== router)
        await rm(folderOf(folder, artifact), { recursive: true, force: true })
      if ('problem' in read) {
        const isUnsearched = read.kind === 'unsearched'
        if (!isUnsearched || misses.every(({ kind }) => kind !== 'unsearched')) misses.push(read)
        // That one was not looked at says nothing about it.
        if (!isUnsearched) memory?.set(artifact.id, read)
        return { problem: read.kind }
      }
      const { label } = read.manifest.router
      memory?.set(artifact.id, { label })
      return label === router ? read : undefined
    },
    onLimit: () => {
      const problem = message`Only the newest ${maxDownloads} artifacts were searched for a backup of ${router}`
      misses.push({ problem, kind: 'unusable' })
    },
  })
  if (!found) return { previous: undefined, misses, onlyRuns }
  const { candidate, manifest, isNewest } = found
  const { lifetime } = candidate
  const path = folderOf(folder, candidate)
  const copy = artifactCopy(workflow, { ...candidate, manifest, path })
  const file = join(path, manifest.file)
  const isReusable = candidate.isReusable && isNewest
  return { previous: { manifest, copy, file, isReusable, ...(lifetime ? { lifetime } : {}) }, misses }
}

/** Lists the artifacts that may be this router's, newest first. */
async function* candidates(
  { workflow, token, naming, github = createGitHubClient({ ...workflow, token }), maxRuns, isStrict }: EarlierOptions,
  { signal, misses, onLimit }: Pick<HistoryQuestion, 'signal' | 'onLimit'> & { readonly misses: Miss[] },
): AsyncGenerator<EarlierArtifact, void> {
  const isOurs = artifactNames(naming)
  const onFailure = (failure: Omit<Miss, 'kind'>) => {
    misses.push({ ...failure, kind: 'unreachable' })
  }
  const onUnlisted = (problem: Message) => {
    misses.push({ problem, kind: 'unreachable' })
  }
  const onShort = isStrict ? onUnlisted : undefined
  const question = { ...workflow, github, isOurs, signal, maxRuns, onFailure, onLimit, onShort, onUnlisted }
  for await (const artifacts of listEarlierArtifacts(question)) yield* artifacts
}

function folderOf(folder: string, { id }: { readonly id: number }): string {
  return join(folder, `artifact-${id}`)
}

/** Downloads an artifact and reads its manifest. The other files are unpacked only if it is this router's. */
async function download(
  { workflow, token, naming }: EarlierOptions,
  {
    artifact,
    folder,
    signal,
    hold,
    budget,
  }: Search & { readonly artifact: EarlierArtifact; readonly budget: DownloadBudget },
): Promise<{ readonly manifest: Manifest } | Miss> {
  const path = folderOf(folder, artifact)
  const unusable = (why: string): Miss => {
    return { problem: message`The earlier artifact ${artifact.name} is unusable: ${why}`, kind: 'unusable' }
  }
  // Its files are hardly smaller than the zip.
  if (artifact.size > MAX_UNPACKED_BYTES) return unusable('it is too large')
  if (budget.spent.aborted || artifact.size > budget.left) return unsearched(budget)
  const [repositoryOwner = '', repositoryName = ''] = workflow.repository.split('/')
  const found: { read: ReadManifest } = { read: { problem: 'it is missing' } }
  const choose = (names: readonly string[]) => names.find((name) => name.endsWith(MANIFEST_EXTENSION))
  const isWanted = async (names: readonly string[]) => {
    const name = choose(names)
    if (name === undefined) return false
    const read = await readManifestFile(join(path, name), { signal, hold })
    const isHere =
      'manifest' in read && manifestNameOf(read.manifest.file) === name && names.includes(read.manifest.file)
    found.read = 'problem' in read || isHere ? read : { problem: 'it is about another file' }
    return 'manifest' in found.read && found.read.manifest.router.label === naming.router
  }
  pointClientAt(workflow.apiUrl)
  const startedAt = performance.now()
  try {
    await downloadFiles(await loadClient(), artifact.id, {
      path,
      signal,
      budget,
      preview: { choose, isWanted },
      findBy: { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName },
    })
    const { read } = found
    if ('manifest' in read) return read
    return {
      problem: message`The manifest of the earlier artifact ${artifact.name} is unusable: ${read.problem}`,
      kind: 'unusable',
    }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ZipProblem) return unusable(error.message)
    if (error instanceof BudgetSpent) return unsearched(budget)
    budget.fail(performance.now() - startedAt)
    const { problem: why } = await artifactProblem(error, { ...workflow, signal })
    signal.throwIfAborted()
    return {
      problem: message`The earlier artifact ${artifact.name} could not be downloaded: ${why}`,
      kind: 'unreachable',
    }
  }
}

function unsearched({ why }: DownloadBudget): Miss {
  const problem = message`Not all earlier artifacts were searched: ${why}`
  return { problem, kind: 'unsearched' }
}
