import { randomBytes, randomInt } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { findPrivateKeys, readFingerprintKey, readRecipients } from '../../../src/settings/parse-encryption.ts'

const ALICE = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'
const BOB = 'age105jge7wjfkaadz2rgyz80gypvn6arlqyt48tcxjlg5ka4uj2tevsx43rf2'
const PRIVATE = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'

function refusalOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('input-invalid')
    return error.message
  }
  throw new Error('nothing was refused')
}

describe('recipients', () => {
  test('are read one per line, in order, without comments, empty lines and duplicates', () => {
    const given = `# the house\n  ${BOB}  # in the safe\n\n${ALICE}\r\n${BOB}\n`
    expect(readRecipients('encrypt-to', given)).toEqual([BOB, ALICE])
  })

  test.each(['\r\n', '\r'])('may have comments with line ends %j', (end) => {
    const given = ['# the house', `${BOB} # in the safe`, '', `${ALICE}\t# my brother's`, ''].join(end)
    expect(readRecipients('encrypt-to', given)).toEqual([BOB, ALICE])
  })

  test.each([
    ['age1pq1', `age1pq1${'q'.repeat(1900)}`, ALICE],
    ['age1pq1 and a tag', `age1tag1${'q'.repeat(58)}`, `age1pq1${'q'.repeat(1900)}`],
    ['age1tagpq1', ALICE, `age1tagpq1${'q'.repeat(1900)}`],
  ])('are refused if post-quantum ones are mixed with classic ones, as by the age command: %s', (_, one, other) => {
    const message = refusalOf(() => readRecipients('encrypt-to', `${one}\n${other}`))
    expect(message).toContain('mixes post-quantum recipients (`age1pq1`, `age1tagpq1`) with classic ones')
    expect(readRecipients('encrypt-to', one)).toEqual([one])
  })

  test('may all be post-quantum ones', () => {
    const both = [`age1pq1${'q'.repeat(1900)}`, `age1tagpq1${'q'.repeat(1900)}`]
    expect(readRecipients('encrypt-to', both.join('\n'))).toEqual(both)
  })

  test.each(['', ' \n ', '# only a comment'])('are absent in %j', (given) => {
    expect(readRecipients('encrypt-to', given)).toEqual([])
  })

  test.each([`age1pq1${'q'.repeat(1900)}`, `age1tag1${'q'.repeat(58)}`, `age1tagpq1${'q'.repeat(1900)}`])(
    'may be post-quantum ones, or keys of hardware that need no plugin here: %.12s',
    (recipient) => {
      expect(readRecipients('encrypt-to', recipient)).toEqual([recipient])
    },
  )

  test.each([PRIVATE, PRIVATE.toLowerCase(), `${ALICE}\n# ${PRIVATE}`, 'AGE-PLUGIN-YUBIKEY-1QQQQ'])(
    'are never a private key, which is not shown: %.14s',
    (given) => {
      const message = refusalOf(() => readRecipients('encrypt-to', given))
      expect(message).toMatch(/^Input `encrypt-to` contains an age identity.*starts with `age1`.*create a new pair\.$/)
      expect(message.toUpperCase()).not.toContain('GFPYY')
      expect(message).not.toContain('QQQQ')
    },
  )

  test.each([
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA me@home', 'contains an SSH key, which is unsupported'],
    ['ecdsa-sha2-nistp256 AAAA', 'contains an SSH key'],
    ['age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t', 'needs an age plugin'],
    ['me@example.com', 'must contain age recipients, one per line'],
    [`${ALICE}, ${BOB}`, 'must contain age recipients, one per line'],
    ['age1short', 'must contain age recipients, one per line'],
    [ALICE.toUpperCase(), 'must contain age recipients, one per line'],
    ['age1YOUR-FIRST-PUBLIC-KEY', 'contains a placeholder of the documentation. Put your own public key in its place'],
    ['age1...', 'contains a placeholder of the documentation'],
    // age's README, which the documentation quoted; and a manual that also publishes the private key.
    ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p', 'contains a sample from a manual'],
    [`${ALICE}\nage1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg`, 'contains a sample from a manual'],
    ['age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z # mine', 'and strangers could'],
  ])('are not %.20s', (given, problem) => {
    expect(refusalOf(() => readRecipients('encrypt-to', given))).toContain(problem)
  })
})

test('finds private keys anywhere in a text, so that they can be masked', () => {
  expect(findPrivateKeys(`x ${PRIVATE}\n# ${PRIVATE.toLowerCase()},`)).toEqual([PRIVATE, PRIVATE.toLowerCase()])
  expect(findPrivateKeys(ALICE)).toEqual([])
})

const GOOD_KEYS = [
  'f3b1c9d07a6e4852b0c1d2e3f4a59687',
  'a key of the digests that is long enough',
  'correct horse battery staple, and a robin',
]
const digits = () => Array.from({ length: 40 }, () => String(randomInt(10))).join('')

describe('the fingerprint key', () => {
  test('is any text of 32 characters or more', () => {
    for (const key of GOOD_KEYS) expect(readFingerprintKey('fingerprint-key', key)).toBe(key)
  })

  test('passes if it is random: a thousand of each kind', () => {
    for (let round = 0; round < 1_000; round++)
      for (const key of [randomBytes(16).toString('hex'), randomBytes(24).toString('base64'), digits()])
        expect(readFingerprintKey('fingerprint-key', key)).toBe(key)
  })

  test.each([
    ['0123456789abcdef0123456789abcde', 'must have at least 32 characters'],
    ['ab'.repeat(40), 'is not random'],
    ['0123456789abcdef0123456789abcdef', 'is not random'],
    ['correcthorse'.repeat(4), 'is not random'],
    ['9f3b1c07d6a48e52'.repeat(2), 'is not random'],
    ['abcdefghijklmnopqrstuvwxyz0123456789', 'is not random'],
    ['zyxwvutsrqponmlkjihgfedcbaZYXWVUTS', 'is not random'],
    ['password-password-password-passwor', 'is not random'],
    ['a'.repeat(4_000), 'is not random'],
    ['aabbccddeeffgghhiijjkkllmmnnoopp', 'is not random'],
    ['a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6', 'is not random'],
    ['qwertyuiopasdfghjklzxcvbnm123456', 'is not random'],
    ['000102030405060708090a0b0c0d0e0f', 'is not random'],
    ['01020304050607080910111213141516', 'is not random'],
    [Buffer.from('passwordpasswordpassword').toString('base64'), 'is not random'],
    ['openssl rand -hex 32 openssl rand', 'is not random'],
    ['$' + '{{ secrets.FINGERPRINT_KEY }}xxxxxx', 'is not random'],
    ['YOUR-FINGERPRINT-KEY-GOES-HERE-PLEASE', 'is not random'],
  ])('is not %s, and is not shown', (given, problem) => {
    const message = refusalOf(() => readFingerprintKey('fingerprint-key', given))
    expect(message).toContain(problem)
    expect(message).not.toContain(given)
  })
})
