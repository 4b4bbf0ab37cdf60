// The packaged terminal command, started as cron does it: in an empty environment, with real files and sockets.
// __tests__/integration/cli-commands.test.ts has all commands, from src/; every-command.test.ts each one once.

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { COMPILED, commandLine, PROGRAM } from '../fixtures/terminal-program.ts'
import { backupArguments, openRouter } from '../fixtures/terminal-router.ts'
import { openStage } from './stage.ts'

let folder: string
let temp: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'))
  temp = await mkdtemp(join(tmpdir(), 'cli-temp-'))
  await mkdir(place('backups'))
})
afterEach(async () => {
  // Holds for every test: the folder for temporary files is empty again.
  expect(await readdir(temp)).toEqual([])
  await Promise.all([folder, temp].map((path) => rm(path, { recursive: true })))
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command without inheriting any variable that it could need, not even PATH. */
async function cli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  path = PROGRAM,
): Promise<Ended> {
  const [program, ...first] = commandLine(path)
  const child = spawn(program, [...first, ...args], {
    env: { TMPDIR: temp, STATE_DIRECTORY: '/dev/null', ...COMPILED, ...env },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, stdout, stderr }
}

const place = (name: string) => join(folder, name)

test('stores a backup from a cron job with an empty environment, the password in a file', async () => {
  await using router = await openRouter()
  await writeFile(place('password'), `${router.switches.account.password}\n`)
  const { code, stdout, stderr } = await cli([
    ...backupArguments(router, place('backups')),
    '--password-file',
    place('password'),
    '--quiet',
  ])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toBe('')
  const [name = ''] = (await readdir(place('backups'))).filter((file) => file.endsWith('.dss'))
  expect(await readFile(join(place('backups'), name))).toEqual(router.backupFile)
  expect(router.logouts).toBe(1)
})

test('ends with the exit code of its error, says what to do, and shows no password', async () => {
  await using router = await openRouter()
  const wrong = await cli(backupArguments(router, place('backups')), { SRM_BACKUP_PASSWORD: 'Zq-wrong-password' })
  expect(wrong.code).toBe(EXIT_CODES['login-refused'])
  expect(wrong.stderr).toMatch(/\(login-refused\)\n$/)
  expect(wrong.stdout + wrong.stderr).not.toContain('Zq-wrong')
  expect(router.failedLogins).toBe(1)
})

test('stops on SIGINT, logs out, and leaves nothing', async () => {
  await using router = await openRouter({ export: { exportMs: 20_000 } })
  const [program, ...first] = commandLine()
  const child = spawn(program, [...first, ...backupArguments(router, place('backups'))], {
    env: { TMPDIR: temp, STATE_DIRECTORY: '/dev/null', SRM_BACKUP_PASSWORD: router.switches.account.password },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk)
    if (stderr.includes('Logged in') && !child.killed) child.kill('SIGINT')
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect([code, stderr]).toEqual([130, expect.stringContaining('(cancelled)')])
  expect(router.logouts).toBe(router.logins)
  expect(await readdir(place('backups'))).toEqual([])
})

test('drill fetches the newest backup from a repository and from an artifact with a read-only token', async () => {
  const reader = 'github_pat_readerThatMustNeverBeShown'
  await using stage = await openStage()
  const access = { [reader]: 'read', ghs_tokenOfTheJobThatMustNeverBeShown: 'write' } as const
  await stage.github.addRepository({ name: 'octo-home/backups', visibility: 'private', access })
  const inputs = { destination: 'artifact, repository', repository: 'octo-home/backups', router: 'home' }
  const { outputs } = await stage.run(inputs)
  const { GITHUB_API_URL = '', GITHUB_GRAPHQL_URL = '', GITHUB_WORKFLOW_REF = '' } = stage.github.environment
  const env = { GITHUB_API_URL, GITHUB_GRAPHQL_URL, NO_PROXY: '127.0.0.1,localhost' }
  const repository = await cli(['drill', '--repository', 'octo-home/backups', '--router', 'home'], {
    ...env,
    GH_TOKEN: reader,
  })
  expect([repository.code, repository.stdout]).toEqual([0, expect.stringContaining(`SHA-256   ${outputs.sha256}`)])
  expect(repository.stdout + repository.stderr).not.toContain(reader)
  const artifact = await cli(
    [
      'drill',
      '--artifact',
      'octo-home/router-backup',
      '--workflow',
      basename(GITHUB_WORKFLOW_REF.split('@')[0] ?? ''),
      '--router',
      'home',
      '--json',
    ],
    { ...env, GH_TOKEN: 'ghs_tokenOfTheJobThatMustNeverBeShown' },
  )
  expect(artifact.stderr).toContain('Fetched: artifact')
  expect(JSON.parse(artifact.stdout)).toMatchObject({
    whole: true,
    sha256: outputs.sha256,
    router: { label: 'home' },
  })
})

test('verify reports an unusable folder for temporary files', async () => {
  await writeFile(place('x.dss'), makeBackupFile())
  const TMPDIR = place('missing')
  const { code, stderr } = await cli(['verify', place('x.dss')], { TMPDIR })
  expect([code, stderr]).toEqual([
    3,
    expect.stringContaining(`The folder for temporary files, ${TMPDIR}, cannot be used: `),
  ])
})

test('starts through the link that npm creates', async () => {
  await symlink(PROGRAM, place('srm-backup'))
  expect((await cli(['--version'], {}, place('srm-backup'))).code).toBe(0)
})
