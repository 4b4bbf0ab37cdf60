// What `srm-backup setup` changes on a machine that others change, too: the crontab, units, and settings of an earlier setup.

import { afterEach, describe, expect, test } from '@jest/globals'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { parseEnvFile } from '../../src/settings/env-file.ts'
import { openUnattended } from '../../src/setup/unattended.ts'
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

  test('accepts no path that would become a line of its own in a crontab', async () => {
    const directory = '/srv/backups\n* * * * * touch /srv/pwned\n#'
    const person = await startPerson({}, { schedule: ['crontab'], directory: [directory] })
    const crontab = knownCrontab()
    await runSetup(person, knownMachine(crontab.programs))
    expect(person.seen.join('\n')).toContain('contains a line break')
    expect(crontab.text()).not.toContain('pwned')
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
    const recipient = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'
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

  test.each(['print', 'synology'])('a schedule that the user has yet to set up ends no other one: %s', async (kind) => {
    const crontab = knownCrontab('# mine\n')
    const machine = knownMachine(crontab.programs)
    await runSetup(await startPerson({}, { schedule: ['crontab'] }), machine)
    const before = crontab.text()
    await router.close()
    if (kind === 'synology') machine.files.set('/etc/synoinfo.conf', { content: '', mode: 0o644 })
    const again = await startPerson({}, { part: ['schedule'], schedule: [kind] })
    const { plan } = await runSetup(again, machine, { settingsFile: ENV_FILE })
    expect(crontab.text()).toBe(before)
    const titles = plan.map((step) => (step.kind === 'task' ? step.title : step.kind))
    expect(titles).toContain('Once the new schedule has made a backup, end the one on this machine')
  })

  test('without a person, the schedule and encryption stay as they are, with the key of the fingerprints', async () => {
    const crontab = knownCrontab('# mine\n')
    const machine = knownMachine(crontab.programs)
    const recipient = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'
    const answers = { schedule: ['crontab'], encryption: ['mine'], 'encrypt-to': [recipient] }
    await runSetup(await startPerson({}, answers), machine)
    const [lines, before] = [crontab.text(), parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '')]
    const script = openUnattended(
      { note: () => {}, warn: () => {} },
      { password: router.switches.account.password, keep: '7' },
    )
    const elsewhere = await failureOf(runSetup(script, machine, { settingsFile: '/etc/srm-backup/other.env' }))
    expect(elsewhere.message).toContain('/etc/srm-backup/other.env does not exist, but a schedule of home does')
    await runSetup(script, machine, { settingsFile: ENV_FILE })
    expect(crontab.text()).toBe(lines)
    expect(parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '')).toEqual({ ...before, SRM_BACKUP_KEEP: '7' })
  })

  describe('without a person, what somebody added to a schedule', () => {
    const unattended = (given: Readonly<Record<string, string>> = {}) =>
      openUnattended({ note: () => {}, warn: () => {} }, { password: router.switches.account.password, ...given })

    test.each([
      ['an option', (line: string) => line.replace(' > /dev/null', ' --encrypt-to age1x > /dev/null')],
      ['a variable', (line: string) => line.replace('  /usr', '  SRM_BACKUP_ENCRYPT_TO=age1x /usr')],
      ['a mail', (line: string) => line.replace(' > /dev/null', '')],
      ['a sign that ends the line for now', (line: string) => `#${line}`],
      ['the same with a space', (line: string) => `# ${line}`],
      ['a time that never comes', (line: string) => line.replace(/^17 3 \* \* \*/, '@reboot')],
      ['a time that is none', (line: string) => line.replace(/^17 3/, 'never')],
    ])('is not lost from the crontab: %s', async (_, edit) => {
      const crontab = knownCrontab('# mine\n')
      const machine = knownMachine(crontab.programs)
      await runSetup(await startPerson({}, { schedule: ['crontab'] }), machine)
      const edited = (crontab.text() ?? '').split('\n').map((line) => (line.includes(' backup ') ? edit(line) : line))
      await machine.run('crontab', ['-'], { input: edited.join('\n') })
      for (const given of [{}, { schedule: 'print' }, { schedule: 'crontab' }]) {
        const again = runSetup(unattended(given), machine, { settingsFile: ENV_FILE })
        const isLost = given.schedule !== 'print'
        expect(isLost ? (await failureOf(again)).message : await again).toEqual(
          isLost ? 'The lines of home in the crontab were edited, and were not replaced.' : expect.anything(),
        )
      }
      expect(crontab.text()).toBe(edited.join('\n'))
    })

    test.each(['0 5 * * 1-5', '*/30 2-4 1,15 jan-Jun MON', '@daily', '5\t4 * *\t*'])(
      'another time, stays in the crontab when its command changes: %s',
      async (time) => {
        const crontab = knownCrontab('# mine\n')
        const machine = knownMachine(crontab.programs)
        await runSetup(await startPerson({}, { schedule: ['crontab'] }), machine)
        const edited = (crontab.text() ?? '').replace('17 3 * * *', time)
        await machine.run('crontab', ['-'], { input: edited })
        await runSetup(unattended({ name: 'Home_{date}' }), machine, { settingsFile: ENV_FILE })
        const [, , backup, drill] = (crontab.text() ?? '').split('\n')
        expect(backup?.startsWith(`${time}  `)).toBe(true)
        expect([backup, drill]).toEqual([
          expect.stringMatching(/ backup --quiet /),
          expect.stringMatching(/^53 7 \* \* \* {2}.* --name 'Home_\{date\}'/),
        ])
      },
    )

    test.each(['@daily', '#17 3 * * *', '# 17 3 * * *', 'some words of a person'])(
      'is replaced if a person agrees, by complete lines: %s',
      async (time) => {
        const crontab = knownCrontab('# mine\n')
        const machine = knownMachine(crontab.programs)
        await runSetup(await startPerson({}, { schedule: ['crontab'] }), machine)
        const before = crontab.text() ?? ''
        const edited = before.replace('17 3 * * *', time).replace(' > /dev/null', '')
        await machine.run('crontab', ['-'], { input: edited })
        await runSetup(
          knownPerson({ part: ['schedule'], schedule: ['crontab'], 'Replace or remove': [true], 'Do this?': [true] }),
          machine,
        )
        expect(crontab.text()).toBe(before)
      },
    )

    test('is mentioned by a dry run, which asks for nothing', async () => {
      const crontab = knownCrontab('# mine\n')
      const machine = knownMachine(crontab.programs)
      await runSetup(await startPerson({}, { schedule: ['crontab'] }), machine)
      const dryRun = async () => {
        const warnings: string[] = []
        const dialogue = openUnattended(
          { note: () => {}, warn: (line) => void warnings.push(line) },
          { password: router.switches.account.password },
        )
        await runSetup(dialogue, machine, { isDryRun: true, settingsFile: ENV_FILE })
        return warnings.filter((line) => line.includes('refuses'))
      }
      expect(await dryRun()).toEqual([])
      const edited = (crontab.text() ?? '').replace('17 3', '#17 3')
      await machine.run('crontab', ['-'], { input: edited })
      expect(await dryRun()).toEqual([
        'The lines of home in the crontab were edited since setup wrote them. Setup asks before it replaces or removes them, and with --yes it refuses.',
      ])
      expect(crontab.text()).toBe(edited)
    })

    test.each(['service', 'timer'])('is not lost from the units: %s', async (kind) => {
      const machine = knownMachine({ systemctl: () => ({}) })
      for (const folder of ['/run/systemd/system', '/etc/systemd/system', '/etc/systemd']) machine.folders.add(folder)
      await runSetup(await startPerson({}, { schedule: ['systemd'] }), machine)
      const path = `/etc/systemd/system/srm-backup-home.${kind}`
      const edited = (machine.files.get(path)?.content ?? '').replace(/^ExecStart|^OnCalendar/m, '# mine\n$&')
      machine.files.set(path, { content: edited, mode: 0o644 })
      const failure = await failureOf(runSetup(unattended(), machine, { settingsFile: ENV_FILE }))
      expect(failure.message).toBe(`${path} was edited since setup wrote it, and was not replaced.`)
      expect(machine.files.get(path)?.content).toBe(edited)
    })
  })

  test('encryption stays if the user presses Enter everywhere, and ends with a warning if the user wants that', async () => {
    const machine = knownMachine()
    const recipient = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'
    await runSetup(await startPerson({}, { encryption: ['mine'], 'encrypt-to': [recipient] }), machine)
    const before = machine.files.get(ENV_FILE)?.content ?? ''
    await runSetup(knownPerson({ schedule: ['print'] }), machine)
    expect(machine.files.get(ENV_FILE)?.content).toBe(before)
    machine.files.set(ENV_FILE, { content: `${before}SRM_BACKUP_FINGERPRINT_KEY_FILE=/root/key\n`, mode: 0o600 })
    machine.files.set('/root/key', { content: 'another key\n', mode: 0o600 })
    const ending = knownPerson({ part: ['encryption'], encryption: ['none'] })
    await runSetup(ending, machine)
    expect(ending.seen.join('\n')).toContain('Warning: Encryption ends')
    const ended = machine.files.get(ENV_FILE)?.content ?? ''
    // Written down: without a word, the next backup would be refused after an encrypted one.
    expect(ended.match(/^.*(?:ENCRYPT_TO|FINGERPRINT_KEY).*$/gm)).toEqual(['SRM_BACKUP_ENCRYPT_TO=none'])
    await runSetup(knownPerson({ part: ['encryption'] }), machine)
    expect(machine.files.get(ENV_FILE)?.content).toBe(ended)
  })

  test('names the file with a secret that the settings no longer use', async () => {
    const machine = knownMachine()
    const password = `'every" kind\` of quotation mark`
    const person = await startPerson({ account: { username: 'admin', password } })
    await runSetup(person, machine)
    const kept = '/etc/srm-backup/home.password'
    expect(machine.files.get(kept)?.content).toBe(`${password}\n`)
    expect(person.seen.join('\n')).not.toContain('Delete')
    router.switches.account.password = 'simple'
    const again = knownPerson({ part: ['router'], password: ['simple'] })
    await runSetup(again, machine)
    expect(again.seen.join('\n')).toContain(`For you: Delete the files with secrets that are no longer used\n${kept}`)
    const third = knownPerson({ part: ['router'], password: ['simple'] })
    await runSetup(third, machine)
    expect(third.seen.join('\n')).not.toContain(kept)
  })

  test('warns of a program in a folder of one version, which the next update removes', async () => {
    const place = '/root/.nvm/versions/node/v24.1.0/bin/node'
    const person = await startPerson()
    await runSetup(person, knownMachine({}, { program: [place, '/opt/srm/dist/cli.js'] }))
    expect(person.seen.join('\n')).toContain(`Warning: ${place} is of one version only`)
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

  test('takes ~ for the home folder, as a shell would', async () => {
    const person = await startPerson({}, { schedule: ['print'], directory: ['~/backups'] })
    const machine = knownMachine()
    await runSetup(person, machine)
    expect(machine.folders.has(`${machine.home}/backups`)).toBe(true)
  })

  test('does not schedule a program in the cache of npx, which is gone tomorrow', async () => {
    const person = await startPerson()
    const machine = knownMachine({}, { program: ['/usr/bin/node', '/root/.npm/_npx/ab/node_modules/x/dist/cli.js'] })
    const failure = await failureOf(runSetup(person, machine))
    expect(failure.hint).toContain('npm install --global')
    expect(person.seen[0]).toContain('srm-backup runs from the cache of npx')
    expect(machine.files.size).toBe(0)
  })
})
