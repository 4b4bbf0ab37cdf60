import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openArchive } from '../../src/dss/archive.ts'
import { makeTar } from '../fixtures/backup-builder.ts'

const BLOCK = 512
const PIECE_BYTES = 65_536

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-archive-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(tar: Buffer): Promise<unknown> {
  const archive = await openArchive({ databaseFile: join(folder, 'database') })
  for (let at = 0; at < tar.length; at += PIECE_BYTES)
    await archive.write(Buffer.from(tar.subarray(at, at + PIECE_BYTES)))
  return await archive.end()
}

describe('forbidden archive content', () => {
  test('rejects more than twenty thousand members', async () => {
    const header = (await makeTar([{ name: 'x', type: 'directory' }])).subarray(0, BLOCK)
    const tar = Buffer.alloc(20_001 * BLOCK)
    for (let index = 0; index <= 20_000; index++) header.copy(tar, index * BLOCK)
    await expect(read(Buffer.concat([tar, Buffer.alloc(2 * BLOCK)]))).rejects.toMatchObject({
      finding: { code: 'too-many-entries' },
    })
  })

  test.each([
    ['long paths', (index: number) => `${index}`.padEnd(1_000, 'x'), 9_000, 'their headers have more than 8 MiB'],
    [
      'paths',
      (index: number) =>
        index < 5_000 ? `${index}`.padEnd(1_000, 'x') : `${`${index}`.padEnd(150, 'x')}/${'y'.repeat(95)}`,
      19_500,
      'their paths have more than 8 MiB',
    ],
    ['folders', (index: number) => `${'a/'.repeat(30)}${index}`, 9_000, 'their paths have more than 200000 folders'],
  ])('rejects too many %s', async (_, nameOf, count, problem) => {
    const tar = await makeTar(Array.from({ length: count }, (_, index) => ({ name: nameOf(index) })))
    const failure = await read(tar).catch((error: unknown) => error)
    expect(failure).toMatchObject({ finding: { code: 'too-many-entries', text: expect.stringContaining(problem) } })
  })
})
