// Inspects a backup file: its format, whether it is valid, and its content. Nothing of it stays on disk. Use it in a process
// of its own (apart.ts), which can be ended.

import { mkdtemp, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readFully } from '../system/read-fully.ts'
import { openArchive } from './archive.ts'
import type { Entry } from './archive-members.ts'
import { type Container, containerOf, openContainer } from './container.ts'
import { readDatabase, type Table } from './database.ts'
import { Damage, type Finding, type FindingCode, finding, UNDECIDED } from './findings.ts'
import { missingContent } from './required-content.ts'

const HEAD_BYTES = 65_536
const SHOWN_BYTES = 8

/** What a backup holds. */
export interface Content {
  readonly entries: readonly Entry[]
  readonly tables: readonly Table[]
  /** Of the settings database; absent in a manifest of schema 1. */
  readonly structure?: Table
  /** Set if config_info names DSM, the system of a NAS (protocol.md 9b.I). */
  readonly fromNas?: true
}

/** The result. Only a `valid` file is verified; a `damaged` one must not be stored; an `unknown` one may be. */
export type Inspection =
  | {
      readonly verdict: 'valid'
      readonly container: Container
      /** Uncompressed bytes. */
      readonly contentSize: number
      readonly content: Content
      readonly findings: readonly []
    }
  | {
      readonly verdict: 'damaged' | 'unknown'
      readonly container: Container | undefined
      /** At least one. */
      readonly findings: readonly Finding[]
      /** Hexadecimal. */
      readonly firstBytes: string
    }

/** Inspects a file that claims to be a backup. Throws file system errors, and the signal's reason. */
export async function inspect(file: string, { signal }: { readonly signal: AbortSignal }): Promise<Inspection> {
  const { head, size } = await readHead(file)
  const container = containerOf(head)
  const failed = (findings: readonly Finding[]) => failedInspection(head, findings)
  if (!container) return failed([finding(judgeText(head, size) ?? 'format-unknown')])
  // mkdtemp creates it with mode 0700: the database in it holds every password of the router.
  const folder = await mkdtemp(join(dirname(file), 'opened-'))
  try {
    const databaseFile = join(folder, 'database')
    const archive = await openArchive({ databaseFile })
    const contentSize = await openContainer(file, { container, onChunk: archive.write, signal }).catch(
      async (error) => {
        await archive.end().catch(() => {})
        throw error
      },
    )
    const { entries, links, hasDatabase, info, findings } = await archive.end()
    const isReadable = hasDatabase && findings.every(({ code }) => UNDECIDED.has(code))
    const database = isReadable ? await readDatabase(databaseFile, { signal }) : undefined
    const problems = [...findings, ...missingContent({ entries, links, tables: database?.tables })]
    if (!database || problems.length > 0) return failed(problems)
    const content = { entries, ...database, ...(isOfNas(info) ? { fromNas: true as const } : {}) }
    return { verdict: 'valid', container, contentSize, content, findings: [] }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Damage) return failed([error.finding])
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 2 })
  }
}

function isOfNas(info: string): boolean {
  return /^os_name="?DSM"?\s*$/m.test(info)
}

/** Returns the result for a file that is not valid. */
function failedInspection(head: Buffer, findings: readonly Finding[]): Inspection {
  return {
    verdict: findings.every(({ code }) => UNDECIDED.has(code)) ? 'unknown' : 'damaged',
    container: containerOf(head),
    findings,
    firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex'),
  }
}

/** Returns the result for a file that could not be inspected completely. */
export async function unfinishedInspection(file: string, reason: Finding): Promise<Inspection> {
  return failedInspection((await readHead(file)).head, [reason])
}

/** Recognizes what routers send instead of a backup: nothing, a web page, or JSON. */
function judgeText(head: Buffer, size: number): FindingCode | undefined {
  if (size === 0) return 'empty'
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (text === '') return 'blank'
  if (/^<(?:!|\?|[a-z])/i.test(text)) return 'web-page'
  if (/^[[{]/.test(text) && (size > head.length ? /^[[{]\s*(?:"|[[{\]}])/.test(text) : isJson(text))) return 'json'
  return undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

async function readHead(file: string): Promise<{ readonly head: Buffer; readonly size: number }> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    return { head: await readFully(handle, { position: 0, into: Buffer.alloc(Math.min(size, HEAD_BYTES)) }), size }
  } finally {
    await handle.close()
  }
}
