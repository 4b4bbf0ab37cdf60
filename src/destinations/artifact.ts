// Backups as workflow artifacts: refused where anybody may download them, stored as a zip, downloaded again to compare.

import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { timeStamp } from '../backup-name.ts'
import { abortReason, BackupError } from '../errors.ts'
import type { Journal } from '../journal.ts'
import { describeArtifactError, isNameTaken, isNotListed } from './artifact-errors.ts'
import type { Backup, Destination, Stored } from './destination.ts'
import { hashFile } from './file-hash.ts'
import { askVisibility, type Visibility } from './visibility.ts'

const LIST_ATTEMPTS = 3
const LIST_RETRY_MS = 1_000

export interface ArtifactOptions {
  readonly name: string
  /** Appended to a name that is taken. */
  readonly router: string
  readonly startedAt: Date
  readonly retentionDays?: number
  readonly token: string
  readonly workflow: {
    readonly serverUrl: string
    readonly apiUrl: string
    readonly repository: string
    readonly runId: string
    readonly visibility?: 'public' | 'private'
    readonly artifactService: boolean
  }
  readonly journal: Journal
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
    preflight: (signal) => refuseExposure(options, signal),
    warmUp: () => {
      void loadClient().catch(() => {})
      // The first look at it loads Node's own fetch: 20 ms that the upload would otherwise wait for.
      void globalThis.FormData
    },
    store: async (backup, signal) => {
      try {
        return await upload(options, { client: await loadClient(), backup, signal })
      } catch (error) {
        throw abortReason(signal) ?? describeArtifactError(error)
      }
    },
  }
}

async function refuseExposure({ workflow, token, journal }: ArtifactOptions, signal: AbortSignal): Promise<void> {
  if (!isGitHubCloud(workflow.serverUrl)) {
    throw new BackupError(
      'destination-refused',
      'GitHub Enterprise Server has no artifact service of the kind that this action needs (artifacts v4).',
      {
        hint: 'Use `destination: directory`.',
      },
    )
  }
  if (!workflow.artifactService) {
    throw new BackupError(
      'destination-refused',
      'This runner offers no artifact service (ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set).',
      {
        hint: 'Outside of GitHub Actions, use `destination: directory`.',
      },
    )
  }
  const { visibility: told } = workflow
  const visibility: Visibility = told ? { kind: told } : await askVisibility({ ...workflow, token, signal })
  if (visibility.kind === 'private') return
  const hint =
    'Make the repository private (a backup holds Wi-Fi keys and passwords in the clear), or use `destination: directory`.'
  if (visibility.kind === 'public') {
    throw new BackupError(
      'destination-refused',
      'This repository is public: anybody could download the artifact, and with it your passwords.',
      { hint },
    )
  }
  journal.debug(`Visibility unknown: ${visibility.reason}`)
  throw new BackupError(
    'destination-refused',
    `It could not be found out whether this repository is private, so it counts as public: ${visibility.reason}.`,
    {
      hint: `Let the job read the repository (\`permissions: contents: read\`) and pass its token in \`token\` (the default does). ${hint}`,
    },
  )
}

/** The same rule as the artifact client's own: github.com, *.ghe.com, and *.localhost for development. */
function isGitHubCloud(serverUrl: string): boolean {
  const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? ''
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
}

interface Upload {
  readonly client: Client
  readonly backup: Backup
  readonly signal: AbortSignal
}

async function upload(options: ArtifactOptions, { client, backup, signal }: Upload): Promise<Stored> {
  const { journal, retentionDays, startedAt } = options
  const byRouter = `${options.name}-${options.router}`
  const names = [options.name, byRouter, `${byRouter}-${timeStamp(startedAt)}`]
  for (const [attempt, name] of names.entries()) {
    signal.throwIfAborted()
    try {
      const settings = retentionDays === undefined ? {} : { retentionDays }
      const { id, digest } = await client.uploadArtifact(name, [backup.file], dirname(backup.file), settings)
      if (id === undefined || digest === undefined) throw new Error('GitHub gave the artifact no id or digest')
      return storedArtifact(options, { client, backup, name, id, digest })
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

interface Uploaded {
  readonly client: Client
  readonly backup: Backup
  readonly name: string
  readonly id: number
  readonly digest: string
}

function storedArtifact({ workflow }: ArtifactOptions, { client, backup, name, id, digest }: Uploaded): Stored {
  const url = `${workflow.serverUrl}/${workflow.repository}/actions/runs/${workflow.runId}/artifacts/${id}`
  const failed = (problem: string, cause?: unknown) =>
    new BackupError('read-back-failed', `The artifact ${name} was stored, but ${problem}.`, { cause })
  return {
    location: { kind: 'artifact', name, id, url, digest: `sha256:${digest}` },
    description: `artifact ${name} (id ${id})`,
    readBack: async (signal) => {
      const path = join(dirname(backup.file), `read-back-${id}`)
      try {
        await downloadAgain(client, { id, path, signal })
        const names = await readdir(path)
        if (names.length !== 1 || names[0] !== backup.fileName)
          throw failed('what was downloaded again is another file')
        // The hash was taken while the bytes arrived from the router: stricter than the file they were uploaded from.
        const found = await hashFile(join(path, backup.fileName), signal)
        if (found.sha256 !== backup.sha256 || found.size !== backup.size)
          throw failed('what was downloaded again differs from it')
      } catch (error) {
        if (error instanceof BackupError) throw error
        throw (
          abortReason(signal) ??
          failed(`it could not be downloaded again: ${describeArtifactError(error).message}`, error)
        )
      }
    },
    prune: () => Promise.resolve(0),
  }
}
