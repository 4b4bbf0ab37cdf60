// Measures what the action costs, and compares it with its limits.

import { measureOpen } from './open.ts'
import { measurePrune } from './prune.ts'
import { measureRepository } from './repository.ts'
import { type Measured, measureRun, median } from './stage.ts'
import { measureStart, measureTerminalStart } from './start.ts'

const ROUNDS = 15
const RUNS = 3
const EXPORTS_MS = [300, 1200, 2500, 4100]

interface Row {
  readonly what: string
  readonly measured: string
  readonly budget: string
  readonly kept: boolean
}

/** Measures everything and reports each row to `say`. Returns the lines of a Markdown table and the text below it. */
export async function measureCosts(say: (line: string) => void): Promise<readonly string[]> {
  const rows: Row[] = []
  const add = (
    what: string,
    { value, limit, unit }: { readonly value: number; readonly limit: number; readonly unit: string },
  ): void => {
    const kept = value <= limit
    const row = {
      what,
      measured: `${value.toFixed(unit === 'times' ? 1 : 0)} ${unit}`,
      budget: `${limit} ${unit}`,
      kept,
    }
    rows.push(row)
    say(`${kept ? '   ' : '!! '}${what}: ${row.measured} (at most ${row.budget})`)
  }
  await measureStart(2) // warms the disk's cache
  const start = await measureStart(ROUNDS)
  add('Start to first request to the router, against a bare `node -e 0`', {
    value: start.firstRequestMs / start.bareMs,
    limit: 5,
    unit: 'times',
  })
  measureTerminalStart(2)
  const { bare, ...commands } = measureTerminalStart(ROUNDS)
  const slowest = Math.max(...Object.values(commands))
  add(
    'Terminal: `--help`, `verify` of a missing file, `check` without options, the slowest against a bare `node -e 0`',
    {
      value: slowest / bare,
      limit: 4,
      unit: 'times',
    },
  )

  for (const exportMs of EXPORTS_MS) {
    const runs = await repeat(RUNS, () => measureRun('artifact', { export: { exportMs } }))
    const overhead = median(runs.map(({ totalMs }) => totalMs)) - exportMs
    add(`Whole run minus the router's export of ${exportMs / 1000} s, artifact, 91 KB`, {
      value: overhead,
      limit: exportMs <= 1200 ? 450 : 600,
      unit: 'ms',
    })
    if (exportMs >= 4000)
      add('Polls for that export', { value: Math.max(...runs.map(({ polls }) => polls)), limit: 40, unit: 'polls' })
    if (exportMs === 300) {
      add('TCP connections to the router', {
        value: Math.max(...runs.map(({ connections }) => connections)),
        limit: 1,
        unit: 'connection',
      })
    }
  }

  const opened = await measureOpen(ROUNDS)
  add('Opening, checking and manifest of the 91 KB backup, in a running process', {
    value: opened.usualMs,
    limit: 25,
    unit: 'ms',
  })
  add('The same of one with a database of 50 MB', { value: opened.largeMs, limit: 3000, unit: 'ms' })
  add('Peak memory of that above the usual one', { value: opened.largeMiB, limit: 60, unit: 'MiB' })

  const repository = await measureRepository(RUNS)
  add('Requests to GitHub for a commit, with two looks, probe and read-back', {
    value: repository.requests,
    limit: 5,
    unit: 'requests',
  })
  add('A folder of 5,000 files in the repository, above an empty one', {
    value: repository.fullMs - repository.emptyMs,
    limit: 500,
    unit: 'ms',
  })

  add('Pruning with 10,000 backups in the directory, whose manifests say whose they are', {
    value: await measurePrune(5),
    limit: 1500,
    unit: 'ms',
  })

  return [
    '| What | Measured | At most | Kept |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ what, measured, budget, kept }) => `| ${what} | ${measured} | ${budget} | ${kept ? 'yes' : '**no**'} |`,
    ),
    '',
    `A bare \`node -e 0\` took ${start.bareMs.toFixed(0)} ms in the same run.`,
  ]
}

async function repeat(times: number, run: () => Promise<Measured>): Promise<readonly Measured[]> {
  const results: Measured[] = []
  for (let round = 0; round < times; round++) results.push(await run())
  return results
}
