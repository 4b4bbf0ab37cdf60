// The race as a table, and which of its goals were met.

import { DISTANT, type Result, SPREAD } from './race.ts'
import { CONTENDERS, type Contender } from './race-lap.ts'

/** Goals: share of the script's mean time beyond the export over spread exports, time above the floor's, and memory. */
const SHARE = 0.2
const ABOVE_FLOOR_MS = 150
const PEAK_MIB = 110
const NAMES: Readonly<Record<Contender, string>> = {
  action: 'action, first night',
  'action again': 'action, later nights',
  script: 'script, https',
  'script over http': 'script, http',
  floor: 'floor',
}
const HEAD = [
  'Export',
  'Who',
  'Beyond the export',
  'Best to worst',
  'Head + late + tail',
  'Of the script’s',
  'CPU',
  'Peak memory',
  'Connections',
  'Requests to router + GitHub',
] as const

/** Returns Markdown: the table, then a line about each goal. */
export function describeRace(results: readonly Result[]): readonly string[] {
  const find = (contender: Contender, heat: string) => {
    const result = results.find((one) => one.contender === contender && one.heat === heat)
    if (!result) throw new Error(`${contender} did not run over ${heat}`)
    return result
  }
  const heats = [...new Set(results.map(({ heat }) => heat))]
  const rows = heats.flatMap((heat) =>
    CONTENDERS.map((contender) => rowFor(find(contender, heat), find('script', heat).overheadMs)),
  )
  const share = (heat: string) => find('action again', heat).overheadMs / find('script', heat).overheadMs
  const above = heats
    .filter((heat) => heat !== DISTANT)
    .map((heat) => {
      const { overheadMs, lateMs } = find('action again', heat)
      return overheadMs - lateMs - find('floor', heat).overheadMs
    })
  const slower = heats.filter((heat) => share(heat) > 1)
  const peak = Math.max(...heats.map((heat) => find('action again', heat).peakMiB))
  const goal = (text: string, isMet: boolean) => `- ${text}: ${isMet ? 'met' : '**missed**'}.`
  return [
    rowOf(HEAD),
    rowOf(HEAD.map(() => '---')),
    ...rows,
    '',
    'Goals, for later nights:',
    '',
    goal(
      `at most ${SHARE} of the script's mean time beyond exports of ${SPREAD}, over the same https (${share(SPREAD).toFixed(2)})`,
      share(SPREAD) <= SHARE,
    ),
    goal(
      `never slower than the script's median${slower.length > 0 ? ` (${slower.join('; ')})` : ''}`,
      slower.length === 0,
    ),
    goal(
      `without the wait for the last poll, at most ${ABOVE_FLOOR_MS} ms more than the floor (${Math.max(...above).toFixed(0)} ms)`,
      Math.max(...above) <= ABOVE_FLOOR_MS,
    ),
    goal(`a peak memory of at most ${PEAK_MIB} MiB (${peak.toFixed(0)} MiB)`, peak <= PEAK_MIB),
  ]
}

function rowFor(one: Result, scriptMs: number): string {
  return rowOf([
    one.heat,
    NAMES[one.contender],
    `${one.overheadMs.toFixed(0)} ms`,
    `${one.bestMs.toFixed(0)} to ${one.worstMs.toFixed(0)}`,
    [one.headMs, one.lateMs, one.tailMs].map((ms) => ms.toFixed(0)).join(' + '),
    (one.overheadMs / scriptMs).toFixed(2),
    `${one.cpuMs.toFixed(0)} ms`,
    `${one.peakMiB.toFixed(0)} MiB`,
    one.connections.toFixed(0),
    `${one.requests.toFixed(0)}${one.githubRequests > 0 ? ` + ${one.githubRequests.toFixed(0)}` : ''}`,
  ])
}

const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
