// A check-up as lines of text: one for each row, and its advice below it.

import type { CheckRow, RowState } from './checkup-rows.ts'
import { countOf } from './units.ts'

export const SIGNS: Readonly<Record<RowState, string>> = { good: '✓', poor: '!', bad: '✗', unknown: '–' }

export function tableLines(rows: readonly CheckRow[]): readonly string[] {
  const width = Math.max(...rows.map(({ topic }) => topic.length))
  return rows.flatMap(({ topic, state, found, advice }) => [
    `${SIGNS[state]} ${topic.padEnd(width)}  ${found}`,
    ...(advice === '' ? [] : [`${' '.repeat(width + 4)}→ ${advice}`]),
  ])
}

/** The check-up in a few words: `all is well`. */
export function verdictOf(rows: readonly CheckRow[]): string {
  const count = (wanted: RowState) => rows.filter(({ state }) => state === wanted).length
  const bad = count('bad')
  if (bad > 0) return `${countOf(bad, 'thing')} ${bad === 1 ? 'stops' : 'stop'} a backup`
  const poor = count('poor')
  if (poor > 0) return `a backup can be made, ${countOf(poor, 'thing')} to look at`
  return 'all is well'
}
