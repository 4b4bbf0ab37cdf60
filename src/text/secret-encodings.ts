// The encodings in which a secret can appear in text, for masks and redaction.

/** Shorter forms appear in any text by chance, and masking them would make it unreadable. */
const MIN_DERIVED = 6

/** Returns the secret and its forms in URLs, form data, JSON, HTML, base64 (at any position in a longer text) and hexadecimal. */
export function formsOf(secret: string): readonly string[] {
  if (secret === '') return []
  const bytes = Buffer.from(secret)
  const pieces = [0, 1, 2].map((offset) => base64Piece(bytes, offset))
  const hex = bytes.toString('hex')
  const derived = [
    encodeURIComponent(secret),
    new URLSearchParams({ x: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    ...pieces.flatMap((piece) => [piece, piece.replaceAll('+', '-').replaceAll('/', '_')]),
    hex,
    hex.toUpperCase(),
  ]
  return [...new Set([secret, ...derived.filter((form) => form.length >= MIN_DERIVED)])]
}

/** Returns the base64 of these bytes after `offset` other bytes, without the characters that depend on neighbours. */
function base64Piece(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
}
