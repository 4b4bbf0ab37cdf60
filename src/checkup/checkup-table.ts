// A check-up as lines of text: one for each row, and its advice below it.

import { countOf } from '../text/format.ts'
import type { CheckRow, RowState } from './checkup-rows.ts'

export const SIGNS: Readonly<Record<RowState, string>> = { good: '✓', poor: '!', bad: '✗', unknown: '–' }

export function tableLines(rows: readonly CheckRow[]): readonly string[] {
  const width = Math.max(...rows.map(({ topic }) => topic.length))
  return rows.flatMap(({ topic, state, found, advice }) => [
    `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
    ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
  ])
}

/** The check-up in a few words: `all is well`. `failure` is why it ended, if not by what a row tells. */
export function verdictOf(rows: readonly CheckRow[], failure?: unknown): string {
  const count = (wanted: RowState) => rows.filter(({ state }) => state === wanted).length
  const [bad, poor, unknown] = [count('bad'), count('poor'), count('unknown')]
  if (bad > 0) return `${countOf(bad, 'thing')} ${bad === 1 ? 'stops' : 'stop'} a backup`
  // Good rows tell nothing of those that are missing.
  if (failure) return 'not finished'
  if (poor + unknown === 0) return 'all is well'
  return [
    unknown > 0 ? 'nothing is known to stop a backup' : 'a backup can be made',
    ...(poor > 0 ? [`${countOf(poor, 'thing')} to look at`] : []),
    ...(unknown > 0 ? [`${countOf(unknown, 'thing')} that cannot be told`] : []),
  ].join(', ')
}
