// The forms in which a secret could turn up in a text: the one place that knows them, for masks and for redaction.

/** Shorter forms would stand in any text by chance, and blank it. */
const MIN_DERIVED = 6

/** The secret as it is, in an address, a form, JSON, HTML, base64 (wherever in a longer text it begins) and hexadecimal. */
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

/** What these bytes look like in base64 with `offset` bytes before them: the part that no neighbour has a say in. */
function base64Piece(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
}
