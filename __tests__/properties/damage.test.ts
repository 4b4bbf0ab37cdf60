// Damages a small backup: whatever passes as valid must have the same content. `npm run damage` tries every variant.

import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { inspect } from '../../src/dss/inspect.ts'
import type { Inspection } from '../../src/dss/inspection.ts'
import { fingerprintOf } from '../fixtures/at-once.ts'
import { makeSmallSample } from '../fixtures/backup-samples.ts'

const RANDOM_DAMAGES = 250
/** Every Nth variant: `npm run damage`, a step of CI, tries them all. */
const STEPS = { gzip: 3, xz: 7, 'stored xz': 67 } as const
const NEVER = new AbortController().signal

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'damage-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function inspectBytes(bytes: Buffer): Promise<Inspection> {
  const file = join(folder, 'backup.dss')
  writeFileSync(file, bytes)
  return await inspect(file, { signal: NEVER })
}

function contentOf(inspection: Inspection): string {
  if (inspection.verdict !== 'valid') return inspection.verdict
  const { entries, tables } = inspection.content
  return JSON.stringify([
    entries,
    tables.map((table) => [table.name, [...table.rows]]),
    fingerprintOf(inspection.content, () => false),
  ])
}

/** Returns the same numbers in every run. */
function createNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe.each(['gzip', 'xz', 'stored xz'] as const)('a backup in %s', (container) => {
  let good: Buffer = Buffer.alloc(0)
  let content = ''
  beforeAll(async () => {
    good = await makeSmallSample(container)
    content = contentOf(await inspectBytes(good))
    expect(content).toContain('_Syno_ConfBkp.db')
  })

  /** Tells whether a damaged file passes as valid with different content. */
  async function isMistaken(bytes: Buffer): Promise<boolean> {
    const inspection = await inspectBytes(bytes)
    return inspection.verdict === 'valid' && contentOf(inspection) !== content
  }

  test('is never valid if it is truncated', async () => {
    const whole: number[] = []
    for (let length = 0; length < good.length; length += STEPS[container])
      if ((await inspectBytes(good.subarray(0, length))).verdict === 'valid') whole.push(length)
    expect(whole).toEqual([])
  })

  test('is rejected or has the same content after one flipped bit', async () => {
    const mistaken: string[] = []
    for (let bit = 0; bit < good.length * 8; bit += STEPS[container]) {
      const bytes = Buffer.from(good)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if (await isMistaken(bytes)) mistaken.push(`bit ${bit}`)
    }
    expect(mistaken).toEqual([])
  }, 300_000)

  test('is rejected or has the same content after several bytes are changed, removed or doubled', async () => {
    const pick = createNumbers(container.length)
    const mistaken: number[] = []
    for (let damage = 0; damage < RANDOM_DAMAGES; damage++) {
      const at = pick(good.length)
      const length = 1 + pick(12)
      const inserted = Buffer.from(Array.from({ length: pick(3) === 0 ? pick(12) : length }, () => pick(256)))
      const bytes = Buffer.concat([good.subarray(0, at), inserted, good.subarray(pick(4) === 0 ? at : at + length)])
      if (!bytes.equals(good) && (await isMistaken(bytes))) mistaken.push(damage)
    }
    expect(mistaken).toEqual([])
  })
})
