// Answers that undici unpacks into memory: what they may become shows in their head.

/** A thousandth of what it may become. An error of the API has a few hundred bytes. */
const MAX_PACKED_BYTES = 16_384

type UndiciText = Uint8Array | string

/** The head of an answer, as undici publishes it. */
export interface UndiciHead {
  /** Names and values in turns; over HTTP/2, values by name. */
  readonly headers: readonly UndiciText[] | Readonly<Record<string, UndiciText | readonly UndiciText[]>>
}

/** Whether an answer may be unpacked to more. gzip makes at most a thousand bytes of one, Brotli gigabytes of a kilobyte. */
export function growsBeyondLimit({ headers }: UndiciHead): boolean {
  const list = isList(headers) ? headers : Object.entries(headers).flatMap(([name, value]) => pairsOf(name, value))
  const texts = list.map((text) => Buffer.from(text).toString('latin1').toLowerCase())
  const valuesOf = (name: string) => texts.filter((_, index) => index % 2 === 1 && texts[index - 1] === name)
  const encoding = valuesOf('content-encoding').join(', ')
  const isShort = Number(valuesOf('content-length')[0] ?? Number.NaN) <= MAX_PACKED_BYTES
  return encoding !== '' && !(encoding === 'gzip' && isShort)
}

function pairsOf(name: string, value: UndiciText | readonly UndiciText[]): readonly UndiciText[] {
  return isList(value) ? value.flatMap((text) => [name, text]) : [name, value]
}

function isList(value: UndiciHead['headers'] | UndiciText): value is readonly UndiciText[] {
  return Array.isArray(value)
}
