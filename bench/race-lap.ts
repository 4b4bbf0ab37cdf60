// One lap of the race: one program fetches the backup of an emulated router, measured from outside.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmulatedGitHub, startGitHub } from '../emulator/github/github.ts'
import { type EmulatedRouter, startRouter } from '../emulator/router/router.ts'
import { runAction } from '../emulator/runner/runner.ts'
import type { FloorOptions } from './floor.ts'

export const CONTENDERS = ['action', 'action again', 'script', 'script over http', 'floor'] as const
export type Contender = (typeof CONTENDERS)[number]

const MEASURED = join(import.meta.dirname, 'measured.py')
const SCRIPT = join(import.meta.dirname, 'article.py')
const ROOT = join(import.meta.dirname, '..')
/** Made by `npm run test:clients`, or by the race. */
const PYTHON = join(ROOT, 'build/clients-venv/bin/python')
/** As real routers have. */
const KEY_BITS = 4096

/** Measurements of one process. */
export interface Lap {
  /** Time of the process without the router's export, in ms: the sum of the next three. */
  readonly overheadMs: number
  /** From its start until the router is asked to export. */
  readonly headMs: number
  /** From the end of the export to the poll that sees it. */
  readonly lateMs: number
  /** From that poll to its end. */
  readonly tailMs: number
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMiB: number
  /** To the router. */
  readonly connections: number
  readonly requests: number
  readonly githubRequests: number
}

export interface Lane {
  /** How long the router takes. */
  readonly exportMs: number
  /** How long it took the night before: the action runs a second time. */
  readonly earlierMs: number
  /** To GitHub, in ms. */
  readonly roundTripMs: number
  readonly folder: string
  /** The floor's program. */
  readonly floor: string
}

interface Measured {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMiB: number
  /** Unix ms. */
  readonly startedAt: number
}

/** Throws unless the program succeeds: what fails measures nothing. */
export async function runLap(contender: Contender, lane: Lane): Promise<Lap> {
  const { exportMs, roundTripMs } = lane
  const router = await startRouter({
    scheme: contender === 'script over http' ? 'http' : 'https',
    encryption: { bits: KEY_BITS },
    export: { exportMs, statusShape: contender.startsWith('script') ? 'state' : 'finish' },
  })
  const github = await startGitHub({ visibility: 'private', separateHosts: true, roundTripMs })
  try {
    if (contender === 'action again') {
      router.switches.export.exportMs = lane.earlierMs
      await runPackage({ router, github, measuredFile: undefined })
      github.nextRun()
      router.switches.export.exportMs = exportMs
    }
    const before = { router: router.requests.length, connections: router.connections, github: github.requests.length }
    const { startedAt, ...measured } = await runContender(contender, { router, github, lane })
    const requests = router.requests.slice(before.router)
    const timesOf = (name: string) =>
      requests.filter(({ method }) => method === name).map(({ at }) => performance.timeOrigin + at)
    const started = timesOf('start')[0] ?? Number.NaN
    const seen = timesOf('status').at(-1) ?? Number.NaN
    return {
      ...measured,
      overheadMs: measured.wallMs - exportMs,
      headMs: started - startedAt,
      lateMs: seen - started - exportMs,
      tailMs: startedAt + measured.wallMs - seen,
      connections: router.connections - before.connections,
      requests: requests.length,
      githubRequests: github.requests.length - before.github,
    }
  } finally {
    await Promise.all([router.close(), github.close()])
  }
}

interface Stage {
  readonly router: EmulatedRouter
  readonly github: EmulatedGitHub
}

async function runContender(
  contender: Contender,
  { router, github, lane }: Stage & { readonly lane: Lane },
): Promise<Measured> {
  const measuredFile = join(lane.folder, 'measured.json')
  const file = join(lane.folder, 'fetched.dss')
  const { username, password } = router.switches.account
  if (contender.startsWith('action')) {
    await runPackage({ router, github, measuredFile })
  } else {
    const options: FloorOptions = {
      routerPort: router.port,
      username,
      password,
      exportMs: lane.exportMs,
      file,
      githubPort: Number(new URL(github.origin).port),
      token: github.environment.ACTIONS_RUNTIME_TOKEN ?? '',
    }
    const command = contender.startsWith('script')
      ? [PYTHON, '-W', 'ignore', SCRIPT, router.url, username, file]
      : [process.execPath, lane.floor, JSON.stringify(options)]
    // Its own environment, except for the measurement.
    const env = { PATH: '/usr/bin:/bin', PASSWORD: password, MEASURED_FILE: measuredFile, NO_PROXY: '*' }
    const child = spawn(PYTHON, [MEASURED, ...command], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const [code] = await once(child, 'exit')
    if (code !== 0 || (await stat(file)).size !== router.backupFile.length) throw new Error(`${contender} failed`)
    await rm(file)
  }
  return JSON.parse(await readFile(measuredFile, 'utf8')) as Measured
}

/** The job that most users have: an artifact. */
async function runPackage({
  router,
  github,
  measuredFile,
}: Stage & { readonly measuredFile: string | undefined }): Promise<void> {
  const { username, password } = router.switches.account
  const inputs = { url: router.url, username, password, 'tls-fingerprint': router.fingerprint, destination: 'artifact' }
  const measuring =
    measuredFile === undefined
      ? { env: github.environment }
      : {
          env: { ...github.environment, MEASURED_FILE: measuredFile, MEASURED_PROGRAM: process.execPath },
          nodePath: MEASURED,
        }
  const { exitCode, log } = await runAction({ inputs, ...measuring })
  if (exitCode !== 0) throw new Error(`the run was red:\n${log}`)
}
