import { expect, test } from '@jest/globals'
import { eachInTurns, inTurns, mapInTurns, type Turns } from '../../../src/system/turns.ts'

const NUMBERS = Array.from({ length: 25_000 }, (_, index) => index)

/** Takes 250 ms or more. */
function* total(): Turns<number> {
  let sum = 0
  yield* eachInTurns(NUMBERS, (number) => {
    const until = performance.now() + 0.01
    while (performance.now() < until);
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
  expect([...turns].length).toBeGreaterThan(2)
})

test('what is mapped in turns keeps its order', async () => {
  const doubled = await inTurns(
    mapInTurns(NUMBERS, (number) => 2 * number),
    new AbortController().signal,
  )
  expect(doubled).toEqual(NUMBERS.map((number) => 2 * number))
})
