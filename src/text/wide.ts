// How much memory a text takes: one character that is not Latin-1 makes all of it, and what is cut out of it, take two bytes each.

const WIDE = /[\u0100-\uffff]/

export function isWide(text: string): boolean {
  return WIDE.test(text)
}

/** In bytes. */
export function memoryOf(text: string): number {
  return isWide(text) ? 2 * text.length : text.length
}
