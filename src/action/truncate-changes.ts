// Truncates changes: names to a readable length, and lists to what fits.

import type { Change } from '../dss/changes.ts'

const MAX_SECTION = 60
const MAX_WHERE = 100
const MAX_LABEL = 200

/** Shortens the names of a change from the left: the end of a path says most. */
export function shortened({ kind, section, where, label }: Change): Change {
  return { kind, section: cut(section, MAX_SECTION), where: cut(where, MAX_WHERE), label: cut(label, MAX_LABEL) }
}

/** Returns the first `items`, up to `maxCount` and up to `maxBytes` of text in total. */
export function fitting<T>(
  items: readonly T[],
  {
    maxCount,
    maxBytes,
    textOf,
  }: { readonly maxCount: number; readonly maxBytes: number; readonly textOf: (item: T) => string },
): readonly T[] {
  let bytes = 0
  const end = items.slice(0, maxCount).findIndex((item) => {
    bytes += Buffer.byteLength(textOf(item))
    return bytes > maxBytes
  })
  return items.slice(0, end === -1 ? maxCount : end)
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `…${text.slice(1 - max)}`.toWellFormed()
}
