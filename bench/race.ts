// The race: the packaged action, the article's script and the floor over the same emulators, in turn.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../emulator/router/seeded-random.ts'
import { CONTENDERS, type Contender, type Lap, runLap } from './race-lap.ts'
import { median } from './stage.ts'

/** Exports differ by so much from night to night; fixed ones would hit or miss each poll every time. */
const JITTER_MS = 100
const SEED = 21

/** Laps under the same conditions. */
export interface Heat {
  readonly name: string
  /** Of each lap, without jitter. */
  readonly exportsMs: readonly number[]
  /** To GitHub, in ms. */
  readonly roundTripMs: number
  /** Sums up by the mean, since the laps differ. */
  readonly isSpread?: boolean
}

/** Medians of one contender in a heat, or means over spread exports. */
export interface Result extends Lap {
  readonly contender: Contender
  readonly heat: string
  readonly bestMs: number
  readonly worstMs: number
}

/** The heat whose average is the goal. */
export const SPREAD = '0.3 to 12 s, evenly'
export const DISTANT = '2.5 s, GitHub 50 ms away'

/** Short exports are cheap, so they run more often. */
function heatsOf(rounds: number): readonly Heat[] {
  const times = (ms: number) => Array.from({ length: ms < 2_000 ? rounds + 2 : rounds }, () => ms)
  const usual = [300, 1_200, 2_500, 4_100, 10_000].map((ms) => ({
    ...{ name: `${ms / 1000} s`, exportsMs: times(ms), roundTripMs: 0 },
  }))
  const spread = Array.from({ length: 8 }, (_, index) => 300 + (index * 11_700) / 7)
  return [
    ...usual,
    { name: SPREAD, exportsMs: spread, roundTripMs: 0, isSpread: true },
    { name: DISTANT, exportsMs: times(2_500), roundTripMs: 50 },
  ]
}

/** Runs everything in turn, `rounds` times, and reports each lap to `say`. */
export async function race(rounds: number, say: (line: string) => void): Promise<readonly Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const random = createRandom(SEED)
  const results: Result[] = []
  try {
    const lane = { folder, floor: await makeFloor(folder) }
    // Warms the disk's cache and makes the router's key.
    for (const contender of CONTENDERS) await runLap(contender, { ...lane, exportMs: 0, earlierMs: 0, roundTripMs: 0 })
    for (const { name, exportsMs, roundTripMs, isSpread = false } of heatsOf(rounds)) {
      const laps = new Map<Contender, Lap[]>(CONTENDERS.map((contender) => [contender, []]))
      for (const earlierMs of exportsMs) {
        const exportMs = Math.round(earlierMs) - JITTER_MS + random.integer(2 * JITTER_MS + 1)
        for (const contender of CONTENDERS) {
          const lap = await runLap(contender, { ...lane, exportMs, earlierMs, roundTripMs })
          laps.get(contender)?.push(lap)
          say(`${name}, ${contender}: ${lap.overheadMs.toFixed(0)} ms beyond the export`)
        }
      }
      const middle = isSpread ? mean : median
      results.push(
        ...CONTENDERS.map((contender) => sumUp({ contender, heat: name, middle, laps: laps.get(contender) })),
      )
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return results
}

function sumUp({
  contender,
  heat,
  middle,
  laps = [],
}: Pick<Result, 'contender' | 'heat'> & {
  readonly middle: (values: readonly number[]) => number
  readonly laps: readonly Lap[] | undefined
}): Result {
  const of = (name: keyof Lap) => middle(laps.map((lap) => lap[name]))
  const overheads = laps.map(({ overheadMs }) => overheadMs)
  return {
    contender,
    heat,
    bestMs: Math.min(...overheads),
    worstMs: Math.max(...overheads),
    overheadMs: of('overheadMs'),
    headMs: of('headMs'),
    lateMs: of('lateMs'),
    tailMs: of('tailMs'),
    wallMs: of('wallMs'),
    cpuMs: of('cpuMs'),
    peakMiB: of('peakMiB'),
    connections: of('connections'),
    requests: of('requests'),
    githubRequests: of('githubRequests'),
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Writes plain JavaScript: stripping types would cost the floor more than everything else it does. */
async function makeFloor(folder: string): Promise<string> {
  const file = join(folder, 'floor.mjs')
  await writeFile(file, stripTypeScriptTypes(await readFile(join(import.meta.dirname, 'floor.ts'), 'utf8')))
  return file
}
