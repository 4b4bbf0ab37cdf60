import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from '@jest/globals'
import { generateBomb } from '../../emulator/router/generated-gzip.ts'
import { openElsewhere } from '../fixtures/open-elsewhere.ts'

const MIB = 1024 * 1024

test('a decompression bomb is rejected at 1 GiB, without keeping its content in memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'container-test-'))
  const file = join(folder, 'bomb.dss')
  await pipeline(Readable.from(generateBomb().chunks()), createWriteStream(file))
  const { code, taken, peakBytes } = await openElsewhere(file, 'gzip')
  expect(code).toBe('too-large')
  expect(taken).toBeLessThanOrEqual(1024 * MIB)
  expect(peakBytes).toBeLessThan(150 * MIB)
  await rm(folder, { recursive: true })
})
