// The terminal's face in this process, over real files and sockets: prompts, streams that are terminals, cancellation, and the main cases of
// __tests__/integration/cli-commands.test.ts over http.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { startGitHub } from '../../emulator/github/github.ts'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { createRunState } from '../../src/backup/run-state.ts'
import { createTerminal } from '../../src/cli/terminal.ts'
import { inspect } from '../../src/dss/inspect.ts'
import { BackupError } from '../../src/errors.ts'
import { openInProcess } from '../fixtures/open-in-process.ts'

openInProcess()
const { runCli } = await import('../../src/cli/main.ts')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'))
})
afterEach(() => rm(folder, { recursive: true }))

const place = (name: string) => join(folder, name)

interface Given {
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  /** What a person types; absent without a terminal. */
  readonly typed?: string
}

async function cli(argv: readonly string[], { env = {}, signal, typed }: Given = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const stdin = Object.assign(new PassThrough(), { isTTY: typed !== undefined })
  if (typed !== undefined) setTimeout(() => stdin.write(typed), 50)
  const { code } = await runCli({
    // A device: nothing is remembered from one command to the next.
    ...{ argv, env: { STATE_DIRECTORY: '/dev/null', ...env }, signal: signal ?? new AbortController().signal, inspect },
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: { write: (text: string) => out.push(text) > 0 } as unknown as NodeJS.WritableStream,
    stderr: { write: (text: string) => err.push(text) > 0, isTTY: false } as unknown as NodeJS.WriteStream,
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

async function withRouter<T>(work: (router: EmulatedRouter, args: readonly string[]) => Promise<T>): Promise<T> {
  const router = await startRouter({ scheme: 'http', encryption: { bits: 512 }, export: { exportMs: 20 } })
  await mkdir(place('backups'), { recursive: true })
  const account = ['--url', router.url, '--username', router.switches.account.username]
  try {
    return await work(router, ['backup', ...account, '--router', 'home', '--directory', place('backups')])
  } finally {
    await router.close()
  }
}

const passwordOf = (router: EmulatedRouter) => ({ SRM_BACKUP_PASSWORD: router.switches.account.password })

async function makeKey() {
  const identity = await generateX25519Identity()
  await writeFile(place('backup.key'), `# for a test\n${identity}\n`)
  return { keyFile: place('backup.key'), recipient: await identityToRecipient(identity) }
}

test('check reports what would stop a backup, and only what it has checked as good', async () => {
  await withRouter(async (router, [, ...args]) => {
    const good = await cli(['check', ...args], { env: passwordOf(router) })
    expect([good.code, good.stdout]).toEqual([
      0,
      expect.stringContaining('Ready for a backup, 1 warning; nothing was stored'),
    ])
    const bad = await cli(['check', ...args, '--json'], { env: { SRM_BACKUP_PASSWORD: 'not the password' } })
    expect([bad.code, JSON.parse(bad.stdout)]).toMatchObject([7, { error: { code: 'login-refused' } }])
    const [url, address, name, user] = args
    const alone = await cli(['check', `${url}`, `${address}`, `${name}`, `${user}`], { env: passwordOf(router) })
    expect([alone.code, alone.stdout]).toEqual([0, expect.not.stringContaining('Directory')])
    const wrong = await cli(['check', '--json', '--url', 'nonsense:'], { env: passwordOf(router) })
    expect([wrong.code, JSON.parse(wrong.stdout)]).toMatchObject([2, { error: { code: 'input-invalid' } }])
    const cancel = new AbortController()
    const connections = router.connections
    const timer = setInterval(() => {
      if (router.connections > connections) cancel.abort(new BackupError('cancelled', 'Enough.'))
    }, 1)
    const { stdout } = await cli(['check', ...args], { env: passwordOf(router), signal: cancel.signal })
    clearInterval(timer)
    expect(stdout).toMatch(/^✓ Runner [^✗]*\nNot finished; nothing was stored\n$/)
  })
})

describe('backup', () => {
  test('stores, reports changes the next night, and verifies an unchanged copy', async () => {
    await withRouter(async (router, args) => {
      const env = passwordOf(router)
      router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'no' } })
      expect(await cli(args, { env })).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('Stored and verified: '),
      })
      router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'yes' } })
      const second = await cli([...args, '--json'], { env })
      expect(JSON.parse(second.stdout)).toMatchObject({ stored: true, changed: true, changes: [{ kind: 'changed' }] })
      const third = await cli([...args, '--skip-unchanged', 'true'], { env })
      expect(third.stdout).toMatch(/: Nothing new to store; unchanged since .* Existing copy verified: /)
      const fourth = await cli([...args, '--skip-unchanged', 'true', '--json'], { env })
      expect(JSON.parse(fourth.stdout)).toMatchObject({ stored: false, proved: true, changed: false })
    })
  })

  test('does not call a backup verified that could not be opened', async () => {
    await withRouter(async (router, args) => {
      router.switches.download.body = 'unknown-bytes'
      const { code, stdout, stderr } = await cli([...args, '--require-verified', 'false'], { env: passwordOf(router) })
      expect([code, stdout]).toEqual([0, expect.stringContaining('Stored, but not verified: ')])
      expect(stdout + stderr).not.toContain('Stored and verified')
    })
  })

  test('prompts for the password on a TTY without showing it', async () => {
    await withRouter(async (router, args) => {
      const { password } = router.switches.account
      const { code, stderr } = await cli(args, { typed: `${password}\n` })
      expect([code, stderr]).toEqual([0, expect.stringContaining('Router password: ')])
      expect(stderr).not.toContain(password)
    })
  })

  test('reads secrets from files, and names one that cannot be read', async () => {
    await withRouter(async (router, args) => {
      await writeFile(place('password'), `${router.switches.account.password}\r\n`)
      expect((await cli([...args, '--password-file', place('password')])).code).toBe(0)
      const missing = await cli([...args, '--password-file', place('none')])
      expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('with the password cannot be read: ')])
    })
  })

  test('reports its error as JSON, with what was achieved', async () => {
    await withRouter(async (router, args) => {
      router.switches.download.body = Buffer.from('<html>sign in</html>')
      const { code, stdout, stderr } = await cli([...args, '--json'], { env: passwordOf(router) })
      expect(code).toBe(15)
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ stored: false, size: null, sha256: null, verified: false },
        error: { code: 'backup-invalid' },
      })
      expect(stderr).toMatch(/\(backup-invalid\)\n$/)
    })
  })

  test('resolves a relative directory', async () => {
    await withRouter(async (router, args) => {
      const from = relative(process.cwd(), place('backups'))
      const given = args.map((argument) => (argument === place('backups') ? from : argument))
      const { code, stdout } = await cli(given, { env: passwordOf(router) })
      expect([code, stdout]).toEqual([0, expect.stringContaining(join(place('backups'), 'SynologyRouter_'))])
    })
  })

  test('reports the reason of a cancellation', async () => {
    await withRouter(async (router, args) => {
      const signal = AbortSignal.abort(new BackupError('cancelled', 'Enough.'))
      expect(await cli(args, { env: passwordOf(router), signal })).toMatchObject({
        code: 130,
        stderr: expect.stringContaining('Enough.'),
      })
    })
  })
})

