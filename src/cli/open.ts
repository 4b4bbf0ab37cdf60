// `srm-backup open FILE`: the readable file out of a sealed one, or all that is in it as a folder.

import { createReadStream } from 'node:fs'
import { mkdir, open as openFile, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { extractBackup } from '../dss/extract.ts'
import { BackupError } from '../errors.ts'
import { describeFileError } from '../system/file-errors.ts'
import { countOf, formatBytes } from '../text/format.ts'
import { message } from '../text/message.ts'
import { type OpenedBackup, type OpenOptions, requireValid, withBackup } from './opened-backup.ts'
import type { Terminal } from './terminal.ts'

export interface OpenCommandOptions extends OpenOptions {
  /** Where the readable `.dss` goes; by default the name without `.age`. */
  readonly output?: string | undefined
  /** A folder for everything in it, which must not exist. */
  readonly extract?: string | undefined
}

export async function open(file: string, options: OpenCommandOptions, terminal: Terminal): Promise<void> {
  const { extract, signal } = options
  if (options.output !== undefined && extract !== undefined && resolve(options.output) === resolve(extract))
    throw new BackupError('input-invalid', '`--output` and `--extract` name the same place.', {
      hint: 'One is a file, the other a folder: give them two names.',
    })
  for (const target of [options.output, extract]) if (target !== undefined) await refuseExisting(target)
  await terminal.during(`Opening ${file}`, () =>
    withBackup(file, options, async (backup) => {
      const output = options.output ?? (extract === undefined ? plainNameOf(file, backup) : undefined)
      if (output !== undefined) await refuseExisting(output)
      const inspection = requireValid(file, backup.inspection)
      const lines: string[] = []
      const made: string[] = []
      try {
        if (output !== undefined) {
          await copy(backup.plain, output, { made, signal }).catch(explain(output))
          lines.push(`${output}: the backup as SRM's Restore takes it, ${formatBytes(backup.plainSize)}.`)
          if (!backup.isEncrypted) lines.push(`${file} was not sealed: this is a copy of it.`)
        }
        if (extract !== undefined) {
          const work = mkdir(extract, { mode: 0o700 }).then(() => {
            made.push(extract)
            return extractBackup(backup.plain, { inspection, folder: extract, signal })
          })
          lines.push(`${extract}: ${countOf(await work.catch(explain(extract)), 'file')}.`)
        }
      } catch (error) {
        await withdraw(made, terminal)
        throw error
      }
      lines.push('It holds passwords in the clear: delete it when you are done.')
      terminal.result({ text: lines.join('\n'), json: { file, output: output ?? null, extracted: extract ?? null } })
    }),
  )
}

/** By what is in the file: names can be wrong. */
function plainNameOf(file: string, { isEncrypted }: OpenedBackup): string {
  if (isEncrypted && file.endsWith('.age')) return file.slice(0, -'.age'.length)
  if (isEncrypted)
    throw new BackupError('input-invalid', `${file} is sealed, but its name does not end with \`.age\`.`, {
      hint: 'Say where the readable backup is to go: `--output FILE.dss`.',
    })
  throw new BackupError('input-invalid', `${file} is not sealed: there is nothing to open.`, {
    hint: 'Say what you want of it: `--extract FOLDER` for everything in it, `--output FILE` for a copy.',
  })
}

async function refuseExisting(path: string): Promise<void> {
  if (!(await stat(path).catch(() => undefined))) return
  throw new BackupError('input-invalid', `${path} is there already, and nothing is overwritten.`, {
    hint: 'Name another place with `--output` or `--extract`.',
  })
}

/** For nobody else to read from its first byte on. */
async function copy(
  source: string,
  target: string,
  { made, signal }: { readonly made: string[]; readonly signal: AbortSignal },
): Promise<void> {
  const handle = await openFile(target, 'wx', 0o600)
  made.push(target)
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
      hint: 'Check free space and permissions there, or name another place.',
    })
  }
}

/** Part of a backup is useless, but still contains passwords. */
async function withdraw(made: readonly string[], terminal: Terminal): Promise<void> {
  for (const path of made)
    await rm(path, { recursive: true, force: true, maxRetries: 2 }).catch(() =>
      terminal.warn(message`${path} contains passwords and could not be removed. Delete it yourself.`),
    )
}
