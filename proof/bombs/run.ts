// `npm run bombs`: small files and answers that grow. None may take the packaged programs far beyond a usual run, in memory,
// disk or time, and each ends with its error code. `-- --write` writes the table into docs/reliability.md.

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import type { RunOptions } from '../../emulator/runner/runner.ts'
import { outcomeOf } from '../judge.ts'
import { makeOlderCopy, type OlderCopy, openScene, plantInDirectory, type Scene } from '../scene.ts'
import { say, writeTable } from '../table.ts'
import { ACTION_BOMBS, type ActionBomb, TERMINAL_BOMBS, type TerminalBomb } from './bombs.ts'
import { type Cancelled, cancelAt, MAX_END_MS } from './cancel.ts'
import { type Peak, withPeak } from './peak.ts'

const MIB = 1024 * 1024
/** Above a usual run. */
const MAX_MEMORY = 400 * MIB
/** The largest download, opened, and a copy of each. */
const MAX_DISK = 1600 * MIB
/** The limit of opening a backup, and as long as an abandoned step may take. */
const MAX_MS = 150_000
const DOCUMENT = join(import.meta.dirname, '../../docs/reliability.md')
const PROGRAM = join(import.meta.dirname, '../../dist/cli.js')
const DIFFERENT = 1
/** What a command is given. */
const GIVEN = 'given'
/** As .ci/run expects it. */
const NOT_RUN = 3

interface Row {
  readonly what: string
  readonly outcome: string
  readonly expected: string
  readonly peak: Peak
  readonly ms: number
  /** The same, cancelled at several moments. */
  readonly cancelled: readonly Cancelled[]
}

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    moments: { type: 'string', default: '1' },
  },
})
const moments = Number(values.moments)
// A private folder: other programs on this machine create temporary files, too.
const temp = mkdtempSync(join(tmpdir(), 'bombs-'))
process.env.TMPDIR = temp
const older = await makeOlderCopy()

async function meet(bomb: ActionBomb, copy: OlderCopy): Promise<Row> {
  // Large ones take longer to make than to meet.
  const switches = bomb.switches?.() ?? {}
  await using scene = await openPlanted(bomb, switches, copy)
  const { result, peak } = await withPeak(temp, () => runOn(scene, bomb))
  const { durationMs: ms } = result
  const cancelled: Cancelled[] = []
  for (let moment = 1; moment <= moments; moment++)
    cancelled.push(await cancel(bomb, switches, { copy, atMs: ms * (moment / (moments + 1)) }))
  return { what: bomb.what, outcome: outcomeOf(result), expected: bomb.outcome, peak, ms, cancelled }
}

async function cancel(
  bomb: ActionBomb,
  switches: SwitchChanges,
  { copy, atMs }: { readonly copy: OlderCopy; readonly atMs: number },
): Promise<Cancelled> {
  await using scene = await openPlanted(bomb, switches, copy)
  return await cancelAt(scene, Math.round(atMs), (options) => runOn(scene, bomb, options))
}

async function openPlanted(bomb: ActionBomb, switches: SwitchChanges, copy: OlderCopy): Promise<Scene> {
  const scene = await openScene({ switches })
  plantInDirectory(scene.directory, copy)
  await bomb.plant?.(scene, copy)
  return scene
}

function runOn(scene: Scene, { destinations, inputs }: ActionBomb, options: Partial<RunOptions> = {}) {
  return scene.run(destinations ?? ['directory'], {
    timeoutMs: MAX_MS,
    ...options,
    inputs: { timeout: '60', ...inputs },
  })
}

