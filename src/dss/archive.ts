// The tar archive in a backup, read as it arrives: what it holds, and what no backup may hold. Nothing is ever written to
// disk under a name from it.

import { isUtf8 } from 'node:buffer'
import { inBlocks, watchArchiveEnd } from './archive-end.ts'
import { type Entry, listMembers } from './archive-members.ts'
import { Damage, type Finding, type FindingCode, finding } from './findings.ts'

export interface Archive {
  /** In the order of the archive. */
  readonly entries: readonly Entry[]
  /** What is wrong with it, though it could be read to its end. */
  readonly findings: readonly Finding[]
}

export interface ArchiveReader {
  /** Takes the next bytes. What is wrong with them is told at the end: the container around them may be the reason. */
  readonly write: (chunk: Buffer) => Promise<void>
  /** To be called after the last bytes. Throws Damage where the archive could not be read, and the file system's errors. */
  readonly end: () => Promise<Archive>
}

/** What tar-stream tells of a member; its types leave `byteOffset` out. */
interface Header {
  readonly name: string
  /** `null` where its field makes no sense. */
  size?: number | null | undefined
  readonly type?: string | null | undefined
  readonly byteOffset?: number
  /** Records of a pax header, which are UTF-8 by themselves. */
  readonly pax?: unknown
}

/** Reads an archive as it arrives; its database is copied to `databaseFile`, which must not exist. */
export async function openArchive({ databaseFile }: { readonly databaseFile: string }): Promise<ArchiveReader> {
  const { default: tar } = await import('tar-stream')
  // Bytes as they are: what is not UTF-8 would all become the same character, and two names one.
  const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' } as Parameters<typeof tar.extract>[0]
  const parser = tar.extract(options)
  const ending = watchArchiveEnd()
  const blocks = inBlocks()
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
    // A folder may claim a size, but has no data: the parser would wait for it for ever.
    if (header.type === 'directory') header.size = 0
    const { size } = header
    if (!Number.isSafeInteger(size) || typeof size !== 'number') return fail(new Error('a size makes no sense'))
    ending.member(header.byteOffset ?? 0, size)
    try {
      const member = members.begin({ name: nameOf(header), type: header.type, size })
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
  /** A listener that throws would end the process. */
  function attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      fail(error)
    }
  }
  return {
    write: async (chunk) => {
      const whole = blocks.add(chunk)
      ending.see(whole)
      if (failure || whole.length === 0 || parser.write(whole)) return
      await Promise.race([closed, new Promise<void>((resolve) => parser.once('drain', resolve))])
    },
    end: async () => {
      if (!failure && blocks.rest() > 0) fail(new Error('the last block is not whole'))
      parser.end(undefined)
      await closed
      const found = members.end()
      const problem = ending.conclude()
      if (failure) throw describe(failure, problem)
      return { ...found, findings: [...(problem ? [finding(problem)] : []), ...found.findings] }
    },
  }
}

/** A name that is not UTF-8 is told byte by byte where it is not ASCII: `caf\\xe9`. */
export function nameOf({ name, pax }: Pick<Header, 'name' | 'pax'>): string {
  if (typeof pax === 'object' && pax !== null && 'path' in pax && pax.path) return name
  const bytes = Buffer.from(name, 'latin1')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return name.replace(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`)
}

/** What the parser throws is a damaged archive; our own findings and the disk's errors speak for themselves. */
function describe(failure: unknown, problem: FindingCode | undefined): unknown {
  if (failure instanceof Damage || (typeof failure === 'object' && failure !== null && 'errno' in failure))
    return failure
  return new Damage(problem === 'trailing-archive-data' ? problem : 'archive-damaged', undefined, failure)
}
