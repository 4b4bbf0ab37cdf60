import { expect, test } from '@jest/globals'
import { maskSecrets } from '../../../src/cli/mask.ts'

const DIGEST = 'cbb4afaae22bbbe2eff846c56e85959964a20cd085d4f82a3fb8041f188dc094'

test.each([8, 12, 16, 23, 63])(
  'a SHA-256 stays whole if the router makes its first %d digits a session id',
  (count) => {
    const sid = DIGEST.slice(0, count)
    expect(maskSecrets(`SHA-256 ${DIGEST}.`, [sid])).toBe(`SHA-256 ${DIGEST}.`)
    expect(maskSecrets(`_sid=${sid}&x=${sid}`, [sid])).toBe('_sid=***&x=***')
  },
)

test.each([
  ['a key of 64 digits', DIGEST, DIGEST],
  ['a part of a longer run of digits', `${DIGEST}0`, DIGEST.slice(0, 16)],
  ['a part of a shorter one', DIGEST.slice(1), DIGEST.slice(1, 16)],
  ['a secret with a SHA-256 in it', `x-${DIGEST}-y`, `x-${DIGEST}-y`],
])('%s is masked', (_, text, secret) => {
  const masked = maskSecrets(text, [secret])
  expect(masked).toContain('***')
  expect(masked).not.toContain(secret)
})

test('the longest secret is masked first', () => {
  expect(maskSecrets('abcdef0123-long', ['abcdef0123', 'abcdef0123-long'])).toBe('***')
})
