// `srm-backup setup` against the emulated router: what it asks, in which order, and what it writes.

import { afterEach, describe, expect, test } from '@jest/globals'
import { identityToRecipient } from 'age-encryption'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { BackupError } from '../../src/errors.ts'
import { parseEnvFile } from '../../src/settings/env-file.ts'
import { problemOf } from '../../src/setup/dialogue.ts'
import { describePlan } from '../../src/setup/plan.ts'
import { failureOf } from '../fixtures/failure.ts'
import { knownCrontab, knownMachine, knownPerson, runSetup } from '../fixtures/setup-run.ts'

let router: EmulatedRouter
afterEach(() => router.close())

const ENV_FILE = '/etc/srm-backup/home.env'

async function startPerson(
  changes: Parameters<typeof startRouter>[0] = {},
  answers: Parameters<typeof knownPerson>[0] = {},
) {
  router = await startRouter(changes)
  const { account } = router.switches
  return knownPerson({
    ...{ url: [router.url], compared: ['same'], username: [account.username], password: [account.password] },
    schedule: ['print'],
    ...answers,
  })
}

describe('setup', () => {
  test('writes the settings for their owner only, the directory and the lines of cron', async () => {
    const person = await startPerson({}, { schedule: ['crontab'] })
    const crontab = knownCrontab('MAILTO=me\n')
    const machine = knownMachine(crontab.programs)
    const { firstBackup, secrets } = await runSetup(person, machine)
    expect(firstBackup).toBe(ENV_FILE)
    expect(secrets).toContain(router.switches.account.password)
    expect(machine.folders).toContain('/srv/backups/router')
    const file = machine.files.get(ENV_FILE)
    expect(file?.mode).toBe(0o600)
    expect(parseEnvFile(file?.content ?? '')).toEqual({
      SRM_BACKUP_URL: router.url,
      SRM_BACKUP_TLS_FINGERPRINT: router.fingerprint,
      SRM_BACKUP_USERNAME: router.switches.account.username,
      SRM_BACKUP_PASSWORD: router.switches.account.password,
      SRM_BACKUP_ROUTER: 'home',
      SRM_BACKUP_DIRECTORY: '/srv/backups/router',
    })
    expect(crontab.text()?.split('\n')).toEqual([
      'MAILTO=me',
      '# srm-backup home: begin (written by srm-backup setup)',
      `17 3 * * *  /usr/bin/node /opt/srm/dist/cli.js backup --quiet --settings ${ENV_FILE} > /dev/null`,
      '53 7 * * *  /usr/bin/node /opt/srm/dist/cli.js drill --quiet --directory /srv/backups/router --router home --max-age 36h > /dev/null',
      '# srm-backup home: end (written by srm-backup setup)',
      '',
    ])
    expect([router.logins, router.logouts, router.openSessions]).toEqual([1, 1, 0])
  })

  test('has the certificate compared before any password is asked for or anything is sent', async () => {
    const person = await startPerson({}, { compared: ['other'] })
    const failure = await failureOf(runSetup(person, knownMachine()))
    expect(failure.code).toBe('tls-untrusted')
    expect(person.asked).toEqual(['router', 'url', 'compared'])
    const shown = person.seen.join('\n').replace(/\s+/g, '')
    expect(shown).toContain(router.fingerprint)
    expect([router.logins, router.applicationBytes]).toEqual([0, 0])
  })

  test('refuses a pasted fingerprint that differs, and sends nothing', async () => {
    const other = 'AB'.repeat(32)
    const person = await startPerson({}, { compared: [], 'tls-fingerprint': [other, other, other] })
    const failure = await failureOf(runSetup(person, knownMachine()))
    expect(failure.message).toContain('The fingerprints differ')
    expect(person.asked.filter((name) => name === 'tls-fingerprint')).toHaveLength(3)
    expect(router.applicationBytes).toBe(0)
  })

  test('asks again for a mistyped fingerprint, and then no longer takes a yes for an answer', async () => {
    const person = await startPerson({}, { compared: [], 'tls-fingerprint': ['AB'.repeat(32)] })
    const { text } = person
    const correct: typeof text = async (question) =>
      question.name === 'tls-fingerprint' && person.asked.includes('tls-fingerprint')
        ? router.fingerprint
        : await text(question)
    await runSetup({ ...person, text: correct }, knownMachine())
    expect(person.seen.join('\n')).toContain('You typed:    AB:AB:')
    expect(router.logins).toBe(1)
    await router.close()
    const insisting = await startPerson({}, { compared: ['paste', 'same'], 'tls-fingerprint': ['AB'.repeat(32)] })
    await expect(runSetup(insisting, knownMachine())).rejects.toThrow('same is not an answer to compared')
    expect(router.applicationBytes).toBe(0)
  })

  test('shows the command that shows the fingerprint as one line, to be copied', async () => {
    const person = await startPerson({}, { compared: ['other'] })
    const commands: string[] = []
    const dialogue = { ...person, showCommands: (_: string, text: string) => void commands.push(text) }
    await failureOf(runSetup(dialogue, knownMachine()))
    const { host } = new URL(router.url)
    expect(commands).toEqual([
      `openssl s_client -connect ${host} < /dev/null 2> /dev/null | openssl x509 -noout -fingerprint -sha256`,
    ])
  })

  test('completes an address without its scheme, and says so', async () => {
    const person = await startPerson()
    const { host } = new URL(router.url)
    const { text } = person
    const machine = knownMachine()
    const short: typeof text = async (question) => {
      if (question.name !== 'url') return await text(question)
      for (const [typed, isAccepted] of [
        ['192.168.1.1', true],
        ['fe80::1', true],
        ['ftp://192.168.1.1', false],
        ['admin:x@192.168.1.1', false],
        ['my router', false],
        ['', false],
      ] as const)
        expect([typed, problemOf(() => question.check(typed)) === undefined]).toEqual([typed, isAccepted])
      return host
    }
    await runSetup({ ...person, text: short }, machine)
    expect(person.seen).toContain(`The address in full is https://${host}.`)
    expect(parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '').SRM_BACKUP_URL).toBe(router.url)
  })

  test('sends a wrong password once, and another one only after the user agrees', async () => {
    const person = await startPerson({}, { password: ['wrong', 'wrong too'], 'another-login': ['again', 'end'] })
    const failure = await failureOf(runSetup(person, knownMachine()))
    expect(failure.code).toBe('login-refused')
    expect(router.failedLogins).toBe(2)
    expect(person.seen.filter((line) => line.includes('Auto Block on the router blocks this machine'))).toHaveLength(2)
  })

  test('never sends more than three wrong passwords', async () => {
    const person = await startPerson({}, { password: ['a', 'b', 'c', 'd'] })
    await failureOf(runSetup(person, knownMachine()))
    expect(router.failedLogins).toBe(3)
  })

  test('advises about a refused login in its own words, not by options that it lacks', async () => {
    const person = await startPerson({}, { password: ['wrong'], 'another-login': ['end'] })
    await failureOf(runSetup(person, knownMachine()))
    const seen = person.seen.join('\n')
    expect(seen).toContain('a typo in the username or the password')
    expect(seen).toContain('add the variable `SRM_BACKUP_LOGIN_ENCRYPTION=never`')
    expect(seen).not.toMatch(/--[a-z]/)
  })

  test('asks for the secret of the second factor only if the router wants it', async () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    const person = await startPerson({ otp: { mode: 'required', secret } }, { 'otp-secret': ['123456', secret] })
    const machine = knownMachine()
    const { secrets } = await runSetup(person, machine)
    expect(person.asked.filter((name) => name === 'otp-secret')).toHaveLength(2)
    expect(person.seen.join('\n')).toContain('is a one-time or recovery code')
    expect(parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '').SRM_BACKUP_OTP_SECRET).toBe(secret)
    expect(secrets).toContain(secret)
  })

  test('shows the plan without secrets, and writes nothing in a dry run', async () => {
    const person = await startPerson()
    const crontab = knownCrontab()
    const machine = knownMachine(crontab.programs)
    const { text } = await runSetup(person, machine, { isDryRun: true })
    expect(text).toContain(`Write ${ENV_FILE} (mode 0600)`)
    expect(text).toContain('SRM_BACKUP_PASSWORD=***')
    expect(text).not.toContain(router.switches.account.password)
    expect([machine.files.size, crontab.text()]).toEqual([0, undefined])
    expect(machine.folders).not.toContain('/srv/backups/router')
  })

  test.each(['router', 'url', 'compared', 'username', 'password', 'schedule', 'directory', 'encryption', 'Do this'])(
    'leaves nothing behind if it is interrupted at: %s',
    async (question) => {
      const person = await startPerson({}, { schedule: ['crontab'], [question]: ['quit'] })
      const crontab = knownCrontab()
      const machine = knownMachine(crontab.programs)
      expect((await failureOf(runSetup(person, machine))).code).toBe('cancelled')
      expect([machine.files.size, crontab.text(), machine.folders.size]).toEqual([0, undefined, 6])
      expect(router.openSessions).toBe(0)
    },
  )

  test('does not replace a file of another origin unless the user says so', async () => {
    const person = await startPerson()
    const machine = knownMachine()
    machine.folders.add('/etc/srm-backup')
    machine.files.set(ENV_FILE, { content: 'OTHER=1\n', mode: 0o644 })
    const failure = await failureOf(runSetup(person, machine))
    expect(failure.message).toBe(`${ENV_FILE} exists, and was not replaced.`)
    expect(person.asked).toContain(`${ENV_FILE} was not written by setup. Replace it?`)
    expect(machine.files.get(ENV_FILE)?.content).toBe('OTHER=1\n')
  })

  test('changes nothing if it is run again with the same answers', async () => {
    const crontab = knownCrontab()
    const machine = knownMachine(crontab.programs)
    await runSetup(await startPerson({}, { schedule: ['crontab'] }), machine)
    const before = [new Map(machine.files), crontab.text()]
    const { account } = router.switches
    const again = { password: [account.password], schedule: ['crontab'] }
    const { plan } = await runSetup(knownPerson(again), machine)
    expect(plan).toEqual([])
    expect([machine.files, crontab.text()]).toEqual(before)
  })

  test('refuses the disk of the system in place of a share that is not mounted', async () => {
    const person = await startPerson({}, { directory: ['/mnt/nas/router', '/mnt/user/router'] })
    const machine = knownMachine()
    await runSetup(person, machine)
    expect(person.seen.join('\n')).toContain('/mnt is on the disk of the system itself')
    expect(machine.folders).toContain('/mnt/user/router')
    expect(machine.folders).not.toContain('/mnt/nas')
  })

  test('changes only the part that the user wants to change, and keeps what the user added to the file', async () => {
    const crontab = knownCrontab()
    const machine = knownMachine(crontab.programs)
    await runSetup(await startPerson({}, { schedule: ['crontab'] }), machine)
    const { content = '' } = machine.files.get(ENV_FILE) ?? {}
    machine.files.set(ENV_FILE, { content: `${content}SRM_BACKUP_KEEP=7\nMY_OWN=1\n`, mode: 0o600 })
    const logins = router.logins
    const person = knownPerson({ part: ['directory'], directory: ['/srv/other'] })
    await runSetup(person, machine)
    expect(person.asked.slice(0, 3)).toEqual(['router', 'part', 'directory'])
    expect(person.asked).not.toContain('password')
    const before = parseEnvFile(content)
    const after = { ...before, SRM_BACKUP_DIRECTORY: '/srv/other', SRM_BACKUP_KEEP: '7', MY_OWN: '1' }
    expect(parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '')).toEqual(after)
    expect(router.logins).toBe(logins)
  })

  test('shows of the lines that others added to the settings only their names', async () => {
    const machine = knownMachine()
    await runSetup(await startPerson(), machine)
    const { content = '' } = machine.files.get(ENV_FILE) ?? {}
    const added = ['HTTPS_PROXY=http://u:geheim@proxy:3128', 'MY_TOKEN=geheim', 'SRM_BACKUP_TOKEN=geheim']
    machine.files.set(ENV_FILE, { content: `${content}${added.join('\n')}\n`, mode: 0o600 })
    const person = knownPerson({ part: ['directory'], directory: ['/srv/other'] })
    const { plan } = await runSetup(person, machine)
    for (const line of ['HTTPS_PROXY=***', 'MY_TOKEN=***', 'SRM_BACKUP_TOKEN=***'])
      expect(person.seen.join('\n')).toContain(line)
    expect(person.seen.join('\n') + describePlan(plan)).not.toContain('geheim')
    for (const line of added) expect(machine.files.get(ENV_FILE)?.content).toContain(line)
  })

  test('warns if others can replace the settings', async () => {
    for (const folder of ['/etc', '/etc/srm-backup']) {
      const person = await startPerson()
      const machine = knownMachine()
      machine.folders.add('/etc/srm-backup')
      machine.shared.add(folder)
      await runSetup(person, machine)
      expect(person.seen.join('\n')).toContain(`Warning: Other users can write to ${folder}, and so replace`)
      await router.close()
    }
    const person = await startPerson()
    await runSetup(person, knownMachine())
    expect(person.seen.join('\n')).not.toContain('Other users')
  })

  test('adds to the crontab what somebody else added meanwhile', async () => {
    const person = await startPerson({}, { schedule: ['crontab'] })
    const crontab = knownCrontab('MAILTO=me\n')
    const machine = knownMachine(crontab.programs)
    const { confirm } = person
    const slow: typeof confirm = async (question) => {
      if (question.ask === 'Do this?') await machine.run('crontab', ['-'], { input: 'MAILTO=me\n0 1 * * * precious\n' })
      return await confirm(question)
    }
    await runSetup({ ...person, confirm: slow }, machine)
    expect(crontab.text()).toMatch(/^MAILTO=me\n0 1 \* \* \* precious\n# srm-backup home: begin/)
  })

  test('does not replace settings that somebody else changed meanwhile', async () => {
    const machine = knownMachine()
    await runSetup(await startPerson(), machine)
    const changed = { content: 'SRM_BACKUP_KEEP=7\n', mode: 0o600 }
    const person = knownPerson({ part: ['directory'], directory: ['/srv/other'] })
    const { confirm } = person
    const slow: typeof confirm = async (question) => {
      if (question.ask === 'Do this?') machine.files.set(ENV_FILE, changed)
      return await confirm(question)
    }
    const failure = await failureOf(runSetup({ ...person, confirm: slow }, machine))
    expect(failure.message).toBe(`${ENV_FILE}: it has changed since setup read it.`)
    expect(machine.files.get(ENV_FILE)).toEqual(changed)
  })

  test('encrypts for a key that it makes, shows once and never stores', async () => {
    const person = await startPerson({}, { encryption: ['create'], 'key-end': ['wrong'] })
    const machine = knownMachine()
    const { text: ask } = person
    let key = ''
    const dialogue = {
      ...person,
      showSecret: (_title: string, text: string) => {
        key = /AGE-SECRET-KEY-1\w+/.exec(text)?.[0] ?? ''
      },
      text: async (question: Parameters<typeof ask>[0]) => {
        if (question.name !== 'key-end') return await ask(question)
        expect(problemOf(() => question.check('wrong'))).toContain('The key ends differently')
        expect(problemOf(() => question.check(key.slice(-6)))).toBeUndefined()
        return key.slice(-6)
      },
    }
    await runSetup(dialogue, machine)
    const written = [...machine.files.values()].map(({ content }) => content).join('')
    const settings = parseEnvFile(written)
    expect(key).toMatch(/^AGE-SECRET-KEY-1/)
    expect(settings.SRM_BACKUP_ENCRYPT_TO).toBe(await identityToRecipient(key))
    expect(settings.SRM_BACKUP_FINGERPRINT_KEY).toMatch(/^[0-9a-f]{64}$/)
    expect(written + person.seen.join('')).not.toContain(key)
  })

  test('says what was done if a step fails, and leaves no temporary file', async () => {
    const person = await startPerson({}, { schedule: ['crontab'] })
    const crontab = {
      crontab: (_input: string, [option]: readonly string[]) => (option === '-' ? { code: 1, stderr: 'full' } : {}),
    }
    const failure = await failureOf(runSetup(person, knownMachine(crontab)))
    expect([failure.code, failure.message]).toEqual(['store-failed', 'the crontab: full.'])
    expect(failure.hint).toContain(`Already done: /srv/backups, /srv/backups/router, /etc/srm-backup, ${ENV_FILE}.`)
  })

  test('does not write a crontab that it could not read', async () => {
    const person = await startPerson({}, { schedule: ['crontab'] })
    const machine = knownMachine({ crontab: () => ({ code: 1, stderr: 'you are not allowed to use this program' }) })
    const failure = await failureOf(runSetup(person, machine))
    expect(failure.message).toContain('The crontab cannot be read: you are not allowed')
    expect(machine.ran.map(({ command }) => command)).not.toContain('crontab -')
  })

  test.each([
    ['holds an earlier schedule to end', 'print', { code: 1, stderr: 'cannot fork: Resource temporarily unavailable' }],
    ['is not UTF-8', 'crontab', { code: 0, stdout: '0 1 * * * date > /srv/caf\uFFFD\n' }],
  ])('nor one that %s', async (_, schedule, answer) => {
    const machine = knownMachine({ crontab: () => answer })
    const failure = await failureOf(runSetup(await startPerson({}, { schedule: [schedule] }), machine))
    expect(failure.message).toContain('The crontab cannot be read')
    expect(machine.ran.map(({ command }) => command)).not.toContain('crontab -')
  })

  test('takes ~ for the home folder, as a shell would', async () => {
    const person = await startPerson({}, { schedule: ['print'], directory: ['~/backups'] })
    const machine = knownMachine()
    await runSetup(person, machine)
    expect(machine.folders.has(`${machine.home}/backups`)).toBe(true)
  })

  test('accepts no path that would become a line of its own in a crontab', async () => {
    const directory = '/srv/backups\n* * * * * touch /srv/pwned\n#'
    const person = await startPerson({}, { schedule: ['crontab'], directory: [directory] })
    const crontab = knownCrontab()
    await runSetup(person, knownMachine(crontab.programs))
    expect(person.seen.join('\n')).toContain('contains a line break')
    expect(crontab.text()).not.toContain('pwned')
  })

  test('writes a password with every kind of quotation mark to a file of its own', async () => {
    const account = { username: 'backup', password: `a'b"c\`d # e` }
    const person = await startPerson({ account })
    const machine = knownMachine()
    const { plan } = await runSetup(person, machine)
    const settings = parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '')
    expect(settings.SRM_BACKUP_PASSWORD).toBeUndefined()
    expect(machine.files.get(settings.SRM_BACKUP_PASSWORD_FILE ?? '')).toEqual({
      content: `${account.password}\n`,
      mode: 0o600,
    })
    expect(describePlan(plan)).not.toContain(account.password)
  })

  test('logs out and leaves nothing behind if it is cancelled during the check-up', async () => {
    const cancelled = new AbortController()
    const crontab = knownCrontab()
    const machine = knownMachine(crontab.programs)
    router = await startRouter({}, ({ method }) => {
      if (method === 'login') cancelled.abort(new BackupError('cancelled', 'The run was cancelled (SIGINT).'))
    })
    const { account } = router.switches
    const answers = {
      url: [router.url],
      compared: ['same'],
      username: [account.username],
      password: [account.password],
    }
    const { signal } = cancelled
    const failure = await failureOf(runSetup(knownPerson(answers), machine, { signal }))
    expect(failure.code).toBe('cancelled')
    expect([router.logins, router.openSessions, machine.files.size]).toEqual([1, 0, 0])
  })

  test('suggests the saved password for the same account only', async () => {
    const machine = knownMachine()
    await runSetup(await startPerson(), machine)
    for (const [username, hasSaved] of [
      [router.switches.account.username, true],
      ['other', false],
    ] as const) {
      const person = knownPerson({
        part: ['router'],
        username: [username],
        'Do this': ['quit'],
        'another-login': ['quit'],
      })
      const suggested: (string | undefined)[] = []
      const secret: typeof person.secret = (question) => {
        suggested.push(question.saved)
        return person.secret(question)
      }
      await runSetup({ ...person, secret }, machine).catch(() => {})
      expect(suggested).toEqual([hasSaved ? router.switches.account.password : undefined])
    }
  })

  test('does not schedule a program in the cache of npx, which is gone tomorrow', async () => {
    const person = await startPerson()
    const machine = knownMachine({}, { program: ['/usr/bin/node', '/root/.npm/_npx/ab/node_modules/x/dist/cli.js'] })
    const failure = await failureOf(runSetup(person, machine))
    expect(failure.hint).toContain('npm install --global')
    expect(machine.files.size).toBe(0)
  })

  test('a change of the directory or of encryption also reaches the schedule, which names both', async () => {
    const crontab = knownCrontab('# mine\n')
    const machine = knownMachine({ ...crontab.programs, systemctl: () => ({}) })
    for (const folder of ['/run/systemd/system', '/etc/systemd/system', '/etc/systemd']) machine.folders.add(folder)
    for (const schedule of ['crontab', 'systemd']) {
      await runSetup(await startPerson({}, { schedule: [schedule], part: ['schedule'] }), machine)
      await runSetup(knownPerson({ part: ['directory'], directory: [`/srv/${schedule}`] }), machine)
      await router.close()
    }
    expect(machine.files.get('/etc/systemd/system/srm-backup-home.service')?.content).toContain(
      'ReadWritePaths=-/srv/systemd\n',
    )
    await runSetup(knownPerson({ part: ['schedule'], schedule: ['crontab'] }), machine)
    expect(crontab.text()).toContain('drill --quiet --directory /srv/systemd')
    const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
    await runSetup(knownPerson({ part: ['encryption'], encryption: ['mine'], 'encrypt-to': [recipient] }), machine)
    expect(crontab.text()).toContain('backup --quiet')
    expect(crontab.text()).not.toContain('drill')
  })

  test('another schedule ends the one before, so that nothing is backed up twice a night', async () => {
    const crontab = knownCrontab('# mine\n')
    const machine = knownMachine({ ...crontab.programs, systemctl: () => ({}) })
    for (const folder of ['/run/systemd/system', '/etc/systemd/system', '/etc/systemd']) machine.folders.add(folder)
    await runSetup(await startPerson({}, { schedule: ['crontab'] }), machine)
    await runSetup(knownPerson({ part: ['schedule'], schedule: ['systemd'] }), machine)
    expect(crontab.text()).toBe('# mine\n')
    await runSetup(knownPerson({ part: ['schedule'], schedule: ['crontab'] }), machine)
    expect(machine.ran.map(({ command }) => command)).toContain('systemctl disable --now srm-backup-home.timer')
  })

  test('compares the certificate again if it changed, or if the saved fingerprint is not one', async () => {
    const machine = knownMachine()
    await runSetup(await startPerson(), machine)
    const { content = '' } = machine.files.get(ENV_FILE) ?? {}
    for (const [saved, asks] of [
      [router.fingerprint, false],
      ['AB'.repeat(32), true],
      ['nonsense', true],
    ] as const) {
      machine.files.set(ENV_FILE, { content: content.replace(router.fingerprint, saved), mode: 0o600 })
      const person = knownPerson({ part: ['router'], compared: ['same'] })
      await runSetup(person, machine)
      expect(person.asked.includes('compared')).toBe(asks)
    }
  })
})
