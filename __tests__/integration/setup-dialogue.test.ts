// The dialogue of setup as its library shows it, with typed keys; and setup as a command, without a terminal.

import { chmod, copyFile, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { BackupError } from '../../src/errors.ts'
import { openInteractive } from '../../src/setup/interactive.ts'
import { withoutControls } from '../../src/text/sanitize.ts'
import { failureOf } from '../fixtures/failure.ts'
import { testWith } from '../fixtures/platform.ts'
import { openFolder, runInTerminal } from '../fixtures/terminal-run.ts'
import { within } from '../fixtures/within.ts'

const redact = (text: string) => withoutControls(text.replaceAll('SECRET', '***'))

async function openScreen(given: Readonly<Record<string, string>> = {}) {
  const stdin = new PassThrough()
  const shown: string[] = []
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 0, rows: 40 })
  stderr.on('data', (chunk: Buffer) => shown.push(chunk.toString()))
  const abort = new AbortController()
  const dialogue = await openInteractive(
    {
      ...{ stdin, signal: abort.signal, redact },
      stderr: stderr as unknown as NodeJS.WriteStream,
      during: (_what, work) => work(),
    },
    given,
  )
  return { dialogue, stdin, abort, shown: () => shown.join('') }
}

const anything = () => {}
const question = { name: 'username', ask: 'Who?', check: anything }

describe('the dialogue', () => {
  test('shows nothing of a typed secret, not even its length', async () => {
    const { dialogue, stdin, shown } = await openScreen()
    const answer = dialogue.secret({ name: 'password', ask: 'Password', check: anything })
    stdin.write('geheim')
    stdin.write('\r')
    expect(await answer).toBe('geheim')
    expect(shown()).toContain('Password (hidden)')
    expect(shown()).not.toMatch(/geheim|[*•▪]{2,}/)
  })

  test('shows what is wrong with an answer, and lets the user correct it', async () => {
    const { dialogue, stdin, shown } = await openScreen()
    const check = (text: string) => {
      if (text !== 'ab') throw new BackupError('input-invalid', 'This is too short.')
    }
    const answer = dialogue.text({ ...question, check })
    stdin.write('a')
    stdin.write('\r')
    stdin.write('b')
    stdin.write('\r')
    expect(await answer).toBe('ab')
    expect(shown()).toContain('This is too short.')
  })

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Escape', '\u001B'],
  ])('%s cancels, and says that nothing was written', async (_name, key) => {
    const { dialogue, stdin } = await openScreen()
    const answer = failureOf(dialogue.text(question))
    stdin.write(key)
    const failure = await answer
    expect([failure.code, failure.hint]).toEqual(['cancelled', expect.stringContaining('Nothing was written.')])
  })

  test('the end of input cancels', async () => {
    const { dialogue, stdin } = await openScreen()
    const answer = failureOf(dialogue.confirm({ ask: 'Sure?', initial: true, unattended: true }))
    stdin.end()
    expect((await answer).code).toBe('cancelled')
  })

  test.each(['confirm', 'text', 'secret', 'choose'] as const)(
    'a terminal that goes away cancels at once, although the library goes on waiting: %s',
    async (kind) => {
      const { dialogue, stdin } = await openScreen()
      const options = [{ value: 'a', label: 'A' }]
      const all = { ...question, initial: 'a', options, unattended: true } as never
      const answer = failureOf(dialogue[kind](all))
      stdin.destroy(Object.assign(new Error('read EIO'), { code: 'EIO' }))
      expect((await within(answer)).code).toBe('cancelled')
      expect((await within(failureOf(dialogue[kind](all)))).code).toBe('cancelled')
    },
  )

  test('a signal cancels with its own reason', async () => {
    const { dialogue, abort } = await openScreen()
    const choice = { name: 'x', ask: 'Which?', initial: 'a', options: [{ value: 'a', label: 'A' }] } as const
    const answer = failureOf(dialogue.choose(choice))
    abort.abort(new BackupError('cancelled', 'The run was cancelled (SIGTERM).'))
    expect((await answer).message).toBe('The run was cancelled (SIGTERM).')
  })

  test('uses a given answer once, so that a wrong password is not sent again', async () => {
    const { dialogue, stdin } = await openScreen({ password: 'given' })
    const password = { name: 'password', ask: 'Password', check: anything }
    expect(await dialogue.secret(password)).toBe('given')
    const second = dialogue.secret(password)
    stdin.write('typed\r')
    expect(await second).toBe('typed')
  })

  test('Enter keeps a saved secret', async () => {
    const { dialogue, stdin, shown } = await openScreen()
    const answer = dialogue.secret({ name: 'password', ask: 'Password', saved: 'before', check: anything })
    stdin.write('\r')
    expect(await answer).toBe('before')
    expect(shown()).not.toContain('before')
  })

  test('masks secrets in what it shows, but not the key that the user must store', async () => {
    const { dialogue, shown } = await openScreen()
    dialogue.say('a SECRET')
    dialogue.show('Title', 'b SECRET')
    dialogue.showSecret('Key', 'c SECRET')
    expect(shown()).toContain('a ***')
    expect(shown()).toContain('b ***')
    expect(shown()).toContain('c SECRET')
  })
})

