import { describe, expect, test } from '@jest/globals'
import { freeNames, listCopies, oldestFirst, orphanedManifests, takenNames } from '../../../src/naming/copies.ts'

const DATED = { template: 'S_{date}', router: 'home' }
const UNDATED = { template: 'S', router: 'home' }
const ROUTER = { template: 'router', router: 'home' }

describe('the copies of a directory', () => {
  test('are those of this naming, sorted by time', () => {
    const names = ['S_20260102.dss', 'S_20260101-134344.dss', 'S_20260101.dss', 'T_20260101.dss', 'S_20260231.dss']
    expect(listCopies([...names, 'S_20260103.manifest.json'], DATED)).toEqual([
      { fileName: 'S_20260101.dss', time: '20260101000000' },
      { fileName: 'S_20260101-134344.dss', time: '20260101134344' },
      { fileName: 'S_20260102.dss', time: '20260102000000' },
    ])
  })

  test('have a date at the end if the template has none, all but the first', () => {
    const names = [
      'S-20260102-031700.dss',
      'S-20260101-034500.dss.age',
      'S.dss',
      'S-134344.dss',
      'S-20260231-031700.dss',
    ]
    expect(listCopies(names, UNDATED).map(({ fileName }) => fileName)).toEqual(
      [2, 3, 1, 0].map((index) => names[index]),
    )
  })

  test('with the same time are sorted by the order in which their names were taken', () => {
    const naming = { template: 'S_{date}-{time}', router: 'home' }
    const taken = ['S_20260101-134344.dss', 'S_20260101-134344-134344.dss']
    for (const names of [taken, taken.toReversed()])
      expect(listCopies(names, naming).map(({ fileName }) => fileName)).toEqual(taken)
  })

  test('with the same time at midnight are sorted that way, too', () => {
    const taken = ['S_20260101.dss', 'S_20260101-000000.dss']
    for (const names of [taken, taken.toReversed()])
      expect(listCopies(names, DATED).map(({ fileName }) => fileName)).toEqual(taken)
  })
})

describe('the taken names of a family', () => {
  test('are the plain name and those with a time, oldest first', () => {
    const names = ['S_20260101-120000.dss', 'S_20260101.dss', 'S_20260101-040000.dss']
    expect(takenNames(names, 'S_20260101.dss')).toEqual([
      'S_20260101.dss',
      'S_20260101-040000.dss',
      'S_20260101-120000.dss',
    ])
  })

  test('include a name once if either file of its pair exists', () => {
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
  ])('exclude the names of another family: %s', (name) => {
    expect(takenNames([name], 'S_20260101.dss')).toEqual([])
  })
})

describe('the names to try', () => {
  const at = (time: string, naming = DATED) => ({ naming, startedAt: new Date(`2026-01-01T${time}Z`) })

  test('are the plain name, then the time, then the next seconds', () => {
    const names = freeNames(['S_20260102.dss', 'other'], 'S_20260101.dss', at('12:00:59'))
    expect(names.slice(0, 3)).toEqual(['S_20260101.dss', 'S_20260101-120059.dss', 'S_20260101-120100.dss'])
    expect(names).toHaveLength(61)
  })

  test.each(['S_20260101.dss', 'S_20260101.manifest.json', 'S_20260101-110000.dss', 'S_20260101-110000.manifest.json'])(
    'exclude the plain name if any of its family exists: %s',
    (name) => {
      expect(freeNames([name], 'S_20260101.dss', at('12:00:00'))[0]).toBe('S_20260101-120000.dss')
    },
  )

  test('are later than all existing ones, even if an earlier name is free again', () => {
    const names = freeNames(['S_20260101-120001.dss', 'S_20260101-120002.dss'], 'S_20260101.dss', at('12:00:00'))
    expect(names[0]).toBe('S_20260101-120003.dss')
    expect(names).toContain('S_20260101-120000.dss')
  })

  test.each(['S_20260101-120000.dss', 'S_20260101-120000.manifest.json'])(
    'exclude a name if either file of its pair exists: %s',
    (name) => {
      const names = freeNames([name], 'S_20260101.dss', at('12:00:00'))
      expect(names).toHaveLength(60)
      expect(names[0]).toBe('S_20260101-120001.dss')
    },
  )

  test('have date and time appended if the name has no date, so that nights sort by age at any time of the day', () => {
    const late = 'router-20251231-034500.dss'
    const names = freeNames(['router.dss', late], 'router.dss', at('03:17:00', ROUTER))
    expect(names).toHaveLength(60)
    expect(names.slice(0, 2)).toEqual(['router-20260101-031700.dss', 'router-20260101-031701.dss'])
    expect(listCopies(['router-20260101-031700.dss', late, 'router.dss'], ROUTER)).toMatchObject([
      { fileName: 'router.dss', time: '00000000000000' },
      { fileName: late, time: '20251231034500' },
      { fileName: 'router-20260101-031700.dss' },
    ])
  })

  test('use earlier seconds instead of running past midnight', () => {
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

describe('the backups of a folder, oldest first', () => {
  const find = (names: readonly string[], naming = DATED) =>
    oldestFirst(names, { naming, now: new Date('2026-01-05T12:00:00Z') })

  test('are sorted by their names, and those from the future are before all others', () => {
    const names = ['S_20260102.dss', 'S_20260101-120000.dss', 'S_20260108.dss', 'S_20260101.dss', 'T_20260105.dss']
    expect(find(names)).toEqual(['S_20260108.dss', 'S_20260101.dss', 'S_20260101-120000.dss', 'S_20260102.dss'])
    const undated = ['S-20260108-031700.dss', 'S-20260102-031700.dss', 'S.dss', 'S-cabin.dss']
    expect(find(undated, UNDATED)).toEqual([undated[0], 'S.dss', undated[1]])
  })

  test('are empty if only manifests are left', () => {
    const names = ['S_20260105.manifest.json', 'S.manifest.json']
    expect([find(names), find(names, UNDATED)]).toEqual([[], []])
  })
})

test('recognizes our manifests without a backup', () => {
  const orphans = ['S_20260101.manifest.json', 'S_20260101-120000.manifest.json']
  const others = ['S_20260102.dss', 'S_20260102.manifest.json', 'S_20260231.manifest.json', 'T_20260101.manifest.json']
  expect(orphanedManifests([...orphans, ...others, 'S_20260103.json', 'S.manifest.json'], DATED)).toEqual(orphans)
  expect(orphanedManifests(['S.manifest.json', 'S_20260101.manifest.json'], UNDATED)).toEqual(['S.manifest.json'])
})
