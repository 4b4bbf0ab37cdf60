// Every terminal command in this process, with real files and sockets: results, messages, and exit codes.

import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import * as os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import type { EmulatedRouter } from '../../emulator/router/router.ts'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { openInProcess } from '../fixtures/open-in-process.ts'
import { backupArguments, openRouter } from '../fixtures/terminal-router.ts'

openInProcess()
// What Node's own function returns does not depend on the environment inside of Jest.
let tempOfCommand = ''
jest.unstable_mockModule('node:os', () => ({ ...os, default: os, tmpdir: () => tempOfCommand }))
const { runInTerminal } = await import('../fixtures/terminal-run.ts')

let folder: string
let temp: string
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'cli-'))
  temp = await mkdtemp(join(os.tmpdir(), 'cli-temp-'))
  await mkdir(place('backups'))
})
afterEach(async () => {
  // Holds for every test: the folder for temporary files is empty again.
  expect(await readdir(temp)).toEqual([])
  await Promise.all([folder, temp].map((path) => rm(path, { recursive: true })))
})

/** Runs the command in this process, with nothing else in its environment that it could need. */
async function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  tempOfCommand = env.TMPDIR ?? temp
  return await runInTerminal(args, env)
}

const place = (name: string) => join(folder, name)

async function makeFile(name: string, settings: Record<string, string> = {}): Promise<string> {
  await writeFile(place(name), makeBackupFile({ settings }))
  return place(name)
}

async function makeKey(): Promise<{ readonly keyFile: string; readonly recipient: string }> {
  const identity = await generateX25519Identity()
  await writeFile(place('backup.key'), `# made by a test\n${identity}\n`)
  return { keyFile: place('backup.key'), recipient: await identityToRecipient(identity) }
}

/** Makes a backup; returns what the command reports of it, and the file that the router has exported. */
async function makeBackup(...options: readonly string[]) {
  await using router = await openRouter()
  const env = { SRM_BACKUP_PASSWORD: router.switches.account.password }
  const { stdout } = await cli([...backupArguments(router, place('backups')), '--json', ...options], env)
  const { path, sha256 } = JSON.parse(stdout) as { readonly path: string; readonly sha256: string }
  return { path, sha256, plain: router.backupFile }
}

describe('backup', () => {
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

  test('reads everything from the environment, and reports the result as JSON', async () => {
    await using router = await openRouter()
    const env = {
      SRM_BACKUP_URL: router.url,
      SRM_BACKUP_USERNAME: router.switches.account.username,
      SRM_BACKUP_PASSWORD: router.switches.account.password,
      SRM_BACKUP_TLS_FINGERPRINT: router.fingerprint ?? '',
      SRM_BACKUP_DIRECTORY: place('backups'),
      SRM_BACKUP_ROUTER: 'home',
    }
    const { code, stdout } = await cli(['backup', '--json'], env)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      path: expect.stringMatching(/SynologyRouter_\d{8}\.dss$/),
      sha256: createHash('sha256').update(router.backupFile).digest('hex'),
      verified: true,
      stored: true,
      router: { model: 'RT6600ax' },
      changed: null,
      error: null,
    })
  })

  test('encrypts, reports changes, and stores nothing if nothing changed', async () => {
    await using router = await openRouter()
    const { recipient } = await makeKey()
    await writeFile(place('digests'), 'a key of the digests that is long enough')
    const args = [
      ...backupArguments(router, place('backups')),
      '--encrypt-to',
      recipient,
      '--fingerprint-key-file',
      place('digests'),
    ]
    const env = { SRM_BACKUP_PASSWORD: router.switches.account.password }
    router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'no' } })
    await cli(args, env)
    router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'yes' } })
    expect((await cli(args, env)).stdout).toMatch(
      /^home \(.*\): Stored and verified: .*\.dss\.age \(.*\); 1 change since 20/,
    )
    const third = await cli([...args, '--skip-unchanged', 'true'], env)
    expect(third.stdout).toMatch(
      /^home \(.*\): Nothing new to store; unchanged since 20.* Existing copy verified: \/.*\.dss\.age\n$/,
    )
    expect(await readdir(place('backups'))).toHaveLength(4)
  })

  test('ends with the exit code of its error, says what to do, and shows no password', async () => {
    await using router = await openRouter()
    const wrong = await cli(backupArguments(router, place('backups')), { SRM_BACKUP_PASSWORD: 'Zq-wrong-password' })
    expect(wrong.code).toBe(EXIT_CODES['login-refused'])
    expect(wrong.stderr).toMatch(/\(login-refused\)\n$/)
    expect(wrong.stderr).not.toContain('Zq-wrong')
    expect(router.failedLogins).toBe(1)
    const missing = await cli(backupArguments(router, place('backups')))
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('No password was given.')])
    const json = await cli([...backupArguments(router, place('backups')), '--json'], {
      SRM_BACKUP_PASSWORD: 'Zq-wrong-password',
    })
    expect(JSON.parse(json.stdout)).toMatchObject({ path: null, error: { code: 'login-refused' } })
  })

  test('never accepts a password as an argument', async () => {
    const { code, stderr } = await cli(['backup', '--url', 'https://192.168.1.1', '--password', 'Zq-secret'])
    expect(code).toBe(2)
    expect(stderr).toContain('`--password` is not an option')
    expect(stderr).not.toContain('Zq-secret')
  })
})

