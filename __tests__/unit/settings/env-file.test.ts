import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatVariable, parseEnvFile, variableOf } from '../../../src/settings/env-file.ts'

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

  test('names a variable after its input', () => {
    expect(variableOf('tls-fingerprint')).toBe('SRM_BACKUP_TLS_FINGERPRINT')
  })
})
