// `srm-backup open FILE`: decrypts a backup, or extracts everything in it into a folder.

import { createReadStream } from 'node:fs'
import { mkdir, open as openFile, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { extractBackup } from '../dss/extract.ts'
import { asBackupError, BackupError } from '../errors.ts'
import { describeFileError } from '../system/file-errors.ts'
import { othersAbove } from '../system/folders-above.ts'
import { reach, timeFor } from '../system/reach.ts'
import { countOf, formatBytes } from '../text/format.ts'
import { type OpenedBackup, type OpenOptions, requireValid, withBackup } from './opened-backup.ts'
import { type Made, putInPlaceInTime, replaceable } from './put-in-place.ts'
import type { Result, Terminal } from './terminal.ts'
import { withdraw } from './withdraw.ts'

export interface OpenCommandOptions extends OpenOptions {
  /** Where the decrypted `.dss` goes; by default the name without `.age`. */
  readonly output?: string | undefined
  /** A new folder for the extracted files. */
  readonly extract?: string | undefined
}

export async function open(file: string, options: OpenCommandOptions, terminal: Terminal): Promise<void> {
  const { extract, signal } = options
  if (options.output !== undefined && extract !== undefined && resolve(options.output) === resolve(extract))
    throw new BackupError('input-invalid', '`--output` and `--extract` have the same path.', {
      hint: '`--output` is a file and `--extract` a folder: give them different names.',
    })
  for (const target of [options.output, extract]) if (target !== undefined) await refuseTarget(target, options)
  const made: Made = new Map()
  let cancelledAt: number | undefined
  const onAbort = () => {
    cancelledAt = performance.now()
  }
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    const result = await terminal.during(`Opening ${file}`, () =>
      withBackup(file, { ...options, keepsPlain: true }, (backup) => write(backup, { file, options, made })),
    )
    await terminal.result(result)
    for (const { close } of made.values()) await close?.()
  } catch (error) {
    // Outside of the work, which is left behind if it hangs.
    const left = (await withdraw(made, { signal, cancelledAt, runState: options.runState })).filter(
      (path) => made.get(path)?.hasPasswords,
    )
    throw left.length === 0 ? error : withLeft(left, signal.aborted ? signal.reason : error)
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

interface Writing {
  readonly file: string
  readonly options: OpenCommandOptions
  /** What this command has created. */
  readonly made: Made
}

async function write(backup: OpenedBackup, { file, options, made }: Writing): Promise<Result> {
  const { extract, signal, runState, reachMs } = options
  const output = options.output ?? (extract === undefined ? plainNameOf(file, backup) : undefined)
  if (output !== undefined) await refuseTarget(output, options)
  const inspection = requireValid(file, backup.inspection)
  const lines: string[] = []
  if (output !== undefined) {
    const work = putInPlaceInTime(output, {
      claim: (target) => writeFile(target, '', { flag: 'wx', mode: 0o600 }),
      fill: (path, signal) => copy(backup.plain, path, signal),
      ...{ made, signal, runState, timeoutMs: timeFor(backup.plainSize, { reachMs }) },
    })
    await work.catch(explain(output))
    lines.push(`${output}: the backup, ready for SRM's Restore (${formatBytes(backup.plainSize)}).`)
    if (!backup.isEncrypted) lines.push(`${file} was not encrypted: this is a copy of it.`)
  }
  if (extract !== undefined) {
    const { contentSize, content } = inspection
    const work = putInPlaceInTime(extract, {
      claim: makeFolder,
      fill: async (folder, signal) => {
        await makeFolder(folder)
        return await extractBackup(backup.plain, { inspection, folder, signal })
      },
      ...{ made, signal, runState, timeoutMs: timeFor(contentSize, { files: content.entries.length, reachMs }) },
    })
    lines.push(`${extract}: ${countOf(await work.catch(explain(extract)), 'file')}.`)
  }
  lines.push('It contains passwords in plain text: delete it when you are done.')
  return { lines, json: { file, output: output ?? null, extracted: extract ?? null } }
}

const makeFolder = (path: string) => mkdir(path, { mode: 0o700 })

/** Decides by the content of the file: names can be wrong. */
function plainNameOf(file: string, { isEncrypted }: OpenedBackup): string {
  if (isEncrypted && file.endsWith('.age')) return file.slice(0, -'.age'.length)
  if (isEncrypted)
    throw new BackupError('input-invalid', `${file} is encrypted, but its name does not end with \`.age\`.`, {
      hint: 'Say where the decrypted backup goes: `--output FILE.dss`.',
    })
  throw new BackupError('input-invalid', `${file} is not encrypted, so there is nothing to decrypt.`, {
    hint: 'Use `--extract FOLDER` to extract its files, or `--output FILE` to copy it.',
  })
}

async function refuseTarget(path: string, { signal, reachMs: timeoutMs }: OpenOptions): Promise<void> {
  if (await reach(path, () => stat(path).catch(() => undefined), { signal, timeoutMs }))
    throw new BackupError('input-invalid', `${path} already exists and is not overwritten.`, {
      hint: 'Choose another path for `--output` or `--extract`.',
    })
  const shared = await reach(path, () => othersAbove(path), { signal, timeoutMs })
  if (shared !== undefined) throw replaceable(shared)
}

/** Copies to a new file, mode 0600 from the start. */
async function copy(source: string, target: string, signal: AbortSignal): Promise<void> {
  const handle = await openFile(target, 'wx', 0o600)
  try {
    for await (const chunk of createReadStream(source, { signal })) await handle.writeFile(chunk as Buffer)
  } finally {
    await handle.close()
  }
}

function explain(path: string): (cause: unknown) => never {
  return (cause) => {
    if (cause instanceof BackupError || typeof cause !== 'object' || cause === null || !('errno' in cause)) throw cause
    throw new BackupError('store-failed', `${path} cannot be written: ${describeFileError(cause)}.`, {
      cause,
      hint: 'Check free space and permissions there, or choose another path.',
    })
  }
}

/** Part of a backup is useless, but still contains passwords. */
function withLeft(left: readonly string[], cause: unknown): BackupError {
  const { code, text } = asBackupError(cause)
  const [contain, them] = left.length === 1 ? ['contains', 'it'] : ['contain', 'them']
  const hint = `${left.join(' and ')} ${contain} passwords and could not be removed. Delete ${them} yourself.`
  return new BackupError(code, text, { cause, hint })
}
