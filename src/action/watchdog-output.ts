// The watchdog's output `routers`: JSON that GitHub can pass on. If there is too much of it, texts are cut first, then healthy
// routers are left out.

import { isReliable } from '../fleet/copy.ts'
import type { WatchedVerdict } from '../fleet/watchdog/watchdog.ts'
import { fitting } from './truncate-changes.ts'

/** GitHub takes 1 MiB of UTF-16 for all outputs of a job, which are never fewer bytes of UTF-8. */
const MAX_BYTES = 400_000
/** Characters of a text, tried in turn. */
const LENGTHS = [Number.POSITIVE_INFINITY, 200, 50]

export interface RoutersOutput {
  /** A list, and JSON whatever was left out. */
  readonly json: string
  /** How many routers are not in it. */
  readonly omitted: number
}

export function routersOutput(verdicts: readonly WatchedVerdict[]): RoutersOutput {
  let output: RoutersOutput = { json: '[]', omitted: verdicts.length }
  for (const maxText of LENGTHS) {
    output = listOf(verdicts, (verdict) => JSON.stringify(describe(shortened(verdict, maxText))))
    if (output.omitted === 0) break
  }
  return output
}

/** Lists what fits, in its order. What does not fit is rather a healthy router. */
function listOf(verdicts: readonly WatchedVerdict[], textOf: (verdict: WatchedVerdict) => string): RoutersOutput {
  const all = verdicts.map((verdict, index) => ({
    index,
    text: textOf(verdict),
    isHealthy: verdict.state === 'healthy',
  }))
  const sorted = all.toSorted((a, b) => Number(a.isHealthy) - Number(b.isHealthy))
  const shown = fitting(sorted, { maxCount: all.length, maxBytes: MAX_BYTES, textOf: ({ text }) => `${text},` })
  const texts = shown.toSorted((a, b) => a.index - b.index).map(({ text }) => text)
  return { json: `[${texts.join(',')}]`, omitted: all.length - texts.length }
}

function shortened({ problems, unseen, ...rest }: WatchedVerdict, max: number): WatchedVerdict {
  const cut = (text: string) => (text.length <= max ? text : `${text.slice(0, max - 1)}…`.toWellFormed())
  return { ...rest, problems: problems.map(({ code, text }) => ({ code, text: cut(text) })), unseen: cut(unseen) }
}

function describe({ router, state, problems, unseen, lastGreen, copy, issue }: WatchedVerdict): unknown {
  return {
    router,
    healthy: state === 'healthy',
    state,
    problems,
    unseen: unseen || null,
    lastGreen: lastGreen?.endedAt === undefined ? null : new Date(lastGreen.endedAt).toISOString(),
    copy: copy
      ? {
          place: copy.place,
          file: copy.file,
          time: copy.time > 0 ? new Date(copy.time).toISOString() : null,
          verified: isReliable(copy),
          expires: copy.lifetime ? new Date(copy.lifetime.until).toISOString() : null,
        }
      : null,
    issue: issue ?? null,
  }
}
