// The code keeps what docs/manifest.md and its schema promise.

import { beforeAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { FINDINGS } from '../../src/dss/findings.ts'
import { IGNORED_BY_DEFAULT } from '../../src/dss/items.ts'
import { createDigestKey } from '../../src/dss/keyed-content.ts'
import { type Manifest, writeManifest } from '../../src/dss/manifest.ts'
import { LABEL_COLUMNS, SECRET_PARTS } from '../../src/dss/row-labels.ts'
import { createManifest } from '../fixtures/at-once.ts'
import { inspectBytes, makeBackup, manifestOf } from '../fixtures/backup-builder.ts'
import { readText } from './yaml-documents.ts'

const schema = JSON.parse(readText('docs/manifest.schema.json')) as object
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
}).compile(schema)

function problemsOf(value: unknown): readonly string[] {
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const parse = (manifest: Manifest) => JSON.parse([...writeManifest(manifest)].join('')) as Record<string, unknown>

describe('the schema', () => {
  let good: Record<string, unknown> = {}
  beforeAll(async () => {
    good = parse(await manifestOf(makeBackupFile()))
  })

  test('accepts the manifest of a router', () => {
    expect(problemsOf(good)).toEqual([])
  })

  test('accepts the manifest of a small backup in xz, and of an unverified one', async () => {
    expect(problemsOf(parse(await manifestOf(await makeBackup())))).toEqual([])
    expect(problemsOf(parse(await manifestOf(makeBackupFile({ container: 'xz' }))))).toEqual([])
    const about = {
      fileName: 'x.dss',
      size: 1,
      sha256: 'a'.repeat(64),
      startedAt: new Date(),
      router: { label: 'home' },
    }
    const unknown = createManifest(await inspectBytes(Buffer.from('unknown!')), { ...about, isIgnored: () => false })
    expect(problemsOf(parse(unknown))).toEqual([])
  })

  test('accepts the manifest of an encrypted backup, with and without a fingerprint key', async () => {
    const inspection = await inspectBytes(makeBackupFile())
    const router = { label: 'home', id: 'ab'.repeat(32) }
    const about = { fileName: 'x.dss.age', size: 9, sha256: 'a'.repeat(64), startedAt: new Date(), router }
    for (const key of [createDigestKey('a key of the digests that is long enough'), undefined]) {
      const sealed = createManifest(inspection, { ...about, isIgnored: () => false, sealed: { plainSize: 7, key } })
      expect(problemsOf(parse(sealed))).toEqual([])
    }
    expect(problemsOf({ ...good, sealed: { plainSize: 7, keyId: 'x' } })).not.toEqual([])
    expect(problemsOf({ ...good, sealed: { plainSize: 7, keyId: null } })).not.toEqual([])
  })

  test('accepts members of later versions', () => {
    expect(problemsOf({ ...good, colour: true })).toEqual([])
  })

  test.each([
    ['another schema', { schema: 4 }],
    ['a path for a name', { file: 'a/b.dss' }],
    ['half a digest', { sha256: 'abc' }],
    ['findings though verified', { findings: [{ code: 'link', text: 'x' }] }],
    ['no fingerprint though verified', { fingerprint: null }],
    ['a fingerprint though not verified', { verified: false, findings: [{ code: 'link', text: 'x' }] }],
    ['a label that is too long', { tables: [{ name: 't', columns: [], rows: [['x'.repeat(81), 'a'.repeat(32)]] }] }],
    ['a value beside the digest', { tables: [{ name: 't', columns: [], rows: [['x', 'a'.repeat(32), 'value']] }] }],
    ['a value in an entry', { entries: [{ path: 'x', size: 1, sha256: null, content: 'secret' }] }],
  ])('rejects %s', (_, change) => {
    expect(problemsOf({ ...good, ...change })).not.toEqual([])
  })

  test.each(['schema', 'file', 'sha256', 'time', 'router', 'verified', 'entries', 'tables'])(
    'requires %s',
    (member) => {
      const { [member]: _, ...rest } = good
      expect(problemsOf(rest)).not.toEqual([])
    },
  )
})

describe('docs/manifest.md', () => {
  const page = readText('docs/manifest.md')
  const between = (name: string) => new RegExp(`<!-- ${name} -->(.*?)<!-- /${name} -->`, 's').exec(page)?.[1] ?? ''
  const listed = (name: string) => [...between(name).matchAll(/`([^`]+)`/g)].map(([, item]) => item)

  test('lists the columns that can be labels, and those that never are', () => {
    expect(listed('label-columns')).toEqual([...LABEL_COLUMNS])
    expect(listed('secret-parts')).toEqual([...SECRET_PARTS])
  })

  test('lists the ignored items', () => {
    expect(listed('ignored')).toEqual([...IGNORED_BY_DEFAULT])
  })

  test('lists every finding with its sentence', () => {
    const rows = [...between('findings').matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, code, text]) => [code, text])
    expect(rows).toEqual(Object.entries(FINDINGS))
  })

  test('names every member', async () => {
    const table = page.slice(page.indexOf('## What is in it'), page.indexOf('## Labels'))
    for (const member of Object.keys(await manifestOf(await makeBackup()))) expect(table).toContain(`\`${member}\``)
  })
})
