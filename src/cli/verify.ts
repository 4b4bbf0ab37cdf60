// `srm-backup verify FILE`: whether a backup is valid and matches its manifest.

import { lstat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readManifestFile } from '../destinations/manifest-file.ts'
import { type Manifest, manifestNameOf } from '../dss/manifest.ts'
import { BackupError } from '../errors.ts'
import { describeFileError, errnoOf } from '../system/file-errors.ts'
import { reach } from '../system/reach.ts'
import { countOf, formatBytes } from '../text/format.ts'
import { compareWithManifest } from './manifest-match.ts'
import { type OpenOptions, requireValid, withBackup } from './opened-backup.ts'
import type { Terminal } from './terminal.ts'

export async function verify(file: string, options: OpenOptions, terminal: Terminal): Promise<void> {
  await terminal.during(`Checking ${file}`, () =>
    withBackup(file, options, async (backup) => {
      const { container, contentSize, content } = requireValid(file, backup.inspection)
      const manifest = await manifestBeside(file, options)
      const incomparableReason = manifest
        ? await compareWithManifest(file, backup, { manifest, signal: options.signal })
        : []
      const rows = content.tables.reduce((sum, table) => sum + table.rows.length, 0)
      const beside = !manifest
        ? 'No manifest next to it to compare with.'
        : incomparableReason.length === 0
          ? 'It matches its manifest.'
          : ['It matches its manifest as far as they can be compared.', ...incomparableReason].join(' ')
      await terminal.result({
        lines: [
          `${file} is valid: ${container}, ${formatBytes(contentSize)} uncompressed, ${content.entries.length} entries, ${countOf(content.tables.length, 'table')} with ${countOf(rows, 'row')}. ${beside}`,
        ],
        json: {
          file,
          whole: true,
          sha256: backup.sha256,
          size: backup.size,
          sealed: backup.isEncrypted,
          manifest: manifest !== undefined,
          notCompared: incomparableReason,
        },
      })
    }),
  )
}

/**
 * Reads the manifest next to a backup, if it exists. Throws BackupError `backup-invalid` for an unusable one, and Unreachable: its share
 * may hang although the backup was just read.
 */
export async function manifestBeside(
  file: string,
  {
    signal,
    reachMs: timeoutMs,
    read: readFile = readManifestFile,
  }: Pick<OpenOptions, 'signal' | 'reachMs'> & { readonly read?: typeof readManifestFile },
): Promise<Manifest | undefined> {
  const path = join(dirname(file), manifestNameOf(basename(file)))
  const look = async () => {
    // A link that leads nowhere is no missing manifest.
    const problem = await lstat(path).then(() => '', describeObstacle)
    return problem === '' ? await readFile(path, { signal }) : problem && { problem }
  }
  const read = await reach(path, look, { signal, timeoutMs })
  if (!read) return undefined
  if ('manifest' in read) return read.manifest
  throw new BackupError('backup-invalid', `${path} is unusable: ${read.problem}.`, {
    hint: 'To verify the backup without it, copy the backup to another folder.',
  })
}

/** Returns why a manifest cannot be seen; undefined if it does not exist, or cannot, with a name that is too long. */
function describeObstacle(error: unknown): string | undefined {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errnoOf(error)) ? undefined : describeFileError(error)
}
