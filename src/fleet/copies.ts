// The newest copy of a router, as far as GitHub keeps one: a manifest in a repository, or in an artifact that is brought here
// for a moment.

import { type Naming, nameAt } from '../backup-name.ts'
import { listCopies, takenNames } from '../destinations/directory-copies.ts'
import { blobId } from '../destinations/git-blob.ts'
import { type ClientPatience, createGitHubClient, type GitHubClient } from '../destinations/github-client.ts'
import { findArtifact } from '../destinations/newest-copy.ts'
import { look, type Place, Refusal, type RemoteFile, readBlob } from '../destinations/repository-api.ts'
import { type Manifest, manifestNameOf } from '../dss/manifest.ts'
import { readManifest } from '../dss/read-manifest.ts'
import type { Journal } from '../journal.ts'
import { makePrivateFolder, removeFolder } from '../private-folder.ts'
import type { Copy } from './judge.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** The manifests of so many days come along with the first look; an older one costs a request. */
const WANTED_DAYS = 7

/** How backups of one router are called, and the moment to count from. */
export interface CopySearch {
  readonly naming: Naming
  readonly now: number
  readonly journal: Journal
  readonly signal: AbortSignal
}

/** What a place has of a router; `unseen` is why it could not be looked at, empty if it could. */
export interface Found {
  readonly copy?: Copy | undefined
  readonly unseen: string
}

export interface RepositoryPlace {
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly token: string
  /** `owner/name`. */
  readonly repository: string
  /** Absent: the default branch. */
  readonly branch: string | undefined
  /** The router's folder, without slashes at its ends. */
  readonly folder: string
  readonly patience?: ClientPatience | undefined
}

export async function findInRepository(where: RepositoryPlace, search: CopySearch): Promise<Found> {
  const { repository, branch, folder } = where
  const { naming, now, signal } = search
  const [owner = '', name = ''] = repository.split('/')
  const client = createGitHubClient(where)
  const place: Place = { owner, name, branch, folder }
  const nameOn = (time: number) => nameAt(naming, new Date(time))
  const wanted = Array.from({ length: WANTED_DAYS }, (_, day) => manifestNameOf(`${nameOn(now - day * DAY_MS)}.dss`))
  try {
    const { files, texts } = await look(client, place, { wanted: [...new Set(wanted)], signal })
    const names = files.map((file) => file.name)
    const dated = listCopies(names, naming).map(({ fileName }) => fileName)
    const taken = dated.length > 0 ? dated : takenNames(names, `${nameOn(now)}.dss`)
    const file = files.find((candidate) => candidate.name === taken.at(-1))
    if (!file) return { unseen: '' }
    const beside = files.find((candidate) => candidate.name === manifestNameOf(file.name))
    const text = beside && (texts.get(beside.name) ?? (await readText(client, place, { oid: beside.oid, signal })))
    return { copy: judgePair(file, { beside, text, router: naming.router }), unseen: '' }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof Refusal)) throw error
    return { unseen: `the repository ${repository} could not be looked at: ${error.message}` }
  }
}

async function readText(
  client: GitHubClient,
  place: Place,
  blob: { readonly oid: string; readonly signal: AbortSignal },
): Promise<string> {
  return (await readBlob(client, place, blob)).toString()
}

/** What can be known of a backup without reading it: what its manifest says, and whether it is of that size. */
function judgePair(
  file: RemoteFile,
  {
    beside,
    text,
    router,
  }: { readonly beside: RemoteFile | undefined; readonly text: string | undefined; readonly router: string },
): Copy {
  const common = { place: 'repository', file: file.name } as const
  const bad = (problem: string) => ({ ...common, time: 0, isVerified: false, problem })
  if (!beside || text === undefined) return bad('it has no manifest beside it')
  if (blobId(Buffer.from(text)) !== beside.oid) return bad('its manifest could not be read as it is kept')
  const read = readManifest(text)
  if ('problem' in read) return bad(`its manifest cannot be used: ${read.problem}`)
  const { manifest } = read
  const problem = mismatchOf(manifest, { file, router })
  return { ...common, time: Date.parse(manifest.time), isVerified: manifest.verified, problem }
}

function mismatchOf(
  manifest: Manifest,
  { file, router }: { readonly file: RemoteFile; readonly router: string },
): string {
  if (manifest.file !== file.name) return 'its manifest is about another file'
  if (manifest.router.label !== router) return `its manifest is about another router, ${manifest.router.label}`
  return manifest.size === file.size ? '' : 'it has another size than its manifest says'
}

export interface ArtifactPlace {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly token: string
  /** `owner/name`, of the workflow. */
  readonly repository: string
  /** The file's name. */
  readonly workflow: string
  /** The branch that its runs are on. */
  readonly branch: string
  /** Where an artifact may lie for a moment. */
  readonly tempDirectory: string
}

export async function findInArtifacts(where: ArtifactPlace, search: CopySearch): Promise<Found> {
  const { repository, token, workflow: workflowFile, branch, tempDirectory, ...workflow } = where
  const folder = await makePrivateFolder(tempDirectory)
  try {
    const place = { repository, token, workflow, workflowFile, branch }
    const { previous, reasons, isUnseen } = await findArtifact(place, { ...search, folder })
    if (previous) {
      const { manifest, lifetime } = previous
      const { file, verified: isVerified } = manifest
      const copy = { file, isVerified, time: Date.parse(manifest.time), problem: '', ...(lifetime ? { lifetime } : {}) }
      return { copy: { place: 'artifact', ...copy }, unseen: '' }
    }
    return { unseen: isUnseen ? reasons.join(' ').replace(/\.$/, '') : '' }
  } finally {
    await removeFolder(folder, search.journal)
  }
}
