// The race as a table, and whether its goal was met.

import { CONTENDERS, type Contender, EXPORTS_MS, type Result } from './race.ts'

/** Of the script's time beyond the export, over the same https. */
const GOAL = 0.25
const NAMES: Readonly<Record<Contender, string>> = {
  action: 'action, artifact',
  script: 'script, https',
  'script over http': 'script, http',
  floor: 'floor',
}

/** Lines of Markdown: the table, then a line that says where the goal was met. */
export function describeRace(results: readonly Result[]): readonly string[] {
  const find = (contender: Contender, exportMs: number) => {
    const result = results.find((one) => one.contender === contender && one.exportMs === exportMs)
    if (!result) throw new Error(`${contender} did not run over ${exportMs} ms`)
    return result
  }
  const ratioOf = ({ exportMs, overheadMs }: Result) => overheadMs / find('script', exportMs).overheadMs
  const rows = EXPORTS_MS.flatMap((exportMs) =>
    CONTENDERS.map((contender) => {
      const one = find(contender, exportMs)
      const cells = [
        `${exportMs / 1000} s`,
        NAMES[contender],
        `${one.overheadMs.toFixed(0)} ms`,
        ratioOf(one).toFixed(2),
        `${(one.wallMs / 1000).toFixed(2)} s`,
        `${one.cpuMs.toFixed(0)} ms`,
        `${one.peakMiB.toFixed(0)} MiB`,
        `${one.connections}`,
        `${one.requests}${one.githubRequests > 0 ? ` + ${one.githubRequests}` : ''}`,
      ]
      return `| ${cells.join(' | ')} |`
    }),
  )
  const sumOf = (contender: Contender) =>
    EXPORTS_MS.reduce((sum, exportMs) => sum + find(contender, exportMs).overheadMs, 0)
  const sums = CONTENDERS.map(
    (contender) =>
      `| all five | ${NAMES[contender]} | ${sumOf(contender).toFixed(0)} ms | ${(sumOf(contender) / sumOf('script')).toFixed(2)} | | | | | |`,
  )
  const verdicts = EXPORTS_MS.map((exportMs) => {
    const ratio = ratioOf(find('action', exportMs))
    return `${exportMs / 1000} s ${ratio.toFixed(2)} ${ratio <= GOAL ? 'kept' : '**missed**'}`
  })
  const whole = sumOf('action') / sumOf('script')
  return [
    '| Export | Who | Beyond the export | Of the script’s | Whole process | CPU | Peak memory | Connections | Requests to router + GitHub |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...sums,
    '',
    `Goal: at most ${GOAL} of the script's time beyond the export. ${verdicts.join(', ')}; all five together ${whole.toFixed(2)} ${whole <= GOAL ? 'kept' : '**missed**'}.`,
  ]
}
