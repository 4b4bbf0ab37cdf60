// Whether a run without encryption may store, by the names and manifests of earlier backups.

import { describe, expect, test } from '@jest/globals'
import { refuseReadable } from '../../../src/backup/refuse-readable.ts'
import { createRunState } from '../../../src/backup/run-state.ts'
import type { Destination, NamedBackup, Previous } from '../../../src/destinations/destination.ts'
import type { Manifest } from '../../../src/dss/manifest.ts'
import type { ReadManifest } from '../../../src/dss/read-manifest.ts'
import { BackupError } from '../../../src/errors.ts'
import { render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'
import { makeManifest } from '../../fixtures/manifests.ts'

const NEVER = new AbortController().signal
const SEALED = { plainSize: 8, keyId: null }
const ROUTER = { label: 'home', model: null, firmware: null, id: null }
const OTHER = { ...ROUTER, label: 'cabin' }

const plain = (file: string, router = ROUTER) => makeManifest(file, 'settings', { router })
const sealed = (file: string, router = ROUTER) => makeManifest(file, 'settings', { router, sealed: SEALED })
const named = (fileName: string, read: ReadManifest): NamedBackup => ({ fileName, read: async () => read })
const of = (manifest: Manifest) => named(manifest.file, { manifest })

/** Runs it for a destination with these backups, newest first. */
async function refusalOf(
  backups: readonly NamedBackup[] | (() => Promise<readonly NamedBackup[]>),
  { previous, signal = NEVER }: { readonly previous?: Partial<Previous>; readonly signal?: AbortSignal } = {},
): Promise<string> {
  const destination = {
    kind: 'directory',
    named: async () => (typeof backups === 'function' ? await backups() : backups),
  } as unknown as Destination
  const found = { destination, previous: previous as Previous | undefined, unseen: [] }
  const work = refuseReadable([found], plain('new.dss'), { signal, runState: createRunState() })
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failure === undefined) return 'stored'
  if (!(failure instanceof BackupError)) throw failure
  expect(failure.code).toBe('store-failed')
  return /\(([^)]*)\)/.exec(render(failure.text, WORKFLOW_VOCABULARY))?.[1] ?? ''
}

describe('a run without encryption', () => {
  const MISSING = { problem: 'it does not exist', isMissing: true } as const
  const UNREAD = { problem: 'EACCES', isMissing: false } as const
  const UNUSABLE = { problem: 'it is of a newer version' } as const

  test.each<[string, readonly NamedBackup[]]>([
    ['of its router is encrypted', [of(sealed('b.dss.age')), of(plain('a.dss'))]],
    ['is encrypted, below those of another router', [of(plain('c.dss', OTHER)), of(sealed('b.dss.age'))]],
    ['is encrypted by its name, and its manifest is lost', [named('b.dss.age', MISSING), of(plain('a.dss'))]],
    ['is encrypted by its name, and its manifest is unusable', [named('b.dss.age', UNUSABLE)]],
    ['is encrypted by its name, and no manifest can be read', [named('b.dss.age', UNREAD), named('a.dss.age', UNREAD)]],
    ['is encrypted by the manifest that is left of it', [named('b.dss', { manifest: sealed('b.dss.age') })]],
    ['is encrypted, below what a killed run left', [named('c.dss', MISSING), of(sealed('b.dss.age'))]],
    ['is of another router and encrypted, and its own does not exist', [of(sealed('b.dss.age', OTHER))]],
  ])('stores nothing if the newest backup there %s', async (_, backups) => {
    expect(await refusalOf(backups)).toBe('b.dss.age')
  })

  test.each<[string, readonly NamedBackup[]]>([
    ['of its router is not encrypted', [of(plain('b.dss')), of(sealed('a.dss.age'))]],
    [
      'of its router is not encrypted, though that of another one is',
      [of(sealed('c.dss.age', OTHER)), of(plain('b.dss'))],
    ],
    ['is not encrypted by its name, and could not be read', [named('b.dss', UNUSABLE), of(sealed('a.dss.age'))]],
    ['may be of another router, and its own is not encrypted', [named('c.dss.age', UNREAD), of(plain('b.dss'))]],
    [
      'may be of another router, and its own, too',
      [named('c.dss.age', UNREAD), named('b.dss', UNREAD), of(sealed('a.dss.age'))],
    ],
    ['is of another router and not encrypted', [of(plain('b.dss', OTHER)), of(sealed('a.dss.age', OTHER))]],
    ['does not exist', []],
  ])('stores if the newest backup there %s', async (_, backups) => {
    expect(await refusalOf(backups)).toBe('stored')
  })

  test('stores if the backups there cannot be listed: a plain backup does not fail for that', async () => {
    expect(await refusalOf(() => Promise.reject(new Error('EIO')))).toBe('stored')
  })

  test.each([
    ['the backups there cannot be listed any more', () => Promise.reject(new Error('EIO'))],
    ['its manifest cannot be read again', [named('c.dss', MISSING), named('b.dss.age', UNREAD), of(plain('a.dss'))]],
  ])('stores nothing if it has read an encrypted one while the router exported, and %s', async (_, backups) => {
    const previous = { manifest: sealed('b.dss.age'), isReusable: false }
    expect(await refusalOf(backups, { previous })).toBe('b.dss.age')
  })

  test('stores if all that it has read is of another router, and the backups there cannot be listed any more', async () => {
    const previous = { manifest: sealed('b.dss.age', OTHER), isReusable: false }
    expect(await refusalOf(() => Promise.reject(new Error('EIO')), { previous })).toBe('stored')
  })

  test('ends with its reason if it is cancelled while it looks at them', async () => {
    const reason = new Error('enough')
    await expect(refusalOf(() => Promise.reject(reason), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  test('reads no other manifest if the newest one is of its router', async () => {
    const list = () => Promise.reject(new Error('was asked'))
    const previous = { isReusable: true }
    expect(await refusalOf(list, { previous: { ...previous, manifest: plain('a.dss') } })).toBe('stored')
    expect(await refusalOf(list, { previous: { ...previous, manifest: sealed('b.dss.age') } })).toBe('b.dss.age')
  })

  test('looks for a newer one than that which could be read', async () => {
    const previous = { manifest: plain('a.dss'), isReusable: false }
    expect(await refusalOf([named('b.dss.age', MISSING), of(plain('a.dss'))], { previous })).toBe('b.dss.age')
  })
})
