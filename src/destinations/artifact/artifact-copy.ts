// A backup in an artifact of this run or an earlier one: where it is, and its read-back.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { abortReason, BackupError, type Hint } from '../../errors.ts'
import type { WorkflowContext } from '../../settings/settings.ts'
import { type HashOptions, hashFile } from '../../system/hash-file.ts'
import { readChunks } from '../../system/read-chunks.ts'
import type { Stored } from '../destination.ts'
import { holdsManifest } from '../manifest-file.ts'
import { artifactProblem } from './artifact-errors.ts'

/** It has just been written there: what counts is what GitHub sent, and a slow disk would have to write it first. */
const fromMemory: HashOptions = { read: (path, { signal }) => readChunks(path, { signal, reuse: true }) }

export interface ArtifactCopy {
  readonly id: number
  readonly name: string
  /** The run that owns it. */
  readonly runId: number | string
  /** `sha256:` and hexadecimal. */
  readonly digest: string
  readonly manifest: Manifest
  /** Folder to download it to. */
  readonly path: string
  /** Downloads it; absent if that is done already. */
  readonly fetch?: (path: string, signal: AbortSignal) => Promise<void>
}

/** Returns a copy whose read-back compares both files with the manifest. */
export function artifactCopy(workflow: WorkflowContext, copy: ArtifactCopy): Stored {
  const { id, name, runId, digest, manifest, path, fetch } = copy
  const url = `${workflow.serverUrl}/${workflow.repository}/actions/runs/${runId}/artifacts/${id}`
  const failed = (problem: string, more: { readonly cause?: unknown; readonly hint?: Hint } = {}) =>
    new BackupError('read-back-failed', `The artifact ${name} was stored, but ${problem}.`, more)
  return {
    location: { kind: 'artifact', name, id, url, digest },
    description: `artifact ${name} (id ${id})`,
    readBack: async (signal) => {
      try {
        await fetch?.(path, signal)
        const manifestName = manifestNameOf(manifest.file)
        const names = (await readdir(path)).sort()
        if (names.join('/') !== [manifest.file, manifestName].sort().join('/'))
          throw failed('the download contains other files')
        // The hash was computed during the download from the router: stricter than hashing the uploaded file.
        const found = await hashFile(join(path, manifest.file), signal, fromMemory)
        const isSame = found.sha256 === manifest.sha256 && found.size === manifest.size
        if (!isSame || !(await holdsManifest(join(path, manifestName), manifest, signal, fromMemory)))
          throw failed('the download differs from what was stored')
      } catch (error) {
        if (error instanceof BackupError) throw error
        const { problem, hint } = await artifactProblem(error, { ...workflow, signal })
        throw abortReason(signal) ?? failed(`it could not be downloaded again: ${problem}`, { cause: error, hint })
      }
    },
    prune: () => Promise.resolve(0),
  }
}
