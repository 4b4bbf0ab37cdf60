// Backups as workflow artifacts: refused if anyone could download them, stored as a zip, downloaded again to compare.

import { dirname, join } from 'node:path'
import { abortReason } from '../../errors.ts'
import { createGitHubClient } from '../../github/github-client.ts'
import type { Logger } from '../../logger.ts'
import { timeStamp } from '../../naming/template.ts'
import type { ArtifactSettings } from '../../settings/settings.ts'
import { type Outcome, type RetryPolicy, retry } from '../../system/retry.ts'
import { message } from '../../text/message.ts'
import type { Backup, Destination, Stored } from '../destination.ts'
import { writeManifestFile } from '../manifest-file.ts'
import { artifactCopy } from './artifact-copy.ts'
import { type Client, findArtifact, loadClient } from './artifact-earlier.ts'
import { describeArtifactError, isNameTaken, isNotListed } from './artifact-errors.ts'
import { refuseExposure } from './artifact-exposure.ts'

/** GitHub's list may lag behind an upload. */
const LIST_RETRY: RetryPolicy = { attempts: 3, pauseMs: (attempts) => attempts * 1_000 }

export interface ArtifactOptions extends Omit<ArtifactSettings, 'kind'> {
  readonly startedAt: Date
  readonly logger: Logger
}

export function artifactDestination(options: ArtifactOptions): Destination {
  const github = createGitHubClient({ ...options.workflow, token: options.token })
  return {
    kind: 'artifact',
    skipUnchanged: options.skipUnchanged,
    preflight: (signal) => refuseExposure({ ...options, github }, signal),
    warmUp: () => {
      void loadClient().catch(() => {})
      // The first access loads Node's own fetch: 20 ms that the upload would otherwise wait for.
      void globalThis.FormData
    },
    newest: async ({ folder, signal, onUnseen }) => {
      const { previous, misses } = await findArtifact({ ...options, github }, { folder, signal })
      for (const { problem } of misses) options.logger.info(message`${problem}.`)
      if (misses.length > 0) onUnseen?.()
      return previous
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
  const byRouter = `${options.name}-${options.naming.router}`
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
        fetch: async (path, until) => {
          const shouldRetry = (outcome: Outcome<unknown>) => !outcome.ok && isNotListed(outcome.error)
          await retry(() => client.downloadArtifact(id, { path }), { policy: LIST_RETRY, signal: until, shouldRetry })
        },
      })
    } catch (error) {
      if (!isNameTaken(error) || attempt === names.length - 1) throw error
      logger.info(`The artifact name ${name} is taken in this run: trying ${names[attempt + 1]}.`)
    }
  }
  throw new Error('no free artifact name')
}
