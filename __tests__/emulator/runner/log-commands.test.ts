import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type LogCommand, parseLogCommand } from '../../../emulator/runner/log-commands.ts'
import { createStepLog } from '../../../emulator/runner/step-log.ts'

const KNOWN = ['error', 'warning', 'add-mask', 'group']
const parse = (line: string) => parseLogCommand(line, (name) => KNOWN.includes(name.toLowerCase()))
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

describe('a workflow command', () => {
  test.each<[string, LogCommand]>([
    ['::error::it failed', { name: 'error', properties: {}, data: 'it failed' }],
    ['  ::error::indented', { name: 'error', properties: {}, data: 'indented' }],
    ['::ERROR::in capitals', { name: 'ERROR', properties: {}, data: 'in capitals' }],
    ['::error::a::b', { name: 'error', properties: {}, data: 'a::b' }],
    ['::group::', { name: 'group', properties: {}, data: '' }],
    ['::error title=A,line=2::m', { name: 'error', properties: { title: 'A', line: '2' }, data: 'm' }],
    ['::error Title=A=B,file=,=x,col::m', { name: 'error', properties: { title: 'A=B' }, data: 'm' }],
    ['::error title=A%3A%2C%25::50%25%0A%3A', { name: 'error', properties: { title: 'A:,%' }, data: '50%\n%3A' }],
    ['::error::%250A', { name: 'error', properties: {}, data: '%0A' }],
    ['##[error]older', { name: 'error', properties: {}, data: 'older' }],
    ['seen: ##[warning a=1;b=%5D]%3Bx', { name: 'warning', properties: { a: '1', b: ']' }, data: ';x' }],
  ])('is read from %j', (line, command) => {
    expect(parse(line)).toEqual(command)
  })

  test.each([
    '',
    'text',
    'text ::error::x',
    ':error::x',
    '::error',
    '::unknown::x',
    ':: error::x',
    '##[unknown]x',
    '##[error',
  ])('is not seen in %j', (line) => {
    expect(parse(line)).toBeUndefined()
  })

  test('unescapes to what was escaped', () => {
    const value = fc.string({
      unit: fc.constantFrom('a', '%', ':', ',', '=', '\r', '\n', '0', 'A', '2', '5'),
      minLength: 1,
    })
    fc.assert(
      fc.property(value, value, (title, data) => {
        // A value that begins or ends the list with a space would be trimmed; the alphabet has none.
        expect(parse(`::error title=${escapeProperty(title)}::${escapeData(data)}`)).toEqual({
          name: 'error',
          properties: { title },
          data,
        })
      }),
    )
  })
})

test('cuts an annotation at 4,096 characters, after masking, in the log too', () => {
  const log = createStepLog({ debug: false })
  log.write('::add-mask::secret')
  log.write(`::error::secret${'x'.repeat(5_000)}`)
  const [annotation] = log.annotations
  expect(annotation?.message).toBe(`***${'x'.repeat(4_093)}`)
  expect(log.text).toBe(`Error: ${annotation?.message}\n`)
})
