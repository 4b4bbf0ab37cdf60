// A backup that lies on the disk, opened for a command: unsealed if need be, inspected, and gone again afterwards.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeFileError } from '../destinations/file-errors.ts'
import { type Inspection, inspect } from '../dss/inspect.ts'
import { BackupError } from '../errors.ts'
import { isSealed, readIdentities, unsealFile } from '../unseal.ts'

const HEAD_BYTES = 64

export interface OpenedBackup {
  /** Bytes of the file as it was given. */
  readonly size: number
  /** Of the file as it was given, hexadecimal. */
  readonly sha256: string
  readonly isSealed: boolean
  /** The readable file, which may be the given one. */
  readonly plain: string
  readonly inspection: Inspection
}

export interface OpenOptions {
  /** A file of age's private keys, for a sealed backup. */
  readonly identity?: string | undefined
  readonly signal: AbortSignal
}

/** Opens a backup for `work`; what had to be written for it is removed afterwards. Throws BackupError. */
export async function withBackup<T>(
  file: string,
  { identity, signal }: OpenOptions,
  work: (backup: OpenedBackup) => Promise<T>,
): Promise<T> {
  const head = await readHead(file)
  // mkdtemp makes it 0700: what is in it is everything that the router knows.
  const folder = await mkdtemp(join(tmpdir(), 'srm-backup-'))
  try {
    const sealed = isSealed(head)
    const plain = join(folder, 'backup.dss')
    if (sealed) {
      if (identity === undefined)
        throw new BackupError('input-invalid', `${file} is sealed: it takes the key to open it.`, {
          hint: 'Give the key file: `--identity router-backup.key`.',
        })
      await unsealFile(file, plain, { identities: await readIdentities(identity), signal })
    } else {
      await copyPrivately(file, plain, signal)
    }
    const inspection = await inspect(plain, { signal })
    const { size } = await stat(file)
    return await work({ size, sha256: await hash(file, signal), isSealed: sealed, plain, inspection })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 2 })
  }
}

/** The inspection of a backup that must be whole. Throws BackupError `backup-invalid` or `backup-unrecognised`. */
export function wholeOf(file: string, inspection: Inspection): Extract<Inspection, { readonly verdict: 'whole' }> {
  if (inspection.verdict === 'whole') return inspection
  const problem = inspection.findings.map(({ text }) => text.replaceAll('The router sent', 'This is')).join(' ')
  const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised'
  throw new BackupError(code, `${file}: ${problem}`, { hint: 'Take another copy of it, or an older backup.' })
}

async function readHead(file: string): Promise<Buffer> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw new BackupError('input-invalid', `${file} cannot be read: ${describeFileError(cause)}.`, { cause })
  }
}

/** The checks make their folder beside the file: where it lies may be read only. */
async function copyPrivately(source: string, target: string, signal: AbortSignal): Promise<void> {
  const handle = await open(target, 'wx', 0o600)
  try {
    for await (const chunk of createReadStream(source, { signal })) await handle.writeFile(chunk as Buffer)
  } finally {
    await handle.close()
  }
}

async function hash(file: string, signal: AbortSignal): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(file, { signal })) digest.update(chunk as Buffer)
  return digest.digest('hex')
}
