import { describe, expect, test } from '@jest/globals'
import { OUTPUT_NAMES, outputsOf } from '../../../src/action/outputs.ts'
import { createRunState } from '../../../src/backup/run-state.ts'
import type { Change } from '../../../src/dss/changes.ts'
import { createManifest } from '../../fixtures/at-once.ts'
import { DAMAGED, UNKNOWN, WHOLE } from '../../fixtures/inspections.ts'

const EMPTY = Object.fromEntries(OUTPUT_NAMES.map((name) => [name, '']))
const EXPORTED = { size: 91_000, sha256: 'ab', label: { model: 'RT6600ax', firmware: 'SRM 1.3.1', id: 'e'.repeat(64) } }

const MANIFEST = createManifest(WHOLE, {
  fileName: 'older.dss',
  size: 90_000,
  sha256: 'ef'.repeat(32),
  startedAt: new Date('2026-03-01T02:03:04Z'),
  router: { label: 'home' },
  isIgnored: () => false,
})

test('sets every output, empty, if the run ended at once', () => {
  expect(outputsOf(createRunState(), { errorCode: 'input-invalid', logIsPublic: false })).toEqual({
    ...EMPTY,
    'error-code': 'input-invalid',
  })
})

test('fills all outputs but the error code after a successful backup', () => {
  const runState = createRunState()
  runState.fileName = 'router.dss'
  runState.kept = EXPORTED
  runState.label = EXPORTED.label
  runState.inspection = WHOLE
  runState.manifest = MANIFEST
  runState.locations.push(
    { kind: 'directory', path: '/srv/router.dss' },
    { kind: 'artifact', name: 'router', id: 42, url: 'https://github.com/x', digest: 'sha256:cd' },
  )
  expect(outputsOf(runState, { errorCode: undefined, logIsPublic: false })).toEqual({
    name: 'router.dss',
    size: '91000',
    sha256: 'ab',
    verified: 'true',
    path: '/srv/router.dss',
    'artifact-id': '42',
    'artifact-url': 'https://github.com/x',
    'artifact-digest': 'sha256:cd',
    'commit-sha': '',
    'commit-url': '',
    'repository-path': '',
    'router-model': 'RT6600ax',
    'router-firmware': 'SRM 1.3.1',
    changed: '',
    changes: '',
    fingerprint: MANIFEST.fingerprint,
    'error-code': '',
  })
})

test('reports an unverified file, and a router without a label', () => {
  const runState = createRunState()
  runState.kept = EXPORTED
  runState.label = undefined
  runState.inspection = UNKNOWN
  expect(outputsOf(runState, { errorCode: 'backup-unrecognised', logIsPublic: false })).toMatchObject({
    verified: 'false',
    'router-model': '',
    'error-code': 'backup-unrecognised',
  })
})

test('has no size or SHA-256 if nothing was stored', () => {
  const runState = { ...createRunState(), kept: EXPORTED }
  const options = { errorCode: 'backup-invalid', logIsPublic: false } as const
  expect(outputsOf(runState, options)).toMatchObject({ size: '', sha256: '' })
  const reusedCopies = [{ location: { kind: 'directory', path: '/srv/older.dss' }, manifest: MANIFEST }] as const
  expect(outputsOf({ ...runState, reusedCopies: [...reusedCopies] }, options)).toMatchObject({
    size: '90000',
    sha256: MANIFEST.sha256,
  })
})

test('reports a damaged file as not verified', () => {
  expect(
    outputsOf({ ...createRunState(), inspection: DAMAGED }, { errorCode: 'backup-invalid', logIsPublic: false })
      .verified,
  ).toBe('false')
})

describe('the changes', () => {
  const change = (kind: Change['kind'], label: string): Change => ({
    kind,
    section: 'Users',
    where: 'confbkp_user_tb',
    label,
  })
  const compared = (...changes: readonly Change[]) => {
    const comparison = { since: '2026-03-01T02:03:04.000Z', unchanged: changes.length === 0, changes }
    return outputsOf({ ...createRunState(), comparison }, { errorCode: undefined, logIsPublic: false })
  }

  test('are counted and listed by label', () => {
    const { changed, changes = '' } = compared(
      change('added', 'kid'),
      change('changed', 'admin'),
      change('added', 'pal'),
    )
    expect(changed).toBe('true')
    expect(JSON.parse(changes)).toEqual({
      since: '2026-03-01T02:03:04.000Z',
      added: 2,
      removed: 0,
      changed: 1,
      list: [change('added', 'kid'), change('changed', 'admin'), change('added', 'pal')],
      omitted: 0,
    })
  })

  test.each([
    [[], ''],
    [[change('added', 'kid')], 'true'],
  ])(
    'are marked, and never called none, if an older manifest does not show all of the content: %#',
    (list, expected) => {
      const comparison = { since: '2026-03-01', unchanged: list.length === 0, changes: list, isPartial: true }
      const { changed, changes = '' } = outputsOf(
        { ...createRunState(), comparison },
        { errorCode: undefined, logIsPublic: false },
      )
      expect([changed, JSON.parse(changes).partial]).toEqual([expected, true])
    },
  )

  test('are explicitly empty for an unchanged router', () => {
    const { changed, changes = '' } = compared()
    expect(changed).toBe('false')
    expect(JSON.parse(changes)).toMatchObject({ added: 0, removed: 0, changed: 0, list: [], omitted: 0 })
  })

  test('are counted completely, but listed up to a hundred', () => {
    const all = Array.from({ length: 130 }, (_, index) => change('removed', `user ${index}`))
    const { changes = '' } = compared(...all)
    expect(JSON.parse(changes)).toMatchObject({ removed: 130, list: all.slice(0, 100), omitted: 30 })
  })
})

test('describes the verified copy if nothing new was stored', () => {
  const runState = createRunState()
  runState.fileName = 'router.dss'
  runState.kept = EXPORTED
  runState.label = EXPORTED.label
  runState.reusedCopies.push({ location: { kind: 'directory', path: '/srv/older.dss' }, manifest: MANIFEST })
  expect(outputsOf(runState, { errorCode: undefined, logIsPublic: false })).toMatchObject({
    name: 'older.dss',
    size: '90000',
    sha256: 'ef'.repeat(32),
    path: '/srv/older.dss',
  })
  runState.locations.push({
    kind: 'artifact',
    name: 'router',
    id: 42,
    url: 'https://github.com/x',
    digest: 'sha256:cd',
  })
  expect(outputsOf(runState, { errorCode: undefined, logIsPublic: false })).toMatchObject({
    name: 'router.dss',
    size: '91000',
    path: '/srv/older.dss',
  })
})

test('reports the name under which the file was stored if its own was taken', () => {
  const runState = { ...createRunState(), fileName: 'router_20260307.dss' }
  const artifact = { kind: 'artifact', name: 'x', id: 1, url: '', digest: '' } as const
  runState.locations.push(artifact, { kind: 'directory', path: '/srv/router_20260307-040506.dss' })
  const options = { errorCode: undefined, logIsPublic: false }
  expect(outputsOf(runState, options).name).toBe('router_20260307-040506.dss')
  expect(outputsOf({ ...runState, locations: [artifact] }, options).name).toBe('router_20260307.dss')
})
