// Measures how soon after its start the action sends its first request, and how long the terminal takes for commands that need no
// router, compared with a Node that does nothing.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRouter } from '../emulator/router/router.ts'
import { median } from './stage.ts'

const DIST = join(import.meta.dirname, '../dist/index.js')
const CLI = join(import.meta.dirname, '../dist/cli.js')

export interface Start {
  /** Medians, in ms. */
  readonly bareMs: number
  readonly firstRequestMs: number
}

/** Commands of the terminal that need no router. */
const COMMANDS = {
  bare: ['-e', '0'],
  help: [CLI, '--help'],
  verifyMissing: [CLI, 'verify', 'missing.dss'],
  checkNothing: [CLI, 'check'],
} as const

/** Alternates both, so that a noisy machine slows both. */
export async function measureStart(rounds: number): Promise<Start> {
  const router = await startRouter({ export: { exportMs: 0 } })
  const directory = await mkdtemp(join(tmpdir(), 'bench-'))
  const env = {
    // A device: nothing is remembered of a folder that is removed.
    STATE_DIRECTORY: '/dev/null',
    INPUT_URL: router.url,
    INPUT_USERNAME: router.switches.account.username,
    INPUT_PASSWORD: router.switches.account.password,
    'INPUT_TLS-FINGERPRINT': router.fingerprint,
    INPUT_DESTINATION: 'directory',
    INPUT_DIRECTORY: directory,
  }
  const bare: number[] = []
  const first: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const bareStartedAt = performance.now()
      spawnSync(process.execPath, ['-e', '0'])
      bare.push(performance.now() - bareStartedAt)
      const seen = router.requests.length
      const startedAt = performance.now()
      await once(spawn(process.execPath, [DIST], { env, stdio: 'ignore' }), 'exit')
      first.push((router.requests[seen]?.at ?? Number.NaN) - startedAt)
    }
  } finally {
    await Promise.all([router.close(), rm(directory, { recursive: true, force: true })])
  }
  return { bareMs: median(bare), firstRequestMs: median(first) }
}

/** Medians, in ms, of the commands from start to end. Alternates all, so that a noisy machine slows all. */
export function measureTerminalStart(rounds: number): Readonly<Record<keyof typeof COMMANDS, number>> {
  const times = { bare: [], help: [], verifyMissing: [], checkNothing: [] } as Record<keyof typeof COMMANDS, number[]>
  const names = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const startedAt = performance.now()
      spawnSync(process.execPath, COMMANDS[name], { env: {} })
      times[name].push(performance.now() - startedAt)
    }
  }
  const [bare = 0, help = 0, verifyMissing = 0, checkNothing = 0] = names.map((name) => median(times[name]))
  return { bare, help, verifyMissing, checkNothing }
}
