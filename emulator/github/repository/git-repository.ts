// A real bare git repository in a temp folder. Git reads it; what is written often is written without git.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { moveRef, type RefMove } from './branch-file.ts'
import { runGit } from './git-process.ts'
import { createObjectReader, type GitObject, type ObjectInfo } from './object-reader.ts'
import { createObjectWriter, type NewCommit } from './object-writer.ts'
import type { PackedObject } from './pack-file.ts'
import { createWrittenObjects } from './written-objects.ts'

export interface GitRepository {
  readonly directory: string
  /** Runs git on it. @throws Error with git's own words. */
  run(...args: string[]): Promise<string>
  /** @throws Error if git is needed and not installed. */
  find(revision: string): Promise<ObjectInfo | undefined>
  read(revision: string): Promise<GitObject | undefined>
  /** Size of an object in bytes, cached, since objects never change. 0 for objects that are elsewhere, like a submodule. */
  measure(oid: string): number | Promise<number>
  writeBlob(content: Buffer): Promise<string>
  /** Creates the objects of one commit, which no ref points to yet; returns its id. */
  writeCommit(commit: NewCommit): Promise<string>
  /** Compare and swap, `from` undefined for a ref that must not exist; false when the ref is elsewhere. */
  moveRef(move: RefMove): Promise<boolean>
  /** Runs tasks one after another, as GitHub does with updates of one repository. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>
  /** Removes it from the disk. */
  close(): Promise<void>
}

/** Bytes of written objects. */
const REMEMBERED = 32 * 1024 * 1024
const CONFIGURATION = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n'

export async function createGitRepository(defaultBranch: string, remembered = REMEMBERED): Promise<GitRepository> {
  const directory = await mkdtemp(join(tmpdir(), 'emulated-repository-'))
  for (const folder of ['objects', 'refs/heads']) await mkdir(join(directory, folder), { recursive: true })
  await writeFile(join(directory, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`)
  await writeFile(join(directory, 'config'), CONFIGURATION)
  const written = createWrittenObjects(directory, remembered)
  const reader = createObjectReader(directory, written)
  const sizes = new Map<string, number>()
  const onWritten = (object: PackedObject) => {
    sizes.set(object.oid, object.content.length)
    written.keep(object)
  }
  const writer = createObjectWriter({ directory, reader, onWritten })
  let lastWork: Promise<unknown> = Promise.resolve()

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
    writeBlob: async (content) => writer.writeBlob(content),
    writeCommit: writer.writeCommit,
    moveRef: (move) => moveRef(directory, move),
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
