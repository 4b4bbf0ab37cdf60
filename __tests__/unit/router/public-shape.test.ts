// Shapes for a compatibility report: which keys of an answer are shown, and which are only counted.

import { describe, expect, test } from '@jest/globals'
import { knownKeysOf } from '../../../src/router/known-answers.ts'
import { OTHER_KEYS, publicShapeOf } from '../../../src/router/public-shape.ts'

const shapeOf = (value: unknown, call = 'SYNO.Backup.Config.Backup status') => publicShapeOf(value, knownKeysOf(call))

test('shows the keys of the protocol with types, never values', () => {
  expect(shapeOf({ success: true, data: { finish: false, task_id: '@administrators/x' } })).toEqual({
    success: 'boolean',
    data: { finish: 'boolean', task_id: 'string' },
  })
})

test('shows the reason of an error by its keys only', () => {
  expect(shapeOf({ success: false, error: { code: 120, errors: { name: 'task_id', reason: 'required' } } })).toEqual({
    success: 'boolean',
    error: { code: 'number', errors: { name: 'string', reason: 'string' } },
  })
})

describe('counts', () => {
  test('keys that are not of the protocol, by form and type', () => {
    const devices = { laptop: {}, printer: {}, 'aa:bb:cc:00:11:22': [], 42: null, under_score: 'x', grandmas2: 1 }
    expect(shapeOf({ data: devices })).toEqual({
      data: {
        [OTHER_KEYS]: {
          'number: null': 1,
          'other: array': 1,
          'other: number': 1,
          'word: object': 2,
          'words: string': 1,
        },
      },
    })
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s like any other key', (key) => {
    const data = JSON.parse(`{"data":{"${key}":{"finish":1}}}`)
    expect(JSON.stringify(shapeOf(data))).toMatch(/^\{"data":\{"\(other keys\)":\{"\w+: object":1\}\}\}$/)
  })

  test('a key that is of the protocol, but in another place', () => {
    expect(shapeOf({ sid: 'x', data: { nodes: [] } })).toEqual({
      data: { [OTHER_KEYS]: { 'word: array': 1 } },
      [OTHER_KEYS]: { 'word: string': 1 },
    })
  })

  test('all of `data` if the call is unknown', () => {
    expect(shapeOf({ success: true, data: { finish: true } }, 'SYNO.Core.User list')).toEqual({
      success: 'boolean',
      data: { [OTHER_KEYS]: { 'word: boolean': 1 } },
    })
  })
})

test('is independent of the order of keys that are not shown', () => {
  const one = shapeOf({ data: { zebra: 1, apple_pie: 'x', '10.0.0.1': [] } })
  const other = shapeOf({ data: { '10.0.0.2': [], quince_jam: 'y', bear: 2 } })
  expect(JSON.stringify(one)).toBe(JSON.stringify(other))
})

test('shows the distinct shapes of the items of a list, never how many there are', () => {
  const nodes = [{ model: 'a' }, { model: 'b' }, { model: 'c', sn: 'd' }]
  const shape = shapeOf({ data: { nodes } }, 'SYNO.Mesh.System.Info get')
  expect(shape).toEqual({ data: { nodes: [{ model: 'string' }, { model: 'string', sn: 'string' }] } })
})

test.each([
  ['text', 'string'],
  [null, 'null'],
  [12, 'number'],
  [
    [['deep'], {}],
    ['array', {}],
  ],
])('describes %j without an object around it', (value, shape) => {
  expect(shapeOf(value)).toEqual(shape)
})

test('ends at any depth', () => {
  const deep = JSON.parse(`${'{"data":'.repeat(2_000)}1${'}'.repeat(2_000)}`)
  expect(shapeOf(deep)).toEqual({ data: { data: { [OTHER_KEYS]: { 'word: object': 1 } } } })
  expect(() => shapeOf(JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`))).not.toThrow()
})
