// Long computations that let other work have its turn: a cancelled run must end soon.

import { setImmediate as nextTurn } from 'node:timers/promises'

/** A computation that yields wherever other work may have its turn. */
export type Turns<T> = Generator<undefined, T>

/** 400,000 rows take seconds. */
const ITEMS_PER_TURN = 10_000

/** Calls `work` with each item. */
export function* eachInTurns<T>(items: Iterable<T>, work: (item: T) => void): Turns<void> {
  let count = 0
  for (const item of items) {
    if (++count % ITEMS_PER_TURN === 0) yield
    work(item)
  }
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
