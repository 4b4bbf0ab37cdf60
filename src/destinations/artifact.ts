// Backups as workflow artifacts: refused where anybody may download them, stored as a zip, downloaded again to compare.

import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Naming, timeStamp } from '../backup-name.ts'
import { MANIFEST_EXTENSION, type Manifest, manifestNameOf } from '../dss/manifest.ts'
import { abortReason } from '../errors.ts'
import type { Journal } from '../journal.ts'
import { artifactCopy } from './artifact-copy.ts'
import { artifactProblem, describeArtifactError, isNameTaken, isNotListed } from './artifact-errors.ts'
import { refuseExposure, type Workflow } from './artifact-exposure.ts'
import { artifactNames, type EarlierArtifact, listEarlierArtifacts } from './artifact-history.ts'
import type { Backup, Destination, OnUnseen, Previous, Stored } from './destination.ts'
import type { askGitHub } from './github-api.ts'
import { readManifestFile, writeManifestFile } from './manifest-file.ts'

const LIST_ATTEMPTS = 3
const LIST_RETRY_MS = 1_000
/** So many earlier artifacts are downloaded to find one of this router, by who is about to store a new one. */
const MAX_DOWNLOADS = 5

export interface ArtifactOptions {
  readonly name: string
  /** How the names of earlier runs' artifacts are made. */
  readonly naming: Naming
  /** The label: appended to a name that is taken. */
  readonly router: string
  readonly skipUnchanged: boolean
  readonly startedAt: Date
  readonly retentionDays?: number
  readonly token: string
  /** Whether backups are sealed: then anybody may see them. */
  readonly sealed: boolean
  readonly workflow: Workflow
  readonly journal: Journal
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

type Client = InstanceType<typeof import('@actions/artifact')['DefaultArtifactClient']>

export function artifactDestination(options: ArtifactOptions): Destination {
  let client: Promise<Client> | undefined
  // 140 ms and 30 MB that a run which never gets to store does not pay.
  const loadClient = () => {
    client ??= import('@actions/artifact').then(({ DefaultArtifactClient }) => new DefaultArtifactClient())
    return client
  }
  return {
    kind: 'artifact',
    skipUnchanged: options.skipUnchanged,
    preflight: (signal) => refuseExposure(options, signal),
    warmUp: () => {
      void loadClient().catch(() => {})
      // The first look at it loads Node's own fetch: 20 ms that the upload would otherwise wait for.
      void globalThis.FormData
    },
    newest: async (search) => await findNewest(options, { ...search, loadClient }),
    store: async (backup, signal) => {
      try {
        return await upload(options, { client: await loadClient(), backup, signal })
      } catch (error) {
        throw abortReason(signal) ?? describeArtifactError(error)
      }
    },
  }
}

interface Search {
  readonly loadClient: () => Promise<Client>
  readonly folder: string
  readonly signal: AbortSignal
  readonly onUnseen?: OnUnseen
}

async function findNewest(
  options: ArtifactOptions,
  { loadClient, folder, signal, onUnseen }: Search,
): Promise<Previous | undefined> {
  const { workflow, naming, router, journal, ask, maxRuns, memory, maxDownloads = MAX_DOWNLOADS } = options
  const { isOurs, namesRouter } = artifactNames(naming)
  let downloads = 0
  let isNewest = true
  for await (const artifacts of listEarlierArtifacts({
    ...workflow,
    token: options.token,
    isOurs,
    journal,
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
        journal.info(`What changed cannot be told: the newest ${maxDownloads} artifacts are not of ${router}.`)
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
        journal.info(found.problem)
        memory?.set(artifact.id, found)
        continue
      }
      const { manifest } = found
      const { label } = manifest.router
      memory?.set(artifact.id, { label })
      if (label !== router) continue
      const copy = artifactCopy(workflow, { ...artifact, manifest, path: earlierFolder(folder, artifact) })
      const { lifetime } = artifact
      return { manifest, copy, isLasting: artifact.isLasting && isNewest, ...(lifetime ? { lifetime } : {}) }
    }
  }
  return undefined
}

function earlierFolder(folder: string, { id }: { readonly id: number }): string {
  return join(folder, `artifact-${id}`)
}

/** The manifest in an earlier artifact, or why there is none that can be read, as a sentence. */
async function downloadEarlier(
  { workflow, token }: ArtifactOptions,
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

interface Upload {
  readonly client: Client
  readonly backup: Backup
  readonly signal: AbortSignal
}

async function upload(options: ArtifactOptions, { client, backup, signal }: Upload): Promise<Stored> {
  const { journal, retentionDays, startedAt, workflow } = options
  const folder = dirname(backup.file)
  const manifest = { ...backup.manifest, file: backup.fileName }
  const files = [backup.file, await writeManifestFile(folder, manifest)]
  const byRouter = `${options.name}-${options.router}`
  const names = [options.name, byRouter, `${byRouter}-${timeStamp(startedAt)}`]
  for (const [attempt, name] of names.entries()) {
    signal.throwIfAborted()
    try {
      const settings = retentionDays === undefined ? {} : { retentionDays }
      const { id, digest } = await client.uploadArtifact(name, files, folder, settings)
      if (id === undefined || digest === undefined) throw new Error('GitHub gave the artifact no id or digest')
      const copy = { id, name, runId: workflow.runId, digest: `sha256:${digest}`, manifest }
      return artifactCopy(workflow, {
        ...copy,
        path: join(folder, `read-back-${id}`),
        fetch: (path, until) => downloadAgain(client, { id, path, signal: until }),
      })
    } catch (error) {
      if (!isNameTaken(error) || attempt === names.length - 1) throw error
      journal.info(`The artifact name ${name} is taken in this run: trying ${names[attempt + 1]}.`)
    }
  }
  throw new Error('no free artifact name')
}

/** GitHub's list may lag behind what was finalized a moment ago. */
async function downloadAgain(
  client: Client,
  { id, path, signal }: { readonly id: number; readonly path: string; readonly signal: AbortSignal },
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.downloadArtifact(id, { path })
      return
    } catch (error) {
      if (!isNotListed(error) || attempt === LIST_ATTEMPTS) throw error
      await sleep(LIST_RETRY_MS * attempt, undefined, { signal })
    }
  }
}
