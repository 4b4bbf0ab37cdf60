// Finds secrets in text, whatever their encoding.

/** Base64 fragments shorter than this occur in any text. */
const MIN_PIECE = 8

/** Returns the encodings in which any of `secrets` occurs in `text`. */
export function findLeaks(text: string, secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret)
    const encodings: Readonly<Record<string, string>> = {
      raw: secret,
      percent: encodeURIComponent(secret),
      form: new URLSearchParams([['', secret]]).toString().slice(1),
      base64: bytes.toString('base64').replace(/=+$/, ''),
      'base64 one byte on': shifted(bytes, 1),
      'base64 two bytes on': shifted(bytes, 2),
      base64url: bytes.toString('base64url'),
      hex: bytes.toString('hex'),
      json: JSON.stringify(secret).slice(1, -1),
    }
    return Object.entries(encodings)
      .filter(([, encoded]) => encoded !== '' && text.toLowerCase().includes(encoded.toLowerCase()))
      .map(([name]) => `${name} of ${secret}`)
  })
}

/** Returns the base64 characters that depend on the secret alone, whatever bytes surround it. */
function shifted(bytes: Buffer, by: number): string {
  const bits = [...Buffer.concat([Buffer.alloc(by), bytes])].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const whole = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('base64')
  const first = by === 1 ? 2 : 3
  const last = Math.floor(bits.length / 6)
  return last - first < MIN_PIECE ? '' : whole.slice(first, last)
}