describe('text from elsewhere', () => {
  /** What a terminal would act on: it sets the title of the window. */
  const EVIL = '\u001B]0;pwned\u0007'

  test.each(['text', 'secret', 'choose', 'confirm'] as const)(
    'cannot control the terminal in a question: %s',
    async (kind) => {
      const { dialogue, abort, shown } = await openScreen()
      const ask = `Replace /srv/${EVIL}x?`
      const options = [{ value: 'a', label: `A${EVIL}`, hint: EVIL }] as const
      const asking = {
        text: () => dialogue.text({ name: 'x', ask, initial: `/srv/${EVIL}`, check: anything }),
        secret: () => dialogue.secret({ name: 'x', ask, check: anything }),
        choose: () => dialogue.choose({ name: 'x', ask, initial: 'a', options }),
        confirm: () => dialogue.confirm({ ask, initial: true, unattended: true }),
      }
      const answer = failureOf(Promise.resolve(asking[kind]()))
      await new Promise((resolve) => setTimeout(resolve, 50))
      abort.abort(new BackupError('cancelled', 'x'))
      await answer
      expect(shown()).toContain('Replace /srv/')
      expect(shown()).not.toContain(EVIL)
      expect(shown()).not.toContain('\u0007')
    },
  )

  test('is no suggestion that Enter would print', async () => {
    const { dialogue, stdin, shown } = await openScreen()
    const check = (text: string) => {
      if (text === '') throw new BackupError('input-invalid', `Empty${EVIL}.`)
    }
    const answer = dialogue.text({ name: 'x', ask: 'Where?', initial: `/srv/${EVIL}`, check })
    stdin.write('\r')
    stdin.write('/srv/a')
    stdin.write('\r')
    expect(await answer).toBe('/srv/a')
    expect(shown()).not.toContain('\u0007')
  })

  test('cannot control the terminal from a title either', async () => {
    const { dialogue, shown } = await openScreen()
    dialogue.show(`Title${EVIL}`, `text${EVIL}`)
    dialogue.showCommands(`Title${EVIL}`, `text${EVIL}`)
    expect(shown()).not.toContain('\u0007')
  })
})

