// Measures how time and memory grow with the file size, the number of existing backups, and parallel runs.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { idOf, makeManifest, textOf } from '../__tests__/fixtures/manifests.ts'
import { type Measured, measureRun, median } from './stage.ts'

const ROUNDS = 5
/** Rounds for files so large that they take seconds. */
const LARGE_ROUNDS = 3
const LARGE_BYTES = 50_000_000
const EXPORT_MS = 300
/** Size of the file on the wire; undefined for the usual one. */
const FILE_BYTES = [undefined, 1_000_000, 10_000_000, 50_000_000, 200_000_000] as const
const BACKUPS = [10, 100, 1_000, 10_000] as const
const RUNS_AT_ONCE = [1, 4, 16, 64] as const
/** Peak memory of the largest file above that of the usual one, in MiB. */
const MEMORY_LIMITS = { artifact: 100, directory: 40 } as const
const DAY_MS = 86_400_000
const LAST = Date.parse('2026-01-01T00:00:00Z')

interface Row {
  readonly what: string
  /** Time beyond the router's export, in ms. */
  readonly overheadMs: number
  readonly peakMiB: number
  readonly note: string
}

/** Measures everything and reports each row to `say`. Returns the lines of a Markdown table and the text below it. */
export async function measureGrowth(say: (line: string) => void): Promise<readonly string[]> {
  const rows: Row[] = []
  const add = (row: Row) => {
    rows.push(row)
    say(`${row.what}: ${row.overheadMs.toFixed(0)} ms, ${row.peakMiB.toFixed(0)} MiB${row.note && `, ${row.note}`}`)
    return row
  }
  const limits: string[] = []
  for (const destination of ['artifact', 'directory'] as const) {
    const grown: Row[] = []
    for (const bytes of FILE_BYTES) {
      const runs = await repeat(bytes && bytes >= LARGE_BYTES ? LARGE_ROUNDS : ROUNDS, () =>
        measureRun(destination, {
          export: { exportMs: EXPORT_MS },
          ...(bytes ? { download: { body: { generatedBytes: bytes } } } : {}),
        }),
      )
      const size = bytes ? `${bytes / 1_000_000} MB` : '91 KB'
      grown.push(add({ what: `File of ${size}, ${destination}`, ...mediansOf(runs), note: '' }))
    }
    const more = (grown.at(-1)?.peakMiB ?? Number.NaN) - (grown[0]?.peakMiB ?? Number.NaN)
    const limit = MEMORY_LIMITS[destination]
    limits.push(`${destination} ${more.toFixed(0)} MiB (at most ${limit}: ${more <= limit ? 'kept' : '**missed**'})`)
  }
  for (const count of BACKUPS) {
    const inputs = { router: 'home', keep: String(count) }
    const runs = await repeat(ROUNDS, () =>
      measureRun('directory', { export: { exportMs: EXPORT_MS } }, { inputs, fill: (path) => fill(path, count) }),
    )
    const what = `${count.toLocaleString('en')} backups in the directory, one of them pruned`
    add({ what, ...mediansOf(runs), note: '' })
  }
  for (const count of RUNS_AT_ONCE) add(await measureCrowd(count))
  return [
    '| What grows | Beyond the export | Peak memory of a run | |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ what, overheadMs, peakMiB, note }) =>
        `| ${what} | ${(overheadMs / 1000).toFixed(2)} s | ${peakMiB.toFixed(0)} MiB | ${note} |`,
    ),
    '',
    `Memory that 200 MB cost more than 91 KB: ${limits.join(', ')}.`,
  ]
}

async function repeat(rounds: number, run: () => Promise<Measured>): Promise<readonly Measured[]> {
  const results: Measured[] = []
  for (let round = 0; round < rounds; round++) results.push(await run())
  return results
}

function mediansOf(runs: readonly Measured[]): Pick<Row, 'overheadMs' | 'peakMiB'> {
  return {
    overheadMs: median(runs.map(({ totalMs }) => totalMs)) - EXPORT_MS,
    peakMiB: median(runs.map(({ peakMiB }) => peakMiB)),
  }
}

/** Of the emulated router. */
const SERIAL = '21A0SQR0EMU01'

/** Pairs of `count` days; the measured run deletes the oldest. */
async function fill(directory: string, count: number): Promise<void> {
  const router = { label: 'home', model: null, firmware: null, id: idOf(SERIAL) }
  for (let day = 0; day < count; day++) {
    const date = new Date(LAST - day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
    const name = `SynologyRouter_${date}`
    await writeFile(join(directory, `${name}.dss`), name)
    await writeFile(
      join(directory, `${name}.manifest.json`),
      textOf(makeManifest(`${name}.dss`, Buffer.from(name), { router })),
    )
  }
}

/** Runs `count` backups in parallel, each with its own router; all must succeed. */
async function measureCrowd(count: number): Promise<Row> {
  const startedAt = performance.now()
  const one = () => measureRun('artifact', { export: { exportMs: EXPORT_MS } })
  const runs = await Promise.all(Array.from({ length: count }, one))
  const lastMs = performance.now() - startedAt
  const sumMiB = runs.reduce((sum, { peakMiB }) => sum + peakMiB, 0)
  const connections = Math.max(...runs.map((run) => run.connections))
  return {
    what: count === 1 ? '1 run at a time' : `${count} runs at once, the slowest`,
    overheadMs: Math.max(...runs.map(({ totalMs }) => totalMs)) - EXPORT_MS,
    peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB)),
    note: `all green after ${(lastMs / 1000).toFixed(1)} s: ${(lastMs / count).toFixed(0)} ms a run; ${sumMiB.toFixed(0)} MiB together; ${connections === 1 ? '1 connection' : `at most ${connections} connections`} each`,
  }
}
