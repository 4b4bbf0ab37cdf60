// Reads the tar archive in a backup as it arrives: its entries, and what no backup may contain. Nothing is ever written to
// disk under a name from the archive.

import { isUtf8 } from 'node:buffer'
import { type ListedMembers, listMembers } from './archive-members.ts'
import { splitBlocks, walkArchive } from './archive-walk.ts'
import { Damage, finding } from './findings.ts'

export interface ArchiveReader {
  /** Reads the next bytes. Problems are reported at the end, since the container may be their cause. */
  readonly write: (chunk: Buffer) => Promise<void>
  /** Call it after the last bytes. Throws Damage if the archive could not be read, and file system errors. */
  readonly end: () => Promise<ListedMembers>
}

/** A member as tar-stream reports it; its types lack `byteOffset`. */
interface Header {
  readonly name: string
  /** `null` if the field is invalid. */
  size?: number | null | undefined
  readonly type?: string | null | undefined
  readonly mode?: number | null | undefined
  readonly uid?: number | null | undefined
  readonly gid?: number | null | undefined
  readonly byteOffset?: number
  /** Records of a pax header, which are always UTF-8. */
  readonly pax?: unknown
}

/** Opens a reader that copies the archive's database to `databaseFile`, which must not exist. */
export async function openArchive({ databaseFile }: { readonly databaseFile: string }): Promise<ArchiveReader> {
  const { default: tar } = await import('tar-stream')
  // Keep the bytes: anything that is not UTF-8 would become the same character, and two names would become one.
  const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' } as Parameters<typeof tar.extract>[0]
  const parser = tar.extract(options)
  const walk = walkArchive()
  const blocks = splitBlocks()
  const members = listMembers(databaseFile)
  let failure: unknown
  const fail = (error: unknown) => {
    failure ??= error
    parser.destroy()
  }
  const closed = new Promise<void>((resolve) => parser.once('close', resolve))
  parser.on('error', fail)
  parser.on('entry', (header: Header, body, next) => {
    body.on('error', () => {})
    // A folder may declare a size but has no data: the parser would wait for it forever.
    if (header.type === 'directory') header.size = 0
    const { size } = header
    if (!Number.isSafeInteger(size) || typeof size !== 'number') return fail(new Error('a size is invalid'))
    try {
      walk.member(header.byteOffset ?? 0, size)
      const { type, mode } = header
      const member = members.begin({ name: nameOf(header), type, size, mode, owner: ownerOf(header) })
      body.on('data', (chunk) => attempt(() => member.write(chunk as Buffer)))
      body.on('end', () =>
        attempt(() => {
          member.end()
          next()
        }),
      )
    } catch (error) {
      fail(error)
    }
  })
  /** Catches what a listener throws, which would end the process. */
  function attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      fail(error)
    }
  }
  return {
    write: async (chunk) => {
      const complete = blocks.add(chunk)
      if (!failure) attempt(() => walk.scan(complete))
      if (failure || complete.length === 0 || parser.write(complete)) return
      await Promise.race([closed, new Promise<void>((resolve) => parser.once('drain', resolve))])
    },
    end: async () => {
      if (!failure && blocks.rest() > 0) fail(new Error('the last block is incomplete'))
      parser.end(undefined)
      await closed
      const found = members.end()
      if (failure) throw describe(failure)
      return walk.isTruncated() ? { ...found, findings: [finding('archive-truncated'), ...found.findings] } : found
    },
  }
}

/** Returns the path; if it is not UTF-8, non-ASCII bytes are escaped: `caf\\xe9`. */
export function nameOf({ name, pax }: Pick<Header, 'name' | 'pax'>): string {
  if (typeof pax === 'object' && pax !== null && 'path' in pax && pax.path) return name
  const bytes = Buffer.from(name, 'latin1')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return name.replace(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`)
}

/** Returns the numbers of user and group. A pax header has those that are too large for the header itself. */
function ownerOf({ uid, gid, pax }: Header): string {
  const records: Readonly<Record<string, unknown>> = typeof pax === 'object' && pax !== null ? { ...pax } : {}
  const numberOf = (name: 'uid' | 'gid', plain: number | null | undefined) =>
    /^\d{1,20}$/.exec(String(records[name] ?? plain))?.[0] ?? ''
  return `${numberOf('uid', uid)}:${numberOf('gid', gid)}`
}

/** Turns parser errors into Damage; our own findings and system errors stay as they are. */
function describe(failure: unknown): unknown {
  if (failure instanceof Damage || (typeof failure === 'object' && failure !== null && 'errno' in failure))
    return failure
  return new Damage('archive-damaged', undefined, failure)
}
