// Whether a secret shows in a text, in whatever encoding it got there.

/** The encodings in which one of `secrets` stands in `text`. */
export function findLeaks(text: string, secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret)
    const encodings: Readonly<Record<string, string>> = {
      raw: secret,
      percent: encodeURIComponent(secret),
      form: new URLSearchParams([['', secret]]).toString().slice(1),
      base64: bytes.toString('base64').replace(/=+$/, ''),
      base64url: bytes.toString('base64url'),
      hex: bytes.toString('hex'),
      json: JSON.stringify(secret).slice(1, -1),
    }
    return Object.entries(encodings)
      .filter(([, encoded]) => text.toLowerCase().includes(encoded.toLowerCase()))
      .map(([name]) => `${name} of ${secret}`)
  })
}
