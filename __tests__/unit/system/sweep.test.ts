import { mkdtemp, readdir, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sweep } from '../../../src/system/sweep.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sweep-'))
  for (let index = 0; index < 40; index++)
    await writeFile(join(folder, `${index % 2 === 0 ? 'ours' : 'other'}-${index}`), '')
})
afterEach(() => rm(folder, { recursive: true }))

const isLikeOurs = ({ name }: { readonly name: string }) => name.startsWith('ours')
const left = async () => (await readdir(folder)).length

describe('a sweep', () => {
  test('removes all that is ours, and goes on if one cannot be removed', async () => {
    const removeIfStale = (path: string) => (path.endsWith('-0') ? Promise.reject(new Error('EACCES')) : unlink(path))
    await sweep(folder, { isLikeOurs, removeIfStale })
    expect(await left()).toBe(21)
  })

  test('reads few names, whatever they are, since anybody can make half a million', async () => {
    const seen: string[] = []
    const count = ({ name }: { readonly name: string }) => seen.push(name) < 0
    await sweep(folder, { isLikeOurs: count, removeIfStale: unlink, maxEntries: 7 })
    expect(seen).toHaveLength(7)
  })

  test('ends after a while on a slow disk', async () => {
    const removeIfStale = async (path: string) => {
      await sleep(30)
      await unlink(path)
    }
    await sweep(folder, { isLikeOurs, removeIfStale, maxMs: 50 })
    expect(await left()).toBeGreaterThan(35)
    await expect(sweep(join(folder, 'none'), { isLikeOurs, removeIfStale })).resolves.toBeUndefined()
  })
})
