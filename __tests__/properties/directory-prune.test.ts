// A prune of a directory that several routers share, and that damage and other programs have visited, on random histories: whatever it
// finds, it deletes only this router's copies, and only those beyond `keep`.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isSameRouter } from '../../src/dss/kinship.ts'
import { manifestNameOf } from '../../src/dss/manifest.ts'
import { type BackupDirectory, createBackupDirectory, NEVER, PLAIN } from '../fixtures/backup-directory.ts'
import { makeManifest, textOf } from '../fixtures/manifests.ts'

const HISTORIES = 300
const router = (label: string, id: string | null) => ({ router: { label, model: 'RT6600ax', firmware: null, id } })
const KINDS = {
  ours: {},
  unverified: { verified: false },
  'other id': router('home', 'b'.repeat(64)),
  'other label': router('cabin', null),
  silent: router('home', null),
  'encrypted without a key': { ...router('home', null), sealed: { plainSize: 1, keyId: null } },
  'another model': {
    router: { ...router('home', null).router, model: 'MR2200ac' },
    sealed: { plainSize: 1, keyId: null },
  },
} as const
const DAMAGE = {
  bare: undefined,
  'empty manifest': '',
  'cut manifest': '{"schema": 3, ',
  'later manifest': '{"schema": 99}',
} as const

const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[]
const damages = Object.keys(DAMAGE) as (keyof typeof DAMAGE)[]
const made = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  isEncrypted: fc.boolean(),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...kinds) },
    { weight: 2, arbitrary: fc.constantFrom(...damages) },
  ),
  isEmptied: fc.integer({ max: 9, min: 0 }).map((chance) => chance === 0),
})
const history = fc.record({
  copies: fc.uniqueArray(made, { maxLength: 12, selector: ({ day }) => day }),
  keep: fc.integer({ min: 1, max: 6 }),
  current: fc.constantFrom(...kinds),
})

const manifestOf = (file: string, kind: keyof typeof KINDS) => makeManifest(file, file, KINDS[kind])
const isKind = (kind: string): kind is keyof typeof KINDS => kind in KINDS

test('a prune deletes only copies of this router, and leaves as many of them as it should', async () => {
  let deletions = 0
  const prune = async (
    directory: BackupDirectory,
    { copies, keep, current }: Parameters<Parameters<typeof history.map>[0]>[0],
  ) => {
    const all = copies
      .toSorted((one, other) => one.day - other.day)
      .map((copy) => ({
        ...copy,
        file: `SynologyRouter_202602${String(copy.day).padStart(2, '0')}.dss${copy.isEncrypted ? '.age' : ''}`,
      }))
    for (const { file, kind, isEmptied } of all) {
      await directory.put(file, isEmptied ? '' : file)
      const manifest = isKind(kind) ? textOf(manifestOf(file, kind)) : DAMAGE[kind]
      if (manifest !== undefined) await directory.put(manifestNameOf(file), manifest)
    }
    const before = await directory.listed()
    const destination = directory.open({ keep, naming: { template: 'SynologyRouter_{date}', router: 'home' } })
    await destination.preflight(NEVER)
    const stored = await destination.store(await directory.makeBackup('new', KINDS[current]), NEVER)
    deletions += await stored.prune(NEVER)
    const after = new Set(await directory.listed())

    const now = manifestOf(PLAIN, current)
    const ours = all.filter(
      ({ file, kind, isEmptied }) => isKind(kind) && !isEmptied && isSameRouter(manifestOf(file, kind), now),
    )
    const left = ours.filter(({ file }) => after.has(file))
    expect([...after]).toEqual(expect.arrayContaining([PLAIN, manifestNameOf(PLAIN)]))
    expect(left.length).toBeGreaterThanOrEqual(Math.min(keep - 1, ours.length))
    // The newest, and as many verified ones, whatever else came later.
    const newest = <T>(list: readonly T[], count: number) => list.slice(Math.max(0, list.length - count))
    const verified = ours.filter(({ kind }) => kind !== 'unverified')
    const wanted = [...newest(ours, keep - 1), ...newest(verified, keep - (now.verified ? 1 : 0))]
    expect(left).toEqual(expect.arrayContaining(wanted))
    if (left.length < ours.length) expect(new Set(left)).toEqual(new Set(wanted))
    const gone = before.filter((name) => !after.has(name))
    const mayGo = ours.filter(({ file }) => !after.has(file)).flatMap(({ file }) => [file, manifestNameOf(file)])
    // A name that a killed run claimed has no content, and no manifest that says otherwise.
    const claimed = all.filter(({ kind, isEmptied }) => isEmptied && (kind === 'bare' || kind === 'empty manifest'))
    expect([...mayGo, ...claimed.flatMap(({ file }) => [file, manifestNameOf(file)])]).toEqual(
      expect.arrayContaining(gone),
    )
    for (const { file } of left) expect(after).toContain(manifestNameOf(file))
  }
  const property = fc.asyncProperty(history, async (one) => {
    const directory = await createBackupDirectory()
    try {
      await prune(directory, one)
    } finally {
      await directory.remove()
    }
  })
  await fc.assert(property, { numRuns: HISTORIES })
  expect(deletions).toBeGreaterThan(HISTORIES / 10)
})
