// A check-up in the words of a front end: its rows as lines of text, and its verdict.

import type { BackupError } from '../errors.ts'
import { countOf } from '../text/format.ts'
import type { Message } from '../text/message.ts'
import type { CheckRow, CheckupReport, RowState } from './checkup-rows.ts'

export const SIGNS: Readonly<Record<RowState, string>> = { good: '✓', poor: '!', bad: '✗', unknown: '–' }

/** How a front end says what a row holds. */
export interface RowWords {
  readonly say: (text: string | Message) => string
  readonly hintOf: (failure: BackupError) => string
}

export interface RenderedRow extends Pick<CheckRow, 'topic' | 'state' | 'details'> {
  readonly found: string
  /** Empty if there is nothing to do. */
  readonly advice: string
}

export function renderRow(
  { topic, state, found, advice, details, failure }: CheckRow,
  { say, hintOf }: RowWords,
): RenderedRow {
  const hint = failure ? hintOf(failure).replaceAll('\n', ' ') : ''
  const rendered = { topic, state, found: say(found), advice: advice === undefined ? hint : say(advice) }
  return { ...rendered, ...(details ? { details } : {}) }
}

/** One line for each row, its advice below it. */
export function tableLines(rows: readonly RenderedRow[]): readonly string[] {
  const width = Math.max(...rows.map(({ topic }) => topic.length))
  return rows.flatMap(({ topic, state, found, advice }) => [
    `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
    ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
  ])
}

/** Returns the check-up in a few words: `all checks passed`. `failure` may be one that no row shows, like a cancellation. */
export function verdictOf({ rows, failure }: CheckupReport): string {
  const count = (wanted: RowState) => rows.filter(({ state }) => state === wanted).length
  const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')]
  if (bad > 0) return `${countOf(bad, 'problem')} to fix`
  // Good rows say nothing about those that are missing.
  if (failure) return 'not finished'
  if (poor + unknown === 0) return 'all checks passed'
  return [
    unknown > 0 ? 'no known problem' : 'ready for a backup',
    ...(poor > 0 ? [countOf(poor, 'warning')] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
  ].join(', ')
}

/** The line that closes a check-up. */
export function closingLineOf(report: CheckupReport): string {
  const verdict = verdictOf(report)
  return `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}; nothing was stored`
}
