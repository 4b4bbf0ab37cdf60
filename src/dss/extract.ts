// Extracts a backup: all of it into a folder, or only its database. Only for inspected backups: their paths are known to
// stay inside the folder.

import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BackupError } from '../errors.ts'
import { nameOf } from './archive.ts'
import { isDatabase } from './archive-members.ts'
import { openContainer } from './container.ts'
import { Damage } from './findings.ts'
import type { Inspection } from './inspection.ts'

interface Source {
  readonly inspection: Extract<Inspection, { readonly verdict: 'valid' }>
  readonly signal: AbortSignal
}

interface Member {
  readonly name: string
  readonly isFolder: boolean
}

type Body = AsyncIterable<Buffer> & { resume(): void }

/** Extracts every file into `folder`, which must be empty; folders 0700, files 0600. Returns the number of files. */
export async function extractBackup(
  file: string,
  { folder, ...source }: Source & { readonly folder: string },
): Promise<number> {
  return await extract(file, source, async ({ name, isFolder }) => {
    const path = join(folder, ...name.split('/').filter((part) => part !== '' && part !== '.'))
    await mkdir(isFolder ? path : dirname(path), { recursive: true, mode: 0o700 })
    return isFolder ? undefined : path
  })
}

/** Extracts only the settings database to the new file `target`, mode 0600. */
export async function extractDatabase(
  file: string,
  { target, ...source }: Source & { readonly target: string },
): Promise<void> {
  await extract(file, source, async ({ name, isFolder }) => (!isFolder && isDatabase(name) ? target : undefined))
}

/** Writes the members for which `pathOf` returns a path to new files, and returns their number. */
async function extract(
  file: string,
  { inspection, signal }: Source,
  pathOf: (member: Member) => Promise<string | undefined>,
): Promise<number> {
  const { default: tar } = await import('tar-stream')
  const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' } as Parameters<typeof tar.extract>[0]
  const parser = tar.extract(options)
  const writing = writeMembers(parser, pathOf)
  // It is awaited below, if not always at once.
  writing.catch(() => {})
  const feed = (chunk: Buffer) =>
    parser.write(chunk)
      ? undefined
      : Promise.race([writing, new Promise<void>((resolve) => parser.once('drain', resolve))]).then(() => {})
  try {
    await openContainer(file, { container: inspection.container, onChunk: feed, signal })
    parser.end(undefined)
  } catch (error) {
    parser.destroy()
    await Promise.allSettled([writing])
    // It was inspected, and has changed since.
    throw error instanceof Damage ? new BackupError('backup-invalid', error.finding.text, { cause: error }) : error
  }
  return await writing
}

async function writeMembers(
  parser: AsyncIterable<unknown> & { readonly destroyed: boolean },
  pathOf: (member: Member) => Promise<string | undefined>,
): Promise<number> {
  let count = 0
  for await (const member of parser) {
    const { header } = member as { readonly header: Parameters<typeof nameOf>[0] & { readonly type?: string | null } }
    const body = member as Body
    const path = await pathOf({ name: nameOf(header), isFolder: header.type === 'directory' })
    if (path === undefined) body.resume()
    else {
      await writeMember(body, path)
      count++
    }
    // A destroyed parser would keep the next step waiting for ever.
    if (parser.destroyed) break
  }
  return count
}

async function writeMember(body: Body, path: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of body) await handle.writeFile(chunk)
  } finally {
    await handle.close()
  }
}
