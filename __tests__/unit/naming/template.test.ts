import { describe, expect, test } from '@jest/globals'
import {
  dateStamp,
  fillTemplate,
  type Naming,
  nameAt,
  placeholdersOf,
  timeReader,
  timeStamp,
} from '../../../src/naming/template.ts'

const MOMENT = new Date('2026-03-07T04:05:06.789Z')
const USUAL: Naming = { template: 'SynologyRouter_{date}', router: 'home' }

describe('a name', () => {
  test('has its date and time in UTC, with leading zeros', () => {
    expect(dateStamp(MOMENT)).toBe('20260307')
    expect(timeStamp(MOMENT)).toBe('040506')
  })

  test('is the template with every placeholder filled, including repeated ones', () => {
    const naming = { template: '{router}_{date}_{router}-{time} {date}', router: 'ten.sites' }
    expect(nameAt(naming, MOMENT)).toBe('ten.sites_20260307_ten.sites-040506 20260307')
  })

  test('keeps a placeholder without a value, even if it is a property of every object', () => {
    expect(fillTemplate('{date}{constructor}{}', { date: '1' })).toBe('1{constructor}{}')
  })

  test('does not fill placeholders inside values', () => {
    expect(fillTemplate('{name}', { name: '{date}', date: '1' })).toBe('{date}')
    expect(fillTemplate('{name}', { name: '$&' })).toBe('$&')
  })

  test('lists its placeholders in order, with repetitions', () => {
    expect(placeholdersOf('a{date}{time}b{date}{}')).toEqual(['date', 'time', 'date', ''])
  })
})

describe('the time in a file name', () => {
  test('is midnight for a name with a date only, which sorts before those of the same day with a time', () => {
    expect(timeReader(USUAL)('SynologyRouter_20260307.dss')).toBe('20260307000000')
    expect(timeReader(USUAL)('SynologyRouter_20260307-040506.dss')).toBe('20260307040506')
  })

  test('comes from the template unless a suffix has a later one', () => {
    const read = timeReader({ template: '{time} on {date}', router: 'x' })
    expect(read('040506 on 20260307.dss')).toBe('20260307040506')
    expect(read('040506 on 20260307-040509.dss')).toBe('20260307040509')
  })

  test.each([
    ['another name', 'Router_20260307.dss'],
    ['something before it', 'xSynologyRouter_20260307.dss'],
    ['something after it', 'SynologyRouter_20260307.dss.bak'],
    ['a copy that a person made', 'SynologyRouter_20260307 (1).dss'],
    ['no extension', 'SynologyRouter_20260307'],
    ['another extension', 'SynologyRouter_20260307.DSS'],
    ['a date that is too short', 'SynologyRouter_2026037.dss'],
    ['a date that is too long', 'SynologyRouter_202603071.dss'],
    ['the digits of another script', 'SynologyRouter_٢٠٢٦٠٣٠٧.dss'],
    ['a suffix that is not a time', 'SynologyRouter_20260307-04050.dss'],
    ['a day that does not exist', 'SynologyRouter_20260231.dss'],
    ['a 29 February of another year', 'SynologyRouter_20260229.dss'],
    ['a thirteenth month', 'SynologyRouter_20261301.dss'],
    ['a day zero', 'SynologyRouter_20260300.dss'],
    ['an hour 24', 'SynologyRouter_20260307-240000.dss'],
    ['a minute 60', 'SynologyRouter_20260307-006000.dss'],
    ['a line break at the end', 'SynologyRouter_20260307.dss\n'],
  ])('is unknown for a foreign file: %s', (_, fileName) => {
    expect(timeReader(USUAL)(fileName)).toBeUndefined()
  })

  test('is known for a 29 February that exists', () => {
    expect(timeReader(USUAL)('SynologyRouter_20280229.dss')).toBe('20280229000000')
  })

  test('is that at the end without a {date}, and before all others without one', () => {
    const read = timeReader({ template: 'router', router: 'x' })
    expect(read('router-20260307-040506.dss.age')).toBe('20260307040506')
    expect(read('router.dss')).toBe('00000000000000')
    expect(read('router-040506.dss')).toBe('00000000040506')
    for (const name of ['router-20260307.dss', 'router-20260231-040506.dss', 'router-20260307-040506-1.dss'])
      expect(read(name)).toBeUndefined()
  })

  test('matches the label literally: a dot matches only a dot', () => {
    const read = timeReader({ template: '{router}_{date}', router: '192.168.1.1' })
    expect(read('192.168.1.1_20260307.dss')).toBe('20260307000000')
    expect(read('192a168b1c1_20260307.dss')).toBeUndefined()
    expect(read('router_20260307.dss')).toBeUndefined()
  })

  test('matches special characters of regular expressions literally', () => {
    const template = "a+(b)[c]^$.{date}-x,~&#%@!='`"
    const read = timeReader({ template, router: 'x' })
    expect(read(`${template.replace('{date}', '20260307')}.dss`)).toBe('20260307000000')
    expect(read(`aa(b)[c]^$.20260307-x,~&#%@!='\`.dss`)).toBeUndefined()
  })

  test('is known only if a repeated date is the same each time', () => {
    const read = timeReader({ template: '{date}/{date} {time} {time}'.replace('/', '_'), router: 'x' })
    expect(read('20260307_20260307 040506 040506.dss')).toBe('20260307040506')
    expect(read('20260307_20260308 040506 040506.dss')).toBeUndefined()
    expect(read('20260307_20260307 040506 040507.dss')).toBeUndefined()
  })

  test('is read from adjacent placeholders', () => {
    expect(timeReader({ template: '{date}{time}', router: 'x' })('20260307040506.dss')).toBe('20260307040506')
  })

  test.each([
    'SynologyRouter_{date}',
    '{date}{time}',
    '{router} {date}',
    '{time}.{date}.{date}',
    '{router}{router}{date}',
  ])('is read from every name that %s makes', (template) => {
    const naming = { template, router: 'a-b.c_d' }
    const time = template.includes('{time}') ? '040506' : '000000'
    expect(timeReader(naming)(`${nameAt(naming, MOMENT)}.dss`)).toBe(`20260307${time}`)
    expect(timeReader(naming)(`${nameAt(naming, MOMENT)}-235959.dss`)).toBe('20260307235959')
  })
})
