// Finds keys that can be guessed: patterns, texts that people copy, and digests of words.

import { getHashes, hash } from 'node:crypto'

/** 32 random hexadecimal digits have about 120 bits by this estimate; 16 of them twice have 70. */
const MIN_BITS = 80
/** More of a key need not be judged. */
const MAX_JUDGED = 512
/** An expression that was not evaluated, or the command or name in place of its result. */
const PLACEHOLDER = /\$\{\{|openssl rand|fingerprint.?key/i

const ROWS = '1234567890 qwertyuiop asdfghjkl zxcvbnm'
const COLUMNS =
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p qazwsxedcrfvtgbyhnujmikolp 1qazxsw23edcvfr45tgbnhy67ujm zaq1xsw2cde3vfr4'
/** Three keys in a row, both ways. */
const KEYS = new Set(
  [ROWS, COLUMNS].flatMap((keys) => [keys, [...keys].reverse().join('')]).flatMap((keys) => piecesOf(keys, 3)),
)
/** Of a random key, none of the texts below contains a passage of this length. */
const PASSAGE = 5
/** Constants, examples of standards, sentences that everybody types, and hexadecimal words. */
const COPIED = [
  '314159265358979323846264338327950288419716939937510582097494459230781640628620899',
  '27182818284590452353602874713526624977572470936999595749669676277240766303535',
  '141421356237309504880168872420969807856967187537694807317667973799073247846210',
  '161803398874989484820458683436563811772030917980576286213544862270526046281890',
  '112358132134558914423337761098715972584418167651094617711286574636875025121393',
  '235711131719232931374143475359616771737983899710110310710911312713113713914915',
  '124816326412825651210242048409681921638432768655361310722621445242881048576',
  '243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89',
  '6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19',
  '2b7e151628aed2a6abf7158809cf4f3c 603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
  '123e4567-e89b-12d3-a456-426614174000 123e4567e89b12d3a456426614174000 550e8400-e29b-41d4-a716-446655440000',
  'the quick brown fox jumps over the lazy dog, lorem ipsum dolor sit amet, onetwothreefourfivesixseveneight',
  'deadbeef cafebabe feedface baadf00d badc0ffee c0ffee 8badf00d deadc0de facefeed cafed00d cafef00d',
]
const PASSAGES = new Set(COPIED.flatMap((text) => piecesOf(text, PASSAGE)))

/** The length of a key at least; in base64, an MD5 has less. */
const DIGEST_START = 32
const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512']
const WORDS = [
  ...['', 'a', 'x', '0', '1', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890'],
  ...['password', 'Password', 'password1', 'password123', 'passwort', 'secret', 'test', 'key', 'abc', 'abc123', 'foo'],
  ...['admin', 'root', 'user', 'default', 'changeme', 'letmein', 'welcome', 'hello', 'hello world', 'Hello World'],
  ...['router', 'synology', 'Synology', 'srm', 'backup', 'home', 'github', 'qwerty', 'fingerprint', 'fingerprint-key'],
  ...['synology-router-backup', 'srm-backup'],
]

/** Whether somebody could guess a key. Of a million keys that `openssl rand` made, it took none for one. */
export function isWeakKey(key: string): boolean {
  const start = key.slice(0, MAX_JUDGED)
  return PLACEHOLDER.test(start) || estimateBits(start) < MIN_BITS || isPattern(decoded(start)) || isDigestOfWord(key)
}

/** What a key may be an encoding of, each byte as a character. */
function decoded(key: string): string {
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(key)
  return Buffer.from(key, isHex ? 'hex' : 'base64').toString('latin1')
}

/** Estimates how hard a text is to guess, in bits: each surprise adds as much as the variety of the text allows. */
function estimateBits(text: string): number {
  return countSurprises(text) * Math.log2(new Set(text).size)
}

function isPattern(text: string): boolean {
  return countSurprises(text) < text.length / 2
}

/**
 * Counts the characters that do not continue a series (`abc`, `ace`, `321`, `aaa`, `aabb`, `a1b2`, `qwe`), a passage of a
 * text that people copy, or three characters that occurred before.
 */
function countSurprises(text: string): number {
  // By code points: half of an emoji is no surprise.
  const characters = [...text]
  const codes = characters.map((character) => character.codePointAt(0) ?? 0)
  const isSeries = (at: number, period: number, longest: number) => {
    const step = (end: number) => (codes[end] ?? 0) - (codes[end - period] ?? 0)
    return at > period && Math.abs(step(at)) <= longest && step(at) === step(at - 1)
  }
  const lastOf = (at: number, count: number) => characters.slice(Math.max(0, at + 1 - count), at + 1).join('')
  const seen = new Set<string>()
  const isExpected = (at: number) => {
    const last = lastOf(at, 3)
    const isKnown = seen.has(last) || KEYS.has(last.toLowerCase()) || PASSAGES.has(lastOf(at, PASSAGE).toLowerCase())
    if (at > 1) seen.add(last)
    return isKnown || isSeries(at, 1, 2) || isSeries(at, 2, 1)
  }
  return characters.filter((_, at) => !isExpected(at)).length
}

function piecesOf(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))
}

/** Made at first use: that takes 3 ms. */
let digests: ReadonlySet<string> | undefined

/** With or without the line break that `echo` adds; the digest may be cut. */
function isDigestOfWord(key: string): boolean {
  digests ??= new Set(startsOfDigests())
  const start = key.slice(0, DIGEST_START)
  return digests.has(start) || digests.has(start.toLowerCase())
}

function startsOfDigests(): readonly string[] {
  const available = getHashes()
  const algorithms = ALGORITHMS.filter((algorithm) => available.includes(algorithm))
  const found = algorithms.flatMap((algorithm) =>
    WORDS.flatMap((word) => [hash(algorithm, word, 'buffer'), hash(algorithm, `${word}\n`, 'buffer')]),
  )
  const forms = ['hex', 'base64', 'base64url'] as const
  return found.flatMap((digest) => forms.map((form) => digest.toString(form).slice(0, DIGEST_START)))
}