describe('srm-backup setup without a terminal', () => {
  let router: EmulatedRouter | undefined
  afterEach(async () => {
    await router?.close()
    router = undefined
  })

  async function start() {
    router = await startRouter()
    const { account } = router.switches
    const pin = { SRM_BACKUP_TLS_FINGERPRINT: router.fingerprint }
    const env = {
      // Neither settings of this machine nor a bug may matter.
      SRM_BACKUP_SETTINGS: join(tmpdir(), 'no-such-folder', 'none.env'),
      SRM_BACKUP_DIRECTORY: join(tmpdir(), 'no-such-folder', 'backups'),
      SRM_BACKUP_URL: router.url,
      SRM_BACKUP_USERNAME: account.username,
      SRM_BACKUP_PASSWORD: account.password,
    }
    return { router, env, pin, password: account.password }
  }

  test('refuses to ask without a terminal', async () => {
    const { code, stderr } = await runInTerminal(['setup'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('`--yes`')])
  })

  test('says which variable is missing', async () => {
    const { env, pin } = await start()
    const { SRM_BACKUP_USERNAME: _, ...rest } = env
    const { code, stderr } = await runInTerminal(['setup', '--yes'], { ...rest, ...pin })
    expect([code, stderr]).toEqual([2, expect.stringContaining('SRM_BACKUP_USERNAME is required')])
  })

  test('never trusts a certificate that was not compared', async () => {
    const { env, router } = await start()
    const { code, stderr } = await runInTerminal(['setup', '--yes'], env)
    expect([code, stderr]).toEqual([6, expect.stringContaining(router.fingerprint)])
    expect(router.applicationBytes).toBe(0)
  })

  test('sends a wrong password once', async () => {
    const { env, pin, router } = await start()
    const { code } = await runInTerminal(['setup', '--yes'], { ...env, ...pin, SRM_BACKUP_PASSWORD: 'wrong' })
    expect([code, router.failedLogins]).toEqual([7, 1])
  })

  test('advises by variables, since it has hardly any options', async () => {
    const { env, pin } = await start()
    const refused = await runInTerminal(['setup', '--yes'], { ...env, ...pin, SRM_BACKUP_PASSWORD: 'wrong' })
    expect(refused.stderr).toContain('add `SRM_BACKUP_LOGIN_ENCRYPTION=never`')
    const untrusted = await runInTerminal(['setup', '--yes'], env)
    expect(untrusted.stderr).toContain('trust it: SRM_BACKUP_TLS_FINGERPRINT=')
    for (const { stderr } of [refused, untrusted]) expect(stderr).not.toMatch(/--(?:tls|login|username|password)/)
  })

  testWith('POSIX rights')('writes a settings file with which a backup can be made', async () => {
    await using folder = await openFolder()
    const { env, pin, password } = await start()
    const file = folder.at('conf', 'home.env')
    const given = { ...env, ...pin, SRM_BACKUP_DIRECTORY: folder.at('backups'), SRM_BACKUP_KEEP: '7' }
    const dry = await runInTerminal(['setup', '--yes', '--dry-run', '--settings', file], given)
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('Dry run: nothing was written.')])
    expect(await stat(folder.at('conf')).catch(() => undefined)).toBeUndefined()
    const done = await runInTerminal(['setup', '--yes', '--settings', file], given)
    expect([done.code, done.stderr]).toEqual([0, expect.stringContaining('All checks passed')])
    for (const { stdout, stderr } of [dry, done]) expect(stdout + stderr).not.toContain(password)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toContain('\nSRM_BACKUP_KEEP=7\n')
    const { code, stdout } = await runInTerminal(['backup', '--settings', file])
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Stored and verified: ${folder.at('backups')}`)])
    const checked = await runInTerminal(['check', '--settings', file], { SRM_BACKUP_DIRECTORY: folder.at('other') })
    expect(checked.stdout).toContain(folder.at('other'))
  })

  testWith('POSIX rights')('with --settings, an unknown variable and a readable file are reported', async () => {
    await using folder = await openFolder()
    const file = folder.at('home.env')
    await writeFile(file, 'SRM_BACKUP_PASWORD=x\n')
    const { code, stderr } = await runInTerminal(['backup', '--settings', file])
    expect([code, stderr]).toEqual([2, expect.stringContaining('`SRM_BACKUP_PASWORD`, which does not exist')])
    const missing = await runInTerminal(['backup', '--settings', folder.at('none.env')])
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('it does not exist (ENOENT)')])
    await chmod(file, 0o644)
    await chmod(folder.path, 0o755)
    const readable = await runInTerminal(['check', '--settings', file])
    expect(readable.stderr).toContain(`Other users of this machine can read the passwords in ${file}`)
    expect(await readFile(file, 'utf8')).toBe('SRM_BACKUP_PASWORD=x\n')
  })

  test.each([
    [
      'a byte order mark, and the name is misspelled',
      '\uFEFFSRM_BACKUP_ENCRYPTTO=age1',
      '`SRM_BACKUP_ENCRYPTTO`, which',
    ],
    ['UTF-16', Buffer.from('\uFEFFSRM_BACKUP_ENCRYPT_TO=age1', 'utf16le'), 'is not UTF-8 text'],
    ['a colon', 'SRM_BACKUP_KEEP=5\nSRM_BACKUP_ENCRYPT_TO: age1', 'is not `NAME=value` in line 2'],
    ['no value', 'SRM_BACKUP_ENCRYPT_TO', 'is not `NAME=value` in line 1'],
    ['an empty value', 'SRM_BACKUP_ENCRYPT_TO=', 'sets `SRM_BACKUP_ENCRYPT_TO` to nothing'],
    ['only a comment', 'SRM_BACKUP_ENCRYPT_TO=# age1', 'has only a comment after `SRM_BACKUP_ENCRYPT_TO=`'],
    ['the variable twice', 'SRM_BACKUP_ENCRYPT_TO=age1\nSRM_BACKUP_ENCRYPT_TO=', 'again in line 2'],
    ['no prefix', 'ENCRYPT_TO=age1', 'sets `ENCRYPT_TO`, which does not exist'],
    ['the name of the option', 'encrypt-to=age1', 'sets `encrypt-to`, which does not exist'],
    ['an input of the action', 'SRM_BACKUP_MODE=check', 'sets `SRM_BACKUP_MODE`, which only the action has'],
    ['small letters', 'srm_backup_encrypt_to=age1', 'sets `srm_backup_encrypt_to`, which does not exist'],
  ])('with --settings, what would be overlooked is refused: %s', async (_, content, problem) => {
    await using folder = await openFolder()
    const file = folder.at('home.env')
    await writeFile(file, content, { mode: 0o600 })
    const { code, stderr } = await runInTerminal(['backup', '--settings', file, '--url', 'https://192.0.2.1'])
    expect([code, stderr]).toEqual([2, expect.stringContaining(problem)])
    expect(stderr).toContain(`Error: The file ${file} `)
    expect(stderr).not.toContain('age1')
  })

  test('is not begun while a line of the earlier settings would be lost', async () => {
    await using folder = await openFolder()
    const file = folder.at('home.env')
    await writeFile(file, '# Written by srm-backup setup: x\nSRM_BACKUP_ENCRYPT_TO: age1\n', { mode: 0o600 })
    const { code, stderr } = await runInTerminal(['setup', '--yes', '--settings', file], { SRM_BACKUP_ROUTER: 'home' })
    expect([code, stderr]).toEqual([2, expect.stringContaining('is not `NAME=value` in line 2')])
  })

  testWith('POSIX rights')(
    'with --settings, a folder that others may write to is reported, and leftovers go',
    async () => {
      await using folder = await openFolder()
      const file = folder.at('home.env')
      await writeFile(file, 'SRM_BACKUP_KEEP=7\n', { mode: 0o600 })
      const leftover = folder.at('.srm-backup-0b1e8f0a-1111-4222-8333-0123456789ab.tmp')
      await writeFile(leftover, 'SRM_BACKUP_PASSWORD=secret', { mode: 0o600 })
      await utimes(leftover, 1, 1)
      const usual = await runInTerminal(['check', '--settings', file])
      expect(usual.stderr).not.toContain('Other users')
      await expect(stat(leftover)).rejects.toThrow('ENOENT')
      await chmod(folder.path, 0o777)
      await mkdir(folder.at('private'), { mode: 0o700 })
      const below = folder.at('private', 'home.env')
      await copyFile(file, below)
      for (const settings of [file, below]) {
        const { stderr } = await runInTerminal(['check', '--settings', settings])
        expect(stderr).toContain(`Warning: Other users can write to ${folder.path}, and so replace the settings`)
      }
    },
  )
})
