// Makes untrusted text safe to print within a line.

/** Returns `text` on one line, without control characters, at most `maxLength` long. Never put it at the start of a line. */
export function printable(text: string, maxLength = 80): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  // Half of a surrogate pair, from the cut or from the input, becomes a replacement character.
  return (line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed()
}
