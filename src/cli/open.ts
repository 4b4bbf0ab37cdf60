// `srm-backup open FILE`: the readable file out of a sealed one, or all that is in it as a folder.

import { constants } from 'node:fs'
import { chmod, copyFile, stat } from 'node:fs/promises'
import { extractBackup } from '../dss/extract.ts'
import { BackupError } from '../errors.ts'
import { countOf, formatBytes } from '../units.ts'
import { type OpenOptions, wholeOf, withBackup } from './opened-backup.ts'
import type { Terminal } from './terminal.ts'

export interface OpenCommandOptions extends OpenOptions {
  /** Where the readable `.dss` goes; by default the name without `.age`. */
  readonly output?: string | undefined
  /** A folder for everything in it, which must not exist. */
  readonly extract?: string | undefined
}

export async function open(file: string, options: OpenCommandOptions, terminal: Terminal): Promise<void> {
  const { output = options.extract === undefined ? plainNameOf(file) : undefined, extract, signal } = options
  for (const target of [output, extract]) if (target !== undefined) await refuseExisting(target)
  await terminal.during(`Opening ${file}`, () =>
    withBackup(file, options, async ({ plain, inspection }) => {
      const whole = wholeOf(file, inspection)
      const size = (await stat(plain)).size
      const lines: string[] = []
      if (output !== undefined) {
        await copyFile(plain, output, constants.COPYFILE_EXCL).catch(explain(output))
        await chmod(output, 0o600)
        lines.push(`${output}: the backup as SRM's Restore takes it, ${formatBytes(size)}.`)
      }
      if (extract !== undefined) {
        const count = await extractBackup(plain, { inspection: whole, folder: extract, signal }).catch(explain(extract))
        lines.push(`${extract}: ${countOf(count, 'file')}.`)
      }
      lines.push('It holds passwords in the clear: delete it when you are done.')
      terminal.result({ text: lines.join('\n'), json: { file, output: output ?? null, extracted: extract ?? null } })
    }),
  )
}

function plainNameOf(file: string): string {
  if (file.endsWith('.age')) return file.slice(0, -'.age'.length)
  throw new BackupError('input-invalid', `${file} is not sealed, by its name: there is nothing to open.`, {
    hint: 'Say what you want of it: `--extract FOLDER` for everything in it, `--output FILE` for a copy.',
  })
}

async function refuseExisting(path: string): Promise<void> {
  if (!(await stat(path).catch(() => undefined))) return
  throw new BackupError('input-invalid', `${path} is there already, and nothing is overwritten.`, {
    hint: 'Name another place with `--output` or `--extract`.',
  })
}

function explain(path: string): (cause: unknown) => never {
  return (cause) => {
    if (cause instanceof BackupError || typeof cause !== 'object' || cause === null || !('code' in cause)) throw cause
    throw new BackupError('store-failed', `${path} cannot be written (${String(cause.code)}).`, { cause })
  }
}
