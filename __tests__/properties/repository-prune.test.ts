// What a commit deletes from a folder that several routers share, on random histories: only this router's copies, only what is beyond
// `keep`, and only if enough newer ones were read.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createExpiredBackups } from '../../src/destinations/repository/repository-expired.ts'
import { isSameRouter } from '../../src/dss/kinship.ts'
import { manifestNameOf } from '../../src/dss/manifest.ts'
import { blobId } from '../../src/github/git-blob.ts'
import type { Answer, GitHubClient } from '../../src/github/github-client.ts'
import type { RepositorySnapshot } from '../../src/github/repository-snapshot.ts'
import { makeManifest, textOf } from '../fixtures/manifests.ts'
import { within } from '../fixtures/within.ts'

const HISTORIES = 1_000
const NEW = 'SynologyRouter_20260307.dss'
const NEVER = new AbortController().signal
const MIB = 1024 * 1024
const PLACE = { owner: 'o', name: 'r', branch: undefined, folder: '' }
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
const DAMAGE = { bare: undefined, cut: '{"schema": 3, ', later: '{"schema": 99}' } as const

const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[]
const damages = Object.keys(DAMAGE) as (keyof typeof DAMAGE)[]
const copy = fc.record({
  day: fc.integer({ min: 1, max: 59 }),
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...kinds) },
    { weight: 4, arbitrary: fc.constant('ours' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...damages) },
  ),
  /** Of the manifest, in MiB: all of those that stay are read, but not all of the others. */
  size: fc.oneof({ weight: 9, arbitrary: fc.constant(0.06) }, { weight: 1, arbitrary: fc.constant(0.4) }),
  /** Whether GitHub fails to answer with its manifest. */
  isLost: fc.integer({ min: 0, max: 19 }).map((chance) => chance === 0),
})
const history = fc.record({
  copies: fc.uniqueArray(copy, { maxLength: 30, selector: ({ day }) => day }),
  keep: fc.integer({ min: 1, max: 9 }),
  current: fc.constantFrom('ours' as const, 'unverified' as const, 'silent' as const),
  looksAhead: fc.boolean(),
})

const isKind = (kind: string): kind is keyof typeof KINDS => kind in KINDS
const manifestOf = (file: string, kind: keyof typeof KINDS) => makeManifest(file, file, KINDS[kind])

/** Answers with the texts of files. */
function answering(texts: ReadonlyMap<string, string | null>, asked: string[] = []): GitHubClient {
  const graphql = async ({ variables }: Parameters<GitHubClient['graphql']>[0]): Promise<Answer> => {
    for (const [name, path] of Object.entries(variables))
      if (name.startsWith('path')) asked.push(String(path).replace('HEAD:', ''))
    const objects = Object.entries(variables).flatMap(([name, path]) => {
      const text = name.startsWith('path') ? texts.get(String(path).replace('HEAD:', '')) : undefined
      return text === undefined
        ? []
        : [[name.replace('path', 'object'), text === null ? null : { text, isTruncated: false }]]
    })
    return {
      status: 200,
      problem: '',
      value: { data: { repository: Object.fromEntries(objects) } },
    } as unknown as Answer
  }
  const rest = async () => ({ status: 500, problem: 'GitHub answered HTTP 500', value: undefined }) as unknown as Answer
  return { graphql, rest } as unknown as GitHubClient
}

test('a commit deletes only copies of this router, and leaves as many of them as it should', async () => {
  let [deletions, exact] = [0, 0]
  const property = fc.asyncProperty(history, async ({ copies, keep, current, looksAhead }) => {
    const all = copies
      .toSorted((one, other) => one.day - other.day)
      .map((one) => {
        const date = new Date(Date.UTC(2026, 0, one.day)).toISOString().slice(0, 10).replaceAll('-', '')
        return { ...one, file: `SynologyRouter_${date}.dss` }
      })
    const texts = new Map<string, string | null>()
    const files = all.flatMap(({ file, kind, size, isLost }) => {
      const text = isKind(kind) ? textOf(manifestOf(file, kind)) : DAMAGE[kind]
      const backup = { name: file, oid: blobId(Buffer.from(file)), size: 7 }
      if (text === undefined) return [backup]
      texts.set(manifestNameOf(file), isLost ? null : text)
      return [backup, { name: manifestNameOf(file), oid: blobId(Buffer.from(text)), size: size * MIB }]
    })
    const snapshot = { files, others: [], texts: new Map() } as unknown as RepositorySnapshot
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const startedAt = new Date('2026-03-07T12:00:00Z')
    const expired = createExpiredBackups({ client: answering(texts), place: PLACE, keep, naming, startedAt })
    const now = manifestOf(NEW, current)
    if (looksAhead) await expired.lookAhead(snapshot, NEW, NEVER)
    const { ours: gone, isUnsure } = await expired.select(snapshot, now, NEVER)

    const ours = all.filter(({ file, kind }) => isKind(kind) && isSameRouter(manifestOf(file, kind), now))
    const left = ours.filter(({ file }) => !gone.includes(file)).map(({ file }) => file)
    expect(ours.map(({ file }) => file)).toEqual(expect.arrayContaining([...gone]))
    const newest = (list: typeof ours, count: number) =>
      list.slice(Math.max(0, list.length - count)).map(({ file }) => file)
    const verified = ours.filter(({ kind }) => kind !== 'unverified')
    const wanted = [...newest(ours, keep - 1), ...newest(verified, keep - (now.verified ? 1 : 0))]
    expect(left).toEqual(expect.arrayContaining(wanted))
    if (isUnsure) expect(gone).toEqual([])
    deletions += gone.length
    // Nothing was hidden, and there was little enough to read.
    if (all.some(({ isLost, size }) => isLost || size > 0.1) || gone.length === 0) return
    exact++
    expect(new Set(left)).toEqual(new Set(wanted))
  })
  await fc.assert(property, { numRuns: HISTORIES })
  expect(deletions).toBeGreaterThan(HISTORIES / 10)
  expect(exact).toBeGreaterThan(HISTORIES / 100)
})

