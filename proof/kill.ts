// `npm run prove:kill`: the packaged action killed at random moments, in each destination. After each kill, the previous good
// copy is intact, the new one is complete or absent, and the next run is green. `-- --seed N` repeats a proof.

import { createHash } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBackupFile } from '../emulator/router/dss-file.ts'
import { createRandom, type SeededRandom } from '../emulator/router/seeded-random.ts'
import type { RunResult } from '../emulator/runner/runner.ts'
import { filesOf, findHalves, holds } from './copies.ts'
import { findShown } from './judge.ts'
import { inPool } from './pool.ts'
import { KINDS, type Kind, makeOlderCopy, type OlderCopy, openScene, type Scene } from './scene.ts'
import { say, writeTable } from './table.ts'

type Signal = 'SIGTERM' | 'SIGKILL'

/** Fractions of an undisturbed run: durations vary, and a signal after the end is not a kill. */
const EARLIEST = 0.95
const LATEST = 0.98
const LANES = 3
const WARM_UP_RUNS = 3
const MOST_ROUNDS = 6
const OVERNIGHT_MS = 25 * 60 * 60 * 1000
const KEEP = '3'

interface Lane {
  readonly kind: Kind
  readonly signal: Signal
  readonly rounds: number
  /** The signal arrived in time. */
  readonly hit: number
  /** The new copy was complete nevertheless. */
  readonly stored: number
  /** How often each step was the last one that had begun. */
  readonly steps: ReadonlyMap<string, number>
  readonly tempFiles: number
  readonly problems: readonly string[]
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    moments: { type: 'string', default: '50' },
    only: { type: 'string', default: '' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const moments = Number(values.moments)
say(`Seed ${seed}: npm run prove:kill -- --seed ${seed} repeats the same moments of a run.`)

const older = await makeOlderCopy()
const lanes = KINDS.flatMap((kind) => (['SIGTERM', 'SIGKILL'] as const).map((signal) => ({ kind, signal })))
const chosen = lanes.filter(({ kind, signal }) => `${kind} ${signal}`.includes(values.only))
const results = await inPool(chosen, LANES, (lane, index) => proveLane({ ...lane, copy: older, seed: seed + index }))

writeTable(
  ['destination', 'signal', 'runs', 'killed', 'new copy stored', 'temp files left', 'failed'],
  results.map(({ kind, signal, rounds, hit, stored, tempFiles, problems }) =>
    [kind, signal, rounds, hit, stored, tempFiles, problems.length].map(String),
  ),
)
for (const { kind, signal, steps, problems } of results) {
  say(`${kind}, ${signal}: ${[...steps].map(([step, times]) => `${step} ${times}`).join(', ')}`)
  for (const problem of problems) say(`!! ${kind}, ${signal}: ${problem}`)
}
const failed = results.reduce((sum, { problems }) => sum + problems.length, 0)
say(`${results.reduce((sum, { rounds }) => sum + rounds, 0) - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function proveLane(lane: {
  readonly kind: Kind
  readonly signal: Signal
  readonly copy: OlderCopy
  readonly seed: number
}): Promise<Lane> {
  const { kind, signal, copy } = lane
  const random = createRandom(lane.seed)
  await using scene = await openScene({ older: copy })
  const contents = [copy.backup]
  /** The router's settings change, and a new run begins. */
  const change = (): void => {
    contents.push(makeBackupFile({ settings: { 'proof.round': `${lane.seed}-${contents.length}` } }))
    scene.router.switches.download.body = contents.at(-1) ?? 'good'
    scene.github.nextRun()
  }
  /** When an undisturbed run starts to store, and when it ends. */
  const pace = { storeMs: 0, endMs: 0 }
  const undisturbed: { readonly storeMs: number; readonly endMs: number }[] = []
  const runOn = async (): Promise<RunResult> => {
    const startedAt = performance.now()
    let storeMs = 0
    const onStdout = (chunk: string) => {
      if (chunk.includes('::group::Store')) storeMs = performance.now() - startedAt
    }
    const result = await scene.run([kind], { inputs: { keep: KEEP }, onStdout })
    if (result.log.includes('Stored: ')) {
      undisturbed.push({ storeMs, endMs: result.durationMs })
      // The fastest of the last five: a stalled machine says nothing about how long a run takes.
      Object.assign(pace, undisturbed.slice(-5).sort((a, b) => a.endMs - b.endMs)[0])
    }
    return result
  }
  for (let round = 0; round < WARM_UP_RUNS; round++) {
    change()
    const { exitCode, log } = await runOn()
    if (exitCode !== 0) throw new Error(`An undisturbed run fails:\n${log}`)
  }
  const steps = new Map<string, number>()
  const problems: string[] = []
  let rounds = 0
  let hit = 0
  let stored = 0
  // A signal after the end is not a kill: that round is counted separately.
  for (; hit < moments && rounds < moments * MOST_ROUNDS; rounds++) {
    change()
    const atMs = chooseMoment(random, { ...pace, moment: rounds })
    const before = countSessions(scene)
    const killed = await scene.run([kind], { inputs: { keep: KEEP }, signalAfter: { signal, when: atMs } })
    const step = /.*^▸ (.*?)$/ms.exec(killed.log)?.[1] ?? 'start'
    steps.set(step, (steps.get(step) ?? 0) + 1)
    if (killed.signal !== null || killed.outputs['error-code'] === 'cancelled') hit++
    const broken = await judgeKilled({ scene, kind, signal, contents, killed, openBefore: before })
    if (holds(await filesOf(kind, scene), contents.at(-1) ?? Buffer.alloc(0))) stored++
    scene.github.nextRun(undefined, 'cancelled')
    broken.push(...(await judgeNext({ scene, kind, contents }, await runOn())))
    if (broken.length > 0) problems.push(`${Math.round(atMs)} ms, in ${step}: ${broken.join('; ')}`)
  }
  const tempFiles = await countTemps(scene)
  if (kind === 'directory' && tempFiles > 0) problems.push(...(await proveOvernight(scene)))
  problems.push(...scene.excess)
  if (hit < moments) problems.push(`only ${hit} signals arrived in time`)
  return { kind, signal, rounds, hit, stored, steps, tempFiles, problems }
}

/** Every other moment is after storing has begun: that phase is short, and breaks most easily. */
function chooseMoment(
  random: SeededRandom,
  { storeMs, endMs, moment }: { readonly storeMs: number; readonly endMs: number; readonly moment: number },
): number {
  const from = moment % 2 === 0 ? 0 : storeMs * EARLIEST
  return from + random.integer(Math.round(endMs * LATEST - from))
}

function countSessions({ router }: Scene): number {
  return router.logins - router.logouts
}

interface After {
  readonly scene: Scene
  readonly kind: Kind
  /** Every configuration of the router so far, newest last. */
  readonly contents: readonly Buffer[]
}

async function judgeKilled({
  scene,
  kind,
  signal,
  contents,
  killed,
  openBefore,
}: After & { readonly signal: Signal; readonly killed: RunResult; readonly openBefore: number }): Promise<string[]> {
  const problems: string[] = []
  const places = await filesOf(kind, scene)
  const [previous = Buffer.alloc(0), current = Buffer.alloc(0)] = contents.slice(-2)
  const isNewThere = holds(places, current)
  if (!holds(places, previous)) problems.push('the previous copy is no longer intact')
  if (killed.exitCode === 0 && !isNewThere) problems.push('green, but the new copy is missing')
  const halves = findHalves(places, contents).filter(
    (name) => signal === 'SIGTERM' || !isLeftBy(places, name, contents),
  )
  if (halves.length > 0) problems.push(`half a copy: ${halves.join(', ')}`)
  problems.push(...findShown(scene, killed))
  if (signal === 'SIGKILL') return problems
  if (killed.tempFilesLeft.length > 0) problems.push(`left in temp: ${killed.tempFilesLeft.join(', ')}`)
  if (countSessions(scene) !== openBefore) problems.push('did not log out')
  if (killed.durationMs > 30_000) problems.push(`took ${killed.durationMs} ms to end`)
  // Before Node has loaded the action, and after its report, a signal ends it like any other process.
  if (killed.signal !== null && killed.stdout !== '' && Object.keys(killed.outputs).length === 0)
    problems.push(`was ended by ${killed.signal} without a report`)
  return problems
}

/**
 * Whether SIGKILL may leave this file: one that never counts as a backup, a complete backup without its manifest, or the manifest of
 * an expired one, which is deleted after its backup.
 */
function isLeftBy(places: Awaited<ReturnType<typeof filesOf>>, name: string, contents: readonly Buffer[]): boolean {
  const found = places.map((files) => files.get(name)).find((bytes) => bytes)
  if (isTemp(name)) return true
  if (name.endsWith('.dss')) return contents.some((known) => found?.equals(known))
  // The last two were just seen to be complete, or to be missing.
  const kept = contents.slice(-2).map((known) => createHash('sha256').update(known).digest('hex'))
  return !kept.some((sha256) => found?.includes(sha256))
}

async function judgeNext({ scene, kind, contents }: After, next: RunResult): Promise<string[]> {
  const problems: string[] = []
  const current = contents.at(-1) ?? Buffer.alloc(0)
  if (next.exitCode !== 0) problems.push(`the next run failed: ${next.outputs['error-code']}`)
  if (!holds(await filesOf(kind, scene), current)) problems.push('after the next run, no complete copy exists')
  if (next.tempFilesLeft.length > 0) problems.push('the next run left temp files')
  return problems
}

function isTemp(name: string): boolean {
  return name.endsWith('.tmp')
}

async function countTemps({ directory }: Scene): Promise<number> {
  return (await readdir(directory)).filter(isTemp).length
}

/** Checks that half-written files of killed runs are deleted from the directory a day later. */
async function proveOvernight(scene: Scene): Promise<readonly string[]> {
  const yesterday = new Date(Date.now() - OVERNIGHT_MS)
  for (const name of await readdir(scene.directory))
    if (isTemp(name)) await utimes(join(scene.directory, name), yesterday, yesterday)
  await scene.run(['directory'], { inputs: { keep: KEEP } })
  const left = await countTemps(scene)
  return left === 0 ? [] : [`${left} temp files are still in the directory a day later`]
}
