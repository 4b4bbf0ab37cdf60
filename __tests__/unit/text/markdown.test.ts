import { describe, expect, test } from '@jest/globals'
import { link, MARKDOWN_VOCABULARY } from '../../../src/text/markdown.ts'
import { code, input, message, render, subject } from '../../../src/text/message.ts'

const markdownOf = (text: Parameters<typeof render>[0]) => render(text, MARKDOWN_VOCABULARY)

describe('a message in Markdown', () => {
  test('shows inputs, their values and code as code', () => {
    expect(
      markdownOf(message`${subject('url')}: set ${input('keep', '0')} or ${input('name')}, as in ${code('a_b')}.`),
    ).toBe('Input <code>url</code>&#58; set <code>keep&#58; 0</code> or <code>name</code>, as in <code>a&#95;b</code>.')
  })

  test('keeps the line breaks of literal text, but not those of a value', () => {
    expect(markdownOf(message`First \`one\`, \`two\`.\nThen ${'b\nc'}.`)).toBe(
      'First <code>one</code>, <code>two</code>.\nThen b&#10;c.',
    )
  })

  test('renders a value without markup or links', () => {
    expect(markdownOf(message`${'<b>*x*</b> www.example.com'}`)).toBe(
      '&#60;b&#62;&#42;x&#42;&#60;/b&#62; www&#46;example.com',
    )
  })
})

test('an address for a link never ends the link, and may hold half a character', () => {
  expect(link('https://github.com/o/r/commit/a) [b](c')).toBe('https://github.com/o/r/commit/a%29%20%5Bb%5D%28c')
  expect(link('https://github.com/\ud800')).toBe('https://github.com/%EF%BF%BD')
})