describe('check', () => {
  /** A check-up needs no place for backups. */
  const argumentsOfCheck = (router: EmulatedRouter) => {
    const { username } = router.switches.account
    return ['check', '--url', router.url, '--username', username, '--tls-fingerprint', router.fingerprint ?? '']
  }

  test('tests everything up to the export, stores nothing, and prints a table', async () => {
    await using router = await openRouter()
    const env = { SRM_BACKUP_PASSWORD: router.switches.account.password }
    expect(await cli([...argumentsOfCheck(router), '--quiet'], env)).toEqual({ code: 0, stdout: '', stderr: '' })
    const { code, stdout } = await cli(argumentsOfCheck(router), env)
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/\n\nAll checks passed; nothing was stored\n\nCompatibility report\n/),
    ])
    expect(stdout.match(/^✓ \w+/gm)).toEqual(
      ['Runner', 'Reach', 'Certificate', 'APIs', 'Clock', 'Login', 'Router', 'Rights'].map((topic) => `✓ ${topic}`),
    )
    expect(router.requests.map(({ method }) => method)).not.toContain('start')
    expect(router.logouts).toBe(2)
  })

  test('checks a given directory, and leaves nothing in it', async () => {
    await using router = await openRouter()
    const env = { SRM_BACKUP_PASSWORD: router.switches.account.password, SRM_BACKUP_DIRECTORY: place('backups') }
    const { code, stdout } = await cli(argumentsOfCheck(router), env)
    expect([code, stdout]).toEqual([0, expect.stringContaining(`ready: ${place('backups')}`)])
    expect(await readdir(place('backups'))).toEqual([])
  })

  test('ends with the exit code that a backup would have, and still prints all rows as JSON', async () => {
    await using router = await openRouter()
    const args = [...argumentsOfCheck(router), '--json']
    const { code, stdout, stderr } = await cli(args, { SRM_BACKUP_PASSWORD: 'not the password' })
    expect([code, stderr]).toEqual([EXIT_CODES['login-refused'], expect.stringMatching(/\(login-refused\)\n$/)])
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: '1 problem to fix',
      rows: expect.arrayContaining([
        { topic: 'Login', state: 'bad', found: expect.any(String), advice: expect.any(String) },
        { topic: 'Rights', state: 'unknown', found: 'not checked', advice: '' },
      ]),
      error: { code: 'login-refused' },
    })
    expect(stdout + stderr).not.toContain('not the password')
  })

  test('refuses invalid input before it connects to the router', async () => {
    await using router = await openRouter()
    const args = [...argumentsOfCheck(router), '--json', '--timeout', 'soon']
    const { code, stdout } = await cli(args, { SRM_BACKUP_PASSWORD: 'x' })
    expect([code, JSON.parse(stdout)]).toMatchObject([2, { error: { code: 'input-invalid' } }])
    expect(router.connections).toBe(0)
  })
})

