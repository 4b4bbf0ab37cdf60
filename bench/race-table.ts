// The race as a table, and whether its goal was met.

import { CONTENDERS, type Contender, type Distance, EXPORTS_MS, type Result, SPREAD } from './race.ts'

/** Goal: share of the script's time beyond the export, over the same https. */
const GOAL = 0.25
const NAMES: Readonly<Record<Contender, string>> = {
  action: 'action, artifact',
  script: 'script, https',
  'script over http': 'script, http',
  floor: 'floor',
}
const HEAD = [
  'Export',
  'Who',
  'Beyond the export',
  'Best to worst',
  'Of the script’s',
  'Whole process',
  'CPU',
  'Peak memory',
  'Connections',
  'Requests to router + GitHub',
] as const

/** Returns Markdown: the table, then a line that says where the goal was met. */
export function describeRace(results: readonly Result[]): readonly string[] {
  const find = (contender: Contender, distance: Distance) => {
    const result = results.find((one) => one.contender === contender && one.distance === distance)
    if (!result) throw new Error(`${contender} did not run over ${distance}`)
    return result
  }
  const distances = [...EXPORTS_MS, SPREAD] as const
  const ratioOf = ({ distance, overheadMs }: Result) => overheadMs / find('script', distance).overheadMs
  const rows = distances.flatMap((distance) =>
    CONTENDERS.map((contender) => {
      const one = find(contender, distance)
      return rowOf([
        distance === SPREAD ? '2 to 4 s, evenly' : nameOf(distance),
        NAMES[contender],
        `${one.overheadMs.toFixed(0)} ms`,
        `${one.bestMs.toFixed(0)} to ${one.worstMs.toFixed(0)}`,
        ratioOf(one).toFixed(2),
        `${(one.wallMs / 1000).toFixed(2)} s`,
        `${one.cpuMs.toFixed(0)} ms`,
        `${one.peakMiB.toFixed(0)} MiB`,
        one.connections.toFixed(0),
        `${one.requests.toFixed(0)}${one.githubRequests > 0 ? ` + ${one.githubRequests.toFixed(0)}` : ''}`,
      ])
    }),
  )
  const verdicts = distances.map((distance) => {
    const ratio = ratioOf(find('action', distance))
    const name = distance === SPREAD ? '2 to 4 s evenly' : nameOf(distance)
    return `${name} ${ratio.toFixed(2)} ${ratio <= GOAL ? 'kept' : '**missed**'}`
  })
  return [
    rowOf(HEAD),
    rowOf(HEAD.map(() => '---')),
    ...rows,
    '',
    `Goal: at most ${GOAL} of the script's time beyond the export, over the same https. ${verdicts.join(', ')}.`,
  ]
}

const nameOf = (ms: number) => `${ms / 1000} s`
const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
