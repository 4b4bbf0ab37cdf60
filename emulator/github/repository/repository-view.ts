// What one request sees of a repository: the truth, or the state of a lagging replica.
import type { GitHubFaults } from '../faults.ts'
import type { HostedRepository } from './hosted-repository.ts'
import type { GitObject, ObjectInfo } from './object-reader.ts'

export interface RepositoryView {
  readonly repository: HostedRepository
  head(branch: string): Promise<string | undefined>
  /** The object that a revision names: `main`, `OID` or `OID:path`. */
  find(revision: string): Promise<ObjectInfo | undefined>
  read(revision: string): Promise<GitObject | undefined>
}

export function viewRepository(repository: HostedRepository, faults: GitHubFaults): RepositoryView {
  const { store, lastMove } = repository
  if (lastMove === undefined || faults.laggingReads <= 0) return viewCurrent(repository)
  faults.laggingReads--
  const { branch, from } = lastMove

  /** The object id from before the last move. */
  async function findOld(revision: string): Promise<ObjectInfo | undefined> {
    const [name = '', ...path] = revision.split(':')
    const names = [branch, `refs/heads/${branch}`, ...(branch === repository.defaultBranch ? ['HEAD'] : [])]
    const isBranch = names.includes(name)
    if (from === undefined) {
      // A branch that is seen late; other branches and their objects are seen.
      return isBranch || branch === repository.defaultBranch ? undefined : await store.find(revision)
    }
    const found = await store.find(isBranch ? [from, ...path].join(':') : revision)
    const start = path.length === 0 || isBranch ? found : await store.find(name)
    if (found === undefined || start === undefined) return undefined
    const known = await store.run('rev-list', '--objects', from)
    return known.includes(start.oid) ? found : undefined
  }

  return {
    repository,
    head: (name) => (name === branch ? Promise.resolve(from) : repository.head(name)),
    find: findOld,
    async read(revision) {
      const found = await findOld(revision)
      return found && store.read(found.oid)
    },
  }
}

/** Finds nothing at some paths of any revision, though the folders above list them. */
export function hidePaths(view: RepositoryView, paths: readonly string[]): RepositoryView {
  const isHidden = (revision: string) => revision.includes(':') && paths.includes(revision.replace(/^[^:]*:/, ''))
  return { ...view, find: (revision) => (isHidden(revision) ? Promise.resolve(undefined) : view.find(revision)) }
}

/** The current state, for answers about what was just written. */
export function viewCurrent(repository: HostedRepository): RepositoryView {
  const { store } = repository
  return { repository, head: repository.head, find: store.find, read: store.read }
}
