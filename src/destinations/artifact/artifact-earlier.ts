// The newest artifact of a router among those of earlier runs: each is downloaded to see whose it is.

import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import type { askGitHub } from '../../github/rest-api.ts'
import type { Logger } from '../../logger.ts'
import type { Naming } from '../../naming/template.ts'
import { MANIFEST_EXTENSION } from '../../naming/template.ts'
import type { OnUnseen, Previous } from '../destination.ts'
import { readManifestFile } from '../manifest-file.ts'
import { artifactCopy } from './artifact-copy.ts'
import { artifactProblem } from './artifact-errors.ts'
import type { Workflow } from './artifact-exposure.ts'
import { artifactNames, type EarlierArtifact, listEarlierArtifacts } from './artifact-history.ts'

/** So many earlier artifacts are downloaded to find one of this router, by who is about to store a new one. */
const MAX_DOWNLOADS = 5

/** GitHub's client, which is loaded when it is needed. */
export type Client = InstanceType<typeof import('@actions/artifact')['DefaultArtifactClient']>

export interface EarlierOptions {
  /** How the names of earlier runs' artifacts are made. */
  readonly naming: Naming
  /** The label. */
  readonly router: string
  readonly token: string
  readonly workflow: Workflow
  readonly logger: Logger
  /** How many earlier artifacts are downloaded at most to find one of this router; 5 by default. */
  readonly maxDownloads?: number
  /** How many earlier runs are looked through. */
  readonly maxRuns?: number
  /** How GitHub is asked for earlier artifacts. */
  readonly ask?: typeof askGitHub | undefined
  /** What is known of earlier artifacts already, for who looks for many routers: these are not downloaded again. */
  readonly memory?: ArtifactMemory | undefined
}

/** By the id of an artifact: whose backup it is, or why that cannot be told. */
export type ArtifactMemory = Map<number, { readonly label: string } | SilentArtifact>

/** One that does not say whose it is, and why, as a sentence. */
interface SilentArtifact {
  readonly problem: string
  /** Absent: it could not even be looked at. */
  readonly how?: 'unusable'
}

interface Search {
  readonly loadClient: () => Promise<Client>
  readonly folder: string
  readonly signal: AbortSignal
  readonly onUnseen?: OnUnseen
}

/** `undefined` if there is none, or it cannot be told; the logger and `onUnseen` say why. */
export async function findNewest(
  options: EarlierOptions,
  { loadClient, folder, signal, onUnseen }: Search,
): Promise<Previous | undefined> {
  const { workflow, naming, router, logger, ask, maxRuns, memory, maxDownloads = MAX_DOWNLOADS } = options
  const { isOurs, namesRouter } = artifactNames(naming)
  let downloads = 0
  let isNewest = true
  for await (const artifacts of listEarlierArtifacts({
    ...workflow,
    token: options.token,
    isOurs,
    logger,
    onUnseen,
    signal,
    ask,
    maxRuns,
  })) {
    // In a run with several routers, a name with the label is surely ours; one without it may be another router's.
    const likeliest = [...artifacts].sort((a, b) => Number(namesRouter(b.name)) - Number(namesRouter(a.name)))
    for (const artifact of likeliest) {
      if (downloads++ === maxDownloads) {
        onUnseen?.('unusable')
        logger.info(`What changed cannot be told: the newest ${maxDownloads} artifacts are not of ${router}.`)
        return undefined
      }
      const known = memory?.get(artifact.id)
      if (known && 'label' in known && known.label !== router) continue
      const found =
        known && 'problem' in known
          ? known
          : await downloadEarlier(options, { client: await loadClient(), artifact, folder, signal })
      // What says nothing may well be this router's, and newer than what is found then.
      if ('problem' in found) {
        isNewest = false
        onUnseen?.(found.how)
        logger.info(found.problem)
        memory?.set(artifact.id, found)
        continue
      }
      const { manifest } = found
      const { label } = manifest.router
      memory?.set(artifact.id, { label })
      if (label !== router) continue
      const copy = artifactCopy(workflow, { ...artifact, manifest, path: earlierFolder(folder, artifact) })
      const { lifetime } = artifact
      return { manifest, copy, isReusable: artifact.isReusable && isNewest, ...(lifetime ? { lifetime } : {}) }
    }
  }
  return undefined
}

function earlierFolder(folder: string, { id }: { readonly id: number }): string {
  return join(folder, `artifact-${id}`)
}

/** The manifest in an earlier artifact, or why there is none that can be read, as a sentence. */
async function downloadEarlier(
  { workflow, token }: EarlierOptions,
  {
    client,
    artifact,
    folder,
    signal,
  }: {
    readonly client: Client
    readonly artifact: EarlierArtifact
    readonly folder: string
    readonly signal: AbortSignal
  },
): Promise<{ readonly manifest: Manifest } | SilentArtifact> {
  const path = earlierFolder(folder, artifact)
  const [repositoryOwner = '', repositoryName = ''] = workflow.repository.split('/')
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await client.downloadArtifact(artifact.id, {
      path,
      findBy: { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName },
    })
    const names = await readdir(path)
    const name = names.find((found) => found.endsWith(MANIFEST_EXTENSION))
    const read = name === undefined ? { problem: 'it has none' } : await readManifestFile(join(path, name))
    if ('manifest' in read && manifestNameOf(read.manifest.file) === name && names.includes(read.manifest.file))
      return read
    const why = 'problem' in read ? read.problem : 'it is about another file'
    return { problem: `The manifest of the earlier artifact ${artifact.name} says nothing: ${why}.`, how: 'unusable' }
  } catch (error) {
    signal.throwIfAborted()
    return { problem: `The earlier artifact ${artifact.name} could not be downloaded: ${artifactProblem(error)}.` }
  }
}
