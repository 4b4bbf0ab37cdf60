// Arguments and environment of the terminal: what it accepts and refuses before any network access.

import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { startRouter } from '../../emulator/router/router.ts'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { SECRET_INPUTS } from '../../src/cli/inputs.ts'
import { runCli } from '../../src/cli/main.ts'
import { createProgram } from '../../src/cli/program.ts'
import { inspect } from '../../src/dss/inspect.ts'
import { BackupError } from '../../src/errors.ts'
import { INPUT_NAMES } from '../../src/settings/settings.ts'
import { testWith } from '../fixtures/platform.ts'

const SECRET = 'Zq-secret'
const AT = ['--url', 'https://192.0.2.1', '--username', 'backup', '--directory', tmpdir()]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-arguments-'))
})
afterEach(() => rm(folder, { recursive: true }))

interface Given {
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  readonly reachMs?: number
  /** What a person types; empty for nothing yet, absent without a terminal. */
  readonly typed?: string
}

async function cli(argv: readonly string[], { env = {}, signal, typed, reachMs }: Given = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const stdin = Object.assign(new PassThrough(), { isTTY: typed !== undefined })
  if (typed) setTimeout(() => stdin.write(typed), 50)
  const { code, leftRunning } = await runCli({
    ...(reachMs === undefined ? {} : { reachMs }),
    // A device: nothing is remembered from one command to the next.
    ...{ argv, env: { STATE_DIRECTORY: '/dev/null', ...env }, signal: signal ?? new AbortController().signal, inspect },
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: { write: (text: string) => out.push(text) > 0 } as unknown as NodeJS.WritableStream,
    stderr: { write: (text: string) => err.push(text) > 0, isTTY: false } as unknown as NodeJS.WriteStream,
  })
  return { code, leftRunning, stdout: out.join(''), stderr: err.join('') }
}

describe('a disk or share that does not answer', () => {
  testWith('POSIX shell')('ends a command that reads its settings there, and the entry ends the process', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const { code, leftRunning, stderr } = await cli(['backup', '--settings', pipe], { reachMs: 20 })
    expect({ code, leftRunning, stderr }).toEqual({
      code: EXIT_CODES['destination-refused'],
      leftRunning: true,
      stderr: expect.stringContaining(`Error: ${pipe} did not answer within 0.02 s.`),
    })
    // Ends the thread that waits.
    await writeFile(pipe, '')
  })

  test('ends a drill that looks for the newest backup', async () => {
    await Promise.all(Array.from({ length: 3_000 }, (_, index) => writeFile(join(folder, String(index)), '')))
    const { code, stderr } = await cli(['drill', '--directory', folder], { reachMs: 1 })
    expect([code, stderr]).toEqual([
      EXIT_CODES['destination-refused'],
      expect.stringContaining(`Error: ${folder} did not answer within 0.001 s.`),
    ])
  })

  test('ends reading a backup, whose size the limit considers', async () => {
    const file = join(folder, 'large.dss')
    await writeFile(file, Buffer.alloc(60 * 1024 * 1024))
    const { code, stderr } = await cli(['verify', file], { reachMs: 1 })
    expect([code, stderr]).toEqual([
      EXIT_CODES['destination-refused'],
      expect.stringContaining(`Error: ${file} did not answer within 0.0015 s.`),
    ])
  })
})

/** Creates two valid backups that differ in one setting. */
async function makePair() {
  const files = [join(folder, 'a.dss'), join(folder, 'b.dss')] as const
  await writeFile(files[0], makeBackupFile({ settings: { 'wifi.guest.ssid': 'before' } }))
  await writeFile(files[1], makeBackupFile({ settings: { 'wifi.guest.ssid': 'after' } }))
  return files
}

async function makeRecipient() {
  return await identityToRecipient(await generateX25519Identity())
}

