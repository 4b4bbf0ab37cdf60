// A small seeded generator, so that the same seed always makes the same backup file.

// Math is a slow global in jest's sandbox.
const { imul } = Math

export interface SeededRandom {
  /** integer in [0, below) */
  integer(below: number): number
  bytes(count: number): Buffer
  hex(digits: number): string
  /** printable, practically incompressible */
  base64(characters: number): string
  pick<T>(choices: readonly [T, ...T[]]): T
}

/** Makes a generator (mulberry32) from a seed. */
export function createRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const integer = (below: number): number => next() % below
  const bytes = (count: number): Buffer => {
    const made = Buffer.alloc(count)
    for (let at = 0; at < count; at++) made[at] = next() >>> 24
    return made
  }
  return {
    integer,
    bytes,
    hex: (digits) =>
      bytes(Math.ceil(digits / 2))
        .toString('hex')
        .slice(0, digits),
    base64: (characters) =>
      bytes(Math.ceil((characters * 3) / 4))
        .toString('base64')
        .slice(0, characters),
    pick: (choices) => choices[integer(choices.length)] ?? choices[0],
  }
}
