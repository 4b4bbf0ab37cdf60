import { expect, test } from '@jest/globals'
import { writeInTurns } from '../../../src/cli/write-in-turns.ts'

const MANY = Array.from({ length: 20 }, (_, index) => `${index}`.padEnd(10_000, 'x'))

/** A stream whose reader takes what is written when `take` is called. */
function open({ isFull = false } = {}) {
  const written: string[] = []
  const waiting: ((error?: Error) => void)[] = []
  const write = (text: string, taken?: (error?: Error) => void) => {
    written.push(text)
    if (isFull && taken) waiting.push(taken)
    return !isFull
  }
  return { stream: { write }, written, waiting, take: (error?: Error) => waiting.shift()?.(error) }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('writes everything, short pieces together', async () => {
  const { stream, written } = open()
  await writeInTurns(MANY, stream)
  expect(written.join('')).toBe(MANY.join(''))
  expect(written.length).toBe(3)
})

test('lets other work have its turn in between', async () => {
  const { stream, written } = open()
  const writing = writeInTurns([...MANY, ...MANY, ...MANY], stream)
  await turn()
  const seen = written.length
  await writing
  expect([seen, written.length]).toEqual([1, 9])
})

test('makes nothing more until a slow reader has taken what there is', async () => {
  const { stream, written, take } = open({ isFull: true })
  const writing = writeInTurns(MANY, stream)
  await turn()
  await turn()
  expect(written.length).toBe(1)
  take()
  await turn()
  await turn()
  expect(written.length).toBe(2)
  take()
  await writing
  expect(written.join('')).toBe(MANY.join(''))
})

test('does not wait after the last piece, so that temporary files can be removed', async () => {
  const { stream, written } = open({ isFull: true })
  await writeInTurns(['one ', 'two'], stream)
  expect(written).toEqual(['one two'])
})

test('ends once the reader has closed the stream', async () => {
  const { stream, written, take } = open({ isFull: true })
  const writing = writeInTurns(MANY, stream)
  await turn()
  take(new Error('EPIPE'))
  await writing
  expect(written.length).toBe(1)
})

test.each([true, false])('ends when the command is cancelled, if its reader waits: %s', async (isFull) => {
  const { stream, written } = open({ isFull })
  const abort = new AbortController()
  function* pieces() {
    for (const piece of MANY) {
      if (written.length === 1) abort.abort(new Error('cancelled'))
      yield piece
    }
  }
  const writing = writeInTurns(pieces(), stream, abort.signal)
  writing.catch(() => {})
  await turn()
  abort.abort(new Error('cancelled'))
  await expect(writing).rejects.toThrow('cancelled')
  expect(written.length).toBe(1)
})
