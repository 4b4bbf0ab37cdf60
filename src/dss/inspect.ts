// The checks of a fetched file: what it is, whether it is whole, and whether that could be told at all.

import { open } from 'node:fs/promises'
import { BackupError } from '../errors.ts'
import { type Container, containerOf, openContainer } from './container.ts'

const HEAD_BYTES = 65_536
const SHOWN_BYTES = 8

/** `verified`: opened to its end. Otherwise the format is not known well enough, and its first bytes are all that can be said. */
export type Inspection =
  | { readonly verified: true; readonly container: Container /** Bytes when opened. */; readonly contentSize: number }
  | { readonly verified: false /** Hexadecimal. */; readonly firstBytes: string }

/** Checks a file that claims to be a backup. Throws BackupError `backup-invalid` for what must not be stored. */
export async function inspect(file: string, { signal }: { readonly signal: AbortSignal }): Promise<Inspection> {
  const { head, size } = await readHead(file)
  if (size === 0) throw new BackupError('backup-invalid', 'The router sent an empty file.')
  const container = containerOf(head)
  if (container) {
    const contentSize = await openContainer(file, { container, signal })
    if (contentSize !== undefined) return { verified: true, container, contentSize }
  }
  refuseText(head, size)
  return { verified: false, firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex') }
}

/** What routers send instead of a backup: a web page, or JSON. */
function refuseText(head: Buffer, size: number): void {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (text === '') throw new BackupError('backup-invalid', 'The router sent nothing but blanks.')
  if (/^<(?:!|\?|[a-z])/i.test(text)) {
    throw new BackupError('backup-invalid', 'The router sent a web page instead of a backup.')
  }
  if (/^[[{]/.test(text) && (size > head.length ? /^[[{]\s*(?:"|[[{\]}])/.test(text) : isJson(text))) {
    throw new BackupError('backup-invalid', 'The router sent JSON instead of a backup.')
  }
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
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, HEAD_BYTES)), 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await handle.close()
  }
}
