// Long computations that let other work have its turn: a cancelled run must end soon.

import { setImmediate as nextTurn } from 'node:timers/promises'

/** A computation that yields wherever other work may have its turn. */
export type Turns<T> = Generator<undefined, T>

/** 400,000 rows take seconds. */
const ITEMS_PER_TURN = 10_000
/** Some items take longer than others. */
const TURN_MS = 20
/** Looking at the clock takes as long as the shortest work. */
const ITEMS_PER_LOOK = 100

/** Calls `work` with each item. */
export function* eachInTurns<T>(items: Iterable<T>, work: (item: T) => void): Turns<void> {
  let count = 0
  let begunAt = performance.now()
  for (const item of items) {
    count++
    if (count % ITEMS_PER_TURN === 0 || (count % ITEMS_PER_LOOK === 0 && performance.now() - begunAt > TURN_MS)) {
      yield
      begunAt = performance.now()
    }
    work(item)
  }
}

/** Returns what `work` makes of each item. */
export function* mapInTurns<T, Result>(items: Iterable<T>, work: (item: T) => Result): Turns<Result[]> {
  const results: Result[] = []
  yield* eachInTurns(items, (item) => void results.push(work(item)))
  return results
}

/** Runs it to its end. Throws the signal's reason. */
export async function inTurns<T>(turns: Turns<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted()
    const { done, value } = turns.next()
    if (done) return value
    await nextTurn()
  }
}
