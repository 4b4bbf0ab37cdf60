// Encodes the few ASN.1 DER values that make up a certificate.

/** One DER value: tag, length, content. */
export function encodeDer(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content])
  const digits = content.length.toString(16)
  const length = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, content])
}

export function encodeSequence(...contents: readonly Uint8Array[]): Buffer {
  return encodeDer(0x30, ...contents)
}

export function encodeSet(...contents: readonly Uint8Array[]): Buffer {
  return encodeDer(0x31, ...contents)
}

/** A positive INTEGER from big-endian bytes. */
export function encodeInteger(bytes: Uint8Array): Buffer {
  const first = bytes[0] ?? 0
  return encodeDer(0x02, first >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), bytes)
}

export function encodeOctets(bytes: Uint8Array): Buffer {
  return encodeDer(0x04, bytes)
}

/** A BIT STRING; the last `unused` bits are padding. */
export function encodeBits(bytes: Uint8Array, unused = 0): Buffer {
  return encodeDer(0x03, Buffer.from([unused]), bytes)
}

export function encodeTrue(): Buffer {
  return encodeDer(0x01, Buffer.from([0xff]))
}

export function encodeNull(): Buffer {
  return encodeDer(0x05)
}

/** UTF8String; e-mail addresses and country codes have their own types, see certificates.ts. */
export function encodeText(text: string, tag = 0x0c): Buffer {
  return encodeDer(tag, Buffer.from(text))
}

/** An OBJECT IDENTIFIER from its dotted form. */
export function encodeOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = rest.flatMap((arc) => {
    const groups = [arc & 0x7f]
    for (let left = arc >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80)
    return groups
  })
  return encodeDer(0x06, Buffer.from([first * 40 + second, ...bytes]))
}

/** UTCTime until 2049, GeneralizedTime after that, as RFC 5280 requires. */
export function encodeTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\..*/g, '')
  return date.getUTCFullYear() < 2050
    ? encodeDer(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : encodeDer(0x18, Buffer.from(`${digits}Z`))
}
