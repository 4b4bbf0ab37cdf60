import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { waitBeforePoll } from '../../../src/router/poll-schedule.ts'

interface Waited {
  readonly polls: number
  /** From the end of the export to the poll that sees it, in ms. */
  readonly lateMs: number
  readonly shortestMs: number
}

/** Polls an export without any delay of network or machine. */
function poll(exportMs: number, expectedMs: number | undefined): Waited {
  let at = 0
  let polls = 0
  let shortestMs = Number.POSITIVE_INFINITY
  while (at < exportMs || polls === 0) {
    const wait = waitBeforePoll(at, expectedMs)
    shortestMs = Math.min(shortestMs, wait)
    at += wait
    polls++
  }
  return { polls, lateMs: at - exportMs, shortestMs }
}

/** Means over exports that take up to 100 ms more or less than the last one. */
function average(exportMs: number, expectedMs?: number): Pick<Waited, 'polls' | 'lateMs'> {
  const all = Array.from({ length: 201 }, (_, index) => poll(exportMs - 100 + index, expectedMs))
  const mean = (name: 'polls' | 'lateMs') => all.reduce((sum, one) => sum + one[name], 0) / all.length
  return { polls: mean('polls'), lateMs: mean('lateMs') }
}

describe('an export that takes about as long as the last one', () => {
  test.each([2_500, 4_100, 10_000, 30_000])('of %i ms is seen sooner, with half the polls at most', (exportMs) => {
    const usual = average(exportMs)
    const learned = average(exportMs, exportMs)
    expect(learned.polls).toBeLessThanOrEqual(usual.polls / 2)
    expect(learned.lateMs).toBeLessThanOrEqual(35)
    expect(learned.lateMs).toBeLessThan(usual.lateMs - 10)
  })

  test.each([300, 1_200])('of %i ms is seen sooner, with two more polls at most', (exportMs) => {
    const usual = average(exportMs)
    const learned = average(exportMs, exportMs)
    expect(learned.polls).toBeLessThanOrEqual(usual.polls + 2)
    expect(learned.lateMs).toBeLessThan(usual.lateMs)
  })
})

describe('an expectation that is wrong', () => {
  const anyExpectation = fc.oneof(
    fc.double({ noNaN: false }),
    fc.integer({ min: -10, max: 700_000 }),
    fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER, 5e-324),
  )
  const anyExport = fc.integer({ min: 0, max: 600_000 })

  test('delays a run by at most half of the export, 100 ms for a short one, and never by more than a second', () => {
    fc.assert(
      fc.property(anyExport, anyExpectation, (exportMs, expectedMs) => {
        expect(poll(exportMs, expectedMs).lateMs).toBeLessThanOrEqual(Math.min(1_000, Math.max(100, exportMs / 2)))
      }),
    )
  })

  test('asks the router at most 14 times more often than without one, and never more often than every 60 ms', () => {
    fc.assert(
      fc.property(anyExport, anyExpectation, (exportMs, expectedMs) => {
        const { polls, shortestMs } = poll(exportMs, expectedMs)
        expect(polls).toBeLessThanOrEqual(poll(exportMs, undefined).polls + 14)
        expect(shortestMs).toBeGreaterThanOrEqual(60)
      }),
    )
  })

  test.each([undefined, 0, -1, Number.NaN])('of %p changes nothing', (expectedMs) => {
    const waited = [0, 1_000, 2_500, 10_000, 25_000, 100_000]
    expect(waited.map((ms) => waitBeforePoll(ms, expectedMs))).toEqual([100, 100, 100, 400, 1_000, 1_000])
  })

  test('no longer counts once its time is over', () => {
    expect(waitBeforePoll(10_000, 5_000)).toBe(400)
  })
})
