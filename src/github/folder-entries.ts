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

/** Selects what is in a folder. */
export const ENTRIES = '... on Tree { entries { name type mode oid size } }'

/** The part of a mode that says what it is: of a link, the type is `blob`, too. */
const FORMAT = 0o170000
const REGULAR = 0o100000

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

/** Returns the paths of all folders above these, the root first. */
export function foldersAbove(paths: readonly string[]): readonly string[] {
  const above = paths.flatMap((path) => path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/')))
  return [...new Set(above)]
}

/**
 * Throws Refusal unless one of the folders above lists no folder of this name: GitHub answers `null` for what it could not read, too.
 * `folderAt` returns GitHub's answer about one of them, with the names and types of its entries.
 */
export function requireAbsent(path: string, folderAt: (path: string) => unknown): void {
  const isAbsent = path.split('/').some((part, depth, parts) => {
    const entries = memberOf(folderAt(parts.slice(0, depth).join('/')), 'entries')
    const isKnown = part !== '' && Array.isArray(entries) && entries.every(isNamed)
    return isKnown && !entries.some((entry) => textIn(entry, 'name') === part && textIn(entry, 'type') === 'tree')
  })
  if (!isAbsent) throw notShown()
}

/** For an answer without files that are there. */
export function notShown(): Refusal {
  return new Refusal({ status: 200, value: undefined, problem: 'GitHub does not show the files', headers: {} })
}

function isNamed(entry: unknown): boolean {
  return textIn(entry, 'name') !== '' && TYPES.has(textIn(entry, 'type'))
}

function isEntry(entry: unknown): boolean {
  const [type, mode, size] = [textIn(entry, 'type'), memberOf(entry, 'mode'), memberOf(entry, 'size')]
  // The size decides what is read, and what counts as empty.
  const isSized = typeof mode === 'number' && typeof size === 'number' && size >= 0
  return isNamed(entry) && isObjectId(memberOf(entry, 'oid')) && (type !== 'blob' || isSized)
}

/** Whether it is a file, and no link: where that points to is not in the repository, or changes apart from it. */
function isFile(entry: unknown): boolean {
  return memberOf(entry, 'type') === 'blob' && (Number(memberOf(entry, 'mode')) & FORMAT) === REGULAR
}

/** Returns the files among a tree's entries. */
export function readEntries(entries: unknown): readonly RemoteFile[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry): RemoteFile[] => {
    const [name, oid, size] = ['name', 'oid', 'size'].map((key) => memberOf(entry, key))
    if (!isFile(entry) || typeof name !== 'string' || !isObjectId(oid)) return []
    return [{ name, oid, size: Number(size) }]
  })
}

/** Returns the names of everything else among a tree's entries. */
export function othersOf(entries: readonly unknown[]): readonly string[] {
  return entries.filter((entry) => !isFile(entry)).map((entry) => textIn(entry, 'name'))
}