async function command(bomb: TerminalBomb, copy: OlderCopy): Promise<Row> {
  const folder = join(temp, GIVEN)
  mkdirSync(folder)
  try {
    const argv = bomb.prepare(folder, copy)
    const started = performance.now()
    const { result: outcome, peak } = await withPeak(temp, () => runProgram(argv))
    const ms = performance.now() - started
    // What the first run has made would stop the second.
    rmSync(join(folder, 'extracted'), { recursive: true, force: true })
    const cancelled: Cancelled[] = []
    for (let moment = 1; moment <= moments; moment++)
      cancelled.push(await cancelCommand(argv, ms * (moment / (moments + 1))))
    return { what: bomb.what, outcome, expected: bomb.outcome, peak, ms, cancelled }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function cancelCommand(argv: readonly string[], atMs: number): Promise<Cancelled> {
  let endMs: number | undefined
  const outcome = await runProgram(argv, (child) => {
    setTimeout(() => {
      const sentAt = performance.now()
      if (child.exitCode === null && child.kill('SIGINT'))
        child.once('exit', () => {
          endMs = performance.now() - sentAt
        })
    }, atMs).unref()
  })
  const left = readdirSync(temp).filter((name) => name !== GIVEN)
  const problems = [
    ...(endMs !== undefined && endMs > MAX_END_MS ? [`ended ${Math.round(endMs)} ms after it was cancelled`] : []),
    ...(left.length > 0 ? [`left in temp: ${left.join(', ')}`] : []),
    ...(existsSync(join(temp, GIVEN, 'extracted')) ? ['left what it had extracted'] : []),
    ...(readdirSync(join(temp, GIVEN)).some((name) => name.startsWith('synology-'))
      ? ['left what it was extracting']
      : []),
  ]
  return { endMs: outcome === 'cancelled' ? endMs : undefined, problems }
}

async function runProgram(argv: readonly string[], onStart = (_: ChildProcess) => {}): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, TMPDIR: temp },
    timeout: MAX_MS,
    killSignal: 'SIGKILL',
  })
  onStart(child)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-1000)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code === 0) return 'green'
  return code === DIFFERENT ? 'different' : (/\(([a-z-]+)\)\s*$/.exec(said)?.[1] ?? `exit code ${code}: ${said}`)
}

const usual = await meet({ what: 'a usual run', outcome: 'green' }, older)
if (usual.peak.memory === 0) {
  rmSync(temp, { recursive: true })
  say('NOT RUN: memory is measured through /proc, which only Linux has')
  process.exit(NOT_RUN)
}
const rows: Row[] = []
const isWanted = ({ what }: { readonly what: string }) => what.includes(values.only)
const keep = (row: Row) => {
  rows.push(row)
  say(`${(row.ms / 1000).toFixed(1).padStart(6)} s  ${row.outcome.padEnd(20)}  ${row.what}`)
}
for (const bomb of ACTION_BOMBS.filter(isWanted)) keep(await meet(bomb, older))
for (const bomb of TERMINAL_BOMBS.filter(isWanted)) keep(await command(bomb, older))
rmSync(temp, { recursive: true })

/** Bytes above a usual run. */
const extra = ({ peak }: Row) => Math.max(0, peak.memory - usual.peak.memory)
const mib = (bytes: number) => `${Math.round(bytes / MIB)} MiB`
/** The longest time from the signal to the end. */
const cancelOf = ({ cancelled }: Row) => {
  const all = cancelled.flatMap(({ endMs }) => endMs ?? [])
  return all.length === 0 ? '-' : `${(Math.max(...all) / 1000).toFixed(1)} s`
}
const problemsOf = (row: Row): readonly string[] => [
  ...(row.outcome === row.expected ? [] : [`ended ${row.outcome}, expected ${row.expected}`]),
  ...(extra(row) > MAX_MEMORY ? [`${mib(extra(row))} of memory above a usual run`] : []),
  ...(row.peak.disk > MAX_DISK ? [`${mib(row.peak.disk)} on the disk`] : []),
  ...(row.ms > MAX_MS ? ['too slow'] : []),
  ...row.cancelled.flatMap(({ problems }) => problems),
]

writeTable(
  ['what', 'ended', 'memory', 'disk', 'time', 'cancelled', ''],
  [usual, ...rows].map((row) => [
    row.what,
    row.outcome,
    row === usual ? mib(row.peak.memory) : `+${mib(extra(row))}`,
    mib(row.peak.disk),
    `${(row.ms / 1000).toFixed(1)} s`,
    cancelOf(row),
    problemsOf(row).join('; '),
  ]),
)
const failed = [usual, ...rows].filter((row) => problemsOf(row).length > 0).length
if (values.write && failed === 0) {
  const lines = rows.map(
    (row) =>
      `| ${row.what} | ${row.outcome === 'green' ? '**green**' : `\`${row.outcome}\``} | ${mib(extra(row))} | ${mib(row.peak.disk)} | ${(row.ms / 1000).toFixed(1)} s | ${cancelOf(row)} |`,
  )
  const table = [
    '',
    '| what | ends | memory above usual | disk | time | cancelled, it ended after |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    '',
  ]
  const text = readFileSync(DOCUMENT, 'utf8')
  const between = /(<!-- bombs -->\n)[\s\S]*(<!-- \/bombs -->)/
  writeFileSync(
    DOCUMENT,
    text.replace(between, (_, start: string, end: string) => start + table.join('\n') + end),
  )
}
say(`\n${rows.length + 1 - failed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
