// The text form of an age file, as `age --armor` writes it, for mail and clipboards.

import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { BackupError } from '../errors.ts'
import type { FileDigest } from '../system/hash-file.ts'
import { readChunks } from '../system/read-chunks.ts'
import { message } from '../text/message.ts'

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----'
const END = '-----END AGE ENCRYPTED FILE-----'
const LINE_LENGTH = 64
/** Whitespace is allowed around the text, and a file of nothing else must end. */
const MAX_BLANK = 1024

/** Whether the first bytes of a file are those of an armored age file. */
export function isArmored(head: Buffer): boolean {
  return head.toString('latin1').trimStart().startsWith(BEGIN)
}

/**
 * Writes the age file in the armored file `source` to the new file `target`, mode 0600. As strict as age itself, since
 * base64 that is decoded leniently hides damage. Throws BackupError `backup-invalid`, file system errors, and the
 * signal's reason.
 */
export async function removeArmor(
  source: string,
  target: string,
  { signal, shownAs = source }: { readonly signal: AbortSignal; readonly shownAs?: string },
): Promise<FileDigest> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(target, 'wx', 0o600)
  try {
    for await (const bytes of decode(linesOf(readChunks(source, { signal })), shownAs)) {
      hash.update(bytes)
      size += bytes.length
      await handle.writeFile(bytes)
    }
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}

async function* decode(batches: AsyncIterable<readonly string[]>, file: string): AsyncGenerator<Buffer> {
  let state: 'before' | 'body' | 'last' | 'after' = 'before'
  let blank = 0
  for await (const lines of batches) {
    const decoded: Buffer[] = []
    for (const line of lines) {
      const isOutside = state === 'before' || state === 'after'
      const isBlank = isOutside && line.trim() === ''
      if (isBlank) blank += line.length + 1
      if (isBlank && blank <= MAX_BLANK) continue
      if (state === 'before' && line.trimStart() === BEGIN) state = 'body'
      else if ((state === 'body' || state === 'last') && line === END) state = 'after'
      else if (state === 'body') {
        const bytes = Buffer.from(line, 'base64')
        if (bytes.length === 0 || line.length > LINE_LENGTH || bytes.toString('base64') !== line) throw damaged(file)
        // Only the last line is shorter or padded.
        if (bytes.length < (LINE_LENGTH / 4) * 3) state = 'last'
        decoded.push(bytes)
      } else throw damaged(file)
    }
    yield Buffer.concat(decoded)
  }
  if (state !== 'after') throw damaged(file)
}

/** Splits text into lines, those of each chunk at once. A longer line than any valid one is passed on in pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  let rest = ''
  for await (const chunk of chunks) {
    const lines = `${rest}${Buffer.from(chunk).toString('latin1')}`.split('\n')
    rest = lines.pop() ?? ''
    yield lines.map(withoutReturn)
    if (rest.length <= 2 * MAX_BLANK) continue
    yield [rest]
    rest = ''
  }
  if (rest !== '') yield [withoutReturn(rest)]
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

function damaged(file: string): BackupError {
  return new BackupError(
    'backup-invalid',
    message`${file} cannot be decrypted: its text form (age armor) is damaged or cut off.`,
    {
      hint: 'Copy the text again, from the line that starts with -----BEGIN to the one that starts with -----END, or try another copy.',
    },
  )
}
