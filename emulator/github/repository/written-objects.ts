// What was written to a repository lately, found without git: starting a process for each repository that a test makes would
// take longer than most of these tests. Git itself finds all the rest, and a test compares the two.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPlainName } from './branch-file.ts'
import { parseCommit } from './commit-object.ts'
import type { GitObject, Memory } from './object-reader.ts'
import type { PackedObject } from './pack-file.ts'
import { parseTree, type TreeEntry } from './tree-object.ts'

export interface WrittenObjects extends Memory {
  keep(object: PackedObject): void
}

const OID = /^[0-9a-f]{40}$/
const HEAD = /^ref: (.+)\n$/

/** Thrown if only git can tell. */
class Unknown extends Error {}

/** Keeps this many bytes, since repositories of benchmarks grow without end. */
export function createWrittenObjects(directory: string, bytes: number): WrittenObjects {
  const kept = new Map<string, GitObject>()
  const folders = new WeakMap<GitObject, ReadonlyMap<string, TreeEntry>>()
  let room = bytes

  function read(oid: string): GitObject {
    const object = kept.get(oid)
    if (object === undefined) throw new Unknown()
    return object
  }

  function readRef(name: string): string | undefined {
    if (name === 'HEAD') return readRef(HEAD.exec(readFileSync(join(directory, name), 'utf8'))?.[1] ?? '')
    if (!isPlainName(name)) throw new Unknown()
    const file = join(directory, name)
    if (existsSync(file)) return readFileSync(file, 'latin1').trim()
    // Git may have packed it.
    if (existsSync(join(directory, 'packed-refs'))) throw new Unknown()
    return undefined
  }

  function start(name: string): GitObject | undefined {
    const oid = OID.test(name) ? name : readRef(name)
    return oid === undefined ? undefined : read(oid)
  }

  function treeOf({ type, oid, content }: GitObject): GitObject {
    if (type === 'commit') return read(parseCommit(content).tree)
    if (type !== 'tree') throw new Unknown()
    return read(oid)
  }

  /** Parses each folder once: a test looks up hundreds of files in one of 5,000. */
  function entriesOf(tree: GitObject): ReadonlyMap<string, TreeEntry> {
    const known = folders.get(tree)
    if (known) return known
    const entries = new Map(parseTree(tree.content).map((entry) => [entry.name, entry]))
    folders.set(tree, entries)
    return entries
  }

  function below(tree: GitObject, path: readonly string[]): GitObject | undefined {
    let found = tree
    for (const name of path) {
      if (['', '.', '..'].includes(name)) throw new Unknown()
      const entry = found.type === 'tree' ? entriesOf(found).get(name) : undefined
      if (entry === undefined) return undefined
      found = read(entry.oid)
    }
    return found
  }

  function resolve(revision: string): GitObject | undefined {
    const colon = revision.indexOf(':')
    const name = colon === -1 ? revision : revision.slice(0, colon)
    const bare = name.replace(/\^\{tree\}$/, '')
    const first = start(bare)
    if (first === undefined) return undefined
    const found = bare === name && colon === -1 ? first : treeOf(first)
    const path = revision.slice(name.length + 1)
    return path === '' ? found : below(found, path.split('/'))
  }

  return {
    keep({ oid, type, content }) {
      room -= content.length
      if (room >= 0) kept.set(oid, { oid, type, size: content.length, content })
    },
    find(revision) {
      try {
        return { object: resolve(revision) }
      } catch (error) {
        if (error instanceof Unknown) return undefined
        throw error
      }
    },
  }
}