describe('an existing backup', () => {
  async function makeEncrypted() {
    const { keyFile, recipient } = await makeKey()
    await withRouter(async (router, args) => {
      await cli([...args, '--encrypt-to', recipient, '--quiet'], { env: passwordOf(router) })
    })
    const [name = ''] = (await readdir(place('backups'))).filter((file) => file.endsWith('.age'))
    return { file: join(place('backups'), name), keyFile }
  }

  test('can be verified, shown, decrypted and extracted with its key', async () => {
    const { file, keyFile } = await makeEncrypted()
    const key = ['--identity', keyFile]
    expect((await cli(['verify', file, ...key])).stdout).toContain(
      'It matches its manifest as far as they can be compared. It is encrypted: ',
    )
    expect((await cli(['show', file, '--values', ...key])).stdout).toContain('confbkp_config_tb: key')
    expect((await cli(['open', file, ...key])).code).toBe(0)
    expect((await cli(['open', file, '--extract', place('all'), ...key])).stdout).toContain('11 files')
    expect(await readdir(join(place('all'), 'ConfigBkp'))).toContain('_Syno_ConfBkp.db')
    const plain = file.replace(/\.age$/, '')
    expect((await cli(['diff', plain, file, ...key])).code).toBe(0)
    expect((await cli(['drill', '--directory', place('backups'), '--router', 'home', ...key])).stdout).toContain(
      'RESTORE CARD',
    )
  })

  test('cannot be opened without its key, and the error says why', async () => {
    const { file, keyFile } = await makeEncrypted()
    const ask = async (...args: readonly string[]) => (await cli(args)).stderr
    expect(await ask('verify', file)).toContain('is encrypted, and no key was given')
    await writeFile(place('other.key'), await generateX25519Identity())
    expect(await ask('verify', file, '--identity', place('other.key'))).toContain('was not encrypted for this key')
    expect(await ask('verify', file, '--identity', place('none'))).toContain('cannot be read: ')
    await writeFile(place('locked.key'), await readFile(file))
    expect(await ask('verify', file, '--identity', place('locked.key'))).toContain('is itself encrypted')
    const bytes = await readFile(file)
    await writeFile(file, bytes.subarray(0, 5_000))
    expect(await ask('open', file, '--identity', keyFile)).toContain('it is corrupt')
  })

  test('is refused if it is damaged, unknown, missing, or not the file in its manifest', async () => {
    const ask = async (bytes: Buffer | string) => {
      await writeFile(place('x.dss'), bytes)
      return await cli(['verify', place('x.dss')])
    }
    expect(await ask(makeBackupFile().subarray(0, 9_000))).toMatchObject({ code: 15 })
    expect(await ask('something else')).toMatchObject({ code: 16 })
    expect(await cli(['verify', place('none.dss')])).toMatchObject({ code: 2 })
    await writeFile(place('x.manifest.json'), '{}')
    expect(await ask(makeBackupFile())).toMatchObject({ code: 15, stderr: expect.stringContaining('is unusable') })
    const { file, keyFile } = await makeEncrypted()
    await writeFile(file, await readFile(file).then((bytes) => Buffer.concat([bytes])))
    const manifest = JSON.parse(await readFile(file.replace(/\.dss\.age$/, '.manifest.json'), 'utf8'))
    await writeFile(file.replace(/\.dss\.age$/, '.manifest.json'), JSON.stringify({ ...manifest, size: 1 }))
    expect(await cli(['verify', file, '--identity', keyFile])).toMatchObject({ code: 18 })
  })

  test('is compared by names, without ignored changes', async () => {
    await writeFile(place('a.dss'), makeBackupFile({ settings: { 'wifi.guest.ssid': 'before' } }))
    await writeFile(place('b.dss'), makeBackupFile({ settings: { 'wifi.guest.ssid': 'after' } }))
    const pair = [place('a.dss'), place('b.dss')]
    expect(await cli(['diff', ...pair])).toMatchObject({ code: 1, stdout: expect.stringContaining('wifi.guest.ssid') })
    expect((await cli(['diff', ...pair, '--ignore', 'confbkp_config_tb/*'])).code).toBe(0)
    await writeFile(place('c.manifest.json'), '{}')
    expect((await cli(['diff', place('a.dss'), place('c.manifest.json')])).code).toBe(2)
    expect((await cli(['open', place('a.dss')])).stderr).toContain('there is nothing to decrypt')
    await writeFile(place('taken'), '')
    expect((await cli(['open', place('a.dss'), '--output', place('taken')])).stderr).toContain(
      'already exists and is not overwritten',
    )
    expect((await cli(['open', place('a.dss'), '--output', join(place('none'), 'x')])).code).toBe(17)
  })
})

