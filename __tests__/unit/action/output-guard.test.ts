import { createHash, createHmac } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { guardOutputs, maskAnything } from '../../../src/action/output-guard.ts'

function writtenAsOurs(text: string): readonly unknown[] {
  let chunks: readonly unknown[] = []
  maskAnything(() => {
    chunks = written(text)
  })
  return chunks
}

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

test.each(['\u001b[31m', '\u009b1m', '\u202e', '\u2066', '\b', '\u0007'])(
  'nothing acts on a terminal, in text or in a command: %j',
  (text) => {
    const lines = [`Attempt 1 failed: a${text}b\r\n`, `::debug::a${text}b\n`, `x\n::warning::${text}\n`]
    for (const chunk of written(...lines)) expect(chunk).not.toMatch(/[^\P{Cc}\r\n\t]|\p{Cf}/u)
    const mask = `::add-mask::a${text}b\n`
    expect(writtenAsOurs(mask)).toEqual([mask])
  },
)

test('text that begins with blanks is no command either', () => {
  for (const [blank, kept] of [
    [' ', ' '],
    ['\t', '\t'],
    ['\u00a0', '\u00a0'],
    ['\u200b', ' '],
  ] as const)
    expect(written(`${blank}::stop-commands::zz\n`)).toEqual([`${kept}: :stop-commands::zz\n`])
})

test('no line is an old command, wherever it stands', () => {
  expect(written('it said ##[error]forged ##[group]x')[0]).not.toContain('##[')
})

test('the value of a command stays as it is, since it may be a secret to mask', () => {
  const [text] = writtenAsOurs('::add-mask::Geheim##[42]!xyzzy\n::add-mask::verified ##[group]x\n')
  expect(text).toBe('::add-mask::Geheim##[42]!xyzzy\n: :add-mask::verified ## [group]x\n')
})

const SIGNATURE = createHmac('sha256', 'key').update('address 4').digest('base64')

test("of GitHub's client, the signature of an address is masked, plain and encoded", () => {
  expect(SIGNATURE).toMatch(/[+/].*=$/)
  for (const form of [SIGNATURE, encodeURIComponent(SIGNATURE), SIGNATURE.replaceAll('+', '-').replaceAll('/', '_')]) {
    const line = `::add-mask::${form.replaceAll('%', '%25')}\n`
    expect(written(line)).toEqual([line])
  }
})

test.each([
  'e',
  'verified',
  '20261130',
  'octo-home',
  'SynologyRouter_20261130.dss',
  createHash('sha256').update('a backup').digest('hex'),
  'https://github.com/octo-home/router-backup',
  'octohome/routerbackup/actions/runs/170000000',
  `${SIGNATURE} stored`,
  '',
])("nothing else is masked because GitHub's client says so, but by us it is: %j", (value) => {
  const line = `::add-mask::${value}\n`
  expect(written(line, line.replace('add-mask', 'Add-Mask'))).toEqual(['', ''])
  expect(writtenAsOurs(line)).toEqual([line])
})
