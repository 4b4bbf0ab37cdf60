import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatVariable, parseEnvFile, readEnvFile, variableOf } from '../../../src/settings/env-file.ts'
import { render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'

describe('a settings file', () => {
  test('gives back every value that it accepts', () => {
    const value = fc.string({ unit: fc.constantFrom(...'ab \'"`\\$#=\n%é🧀'), maxLength: 12 })
    fc.assert(
      fc.property(value, value, (first, second) => {
        const lines = [formatVariable('A', first), formatVariable('B', second)]
        if (lines.includes(undefined)) return
        expect(parseEnvFile(`${lines.join('\n')}\n`)).toEqual({ A: first, B: second })
      }),
    )
  })

  test('holds every password without line breaks that lacks one kind of quotation mark', () => {
    const character = fc.constantFrom(...'ab \'"\\$#=%é🧀')
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 40 }), (password) => {
        expect(formatVariable('A', password)).toBeDefined()
      }),
    )
  })

  test('writes plain values without quotes, for readers that do not remove them', () => {
    expect(formatVariable('A', 'https://192.168.1.1:8001')).toBe('A=https://192.168.1.1:8001')
    expect(formatVariable('A', 'a b')).toBe("A='a b'")
    expect(formatVariable('A', `'"\` #`)).toBeUndefined()
  })

  test('is read as Node reads it if every line is a setting, and refused otherwise', () => {
    const character = fc.constantFrom(...'AB=\'"`# \n\t\\$x')
    const text = fc.array(fc.oneof(fc.string({ unit: character, maxLength: 12 }), fc.constantFrom('A=', 'export C=')))
    fc.assert(
      fc.property(text, (parts) => {
        const content = parts.join('\n')
        const read = readEnvFile(content)
        if ('problem' in read) return
        expect(read.variables).toEqual(parseEnvFile(content))
      }),
    )
  })

  test('accepts every line that setup writes, with a byte order mark and Windows line ends, too', () => {
    const value = fc.string({ unit: fc.constantFrom(...'ab \'"`\\$#=\n%é🧀'), maxLength: 12 })
    fc.assert(
      fc.property(value, value, (first, second) => {
        const lines = [formatVariable('A', first), formatVariable('B', second)]
        if (lines.includes(undefined)) return
        const expected = { variables: { A: first, B: second } }
        expect(readEnvFile(`# Comment\n${lines.join('\n\n')}\n`)).toEqual(expected)
        expect(readEnvFile(`\uFEFF${lines.join('\n').replaceAll('\n', '\r\n')}`)).toEqual(expected)
      }),
    )
  })

  test.each([
    ['A=1\n\nA_B: age1\n', 'has something that is not `NAME=value` in line 3'],
    ['A_B\n', 'has something that is not `NAME=value` in line 1'],
    ['A_B: a=1\n', 'has something that is not `NAME=value` in line 1'],
    ['=1\n', 'has something that is not `NAME=value` in line 1'],
    ['# x\nA=# age1\n', 'has only a comment after `A=` in line 2'],
    ['A=ab#cd\n', 'has a `#` that needs quotation marks after `A=` in line 1'],
    ['A=\'b\nc\'\nB="c"d\n', 'has something behind the closing quotation mark after `B=` in line 3'],
    [
      "A='b\nSRM_BACKUP_ENCRYPT_TO=age1\nC='\n",
      'has a quotation mark that is not closed before the next setting after `A=` in line 1',
    ],
    ['A=1\nB=2\nA=\n', 'sets `A` again in line 3'],
    ['A=1\n\u00A0B=2\n', 'has an invisible character before `B` in line 2'],
    ['A=1\n\uFEFFB=2\n', 'has an invisible character before `B` in line 2'],
    ['export\tB=2\n', 'has an invisible character before `B` in line 1'],
    ['\fB=2\n', 'has an invisible character before `B` in line 1'],
    ['\u00A0A=1\nA=2\n', 'sets `A` again in line 2'],
    ['A=1\rB=2\r', 'has a line that ends with a carriage return only'],
    ['A=caf\uFFFD\n', 'is not UTF-8 text'],
    ['A\0=\0', 'is not UTF-8 text'],
  ])('is refused with the number of the line that Node would skip or cut: %j', (text, expected) => {
    const read = readEnvFile(text)
    expect('problem' in read && render(read.problem, WORKFLOW_VOCABULARY)).toBe(expected)
  })

  test.each(['A=1 # comment\n', "A='x' # comment", 'export A=1', " A = 'x#y' ", 'A=\n', "A='x", ''])(
    'may have what Node reads whole: %j',
    (text) => {
      expect(readEnvFile(text)).toEqual({ variables: parseEnvFile(text) })
    },
  )

  test('names a variable after its input', () => {
    expect(variableOf('tls-fingerprint')).toBe('SRM_BACKUP_TLS_FINGERPRINT')
  })
})
