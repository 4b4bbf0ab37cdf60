import { describe, expect, test } from '@jest/globals'
import { wrap } from '../../../src/setup/wrap.ts'

describe('wrap', () => {
  test('breaks between words only', () => {
    expect(wrap('one two three four five six', 20)).toBe('one two three four\nfive six')
  })

  test('leaves short lines and long words as they are', () => {
    const word = 'x'.repeat(50)
    expect(wrap(`short\n${word}`, 20)).toBe(`short\n${word}`)
  })

  test('indents the rest of a row, of advice and of a list like its start', () => {
    expect(wrap('✓ Reach  one two three four five six', 24)).toBe('✓ Reach  one two three\n         four five six')
    expect(wrap('  → one two three four five six', 20)).toBe('  → one two three\n    four five six')
    expect(wrap('- one two three four five six', 20)).toBe('- one two three four\n  five six')
  })
})
