// A run may be killed at any moment, and any call to the file system may fail. Either the old good copy or a complete new
// one survives, and the next run succeeds.

import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readManifest } from '../../../../src/dss/read-manifest.ts'
import { TEMP_FILE_PATTERN } from '../../../../src/system/durable-file.ts'
import type { FaultyRun } from '../../../fixtures/faulty-runs.ts'

const PROGRAM = join(import.meta.dirname, '../../../fixtures/faulty-runs.ts')
const GOOD = 'SynologyRouter_20260102.dss'
const NEW = 'SynologyRouter_20260307.dss'
/** The possible names of the next run's copy. */
const NEXT = [NEW, 'SynologyRouter_20260307-120007.dss']

/** Hundreds of runs wait for the disk, which may be slow and shared. */
const PATIENCE_MS = 600_000

let root = ''
let runs: readonly FaultyRun[] = []
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'directory-faults-test-'))
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, root], { maxBuffer: 64 * 1024 * 1024 })
  runs = JSON.parse(stdout)
}, PATIENCE_MS)
afterAll(() => rm(root, { recursive: true, force: true }))

type Files = FaultyRun['left']

const manifestNameOf = (name: string) => name.replace('.dss', '.manifest.json')
const isTemp = (name: string) => TEMP_FILE_PATTERN.test(name)
const isWholePair = (files: Files, name: string, content: string) => {
  const read = readManifest(files[manifestNameOf(name)] ?? '')
  return files[name] === content && 'manifest' in read && read.manifest.file === name
}
/** Describes the runs that break a promise, in short. */
const runsWithout = (holds: (run: FaultyRun) => boolean, among = runs) =>
  among
    .filter((run) => !holds(run))
    .map(({ left, next, ...run }) => ({ ...run, left: Object.keys(left), next: next.outcome }))

test.each(['death', 'error'])('every file system call of a run is tested with the fault: %s', (fault) => {
  for (const hardLinks of [true, false]) {
    const ofKind = runs.filter((run) => run.fault === fault && run.hardLinks === hardLinks)
    const calls = new Set(ofKind.map(({ call }) => call))
    for (const call of ['open', 'writeFile', 'sync', 'link', 'opendir', 'read entries', 'unlink', 'read', 'close'])
      expect(calls).toContain(call)
    expect(calls.has('rename')).toBe(!hardLinks)
    expect(ofKind.length).toBeGreaterThan(100)
  }
})

describe('after any fault', () => {
  test('the last good pair or a complete new one exists', () => {
    expect(runsWithout(({ left }) => isWholePair(left, GOOD, GOOD) || isWholePair(left, NEW, 'at 0'))).toEqual([])
  })

  test('the last verified pair exists if the new one could not be verified', () => {
    expect(runsWithout(({ verified, left }) => verified || isWholePair(left, GOOD, GOOD))).toEqual([])
  })

  test('every backup is complete, except an empty one that a killed run claimed without hard links', () => {
    const isWhole = (name: string, content: string) =>
      name === NEW ? content === 'at 0' : isTemp(name) || name.endsWith('.json') || content === name
    const holds = ({ fault, hardLinks, left }: FaultyRun) =>
      Object.entries(left).every(
        ([name, content]) => isWhole(name, content) || (fault === 'death' && !hardLinks && content === ''),
      )
    expect(runsWithout(holds)).toEqual([])
  })

  test('no new manifest exists without its backup', () => {
    expect(runsWithout(({ left }) => !(manifestNameOf(NEW) in left) || NEW in left)).toEqual([])
  })

  test('the next run succeeds, stores its own pair, and leaves nothing else but a backup without a manifest', () => {
    const holds = ({ next: { outcome, left } }: FaultyRun) => {
      const name = NEXT.find((candidate) => isWholePair(left, candidate, 'at 7')) ?? ''
      const isLeftover = (other: string) => other.startsWith('SynologyRouter_20260307.') && !left[manifestNameOf(NEW)]
      const others = Object.keys(left).filter(
        (other) => !isTemp(other) && ![name, manifestNameOf(name)].includes(other),
      )
      return outcome === 'green' && name !== '' && others.every(isLeftover)
    }
    expect(runsWithout(holds)).toEqual([])
  })
})

describe('after an error', () => {
  const errors = () => runs.filter(({ fault }) => fault === 'error')

  test('a run succeeds only with a complete pair', () => {
    const green = errors().filter(({ outcome }) => outcome === 'green')
    expect(green.length).toBeGreaterThan(10)
    expect(runsWithout(({ left }) => isWholePair(left, NEW, 'at 0'), green)).toEqual([])
  })

  test('a run that failed to store leaves no part of a pair', () => {
    const failed = errors().filter(({ outcome }) => outcome === 'store-failed')
    expect(failed.length).toBeGreaterThan(30)
    expect(runsWithout(({ left }) => !(NEW in left) && !(manifestNameOf(NEW) in left), failed)).toEqual([])
  })

  test('a run fails with a known error code', () => {
    expect([...new Set(errors().map(({ outcome }) => outcome))].sort()).toEqual([
      'destination-refused',
      'green',
      'read-back-failed',
      'store-failed',
    ])
  })
})
