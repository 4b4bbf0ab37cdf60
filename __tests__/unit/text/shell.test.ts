import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { quote, shellCommand } from '../../../src/text/shell.ts'
import { testWith } from '../../fixtures/platform.ts'

const WORDS = [
  ...[
    'SynologyRouter_20261130;touch PWNED;.dss.age',
    '$(touch PWNED).dss',
    '`touch PWNED`.dss',
    "it's.dss",
    'a & b.dss',
  ],
  ...['a|b', 'a>b', '*', '~', '!!', '#a', '', 'a\\b', 'ä ö', '$HOME', '[ab]', '{a,b}', "'", "''; touch PWNED; '"],
]

describe('a command to copy', () => {
  test('leaves plain words as they are', () => {
    expect(shellCommand(['age', '--output', 'SynologyRouter_20261123.dss', '/srv/a-b/c@d:1,2%+='])).toBe(
      'age --output SynologyRouter_20261123.dss /srv/a-b/c@d:1,2%+=',
    )
  })

  testWith('POSIX shell').each(WORDS)('is one word for a shell: %s', (word) => {
    const printed = execFileSync('sh', ['-c', `printf '%s\\n' ${quote(word)} end`], { encoding: 'utf8' })
    expect(printed).toBe(`${word}\nend\n`)
  })
})
