// A real bare git repository in a temp folder: objects and refs, written by git itself.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runGit, tryGit } from './git-process.ts'
import { createObjectReader, type GitObject, type ObjectInfo } from './object-reader.ts'

export interface Person {
  readonly name: string
  readonly email: string
}

export interface FileAddition {
  readonly path: string
  readonly content: Buffer
}

export interface NewCommit {
  /** Object id; a commit without parents, if absent. */
  readonly parent: string | undefined
  readonly message: string
  readonly author: Person
  readonly committer: Person
  readonly additions: readonly FileAddition[]
  readonly deletions: readonly string[]
}

export interface GitRepository {
  readonly directory: string
  /** Runs git on it. @throws Error with git's own words. */
  run(...args: string[]): Promise<string>
  find(revision: string): Promise<ObjectInfo | undefined>
  read(revision: string): Promise<GitObject | undefined>
  /** Size of an object in bytes, cached, since objects never change. 0 for objects that are elsewhere, like a submodule. */
  measure(oid: string): number | Promise<number>
  /** Measures all objects, so that nothing waits for it later. */
  measureAll(): Promise<void>
  writeBlob(content: Buffer): Promise<string>
  /** Creates the objects of one commit, which no ref points to yet; returns its id. */
  writeCommit(commit: NewCommit): Promise<string>
  /** Compare and swap, `from` undefined for a ref that must not exist; false when the ref is elsewhere. */
  moveRef(ref: { readonly name: string; readonly from: string | undefined; readonly to: string }): Promise<boolean>
  /** Runs tasks one after another, as GitHub does with updates of one repository. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>
  /** Removes it from the disk. */
  close(): Promise<void>
}

/** The value that `moveRef` compares with if no ref is expected. */
const NO_OID = '0'.repeat(40)
/** Only fast-import sees it: it cannot write a commit without moving some ref. */
const SCRATCH_REF = 'refs/emulator/scratch'

/** @throws Error if git is not installed. */
export async function createGitRepository(defaultBranch: string): Promise<GitRepository> {
  const directory = await mkdtemp(join(tmpdir(), 'emulated-repository-'))
  const init = ['init', '--quiet', '--bare', '--template=', `--initial-branch=${defaultBranch}`, directory]
  await runGit(directory, init).catch(async (error: unknown) => {
    await rm(directory, { recursive: true, force: true })
    throw error
  })
  const reader = createObjectReader(directory)
  const sizes = new Map<string, number>()
  let lastWork: Promise<unknown> = Promise.resolve()
  let commits = 0

  return {
    directory,
    run: (...args) => runGit(directory, args),
    find: reader.find,
    read: reader.read,
    measure(oid) {
      return (
        sizes.get(oid) ??
        reader.find(oid).then((found) => {
          const size = found?.size ?? 0
          sizes.set(oid, size)
          return size
        })
      )
    },
    async measureAll() {
      const format = '--batch-check=%(objectname) %(objectsize)'
      const listed = await runGit(directory, ['cat-file', '--batch-all-objects', '--unordered', format])
      for (const [, oid = '', size] of listed.matchAll(/^(\S+) (\d+)$/gm)) sizes.set(oid, Number(size))
    },
    async writeBlob(content) {
      return (await runGit(directory, ['hash-object', '-w', '--stdin'], content)).trim()
    },
    async writeCommit(commit) {
      const scratch = `${SCRATCH_REF}-${commits++}`
      const stream = Buffer.concat([...describeCommit(scratch, commit)])
      const oid = (await runGit(directory, ['fast-import', '--quiet', '--done'], stream)).trim()
      await runGit(directory, ['update-ref', '-d', scratch])
      return oid
    },
    async moveRef({ name, from = NO_OID, to }) {
      const { exitCode } = await tryGit(directory, ['update-ref', name, to, from])
      return exitCode === 0
    },
    inTurn(work) {
      const turn = lastWork.then(work)
      lastWork = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await lastWork
      await reader.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The commit as git fast-import reads it; its answer is the object id. */
function* describeCommit(ref: string, commit: NewCommit): Generator<Buffer> {
  const { parent, message, author, committer, additions, deletions } = commit
  yield Buffer.from(`commit ${ref}\nmark :1\nauthor ${sign(author)}\ncommitter ${sign(committer)}\n`)
  yield* describeData(Buffer.from(message))
  if (parent !== undefined) yield Buffer.from(`from ${parent}\n`)
  for (const path of deletions) yield Buffer.from(`D ${quote(path)}\n`)
  for (const { path, content } of additions) {
    yield Buffer.from(`M 100644 inline ${quote(path)}\n`)
    yield* describeData(content)
  }
  yield Buffer.from('\nget-mark :1\ndone\n')
}

function* describeData(content: Buffer): Generator<Buffer> {
  yield Buffer.from(`data ${content.length}\n`)
  yield content
  yield Buffer.from('\n')
}

function sign({ name, email }: Person): string {
  return `${name} <${email}> ${Math.floor(Date.now() / 1000)} +0000`
}

function quote(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
