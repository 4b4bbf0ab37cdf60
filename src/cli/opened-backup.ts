// A backup on disk, opened for a command: copied, decrypted if needed, inspected, and removed afterwards.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInspector, type Inspector } from '../dss/apart.ts'
import type { Inspection } from '../dss/inspection.ts'
import { isArmored, removeArmor } from '../encryption/armor.ts'
import { decryptFile, isEncrypted, readIdentities } from '../encryption/decrypt.ts'
import { BackupError } from '../errors.ts'
import type { Leftovers } from '../system/deadline.ts'
import { describeFileError, errnoOf } from '../system/file-errors.ts'
import { reach, timeFor } from '../system/reach.ts'
import { MIB } from '../text/format.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

const HEAD_BYTES = 64
/** A backup has 256 MiB at most; age armor makes it a third larger. */
const MAX_GIVEN_BYTES = 400 * MIB

export interface OpenedBackup {
  /** Bytes of the given file, without armor. */
  readonly size: number
  /** Hexadecimal, of the same. */
  readonly sha256: string
  readonly isEncrypted: boolean
  /** Bytes of the decrypted file. */
  readonly plainSize: number
  /** The decrypted copy, or a plain copy if the file was not encrypted; deleted already unless `keepsPlain` is set. */
  readonly plain: string
  readonly inspection: Inspection
}

export interface OpenOptions {
  /** A file with age identities (private keys), for an encrypted backup. */
  readonly identity?: string | undefined
  /** Whether the work needs the readable copy, which is deleted before it otherwise. */
  readonly keepsPlain?: boolean
  readonly signal: AbortSignal
  readonly runState: Leftovers
  /** In a process of its own by default. */
  readonly inspect?: Inspector['inspect'] | undefined
  /** How long a disk or share may take to answer, for tests. */
  readonly reachMs?: number | undefined
  /** Whether the file was found by its name among others: then no person types into it. */
  readonly isListed?: boolean
}

/** Opens a backup for `work` and removes the temporary copies afterwards. Throws BackupError. */
export async function withBackup<T>(
  file: string,
  { identity, keepsPlain = false, signal, runState, inspect = createInspector().inspect, ...reading }: OpenOptions,
  work: (backup: OpenedBackup) => Promise<T>,
): Promise<T> {
  // Even if the backup is not encrypted: better to learn of an unusable key file today.
  const identities = identity === undefined ? undefined : await readIdentities(identity, signal)
  return await withTemporaryFolder({ signal, runState }, async (folder) => {
    const brought = join(folder, 'given')
    const { head, ...digest } = await bringInTime(file, brought, { ...reading, signal })
    const armored = isArmored(head)
    const given = armored ? join(folder, 'given.age') : brought
    const known = armored ? await removeArmor(brought, given, { signal, shownAs: file }) : digest
    const encrypted = armored || isEncrypted(head)
    const plain = encrypted ? join(folder, 'backup.dss') : given
    if (encrypted) {
      if (identities === undefined)
        throw new BackupError('input-invalid', `${file} is encrypted, and no key was given.`, {
          hint: 'Give the key file with `--identity router-backup.key`.',
        })
      await decryptFile(given, plain, { identities, signal, shownAs: file })
    }
    const inspection = await inspect(plain, { signal })
    const plainSize = (await stat(plain)).size
    if (!keepsPlain) await rm(plain)
    return await work({ ...known, plainSize, isEncrypted: encrypted, plain, inspection })
  })
}

/** Returns the inspection of a valid backup. Throws BackupError `backup-invalid` or `backup-unrecognised`. */
export function requireValid(file: string, inspection: Inspection): Extract<Inspection, { readonly verdict: 'valid' }> {
  if (inspection.verdict === 'valid') return inspection
  const problem = inspection.findings.map(({ text }) => text).join(' ')
  const code = inspection.verdict === 'damaged' ? 'backup-invalid' : 'backup-unrecognised'
  throw new BackupError(code, `${file}: ${problem}`, { hint: 'Try another copy, or an older backup.' })
}

interface Brought {
  readonly size: number
  readonly sha256: string
  readonly head: Buffer
}

/** Throws Unreachable if the file's disk or share hangs. A pipe may take its time: somebody may type a passphrase first. */
async function bringInTime(
  source: string,
  target: string,
  { signal, reachMs, isListed = false }: Pick<OpenOptions, 'signal' | 'reachMs' | 'isListed'>,
): Promise<Brought> {
  const look = () => stat(source).catch(() => undefined)
  const found = await reach(source, look, { signal })
  if (!found?.isFile() && !isListed) return await bring(source, target, signal)
  if (!found?.isFile()) throw new BackupError('read-back-failed', `${source} is no longer a regular file.`)
  const timeoutMs = timeFor(found.size, { reachMs })
  return await reach(source, () => bring(source, target, signal), { signal, timeoutMs })
}

/** Copies and hashes the file in one read: it may be a pipe, or change meanwhile. */
async function bring(source: string, target: string, signal: AbortSignal): Promise<Brought> {
  const digest = createHash('sha256')
  let size = 0
  let head = Buffer.alloc(0)
  const handle = await open(target, 'wx', 0o600)
  try {
    for await (const chunk of chunksOf(source, signal)) {
      digest.update(chunk)
      size += chunk.length
      if (size > MAX_GIVEN_BYTES)
        throw new BackupError(
          'backup-invalid',
          `${source} has more than ${MAX_GIVEN_BYTES / MIB} MiB, so it is not a backup.`,
        )
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)])
      await handle.writeFile(chunk)
    }
  } finally {
    await handle.close()
  }
  return { size, sha256: digest.digest('hex'), head }
}

/** Keeps read errors of the source apart from write errors of the target. */
async function* chunksOf(source: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(source, { signal })) yield chunk as Buffer
  } catch (cause) {
    signal.throwIfAborted()
    throw new BackupError('input-invalid', `${source} cannot be read: ${describeFileError(cause)}.`, {
      cause,
      hint:
        errnoOf(cause) === 'EISDIR'
          ? 'Give one backup. To verify the newest one in a folder: `srm-backup drill --directory FOLDER`.'
          : 'Check the name and your permission to read it.',
    })
  }
}