test('a commit reads 4 MiB at most of the manifests of what stays, the newest, and takes the others for ours only if those are', async () => {
  const names = Array.from({ length: 50 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '')
    return `SynologyRouter_${date}.dss`
  })
  const asked: string[] = []
  const naming = { template: 'SynologyRouter_{date}', router: 'home' }
  const startedAt = new Date('2026-03-07T12:00:00Z')
  const select = async (
    keep: number,
    kindOf: (index: number) => keyof typeof KINDS,
    isBare: (index: number) => boolean = () => false,
  ) => {
    asked.length = 0
    const texts = new Map(
      names.map((name, index) => [manifestNameOf(name), textOf(manifestOf(name, kindOf(index)))] as const),
    )
    const files = names.flatMap((name, index) => {
      const oid = blobId(Buffer.from(texts.get(manifestNameOf(name)) ?? ''))
      return [
        { name, oid, size: 7 },
        { name: manifestNameOf(name), oid, size: isBare(index) ? 600 : MIB },
      ]
    })
    const snapshot = { files, others: [], texts: new Map() } as unknown as RepositorySnapshot
    const options = { client: answering(texts, asked), place: PLACE, keep, naming, startedAt }
    return await createExpiredBackups(options).select(snapshot, manifestOf(NEW, 'ours'), NEVER)
  }
  const [oldest = '', second = ''] = names
  expect(await select(50, () => 'ours')).toEqual({ ours: [oldest], unknown: [], isUnsure: false })
  expect(asked.toSorted()).toEqual([oldest, ...names.slice(-4)].map((name) => manifestNameOf(name)))
  // One of another router is among the newest: whose the older ones are is unknown.
  expect(await select(50, (index) => (index === 48 ? 'other label' : 'ours'))).toMatchObject({
    ours: [],
    isUnsure: true,
  })
  // One goes in a run: if the guess is wrong, no more are lost than come.
  expect((await select(30, () => 'ours')).ours).toHaveLength(1)
  // What goes must be ours itself.
  expect((await select(49, (index) => (index === 0 ? 'other label' : 'ours'))).ours).toEqual([second])
  // Unverified ones take no place of verified ones: their manifests are short, and all are read.
  const isBare = (index: number) => index > 10 && index < 40
  expect((await select(49, (index) => (isBare(index) ? 'unverified' : 'ours'), isBare)).ours).toEqual([])
})

test('a commit waits only so long for manifests that GitHub does not send, and deletes nothing then', async () => {
  const hang = ({ signal }: { readonly signal: AbortSignal }) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const client = { graphql: hang, rest: hang } as unknown as GitHubClient
  const files = [1, 2, 3].flatMap((day) => {
    const name = `SynologyRouter_2026010${day}.dss`
    return [name, manifestNameOf(name)].map((file) => ({ name: file, oid: blobId(Buffer.from(file)), size: 7 }))
  })
  const snapshot = { files, others: [], texts: new Map() } as unknown as RepositorySnapshot
  const naming = { template: 'SynologyRouter_{date}', router: 'home' }
  const options = { client, place: PLACE, keep: 2, naming, startedAt: new Date('2026-03-07T12:00:00Z'), readMs: 20 }
  const selecting = createExpiredBackups(options).select(snapshot, manifestOf(NEW, 'ours'), NEVER)
  expect((await within(selecting, 2_000)).ours).toEqual([])
})
