// The newest copy that a destination has, brought here to be opened. Reads only: a token that may read is enough.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Naming } from '../backup-name.ts'
import { type Manifest, manifestNameOf } from '../dss/manifest.ts'
import { readManifest } from '../dss/read-manifest.ts'
import { BackupError } from '../errors.ts'
import type { Journal } from '../journal.ts'
import { artifactDestination } from './artifact.ts'
import type { Previous } from './destination.ts'
import { oldestFirst } from './directory-copies.ts'
import { directoryCopy } from './directory-copy.ts'
import { findNewest } from './directory-history.ts'
import type { askGitHub } from './github-api.ts'
import { type ClientPatience, createGitHubClient } from './github-client.ts'
import { look, type Place, readBlob } from './repository-api.ts'
import { describeRefusal } from './repository-refusals.ts'

/** A copy as it was brought. */
export interface NewestCopy {
  /** Where it lies now. */
  readonly file: string
  readonly manifest: Manifest
  /** Where it came from, in a few words. */
  readonly description: string
}

interface Search {
  readonly naming: Naming
  readonly now: Date
  /** Private; what is fetched goes there. */
  readonly folder: string
  readonly journal: Journal
  readonly signal: AbortSignal
}

interface GitHubPlace {
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  readonly workflow: { readonly serverUrl: string; readonly apiUrl: string; readonly graphqlUrl: string }
  readonly patience?: ClientPatience
}

/** Throws BackupError `input-invalid` where there is none, and the file system's errors. */
export async function newestInDirectory(path: string, search: Search): Promise<NewestCopy> {
  const copyOf = (manifest: Manifest) => directoryCopy({ ...search, path, keep: 0, manifest, present: () => undefined })
  const found = await findNewest({ ...search, path, startedAt: search.now }, { copyOf, signal: search.signal })
  if (!found) throw none(path)
  const { manifest } = found
  return { file: join(path, manifest.file), manifest, description: join(path, manifest.file) }
}

/** Throws BackupError. */
export async function newestInRepository(
  { repository, token, workflow, patience, branch, folder: path }: GitHubPlace & Pick<Place, 'branch' | 'folder'>,
  { naming, now, folder, signal }: Search,
): Promise<NewestCopy> {
  const [owner = '', name = ''] = repository.split('/')
  const place: Place = { owner, name, branch, folder: path }
  const client = createGitHubClient({ ...workflow, token, patience })
  try {
    const { files } = await look(client, place, { wanted: [], signal })
    const names = files.map((file) => file.name)
    const newest = oldestFirst(names, { naming, now }).findLast(
      (backup) => names.includes(backup) && names.includes(manifestNameOf(backup)),
    )
    const backup = files.find((file) => file.name === newest)
    const beside = files.find((file) => newest !== undefined && file.name === manifestNameOf(newest))
    if (!backup || !beside) throw none(`${repository}/${path}`)
    const read = readManifest((await readBlob(client, place, { oid: beside.oid, signal })).toString())
    if (!('manifest' in read))
      throw new BackupError('backup-invalid', `${beside.name} cannot be used: ${read.problem}.`)
    const content = await readBlob(client, place, { oid: backup.oid, signal })
    const file = join(folder, backup.name)
    await writeFile(file, content, { mode: 0o600, flag: 'wx' })
    return { file, manifest: read.manifest, description: `${repository}/${path}/${backup.name}` }
  } catch (error) {
    throw describeRefusal(error, repository)
  }
}

/**
 * More than who stores looks through: what was not stored anew, because that one still saw it, must be seen here too, some
 * runs by hand later.
 */
export const RUNS_LOOKED_THROUGH = 100
/** Every artifact of those runs may be another router's. */
const MAX_DOWNLOADS = RUNS_LOOKED_THROUGH

export type ArtifactPlace = Omit<GitHubPlace, 'patience'> &
  Record<'workflowFile' | 'branch', string> & { readonly ask?: typeof askGitHub | undefined }

/** The newest artifact of a workflow that is this router's; `unseen` is why not all of them could be looked at. */
export async function findArtifact(
  { repository, token, workflow, workflowFile, branch, ask }: ArtifactPlace,
  { naming, folder, journal, signal }: Omit<Search, 'now'>,
): Promise<{
  readonly previous: Previous | undefined
  readonly reasons: readonly string[]
  readonly isUnseen: boolean
}> {
  const reasons: string[] = []
  let isUnseen = false
  const destination = artifactDestination({
    ...{ name: '', naming, router: naming.router, skipUnchanged: false, sealed: true, startedAt: new Date() },
    workflow: {
      ...workflow,
      ...{ repository, branch, artifactService: true },
      workflowRef: `${repository}/.github/workflows/${workflowFile}@`,
      runId: String(Number.MAX_SAFE_INTEGER),
    },
    ...{
      token,
      ask,
      maxDownloads: MAX_DOWNLOADS,
      maxRuns: RUNS_LOOKED_THROUGH,
      journal: { ...journal, info: (line) => reasons.push(line.replace(/^What changed cannot be told: /, '')) },
    },
  })
  const onUnseen = () => {
    isUnseen = true
  }
  return { previous: await destination.newest({ folder, signal, onUnseen }), reasons, isUnseen }
}

/** Throws BackupError. */
export async function newestArtifact(place: ArtifactPlace, search: Search): Promise<NewestCopy> {
  const { previous, reasons } = await findArtifact(place, search)
  const { repository, workflowFile } = place
  if (previous?.copy.location.kind !== 'artifact')
    throw none(`the artifacts of ${workflowFile} in ${repository}`, reasons)
  const { manifest } = previous
  const { id, name } = previous.copy.location
  return {
    file: join(search.folder, `artifact-${id}`, manifest.file),
    manifest,
    description: `artifact ${name} of ${repository}`,
  }
}

function none(where: string, reasons: readonly string[] = []): BackupError {
  return new BackupError('input-invalid', `There is no backup with a manifest in ${where}.`, {
    hint:
      reasons.length > 0
        ? reasons.join(' ')
        : 'Are `name`, `router` and the place those of the workflow that makes the backups?',
  })
}
