// Random settings: equal content has one fingerprint, each difference is reported exactly once, and secrets stay secret.

import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outputsOf } from '../../src/action/outputs.ts'
import { renderSummary } from '../../src/action/summary.ts'
import { createRunState } from '../../src/backup/run-state.ts'
import { type Manifest, writeManifest } from '../../src/dss/manifest.ts'
import { compareManifests } from '../fixtures/at-once.ts'
import { makeDatabase, makeTar, manifestOf, membersOf } from '../fixtures/backup-builder.ts'
import { WHOLE } from '../fixtures/inspections.ts'

const RUNS = 60

interface User {
  readonly name: string
  readonly uid: number
  readonly password: string
}

interface Settings {
  readonly users: readonly User[]
  readonly networks: readonly { readonly ssid: string; readonly key: string }[]
  readonly files: readonly { readonly name: string; readonly content: string }[]
}

const word = fc.stringMatching(/^[a-zé]{1,8}$/)
const secret = fc.stringMatching(/^Zq[0-9a-f]{12}$/)
const settings: fc.Arbitrary<Settings> = fc.record({
  users: fc.uniqueArray(fc.record({ name: word, uid: fc.nat(), password: secret }), {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 6,
  }),
  networks: fc.uniqueArray(fc.record({ ssid: word, key: secret }), { selector: ({ ssid }) => ssid, maxLength: 4 }),
  files: fc.uniqueArray(fc.record({ name: word.map((name) => `ConfigBkp/srm/${name}.conf`), content: secret }), {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 4,
  }),
})

/** How the same settings may be laid out. */
interface Layout {
  readonly pageSize: number
  readonly hasHoles: boolean
  readonly isReversed: boolean
  readonly level: number
  readonly mtime: number
}
const layout: fc.Arbitrary<Layout> = fc.record({
  pageSize: fc.constantFrom(512, 1024, 4096),
  hasHoles: fc.boolean(),
  isReversed: fc.boolean(),
  level: fc.integer({ min: 0, max: 9 }),
  // tar-stream cannot write those before 1970, which the emulated router does.
  mtime: fc.integer({ min: 0, max: 1_800_000_000 }),
})
const PLAIN: Layout = { pageSize: 4096, hasHoles: false, isReversed: false, level: 1, mtime: 0 }

async function pack(
  { users, networks, files }: Settings,
  { pageSize, hasHoles, isReversed, level, mtime }: Layout = PLAIN,
): Promise<Buffer> {
  const order = <T>(items: readonly T[]) => (isReversed ? [...items].reverse() : items)
  const holes = hasHoles ? 'CREATE TABLE x (y); INSERT INTO x VALUES (zeroblob(9000)); DROP TABLE x;' : ''
  const database = makeDatabase(
    `PRAGMA page_size = ${pageSize}; ${holes} CREATE TABLE users (name PRIMARY KEY, uid, password_hash); CREATE TABLE wifi (ssid PRIMARY KEY, key); CREATE TABLE always (x); INSERT INTO always VALUES (1)`,
    (opened) => {
      for (const user of order(users))
        opened.prepare('INSERT INTO users VALUES (?, ?, ?)').run(user.name, user.uid, user.password)
      for (const net of order(networks)) opened.prepare('INSERT INTO wifi VALUES (?, ?)').run(net.ssid, net.key)
    },
  )
  const members = membersOf(database, files).map((member) => ({ ...member, mtime: new Date(mtime * 1000) }))
  return gzipSync(await makeTar(order(members)), { level })
}

const compare = (before: Manifest, after: Manifest) => compareManifests(before, after, { isIgnored: () => false })

test('gives the same settings the same fingerprint and no changes, however they are packed', async () => {
  await fc.assert(
    fc.asyncProperty(settings, layout, async (same, packed) => {
      const [one, other] = [await manifestOf(await pack(same)), await manifestOf(await pack(same, packed))]
      expect(other.fingerprint).toBe(one.fingerprint)
      expect(compare(one, other)).toMatchObject({ unchanged: true, changes: [] })
    }),
    { numRuns: RUNS },
  )
})

/** One change, and how it must be reported. */
const CHANGES: readonly ((settings: Settings) => { readonly after: Settings; readonly told: string })[] = [
  ({ users: [first, ...rest], ...other }) => ({
    after: { ...other, users: first ? [{ ...first, password: 'another' }, ...rest] : [] },
    told: `changed users ${first?.name}`,
  }),
  ({ users: [first, ...rest], ...other }) => ({
    after: { ...other, users: first ? [{ ...first, uid: first.uid + 1 }, ...rest] : [] },
    told: `changed users ${first?.name}`,
  }),
  ({ users: [first, ...rest], ...other }) => ({
    after: { ...other, users: rest },
    told: `removed users ${first?.name}`,
  }),
  ({ users, ...other }) => ({
    after: { ...other, users: [...users, { name: 'somebody new', uid: 1, password: '' }] },
    told: 'added users somebody new',
  }),
  ({ files: [first, ...rest], ...other }) => ({
    after: { ...other, files: first ? [{ ...first, content: 'another' }, ...rest] : [] },
    told: `changed file /${first?.name}`,
  }),
  ({ files: [first, ...rest], ...other }) => ({
    after: { ...other, files: rest },
    told: `removed file /${first?.name}`,
  }),
  ({ files, ...other }) => ({
    after: { ...other, files: [...files, { name: 'ConfigBkp/new', content: '' }] },
    told: 'added file /ConfigBkp/new',
  }),
]

test('reports a single change exactly once, with another fingerprint', async () => {
  await fc.assert(
    fc.asyncProperty(settings, layout, fc.nat(CHANGES.length - 1), async (before, packed, which) => {
      const { after, told } = CHANGES[which]?.(before) ?? { after: before, told: '' }
      const [one, other] = [await manifestOf(await pack(before)), await manifestOf(await pack(after, packed))]
      expect(other.fingerprint).not.toBe(one.fingerprint)
      const { unchanged, changes } = compare(one, other)
      expect(unchanged).toBe(false)
      expect(changes.map(({ kind, where, label }) => `${kind} ${where} ${label}`)).toEqual([told])
    }),
    { numRuns: RUNS },
  )
})

test('reveals no secret of any table or file', async () => {
  await fc.assert(
    fc.asyncProperty(settings, settings, async (before, after) => {
      const [one, other] = [await manifestOf(await pack(before)), await manifestOf(await pack(after))]
      const runState = { ...createRunState(), inspection: WHOLE, manifest: other, comparison: compare(one, other) }
      const shown = [
        ...writeManifest(one),
        ...writeManifest(other),
        JSON.stringify(outputsOf(runState, { errorCode: undefined, logIsPublic: false })),
        renderSummary({ runState, router: 'home', failure: undefined, logIsPublic: false }),
      ].join('\n')
      expect(shown).not.toMatch(/Zq[0-9a-f]{12}/)
      // Proves that the search finds a secret.
      expect(before.users[0]?.password).toMatch(/Zq[0-9a-f]{12}/)
    }),
    { numRuns: RUNS },
  )
})