describe('show', () => {
  test('lists the content, with values only if requested', async () => {
    const file = await makeFile('x.dss', { 'wifi.guest.ssid': 'Zq-guests' })
    const { code, stdout } = await cli(['show', file])
    expect(code).toBe(0)
    expect(stdout).toContain('\n13 entries\n')
    expect(stdout).toMatch(/rows {2}confbkp_config_tb \(key, value/)
    expect(stdout).not.toContain('Zq-guests')
    expect((await cli(['show', file, '--values'])).stdout).toContain('wifi.guest.ssid | Zq-guests')
  })

  test('prints the same as JSON', async () => {
    const file = await makeFile('x.dss', { 'wifi.guest.ssid': 'Zq-guests' })
    const shown = JSON.parse((await cli(['--json', 'show', '--values', file])).stdout)
    expect(shown).toMatchObject({
      container: 'gzip',
      sealed: false,
      files: expect.any(Array),
      tables: expect.any(Array),
    })
    const table = shown.values.find(({ name }: { name: string }) => name === 'confbkp_config_tb')
    expect(table.rows).toContainEqual(expect.arrayContaining(['wifi.guest.ssid', 'Zq-guests']))
  })
})

describe('verify', () => {
  test('accepts a valid backup, and compares it with the manifest next to it', async () => {
    const { code, stdout } = await cli(['verify', (await makeBackup()).path])
    expect([code, stdout]).toEqual([0, expect.stringMatching(/ is valid: gzip, .* It matches its manifest\.\n$/)])
  })

  test.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, 5_000), 'backup-invalid'],
    ['has a flipped bit', (bytes: Buffer) => bytes.fill(bytes.readUInt8(5_000) ^ 1, 5_000, 5_001), 'backup-invalid'],
    ['is empty', () => Buffer.alloc(0), 'backup-invalid'],
    ['has an unknown format', () => Buffer.from('something else'), 'backup-unrecognised'],
  ] as const)('fails for a file that %s', async (_, damage, problem) => {
    await writeFile(place('x.dss'), damage(Buffer.from(makeBackupFile())))
    const { code, stderr } = await cli(['verify', place('x.dss')])
    expect([code, stderr]).toEqual([EXIT_CODES[problem], expect.stringContaining(`(${problem})`)])
  })

  test('fails for a valid backup that is not the file in its manifest', async () => {
    const { path } = await makeBackup()
    await writeFile(path, makeBackupFile({ seed: 9 }))
    const { code, stderr } = await cli(['verify', path])
    expect([code, stderr]).toEqual([
      EXIT_CODES['read-back-failed'],
      expect.stringContaining('One of the two was replaced or renamed'),
    ])
  })

  test('reports its error as JSON if requested', async () => {
    await writeFile(place('x.dss'), 'something else')
    const { code, stdout } = await cli(['verify', '--json', place('x.dss')])
    expect(code).toBe(EXIT_CODES['backup-unrecognised'])
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'backup-unrecognised', hint: expect.any(String) } })
  })

  test('names a file that cannot be read', async () => {
    const { code, stderr } = await cli(['verify', place('missing.dss')])
    expect([code, stderr]).toEqual([2, expect.stringContaining('missing.dss cannot be read: ')])
  })
})

describe('diff', () => {
  test('ends with 1 and names the changes, or with 0 if there are no changes', async () => {
    const older = await makeFile('a.dss', { 'wifi.guest.ssid': 'Zq-before' })
    const newer = await makeFile('b.dss', { 'wifi.guest.ssid': 'Zq-after' })
    const { code, stdout } = await cli(['diff', older, newer])
    expect([code, stdout]).toEqual([1, '1 change\n  changed  General settings: wifi.guest.ssid (confbkp_config_tb)\n'])
    expect(await cli(['diff', older, older])).toMatchObject({
      code: 0,
      stdout: 'Unchanged: both contain the same settings.\n',
    })
    const ignored = await cli(['diff', older, newer, '--ignore', '/nothing', '--ignore', 'confbkp_config_tb/wifi.*'])
    expect(ignored.code).toBe(0)
    expect(JSON.parse((await cli(['diff', older, newer, '--json'])).stdout)).toMatchObject({ unchanged: false })
  })

  test('accepts a manifest instead of a backup, unless its digests are not comparable', async () => {
    const plain = await makeBackup('--name', 'a_{date}')
    const { recipient } = await makeKey()
    const sealed = await makeBackup('--name', 'b_{date}', '--encrypt-to', recipient)
    const manifest = plain.path.replace(/\.dss$/, '.manifest.json')
    expect((await cli(['diff', manifest, plain.path])).code).toBe(0)
    const refused = await cli(['diff', manifest, sealed.path.replace(/\.dss\.age$/, '.manifest.json')])
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("These two can't be compared: ")])
  })
})

