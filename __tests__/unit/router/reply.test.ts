import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { field, fieldsOf, numberOf, parseReply, textOf } from '../../../src/router/reply.ts'

describe('parseReply', () => {
  test.each([
    ['{"data":{"sid":"x"},"success":true}', { ok: true, data: { sid: 'x' } }],
    ['{"success":true}', { ok: true, data: {} }],
    ['{"success":true,"data":null}', { ok: true, data: {} }],
    ['{"success":true,"data":[1]}', { ok: true, data: {} }],
    [' \r\n{"success":true,"data":{}}\n', { ok: true, data: {} }],
    ['{"error":{"code":119},"success":false}', { ok: false, code: 119, error: { code: 119 } }],
    ['{"error":{"code":"120"},"success":false}', { ok: false, code: 120, error: { code: '120' } }],
    ['{"success":false}', { ok: false, code: 0, error: {} }],
    ['{"success":false,"error":7}', { ok: false, code: 0, error: {} }],
    ['{"success":false,"error":{"code":1e999}}', { ok: false, code: 0 }],
  ])('reads %s', (text, reply) => {
    expect(parseReply(text)).toMatchObject(reply)
  })

  test.each([
    '',
    ' ',
    'null',
    'true',
    '[]',
    '{}',
    '"success"',
    '{"success":"true"}',
    '{"success":1}',
    '{"data":{}}',
    '{"success":true',
    '<html>',
    '[{"success":true}]',
    '{"__proto__":{"success":true}}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ])('rejects %.40j', (text) => {
    expect(parseReply(text)).toBeUndefined()
  })

  test('refuses an answer with far more values than any router sends, which would take 100 times its size', () => {
    const withObjects = (count: number) => `{"success":true,"data":{"x":[${Array(count).fill('{}').join()}]}}`
    expect(parseReply(withObjects(10_000))).toMatchObject({ ok: true })
    expect(parseReply(withObjects(60_000))).toBeUndefined()
  })

  test('skips a byte order mark, and no other character', () => {
    expect(parseReply('\uFEFF{"success":true}')).toEqual({ ok: true, data: {} })
    for (const text of ['\uFEFF\uFEFF{"success":true}', 'x{"success":true}']) expect(parseReply(text)).toBeUndefined()
  })

  test.each(['9007199254740993001', '-9007199254740993', '123456789012345678901234567890'])(
    'keeps the digits of %s, as text',
    (digits) => {
      const reply = parseReply(`{"success":true,"data":{"task_id":${digits},"list":[${digits}]}}`)
      expect(reply).toEqual({ ok: true, data: { task_id: digits, list: [digits] } })
    },
  )

  test.each(['9007199254740991', '0', '-5', '1.5', '1e3'])('keeps %s a number', (digits) => {
    expect(parseReply(`{"success":true,"data":{"n":${digits}}}`)).toEqual({ ok: true, data: { n: Number(digits) } })
  })
})

describe('any text and any JSON', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.json({ maxDepth: 8 }),
    fc.jsonValue().map((data) => JSON.stringify({ success: true, data })),
  )

  test('is read without throwing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reply = parseReply(text)
        if (reply) expect(typeof reply.ok).toBe('boolean')
      }),
      { numRuns: 200 },
    )
  })
})

describe('fields', () => {
  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'does not find %s, which every object has',
    (name) => {
      expect(field({}, name)).toBeUndefined()
    },
  )

  test('finds an own __proto__', () => {
    expect(field(fieldsOf(JSON.parse('{"__proto__":1}')), '__proto__')).toBe(1)
  })

  test.each([[null], [undefined], [[1]], ['text'], [7]])('is empty for %j', (value) => {
    expect(fieldsOf(value)).toEqual({})
  })

  test.each([
    [7, 7],
    [-1.5, -1.5],
    ['42', 42],
    ['-42', -42],
    ['', undefined],
    ['4x', undefined],
    [' 4', undefined],
    ['0x10', undefined],
    ['1234567890123456', undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [true, undefined],
    [null, undefined],
  ])('reads %j as the number %s', (value, number) => {
    expect(numberOf(value)).toBe(number)
  })

  test.each([
    ['a', 'a'],
    ['', undefined],
    [7, undefined],
    [null, undefined],
  ])('reads %j as the text %s', (value, text) => {
    expect(textOf(value)).toBe(text)
  })
})
