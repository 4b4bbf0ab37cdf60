// When to poll a running export. It takes about as long as the last one, if that is known: then few polls before that moment, and many
// around it.

/** Without an expectation, the wait between polls is this fraction of the time waited so far, within the limits below. */
const FRACTION = 1 / 25
const MIN_MS = 100
const MAX_MS = 1_000
/** Before the expected moment, a wait is at most this fraction of the time waited, so that no expectation delays a run by more. */
const EARLY_FRACTION = 1 / 2
/** Around the expected moment. */
const AROUND_MS = 60
/** How far around it: this fraction of the expected time, within limits, which also bound the number of polls. */
const AROUND_FRACTION = 1 / 25
const AROUND_LEAST_MS = 150
const AROUND_MOST_MS = 400

/**
 * Returns how long to wait until the next poll, in ms. `waitedMs` has passed since the start of the export; `expectedMs` is how long it
 * may take, from a file that anyone may have written.
 */
export function waitBeforePoll(waitedMs: number, expectedMs: number | undefined): number {
  const usual = within(MIN_MS, MAX_MS, waitedMs * FRACTION)
  if (expectedMs === undefined || !(expectedMs > 0)) return usual
  const around = within(AROUND_LEAST_MS, AROUND_MOST_MS, expectedMs * AROUND_FRACTION)
  const untilAround = expectedMs - around - waitedMs
  if (untilAround > 0)
    return Math.max(AROUND_MS, Math.min(untilAround, within(MIN_MS, MAX_MS, waitedMs * EARLY_FRACTION)))
  return waitedMs < expectedMs + around ? AROUND_MS : usual
}

function within(least: number, most: number, value: number): number {
  return Math.min(most, Math.max(least, value))
}