describe('an encrypted backup', () => {
  async function encrypt(): Promise<{ readonly file: string; readonly keyFile: string; readonly plain: Buffer }> {
    const { keyFile, recipient } = await makeKey()
    const { path, plain } = await makeBackup('--encrypt-to', recipient)
    return { file: path, keyFile, plain }
  }

  test('is decrypted or extracted with its key, into private files', async () => {
    const { file, keyFile, plain } = await encrypt()
    const opened = await cli(['open', file, '--identity', keyFile])
    const output = file.replace(/\.age$/, '')
    expect([opened.code, opened.stderr]).toEqual([0, ''])
    expect(opened.stdout).toContain(`${output}: the backup, ready for SRM's Restore (90.9 KB).`)
    expect(await readFile(output)).toEqual(plain)
    expect((await stat(output)).mode & 0o777).toBe(0o600)
    expect((await cli(['open', file, '--identity', keyFile, '--extract', place('all')])).code).toBe(0)
    expect(await readFile(join(place('all'), 'ConfigBkp/config_info'), 'utf8')).toContain('unique')
    expect((await stat(join(place('all'), 'ConfigBkp/config_info'))).mode & 0o777).toBe(0o600)
  })

  test('can be verified, shown and compared like any other', async () => {
    const { file, keyFile, plain } = await encrypt()
    await writeFile(place('plain.dss'), plain)
    expect(await cli(['verify', file, '--identity', keyFile])).toMatchObject({ code: 0 })
    expect((await cli(['show', file, '--identity', keyFile])).stdout).toContain(', encrypted, gzip, ')
    expect((await cli(['diff', place('plain.dss'), file, '--identity', keyFile])).code).toBe(0)
  })

  test('cannot be opened without its key, and damage is reported as such', async () => {
    const { file, keyFile } = await encrypt()
    expect((await cli(['verify', file])).stderr).toContain('is encrypted, and no key was given')
    await writeFile(place('other.key'), await generateX25519Identity())
    const other = await cli(['verify', file, '--identity', place('other.key')])
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('was not encrypted for this key')])
    await writeFile(place('no.key'), 'ssh-ed25519 AAAA')
    expect((await cli(['verify', file, '--identity', place('no.key')])).stderr).toContain('contains no age identity')
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(bytes.readUInt8(9_000) ^ 1, 9_000, 9_001))
    const damaged = await cli(['open', file, '--identity', keyFile])
    expect(damaged.code).toBe(EXIT_CODES['backup-invalid'])
    expect(await readdir(place('backups'))).toHaveLength(2)
  })

  test('is never decrypted over an existing file', async () => {
    const { file, keyFile } = await encrypt()
    await writeFile(file.replace(/\.age$/, ''), 'precious')
    const { code, stderr } = await cli(['open', file, '--identity', keyFile])
    expect([code, stderr]).toEqual([2, expect.stringContaining('already exists and is not overwritten')])
    expect(await readFile(file.replace(/\.age$/, ''), 'utf8')).toBe('precious')
  })
})

describe('drill', () => {
  test('fetches the newest backup from a directory, decrypts it and prints the restore card', async () => {
    const { keyFile, recipient } = await makeKey()
    const { sha256 } = await makeBackup('--encrypt-to', recipient)
    const { code, stdout } = await cli(['drill', '--directory', place('backups'), '--identity', keyFile])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^RESTORE CARD\n\nRouter {4}home\nModel {5}RT6600ax\nFirmware {2}SRM 1\.3/)
    expect(stdout).toContain(`SHA-256   ${sha256}\n`)
    expect(stdout).toContain('matches its manifest as far as they can be compared. It is encrypted: ')
    expect(stdout).toMatch(/\n1\. Decrypt it, .*\n5\. Restore from the .dss file/s)
  })

  test.each([
    [['drill'], 'Give exactly one of'],
    [['drill', '--repository', 'o/r'], 'A GitHub token is required'],
  ])('reports what is missing: %j', async (args, problem) => {
    const { code, stderr } = await cli(args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(problem)])
  })

  test('names the place if it contains no backup', async () => {
    const { code, stderr } = await cli(['drill', '--directory', folder])
    // No usage error: backups may have stopped.
    expect([code, stderr]).toEqual([18, expect.stringContaining(`There is no backup with a manifest in ${folder}.`)])
  })
})

describe('the command itself', () => {
  test('prints help for itself and each command', async () => {
    expect((await cli(['--help'])).stdout).toMatch(
      /^Usage: srm-backup .*drill .*restore card.*Exit codes .*18 read-back-failed.*130 cancelled\n$/s,
    )
    const commands = ['setup', 'backup', 'check', 'show', 'verify', 'diff', 'open', 'drill']
    const listed = [...(await cli(['-h'])).stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
    expect(listed).toEqual([...commands, 'help'])
    for (const command of commands)
      expect(await cli([command, '--help'])).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(
          /^Usage: srm-backup .* --json .*--quiet .*Exit codes \(docs\/cli\.md\):\n {2}0 success, .*130 cancelled\n$/s,
        ),
      })
    expect((await cli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([[['nonsense']], [['show']], [['verify', 'a', 'b']], [['show', '--nonsense', 'x']]])(
    'ends with 2 for invalid arguments: %j',
    async (args) => {
      const { code, stderr } = await cli(args)
      expect([code, stderr]).toEqual([2, expect.stringMatching(/See `.*--help`\.\n\(input-invalid\)\n$/)])
    },
  )
})

test.each(['verify', 'show', 'open', 'drill'])('%s reports an unusable folder for temporary files', async (command) => {
  const file = await makeFile('x.dss')
  const args = { open: [file, '--output', place('out')], drill: ['--directory', folder] }[command] ?? [file]
  for (const TMPDIR of [place('missing'), file]) {
    const { code, stderr } = await cli([command, ...args], { TMPDIR })
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining(`The folder for temporary files, ${TMPDIR}, cannot be used: `),
    ])
    expect(stderr).toContain('TMPDIR')
  }
})
