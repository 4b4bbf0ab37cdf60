// What an inspection of a backup file finds, and its form if that could not be finished. Loads nothing that opens a backup.

import { open } from 'node:fs/promises'
import { readFully } from '../system/read-fully.ts'
import type { Entry } from './archive-members.ts'
import { type Container, containerOf } from './container-kind.ts'
import type { Table } from './database.ts'
import { type Finding, UNDECIDED } from './findings.ts'

const HEAD_BYTES = 65_536
const SHOWN_BYTES = 8

/** What a backup holds. */
export interface Content {
  readonly entries: readonly Entry[]
  readonly tables: readonly Table[]
  /** Of the settings database; absent in a manifest of schema 1. */
  readonly structure?: Table
  /** Set if config_info names DSM, the system of a NAS (protocol.md 9b.I). */
  readonly fromNas?: true
}

/** The result. Only a `valid` file is verified; a `damaged` one must not be stored; an `unknown` one may be. */
export type Inspection =
  | {
      readonly verdict: 'valid'
      readonly container: Container
      /** Uncompressed bytes. */
      readonly contentSize: number
      readonly content: Content
      readonly findings: readonly []
    }
  | {
      readonly verdict: 'damaged' | 'unknown'
      readonly container: Container | undefined
      /** At least one. */
      readonly findings: readonly Finding[]
      /** Hexadecimal. */
      readonly firstBytes: string
    }

/** Returns the result for a file that is not valid. */
export function failedInspection(head: Buffer, findings: readonly Finding[]): Inspection {
  return {
    verdict: findings.every(({ code }) => UNDECIDED.has(code)) ? 'unknown' : 'damaged',
    container: containerOf(head),
    findings,
    firstBytes: head.subarray(0, SHOWN_BYTES).toString('hex'),
  }
}

/** Returns the result for a file that could not be inspected completely. */
export async function unfinishedInspection(file: string, reason: Finding): Promise<Inspection> {
  return failedInspection((await readHead(file)).head, [reason])
}

/** Reads the size of a file, and what its format is recognized by. Throws file system errors. */
export async function readHead(file: string): Promise<{ readonly head: Buffer; readonly size: number }> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    return { head: await readFully(handle, { position: 0, into: Buffer.alloc(Math.min(size, HEAD_BYTES)) }), size }
  } finally {
    await handle.close()
  }
}
