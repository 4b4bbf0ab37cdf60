// Every command once, as somebody uses it who has just installed the tool: dist/, the npm package or a single executable
// (PROGRAM_TO_TRY). None needs a file beside the program, a variable, or the network beyond the router.

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { commandLine } from '../fixtures/terminal-program.ts'

let router: EmulatedRouter
let folder: string
let recipient: string
const used = new Set<string>()
beforeAll(async () => {
  router = await startRouter()
  folder = await mkdtemp(join(tmpdir(), 'every-command-'))
  await mkdir(at('backups'))
  await mkdir(at('sealed'))
  const identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  await writeFile(at('backup.key'), identity)
  await writeFile(at('old.dss'), makeBackupFile())
  await writeFile(at('new.dss'), makeBackupFile({ seed: 9 }))
})
afterAll(async () => {
  expect(router.logouts).toBe(router.logins)
  await router.close()
  await rm(folder, { recursive: true })
})

const at = (...names: readonly string[]) => join(folder, ...names)

async function run(command: string, ...args: readonly string[]) {
  used.add(command)
  const [program, ...first] = commandLine()
  const { username, password } = router.switches.account
  const child = spawn(program, [...first, command, ...args], {
    cwd: folder,
    env: {
      ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
      ...{ TMPDIR: folder, TEMP: folder, TMP: folder, HOME: folder, USERPROFILE: folder, STATE_DIRECTORY: folder },
      SRM_BACKUP_URL: router.url,
      SRM_BACKUP_USERNAME: username,
      SRM_BACKUP_PASSWORD: password,
      SRM_BACKUP_TLS_FINGERPRINT: router.fingerprint ?? '',
      // Setup would look for a schedule of this router on this machine, and suggest the usual directory of such a machine.
      ...(command === 'setup'
        ? { PATH: folder, SRM_BACKUP_ROUTER: 'every-command-test', SRM_BACKUP_DIRECTORY: at('backups') }
        : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const shown = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (shown.stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (shown.stderr += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, ...shown }
}

const stored = async (name: string) => (await readdir(at(name))).find((file) => /\.dss(?:\.age)?$/.test(file)) ?? ''

test('setup shows what it would write', async () => {
  const { code, stdout, stderr } = await run(
    'setup',
    ...'--yes --dry-run --schedule print --settings'.split(' '),
    at('home.env'),
  )
  expect({ code, stderr }).toMatchObject({ code: 0 })
  expect(stdout + stderr).toContain(`SRM_BACKUP_URL=${router.url}`)
  expect(await readdir(folder)).not.toContain('home.env')
})

test('check finds the router ready', async () => {
  expect(await run('check', '--directory', at('backups'))).toMatchObject({ code: 0 })
})

test('backup stores what the router exports, as it is and encrypted', async () => {
  expect(await run('backup', '--directory', at('backups'), '--router', 'home')).toMatchObject({ code: 0 })
  expect(await readFile(at('backups', await stored('backups')))).toEqual(router.backupFile)
  const encrypted = await run('backup', '--directory', at('sealed'), '--router', 'home', '--encrypt-to', recipient)
  expect(encrypted).toMatchObject({ code: 0 })
  expect(await stored('sealed')).toMatch(/\.dss\.age$/)
})

test.each([
  ['verify', [], 'is valid'],
  ['show', ['--values'], 'tables'],
])('%s reads both', async (command, options, words) => {
  for (const args of [
    [at('backups', await stored('backups'))],
    [at('sealed', await stored('sealed')), '--identity', at('backup.key')],
  ]) {
    const { code, stdout, stderr } = await run(command, ...options, ...args)
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stdout).toContain(words)
  }
})

test('open decrypts', async () => {
  const args = ['--identity', at('backup.key'), '--output', at('opened.dss')]
  expect(await run('open', at('sealed', await stored('sealed')), ...args)).toMatchObject({ code: 0 })
  expect(await readFile(at('opened.dss'))).toEqual(router.backupFile)
})

test('diff lists what changed', async () => {
  expect(await run('diff', at('old.dss'), at('new.dss'))).toMatchObject({ code: 1 })
})

test('drill finds the newest backup', async () => {
  const { code, stdout } = await run('drill', '--directory', at('backups'), '--router', 'home', '--max-age', '1h')
  expect([code, stdout]).toEqual([0, expect.stringContaining('RT6600ax')])
})

test('help names no command that is not tried here', async () => {
  const { stdout } = await run('help')
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(([, name]) => name)
  expect(commands.length).toBeGreaterThan(7)
  expect(commands.filter((name) => name !== undefined && !used.has(name))).toEqual([])
})
