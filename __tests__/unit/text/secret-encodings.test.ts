import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formsOf } from '../../../src/text/secret-encodings.ts'
import { anyCharacter } from '../../fixtures/any-character.ts'

const SECRET = 'Käse & "Brot" = 100% gut+günstig'
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('the forms of a secret', () => {
  test.each([
    ['as it is', SECRET],
    ['in a URL', `https://x/?p=${encodeURIComponent(SECRET)}`],
    ['in form data', new URLSearchParams({ p: SECRET }).toString()],
    ['in JSON', JSON.stringify({ p: SECRET })],
    ['in the middle of a text in JSON', JSON.stringify({ p: `x${SECRET}y` })],
    ['in HTML', SECRET.replace(/&/g, '&#38;').replace(/"/g, '&#34;')],
    ['in base64', base64(SECRET)],
    ['in base64 after one byte', base64(`x${SECRET}yz`)],
    ['in base64 after two bytes', base64(`xx${SECRET}y`)],
    ['in an Authorization header', `Basic ${base64(`backup:${SECRET}`)}`],
    ['in base64url', Buffer.from(`ab${SECRET}`).toString('base64url')],
    ['in hexadecimal', Buffer.from(SECRET).toString('hex')],
    ['in upper-case hexadecimal', Buffer.from(SECRET).toString('hex').toUpperCase()],
  ])('find it %s', (_, text) => {
    const left = formsOf(SECRET).reduce((rest, form) => rest.replaceAll(form, '***'), text)
    expect(left).toContain('***')
    expect(left).not.toContain('Brot')
  })

  test('are masked only if too long to appear by chance', () => {
    expect(formsOf('ab&c')).toContain('ab%26c')
    expect(formsOf('a&c')).not.toContain('a%26c')
  })

  test('do not exist for an empty secret', () => {
    expect(formsOf('')).toEqual([])
  })

  test('contain no short pieces that would mask half a log', () => {
    const short = formsOf('ab1').filter((form) => form !== 'ab1' && form.length < 4)
    expect(short).toEqual([])
  })

  test('find any secret at any position in base64 text', () => {
    const secret = fc.string({ minLength: 9, maxLength: 40, unit: anyCharacter })
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, given, after) => {
        const text = Buffer.concat([Buffer.from(before), Buffer.from(given), Buffer.from(after)]).toString('base64')
        expect(formsOf(given).some((form) => text.includes(form))).toBe(true)
      }),
    )
  })
})
