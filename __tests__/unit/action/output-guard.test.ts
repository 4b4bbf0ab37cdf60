import { expect, test } from '@jest/globals'
import { guardOutputs } from '../../../src/action/output-guard.ts'

function written(...texts: readonly (string | Uint8Array)[]): readonly unknown[] {
  const chunks: unknown[] = []
  const stdout = {
    write: (chunk: unknown) => {
      chunks.push(chunk)
      return true
    },
  }
  guardOutputs([stdout])
  for (const text of texts) expect(stdout.write(text)).toBe(true)
  return chunks
}

test('a command, and text of several lines, are written as they are', () => {
  const texts = ['::error::broken%0A::twice\n', 'one\n  two :: three\n', '\n', '']
  expect(written(...texts)).toEqual(texts)
  const bytes = new Uint8Array([10, 58, 58])
  expect(written(bytes)[0]).toBe(bytes)
})

test.each(['\n', '\r', '\r\n', '\n\t ', '\n\u0085', '\n\u00a0\u200b'])(
  'a later line is never a command, after %j',
  (end) => {
    const [text] = written(`Attempt 1 of 5 failed with error: x${end}::add-mask::verified${end}::stop-commands::zz\n`)
    expect(text).not.toMatch(/^[^\w]*::/m)
    expect(text).toMatch(/add-mask::verified/)
  },
)

test('no line is an old command, wherever it stands', () => {
  expect(written('it said ##[error]forged ##[group]x')[0]).not.toContain('##[')
})

test('the value of a command stays as it is, since it may be a secret to mask', () => {
  const [text] = written('::add-mask::Geheim##[42]!xyzzy\n::add-mask::verified ##[group]x\n')
  expect(text).toBe('::add-mask::Geheim##[42]!xyzzy\n: :add-mask::verified ## [group]x\n')
})
