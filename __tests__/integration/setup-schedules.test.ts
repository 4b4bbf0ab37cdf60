// What setup writes for each schedule: units that systemd accepts, a script for Unraid, a task for DSM.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { commandsFor } from '../../src/setup/command-line.ts'
import { changeCrontab, cronLines, withBlock } from '../../src/setup/crontab.ts'
import { planSchedule } from '../../src/setup/schedule.ts'
import { quoteForUnit, serviceUnit } from '../../src/setup/systemd.ts'
import { failureOf } from '../fixtures/failure.ts'
import { testWith } from '../fixtures/platform.ts'
import { knownCrontab, knownMachine } from '../fixtures/setup-run.ts'

/** Everything that a shell, cron or systemd could take for its own. */
const STRANGE = '/srv/a b/100%/$HOME "quoted" it\'s'
const place = { envFile: '/etc/srm-backup/home.env', label: 'home', answers: { directory: STRANGE } }
const commands = commandsFor(['/usr/bin/node', '/opt/srm/dist/cli.js'], place)
const scheduled = { commands, label: 'home', directory: STRANGE }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schedules-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function filesOf(kind: 'systemd' | 'unraid', machine = knownMachine()) {
  const steps = await planSchedule(kind, scheduled, machine)
  return { steps, files: steps.filter((step) => step.kind === 'file') }
}

describe('systemd', () => {
  testWith('systemd-analyze')('accepts the units, and rates the service as well protected', async () => {
    const { files } = await filesOf('systemd')
    // What `verify` requires to exist.
    for (const { path, content } of files)
      writeFileSync(join(folder, path.split('/').at(-1) ?? ''), content.replaceAll('/usr/bin/node', process.execPath))
    const units = ['srm-backup-home.service', 'srm-backup-home.timer'].map((name) => join(folder, name))
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], { encoding: 'utf8' })
    const complaints = `${verified.stdout}${verified.stderr}`.split('\n').filter((line) => line.includes('srm-backup'))
    expect([complaints, verified.status]).toEqual([[], 0])
    const service = units[0] ?? ''
    const rated = execFileSync('systemd-analyze', ['security', '--offline=yes', service], { encoding: 'utf8' })
    expect(Number(/exposure level for .*: ([\d.]+)/.exec(rated)?.[1])).toBeLessThan(3)
  })

  test('units of a user start without the rights of root', async () => {
    const { steps, files } = await filesOf('systemd', knownMachine({}, { isRoot: false, home: '/home/me' }))
    expect(files.map(({ path }) => path)).toEqual([
      '/home/me/.config/systemd/user/srm-backup-home.service',
      '/home/me/.config/systemd/user/srm-backup-home.timer',
    ])
    const ran = steps.flatMap((step) => (step.kind === 'program' ? [step.command.join(' ')] : []))
    expect(ran).toEqual(['systemctl --user daemon-reload', 'systemctl --user enable --now srm-backup-home.timer'])
    expect(steps.some((step) => step.kind === 'task' && step.text.includes('enable-linger'))).toBe(true)
  })

  test('words of a command are quoted as systemd reads them', () => {
    expect(quoteForUnit('/srv/a')).toBe('/srv/a')
    expect(quoteForUnit(STRANGE)).toBe('"/srv/a b/100%%/$$HOME \\"quoted\\" it\'s"')
    // In a setting, a dollar sign is only that.
    const { label, directory } = { label: 'home', directory: '/mnt/us$er/100%' }
    const unit = serviceUnit({ commands, label, directory }, { isRoot: true })
    expect(unit).toContain('ReadWritePaths=-"/mnt/us$er/100%%"')
  })
})

