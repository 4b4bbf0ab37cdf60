// How long a manifest may be: one limit for making, writing and reading one.

import { MIB } from '../text/format.ts'

/** The manifest of a 50 MB database has about 20 MB. Parsed, a manifest takes up to five times its size. */
export const MAX_MANIFEST_BYTES = 32 * MIB

/** In a repository, which answers with base64: a larger one would not fit into an answer of GitHub's API. */
export const MAX_REPOSITORY_MANIFEST_BYTES = 24_000_000

/** Whether text of that many characters is too long for a manifest. `wide`: whether it takes two bytes for each in memory. */
export function isTooLong(characters: number, wide: boolean): boolean {
  return characters > (wide ? MAX_MANIFEST_BYTES / 2 : MAX_MANIFEST_BYTES)
}
