import { expect, test } from '@jest/globals'
import { renderCheckup } from '../../../src/action/checkup-summary.ts'
import { badRow, type CheckRow } from '../../../src/checkup/checkup-rows.ts'
import { renderRow, tableLines, verdictOf } from '../../../src/checkup/checkup-table.ts'
import { BackupError } from '../../../src/errors.ts'
import { message, render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'

const FAILURE = new BackupError('login-refused', 'The router refused the login.', { hint: 'Check `password`.' })
const GOOD: CheckRow = { topic: 'Reach', state: 'good', found: 'answers' }
const POOR: CheckRow = {
  topic: 'Certificate',
  state: 'poor',
  found: message`expires ${'<b>soon</b>'}`,
  advice: 'Renew | it.',
}
const UNKNOWN: CheckRow = { topic: 'Rights', state: 'unknown', found: 'not checked' }
const BAD = badRow('Login', FAILURE)

const linesOf = (rows: readonly CheckRow[]) =>
  tableLines(
    rows.map((row) => renderRow(row, { say: (text) => render(text, WORKFLOW_VOCABULARY), hintOf: ({ hint }) => hint })),
  )

test('renders each row as a line, with its advice below', () => {
  expect(linesOf([GOOD, POOR, BAD, UNKNOWN])).toEqual([
    '✓ Reach        answers',
    '! Certificate  expires <b>soon</b>',
    '               → Renew | it.',
    '✗ Login        The router refused the login.',
    '               → Check `password`.',
    '– Rights       not checked',
  ])
  expect(linesOf([])).toEqual([])
})

test.each([
  [[GOOD, GOOD], 'all checks passed'],
  [[GOOD, UNKNOWN], 'no known problem, 1 unknown'],
  [[POOR, UNKNOWN], 'no known problem, 1 warning, 1 unknown'],
  [[GOOD, POOR], 'ready for a backup, 1 warning'],
  [[POOR, POOR], 'ready for a backup, 2 warnings'],
  [[POOR, BAD], '1 problem to fix'],
  [[BAD, BAD], '2 problems to fix'],
])('puts problems before warnings in the verdict: %#', (rows, verdict) => {
  expect(verdictOf({ rows, failure: undefined })).toBe(verdict)
})

test('renders the summary as a table without markup from outside', () => {
  const markdown = renderCheckup({ rows: [GOOD, POOR], failure: undefined }, { router: 'home' })
  expect(markdown.split('\n')).toEqual([
    '## Check-up of home: ready for a backup, 1 warning',
    '',
    '| | Step | Found |',
    '|:--|:--|:--|',
    '| ✅ | Reach | answers |',
    '| ⚠️ | Certificate | expires &#60;b&#62;soon&#60;/b&#62;<br>→ Renew &#124; it. |',
    '',
    'This was a check-up; nothing was stored. Without `mode: check`, the same run makes a backup.',
    '',
  ])
})

test('starts the summary of a failed check-up with the error', () => {
  const markdown = renderCheckup({ rows: [BAD, UNKNOWN], failure: FAILURE }, { router: undefined })
  expect(markdown).toContain('## Check-up of the router: 1 problem to fix')
  expect(markdown.indexOf('**The router refused the login.**')).toBeLessThan(markdown.indexOf('| ❌ | Login |'))
  expect(markdown).toContain('| ➖ | Rights | not checked |')
  expect(markdown).toContain('<code>login-refused</code>')
  expect(markdown).not.toContain('nothing was stored')
})

test('reports a cancelled check-up as not finished, whatever its rows so far', () => {
  expect(renderCheckup({ rows: [], failure: FAILURE }, { router: 'home' })).not.toContain('|')
  const heading = renderCheckup({ rows: [GOOD, POOR], failure: FAILURE }, { router: 'home' }).split('\n')[0]
  expect(heading).toBe('## Check-up of home: not finished')
})

test('lets a fingerprint wrap in the summary, and stay intact when copied', () => {
  const fingerprint = Array.from({ length: 32 }, (_, index) => (0xa0 + index).toString(16).toUpperCase()).join(':')
  const row: CheckRow = { ...GOOD, found: message`SHA-256 ${fingerprint}` }
  const markdown = renderCheckup({ rows: [row], failure: undefined }, { router: 'home' })
  expect(markdown).toContain('AF&#58;<wbr>B0&#58;')
  expect(markdown.replaceAll('<wbr>', '').replaceAll('&#58;', ':')).toContain(fingerprint)
})
