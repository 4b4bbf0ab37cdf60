// An encrypted copy cannot be opened to compare it. Its manifest says with the key which file holds which content, and for whom.

import type { DigestKey } from './keyed-content.ts'

export interface Sealing {
  /** Of the digests. */
  readonly key?: DigestKey | undefined
  /** Of the file, in any order. */
  readonly recipients?: readonly string[]
}

interface SealedFile {
  readonly size: number
  readonly sha256: string
}

/** Returns the keyed digest that binds a file to its content and its recipients; `undefined` without a key. */
export function bind(
  { key, recipients = [] }: Sealing,
  { size, sha256 }: SealedFile,
  fingerprint: string,
): string | undefined {
  return key?.digest('binding', sha256, `${size}`, fingerprint, [...recipients].sort().join('\n'))
}

/** Whether a manifest binds its file to the content with this fingerprint, and to these recipients. */
export function isBound(
  { sealed, ...file }: SealedFile & { readonly sealed?: { readonly binding?: string } },
  { fingerprint, ...sealing }: Sealing & { readonly fingerprint: string | null },
): boolean {
  const binding = fingerprint === null ? undefined : bind(sealing, file, fingerprint)
  return binding !== undefined && sealed?.binding === binding
}
