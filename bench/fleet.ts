// A simulation: two nights of 200 routers, 16 at a time, each with a run of the packaged action, all into one branch of one
// repository; then the fleet's table and the watchdog check all of them.

import { join } from 'node:path'
import { type EmulatedGitHub, startGitHub } from '../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../emulator/github/runtime-token.ts'
import { makeBackupFile } from '../emulator/router/dss-file.ts'
import { type EmulatedRouter, startRouter } from '../emulator/router/router.ts'
import { runAction } from '../emulator/runner/runner.ts'
import { median } from './stage.ts'

const ROUTERS = 200
const AT_ONCE = 16
/** Share of the routers that changed between the two nights. */
const CHANGED = 20
const EXPORT_MS = 2_000
const BACKUPS = 'octo-home/backups'
const ROOT = join(import.meta.dirname, '..')
const labelOf = (index: number) => `site_${index}`

interface Night {
  readonly wallMs: number
  readonly durations: readonly number[]
  readonly requests: number
  readonly commits: number
  /** Commits that GitHub refused because the branch had moved. */
  readonly conflicts: number
}

/** Throws if a run fails. */
export async function measureFleet(say: (line: string) => void): Promise<readonly string[]> {
  const github = await startGitHub({ visibility: 'private' })
  const routers: EmulatedRouter[] = []
  try {
    const access = { [EMULATED_TOKEN]: 'write' } as const
    const repository = await github.addRepository({ name: BACKUPS, visibility: 'private', access })
    for (let index = 0; index < ROUTERS; index++)
      routers.push(await startRouter({ scheme: 'http', encryption: { bits: 512 }, export: { exportMs: EXPORT_MS } }))
    const play = async (chosen: readonly EmulatedRouter[], atOnce: number) => {
      const before = [github.requests.length, (await repository.log()).length] as const
      const [durations, wallMs] = await runAll(github, chosen, atOnce)
      const seen = github.requests.slice(before[0])
      const tried = seen.filter(({ body }) => JSON.stringify(body ?? '').includes('createCommitOnBranch')).length
      const commits = (await repository.log()).length - before[1]
      return { durations, wallMs, requests: seen.length / chosen.length, commits, conflicts: tried - commits }
    }
    say('one router alone, five times')
    const alone = await play(
      routers.slice(0, 1).flatMap((router) => Array<EmulatedRouter>(5).fill(router)),
      1,
    )
    say(`${ROUTERS} routers, the first night`)
    const first = await play(routers, AT_ONCE)
    for (const [index, router] of routers.entries())
      if (index % (ROUTERS / CHANGED) === 0)
        router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.ssid': `Besuch ${index}` } })
    say('the second night')
    const second = await play(routers, AT_ONCE)
    say('the table and the watchdog')
    const labels = routers.map((_, index) => labelOf(index))
    const table = await runMonitor(github, 'fleet', { routers: JSON.stringify(labels) })
    github.nextRun({ workflow: '.github/workflows/watchdog.yml' })
    const look = await runMonitor(github, 'watchdog', { routers: labels.join(), workflow: 'fleet.yml' })
    return describe({ alone, first, second, table, look })
  } finally {
    await Promise.all([...routers.map((router) => router.close()), github.close()])
  }
}

async function runAll(
  github: EmulatedGitHub,
  routers: readonly EmulatedRouter[],
  atOnce: number,
): Promise<readonly [readonly number[], number]> {
  const waiting = [...routers.entries()]
  const durations: number[] = []
  const isFleet = atOnce > 1
  const names = routers.map((_, index) => ({ name: `Backup of ${labelOf(index)}`, conclusion: 'success' as const }))
  github.nextRun({ workflow: '.github/workflows/fleet.yml', jobs: isFleet ? names : [] })
  const { environment: env } = github
  const startedAt = performance.now()
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, router] = next
      const { username, password } = router.switches.account
      const inputs = { url: router.url, username, password, router: isFleet ? labelOf(index) : 'alone' }
      const { exitCode, durationMs, log } = await runAction({
        inputs: {
          ...inputs,
          destination: 'repository',
          repository: BACKUPS,
          name: isFleet ? 'SynologyRouter_{date}' : `Alone_${index}_{date}`,
        },
        env,
        timeoutMs: 300_000,
      })
      if (exitCode !== 0) throw new Error(`a run was red:\n${log}`)
      durations.push(durationMs)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return [durations, performance.now() - startedAt]
}

interface MonitorInputs {
  readonly ms: number
  readonly requests: number
}

async function runMonitor(
  github: EmulatedGitHub,
  name: 'fleet' | 'watchdog',
  inputs: Readonly<Record<string, string>>,
): Promise<MonitorInputs> {
  const before = github.requests.length
  const { exitCode, durationMs, log } = await runAction({
    actionYml: join(ROOT, name, 'action.yml'),
    inputs: { ...inputs, repository: BACKUPS },
    env: github.environment,
  })
  if (exitCode !== 0) throw new Error(`${name} was red:\n${log}`)
  return { ms: durationMs, requests: github.requests.length - before }
}

function describe(measured: Record<'alone' | 'first' | 'second', Night> & Record<'table' | 'look', MonitorInputs>) {
  const { alone, first, second, table, look } = measured
  const usual = median(alone.durations)
  const row = (title: string, { wallMs, durations, requests, commits, conflicts }: Night) => {
    const sorted = [...durations].sort((a, b) => a - b)
    const high = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
    const times = [median(sorted), high].map((ms) => `${(ms / 1000).toFixed(1)} s (${(ms / usual).toFixed(1)})`)
    return `| ${title} | ${(wallMs / 1000).toFixed(0)} s | ${times.join(' | ')} | ${requests.toFixed(1)} | ${commits} | ${conflicts} |`
  }
  return [
    '| Runs | All together | Median run (to a lone one) | 95 % below | Requests to GitHub per run | Commits | Refused first, as the branch had moved |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('one router alone, 5 times', alone),
    row(`${ROUTERS} routers, the first night`, first),
    row(`${ROUTERS} routers, the second night, ${CHANGED} of them changed`, second),
    '',
    `No run was red. The fleet's table of ${ROUTERS} routers took ${(table.ms / 1000).toFixed(1)} s and ${table.requests} requests, the watchdog's look at them ${(look.ms / 1000).toFixed(1)} s and ${look.requests}.`,
  ]
}
