// Fetches the newest copy from a repository, to open it. Read access is enough.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_REPOSITORY_MANIFEST_BYTES } from '../../dss/manifest-size.ts'
import { readManifest } from '../../dss/read-manifest.ts'
import { BackupError } from '../../errors.ts'
import { createGitHubClient, type RequestPolicy } from '../../github/github-client.ts'
import { fetchSnapshot, type Place, readBlob } from '../../github/repository-snapshot.ts'
import { oldestFirst } from '../../naming/copies.ts'
import { input, message } from '../../text/message.ts'
import { describeAhead } from '../future-copies.ts'
import { chooseNewest, type NewestCopy, type Search, withLost } from '../newest-copy.ts'
import { describeReadFailure } from './repository-refusals.ts'

export interface RepositoryPlace extends Pick<Place, 'branch' | 'folder'> {
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  readonly workflow: { readonly apiUrl: string; readonly graphqlUrl: string }
  readonly policy?: RequestPolicy
}

/** Throws BackupError: `read-back-failed` if no backup exists, `destination-refused` if the repository could not be read. */
export async function newestInRepository(
  { repository, token, workflow, policy, branch, folder: path }: RepositoryPlace,
  { naming, now, folder, signal }: Search,
): Promise<NewestCopy> {
  const [owner = '', name = ''] = repository.split('/')
  const place: Place = { owner, name, branch, folder: path }
  const where = `${repository}/${path}${branch === undefined ? '' : ` on the branch ${branch}`}`
  const client = createGitHubClient({ ...workflow, token, policy })
  try {
    const { files, others, head } = await fetchSnapshot(client, place, { wanted: [], signal })
    if (branch !== undefined && head === undefined)
      throw new BackupError('input-invalid', message`The repository ${repository} has no branch ${branch}.`, {
        hint: message`Omit ${input('branch')} to use the default branch.`,
      })
    const names = files.map((file) => file.name)
    const fileOf = (wanted: string) => files.find((file) => file.name === wanted)
    const all = [...withLost(names, naming, others), ...others]
    const backups = oldestFirst(all, { naming, now }).toReversed()
    const { manifest, newer } = await chooseNewest(backups, {
      where,
      names,
      naming,
      others,
      read: async (wanted) => {
        const found = fileOf(wanted)
        if (!found) return { problem: 'it is missing' }
        const { oid, size } = found
        if (size > MAX_REPOSITORY_MANIFEST_BYTES) return { problem: 'it is too large' }
        return readManifest((await readBlob(client, place, { oid, signal })).toString())
      },
    })
    const content = await readBlob(client, place, { oid: fileOf(manifest.file)?.oid ?? '', signal })
    const file = join(folder, manifest.file)
    await writeFile(file, content, { mode: 0o600, flag: 'wx' })
    const ahead = describeAhead(names, { place: where, naming, now })
    return { file, manifest, newer, ahead, description: `${repository}/${path}/${manifest.file}` }
  } catch (error) {
    throw describeReadFailure(error, repository)
  }
}
