import { expect, test } from '@jest/globals'
import { RouterClock } from '../../../src/router/clock.ts'
import { createFakeTime } from '../../fixtures/fake-time.ts'

const NOW_MS = 1_800_000_000_000
const open = () => new RouterClock(createFakeTime(NOW_MS))
const headerOf = (ms: number) => new Date(ms).toUTCString()

test('the clock offset is unknown until the router reports its time', () => {
  expect(open().offsetMs).toBeUndefined()
})

test('an HTTP date gives the time to the second', () => {
  const clock = open()
  clock.noteHeader(headerOf(NOW_MS - 95_000))
  expect(clock.offsetMs).toBe(-95_000)
  clock.noteHeader(headerOf(NOW_MS + 3_000))
  expect(clock.offsetMs).toBe(3_000)
})

test('the server time takes precedence over a date, whichever comes first', () => {
  const clock = open()
  clock.noteHeader(headerOf(NOW_MS))
  clock.noteServerTime(NOW_MS / 1000 + 60)
  clock.noteHeader(headerOf(NOW_MS))
  expect(clock.offsetMs).toBe(60_000)
  clock.noteServerTime(NOW_MS / 1000 + 61)
  expect(clock.offsetMs).toBe(61_000)
})

test('a clock that has just restarted from 0 is a clock', () => {
  const clock = open()
  clock.noteServerTime(17)
  expect(clock.offsetMs).toBe(17_000 - NOW_MS)
})

test.each(['', 'yesterday', 'Fri, 31 Dec 9999 23:59:59 GMT'])('the date %j is ignored', (date) => {
  const clock = open()
  clock.noteHeader(date)
  expect(clock.offsetMs).toBeUndefined()
})

test.each([-1, NOW_MS, 1e300, Number.NaN])('the server time %d is ignored, and the date still counts', (seconds) => {
  const clock = open()
  clock.noteServerTime(seconds)
  expect(clock.offsetMs).toBeUndefined()
  clock.noteHeader(headerOf(NOW_MS))
  expect(clock.offsetMs).toBe(0)
})

test("the clock is the machine's unless told otherwise", () => {
  const before = Date.now()
  expect(new RouterClock().time.now()).toBeGreaterThanOrEqual(before)
})
