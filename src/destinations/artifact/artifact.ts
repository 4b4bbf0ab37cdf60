// Backups as workflow artifacts: refused if anyone could download them, stored as a zip, downloaded again to compare.

import { dirname, join } from 'node:path'
import type { Manifest } from '../../dss/manifest.ts'
import { abortReason } from '../../errors.ts'
import { createGitHubClient } from '../../github/github-client.ts'
import type { Logger } from '../../logger.ts'
import { timeStamp } from '../../naming/template.ts'
import type { ArtifactSettings } from '../../settings/settings.ts'
import { type Outcome, type RetryPolicy, retry } from '../../system/retry.ts'
import { message } from '../../text/message.ts'
import type { Backup, Destination, Stored } from '../destination.ts'
import { writeManifestFile } from '../manifest-file.ts'
import { type Client, loadClient } from './artifact-client.ts'
import { type ArtifactCopy, artifactCopy } from './artifact-copy.ts'
import { downloadFiles } from './artifact-download.ts'
import { findArtifact } from './artifact-earlier.ts'
import {
  describeArtifactError,
  isAnswerBroken,
  isAnswerLost,
  isConnectionLost,
  isNameTaken,
  isNameUnknown,
  isNotListed,
} from './artifact-errors.ts'
import { refuseExposure, refuseKnownExposure, unexposed } from './artifact-exposure.ts'
import { digestOf } from './artifact-page.ts'
import { stillThere } from './artifact-presence.ts'
import { openConnection } from './kept-connections.ts'

/** GitHub's list may lag behind an upload, which is tried again after two moments. */
const listRetry = ({ momentMs = 1_000 }: Pick<ArtifactOptions, 'momentMs'>): RetryPolicy => {
  return { attempts: 3, pauseMs: (attempts) => attempts * momentMs }
}

export interface ArtifactOptions extends Omit<ArtifactSettings, 'kind'> {
  readonly startedAt: Date
  readonly logger: Logger
  /** What pauses between attempts are made of: a second, but tests do not wait that long. */
  readonly momentMs?: number | undefined
}

export function artifactDestination(options: ArtifactOptions): Destination {
  const github = createGitHubClient({ ...options.workflow, token: options.token })
  const exposure = { ...options, github }
  /** It was private before anything was stored: from then on, only GitHub's word that it is not refuses it. */
  const later = { ...exposure, workflow: { ...options.workflow, visibility: 'private' as const } }
  let opened: Promise<void> | undefined
  /** Whether the repository may have changed since `confirm`. */
  let isOutdated = false
  return {
    kind: 'artifact',
    skipUnchanged: options.skipUnchanged,
    preflight: async () => refuseKnownExposure(options),
    confirm: (signal) => refuseExposure(exposure, signal),
    warmUp: () => {
      opened = loadClient().then(
        () => openConnection(options.workflow.resultsUrl),
        () => {},
      )
      // The first access loads Node's own fetch: 20 ms that the upload would otherwise wait for.
      void globalThis.FormData
    },
    newest: async ({ folder, signal, hold, onUnseen }) => {
      const { previous, misses, onlyRuns } = await findArtifact(exposure, { folder, signal, hold })
      for (const { problem } of misses) onUnseen?.(problem)
      if (onlyRuns !== undefined)
        onUnseen?.(
          message`None of the last ${onlyRuns} runs has a backup of this router, and older runs were not searched`,
        )
      if (!previous) return undefined
      const copy = unexposed(stillThere(previous.copy, exposure), later)
      const readBack = async (until: AbortSignal) => {
        await copy.readBack(until).catch((error: unknown) => {
          isOutdated = true
          throw error
        })
      }
      return { ...previous, copy: { ...copy, readBack } }
    },
    store: async (backup, signal) => {
      if (isOutdated) await refuseExposure(later, signal)
      await opened
      try {
        return unexposed(await upload(options, { client: await loadClient(), backup, signal }), later)
      } catch (error) {
        throw abortReason(signal) ?? (await describeArtifactError(error, { ...options.workflow, signal }))
      }
    },
  }
}

