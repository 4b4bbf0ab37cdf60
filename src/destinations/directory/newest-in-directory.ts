// The newest copy in a directory, to be opened in place. An unreadable file is not called broken.

import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestNameOf } from '../../dss/manifest.ts'
import type { ReadManifest } from '../../dss/read-manifest.ts'
import { BackupError } from '../../errors.ts'
import { oldestFirst } from '../../naming/copies.ts'
import { extensionOf } from '../../naming/template.ts'
import { describeFileError, errnoOf } from '../../system/file-errors.ts'
import { message } from '../../text/message.ts'
import { describeAhead } from '../future-copies.ts'
import { loadManifest } from '../manifest-file.ts'
import { chooseNewest, type NewestCopy, type Search, withLost } from '../newest-copy.ts'
import { type ListOptions, listNames, tooMany } from './directory-names.ts'
import { inventedIn } from './directory-owners.ts'
import { openToOthers } from './directory-place.ts'

/** Throws BackupError: `read-back-failed` if it finds no backup, `destination-refused` if something could not be read. */
export async function newestInDirectory(
  path: string,
  search: Omit<Search, 'folder'> & ListOptions,
): Promise<NewestCopy> {
  const { naming, now, logger, signal } = search
  try {
    const { files: names, others, isCut } = await listNames(path, search)
    if (isCut) throw new BackupError('destination-refused', message`${tooMany(path)}.`)
    const open = await openToOthers(path)
    if (open) logger.warning(open)
    const all = [...withLost(names, naming, others), ...others.filter((name) => extensionOf(name) !== '')]
    const backups = oldestFirst(all, { naming, now }).toReversed()
    // If all are, this user is another one than the one who makes the backups.
    const foreign = open ? await inventedIn(path, backups, { uid: process.getuid?.(), signal }) : new Set<string>()
    const invented = foreign.size < backups.length ? new Set([...foreign].map(manifestNameOf)) : new Set<string>()
    const { manifest, newer } = await chooseNewest(backups, {
      where: path,
      names,
      naming,
      others,
      read: async (name) =>
        invented.has(name) ? { problem: 'another user may have invented it' } : await readThere(path, name),
    })
    await proveReadable(join(path, manifest.file))
    const file = join(path, manifest.file)
    return { file, manifest, newer, ahead: describeAhead(names, { place: path, naming, now }), description: file }
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
    signal.throwIfAborted()
    throw new BackupError('destination-refused', `The directory ${path} cannot be read: ${describeFileError(cause)}.`, {
      cause,
      hint: 'Check the path, that the disk or share is mounted, and that you have permission to read it.',
    })
  }
}

/** A missing manifest is a problem of this copy. Throws BackupError if it exists but cannot be read: it may be good. */
async function readThere(path: string, name: string): Promise<ReadManifest> {
  return await loadManifest(join(path, name)).catch((cause: unknown) => {
    if (['ENOENT', 'EISDIR'].includes(errnoOf(cause))) return { problem: describeFileError(cause) }
    throw unreadable(join(path, name), cause)
  })
}

/** Throws BackupError. */
async function proveReadable(file: string): Promise<void> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw unreadable(file, cause)
  })
  await handle.close()
}

function unreadable(file: string, cause: unknown): BackupError {
  return new BackupError('destination-refused', `${file} cannot be read: ${describeFileError(cause)}.`, {
    cause,
    hint: 'Only the user who made the backups can read them: run this as that user. Otherwise, check the disk or share.',
  })
}
