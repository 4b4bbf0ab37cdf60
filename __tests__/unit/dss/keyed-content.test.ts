import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { withoutNames } from '../../../src/dss/changes.ts'
import type { Table } from '../../../src/dss/database.ts'
import type { Content } from '../../../src/dss/inspection.ts'
import { ignoring } from '../../../src/dss/items.ts'
import { bareContent, createDigestKey, keyContentInTurns } from '../../../src/dss/keyed-content.ts'
import { writeManifest } from '../../../src/dss/manifest.ts'
import { readManifest } from '../../../src/dss/read-manifest.ts'
import { RowList } from '../../../src/dss/rows.ts'
import { atOnce, compareManifests, createManifest } from '../../fixtures/at-once.ts'
import { WHOLE } from '../../fixtures/inspections.ts'

const KEY = createDigestKey('correct horse battery staple 0123')
const OTHER_KEY = createDigestKey('another horse, another battery 99')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function tableOf(name: string, rows: Readonly<Record<string, string>>, columns = ['name', 'value']): Table {
  const list = new RowList()
  for (const [label, value] of Object.entries(rows)) list.add(label.replace(/^~\d*/, ''), sha256(value))
  return { name, columns, rows: list }
}

function contentOf(tables: readonly Table[], files: Readonly<Record<string, string>> = {}): Content {
  const entries = Object.entries(files).map(([path, text]) => ({ path, size: text.length, sha256: sha256(text) }))
  return { entries: [{ path: 'ConfigBkp/', size: 0, sha256: null }, ...entries], tables }
}

function manifestOf(content: Content, key: typeof KEY | 'none' = KEY, globs: readonly string[] = []) {
  return createManifest(
    { ...WHOLE, content },
    {
      fileName: 'home.dss.age',
      size: 300,
      sha256: sha256('sealed'),
      startedAt: new Date('2026-03-07T04:05:06Z'),
      router: { label: 'home', model: 'RT6600ax', firmware: 'SRM 1.3.1', id: sha256('20A0RTR012345') },
      isIgnored: ignoring(globs),
      sealed: { plainSize: 100, key: key === 'none' ? undefined : key, recipients: ['age1b', 'age1a'] },
    },
  )
}

const USERS = tableOf('users', { admin: 'a', kid: 'b' })
const textOf = (manifest: ReturnType<typeof manifestOf>) => [...writeManifest(manifest)].join('')

describe('the manifest of an encrypted backup', () => {
  const manifest = manifestOf(contentOf([USERS], { 'ConfigBkp/passwd': 'root:x' }))

  test('lists files and tables with sizes and counts, but no names of rows or columns', () => {
    expect(manifest.entries.map(({ path, size }) => [path, size])).toEqual([
      ['ConfigBkp/', 0],
      ['ConfigBkp/passwd', 6],
    ])
    expect(manifest.tables[0]).toMatchObject({ name: 'users', rowCount: 2 })
    for (const hidden of ['admin', 'kid', '"name"', '"value"']) {
      expect(
        textOf(manifest).slice(textOf(manifest).indexOf('"entries"')).replace('{"name":"users"', ''),
      ).not.toContain(hidden)
    }
  })

  test('contains no digest that can be computed without the key', () => {
    const digests = textOf(manifest).match(/[0-9a-f]{32,}/g) ?? []
    const guesses = ['a', 'b', 'root:x', 'users', 'name', '20A0RTR012345'].map(sha256)
    for (const guess of [...guesses, ...guesses.map(sha256)])
      expect(digests.filter((digest) => digest.startsWith(guess.slice(0, 16)))).toEqual([])
    expect(manifest.router.id).not.toBe(sha256('20A0RTR012345'))
  })

  test('contains HMAC-SHA-256 digests, which the key reproduces', () => {
    const secret = 'correct horse battery staple 0123'
    const hmac = (...parts: string[]) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex')
    const { size, sha256: digest, fingerprint } = manifest
    const binding = hmac('binding', digest, `${size}`, `${fingerprint}`, 'age1a\nage1b')
    expect(manifest.sealed).toEqual({ plainSize: 100, keyId: hmac('key').slice(0, 16), binding })
    expect(manifest.entries[1]?.sha256).toBe(hmac('file', '/ConfigBkp/passwd', sha256('root:x')))
    const kid = [
      hmac('label', 'users', 'kid').slice(0, 16),
      hmac('row', 'users', 'kid', sha256('b').slice(0, 32)).slice(0, 32),
    ]
    expect([...(manifest.tables[0]?.rows ?? [])]).toContainEqual(kid)
  })

  test('is read back as it was written', () => {
    const read = readManifest(textOf(manifest))
    expect(read).toMatchObject({ manifest: { sealed: manifest.sealed, fingerprint: manifest.fingerprint } })
  })

  test('contains no digest of the content without a key', () => {
    const bare = manifestOf(contentOf([USERS], { 'ConfigBkp/passwd': 'root:x' }), 'none')
    expect(bare).toMatchObject({ fingerprint: null, router: { id: null }, sealed: { plainSize: 100, keyId: null } })
    expect(bare.entries.map((entry) => entry.sha256)).toEqual([null, null])
    expect(bare.tables).toEqual([{ name: 'users', columns: [], rowCount: 2, rows: [] }])
    expect(textOf(bare).match(/[0-9a-f]{16,}/g)).toEqual([sha256('sealed')])
  })

  test.each([{}, { plainSize: -1, keyId: null }, { plainSize: 1 }, { plainSize: 1, keyId: 'short' }, 'yes', null])(
    'is none if its seal is %j',
    (sealed) => {
      expect(readManifest(JSON.stringify({ ...JSON.parse(textOf(manifest)), sealed }))).toHaveProperty('problem')
    },
  )
})

