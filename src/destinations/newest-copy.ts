// The newest copy that a destination has, brought here to be opened. Reads only: a token that may read is enough.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../dss/manifest.ts'
import { type ReadManifest, readManifest } from '../dss/read-manifest.ts'
import { BackupError } from '../errors.ts'
import { type ClientPatience, createGitHubClient } from '../github/github-client.ts'
import { fetchSnapshot, type Place, readBlob } from '../github/repository-snapshot.ts'
import { askGitHub, isRateLimit, type Reply } from '../github/rest-api.ts'
import type { Logger } from '../logger.ts'
import { oldestFirst, orphanedManifests } from '../naming/copies.ts'
import { BACKUP_EXTENSION, MANIFEST_EXTENSION, type Naming } from '../naming/template.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'
import { type ArtifactOptions, artifactDestination } from './artifact/artifact.ts'
import type { OnUnseen, Previous } from './destination.ts'
import { describeReading, readingHint } from './repository/repository-refusals.ts'

/** A copy as it was brought. */
export interface NewestCopy {
  /** Where it lies now. */
  readonly file: string
  readonly manifest: Manifest
  /** Where it came from, in a few words. */
  readonly description: string
  /** What is there, newer than this copy, and cannot be used: as a sentence. Absent: this is the newest. */
  readonly newer?: string | undefined
}

export interface Search {
  readonly naming: Naming
  readonly now: Date
  /** Private; what is fetched goes there. */
  readonly folder: string
  readonly logger: Logger
  readonly signal: AbortSignal
}

interface GitHubPlace {
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  readonly workflow: { readonly serverUrl: string; readonly apiUrl: string; readonly graphqlUrl: string }
  readonly patience?: ClientPatience
}

/** So many of the newest backups are looked at for one with a manifest. */
const LOOKED_AT = 30

const LOST = 'only its manifest is there'

/** Names with those of the backups that only left their manifest: the newest of them may be the newest there was. */
export function withLost(names: readonly string[], naming: Naming): readonly string[] {
  const lost = orphanedManifests(names, naming).map((name) => name.slice(0, -MANIFEST_EXTENSION.length))
  return [...names, ...lost.map((stem) => stem + BACKUP_EXTENSION)]
}

/** The first of `backups`, newest first, whose manifest is about it. Throws BackupError where there is none. */
export async function chooseNewest(
  backups: readonly string[],
  {
    where,
    names,
    read,
  }: {
    readonly where: string
    readonly names: readonly string[]
    readonly read: (manifestName: string) => Promise<ReadManifest>
  },
): Promise<Pick<NewestCopy, 'manifest' | 'newer'>> {
  let newer: string | undefined
  for (const backup of backups.slice(0, LOOKED_AT)) {
    const found = names.includes(backup) ? await read(manifestNameOf(backup)) : { problem: LOST }
    if ('manifest' in found && found.manifest.file === backup) return { manifest: found.manifest, newer }
    const problem = 'problem' in found ? found.problem : 'it is about another file'
    newer ??= `${backup} cannot be used: ${problem === LOST ? LOST : `its manifest says nothing: ${problem}`}.`
  }
  if (newer === undefined) throw none(where)
  throw noneUsable(where, newer)
}

