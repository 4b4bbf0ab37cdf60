// Text that came from the network, made fit to stand inside one of our own lines.

/** `text` on one line, without control characters, `maxLength` characters at most. Never put it at the start of a line. */
export function printable(text: string, maxLength = 80): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  // What is left of a character that was cut in two, or was never whole, becomes a replacement character.
  return (line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line).toWellFormed()
}
