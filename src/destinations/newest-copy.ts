// The one search for the newest copy: each place lists its candidates newest first, and reads the manifest of one.

import { type Manifest, manifestNameOf } from '../dss/manifest.ts'
import type { ReadManifest } from '../dss/read-manifest.ts'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { oldestFirst, orphanedManifests, respelledName } from '../naming/copies.ts'
import { BACKUP_EXTENSION, MANIFEST_EXTENSION, type Naming } from '../naming/template.ts'
import { input, type Message, message } from '../text/message.ts'

/** Maximum number of candidates to read, unless a place sets its own. */
const MAX_CANDIDATES = 30

/** A copy that can be opened. */
export interface NewestCopy {
  /** Path on this machine. */
  readonly file: string
  readonly manifest: Manifest
  /** Where it came from, in a few words. */
  readonly description: string
  /** A sentence about a newer copy that cannot be used. Absent: this is the newest. */
  readonly newer?: string | undefined
  /** Sentences about backups dated in the future, which do not count as newer. Absent: no name is. */
  readonly ahead?: string | undefined
}

export interface Search {
  readonly naming: Naming
  readonly now: Date
  /** Private folder for fetched files. */
  readonly folder: string
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** The candidates of a place, and how to read them. */
export interface Source<Candidate> {
  /** Newest first. */
  readonly candidates: Iterable<Candidate> | AsyncIterable<Candidate>
  /** Maximum number of candidates to read. */
  readonly limit?: number | undefined
  /** Returns a problem if there is no usable manifest, `undefined` if it belongs to another router. Throws to end the search. */
  readonly read: (candidate: Candidate) => Promise<ReadManifest | undefined>
  readonly onProblem?: (candidate: Candidate, problem: string) => void
  /** Called if the search ends at the limit. */
  readonly onLimit?: () => void
  /** Called for what may hide a newer copy, or whose it is, with a sentence that has no full stop. */
  readonly onUnseen?: ((why: Message) => void) | undefined
}

/**
 * Returns the first candidate with a usable manifest. `isNewest`: no candidate before it had a problem. If none has one, those
 * without any are unseen, too: a killed run leaves one, but a share that lost its manifests or another program many.
 */
export async function findNewest<Candidate>({
  candidates,
  limit = MAX_CANDIDATES,
  read,
  onProblem,
  onLimit,
  onUnseen,
}: Source<Candidate>): Promise<
  { readonly candidate: Candidate; readonly manifest: Manifest; readonly isNewest: boolean } | undefined
> {
  let count = 0
  let isNewest = true
  const bare: Candidate[] = []
  for await (const candidate of candidates) {
    if (count++ === limit) {
      onLimit?.()
      onUnseen?.(message`None of the newest ${limit} has a usable manifest`)
      break
    }
    const found = await read(candidate)
    if (found === undefined) continue
    if ('manifest' in found) return { candidate, manifest: found.manifest, isNewest }
    isNewest = false
    onProblem?.(candidate, found.problem)
    if (found.isMissing) bare.push(candidate)
    else onUnseen?.(message`The manifest of ${String(candidate)} is unusable: ${found.problem}`)
  }
  const [newest] = bare
  if (newest !== undefined) onUnseen?.(withoutManifest(String(newest), bare.length))
  return undefined
}

function withoutManifest(newest: string, count: number): Message {
  return count === 1
    ? message`${newest} has no manifest: a killed run left it, or it belongs to another router. No run deletes it: delete it by hand if you do not need it`
    : message`${count} backups, such as ${newest}, have no manifest, so they may belong to another router, and no run deletes them. Delete by hand what you do not need`
}

/** Rejects a manifest that describes another file than `backup`. */
export function requireFile(read: ReadManifest, backup: string): ReadManifest {
  return 'manifest' in read && read.manifest.file !== backup ? { problem: 'it is about another file' } : read
}

/**
 * Adds the names of backups of which only the manifest is left: one of them may have been the newest. `others` are the names of what is
 * not a regular file.
 */
export function withLost(names: readonly string[], naming: Naming, others: readonly string[] = []): readonly string[] {
  const lost = orphanedManifests([...names, ...others], naming).map((name) => name.slice(0, -MANIFEST_EXTENSION.length))
  return [...names, ...lost.map((stem) => stem + BACKUP_EXTENSION)]
}

/**
 * Says that only manifests are left of backups, if so: somebody deleted or lost the backups. Or that a file system has changed the
 * names of all of them, as HFS+ does: it lists `é` as `e` with an accent.
 */
export function describeLost(
  names: readonly string[],
  { naming, now }: Pick<Search, 'naming' | 'now'>,
): Message | undefined {
  const present = new Set(names)
  const lost = oldestFirst(withLost(names, naming), { naming, now }).filter((name) => !present.has(name))
  const newest = lost.at(-1)
  if (newest === undefined) return describeRespelled(names, naming)
  return message`Only the manifest of ${newest} is left, and the backup is gone: look for it, or delete the manifest`
}

function describeRespelled(names: readonly string[], naming: Naming): Message | undefined {
  const other = respelledName(names, naming)
  return other === undefined
    ? undefined
    : message`${other} looks like a backup, but the file system spells its accents in another way: use ${input('name')} and ${input('router')} without accents`
}

/** Returns the newest of `backups` (newest first) with a usable manifest. Throws BackupError if no usable backup exists. */
export async function chooseNewest(
  backups: readonly string[],
  {
    where,
    names,
    naming,
    others = [],
    read,
  }: {
    readonly where: string
    readonly names: readonly string[]
    readonly naming: Naming
    /** Names of what is not a regular file. */
    readonly others?: readonly string[]
    readonly read: (manifestName: string) => Promise<ReadManifest>
  },
): Promise<Pick<NewestCopy, 'manifest' | 'newer'>> {
  let newer: string | undefined
  const found = await findNewest({
    candidates: backups,
    read: async (backup) => {
      if (others.includes(backup)) return { problem: 'it is not a regular file, and links are not followed' }
      if (!names.includes(backup)) return { problem: 'only its manifest is left' }
      const manifest = requireFile(await read(manifestNameOf(backup)), backup)
      return 'problem' in manifest ? { problem: `its manifest is unusable: ${manifest.problem}` } : manifest
    },
    onProblem: (backup, problem) => {
      newer ??= `${backup} cannot be used: ${problem}.`
    },
  })
  if (found) return { manifest: found.manifest, newer }
  if (newer !== undefined) throw noUsableBackup(where, newer)
  const respelled = describeRespelled(names, naming)
  throw respelled ? noUsableBackup(where, message`${respelled}.`) : noBackup(where)
}

export function noUsableBackup(where: string, reason: string | Message): BackupError {
  return new BackupError('read-back-failed', message`None of the backups in ${where} can be used. ${reason}`, {
    hint: 'Make a new backup, and find out what happened to the manifests: they are the only proof of what was stored.',
  })
}

/** Not a usage error: backups may have stopped, or the share is not mounted. */
export function noBackup(where: string): BackupError {
  return new BackupError('read-back-failed', message`There is no backup with a manifest in ${where}.`, {
    hint: message`Did the job that makes the backups ever succeed, and is the disk or share mounted? Do ${input('name')}, ${input('router')} and the place match that job?`,
  })
}
