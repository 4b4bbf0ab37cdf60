// The artifacts of one workflow run: reserved by name, finalized with a size and a digest.
import { createHash } from 'node:crypto'

/** A finalized artifact, as the tests see it. */
export interface StoredArtifact {
  readonly id: number
  readonly name: string
  /** GITHUB_RUN_ID of the run that owns it. */
  readonly runId: string
  /** Bytes of the upload. */
  readonly size: number
  /** `sha256:` and hex digits, as it was sent. */
  readonly digest: string
  /** RFC 3339; absent when the upload asked for no retention of its own. */
  readonly expiresAt?: string
  /** The upload: a zip, or the bare file of an upload without archive. */
  readonly content: Buffer
}

/** A reserved name; `stored` once it is finalized. */
export interface ArtifactRecord {
  readonly id: number
  readonly name: string
  readonly jobBackendId: string
  readonly mimeType: string
  createdAt: Date
  expiresAt: string | undefined
  stored: StoredArtifact | undefined
}

export interface ArtifactStore {
  readonly records: ReadonlyMap<string, ArtifactRecord>
  reserve(artifact: {
    readonly name: string
    readonly jobBackendId: string
    readonly mimeType: string
    readonly expiresAt?: string | undefined
  }): ArtifactRecord
  finalize(record: ArtifactRecord, content: Buffer, digest: string): StoredArtifact
  remove(record: ArtifactRecord): void
}

const FIRST_ID = 4_100_000_001

export function digestContent(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** `ids` is shared: it numbers artifacts across stores. */
export function createArtifactStore(
  runId: string,
  ids: { next: number | undefined } = { next: undefined },
): ArtifactStore {
  const records = new Map<string, ArtifactRecord>()
  return {
    records,
    reserve({ name, jobBackendId, mimeType, expiresAt }) {
      if (records.has(name)) throw new Error(`An artifact named ${name} is already there`)
      const id = ids.next ?? FIRST_ID
      ids.next = id + 1
      const record = { id, name, jobBackendId, mimeType, createdAt: new Date(), expiresAt, stored: undefined }
      records.set(name, record)
      return record
    },
    finalize(record, content, digest) {
      const { id, name, expiresAt } = record
      const expiry = expiresAt === undefined ? {} : { expiresAt }
      record.stored = { id, name, runId, size: content.length, digest, ...expiry, content }
      return record.stored
    },
    remove(record) {
      records.delete(record.name)
    },
  }
}
