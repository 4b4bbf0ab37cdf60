// Lists the members of a backup's archive with their digests, and checks their paths and types.

import { createHash } from 'node:crypto'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { GIB, MIB } from '../text/format.ts'
import { printable } from '../text/sanitize.ts'
import { Damage, type Finding, type FindingCode, finding } from './findings.ts'

/** A hundred times as many as real ones have. In memory, files are by far the largest part of a manifest. */
export const MAX_ENTRIES = 20_000
export const MAX_NAME_BYTES = 1024
/** Of all paths. A few bytes of a compressed file can become a path: 2 MB became 3.7 GB of memory. */
export const MAX_NAMES_BYTES = 8 * MIB
/** Of all paths: each folder takes a block on a disk, even if only its content is in the archive. */
const MAX_FOLDERS = 200_000
/** Maximum findings reported; one is enough to reject the file. */
const MAX_FINDINGS = 20
const DATABASE_NAME = '_Syno_ConfBkp.db'
const INFO_NAME = 'config_info'
/** Real ones have about 130. */
const MAX_INFO_CHARACTERS = 4096
/** Without the bits for the type of a file, which some archivers add. */
const PERMISSIONS = 0o7777
const REPLACEMENT_CHARACTER = '\uFFFD'
const FILE_TYPES: ReadonlySet<string | null | undefined> = new Set(['file', 'contiguous-file'])
const LINK_TYPES: ReadonlySet<string | null | undefined> = new Set(['link', 'symlink'])

/** A file or folder in the archive. */
export interface Entry {
  /** As in the archive; a folder ends with `/`. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Of the content, hexadecimal; `null` for a folder. */
  readonly sha256: string | null
  /** Permissions, octal. Keyed or `null` in the manifest of an encrypted backup, absent in one of schema 1. */
  readonly mode?: string | null
  /** Numbers of user and group, `0:0`. Keyed or `null` in the manifest of an encrypted backup, absent in one of schema 1 or 2. */
  readonly owner?: string | null
}

/** A member of the archive, as its header describes it. */
export interface TarMember {
  readonly name: string
  readonly type: string | null | undefined
  readonly size: number
  readonly mode: number | null | undefined
  /** Numbers of user and group, as `0:0`. */
  readonly owner: string
}

export interface Members {
  /** Begins the next member. Throws Damage if there are too many or one is too large, and file system errors. */
  begin(member: TarMember): Member
  /** Closes the database file and returns what was found. */
  end(): ListedMembers
}

export interface ListedMembers {
  readonly entries: readonly Entry[]
  /** Paths of links, which are never followed. */
  readonly links: readonly string[]
  /** Whether the database file was written. */
  readonly hasDatabase: boolean
  /** The start of config_info; empty if there is none. */
  readonly info: string
  readonly findings: readonly Finding[]
}

export interface Member {
  write(chunk: Buffer): void
  end(): void
}

/** Tells whether a path is that of the settings database (protocol.md 6: in the one folder at the top). */
export function isDatabase(path: string): boolean {
  return isAtTop(path, DATABASE_NAME)
}

/** Tells whether a path is that of the file that describes the device (protocol.md 6). */
export function isInfo(path: string): boolean {
  return isAtTop(path, INFO_NAME)
}

