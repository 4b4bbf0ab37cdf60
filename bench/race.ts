// The race: the packaged action, the article's script and the floor over the same emulators, in turn.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHub } from '../emulator/github/github.ts'
import { type EmulatedRouter, startRouter } from '../emulator/router/router.ts'
import { runAction } from '../emulator/runner/runner.ts'
import type { FloorOptions } from './floor.ts'
import { median } from './stage.ts'

/** Export times in seconds, from the goal. */
export const EXPORTS_MS = [300, 1_200, 2_500, 4_100, 10_000] as const
/** Spread evenly over one poll interval of the script, to average what it loses by waiting. */
const SPREAD_MS = [2_250, 2_750, 3_250, 3_750] as const
export const SPREAD = 'spread'
export type Distance = (typeof EXPORTS_MS)[number] | typeof SPREAD
export const CONTENDERS = ['action', 'script', 'script over http', 'floor'] as const
export type Contender = (typeof CONTENDERS)[number]

const MEASURED = join(import.meta.dirname, 'measured.py')
const SCRIPT = join(import.meta.dirname, 'article.py')
const ROOT = join(import.meta.dirname, '..')
/** Made by `npm run test:clients`, or here. */
const PYTHON = join(ROOT, 'build/clients-venv/bin/python')
/** As real routers have. */
const KEY_BITS = 4096

/** Measurements of one process. */
export interface Lap {
  /** Time of the process without the router's export, in ms. */
  readonly overheadMs: number
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMiB: number
  /** Requests to the router. */
  readonly connections: number
  readonly requests: number
  /** Requests to GitHub. */
  readonly githubRequests: number
}

/** Medians of one contender at one export time, or means over the spread export times. */
export interface Result extends Lap {
  readonly contender: Contender
  readonly distance: Distance
  readonly bestMs: number
  readonly worstMs: number
}

/** Runs everything in turn, `rounds` times (short exports more often, since they are cheap), and reports each lap to `say`. */
export async function race(rounds: number, say: (line: string) => void): Promise<readonly Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const results: Result[] = []
  try {
    const floor = await makeFloor(folder)
    const run = (contender: Contender, exportMs: number) => runLap(contender, { exportMs, folder, floor })
    for (const contender of CONTENDERS) await run(contender, 0) // warms the disk's cache and makes the router's key
    for (const distance of [...EXPORTS_MS, SPREAD] as const) {
      const laps = new Map<Contender, Lap[]>(CONTENDERS.map((contender) => [contender, []]))
      for (const exportMs of exportsOf(distance, rounds)) {
        for (const contender of CONTENDERS) {
          const lap = await run(contender, exportMs)
          laps.get(contender)?.push(lap)
          say(`${exportMs / 1000} s, ${contender}: ${lap.overheadMs.toFixed(0)} ms beyond the export`)
        }
      }
      results.push(...CONTENDERS.map((contender) => sumUp(contender, distance, laps.get(contender) ?? [])))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return results
}

function exportsOf(distance: Distance, rounds: number): readonly number[] {
  if (distance === SPREAD) return SPREAD_MS
  return Array.from({ length: distance < 2_000 ? rounds + 2 : rounds }, () => distance)
}

function sumUp(contender: Contender, distance: Distance, laps: readonly Lap[]): Result {
  const middle = distance === SPREAD ? mean : median
  const of = (name: keyof Lap) => middle(laps.map((lap) => lap[name]))
  const overheads = laps.map(({ overheadMs }) => overheadMs)
  return {
    contender,
    distance,
    overheadMs: of('overheadMs'),
    bestMs: Math.min(...overheads),
    worstMs: Math.max(...overheads),
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

interface Lane {
  readonly exportMs: number
  readonly folder: string
  /** The floor's program. */
  readonly floor: string
}

async function runLap(contender: Contender, { exportMs, folder, floor }: Lane): Promise<Lap> {
  const isScript = contender.startsWith('script')
  const router = await startRouter({
    scheme: contender === 'script over http' ? 'http' : 'https',
    encryption: { bits: KEY_BITS },
    export: { exportMs, statusShape: isScript ? 'state' : 'finish' },
  })
  const github = await startGitHub({ visibility: 'private' })
  const measuredFile = join(folder, 'measured.json')
  const file = join(folder, 'fetched.dss')
  const { username, password } = router.switches.account
  try {
    if (contender === 'action') {
      await runPackage(router, {
        ...github.environment,
        MEASURED_FILE: measuredFile,
        MEASURED_PROGRAM: process.execPath,
      })
    } else {
      const options: FloorOptions = {
        routerPort: router.port,
        username,
        password,
        exportMs,
        file,
        githubPort: Number(new URL(github.origin).port),
        token: github.environment.ACTIONS_RUNTIME_TOKEN ?? '',
      }
      const command = isScript
        ? [PYTHON, '-W', 'ignore', SCRIPT, router.url, username, file]
        : [process.execPath, floor, JSON.stringify(options)]
      // Its own environment, except for the measurement.
      const env = { PATH: '/usr/bin:/bin', PASSWORD: password, MEASURED_FILE: measuredFile, NO_PROXY: '*' }
      const child = spawn(PYTHON, [MEASURED, ...command], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      const [code] = await once(child, 'exit')
      if (code !== 0 || (await stat(file)).size !== router.backupFile.length) throw new Error(`${contender} failed`)
      await rm(file)
    }
    const measured: Pick<Lap, 'wallMs' | 'cpuMs' | 'peakMiB'> = JSON.parse(await readFile(measuredFile, 'utf8'))
    return {
      ...measured,
      overheadMs: measured.wallMs - exportMs,
      connections: router.connections,
      requests: router.requests.length,
      githubRequests: github.requests.length,
    }
  } finally {
    await Promise.all([router.close(), github.close()])
  }
}

/** The job that most users have: an artifact. Throws unless it succeeds. */
async function runPackage(router: EmulatedRouter, env: Readonly<Record<string, string>>): Promise<void> {
  const { username, password } = router.switches.account
  const inputs = {
    url: router.url,
    username,
    password,
    'tls-fingerprint': router.fingerprint,
    destination: 'artifact',
  }
  const { exitCode, log } = await runAction({ inputs, env, nodePath: MEASURED })
  if (exitCode !== 0) throw new Error(`the run was red:\n${log}`)
}
