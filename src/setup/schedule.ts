// What starts the backups: the choices that this machine has, and the steps of the chosen one.

import { type Commands, shellCommand } from './command-line.ts'
import { cronLines, planCrontab } from './crontab.ts'
import type { Option } from './dialogue.ts'
import type { Machine } from './machine.ts'
import type { Means } from './means.ts'
import type { Step } from './plan.ts'

export type Schedule = 'crontab' | 'print'

/** Asks what starts the backups; the first choice is the one that suits this machine best. */
export async function askSchedule({ dialogue, machine }: Means): Promise<Schedule> {
  const options = await choicesOn(machine)
  const [first] = options
  return await dialogue.choose({
    ...{ name: 'schedule', ask: 'What should start the backup every night?', options },
    initial: dialogue.isAttended && first ? first.value : 'print',
  })
}

async function choicesOn(machine: Machine): Promise<readonly Option<Schedule>[]> {
  const hasCron = (await machine.run('crontab', ['-l'])).code !== undefined
  return [
    ...(hasCron ? ([{ value: 'crontab', label: 'cron', hint: "adds lines to this user's crontab" }] as const) : []),
    { value: 'print', label: 'Something else', hint: 'prints the commands' },
  ]
}

export interface Scheduled {
  readonly commands: Commands
  readonly label: string
}

export async function planSchedule(
  schedule: Schedule,
  { commands, label }: Scheduled,
  machine: Machine,
): Promise<readonly Step[]> {
  if (schedule === 'crontab') return await planCrontab(machine, commands, label)
  return [printed(commands, label)]
}

function printed(commands: Commands, label: string): Step {
  const lines = cronLines(commands, label).filter((line) => !line.startsWith('#'))
  return {
    kind: 'task',
    title: 'Run this every night',
    text: [shellCommand(commands.backup), '', 'As lines of a crontab:', ...lines].join('\n'),
  }
}