/** Throws BackupError: `input-invalid` where there is none, `destination-refused` where nobody could look. */
export async function newestInRepository(
  { repository, token, workflow, patience, branch, folder: path }: GitHubPlace & Pick<Place, 'branch' | 'folder'>,
  { naming, now, folder, signal }: Search,
): Promise<NewestCopy> {
  const [owner = '', name = ''] = repository.split('/')
  const place: Place = { owner, name, branch, folder: path }
  const where = `${repository}/${path}${branch === undefined ? '' : ` on the branch ${branch}`}`
  const client = createGitHubClient({ ...workflow, token, patience })
  try {
    const { files, head } = await fetchSnapshot(client, place, { wanted: [], signal })
    if (branch !== undefined && head === undefined)
      throw new BackupError('input-invalid', `There is no branch ${branch} in ${repository}.`, {
        hint: 'Without `--branch` the default branch is looked at.',
      })
    const names = files.map((file) => file.name)
    const idOf = (wanted: string) => files.find((file) => file.name === wanted)?.oid
    const backups = oldestFirst(withLost(names, naming), { naming, now }).toReversed()
    const read = async (wanted: string): Promise<ReadManifest> => {
      const oid = idOf(wanted)
      if (oid === undefined) return { problem: 'there is none' }
      return readManifest((await readBlob(client, place, { oid, signal })).toString())
    }
    const { manifest, newer } = await chooseNewest(backups, { where, names, read })
    const content = await readBlob(client, place, { oid: idOf(manifest.file) ?? '', signal })
    const file = join(folder, manifest.file)
    await writeFile(file, content, { mode: 0o600, flag: 'wx' })
    return { file, manifest, newer, description: `${repository}/${path}/${manifest.file}` }
  } catch (error) {
    throw describeReading(error, repository)
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
  Record<'workflowFile' | 'branch', string> &
  Pick<ArtifactOptions, 'ask' | 'memory'>

/** The newest artifact of a workflow that is this router's; `unseen` is why not all of them could be looked at. */
export async function findArtifact(
  { repository, token, workflow, workflowFile, branch, ask, memory }: ArtifactPlace,
  { naming, folder, logger, signal }: Omit<Search, 'now'>,
): Promise<{
  readonly previous: Previous | undefined
  readonly reasons: readonly string[]
  readonly isUnseen: boolean
  /** Whether something of it could not even be asked for. */
  readonly isUnreached: boolean
}> {
  const reasons: string[] = []
  let isUnseen = false
  let isUnreached = false
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
      memory,
      maxDownloads: MAX_DOWNLOADS,
      maxRuns: RUNS_LOOKED_THROUGH,
      logger: {
        ...logger,
        info: (line) => reasons.push(render(line, WORKFLOW_VOCABULARY).replace(/^What changed cannot be told: /, '')),
      },
    },
  })
  const onUnseen: OnUnseen = (how) => {
    isUnseen = true
    isUnreached ||= how !== 'unusable'
  }
  const previous = await destination.newest({ folder, signal, onUnseen })
  return { previous, reasons, isUnseen, isUnreached }
}

/** Throws BackupError: `input-invalid` where there is none, `destination-refused` where nobody could look. */
export async function newestArtifact(place: ArtifactPlace, search: Search): Promise<NewestCopy> {
  const { repository, workflowFile, branch } = place
  let refusal: Extract<Reply, { readonly ok: false }> | undefined
  const ask: typeof askGitHub = async (question) => {
    const reply = await (place.ask ?? askGitHub)(question)
    if (!reply.ok) refusal = reply
    return reply
  }
  const { previous, reasons, isUnseen, isUnreached } = await findArtifact({ ...place, ask }, search)
  const where = `the artifacts of ${workflowFile} in ${repository} on the branch ${branch}`
  if (previous?.copy.location.kind !== 'artifact') {
    if (!isUnseen) throw none(where, reasons)
    if (!isUnreached) throw noneUsable(where, reasons.join(' ').replace(/^t/, 'T'))
    const reason = refusal ? `${refusal.reason}.` : reasons.join(' ')
    throw new BackupError('destination-refused', `${where} could not be looked at: ${reason}`.replace(/^t/, 'T'), {
      hint: isRateLimit(reason)
        ? 'Run again in an hour.'
        : readingHint(refusal?.status ?? 0, { repository, right: 'Actions: Read' }),
    })
  }
  const { manifest } = previous
  const { id, name } = previous.copy.location
  return {
    file: join(search.folder, `artifact-${id}`, manifest.file),
    manifest,
    newer: isUnseen ? reasons.join(' ') || 'A newer artifact could not be looked at.' : undefined,
    description: `artifact ${name} of ${repository}`,
  }
}

function noneUsable(where: string, reason: string): BackupError {
  return new BackupError('read-back-failed', `There are backups in ${where}, and none that can be used. ${reason}`, {
    hint: 'Make a new backup, and find out what happened to the manifests: without them nothing proves what was stored.',
  })
}

function none(where: string, reasons: readonly string[] = []): BackupError {
  return new BackupError('input-invalid', `There is no backup with a manifest in ${where}.`, {
    hint: [...reasons, 'Are `--name`, `--router` and the place those of the job that makes the backups?'].join(' '),
  })
}
