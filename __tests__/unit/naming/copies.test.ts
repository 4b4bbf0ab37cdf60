import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  freeNames,
  listCopies,
  listFiles,
  newestFirst,
  orphanedManifests,
  takenNames,
} from '../../../src/naming/copies.ts'

const DATED = { template: 'S_{date}', router: 'home' }
const UNDATED = { template: 'S', router: 'home' }

describe('the copies of a directory', () => {
  test('are those of this naming, in the order of time', () => {
    const names = ['S_20260102.dss', 'S_20260101-134344.dss', 'S_20260101.dss', 'T_20260101.dss', 'S_20260231.dss']
    expect(listCopies([...names, 'S_20260103.manifest.json'], DATED)).toEqual([
      { fileName: 'S_20260101.dss', time: '20260101000000' },
      { fileName: 'S_20260101-134344.dss', time: '20260101134344' },
      { fileName: 'S_20260102.dss', time: '20260102000000' },
    ])
  })

  test('are none where names have no date', () => {
    expect(listCopies(['S.dss', 'S-134344.dss'], UNDATED)).toEqual([])
  })

  test('of the same time are in the order in which their names were taken', () => {
    const naming = { template: 'S_{date}-{time}', router: 'home' }
    const taken = ['S_20260101-134344.dss', 'S_20260101-134344-134344.dss']
    for (const names of [taken, taken.toReversed()])
      expect(listCopies(names, naming).map(({ fileName }) => fileName)).toEqual(taken)
  })

  test('of the same time, and of midnight, are too', () => {
    const taken = ['S_20260101.dss', 'S_20260101-000000.dss']
    for (const names of [taken, taken.toReversed()])
      expect(listCopies(names, DATED).map(({ fileName }) => fileName)).toEqual(taken)
  })
})

describe('the names of a family that are taken', () => {
  test('are the plain one, and those with a time, oldest first', () => {
    const names = ['S_20260101-120000.dss', 'S_20260101.dss', 'S_20260101-040000.dss']
    expect(takenNames(names, 'S_20260101.dss')).toEqual([
      'S_20260101.dss',
      'S_20260101-040000.dss',
      'S_20260101-120000.dss',
    ])
  })

  test('are taken if either file of the pair is there, and once if both are', () => {
    const names = ['S_20260101.manifest.json', 'S_20260101-040000.dss', 'S_20260101-040000.manifest.json']
    expect(takenNames(names, 'S_20260101.dss')).toEqual(['S_20260101.dss', 'S_20260101-040000.dss'])
  })

  test.each([
    'S_20260102.dss',
    'S_20260101-cabin.dss',
    'S_20260101-12000.dss',
    'S_20260101-1200000.dss',
    'S_20260101x120000.dss',
    'xS_20260101.dss',
    'S_20260101.dss.bak',
    'S_20260101.json',
    'S_20260101',
  ])('are not those of another: %s', (name) => {
    expect(takenNames([name], 'S_20260101.dss')).toEqual([])
  })
})

describe('the names to try', () => {
  const at = (time: string) => new Date(`2026-01-01T${time}Z`)

  test('are the plain one, then the time, then those of the next seconds', () => {
    const names = freeNames(['S_20260102.dss', 'other'], 'S_20260101.dss', at('12:00:59'))
    expect(names.slice(0, 3)).toEqual(['S_20260101.dss', 'S_20260101-120059.dss', 'S_20260101-120100.dss'])
    expect(names).toHaveLength(61)
  })

  test.each(['S_20260101.dss', 'S_20260101.manifest.json', 'S_20260101-110000.dss', 'S_20260101-110000.manifest.json'])(
    'are not the plain one where one of its family is there: %s',
    (name) => {
      expect(freeNames([name], 'S_20260101.dss', at('12:00:00'))[0]).toBe('S_20260101-120000.dss')
    },
  )

  test('are later than all that are there, also where an earlier one was pruned and is free again', () => {
    const names = freeNames(['S_20260101-120001.dss', 'S_20260101-120002.dss'], 'S_20260101.dss', at('12:00:00'))
    expect(names[0]).toBe('S_20260101-120003.dss')
    expect(names).toContain('S_20260101-120000.dss')
  })

  test.each(['S_20260101-120000.dss', 'S_20260101-120000.manifest.json'])(
    'are not one of which either file is there: %s',
    (name) => {
      const names = freeNames([name], 'S_20260101.dss', at('12:00:00'))
      expect(names).toHaveLength(59)
      expect(names[0]).toBe('S_20260101-120001.dss')
    },
  )

  test('do not run over midnight, where they would sort as the first of the day: the seconds before are tried then', () => {
    const names = freeNames(['S_20260101.dss'], 'S_20260101.dss', at('23:59:58'))
    expect(names.slice(0, 4)).toEqual([
      'S_20260101-235958.dss',
      'S_20260101-235959.dss',
      'S_20260101-235957.dss',
      'S_20260101-235956.dss',
    ])
    expect(new Set(names).size).toBe(60)
  })
})

describe('the backups of a folder, newest first,', () => {
  let path = ''
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'directory-copies-test-'))
  })
  afterEach(() => rm(path, { recursive: true, force: true }))

  async function write(...names: readonly string[]): Promise<void> {
    for (const [age, name] of names.entries()) {
      await writeFile(join(path, name), '')
      await utimes(join(path, name), 1_000_000 - age, 1_000_000 - age)
    }
  }
  const find = async (naming = DATED) =>
    newestFirst(path, { names: await listFiles(path), naming, now: new Date('2026-01-05T12:00:00Z') })

  test('are told by their names, whenever they were written', async () => {
    await write('S_20260101.dss', 'S_20260102.dss', 'S_20260101-120000.dss', 'T_20260105.dss')
    expect(await find()).toEqual(['S_20260102.dss', 'S_20260101-120000.dss', 'S_20260101.dss'])
  })

  test('are told by when they were written where names have no date', async () => {
    await write('S-040000.dss', 'S.dss', 'S-235959.dss', 'S-cabin.dss')
    expect(await find(UNDATED)).toEqual(['S-040000.dss', 'S.dss', 'S-235959.dss'])
  })

  test('are none where only manifests are left', async () => {
    await write('S_20260105.manifest.json', 'S.manifest.json')
    expect([await find(), await find(UNDATED)]).toEqual([[], []])
  })

  test('are files', async () => {
    await write('elsewhere')
    await mkdir(join(path, 'S_20260101.dss'))
    await symlink(join(path, 'elsewhere'), join(path, 'S_20260102.dss'))
    expect(await listFiles(path)).toEqual(['elsewhere'])
  })
})

test('manifests of ours that have lost their backup are told from all others', () => {
  const orphans = ['S_20260101.manifest.json', 'S_20260101-120000.manifest.json']
  const others = ['S_20260102.dss', 'S_20260102.manifest.json', 'S_20260231.manifest.json', 'T_20260101.manifest.json']
  expect(orphanedManifests([...orphans, ...others, 'S_20260103.json', 'S.manifest.json'], DATED)).toEqual(orphans)
  expect(orphanedManifests(['S.manifest.json'], UNDATED)).toEqual([])
})
