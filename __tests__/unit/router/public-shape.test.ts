// Shapes for a compatibility report: which keys of an answer are shown, and which are only counted.

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { knownKeysOf } from '../../../src/router/known-answers.ts'
import { shapeOf as lineOf, OTHER_KEYS, publicShapeOf } from '../../../src/router/public-shape.ts'

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

describe('as a line of the debug log', () => {
  const STATUS = knownKeysOf('SYNO.Backup.Config.Backup status')

  test.each([
    [
      '{"data":{"task_id":"x","progress":1,"finish":true,"message":null},"success":true}',
      '{data: {task_id: string, progress: number, finish: boolean, message: null}, success: boolean}',
    ],
    [
      '{"data":{"insulin_pump":1,"grandma":2,"bedroom":3,"00:11:32:aa:bb:cc":"x"}}',
      '{data: {(other keys): {other: string × 1, word: number × 2, words: number × 1}}}',
    ],
    [
      '{"data":{"errors":[{"code":1},{"code":2,"errors":[{"name":"x"}]}]}}',
      '{data: {errors: [{code: number}, {code: number, errors: [{name: string}]}]}}',
    ],
    ['[]', '[]'],
    ['[1,2]', '[number]'],
    ['"secret"', 'string'],
    ['null', 'null'],
    ['secret', 'not JSON (6 characters)'],
    ['', 'not JSON (0 characters)'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not JSON (200000 characters)'],
  ])('shows %.60s', (text, line) => {
    expect(lineOf(text, STATUS)).toBe(line)
  })

  test('never shows a key or a value that the router chose, and is always short', () => {
    const marker = fc.string().map((text) => `zq${text}`)
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        marker,
        fc.constant(770_077_007_700),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(marker, fc.constantFrom('data', 'error', 'errors', 'task_id', 'state')), tie('tree')),
      ),
    }))
    fc.assert(
      fc.property(tree, (data) => {
        const line = lineOf(JSON.stringify({ success: true, data }), STATUS)
        expect(line).not.toMatch(/zq|770077007700/)
        expect(line.length).toBeLessThan(4_000)
      }),
      { numRuns: 200 },
    )
  })
})
