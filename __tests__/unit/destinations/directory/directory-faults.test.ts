// A run may be killed at any moment, and any call to the file system may fail: what was good before is there or the new
// copy is, whole, and the next run is green.

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
/** What the next run's copy may be called. */
const NEXT = [NEW, 'SynologyRouter_20260307-120007.dss']

let root = ''
let runs: readonly FaultyRun[] = []
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'directory-faults-test-'))
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, root], { maxBuffer: 64 * 1024 * 1024 })
  runs = JSON.parse(stdout)
})
afterAll(() => rm(root, { recursive: true, force: true }))

type Files = FaultyRun['left']

const manifestNameOf = (name: string) => name.replace('.dss', '.manifest.json')
const isTemp = (name: string) => TEMP_FILE_PATTERN.test(name)
const isWholePair = (files: Files, name: string, content: string) => {
  const read = readManifest(files[manifestNameOf(name)] ?? '')
  return files[name] === content && 'manifest' in read && read.manifest.file === name
}
/** The runs for which something does not hold, in short. */
const runsWithout = (holds: (run: FaultyRun) => boolean, among = runs) =>
  among
    .filter((run) => !holds(run))
    .map(({ left, next, ...run }) => ({ ...run, left: Object.keys(left), next: next.outcome }))

test.each(['death', 'error'])('every call that a run makes to the file system meets the fault: %s', (fault) => {
  for (const hardLinks of [true, false]) {
    const ofKind = runs.filter((run) => run.fault === fault && run.hardLinks === hardLinks)
    const calls = new Set(ofKind.map(({ call }) => call))
    for (const call of ['mkdir', 'open', 'writeFile', 'sync', 'link', 'readdir', 'unlink', 'read', 'close'])
      expect(calls).toContain(call)
    expect(calls.has('rename')).toBe(!hardLinks)
    expect(ofKind.length).toBeGreaterThan(100)
  }
})

describe('whatever the fault', () => {
  test('the last good pair is there, or the new one is, whole', () => {
    expect(runsWithout(({ left }) => isWholePair(left, GOOD, GOOD) || isWholePair(left, NEW, 'at 0'))).toEqual([])
  })

  test('the last verified pair is there if the new one could not be checked', () => {
    expect(runsWithout(({ verified, left }) => verified || isWholePair(left, GOOD, GOOD))).toEqual([])
  })

  test('every backup is whole, but for a name that a run which died had only taken, without hard links', () => {
    const isWhole = (name: string, content: string) =>
      name === NEW ? content === 'at 0' : isTemp(name) || name.endsWith('.json') || content === name
    const holds = ({ fault, hardLinks, left }: FaultyRun) =>
      Object.entries(left).every(
        ([name, content]) => isWhole(name, content) || (fault === 'death' && !hardLinks && content === ''),
      )
    expect(runsWithout(holds)).toEqual([])
  })

  test('no manifest stands beside a new backup that is not there', () => {
    expect(runsWithout(({ left }) => !(manifestNameOf(NEW) in left) || NEW in left)).toEqual([])
  })

  test('the next run is green, and leaves its own pair', () => {
    const holds = ({ next }: FaultyRun) => {
      const names = Object.keys(next.left).filter((name) => !isTemp(name))
      const name = NEXT.find((candidate) => names.includes(candidate)) ?? ''
      return next.outcome === 'green' && names.length === 2 && isWholePair(next.left, name, 'at 7')
    }
    expect(runsWithout(holds)).toEqual([])
  })
})

describe('after an error', () => {
  const errors = () => runs.filter(({ fault }) => fault === 'error')

  test('a run is green only with a whole pair', () => {
    const green = errors().filter(({ outcome }) => outcome === 'green')
    expect(green.length).toBeGreaterThan(10)
    expect(runsWithout(({ left }) => isWholePair(left, NEW, 'at 0'), green)).toEqual([])
  })

  test('a run that could not store leaves no part of a pair', () => {
    const failed = errors().filter(({ outcome }) => outcome === 'store-failed')
    expect(failed.length).toBeGreaterThan(30)
    expect(runsWithout(({ left }) => !(NEW in left) && !(manifestNameOf(NEW) in left), failed)).toEqual([])
  })

  test('a run ends with one of the ways in which a backup can fail', () => {
    expect([...new Set(errors().map(({ outcome }) => outcome))].sort()).toEqual([
      'destination-refused',
      'green',
      'read-back-failed',
      'store-failed',
    ])
  })
})
