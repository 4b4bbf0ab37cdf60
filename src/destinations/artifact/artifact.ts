// Backups as workflow artifacts: refused where anybody may download them, stored as a zip, downloaded again to compare.

import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { abortReason } from '../../errors.ts'
import { timeStamp } from '../../naming/template.ts'
import type { Backup, Destination, Stored } from '../destination.ts'
import { writeManifestFile } from '../manifest-file.ts'
import { artifactCopy } from './artifact-copy.ts'
import { type Client, type EarlierOptions, findNewest } from './artifact-earlier.ts'
import { describeArtifactError, isNameTaken, isNotListed } from './artifact-errors.ts'
import { refuseExposure } from './artifact-exposure.ts'

const LIST_ATTEMPTS = 3
const LIST_RETRY_MS = 1_000

export interface ArtifactOptions extends EarlierOptions {
  readonly name: string
  readonly skipUnchanged: boolean
  readonly startedAt: Date
  readonly retentionDays?: number
  /** Whether backups are sealed: then anybody may see them. */
  readonly sealed: boolean
}

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

interface Upload {
  readonly client: Client
  readonly backup: Backup
  readonly signal: AbortSignal
}

async function upload(options: ArtifactOptions, { client, backup, signal }: Upload): Promise<Stored> {
  const { logger, retentionDays, startedAt, workflow } = options
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
      logger.info(`The artifact name ${name} is taken in this run: trying ${names[attempt + 1]}.`)
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
