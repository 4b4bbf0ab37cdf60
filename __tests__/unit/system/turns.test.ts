import { expect, test } from '@jest/globals'
import { eachInTurns, inTurns, type Turns } from '../../../src/system/turns.ts'

const NUMBERS = Array.from({ length: 25_000 }, (_, index) => index)

function* total(): Turns<number> {
  let sum = 0
  yield* eachInTurns(NUMBERS, (number) => {
    sum += number
  })
  return sum
}

test('work in turns returns its result', async () => {
  expect(await inTurns(total(), new AbortController().signal)).toBe(312_487_500)
})

test('other work has its turn in between, and cancels it', async () => {
  const cancel = new AbortController()
  const reason = new Error('cancelled')
  setImmediate(() => cancel.abort(reason))
  await expect(inTurns(total(), cancel.signal)).rejects.toBe(reason)
})

test('a run that was cancelled before does not begin', async () => {
  const reason = new Error('cancelled')
  const turns = total()
  await expect(inTurns(turns, AbortSignal.abort(reason))).rejects.toBe(reason)
  expect([...turns]).toHaveLength(2)
})
