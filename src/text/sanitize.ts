// Makes untrusted text safe to print within a line.

/** Maximum characters of untrusted text that a regular expression sees: some take the square of that in steps. */
export const MAX_MATCHED = 4096

/** Returns `text` on one line, without control characters, at most `maxLength` long. Never put it at the start of a line. */
export function printable(text: string, maxLength = 80): string {
  const start = text.slice(0, MAX_MATCHED)
  const line = start.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const isCut = line.length > maxLength || start.length < text.length
  // Half of a surrogate pair, from the cut or from the input, becomes a replacement character.
  return (isCut ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed()
}

/** Returns text of any length on one line: the name of a file may have a line break, and then reads like a line of ours. */
export function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}

/** Returns text of any length and any number of lines, without what a terminal would act on or show in another order. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').toWellFormed()
}
