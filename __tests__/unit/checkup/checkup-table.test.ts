import { expect, test } from '@jest/globals'
import { renderCheckup } from '../../../src/action/checkup-summary.ts'
import { badRow, type CheckRow } from '../../../src/checkup/checkup-rows.ts'
import { tableLines, verdictOf } from '../../../src/checkup/checkup-table.ts'
import { BackupError } from '../../../src/errors.ts'

const FAILURE = new BackupError('login-refused', 'The router refused the login.', { hint: 'Check `password`.' })
const GOOD: CheckRow = { topic: 'Reach', state: 'good', found: 'answers', advice: '' }
const POOR: CheckRow = { topic: 'Certificate', state: 'poor', found: 'expires <b>soon</b>', advice: 'Renew | it.' }
const UNKNOWN: CheckRow = { topic: 'Rights', state: 'unknown', found: 'not tried', advice: '' }
const BAD = badRow('Login', FAILURE)

test('every row is a line, with its advice below it', () => {
  expect(tableLines([GOOD, POOR, BAD, UNKNOWN])).toEqual([
    '✓ Reach        answers',
    '! Certificate  expires <b>soon</b>',
    '               → Renew | it.',
    '✗ Login        The router refused the login.',
    '               → Check `password`.',
    '– Rights       not tried',
  ])
  expect(tableLines([])).toEqual([])
})

test.each([
  [[GOOD, GOOD], 'all is well'],
  [[GOOD, UNKNOWN], 'nothing is known to stop a backup, 1 thing that cannot be told'],
  [[POOR, UNKNOWN], 'nothing is known to stop a backup, 1 thing to look at, 1 thing that cannot be told'],
  [[GOOD, POOR], 'a backup can be made, 1 thing to look at'],
  [[POOR, POOR], 'a backup can be made, 2 things to look at'],
  [[POOR, BAD], '1 thing stops a backup'],
  [[BAD, BAD], '2 things stop a backup'],
])('what stops a backup counts before what is worth a look: %#', (rows, verdict) => {
  expect(verdictOf(rows)).toBe(verdict)
})

test('the summary is a table in which nothing from outside is markup', () => {
  const markdown = renderCheckup([GOOD, POOR], { router: 'home', failure: undefined })
  expect(markdown.split('\n')).toEqual([
    '## Check-up of home: a backup can be made, 1 thing to look at',
    '',
    '| | Step | Found |',
    '|:--|:--|:--|',
    '| ✅ | Reach | answers |',
    '| ⚠️ | Certificate | expires &#60;b&#62;soon&#60;/b&#62;<br>&#8594; Renew &#124; it. |',
    '',
    'Nothing was stored: this was a check-up. Without `mode: check` the same run makes a backup.',
    '',
  ])
})

test('the summary of a failed check-up says first what a backup would end with', () => {
  const markdown = renderCheckup([BAD, UNKNOWN], { router: undefined, failure: FAILURE })
  expect(markdown).toContain('## Check-up of the router: 1 thing stops a backup')
  expect(markdown.indexOf('**The router refused the login.**')).toBeLessThan(markdown.indexOf('| ❌ | Login |'))
  expect(markdown).toContain('| ➖ | Rights | not tried |')
  expect(markdown).toContain('<code>login-refused</code>')
  expect(markdown).not.toContain('Nothing was stored')
})

test('a check-up that was cancelled is not called well for what it had seen until then', () => {
  expect(renderCheckup([], { router: 'home', failure: FAILURE })).not.toContain('|')
  const heading = renderCheckup([GOOD, POOR], { router: 'home', failure: FAILURE }).split('\n')[0]
  expect(heading).toBe('## Check-up of home: not finished')
})

test('a fingerprint may be broken into two lines, and is whole when it is copied', () => {
  const fingerprint = Array.from({ length: 32 }, (_, index) => (0xa0 + index).toString(16).toUpperCase()).join(':')
  const row: CheckRow = { ...GOOD, found: `SHA-256 ${fingerprint}` }
  const markdown = renderCheckup([row], { router: 'home', failure: undefined })
  expect(markdown).toContain('AF&#58;<wbr>B0&#58;')
  expect(markdown.replaceAll('<wbr>', '').replaceAll('&#58;', ':')).toContain(fingerprint)
})
