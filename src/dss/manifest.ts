// The manifest beside every backup. docs/manifest.md describes it; docs/manifest.schema.json is its schema.

import { BackupError } from '../errors.ts'
import { MANIFEST_EXTENSION, stemOf } from '../naming/template.ts'
import type { Turns } from '../system/turns.ts'
import { isWide } from '../text/wide.ts'
import { VERSION } from '../version.ts'
import type { Entry } from './archive-members.ts'
import { bind, type Sealing } from './binding.ts'
import type { Container } from './container-kind.ts'
import type { Table } from './database.ts'
import type { Finding } from './findings.ts'
import { type FingerprintVersion, fingerprintInTurns } from './fingerprint.ts'
import type { Content, Inspection } from './inspection.ts'
import type { IsIgnored } from './items.ts'
import { bareContent, keyContentInTurns } from './keyed-content.ts'
import { isTooLong, MAX_MANIFEST_BYTES } from './manifest-size.ts'
import { withOrder } from './row-order.ts'

const NO_CONTENT: Content = { entries: [], tables: [] }
/** A row has about 60: writing each one separately would take a hundred times as long. */
const PIECE_CHARACTERS = 65_536

export interface Manifest {
  /** Readers must reject any other number. 1 has neither permissions nor a structure, 2 neither owners nor the order of rows. */
  readonly schema: FingerprintVersion
  /** Name of the backup beside it. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
  /** Only if the backup is encrypted: all digests of its content are then keyed or left out. */
  readonly sealed?: {
    /** Bytes of the file before encryption. */
    readonly plainSize: number
    /** Identifies the key of the digests; `null` if there are no digests. */
    readonly keyId: string | null
    /**
     * Keyed digest over `sha256`, `size`, `fingerprint` and the recipients: that file holds that content for them, says who has the
     * key. Absent without a key, and from earlier versions.
     */
    readonly binding?: string
  }
  /** When the run began, ISO 8601, UTC. */
  readonly time: string
  /** How long the router took to export, in ms; absent from earlier versions. */
  readonly exportMs?: number
  readonly router: {
    readonly label: string
    readonly model: string | null
    readonly firmware: string | null
    /** Digest of the serial number, keyed if the backup is encrypted. */
    readonly id: string | null
  }
  /** Version of this action. */
  readonly version: string
  readonly verified: boolean
  readonly findings: readonly Finding[]
  readonly container: Container | null
  /** Uncompressed bytes; `null` if it could not be decompressed. */
  readonly contentSize: number | null
  /** Over the content without ignored items; `null` if it could not be opened. */
  readonly fingerprint: string | null
  readonly entries: readonly Entry[]
  readonly tables: readonly Table[]
  /** Of the settings database; absent in schema 1, and if the backup could not be opened. */
  readonly structure?: Table
}

/** Everything about a backup except its content. */
export interface Description {
  readonly fileName: string
  readonly size: number
  readonly sha256: string
  readonly startedAt: Date
  readonly exportMs?: number | undefined
  readonly router: { readonly label: string; readonly model?: string; readonly firmware?: string; readonly id?: string }
  readonly isIgnored: IsIgnored
  /** How the backup was encrypted, if it was. */
  readonly sealed?: (Sealing & { readonly plainSize: number }) | undefined
}

/** Throws BackupError `backup-invalid` if there is too much content for a manifest that can be read again. */
export function* createManifestInTurns(inspection: Inspection, description: Description): Turns<Manifest> {
  const { fileName, size, sha256, startedAt, exportMs, router, sealed } = description
  const content = inspection.verdict === 'valid' ? yield* redactContent(inspection.content, description) : NO_CONTENT
  const hasDigests = inspection.verdict === 'valid' && (!sealed || sealed.key)
  const entries = [...content.entries].sort((a, b) => (a.path < b.path ? -1 : 1))
  const fingerprint = hasDigests ? yield* fingerprintInTurns(content, description.isIgnored) : null
  const binding = fingerprint !== null && sealed && bind(sealed, { size, sha256 }, fingerprint)
  const manifest: Manifest = {
    schema: 3,
    file: fileName,
    size,
    sha256,
    ...(sealed
      ? { sealed: { plainSize: sealed.plainSize, keyId: sealed.key?.id ?? null, ...(binding ? { binding } : {}) } }
      : {}),
    time: startedAt.toISOString(),
    ...(exportMs === undefined ? {} : { exportMs }),
    router: {
      label: router.label,
      model: router.model || null,
      firmware: router.firmware || null,
      id: (router.id && redactId(router.id, description)) || null,
    },
    version: VERSION,
    verified: inspection.verdict === 'valid',
    findings: inspection.findings,
    container: inspection.container ?? null,
    contentSize: inspection.verdict === 'valid' ? inspection.contentSize : null,
    fingerprint,
    entries,
    tables: content.tables,
    ...(content.structure ? { structure: content.structure } : {}),
  }
  yield* requireReadable(manifest)
  return manifest
}

function* requireReadable(manifest: Manifest): Turns<void> {
  let [bytes, characters, wide] = [0, 0, false]
  for (const piece of writeManifest(manifest)) {
    yield
    bytes += Buffer.byteLength(piece)
    characters += piece.length
    wide ||= isWide(piece)
    if (bytes > MAX_MANIFEST_BYTES || isTooLong(characters, wide))
      throw new BackupError('backup-invalid', 'The backup has too much content: its manifest would exceed 32 MiB.')
  }
}

/** Returns the content as a manifest may show it: it must not help to guess the content of an encrypted backup. */
function* redactContent(content: Content, { sealed, isIgnored }: Description): Turns<Content> {
  if (!sealed) return { ...content, tables: withOrder(content.tables) }
  return sealed.key ? yield* keyContentInTurns(content, { key: sealed.key, isIgnored }) : bareContent(content)
}

/** Serial numbers are few, so a plain digest of one can be guessed. */
function redactId(id: string, { sealed }: Description): string | undefined {
  return sealed ? sealed.key?.digest('router', id) : id
}

/** Returns the manifest's file name: `SynologyRouter_20260131.manifest.json`. */
export function manifestNameOf(fileName: string): string {
  return `${stemOf(fileName)}${MANIFEST_EXTENSION}`
}

/** Yields the manifest as text in pieces, with one line per file and row, so that `diff` can compare two manifests. */
export function* writeManifest(manifest: Manifest): Generator<string, void> {
  let piece = ''
  for (const text of listLines(manifest)) {
    piece += text
    if (piece.length < PIECE_CHARACTERS) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* listLines(manifest: Manifest): Generator<string, void> {
  const { entries, tables, structure, ...head } = manifest
  yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "entries": [`
  yield* listed(entries, (entry) => `    ${JSON.stringify(entry)}`)
  yield '],\n  "tables": ['
  for (const [index, table] of tables.entries()) {
    yield `${index === 0 ? '' : ','}\n    `
    yield* tableLines(table)
  }
  yield ']'
  if (structure) {
    yield ',\n  "structure": '
    yield* tableLines(structure)
  }
  yield '\n}\n'
}

function* tableLines({ rows, ...table }: Table): Generator<string, void> {
  yield `${JSON.stringify(table).slice(0, -1)},"rows":[`
  yield* listed(rows, (row) => `      ${JSON.stringify(row)}`)
  yield ']}'
}

function* listed<T>(items: Iterable<T>, write: (item: T) => string): Generator<string, void> {
  let separator = ''
  for (const item of items) {
    yield `${separator}\n${write(item)}`
    separator = ','
  }
}
