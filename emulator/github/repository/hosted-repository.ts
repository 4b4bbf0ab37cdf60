// A repository as GitHub hosts it: a bare git repository, its settings, and who may do what with it.
import { createGitRepository, type GitRepository } from './git-repository.ts'
import type { FileAddition, Person } from './object-writer.ts'

export type Visibility = 'public' | 'private' | 'internal'

/** `none` cannot even see that it exists; `sso` could, if its token were authorized for the organization. */
export type Access = 'write' | 'read' | 'none' | 'sso'

export type ViewerPermission = 'ADMIN' | 'MAINTAIN' | 'WRITE' | 'TRIAGE' | 'READ' | null

/** May be changed at any time; the next request sees it. */
export interface RepositorySettings {
  visibility: Visibility
  archived: boolean
  /** Branches that change through pull requests only. */
  protectedBranches: readonly string[]
  /** Branches that a ruleset forbids to create. */
  restrictedBranches: readonly string[]
  /** By token. Other tokens can only read what is public. */
  access: Readonly<Record<string, Access>>
  /** The viewer's role in GraphQL and REST, whatever the token may do: misleading for apps and fine-grained tokens. */
  viewerPermission: ViewerPermission
}

export interface RepositoryOptions extends Partial<RepositorySettings> {
  /** owner/name */
  readonly name: string
  /** `main` if absent. */
  readonly defaultBranch?: string
  /** No commit at all, as after "New repository" without a README. */
  readonly empty?: boolean
  /** Files of the first commit, by path; a README if absent. */
  readonly files?: Readonly<Record<string, Buffer | string>>
}

export interface LoggedCommit {
  readonly oid: string
  readonly parents: readonly string[]
  readonly author: string
  readonly committer: string
  readonly headline: string
  readonly body: string
}

/** The handle that a test gets. */
export interface GitHubRepository {
  readonly name: string
  readonly defaultBranch: string
  readonly settings: RepositorySettings
  /** A bare repository: git itself can read, clone and check it. */
  readonly gitDirectory: string
  git(...args: string[]): Promise<string>
  /** The commit at the head of a branch; the default branch, if absent. */
  head(branch?: string): Promise<string | undefined>
  /** Newest first. */
  log(branch?: string): Promise<readonly LoggedCommit[]>
  readFile(path: string, revision?: string): Promise<Buffer | undefined>
  /** Paths of all files below a folder, sorted. */
  listFiles(folder?: string, revision?: string): Promise<readonly string[]>
  /** Makes a commit as somebody else; returns the object id. */
  commit(change: {
    readonly message?: string
    readonly branch?: string
    readonly files?: Readonly<Record<string, Buffer | string>>
    readonly deletions?: readonly string[]
  }): Promise<string>
}

/** The handle, and what only the services see. */
export interface HostedRepository extends GitHubRepository {
  /** Database id. */
  readonly id: number
  readonly nodeId: string
  readonly createdAt: Date
  readonly store: GitRepository
  /** The last time that a branch moved, for lagging readers. */
  lastMove: { readonly branch: string; readonly from: string | undefined; readonly to: string } | undefined
  /** Compares and swaps a branch; returns false if it is not at `from`. */
  moveBranch(branch: string, from: string | undefined, to: string): Promise<boolean>
}

/** The committer of changes through the API or on the web. */
export const WEB_FLOW: Person = { name: 'GitHub', email: 'noreply@github.com' }

const SOMEBODY_ELSE: Person = { name: 'Mona Lisa', email: 'mona@example.com' }
const FIRST_FILES = { 'README.md': '# Backups\n' }
const LOG_FORMAT = '%H%x00%P%x00%an <%ae>%x00%cn <%ce>%x00%s%x00%b%x01'

export async function createHostedRepository(options: RepositoryOptions, id: number): Promise<HostedRepository> {
  const { name, defaultBranch = 'main', empty = false, files = FIRST_FILES } = options
  const store = await createGitRepository(defaultBranch)
  const refOf = (branch: string) => `refs/heads/${branch}`

  const repository: HostedRepository = {
    name,
    defaultBranch,
    id,
    nodeId: `R_${Buffer.from(String(id)).toString('base64url')}`,
    createdAt: new Date(),
    store,
    lastMove: undefined,
    settings: {
      visibility: options.visibility ?? 'private',
      archived: options.archived ?? false,
      protectedBranches: options.protectedBranches ?? [],
      restrictedBranches: options.restrictedBranches ?? [],
      access: options.access ?? {},
      viewerPermission: options.viewerPermission ?? null,
    },
    gitDirectory: store.directory,
    git: store.run,
    async head(branch = defaultBranch) {
      return (await store.find(refOf(branch)))?.oid
    },
    async log(branch = defaultBranch) {
      if ((await repository.head(branch)) === undefined) return []
      return parseLog(await store.run('log', `--format=${LOG_FORMAT}`, refOf(branch), '--'))
    },
    async readFile(path, revision = refOf(defaultBranch)) {
      return (await store.read(`${revision}:${path}`))?.content
    },
    async listFiles(folder = '', revision = refOf(defaultBranch)) {
      if ((await store.find(revision)) === undefined) return []
      const below = folder === '' ? [] : [`${folder}/`]
      const listed = await store.run('ls-tree', '-r', '-z', '--name-only', revision, '--', ...below)
      return listed.split('\0').filter((path) => path !== '')
    },
    async moveBranch(branch, from, to) {
      if (!(await store.moveRef({ name: refOf(branch), from, to }))) return false
      repository.lastMove = { branch, from, to }
      return true
    },
    commit({ message = 'Change something', branch = defaultBranch, files: changed = {}, deletions = [] }) {
      return store.inTurn(async () => {
        const parent = await repository.head(branch)
        const people = { author: SOMEBODY_ELSE, committer: SOMEBODY_ELSE }
        const oid = await store.writeCommit({ parent, message, ...people, additions: toAdditions(changed), deletions })
        await repository.moveBranch(branch, parent, oid)
        return oid
      })
    },
  }
  if (!empty) await repository.commit({ message: 'Initial commit', files })
  // Every reader already sees the first commit.
  repository.lastMove = undefined
  return repository
}

function toAdditions(files: Readonly<Record<string, Buffer | string>>): readonly FileAddition[] {
  return Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }))
}

function parseLog(output: string): readonly LoggedCommit[] {
  const records = output.split('\x01').map((record) => record.trimStart())
  return records.slice(0, -1).map((record) => {
    const [oid = '', parents = '', author = '', committer = '', headline = '', body = ''] = record.split('\0')
    const ids = parents.split(' ').filter((parent) => parent !== '')
    return { oid, parents: ids, author, committer, headline, body: body.trimEnd() }
  })
}
