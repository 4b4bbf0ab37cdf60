import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/dss/read-manifest.ts'

const DIGEST = '0'.repeat(32)

describe('a text of 30 MB that begins lists without end', () => {
  test.each<[string, string]>([
    ['and never continues one', '"rows":['],
    ['and breaks each off after a row', `"rows":[["a","${DIGEST}"],`],
    ['and ends each after a row', `{"rows":[["a","${DIGEST}"]]},`],
  ])('%s is no manifest, at once and in little memory', (_, list) => {
    const text = `{"schema":2,"tables":[${list.repeat(30_000_000 / list.length)}`
    const before = process.memoryUsage()
    const startedAt = process.cpuUsage()
    expect(readManifest(text)).toHaveProperty('problem')
    const { user, system } = process.cpuUsage(startedAt)
    expect((user + system) / 1e6).toBeLessThan(10)
    expect(process.memoryUsage().arrayBuffers - before.arrayBuffers).toBeLessThan(300e6)
  })
})