describe('the fingerprint', () => {
  const content = contentOf([USERS])
  test('is the same for the same content and key', () => {
    expect(manifestOf(content).fingerprint).toBe(
      manifestOf(contentOf([tableOf('users', { kid: 'b', admin: 'a' })])).fingerprint,
    )
  })
  test('differs with another key', () => {
    expect(manifestOf(content, OTHER_KEY).fingerprint).not.toBe(manifestOf(content).fingerprint)
    expect(manifestOf(content, OTHER_KEY).sealed?.keyId).not.toBe(manifestOf(content).sealed?.keyId)
  })
})

describe('changes between two encrypted backups', () => {
  function changesOf(before: Content, after: Content, globs: readonly string[] = []) {
    const isIgnored = ignoring(globs)
    const earlier = readManifest(textOf(manifestOf(before, KEY, globs)))
    if (!('manifest' in earlier)) throw new Error(earlier.problem)
    return compareManifests(earlier.manifest, manifestOf(after, KEY, globs), { isIgnored })
  }

  test('tell a changed row from a new one, and name neither', () => {
    const { unchanged, changes } = changesOf(
      contentOf([tableOf('users', { admin: 'a', kid: 'b', gone: 'c' })]),
      contentOf([tableOf('users', { admin: 'a', kid: 'B', new: 'd' })]),
    )
    expect(unchanged).toBe(false)
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['added', 'changed', 'removed'])
    for (const name of ['kid', 'new', 'gone']) expect(JSON.stringify(changes)).not.toContain(name)
    expect(withoutNames({ since: '', unchanged, changes }).changes).toEqual(
      changes.map(({ kind }) => ({ kind, section: '', where: '', label: '' })),
    )
  })

  test('are empty if nothing changed', () => {
    expect(changesOf(contentOf([USERS]), contentOf([USERS]))).toMatchObject({ unchanged: true, changes: [] })
  })

  test('include files and changed columns', () => {
    const before = contentOf([USERS], { 'a.conf': '1' })
    const after = contentOf([tableOf('users', { admin: 'a', kid: 'b' }, ['name', 'value', 'more'])], { 'a.conf': '2' })
    expect(changesOf(before, after).changes.map(({ kind, where, label }) => [kind, where, label])).toEqual([
      ['changed', 'file', '/a.conf'],
      ['changed', 'users', ''],
    ])
  })

  test('include a trigger with the name of an ignored table, but not the statement that made the table', () => {
    const name = 'confbkp_auto_config_backup_table'
    const made = (statements: Readonly<Record<string, string>>) => ({
      ...contentOf([USERS, tableOf(name, { night: 'a' })]),
      structure: tableOf('sqlite_schema', { users: 'u', ...statements }),
    })
    const before = made({ [name]: 'a' })
    expect(changesOf(before, made({ [name]: 'b' }))).toMatchObject({ unchanged: true, changes: [] })
    expect(changesOf(before, made({ [name]: 'a', [`${name} #2`]: 'trigger' })).unchanged).toBe(false)
  })

  test('include the order of rows without a key, of which the manifest shows only a keyed digest', () => {
    const ordered = (rows: Readonly<Record<string, string>>) => ({
      ...contentOf([{ ...tableOf('fw', rows), isOrdered: true }]),
      structure: tableOf('sqlite_schema', { fw: 'x' }),
    })
    const [before, after] = [ordered({ allow: 'a', deny: 'b', log: 'c' }), ordered({ deny: 'b', allow: 'a', log: 'c' })]
    const changes = [{ kind: 'changed', where: 'fw', label: 'order of rows' }]
    expect(changesOf(before, after)).toMatchObject({ unchanged: false, changes })
    expect(changesOf(before, before)).toMatchObject({ unchanged: true, changes: [] })
    expect(changesOf(before, after, ['fw/deny'])).toMatchObject({ unchanged: true, changes: [] })
    const [order, other] = [KEY, OTHER_KEY].map((key) => manifestOf(before, key).tables[0]?.order)
    expect(order).toMatch(/^[0-9a-f]{32}$/)
    expect(other).not.toBe(order)
    expect(manifestOf(before, 'none').tables).toEqual([{ name: 'fw', columns: [], rowCount: 3, rows: [] }])
  })

  test('leave out rows that are ignored by name', () => {
    const before = contentOf([USERS])
    const after = contentOf([tableOf('users', { admin: 'a', kid: 'B' })])
    expect(changesOf(before, after, ['users/kid'])).toMatchObject({ unchanged: true, changes: [] })
    expect(changesOf(before, after, ['users/admin']).unchanged).toBe(false)
  })

  test('identify rows without a name, or with the same name, by an ordinal', () => {
    const before = contentOf([tableOf('log', { '~1': 'a', '~2': 'b' })])
    const after = contentOf([tableOf('log', { '~1': 'a', '~2': 'c' })])
    expect(changesOf(before, after).changes).toMatchObject([
      { kind: 'changed', label: expect.stringMatching(/^#[12]$/) },
    ])
  })
})

test('keeps only names, sizes and counts of content without digests', () => {
  expect(
    JSON.stringify(bareContent(atOnce(keyContentInTurns(contentOf([USERS]), { key: KEY, isIgnored: () => false })))),
  ).toBe(
    '{"entries":[{"path":"ConfigBkp/","size":0,"sha256":null,"mode":null,"owner":null}],"tables":[{"name":"users","columns":[],"rowCount":2,"rows":[]}]}',
  )
})