/** Lists members as they arrive and writes the database to `databaseFile`, which must not exist. */
export function listMembers(databaseFile: string): Members {
  const entries: Entry[] = []
  const links: string[] = []
  const findings: Finding[] = []
  let info = ''
  const names = new Set<string>()
  let database: number | undefined
  let hasDatabase = false
  let namesBytes = 0
  let folders = 0
  return {
    begin({ name, type, size, mode, owner }) {
      if (entries.length === MAX_ENTRIES) throw new Damage('too-many-entries', `more than ${MAX_ENTRIES}`)
      if (Buffer.byteLength(name) > MAX_NAME_BYTES) throw new Damage('name-unusable', printable(name))
      if (size > GIB) throw new Damage('too-large', printable(name))
      const plain = plainName(name)
      namesBytes += Buffer.byteLength(name)
      if (namesBytes > MAX_NAMES_BYTES) throw new Damage('too-many-entries', 'their paths have more than 8 MiB')
      folders += plain.split('/').length - 1
      if (folders > MAX_FOLDERS)
        throw new Damage('too-many-entries', `their paths have more than ${MAX_FOLDERS} folders`)
      const problems = [
        ...problemsOf(name, type),
        ...(names.has(plain) || (hasDatabase && isDatabase(name)) ? (['name-twice'] as const) : []),
      ]
      for (const code of problems.slice(0, MAX_FINDINGS - findings.length))
        findings.push(finding(code, printable(name)))
      names.add(plain)
      const isFile = FILE_TYPES.has(type)
      if (LINK_TYPES.has(type)) links.push(name)
      const isFirstDatabase = isFile && isDatabase(name) && !hasDatabase
      const isFileInfo = isFile && isInfo(name)
      if (isFirstDatabase) database = openSync(databaseFile, 'wx', 0o600)
      hasDatabase ||= isFirstDatabase
      const hash = createHash('sha256')
      return {
        write(chunk) {
          hash.update(chunk)
          // All of it: `writeSync` may write a part.
          if (isFirstDatabase && database !== undefined) writeFileSync(database, chunk)
          if (isFileInfo && info.length < MAX_INFO_CHARACTERS) info += chunk.toString('latin1', 0, MAX_INFO_CHARACTERS)
        },
        end() {
          if (isFirstDatabase) close()
          const content = { size: isFile ? size : 0, sha256: isFile ? hash.digest('hex') : null }
          entries.push({ path: name, ...content, mode: ((mode ?? 0) & PERMISSIONS).toString(8), owner })
        },
      }
    },
    end() {
      close()
      const room = MAX_FINDINGS - findings.length
      findings.push(...conflicts(entries, room).map((name) => finding('name-conflict', printable(name))))
      return { entries, links, hasDatabase, info, findings }
    },
  }

  function close(): void {
    if (database !== undefined) closeSync(database)
    database = undefined
  }
}

function problemsOf(name: string, type: string | null | undefined): readonly FindingCode[] {
  const problems: FindingCode[] = []
  // A folder may be the top level itself; a file there would have no name.
  // What decoding replaced could be anything: two names would become one.
  const isUndecodable = name.includes(REPLACEMENT_CHARACTER)
  const isNameless = name === '' || (type !== 'directory' && plainName(name) === '')
  if (isNameless || isUndecodable || /\p{Cc}/u.test(name)) problems.push('name-unusable')
  if (/^[/\\]|^[a-z]:/i.test(name)) problems.push('name-absolute')
  if (name.split(/[/\\]/).includes('..')) problems.push('name-outside')
  if (LINK_TYPES.has(type)) problems.push('link')
  else if (type !== 'directory' && !FILE_TYPES.has(type)) problems.push('special-file')
  // Some programs make a folder of it, without its content.
  else if (type !== 'directory' && name.endsWith('/')) problems.push('archive-feature')
  return problems
}

/** Returns up to `most` files that have other members below them: a path cannot be both a file and a folder. */
function conflicts(entries: readonly Entry[], most: number): readonly string[] {
  // With a separator that sorts first, the members below a path come right after it.
  const names = entries.map(({ path, sha256 }) => ({
    path,
    isFile: sha256 !== null,
    name: plainName(path).replaceAll('/', '\0'),
  }))
  names.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found = names.filter(({ name, isFile }, index) => isFile && names[index + 1]?.name.startsWith(`${name}\0`))
  return found.slice(0, most).map(({ path }) => path)
}

function isAtTop(path: string, name: string): boolean {
  const parts = plainName(path).split('/')
  return parts.length <= 2 && parts.at(-1) === name
}

/** Returns the path as a file system would see it. */
function plainName(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}
