// The schedule of systemd: a service and a timer, of the system for root and otherwise of the user.

import { join } from 'node:path'
import { shellCommand } from '../text/shell.ts'
import { foldersAbove } from './carry-out.ts'
import type { Commands } from './command-line.ts'
import type { Machine } from './machine.ts'
import type { FileStep, Step } from './plan.ts'
import { signed } from './replace.ts'

const FILE_MODE = 0o644
const PLAIN = /^[\w./:@+,=-]+$/

/** What a service of the system is kept from. Only files and connections are left to it. */
const HARDENING = [
  'NoNewPrivileges=yes',
  'CapabilityBoundingSet=CAP_DAC_OVERRIDE',
  'ProtectSystem=strict',
  'ProtectHome=read-only',
  // Where it remembers that the directory held backups: it may write nothing else but the backups themselves.
  'StateDirectory=srm-backup',
  'StateDirectoryMode=0700',
  'PrivateTmp=yes',
  'PrivateDevices=yes',
  'ProtectClock=yes',
  'ProtectControlGroups=yes',
  'ProtectHostname=yes',
  'ProtectKernelLogs=yes',
  'ProtectKernelModules=yes',
  'ProtectKernelTunables=yes',
  'ProtectProc=invisible',
  'RestrictAddressFamilies=AF_INET AF_INET6 AF_NETLINK AF_UNIX',
  'RestrictNamespaces=yes',
  'RestrictRealtime=yes',
  'RestrictSUIDSGID=yes',
  'LockPersonality=yes',
  'RemoveIPC=yes',
  'SystemCallArchitectures=native',
  'SystemCallFilter=@system-service',
  'SystemCallErrorNumber=EPERM',
]

export interface Unit {
  readonly commands: Commands
  readonly label: string
  readonly directory: string
}

/** Plans both units and their start. */
export async function planSystemd({ commands, label, directory }: Unit, machine: Machine): Promise<readonly Step[]> {
  const { isRoot } = machine
  const folder = folderOf(machine)
  const name = `srm-backup-${label}`
  const files: readonly FileStep[] = [
    file(join(folder, `${name}.service`), serviceUnit({ commands, label, directory }, { isRoot })),
    file(join(folder, `${name}.timer`), timerUnit(label)),
  ]
  const systemctl = ['systemctl', ...(isRoot ? [] : ['--user'])]
  return [
    ...(await foldersAbove(files[0]?.path ?? folder, machine)),
    ...files,
    { kind: 'program', command: [...systemctl, 'daemon-reload'], isFollowUp: true },
    { kind: 'program', command: [...systemctl, 'enable', '--now', `${name}.timer`], isFollowUp: true },
    ...(isRoot ? [] : [LINGER]),
    {
      kind: 'task',
      title: 'How to see it work',
      text: [
        `${shellCommand(systemctl)} list-timers ${name}.timer`,
        `${shellCommand(systemctl)} start ${name}`,
        `journalctl ${isRoot ? '' : '--user '}-u ${name}`,
      ].join('\n'),
    },
  ]
}

function folderOf({ isRoot, home }: Machine): string {
  return isRoot ? '/etc/systemd/system' : join(home, '.config/systemd/user')
}

/** Whether there is a timer of this router. */
export async function hasTimer(label: string, machine: Machine): Promise<boolean> {
  return (await machine.look(join(folderOf(machine), `srm-backup-${label}.timer`))) !== undefined
}

/** Plans the end of the timer. The units stay, disabled. */
export function planTimerEnd(label: string, { isRoot }: Machine): readonly Step[] {
  const command = ['systemctl', ...(isRoot ? [] : ['--user']), 'disable', '--now', `srm-backup-${label}.timer`]
  return [{ kind: 'program', command }]
}

const LINGER: Step = {
  kind: 'task',
  title: 'Let the timer run while you are not logged in',
  text: 'sudo loginctl enable-linger "$USER"',
}

function file(path: string, lines: readonly string[]): FileStep {
  return { kind: 'file', path, mode: FILE_MODE, content: signed(`${lines.join('\n')}\n`) }
}

export function serviceUnit(
  { commands, label, directory }: Unit,
  { isRoot }: { readonly isRoot: boolean },
): readonly string[] {
  return [
    '# Written by srm-backup setup.',
    '[Unit]',
    `Description=Back up the configuration of the router ${label}`,
    'Wants=network-online.target',
    'After=network-online.target',
    '',
    '[Service]',
    'Type=oneshot',
    `ExecStart=${commands.backup.map(quoteForUnit).join(' ')}`,
    // A session with the router is limited to 5 minutes; a slow disk or share takes the rest.
    'TimeoutStartSec=15min',
    'Nice=10',
    'UMask=0077',
    // A user's manager cannot set up most of these.
    // The dash: if the directory is missing, the backup says so better than systemd would.
    ...(isRoot ? [...HARDENING, `ReadWritePaths=-${quotePath(directory)}`] : ['NoNewPrivileges=yes']),
  ]
}

export function timerUnit(label: string): readonly string[] {
  return [
    '# Written by srm-backup setup.',
    '[Unit]',
    `Description=Back up the router ${label} every night`,
    '',
    '[Timer]',
    'OnCalendar=*-*-* 03:17:00',
    'RandomizedDelaySec=10min',
    '# After a night without power, too.',
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
  ]
}

/** Quotes a word of a command for a unit, where percent and dollar signs start placeholders. */
export function quoteForUnit(word: string): string {
  return quotePath(word).replaceAll('$', '$$$$')
}

/** Quotes a path for a setting of a unit, where a dollar sign is one. */
export function quotePath(path: string): string {
  return PLAIN.test(path) ? path : `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`
}
