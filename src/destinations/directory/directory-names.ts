// Lists the names in a directory that backups can have. It may hold very many files of others.

import { opendir } from 'node:fs/promises'
import { extensionOf, MANIFEST_EXTENSION } from '../../naming/template.ts'
import { TEMP_FILE_PATTERN } from '../../system/durable-file.ts'
import { type Message, message } from '../../text/message.ts'

/** Two for each backup: more than an hourly one makes in five years. */
const MAX_NAMES = 100_000
const MAX_ENTRIES = 2_000_000
/** Entries to read at once; in between, the event loop goes on. */
const BUFFER_SIZE = 128

export interface DirectoryNames {
  /** Regular files with names like ours: backups, manifests and files that were being written. */
  readonly files: readonly string[]
  /** Everything else with such a name, such as symlinks, which are never followed. */
  readonly others: readonly string[]
  /** Whether there is more than was looked at. */
  readonly isCut: boolean
}

/** Fewer in tests. */
export interface ListOptions {
  readonly maxNames?: number | undefined
  readonly maxEntries?: number | undefined
}

/** Throws the file system's errors, and the signal's reason. */
export async function listNames(
  path: string,
  {
    signal,
    maxNames = MAX_NAMES,
    maxEntries = MAX_ENTRIES,
  }: ListOptions & { readonly signal?: AbortSignal | undefined },
): Promise<DirectoryNames> {
  const files: string[] = []
  const others: string[] = []
  let entries = 0
  for await (const entry of await opendir(path, { bufferSize: BUFFER_SIZE })) {
    signal?.throwIfAborted()
    if (++entries > maxEntries) return { files, others, isCut: true }
    if (!isLikeOurs(entry.name)) continue
    if (files.length + others.length === maxNames) return { files, others, isCut: true }
    const list = entry.isFile() ? files : others
    list.push(entry.name)
  }
  return { files, others, isCut: false }
}

/** Cheap: it sees every name in the directory. */
function isLikeOurs(name: string): boolean {
  return extensionOf(name) !== '' || name.endsWith(MANIFEST_EXTENSION) || TEMP_FILE_PATTERN.test(name)
}

/** A sentence without its full stop. */
export function tooMany(path: string): Message {
  return message`The directory ${path} has more files than are looked at: give the backups a directory of their own, or move old ones to another`
}
