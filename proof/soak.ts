// `npm run prove:soak`: run after run against one router and one GitHub. Nothing may accumulate, and the last runs may not be
// slower than runs against a new router and GitHub.

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBackupFile } from '../emulator/router/dss-file.ts'
import { openScene, type Scene } from './scene.ts'
import { say, writeTable } from './table.ts'

/** Number of last runs, each compared with a run in a new scene right after it: a busy machine slows both. */
const COMPARED = 50
const ALLOWED = 1.2
const KEEP = 30
/** Sockets that are closing, and descriptors that Node itself opens occasionally. */
const SPARE_DESCRIPTORS = 8

const { values } = parseArgs({ options: { runs: { type: 'string', default: '500' } } })
const runs = Number(values.runs)

interface Row {
  readonly run: number
  readonly medianMs: number
  readonly openSessions: number
  readonly filesInDirectory: number
  readonly filesInTemp: number
  readonly descriptors: number | undefined
}

const rows: Row[] = []
const durations: number[] = []
const reds: string[] = []
let tempFiles = 0
// A private folder: other programs on this machine create temporary files, too.
const temp = mkdtempSync(join(tmpdir(), 'soak-'))
process.env.TMPDIR = temp
await using scene = await openScene()
const tempAtStart = countTemp()

for (let run = 1; run <= runs - COMPARED; run++) {
  await runOnce(run)
  if (run % COMPARED === 0) rows.push(measure(run))
}
let ratio = await compareWithNew(runs - COMPARED + 1)
rows.push(measure(runs))
if (ratio > ALLOWED) {
  say(
    `The last ${COMPARED} runs, compared with new scenes: ${percent(ratio)}. Machines are shared, so ${COMPARED} more follow.`,
  )
  ratio = Math.min(ratio, await compareWithNew(runs + 1))
  rows.push(measure(runs + COMPARED))
}

writeTable(
  ['run', 'median of 50, ms', 'open sessions', 'files in the directory', 'files in temp', 'open descriptors'],
  rows.map((row) =>
    [row.run, row.medianMs, row.openSessions, row.filesInDirectory, row.filesInTemp, row.descriptors ?? 'NOT RUN'].map(
      String,
    ),
  ),
)
const { router } = scene
const checks: readonly (readonly [string, boolean | undefined, string])[] = [
  ['every run was green', reds.length === 0, reds.slice(0, 3).join('; ') || `${durations.length} runs`],
  ['one logout per login', router.logins === router.logouts, `${router.logins} logins, ${router.logouts} logouts`],
  ['no session is left open', router.openSessions === 0, `${router.openSessions}`],
  ['no run exceeds its budget at GitHub', scene.excess.length === 0, scene.excess[0] ?? `${runs} runs`],
  [
    'no file is left in temp',
    tempFiles === 0 && countTemp() === tempAtStart,
    `${tempFiles}, and ${tempAtStart} folders before, ${countTemp()} after`,
  ],
  [
    'the directory contains `keep` pairs',
    rows.at(-1)?.filesInDirectory === Math.min(KEEP, runs) * 2,
    `${rows.at(-1)?.filesInDirectory} files`,
  ],
  [
    'no descriptor is left open',
    judgeDescriptors(),
    `${rows[0]?.descriptors} after ${rows[0]?.run} runs, ${rows.at(-1)?.descriptors} after ${rows.at(-1)?.run}`,
  ],
  [
    `the last ${COMPARED} are as fast as runs in a new scene`,
    ratio <= ALLOWED,
    `${percent(ratio)} (median of the pairs)`,
  ],
]
say()
for (const [what, held, seen] of checks)
  say(`${held === undefined ? 'NOT RUN: no /proc on this system' : held ? 'ok' : '!!'} ${what}: ${seen}`)
const failed = checks.filter(([, held]) => held === false).length
const passed = checks.filter(([, held]) => held === true).length
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
process.once('exit', () => rmSync(temp, { recursive: true, force: true }))

async function runOnce(run: number): Promise<number> {
  const durationMs = await runIn(scene, run)
  durations.push(durationMs)
  return durationMs
}

async function runIn({ router, run: start }: Scene, run: number): Promise<number> {
  router.switches.download.body = makeBackupFile({ settings: { 'proof.run': String(run) } })
  const result = await start(['directory'], { inputs: { keep: String(KEEP) } })
  tempFiles += result.tempFilesLeft.length
  if (result.exitCode !== 0) reds.push(`run ${run}: ${result.outputs['error-code']}`)
  return result.durationMs
}

/** Returns the duration of the next runs, relative to runs in a new scene: the median of the pairs. */
async function compareWithNew(first: number): Promise<number> {
  await using young = await openScene()
  // Both search and prune the same files; only the router and GitHub differ.
  cpSync(scene.directory, young.directory, { recursive: true })
  const ratios: number[] = []
  for (let run = first; run < first + COMPARED; run++) ratios.push((await runOnce(run)) / (await runIn(young, run)))
  return median(ratios)
}

function measure(run: number): Row {
  return {
    run,
    medianMs: median(durations.slice(-COMPARED)),
    openSessions: scene.router.openSessions,
    filesInDirectory: readdirSync(scene.directory).length,
    filesInTemp: tempFiles,
    descriptors: countDescriptors(),
  }
}

/** Counts those of this process, which runs both emulators: a connection that a run leaves open is open here, too. */
function countDescriptors(): number | undefined {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return undefined
  }
}

function judgeDescriptors(): boolean | undefined {
  const [first, last] = [rows[0]?.descriptors, rows.at(-1)?.descriptors]
  return first === undefined || last === undefined ? undefined : last <= first + SPARE_DESCRIPTORS
}

function countTemp(): number {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('synology-router-backup-')).length
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function percent(ratio: number): string {
  return `${ratio >= 1 ? '+' : ''}${Math.round((ratio - 1) * 100)} %`
}
