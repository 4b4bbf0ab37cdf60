// What GitHub, git and bots would act on in a commit message or an issue, and what is left of it.

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { defused } from '../../../src/text/defuse.ts'
import { anyCharacter } from '../../fixtures/any-character.ts'

/** Mentions, references, closing words with one, skipped runs, trailers, markup and links. */
const ACTED_ON = [
  /@/,
  /#/,
  /\bGH-\d/i,
  /:\/\//,
  /\bwww\./i,
  /\[[^\]]*\]/,
  /^[\w-]+-by:/im,
  /skip-checks:/i,
  /[<>`*\\|&]/,
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
]

test.each([
  ['@octocat', '＠octocat'],
  ['fixes #1', 'fixes ＃1'],
  ['closes octo/cat#12', 'closes octo/cat＃12'],
  ['GH-7', 'GH‑7'],
  ['resolves https://github.com/o/r/issues/1', 'resolves https:∕∕github.com/o/r/issues/1'],
  ['[skip ci] [ci skip] [no ci]', '(skip ci) (ci skip) (no ci)'],
  ['Co-authored-by: Eve <eve@example.com>', 'Co-authored-by： Eve ‹eve＠example.com›'],
  ['skip-checks:true', 'skip-checks：true'],
  ['x\n\nSigned-off-by: Eve', 'x Signed-off-by： Eve'],
  ['***NO_CI***', '∗∗∗NO_CI∗∗∗'],
  ['<!-- told: no-copy -->', '‹！-- told: no-copy --›'],
  ['![x](http://evil)', '！(x)(http:∕∕evil)'],
])('%j becomes %j', (text, expected) => {
  expect(defused(text)).toBe(expected)
})

describe('what routers really report', () => {
  test.each([
    'RT6600ax',
    'SRM 1.3.1-9346 Update 8',
    'confbkp_dhcp_tb aa:bb:cc:dd:ee:ff',
    'Gäste & Freunde'.replace('&', 'und'),
  ])('stays as it is: %s', (text) => {
    expect(defused(text)).toBe(text)
  })
})

test('nothing that is acted on is left of any text', () => {
  const piece = fc.constantFrom(
    '@',
    '#',
    '1',
    'GH-',
    '[',
    'skip ci',
    ']',
    '\n',
    'a-by',
    ':',
    ' ',
    '//',
    'www.',
    '<',
    '!',
    '*',
    '\u202e',
  )
  const text = fc.array(fc.oneof(piece, fc.string({ unit: anyCharacter, maxLength: 3 }))).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (hostile) => {
      const shown = defused(hostile)
      for (const pattern of ACTED_ON) expect(shown).not.toMatch(pattern)
      expect(shown.length).toBeLessThanOrEqual(80)
    }),
    { numRuns: 2_000 },
  )
})
