// Parses and formats git tree objects: the content of a folder, one level deep.

export interface TreeEntry {
  readonly name: string
  readonly type: 'blob' | 'tree' | 'commit'
  /** Octal digits as git writes them, `100644`. */
  readonly mode: string
  readonly oid: string
}

const OID_BYTES = 20

/** Entries in git's order. @throws Error if the bytes are not a tree. */
export function parseTree(content: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let position = 0; position < content.length; ) {
    const space = content.indexOf(0x20, position)
    const end = content.indexOf(0, space)
    if (space === -1 || end === -1 || end + OID_BYTES >= content.length) throw new Error('Not a git tree')
    const mode = content.toString('latin1', position, space).padStart(6, '0')
    const oid = content.toString('hex', end + 1, end + 1 + OID_BYTES)
    entries.push({ name: content.toString('utf8', space + 1, end), type: tellType(mode), mode, oid })
    position = end + 1 + OID_BYTES
  }
  return entries
}

/** The bytes of a tree with these entries, in any order. */
export function formatTree(entries: readonly TreeEntry[]): Buffer {
  // Git sorts bytes, with a slash after the names of folders.
  const keyed = entries.map((entry) => ({
    entry,
    key: Buffer.from(`${entry.name}${entry.type === 'tree' ? '/' : ''}`),
  }))
  const sorted = keyed.sort((one, other) => Buffer.compare(one.key, other.key))
  return Buffer.concat(
    sorted.flatMap(({ entry: { mode, name, oid } }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
      Buffer.from(oid, 'hex'),
    ]),
  )
}

function tellType(mode: string): TreeEntry['type'] {
  if (mode === '040000') return 'tree'
  return mode === '160000' ? 'commit' : 'blob'
}
