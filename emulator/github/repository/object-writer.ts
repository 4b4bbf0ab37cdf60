// Makes the objects of commits: blobs, changed folders, and the commit itself.
import type { ObjectReader } from './object-reader.ts'
import { identify, type PackedObject, writePack } from './pack-file.ts'
import { formatTree, parseTree, type TreeEntry } from './tree-object.ts'

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

export interface ObjectWriter {
  writeBlob(content: Buffer): string
  /** Creates the objects of one commit; returns its id. */
  writeCommit(commit: NewCommit): Promise<string>
}

/** New content by path; `undefined` deletes. */
type Changes = ReadonlyMap<string, Buffer | undefined>

export function createObjectWriter(options: {
  readonly directory: string
  readonly reader: ObjectReader
  readonly onWritten: (object: PackedObject) => void
}): ObjectWriter {
  const { directory, reader, onWritten } = options

  function write(objects: Iterable<PackedObject>): void {
    const all = [...objects]
    writePack(directory, all)
    for (const object of all) onWritten(object)
  }

  return {
    writeBlob(content) {
      const oid = identify('blob', content)
      write([{ oid, type: 'blob', content }])
      return oid
    },
    async writeCommit({ parent, message, author, committer, additions, deletions }) {
      const objects = new Map<string, PackedObject>()
      const add: Add = (type, content) => {
        const oid = identify(type, content)
        objects.set(oid, { oid, type, content })
        return oid
      }
      const changes = new Map<string, Buffer | undefined>(deletions.map((path) => [path, undefined]))
      for (const { path, content } of additions) changes.set(path, content)
      const before = parent === undefined ? undefined : await reader.find(`${parent}^{tree}`)
      if (parent !== undefined && before === undefined) throw new Error(`The repository has no commit ${parent}`)
      const tree = (await changeFolder({ reader, add }, before?.oid, changes)) ?? add('tree', Buffer.alloc(0))
      const lines = [
        `tree ${tree}`,
        ...(parent === undefined ? [] : [`parent ${parent}`]),
        `author ${sign(author)}`,
        `committer ${sign(committer)}`,
      ]
      const oid = add('commit', Buffer.from(`${lines.join('\n')}\n\n${message}`))
      write(objects.values())
      return oid
    },
  }
}

type Add = (type: PackedObject['type'], content: Buffer) => string
type Parts = { readonly reader: ObjectReader; readonly add: Add }

/** Returns the id of the changed folder; `undefined` if nothing is left in it, since git keeps no empty folders. */
async function changeFolder(parts: Parts, before: string | undefined, changes: Changes): Promise<string | undefined> {
  const folder = before === undefined ? undefined : await parts.reader.read(before)
  const entries = new Map(folder ? parseTree(folder.content).map((entry) => [entry.name, entry]) : [])
  for (const [name, below] of groupByName(changes)) {
    const entry = await changeEntry(parts, { name, before: entries.get(name), below })
    if (entry) entries.set(name, entry)
    else entries.delete(name)
  }
  return entries.size === 0 ? undefined : parts.add('tree', formatTree([...entries.values()]))
}

async function changeEntry(
  parts: Parts,
  { name, before, below }: { readonly name: string; readonly before: TreeEntry | undefined; readonly below: Changes },
): Promise<TreeEntry | undefined> {
  if (below.has('')) {
    const content = below.get('')
    return content && { name, type: 'blob', mode: '100644', oid: parts.add('blob', content) }
  }
  // Deleting files below a file changes nothing.
  if (before?.type !== 'tree' && [...below.values()].every((content) => content === undefined)) return before
  const oid = await changeFolder(parts, before?.type === 'tree' ? before.oid : undefined, below)
  return oid === undefined ? undefined : { name, type: 'tree', mode: '040000', oid }
}

/** Splits changes by the first part of their paths; a file's own rest is empty. */
function groupByName(changes: Changes): Map<string, Map<string, Buffer | undefined>> {
  const groups = new Map<string, Map<string, Buffer | undefined>>()
  for (const [path, content] of changes) {
    const slash = path.indexOf('/')
    const name = slash === -1 ? path : path.slice(0, slash)
    const group = groups.get(name) ?? new Map<string, Buffer | undefined>()
    groups.set(name, group.set(slash === -1 ? '' : path.slice(slash + 1), content))
  }
  return groups
}

function sign({ name, email }: Person): string {
  return `${name} <${email}> ${Math.floor(Date.now() / 1000)} +0000`
}
