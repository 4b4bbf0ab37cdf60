// A whole backup as files in a new folder. Only for one that was inspected: its names are known to stay inside.

import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nameOf } from './archive.ts'
import { openContainer } from './container.ts'
import type { Inspection } from './inspect.ts'

/** Writes every file of the archive below `folder`, which must not exist; folders 0700, files 0600. Returns how many. */
export async function extractBackup(
  file: string,
  {
    inspection,
    folder,
    signal,
  }: {
    readonly inspection: Extract<Inspection, { readonly verdict: 'whole' }>
    readonly folder: string
    readonly signal: AbortSignal
  },
): Promise<number> {
  const { default: tar } = await import('tar-stream')
  await mkdir(folder, { mode: 0o700 })
  const options = { allowUnknownFormat: true, filenameEncoding: 'latin1' } as Parameters<typeof tar.extract>[0]
  const parser = tar.extract(options)
  const writing = writeMembers(parser, folder)
  const feed = (chunk: Buffer) =>
    parser.write(chunk)
      ? undefined
      : Promise.race([writing, new Promise<void>((resolve) => parser.once('drain', resolve))]).then(() => {})
  try {
    await openContainer(file, { container: inspection.container, take: feed, signal })
    parser.end(undefined)
  } catch (error) {
    parser.destroy()
    await writing.catch(() => {})
    throw error
  }
  return await writing
}

async function writeMembers(parser: AsyncIterable<unknown>, folder: string): Promise<number> {
  let count = 0
  for await (const member of parser) {
    const { header } = member as { readonly header: Parameters<typeof nameOf>[0] & { readonly type?: string | null } }
    const body = member as AsyncIterable<Buffer> & { resume(): void }
    const path = join(
      folder,
      ...nameOf(header)
        .split('/')
        .filter((part) => part !== '' && part !== '.'),
    )
    if (header.type === 'directory') {
      await mkdir(path, { recursive: true, mode: 0o700 })
      body.resume()
      continue
    }
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const handle = await open(path, 'wx', 0o600)
    try {
      for await (const chunk of body) await handle.writeFile(chunk)
    } finally {
      await handle.close()
    }
    count++
  }
  return count
}
