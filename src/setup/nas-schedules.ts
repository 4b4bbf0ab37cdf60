// The schedules of network storages: User Scripts on Unraid, the Task Scheduler on a Synology NAS.

import { dirname } from 'node:path'
import { quote, shellCommand } from '../text/shell.ts'
import { foldersAbove } from './carry-out.ts'
import type { Commands } from './command-line.ts'
import type { Machine } from './machine.ts'
import type { Step } from './plan.ts'
import { signed } from './replace.ts'

const SCRIPTS = '/boot/config/plugins/user.scripts/scripts'
const NOTIFY = '/usr/local/emhttp/webGui/scripts/notify'

interface Scheduled {
  readonly commands: Commands
  readonly label: string
}

/** Plans a script for the plugin User Scripts. Only its page can set the time. */
export async function planUnraid({ commands, label }: Scheduled, machine: Machine): Promise<readonly Step[]> {
  const name = `srm-backup-${label}`
  const script = `${SCRIPTS}/${name}/script`
  const hasPlugin = (await machine.look(dirname(SCRIPTS))) !== undefined
  const failed = `Router backup failed: ${label}`
  const lines = [
    '#!/bin/bash',
    '# Written by srm-backup setup.',
    `#description=Backs up the configuration of the router ${label}`,
    `${shellCommand(commands.backup)} > /dev/null ||`,
    `  ${NOTIFY} -i alert -s ${quote(failed)} -d ${quote(`See the log of the user script ${name}.`)}`,
    '',
  ]
  return [
    ...(await foldersAbove(script, machine)),
    { kind: 'file', path: script, mode: 0o700, content: signed(lines.join('\n')) },
    {
      kind: 'task',
      title: 'Set the time in Unraid',
      text: [
        ...(hasPlugin ? [] : ['Install the plugin User Scripts first (Apps > User Scripts).']),
        `Settings > User Scripts: for ${name}, choose Custom, enter 17 3 * * * and click Apply.`,
        'Click Run Script once to see that it works.',
      ].join('\n'),
    },
  ]
}

/** Whether there is a script of this router. */
export async function hasScript(label: string, machine: Machine): Promise<boolean> {
  return (await machine.look(`${SCRIPTS}/srm-backup-${label}/script`)) !== undefined
}

/** Describes how to end the script, which only the page of the plugin can. */
export function planScriptEnd(label: string): readonly Step[] {
  const text = `Settings > User Scripts: for srm-backup-${label}, choose Schedule Disabled and click Apply.`
  return [{ kind: 'task', title: 'End the user script', text }]
}

/** Describes the task to create: DSM has no supported command for that. */
export function planSynology({ commands, label }: Scheduled): readonly Step[] {
  return [
    {
      kind: 'task',
      title: 'Create the task in DSM',
      text: [
        'Control Panel > Task Scheduler > Create > Scheduled Task > User-defined script',
        `General:       Task: srm-backup-${label}; User: the one that you are logged in as here`,
        'Schedule:      Daily, 03:17',
        'Task Settings: Send run details by email, only when the script terminates abnormally',
        'Run command:',
        `  ${shellCommand(commands.backup)} > /dev/null`,
        'Then select the task and click Run once to see that it works.',
      ].join('\n'),
    },
  ]
}
