// Measures what a folder of 5,000 files in the repository costs, compared with an empty one.

import { idOf, makeManifest, textOf } from '../__tests__/fixtures/manifests.ts'
import { startGitHub } from '../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../emulator/github/runtime-token.ts'
import { startRouter } from '../emulator/router/router.ts'
import { runAction } from '../emulator/runner/runner.ts'
import { median } from './stage.ts'

const FILES = 5_000
const NAME = 'octo-home/backups'

export interface RepositoryCost {
  /** Medians of entire runs, in ms. */
  readonly emptyMs: number
  readonly fullMs: number
  /** Requests of a usual run to GitHub. */
  readonly requests: number
}

export async function measureRepository(rounds: number): Promise<RepositoryCost> {
  const empty: number[] = []
  const full: number[] = []
  let requests = 0
  for (let round = 0; round < rounds; round++) {
    const first = await runOnce(() => ({}))
    empty.push(first.ms)
    requests = Math.max(requests, first.requests)
    full.push((await runOnce(manyFiles)).ms)
  }
  return { emptyMs: median(empty), fullMs: median(full), requests }
}

/** Pairs of 2,500 days; the measured run deletes half of them. */
function manyFiles(serial: string): Readonly<Record<string, string>> {
  const days = Array.from({ length: FILES / 2 }, (_, day) => {
    const date = new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '')
    return `backups/home/SynologyRouter_${date}`
  })
  const router = { label: 'home', model: null, firmware: null, id: idOf(serial) }
  return Object.fromEntries(
    days.flatMap((name) => [
      [`${name}.dss`, name],
      [`${name}.manifest.json`, textOf(makeManifest(`${name.slice('backups/home/'.length)}.dss`, name, { router }))],
    ]),
  )
}

async function runOnce(
  filesFor: (serial: string) => Readonly<Record<string, string>>,
): Promise<{ readonly ms: number; readonly requests: number }> {
  const router = await startRouter({ export: { exportMs: 0 } })
  const github = await startGitHub({ visibility: 'private' })
  try {
    await github.addRepository({
      name: NAME,
      visibility: 'private',
      access: { [EMULATED_TOKEN]: 'write' },
      files: { 'README.md': '', ...filesFor(router.switches.label.serial) },
    })
    const { username, password } = router.switches.account
    const account = { url: router.url, username, password, 'tls-fingerprint': router.fingerprint }
    const inputs = { ...account, router: 'home', destination: 'repository', repository: NAME, keep: '2400' }
    const { exitCode, durationMs, log } = await runAction({ inputs, env: github.environment })
    if (exitCode !== 0) throw new Error(`the run was red:\n${log}`)
    return { ms: durationMs, requests: github.requests.length }
  } finally {
    await Promise.all([router.close(), github.close()])
  }
}
