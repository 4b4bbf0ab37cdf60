import { describe, expect, test } from '@jest/globals'
import {
  code,
  input,
  joinMessages,
  MAX_VALUE,
  message,
  render,
  subject,
  term,
  type Vocabulary,
  WORKFLOW_VOCABULARY,
} from '../../../src/text/message.ts'

const TERMINAL: Vocabulary = {
  ...WORKFLOW_VOCABULARY,
  input: (name, value) => (value === undefined ? `--${name}` : `--${name} ${value}`),
  subject: (name) => `Option --${name}`,
  terms: { ...WORKFLOW_VOCABULARY.terms, runner: 'this machine' },
}

describe('a message', () => {
  const text = message`${subject('keep')} is ${'the runner'}; set ${input('keep', '0')} or ${input('name')} on ${term('runner')}: ${code('a b')}, ${7}.`

  test('is rendered in the words of each front end', () => {
    expect(render(text, WORKFLOW_VOCABULARY)).toBe(
      'Input `keep` is the runner; set `keep: 0` or `name` on the runner: `a b`, 7.',
    )
    expect(render(text, TERMINAL)).toBe(
      'Option --keep is the runner; set --keep 0 or --name on this machine: `a b`, 7.',
    )
  })

  test('renders only its literal text as markup, never its values', () => {
    const markdown: Vocabulary = {
      ...WORKFLOW_VOCABULARY,
      literal: (literal) => literal.replaceAll('*', '<b>'),
      value: (value) => value.replaceAll('*', '&ast;'),
    }
    expect(render(message`*${'*'}*`, markdown)).toBe('<b>&ast;<b>')
  })

  test('can contain other messages and be joined', () => {
    const inner = message`see ${input('url')}`
    const outer = message`${inner}, please`
    expect(render(joinMessages([outer, inner], '; '), TERMINAL)).toBe('see --url, please; see --url')
  })

  test('has values of a length that people read, however long they were', () => {
    const text = render(message`It is ${'<'.repeat(1e6)}.`, TERMINAL)
    expect(text).toHaveLength('It is .'.length + MAX_VALUE)
    expect(text.endsWith('<….')).toBe(true)
    expect(render(message`${'x'.repeat(MAX_VALUE)}`, TERMINAL)).toBe('x'.repeat(MAX_VALUE))
  })

  test('is literal text if it is a plain string', () => {
    expect(render('plain', TERMINAL)).toBe('plain')
  })
})