interface Upload {
  readonly client: Client
  readonly backup: Backup
  readonly signal: AbortSignal
}

/** Uploads under a free name; once more if the answer of the service is lost and the artifact is not there. */
async function upload(options: ArtifactOptions, { client, backup, signal }: Upload): Promise<Stored> {
  const { logger, startedAt } = options
  const folder = dirname(backup.file)
  const manifest = { ...backup.manifest, file: backup.fileName }
  const files = [backup.file, await writeManifestFile(folder, manifest)]
  const byRouter = `${options.name}-${options.naming.router}`
  const names = [options.name, byRouter, `${byRouter}-${timeStamp(startedAt)}`]
  let taken = 0
  let lost = 0
  const uploadOnce = () => uploadAs(names[taken] ?? '', { ...options, client, manifest, files, folder, signal })
  return await retry(uploadOnce, {
    policy: { attempts: names.length + 1, pauseMs: () => 0 },
    signal,
    shouldRetry: (outcome) => {
      if (outcome.ok) return false
      if (isConnectionLost(outcome.error) || isAnswerBroken(outcome.error))
        return ++lost === 1 && listRetry(options).pauseMs(2)
      if (!isNameTaken(outcome.error) || taken === names.length - 1) return false
      taken++
      logger.info(`The artifact name ${names[taken - 1]} is taken in this run: trying ${names[taken]}.`)
      return true
    },
  })
}

interface Files
  extends Pick<ArtifactOptions, 'retentionDays' | 'workflow' | 'logger' | 'momentMs'>,
    Pick<Upload, 'client' | 'signal'> {
  readonly manifest: Manifest
  /** The backup and its manifest. */
  readonly files: string[]
  readonly folder: string
}

async function uploadAs(name: string, upload: Files): Promise<Stored> {
  const { client, files, folder, retentionDays, logger } = upload
  try {
    // A backup is compressed already: to try again takes longer than everything else together.
    const settings = { compressionLevel: 0, ...(retentionDays === undefined ? {} : { retentionDays }) }
    const { id, digest } = await client.uploadArtifact(name, files, folder, settings)
    if (id === undefined || digest === undefined) throw new Error('GitHub gave the artifact no id or digest')
    return copyOf(upload, { name, id, digest: `sha256:${digest}` })
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    logger.info(`GitHub did not say whether the artifact ${name} was stored: looking for it.`)
    const found = await findStored(name, upload)
    if (found) return found
    throw error
  }
}

/** Returns the artifact of that name if it is in this run and contains this backup. */
async function findStored(name: string, upload: Files): Promise<Stored | undefined> {
  const { client, signal } = upload
  try {
    const { artifact } = await retry(() => client.getArtifact(name), {
      policy: listRetry(upload),
      signal,
      shouldRetry: (outcome) => !outcome.ok && isNameUnknown(outcome.error),
    })
    const copy = copyOf(upload, { name, id: artifact.id, digest: digestOf(artifact) })
    // It may be another job's.
    await copy.readBack(signal)
    return copy
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

function copyOf(
  { client, workflow, manifest, folder, momentMs }: Files,
  artifact: Pick<ArtifactCopy, 'name' | 'id' | 'digest'>,
): Stored {
  const { id } = artifact
  return artifactCopy(workflow, {
    ...artifact,
    runId: workflow.runId,
    manifest,
    path: join(folder, `read-back-${id}`),
    fetch: async (path, until) => {
      const shouldRetry = (outcome: Outcome<unknown>) =>
        !outcome.ok && (isNotListed(outcome.error) || isConnectionLost(outcome.error))
      await retry(() => downloadFiles(client, id, { path, signal: until }), {
        policy: listRetry({ momentMs }),
        signal: until,
        shouldRetry,
      })
    },
  })
}