describe('an option', () => {
  test.each(['--directory', '--url', '--tls-verify', '--keep', '--password-file'])(
    'is refused if given twice: %s',
    async (name) => {
      const { code, stderr } = await cli(['backup', name, 'a', name, 'b'])
      expect([code, stderr]).toEqual([2, expect.stringContaining(`\`${name}\` was given more than once.`)])
    },
  )

  test.each([
    ['backup', '--encrypt-to'],
    ['check', '--tls-fingerprint'],
    ['drill', '--directory'],
    ['verify', '--identity'],
  ])('is refused if empty, as after an unset variable: %s %s', async (command, name) => {
    for (const value of ['', ' ']) {
      const { code, stderr } = await cli([command, name, value])
      expect([code, stderr]).toEqual([2, expect.stringContaining(`\`${name}\` is empty`)])
    }
  })

  test('keeps every value if it may be repeated', async () => {
    const recipients = [await makeRecipient(), await makeRecipient()]
    const router = await startRouter({ scheme: 'http', encryption: { bits: 512 }, export: { exportMs: 20 } })
    await mkdir(join(folder, 'backups'))
    const { username, password } = router.switches.account
    const at = ['backup', '--url', router.url, '--username', username, '--directory', join(folder, 'backups')]
    const env = { SRM_BACKUP_PASSWORD: password }
    try {
      const both = await cli([...at, ...recipients.flatMap((recipient) => ['--encrypt-to', recipient])], { env })
      expect(both).toMatchObject({ code: 0, stderr: expect.stringContaining('Encrypted with age for 2 recipients.') })
      expect(both.stderr).not.toContain('one recipient alone')
      const alone = [...at, '--encrypt-to', `${recipients[0]}`]
      const one = await cli(alone, { env })
      expect(one).toMatchObject({ code: 0, stderr: expect.stringMatching(/: Encrypted for only one recipient:/) })
      // Otherwise `--quiet` would print it every night.
      expect((await cli([...alone, '--quiet'], { env })).stderr).not.toContain('one recipient alone')
    } finally {
      await router.close()
    }
  })

  test('--ignore may precede the files, may be repeated, and is validated', async () => {
    const files = await makePair()
    const patterns = ['--ignore', '/nothing', '--ignore', 'confbkp_config_tb/*']
    expect((await cli(['diff', ...patterns, ...files])).code).toBe(0)
    expect((await cli(['diff', ...files, ...patterns])).code).toBe(0)
    const { code, stderr } = await cli(['diff', ...files, '--ignore', 'nothing'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('must be patterns of items, like `table/label`')])
  })
})

describe('a secret among the arguments', () => {
  test.each([
    ['backup', `--password=${SECRET}`],
    ['backup', '--password', SECRET],
    ['check', `--otp-secret=${SECRET}`],
    ['backup', `--fingerprint-key=${SECRET}`],
    ['drill', `--token=${SECRET}`],
    ['backup', `--pass=${SECRET}`],
    ['backup', `-p${SECRET}`],
    ['backup', SECRET],
    ['verify', 'a.dss', SECRET],
    [SECRET],
  ])('is never printed: %j %j %j', async (...argv) => {
    for (const args of [argv, [...argv, '--json']]) {
      const { code, stdout, stderr } = await cli(args.filter((argument) => argument !== undefined))
      expect(code).toBe(2)
      expect(stdout + stderr).not.toContain(SECRET)
    }
  })

  test('is refused with a hint on how to pass it', async () => {
    const { stderr } = await cli(['backup', '--password', SECRET])
    expect(stderr).toBe(
      'Error: `--password` is not an option, because every user of this machine can read arguments.\nSet SRM_BACKUP_PASSWORD, or pass a file with `--password-file`, or wait for the prompt.\n(input-invalid)\n',
    )
    expect((await cli(['drill', '--token=x'])).stderr).toContain('GH_TOKEN')
  })

  test('is never printed if a key is given instead of its file', async () => {
    const key = await generateX25519Identity()
    for (const given of [key, key.toLowerCase()]) {
      const { code, stderr } = await cli(['verify', 'a.dss.age', '--identity', given])
      expect([code, stderr]).toEqual([2, expect.stringContaining('not the key itself')])
      expect(stderr.toUpperCase()).not.toContain(key.slice(0, 30))
    }
    expect((await cli(['verify', key])).stderr).not.toContain(key.slice(0, 30))
    const { stderr } = await cli(['backup', ...AT, '--encrypt-to', key], { env: { SRM_BACKUP_PASSWORD: 'x' } })
    expect(stderr).toContain('contains an age identity')
    expect(stderr).not.toContain(key.slice(0, 30))
  })
})