describe('drill', () => {
  const TOKEN = 'github_pat_readerThatMustNeverBeShown'

  test('fetches from a repository, and reports a missing backup', async () => {
    const github = await startGitHub({ visibility: 'private' })
    try {
      const bytes = makeBackupFile()
      await withRouter(async (router, args) => {
        await cli(args, { env: passwordOf(router) })
      })
      const files: Record<string, Buffer> = {}
      for (const name of await readdir(place('backups')))
        files[`backups/home/${name}`] = await readFile(join(place('backups'), name))
      // From a clock that was wrong: not the newest, despite its name.
      for (const extension of ['dss', 'manifest.json'])
        files[`backups/home/SynologyRouter_29990101.${extension}`] = Buffer.from('stale')
      await github.addRepository({
        name: 'octo-home/backups',
        visibility: 'private',
        access: { [TOKEN]: 'read' },
        files,
      })
      const { GITHUB_API_URL = '', GITHUB_GRAPHQL_URL = '' } = github.environment
      const env = { GITHUB_API_URL, GITHUB_GRAPHQL_URL, GH_TOKEN: TOKEN }
      const at = ['drill', '--repository', 'octo-home/backups', '--router', 'home']
      const found = await cli([...at, '--json', '--branch', 'main'], { env })
      expect(JSON.parse(found.stdout)).toMatchObject({ whole: true, size: bytes.length, sealed: false })
      expect(await cli([...at, '--path', 'elsewhere'], { env })).toMatchObject({
        code: 18,
        stderr: expect.stringContaining('There is no backup with a manifest in octo-home/backups/elsewhere.'),
      })
      expect((await cli(at, { env: { ...env, GH_TOKEN: 'unknown' } })).code).toBe(3)
    } finally {
      await github.close()
    }
  })

  test('requires one place and a token', async () => {
    const { stderr } = await cli(['drill'])
    expect(stderr).toMatch(
      /^Error: Give exactly one of .*\n.* `srm-backup drill --directory FOLDER`.*`srm-backup setup`.*\n\(/,
    )
    expect((await cli(['drill', '--artifact', 'o/r'])).stderr).toContain('A GitHub token is required')
    expect((await cli(['drill', '--directory', folder])).stderr).toContain('There is no backup with a manifest in')
  })
})

test('help and version end with 0, an unknown command with 2', async () => {
  for (const argv of [['--help'], ['--version'], ['backup', '--help']]) expect((await cli(argv)).code).toBe(0)
  expect((await cli(['nonsense'])).code).toBe(2)
})

test('says once in a check-up, and in the next backup, which is a new one, that a directory lost its backups', async () => {
  await withRouter(async (router, args) => {
    const env = { ...passwordOf(router), STATE_DIRECTORY: place('state') }
    await cli(args, { env })
    for (const name of await readdir(place('backups'))) await rm(join(place('backups'), name))
    const lost = /has lost its earlier backups: the newest, SynologyRouter_\d{8}\.dss of/g
    const check = await cli(['check', ...args.slice(1)], { env })
    expect([check.code, `${check.stdout}${check.stderr}`.match(lost)]).toEqual([0, [expect.anything()]])
    for (const [night, said] of [
      ['first', [expect.anything()]],
      ['second', null],
    ] as const) {
      const { code, stdout, stderr } = await cli([...args, '--quiet'], { env })
      expect([night, code, stdout, stderr.match(lost)]).toEqual([night, 0, '', said])
    }
  })
})

describe('the terminal', () => {
  const at = (isTTY: boolean, isQuiet = false) => {
    const written: string[] = []
    const stream = { write: (text: string) => written.push(text) > 0, isTTY }
    return { written, terminal: createTerminal({ stdout: stream, stderr: stream }, { wantsJson: false, isQuiet }) }
  }

  test('shows progress after a second on a TTY, and clears it', async () => {
    const wait = () => new Promise((resolve) => setTimeout(resolve, 1_400))
    const { written, terminal } = at(true)
    await terminal.during('Reading', wait)
    expect(written.join('')).toMatch(/\rReading, \d s …/)
    expect(written.at(-1)).toBe('\r\u001B[K')
    const silent = at(false)
    await silent.terminal.during('Reading', wait)
    expect(silent.written).toEqual([])
  })

  test('prints warnings with --quiet, one line each, without secrets in any form', async () => {
    const { written, terminal } = at(false, true)
    const logger = terminal.logger(createRunState())
    logger.secret('hunter2 & more')
    logger.info('not printed')
    logger.debug('nor this')
    logger.warning(`a\nb ${encodeURIComponent('hunter2 & more')}`)
    await terminal.result({ lines: ['hunter2 & more'], json: {} })
    expect(written.join('')).toBe('Warning: a b ***\n')
    await terminal.result({ lines: ['hunter2 & more'], json: {}, isData: true })
    expect(written.join('')).toBe('Warning: a b ***\n***\n')
  })

  test('puts the router before each line about it, and before no other', () => {
    const { written, terminal } = at(false, false)
    const logger = terminal.logger(createRunState())
    terminal.nameRouter({ label: 'home', address: 'https://192.168.1.1:8001' })
    logger.info('Logged in.')
    logger.warning('Over http.')
    logger.info('https://192.168.1.1:8001 is a Synology router.')
    terminal.note('Written.')
    expect(written.join('')).toBe(
      'home (https://192.168.1.1:8001): Logged in.\nWarning: home (https://192.168.1.1:8001): Over http.\nhome: https://192.168.1.1:8001 is a Synology router.\nWritten.\n',
    )
  })
})
