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
    expect(machine.folders).toContain('/srv/backups/router/home')
    const file = machine.files.get(ENV_FILE)
    expect(file?.mode).toBe(0o600)
    expect(parseEnvFile(file?.content ?? '')).toEqual({
      SRM_BACKUP_URL: router.url,
      SRM_BACKUP_TLS_FINGERPRINT: router.fingerprint,
      SRM_BACKUP_USERNAME: router.switches.account.username,
      SRM_BACKUP_PASSWORD: router.switches.account.password,
      SRM_BACKUP_ROUTER: 'home',
      SRM_BACKUP_DIRECTORY: '/srv/backups/router/home',
    })
    expect(crontab.text()?.split('\n')).toEqual([
      'MAILTO=me',
      '# srm-backup home: begin (written by srm-backup setup)',
      `17 3 * * *  /usr/bin/node /opt/srm/dist/cli.js backup --quiet --settings ${ENV_FILE} > /dev/null`,
      '53 7 * * *  /usr/bin/node /opt/srm/dist/cli.js drill --quiet --directory /srv/backups/router/home --router home --max-age 36h > /dev/null',
      expect.stringMatching(/^# srm-backup home: end \(written by srm-backup setup, [0-9a-f]{16}\)$/),
      '',
    ])
    expect([router.logins, router.logouts, router.openSessions]).toEqual([1, 1, 0])
  })

  test('suggests a directory of its own for each router: two in one would not be compared', async () => {
    const person = await startPerson({}, { router: ['home'] })
    const machine = knownMachine()
    await runSetup(person, machine)
    const { account } = router.switches
    const second = { url: [router.url], compared: ['same'], username: [account.username], password: [account.password] }
    await runSetup(knownPerson({ ...second, router: ['cabin'], schedule: ['print'] }), machine)
    const directories = ['home', 'cabin'].map(
      (name) => parseEnvFile(machine.files.get(`/etc/srm-backup/${name}.env`)?.content ?? '').SRM_BACKUP_DIRECTORY,
    )
    expect(directories).toEqual(['/srv/backups/router/home', '/srv/backups/router/cabin'])
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
    expect(machine.folders).not.toContain('/srv/backups/router/home')
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

  test('does not replace settings of another origin, and asks for another name before any other question', async () => {
    const person = await startPerson({}, { router: ['home', 'cabin'] })
    const machine = knownMachine()
    machine.folders.add('/etc/srm-backup')
    machine.files.set(ENV_FILE, { content: 'OTHER=1\n', mode: 0o644 })
    await runSetup(person, machine)
    const ask = `${ENV_FILE} was not written by setup. Replace it?`
    expect(person.asked.slice(0, 4)).toEqual(['router', ask, 'router', 'url'])
    expect(machine.files.get(ENV_FILE)?.content).toBe('OTHER=1\n')
    expect(machine.files.has('/etc/srm-backup/cabin.env')).toBe(true)
  })

  test('replaces settings of another origin only if the user says so, and asks once', async () => {
    const machine = knownMachine()
    machine.folders.add('/etc/srm-backup')
    machine.files.set(ENV_FILE, { content: 'OTHER=1\n', mode: 0o644 })
    const refusing = await startPerson()
    const failure = await failureOf(runSetup(refusing, machine, { settingsFile: ENV_FILE }))
    expect(failure.message).toBe(`${ENV_FILE} was not written by setup, and was not replaced.`)
    expect([refusing.asked.includes('url'), machine.files.get(ENV_FILE)?.content]).toEqual([false, 'OTHER=1\n'])
    await router.close()
    const agreeing = await startPerson({}, { 'was not written by setup': [true] })
    await runSetup(agreeing, machine)
    expect(agreeing.asked.filter((name) => name.includes('eplace') || name.includes('not written'))).toHaveLength(1)
    expect(machine.files.get(ENV_FILE)?.content).toContain('OTHER=1\n')
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

  test.each(['/usr/bin', '/usr/bin/node', '/opt', '/opt/node/bin'])(
    'warns if others can replace the program that it schedules: %s',
    async (place) => {
      const program = { program: ['/usr/bin/node', '/opt/srm/dist/cli.js'] }
      const machine = knownMachine({}, { ...program, programFiles: [...program.program, '/opt/node/bin/node'] })
      for (const folder of ['/usr', '/usr/bin', '/opt', '/opt/srm', '/opt/srm/dist', '/opt/node', '/opt/node/bin'])
        machine.folders.add(folder)
      machine.files.set('/usr/bin/node', { content: '', mode: 0o755 })
      machine.shared.add(place)
      const person = await startPerson()
      await runSetup(person, machine)
      expect(person.seen.join('\n')).toContain(
        `Warning: Other users can write to ${place}, and so replace the program of the nightly backup.`,
      )
    },
  )

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
    expect(failure.hint).toContain(
      `Already done: /srv/backups, /srv/backups/router, /srv/backups/router/home, /etc/srm-backup, ${ENV_FILE}.`,
    )
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
})