describe('invalid arguments', () => {
  test.each([
    [['nonsense'], 'Unknown command.', 'srm-backup --help'],
    [['verfy', 'x'], 'Unknown command. Did you mean verify?', 'srm-backup --help'],
    [['help', 'setpu'], 'Unknown command. Did you mean setup?', 'srm-backup --help'],
    [['setpu', '--help'], 'Unknown command. Did you mean setup?', 'srm-backup --help'],
    [['-h', 'setpu'], 'Unknown command. Did you mean setup?', 'srm-backup --help'],
    [['help', 'nonsense'], 'Unknown command.', 'srm-backup --help'],
    [['show'], '`srm-backup show` needs `<file>`, which is missing.', 'srm-backup show --help'],
    [['verify', 'a', 'b'], 'Too many arguments: `srm-backup verify` takes 1 argument.', 'srm-backup verify --help'],
    [['backup', 'a'], 'Too many arguments: `srm-backup backup` takes options only.', 'srm-backup backup --help'],
    [['show', '--identiti', 'x'], 'has no option `--identiti`. Did you mean --identity?', 'srm-backup show --help'],
    [['show', 'x', '--identity'], '`--identity <file>` needs a value.', 'srm-backup show --help'],
    [[], 'No command was given.', 'srm-backup --help'],
  ])('are reported with the help to read, as JSON too: %j', async (argv, words, help) => {
    const { code, stderr } = await cli(argv)
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
    expect(stderr).toContain(`See \`${help}\`.\n(input-invalid)\n`)
    const { stdout } = await cli(['--json', ...argv])
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'input-invalid', message: expect.stringContaining(words), hint: expect.stringContaining(help) },
    })
  })
})

describe('the environment', () => {
  test('ignores empty variables', async () => {
    const empty = { SRM_BACKUP_PASSWORD_FILE: '', SRM_BACKUP_TIMEOUT: '', SRM_BACKUP_ENCRYPT_TO: '' }
    const { stderr } = await cli(['check', '--url', 'https://192.0.2.1'], {
      env: { ...empty, SRM_BACKUP_PASSWORD: 'x' },
    })
    expect(stderr).toContain('username` is missing or empty')
    // A missing token is reported at once.
    const control = new AbortController()
    setTimeout(() => control.abort(new BackupError('cancelled', 'Enough.')), 500)
    const { stderr: drill } = await cli(['drill', '--repository', 'o/r'], {
      signal: control.signal,
      env: { SRM_BACKUP_TOKEN: '', GITHUB_TOKEN: '', GH_TOKEN: 'ghp_good', GITHUB_API_URL: 'http://127.0.0.1:9' },
    })
    expect(drill).toContain('Enough.')
    const { stderr: api } = await cli(['drill', '--repository', 'o/r'], { env: { GITHUB_TOKEN: '', GH_TOKEN: '' } })
    expect(api).toContain('A GitHub token is required')
  })

  test.each([
    ['backup', 'SRM_BACKUP_ENCRYPT_TOO'],
    ['backup', 'SRM_BACKUP_ENCRYPTTO'],
    ['backup', 'srm_backup_encrypt_to'],
    ['check', 'SRM_BACKUP_RECIPIENTS'],
    ['setup', 'SRM_BACKUP_ENCRYPT_TOO'],
  ])('is refused if it is like one of ours and does not exist: %s with %s', async (command, name) => {
    const options = command === 'setup' ? ['--yes', '--dry-run'] : AT
    const { code, stderr } = await cli([command, ...options], {
      env: { SRM_BACKUP_PASSWORD: 'x', SRM_BACKUP_SETTINGS: '', [name]: 'age1' },
    })
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`The environment sets \`${name}\`, which does not exist.`),
    ])
    expect(stderr).not.toContain('age1')
  })

  test('is ignored if it is empty, but recipients that are only blanks are refused', async () => {
    const run = (blank: string) =>
      cli(['backup', ...AT, '--keep', 'x'], { env: { SRM_BACKUP_PASSWORD: 'x', SRM_BACKUP_ENCRYPT_TO: blank } })
    expect((await run('')).stderr).toContain('keep` must be')
    const { code, stderr } = await run(' ')
    expect([code, stderr]).toEqual([2, expect.stringContaining('sets `SRM_BACKUP_ENCRYPT_TO` to nothing.')])
  })

  test('sets no input that the terminal has no option for', async () => {
    const elsewhere = {
      ...{ SRM_BACKUP_REPOSITORY: 'o/r', SRM_BACKUP_BRANCH: 'main', SRM_BACKUP_TOKEN: 'x', SRM_BACKUP_MODE: 'check' },
      ...{ SRM_BACKUP_DESTINATION: 'repository', SRM_BACKUP_RETENTION_DAYS: 'soon', SRM_BACKUP_SUMMARY: 'maybe' },
    }
    const env = { ...elsewhere, SRM_BACKUP_PASSWORD: 'x' }
    const { stderr } = await cli(['backup', ...AT, '--timeout', 'soon'], { env })
    expect(stderr).toContain('timeout` must be a whole number')
  })

  test('matches the options: one for each input, and for each secret a file', () => {
    const nothing = async () => {}
    const commands = { ...{ backup: nothing, check: nothing, show: nothing, verify: nothing }, diff: nothing }
    const output = { writeOut: () => {}, writeErr: () => {} }
    const program = createProgram({ ...commands, open: nothing, drill: nothing, setup: nothing }, output)
    const elsewhere = ['mode', 'destination', 'artifact-name', 'retention-days', 'token', 'repository']
    const names = [...elsewhere, 'repository-token', 'branch', 'path', 'commit-message', 'summary']
    const secrets: readonly string[] = SECRET_INPUTS
    const expected = INPUT_NAMES.filter((name) => !names.includes(name)).map((name) =>
      secrets.includes(name) ? `--${name}-file` : `--${name}`,
    )
    const optionsOf = (name: string) =>
      program.commands.find((command) => command.name() === name)?.options.map(({ long }) => long)
    expect(optionsOf('backup')?.sort()).toEqual([...expected, '--settings', '--report'].sort())
    // A check-up stores nothing, so it takes nothing about how to store.
    const storing = ['--name', '--keep', '--skip-unchanged', '--ignore-changes', '--require-verified']
    const used = expected.filter((option) => !storing.includes(option))
    expect(optionsOf('check')?.sort()).toEqual([...used, '--settings', '--report'].sort())
  })

  test('causes a warning if it reveals secrets, or weakens TLS when GitHub is used', async () => {
    const env = { NODE_DEBUG: 'net', NODE_OPTIONS: '--inspect --no-warnings', NODE_TLS_REJECT_UNAUTHORIZED: '0' }
    const { stderr } = await cli(['verify', join(folder, 'none.dss'), '--quiet'], { env })
    expect(stderr.match(/^Warning: \S+/gm)).toEqual(['Warning: NODE_DEBUG=net', 'Warning: NODE_OPTIONS'])
    const drill = await cli(['drill', '--repository', 'o/r'], { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } })
    expect(drill.stderr).toMatch(/^Warning: NODE_TLS_REJECT_UNAUTHORIZED=0 is set, so GitHub's/)
    expect((await cli(['drill', '--directory', folder], { env })).stderr).not.toContain('GitHub')
  })
})

