// Inspects a backup file: its format, whether it is valid, and its content. Nothing of it stays on disk. Use it in a process
// of its own (apart.ts), which can be ended.

import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openArchive } from './archive.ts'
import { openContainer } from './container.ts'
import { containerOf } from './container-kind.ts'
import { readDatabase } from './database.ts'
import { Damage, type Finding, type FindingCode, finding, UNDECIDED } from './findings.ts'
import { failedInspection, type Inspection, readHead } from './inspection.ts'
import { missingContent } from './required-content.ts'

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
