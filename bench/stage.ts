// What the benchmarks share: one measured run of dist/ over the emulators, and medians.

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHub } from '../emulator/github/github.ts'
import { type EmulatedRouter, startRouter } from '../emulator/router/router.ts'
import type { SwitchChanges } from '../emulator/router/switches.ts'
import { runAction } from '../emulator/runner/runner.ts'

/**
 * Loaded into the action's process: records its peak memory on exit. Linux keeps it per program; the
 * portable maxRSS would include the parent's memory at the fork.
 */
const PEAK_MEMORY = `
import { readFileSync, writeFileSync } from 'node:fs'
const peak = () => {
  try { return /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] } catch { return process.resourceUsage().maxRSS }
}
process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, String(peak())))
`

export interface Measured {
  /** From the start of the process to its end. */
  readonly totalMs: number
  readonly polls: number
  readonly connections: number
  /** Peak resident memory of the action's process, in MiB. */
  readonly peakMiB: number
}

export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>
  /** Fills the directory of the backups before the run. */
  readonly fill?: (directory: string) => Promise<void>
}

/** Runs the packaged action once, on its own stage. Throws unless it succeeds: a failed run measures nothing. */
export async function measureRun(
  destination: 'artifact' | 'directory',
  switches: SwitchChanges,
  { inputs = {}, fill }: RunOptions = {},
): Promise<Measured> {
  const router = await startRouter(switches)
  const github = await startGitHub({ visibility: 'private' })
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const directory = join(folder, 'backups')
    await mkdir(directory)
    await fill?.(directory)
    const own = destination === 'directory' ? { ...inputs, directory } : inputs
    return await runOnce({ router, folder, environment: github.environment, inputs: { ...own, destination } })
  } finally {
    await Promise.all([router.close(), github.close(), rm(folder, { recursive: true, force: true })])
  }
}

interface Place {
  readonly router: EmulatedRouter
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, string>>
}

async function runOnce({ router, folder, environment, inputs }: Place): Promise<Measured> {
  const peakFile = join(folder, 'peak')
  const result = await runAction({
    inputs: {
      url: router.url,
      username: router.switches.account.username,
      password: router.switches.account.password,
      'tls-fingerprint': router.fingerprint,
      ...inputs,
    },
    env: {
      ...environment,
      PEAK_MEMORY_FILE: peakFile,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PEAK_MEMORY)}`,
    },
    timeoutMs: 300_000,
  })
  if (result.exitCode !== 0) throw new Error(`the run was red:\n${result.log}`)
  return {
    totalMs: result.durationMs,
    polls: router.requests.filter(({ method }) => method === 'status').length,
    connections: router.connections,
    peakMiB: Number(await readFile(peakFile, 'utf8')) / 1024,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