describe('a password', () => {
  test('is prompted for only after everything else is validated', async () => {
    const { code, stderr } = await cli(['check'], { typed: '' })
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^.*url` is missing or empty/)])
  })

  test.each(['backup', 'check'])(
    'is not asked for by `%s` without options, which names setup instead',
    async (command) => {
      const { code, stderr } = await cli([command], { typed: '' })
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/no router to contact\.\n`srm-backup setup` asks for .*\n\(/),
      ])
    },
  )

  test('that is not typed is an error with the other ways to pass it', async () => {
    const { code, stderr } = await cli(['check', ...AT], { typed: '\u0004' })
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('No password was given.\nType it at the prompt, set SRM'),
    ])
    expect((await cli(['check', ...AT], { typed: '\n' })).stderr).toContain('No password was given.')
    expect((await cli(['check', ...AT])).stderr).toContain('No password was given.')
  })

  test('can be interrupted by a signal at its prompt', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    const control = new AbortController()
    setTimeout(() => control.abort(reason), 50)
    const { code, stderr } = await cli(['check', ...AT], { typed: '', signal: control.signal })
    expect([code, stderr]).toEqual([130, expect.stringContaining('(SIGTERM)')])
  })

  const file = () => join(folder, 'password')
  const give = async (content: string, mode = 0o600) => {
    await writeFile(file(), content)
    await chmod(file(), mode)
    return await cli(['check', ...AT, '--timeout', 'soon', '--password-file', file()])
  }

  test('in an unusable file is refused before the router is contacted', async () => {
    const { code, stderr } = await give('sec\0ret\n')
    expect([code, stderr]).toEqual([2, expect.stringContaining('with the password is not UTF-8 text.')])
  })

  testWith('POSIX shell')('in a file that others can read causes a warning, unless a folder is private', async () => {
    await chmod(folder, 0o755)
    const warning = `Warning: https://192.0.2.1: Other users of this machine can read ${file()}, which contains the password`
    expect((await give('secret', 0o644)).stderr).toContain(warning)
    expect((await give('secret', 0o600)).stderr).not.toContain(warning)
    await chmod(folder, 0o700)
    expect((await give('secret', 0o644)).stderr).not.toContain(warning)
  })
})