describe('cron', () => {
  test('a line runs the command with every character of its arguments', () => {
    const [, , drill = ''] = cronLines(commands, 'home')
    const [, text = ''] = /^53 7 \* \* \* {2}(.*) > \/dev\/null$/.exec(drill) ?? []
    // cron removes the backslash before a percent sign, and passes the rest to a shell.
    const script = `printf '%s\\n' ${text.replaceAll('\\%', '%')}`
    const words = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n')
    expect(words).toEqual(commands.drill)
    expect(text.replaceAll('\\%', '')).not.toContain('%')
  })

  test('a block is replaced where it is, and other lines stay', () => {
    const block = cronLines(commands, 'home')
    const other = cronLines(commands, 'cabin')
    const before = withBlock(withBlock('# mine\n1 2 * * * x\n', ['old', ...block].slice(1), 'home'), other, 'cabin')
    expect(withBlock(before, block, 'home')).toBe(before)
    expect(before).toBe(['# mine', '1 2 * * * x', ...block, ...other, ''].join('\n'))
  })

  test.each<[string, (begin: string, end: string) => readonly string[]]>([
    ['its end is missing', (begin) => [begin, '0 2 * * * mine']],
    ['its begin is missing', (_, end) => ['0 2 * * * mine', end]],
    ['it is there twice', (begin, end) => [begin, end, begin, end]],
    ['its marks are in the wrong order', (begin, end) => [end, begin]],
    ['somebody added a line to it', (begin, end) => [begin, '0 2 * * * mine', end]],
  ])('the crontab is not changed if, of the block of this router, %s', async (_, damage) => {
    const block = cronLines(commands, 'home')
    const crontab = knownCrontab([...damage(block[0] ?? '', block.at(-1) ?? ''), ''].join('\n'))
    const machine = knownMachine(crontab.programs)
    const before = crontab.text()
    expect(await failureOf(planSchedule('crontab', scheduled, machine))).toMatchObject({
      code: 'destination-refused',
      hint: expect.stringContaining('crontab -e'),
    })
    // It may have become so since the plan was made.
    expect(await changeCrontab({ kind: 'crontab', label: 'home', lines: block }, machine)).toContain('a mark of setup')
    expect(crontab.text()).toBe(before)
  })

  test('a block stays its own if the user changed its times', async () => {
    const moved = cronLines(commands, 'home').map((line) => line.replace('17 3', '5 4'))
    const crontab = knownCrontab(['MAILTO=me', ...moved, ''].join('\n'))
    await changeCrontab({ kind: 'crontab', label: 'home', lines: [] }, knownMachine(crontab.programs))
    expect(crontab.text()).toBe('MAILTO=me\n')
  })

  testWith('crontab -n')('accepts the lines', () => {
    const file = join(folder, 'crontab')
    writeFileSync(file, withBlock('', cronLines(commands, 'home'), 'home'))
    const checked = spawnSync('crontab', ['-n', file], { encoding: 'utf8' })
    expect([checked.status, checked.stderr]).toEqual([0, expect.not.stringContaining('error')])
  })
})

test('the drill is omitted if backups are encrypted, since their key does not belong on this machine', () => {
  const answers = { ...place.answers, 'encrypt-to': 'age1…' }
  expect(commandsFor(['srm-backup'], { ...place, answers }).drill).toBeUndefined()
  const readable = { ...place.answers, 'encrypt-to': 'none' }
  expect(commandsFor(['srm-backup'], { ...place, answers: readable }).drill).toContain('drill')
})

test('the drill looks for the names that the backup gives, and demands no age of copies that are stored only when they change', () => {
  const drillOf = (answers: Parameters<typeof commandsFor>[1]['answers']) =>
    commandsFor(['srm-backup'], { ...place, answers })
      .drill?.slice(2)
      .join(' ')
  const usual = { directory: '/srv' }
  expect(drillOf(usual)).toBe('--quiet --directory /srv --router home --max-age 36h')
  expect(drillOf({ ...usual, name: '{router}_{date}', 'skip-unchanged': 'false' })).toBe(
    '--quiet --directory /srv --router home --name {router}_{date} --max-age 36h',
  )
  expect(drillOf({ ...usual, 'skip-unchanged': 'true' })).toBe('--quiet --directory /srv --router home')
  // In a directory, each run stores a copy by default.
  expect(drillOf({ ...usual, 'skip-unchanged': 'auto' })).toBe('--quiet --directory /srv --router home --max-age 36h')
})

test('the script for Unraid is valid, and notifies if the backup fails', async () => {
  const { steps, files } = await filesOf('unraid')
  const [{ path, content, mode } = { path: '', content: '', mode: 0 }] = files
  expect([path, mode]).toEqual(['/boot/config/plugins/user.scripts/scripts/srm-backup-home/script', 0o700])
  execFileSync('bash', ['-n'], { input: content })
  expect(content).toMatch(/^#!\/bin\/bash\n/)
  expect(content).toContain('|| /usr/local/emhttp/webGui/scripts/notify -i alert'.replace('|| ', '||\n  '))
  const task = steps.find((step) => step.kind === 'task')
  expect(task?.kind === 'task' && task.text).toContain('Install the plugin User Scripts first')
})

test('a Synology NAS gets the command for its Task Scheduler', async () => {
  const [step] = await planSchedule('synology', scheduled, knownMachine())
  expect(step?.kind === 'task' && step.text).toContain('backup --quiet --settings /etc/srm-backup/home.env > /dev/null')
})
