import { describe, expect, test } from '@jest/globals'
import { renderSummary } from '../../../src/action/summary.ts'
import { type Facts, noFacts } from '../../../src/backup.ts'
import { BackupError } from '../../../src/errors.ts'

const HOSTILE = 'a|b\nc <img src=x> [x](javascript:y) `z` **b** _i_ ~s~ @octocat #1 &amp; \\ ::error::'

function createFacts(): Facts {
  const facts = noFacts()
  facts.fileName = 'SynologyRouter_20260307.dss'
  facts.exported = { size: 91_234, sha256: 'ab'.repeat(32), label: { model: 'RT6600ax', firmware: 'SRM 1.3.1-9346' } }
  facts.inspection = { verified: true, container: 'gzip', contentSize: 378_880 }
  facts.locations.push(
    {
      kind: 'artifact',
      name: 'router',
      id: 42,
      url: 'https://github.com/o/r/actions/runs/1/artifacts/42',
      digest: 'x',
    },
    { kind: 'directory', path: '/srv/router.dss' },
  )
  facts.durations.set('Connect', 38).set('Export', 1_260)
  return facts
}

/** What a person reads: entities and code tags resolved. */
const shown = (markdown: string) =>
  markdown.replace(/<\/?code>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

describe('a green summary', () => {
  test('is a heading and one table', () => {
    expect(shown(renderSummary({ facts: createFacts(), router: 'home', failure: undefined }))).toBe(
      [
        '## Backup of home stored and read back',
        '',
        '| Router | RT6600ax (home) |',
        '|:--|:--|',
        '| Firmware | SRM 1.3.1-9346 |',
        '| File | SynologyRouter_20260307.dss |',
        '| Size | 91.2 KB |',
        `| SHA-256 | ${'ab'.repeat(32)} |`,
        '| Checked | gzip, whole, 378.9 KB when opened |',
        '| Stored in | artifact [router](https://github.com/o/r/actions/runs/1/artifacts/42) |',
        '| Stored in | /srv/router.dss |',
        '| Duration | Connect 38 ms · Export 1.3 s |',
        '',
      ].join('\n'),
    )
  })

  test('does without what a router does not tell', () => {
    const facts = createFacts()
    facts.exported = { size: 1, sha256: 'ab', label: { model: '', firmware: '' } }
    const markdown = shown(renderSummary({ facts, router: 'home', failure: undefined }))
    expect(markdown).toContain('| Router | (home) |')
    expect(markdown).not.toContain('Firmware')
  })
})

describe('a red summary', () => {
  test('says what happened, what to do and the code, and has no table without facts', () => {
    const failure = new BackupError('login-refused', 'The router refused `username`.', {
      hint: 'First.\nSecond `url`.',
    })
    expect(renderSummary({ facts: noFacts(), router: undefined, failure })).toBe(
      [
        '## Backup of the router failed',
        '',
        '**The router refused <code>username</code>.**',
        '',
        'First.<br>\nSecond <code>url</code>.',
        '',
        'Error code: <code>login-refused</code>',
        '',
      ].join('\n'),
    )
  })

  test('has the table of what was reached', () => {
    const facts = createFacts()
    facts.inspection = { verified: false, firstBytes: '504b0304' }
    const failure = new BackupError('backup-unrecognised', 'Unknown.')
    const markdown = renderSummary({ facts, router: 'home', failure })
    expect(markdown).toContain('## Backup of home failed')
    expect(markdown).toContain('| Checked | unknown format, not checked |')
    expect(markdown).toContain('| Stored in | <code>/srv')
  })
})

describe('hostile text', () => {
  const facts = createFacts()
  facts.fileName = HOSTILE
  facts.exported = { size: 1, sha256: HOSTILE, label: { model: HOSTILE, firmware: HOSTILE } }
  facts.locations.splice(
    0,
    2,
    { kind: 'artifact', name: HOSTILE, id: 1, url: 'https://github.com/x', digest: HOSTILE },
    { kind: 'directory', path: HOSTILE },
  )
  const failure = new BackupError('store-failed', HOSTILE, { hint: HOSTILE })
  const markdown = renderSummary({ facts, router: HOSTILE, failure })

  test('cannot break the table, nor bring markup, links, mentions or line breaks', () => {
    const frame = /^## |<br>$|^\*\*|\*\*$|<\/?code>|&#\d+;|artifact \[|\]\(https:\/\/github\.com\/x\)/g
    const [title, , message, , hint, hintEnd, , , ...table] = markdown.trimEnd().split('\n')
    const rows = table.filter((row) => row.startsWith('|') && row !== '|:--|:--|')
    const cells = rows.map((row) => {
      expect(row.split('|')).toHaveLength(4)
      return row.split('|')[2]
    })
    expect(cells).toHaveLength(9)
    for (const text of [title, message, hint, hintEnd, ...cells]) {
      expect(text?.replace(frame, '')).not.toMatch(/[|<>[\]`*_~@#&\\:"!]/)
    }
  })

  test('is shown as it was given', () => {
    expect(shown(markdown)).toContain(HOSTILE.replaceAll('`z`', 'z'))
    expect(shown(markdown)).toContain(`| File | ${HOSTILE} |`)
  })
})

test('likely causes become a list, and what else there is to say follows it', () => {
  const hint = 'Likely causes, in order: a wrong `password`; an old secret. Then run again.'
  const markdown = renderSummary({
    facts: noFacts(),
    router: 'home',
    failure: new BackupError('login-refused', 'No.', { hint }),
  })
  expect(markdown).toContain(
    [
      'Likely causes, in order:',
      '',
      '1. a wrong <code>password</code>',
      '2. an old secret',
      '',
      'Then run again.',
    ].join('\n'),
  )
})

test('hostile text makes no link of a host name', () => {
  const facts = createFacts()
  facts.exported = { size: 1, sha256: '', label: { model: 'www.example.com', firmware: '' } }
  expect(renderSummary({ facts, router: 'r', failure: undefined })).not.toContain('www.')
})
