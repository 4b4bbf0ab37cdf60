// What setup writes for each schedule: units that systemd accepts, a script for Unraid, a task for DSM.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { commandsFor } from '../../src/setup/command-line.ts'
import { cronLines, withBlock } from '../../src/setup/crontab.ts'
import { planSchedule } from '../../src/setup/schedule.ts'
import { quoteForUnit } from '../../src/setup/systemd.ts'
import { testWith } from '../fixtures/platform.ts'
import { knownMachine } from '../fixtures/setup-run.ts'

/** Everything that a shell, cron or systemd could take for its own. */
const STRANGE = '/srv/a b/100%/$HOME "quoted" it\'s'
const place = { envFile: '/etc/srm-backup/home.env', directory: STRANGE, label: 'home', isEncrypted: false }
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

  testWith('crontab -n')('accepts the lines', () => {
    const file = join(folder, 'crontab')
    writeFileSync(file, withBlock('', cronLines(commands, 'home'), 'home'))
    const checked = spawnSync('crontab', ['-n', file], { encoding: 'utf8' })
    expect([checked.status, checked.stderr]).toEqual([0, expect.not.stringContaining('error')])
  })
})

test('the drill is omitted if backups are encrypted, since their key does not belong on this machine', () => {
  expect(commandsFor(['srm-backup'], { ...place, isEncrypted: true }).drill).toBeUndefined()
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
