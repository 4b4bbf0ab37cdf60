// What GitHub says is in a folder of a repository.

import { memberOf, textIn } from './github-client.ts'
import { isObjectId } from './object-id.ts'
import { Refusal } from './refusal.ts'

/** A file in the folder. */
export interface RemoteFile {
  readonly name: string
  /** Its blob id: git's SHA-1 over its content. */
  readonly oid: string
  /** Bytes. */
  readonly size: number
}

const TYPES: ReadonlySet<string> = new Set(['blob', 'tree', 'commit'])

/**
 * Returns the entries of a GraphQL tree; none if it is `null`, as for a folder that does not exist. Throws Refusal for
 * anything else: what cannot be read must not count as empty.
 */
export function requireFolder(tree: unknown, path: string): readonly unknown[] {
  if (tree === null) return []
  const entries = memberOf(tree, 'entries')
  if (Array.isArray(entries) && entries.every(isEntry)) return entries
  const problem =
    entries === undefined && tree !== undefined
      ? `${path} is not a folder in this repository`
      : `GitHub does not list ${path || 'the repository'} in a known form`
  throw new Refusal({ status: 200, value: undefined, problem, headers: {} })
}

function isEntry(entry: unknown): boolean {
  const [type, size] = [textIn(entry, 'type'), memberOf(entry, 'size')]
  const isNamed = textIn(entry, 'name') !== '' && isObjectId(memberOf(entry, 'oid'))
  // The size decides what is read, and what counts as empty.
  return isNamed && TYPES.has(type) && (type !== 'blob' || (typeof size === 'number' && size >= 0))
}

/** Returns the files among a tree's entries. */
export function readEntries(entries: unknown): readonly RemoteFile[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry): RemoteFile[] => {
    const [name, oid, size] = ['name', 'oid', 'size'].map((key) => memberOf(entry, key))
    if (memberOf(entry, 'type') !== 'blob' || typeof name !== 'string' || !isObjectId(oid)) return []
    return [{ name, oid, size: Number(size) }]
  })
}

/** Returns the names of everything else among a tree's entries. */
export function foldersOf(entries: readonly unknown[]): readonly string[] {
  return entries.filter((entry) => memberOf(entry, 'type') !== 'blob').map((entry) => textIn(entry, 'name'))
}
