// The main job, packaged as users run it: each entry, each destination and the most common errors once. `npm test` runs this and
// the fleet table's test of dist/; `npm run test:all` runs all that there are.

import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { listZip } from '../../emulator/github/zip-listing.ts'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { COMPILED } from '../fixtures/terminal-program.ts'
import { green, HOUR_MS, OTHER_TOKEN, openWatched, TOKEN } from '../fixtures/watched-github.ts'
import { openStage, pairOf, type Stage } from './stage.ts'

const ROOT = join(import.meta.dirname, '../..')
const NAME = 'octo-home/backups'

test('the action stores one export in every destination', async () => {
  await using stage = await openStage()
  const access = { [TOKEN]: 'write' } as const
  const repository = await stage.github.addRepository({ name: NAME, visibility: 'private', access })
  const inputs = { router: 'home', repository: NAME, directory: stage.directory }
  const result = await stage.run({ destination: 'artifact, directory, repository', ...inputs })
  expect({ exitCode: result.exitCode, log: result.log }).toMatchObject({ exitCode: 0 })
  expect(result.outputs.verified).toBe('true')
  const { path = '', name = '', 'repository-path': committed = '' } = result.outputs
  const entries = await listZip(stage.github.artifacts[0]?.content ?? Buffer.alloc(0))
  const copies = {
    artifact: entries.find((entry) => entry.name === name)?.content,
    directory: await readFile(path),
    repository: await repository.readFile(committed),
  }
  for (const [where, copy] of Object.entries(copies)) {
    expect({ where, same: copy?.equals(stage.router.backupFile) }).toEqual({ where, same: true })
  }
  expect(await stage.filesInDirectory()).toEqual(pairOf(name))
})

test('the watchdog reports the router with a verified copy, and the one without', async () => {
  const { github, backups, addRun, keep } = await openWatched()
  try {
    await keep({ router: 'home' })
    addRun(5 * HOUR_MS, [green('home')])
    const { outputs, exitCode, stderr } = await runAction({
      actionYml: join(ROOT, 'watchdog/action.yml'),
      inputs: { routers: 'home,cabin', repository: backups.name, 'repository-token': OTHER_TOKEN },
      githubToken: TOKEN,
      env: github.environment,
    })
    expect([exitCode, outputs.healthy, stderr]).toEqual([1, 'false', ''])
    const report: readonly { readonly router: string; readonly state: string }[] = JSON.parse(outputs.routers ?? '')
    expect(Object.fromEntries(report.map(({ router, state }) => [router, state]))).toEqual({
      home: 'healthy',
      cabin: 'wrong',
    })
    expect(github.issues.all.map(({ title }) => title)).toEqual([expect.stringContaining('cabin')])
  } finally {
    await github.close()
  }
})

test('the terminal command makes a backup, and verifies it', async () => {
  await using stage = await openStage()
  const { username, password } = stage.router.switches.account
  const made = await runCli(['backup', '--directory', stage.directory], {
    SRM_BACKUP_URL: stage.router.url,
    SRM_BACKUP_USERNAME: username,
    SRM_BACKUP_PASSWORD: password,
    SRM_BACKUP_TLS_FINGERPRINT: stage.router.fingerprint ?? '',
  })
  expect(made).toMatchObject({ code: 0 })
  const [name = ''] = await stage.filesInDirectory()
  const file = join(stage.directory, name)
  expect((await readFile(file)).equals(stage.router.backupFile)).toBe(true)
  expect(await runCli(['verify', file])).toMatchObject({ code: 0 })
})

interface Failure {
  readonly code: string
  readonly switches?: SwitchChanges
  readonly inputs?: Readonly<Record<string, string>>
  readonly prepare?: (stage: Stage) => Promise<void>
}
test.each<Failure>([
  { code: 'input-invalid', inputs: { url: '192.168.1.1' } },
  { code: 'router-unreachable', prepare: (stage) => stage.router.close() },
  { code: 'tls-untrusted', inputs: { 'tls-fingerprint': '' } },
  { code: 'login-refused', inputs: { password: 'not the password' } },
  { code: 'account-not-allowed', switches: { account: { administrator: false } } },
  { code: 'backup-invalid', switches: { download: { body: Buffer.from('<html>Not a backup</html>') } } },
])('the action fails with $code, and stores nothing', async ({ code, switches, inputs, prepare }) => {
  await using stage = await openStage(switches)
  await prepare?.(stage)
  const result = await stage.run({ destination: 'artifact, directory', directory: stage.directory, ...inputs })
  expect(result.outputs['error-code']).toBe(code)
  expect(result.outputs.verified).not.toBe('true')
  expect(result.exitCode).toBe(1)
  expect([await stage.filesInDirectory(), stage.github.artifacts]).toEqual([[], []])
})

/** Runs dist/cli.js with nothing else in its environment that it could need. */
async function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    env: { ...COMPILED, ...env },
    stdio: 'pipe',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output }
}
