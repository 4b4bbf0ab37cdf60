// What people copy from pages and examples must not work until they have put in their own.

import { describe, expect, test } from '@jest/globals'
import { readRecipients } from '../../src/settings/parse-encryption.ts'
import { listFiles, readText } from './yaml-documents.ts'

const READ_BY_PEOPLE = [
  ...['README.md', 'MARKETPLACE.md', 'SECURITY.md', 'action.yml', 'watchdog/action.yml', 'fleet/action.yml'],
  ...listFiles('docs', '.md'),
  ...listFiles('examples', '.yml'),
]

/** The values of `encrypt-to`, of one line or a block, as the action gets them. */
function recipientsIn(text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const [, indent = '', value = ''] = /^( *)(?:# )?encrypt-to: (.*)$/.exec(line) ?? []
    if (value !== '|') return value === '' ? [] : [value]
    const end = lines.findIndex((other, index) => index > at && !other.startsWith(`${indent}  `))
    return [
      lines
        .slice(at + 1, end)
        .map((other) => other.trim())
        .join('\n'),
    ]
  })
}

describe('a recipient of an example', () => {
  const given = READ_BY_PEOPLE.flatMap((path) => recipientsIn(readText(path)).map((value) => [path, value] as const))

  test('is in three places at least', () => {
    expect(given.map(([path]) => path)).toEqual(
      expect.arrayContaining(['docs/sealing.md', 'examples/fleet.yml', 'examples/sealed.yml']),
    )
  })

  test.each(given)('is refused as it is in %s, and also after only the first one was replaced', (_, value) => {
    expect(() => readRecipients('encrypt-to', value)).toThrow('contains a placeholder of the documentation')
    const [, ...others] = value.split('\n')
    if (others.length > 0)
      expect(() => readRecipients('encrypt-to', others.join('\n'))).toThrow('a placeholder of the documentation')
  })
})

test.each([
  ['recipient of age', /\bage1[02-9ac-hj-np-z]{50,}/],
  ['private key', /AGE-SECRET-KEY-1\w{50,}|BEGIN \w*\s?PRIVATE KEY/],
  ['fingerprint of a certificate', /\b(?:[0-9A-F]{2}:){19,}[0-9A-F]{2}\b/i],
  ['token of GitHub', /\b(?:gh[a-z]_|github_pat_)\w{16,}/],
  ['secret of a second factor', /secret=[A-Z2-7]{16,}/i],
  ['fingerprint key', /^ +fingerprint-key: (?!\$\{\{)\S+/m],
  ['password', /^ +password: (?!\$\{\{|>-$)\S+/m],
  ['topic or address of a notification', /https:\/\/(?:ntfy\.sh|hc-ping\.com|hooks\.slack\.com)\/\S+/],
])('no page and no example has a whole %s that somebody could copy', (_, sample) => {
  expect(READ_BY_PEOPLE.filter((path) => sample.test(readText(path)))).toEqual([])
})
