import { describe, expect, test } from '@jest/globals'
import { describeCommit } from '../../../../src/destinations/repository/commit-message.ts'
import { type Change, type Comparison, withoutNames } from '../../../../src/dss/changes.ts'
import { blobId } from '../../../../src/github/git-blob.ts'
import { makeManifest } from '../../../fixtures/manifests.ts'

const TEMPLATE = 'Back up {router} ({model}): {changes}'
const change = (label: string, extra: Partial<Change> = {}): Change => ({
  kind: 'changed',
  section: 'Users',
  where: 'confbkp_user_tb',
  label,
  ...extra,
})
const compared = (...changes: readonly Change[]): Comparison => ({
  since: '2026-03-01T02:03:04.000Z',
  unchanged: changes.length === 0,
  changes,
})
const describeBackup = (comparison?: Comparison, template = TEMPLATE, manifest = makeManifest('x.dss', 'x')) =>
  describeCommit(template, { manifest, comparison, isFirst: comparison === undefined })

test('does not call a backup the first if an earlier one exists that could not be compared', () => {
  const manifest = makeManifest('x.dss', 'x')
  expect(describeCommit('{changes}', { manifest }).headline).toBe('unknown changes')
  expect(describeCommit('{changes}', { manifest, isFirst: false }).headline).toBe('unknown changes')
})

describe('the headline', () => {
  test.each([
    [undefined, 'Back up home (RT6600ax): first backup'],
    [compared(), 'Back up home (RT6600ax): no changes'],
    [{ ...compared(), isPartial: true }, 'Back up home (RT6600ax): no known changes'],
    [compared(change('kid')), 'Back up home (RT6600ax): 1 change'],
    [compared(change('kid'), change('pal')), 'Back up home (RT6600ax): 2 changes'],
  ])('counts the changes: %#', (comparison, headline) => {
    expect(describeBackup(comparison).headline).toBe(headline)
  })

  test('has no empty brackets for an unknown value', () => {
    const router = { label: 'home', model: null, firmware: null, id: null }
    expect(describeBackup(undefined, TEMPLATE, makeManifest('x.dss', 'x', { router })).headline).toBe(
      'Back up home: first backup',
    )
  })

  test('fills the template', () => {
    expect(describeBackup(undefined, '{name} of {date}, {firmware}').headline).toBe('x.dss of 2026-03-01, SRM 1.3.1')
  })

  test('is one line, neither too long nor empty, whatever model the router reports', () => {
    const router = { label: 'home', model: `a\n\nb${'c'.repeat(500)}`, firmware: null, id: null }
    const { headline } = describeBackup(undefined, TEMPLATE, makeManifest('x.dss', 'x', { router }))
    expect(headline).toMatch(/^Back up home \(a bc+…$/)
    expect(headline).toHaveLength(120)
    expect(describeBackup(undefined, '{firmware}', makeManifest('x.dss', 'x', { router })).headline).toBe(
      'Back up the router',
    )
  })
})

describe('the body', () => {
  test('lists changes by name', () => {
    const file = change('/ConfigBkp/srm/etc/ddns.conf', { section: 'DDNS', where: 'file', kind: 'added' })
    expect(describeBackup(compared(change('kid'), file)).body).toBe(
      [
        'x.dss, RT6600ax, SRM 1.3.1',
        '',
        'Since 2026-03-01T02:03:04.000Z:',
        '- changed: Users: kid (confbkp_user_tb)',
        '- added: DDNS: /ConfigBkp/srm/etc/ddns.conf',
      ].join('\n'),
    )
  })

  test('lists 50 changes at most', () => {
    const changes = Array.from({ length: 80 }, (_, index) => change(`${index}\n${'x'.repeat(300)}`))
    const lines = describeBackup(compared(...changes)).body.split('\n')
    expect(lines).toHaveLength(3 + 50 + 1)
    expect(lines.at(-1)).toBe('- and 30 more')
    for (const line of lines) expect(line.length).toBeLessThan(200)
  })

  test('contains no digest', () => {
    const manifest = makeManifest('x.dss', 'x')
    const { headline, body } = describeBackup(compared(change('kid')))
    for (const digest of [
      manifest.sha256,
      manifest.fingerprint ?? '',
      ...manifest.entries.map(({ sha256 }) => sha256 ?? ''),
    ])
      expect(headline + body).not.toContain(digest)
  })

  test('says so if the copy could not be verified', () => {
    expect(describeBackup(undefined, TEMPLATE, makeManifest('x.dss', 'x', { verified: false })).body).toMatch(
      /^This copy could not be verified\.$/m,
    )
  })
})

describe('hostile text', () => {
  const EVIL = ['@octocat', 'fixes #1', '[skip ci]', 'Co-authored-by: Eve <eve@example.com>', 'skip-checks: true']
  const ACTED_ON = /@|#\d|\[skip|^[\w-]+-by:|^skip-checks:/im

  test.each(EVIL)('of the router is not acted on: %s', (text) => {
    const router = { label: 'home', model: `${text}\n\n${text}`, firmware: text, id: null }
    for (const template of [TEMPLATE, '{model}', '{firmware}']) {
      const { headline, body } = describeBackup(
        compared(change(text)),
        template,
        makeManifest('x.dss', 'x', { router }),
      )
      expect(`${headline}\n\n${body}`).not.toMatch(ACTED_ON)
    }
  })

  test.each(EVIL)('of rows, tables and files is not acted on: %s', (text) => {
    const file = change(`/${text}`, { where: 'file', section: text })
    expect(describeBackup(compared(change(`\n\n${text}`), file, change(text, { where: text }))).body).not.toMatch(
      ACTED_ON,
    )
  })
})

test('counts changes and names none, if they have no names', () => {
  const sealed = withoutNames(compared(change('insulin-pump-bed-3'), change('x', { kind: 'added' })))
  const { headline, body } = describeBackup(sealed)
  expect([headline, body]).toEqual(['Back up home (RT6600ax): 2 changes', 'x.dss, RT6600ax, SRM 1.3.1'])
})

test('the blob id equals that of git', () => {
  expect(blobId(Buffer.alloc(0))).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391')
  expect(blobId(Buffer.from('test content\n'))).toBe('d670460b4b4aece5915caf5c68d12f560a9fe3e4')
})
