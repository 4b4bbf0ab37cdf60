// What starts the backups: the choices that this machine has, and the steps of the chosen one.

import { shellCommand } from '../text/shell.ts'
import type { Commands } from './command-line.ts'
import { cronLines, hasCronLines, planCronEnd, planCrontab } from './crontab.ts'
import type { Option } from './dialogue.ts'
import type { Machine } from './machine.ts'
import type { Means } from './means.ts'
import { hasScript, planScriptEnd, planSynology, planUnraid } from './nas-schedules.ts'
import type { Step } from './plan.ts'
import { hasTimer, planSystemd, planTimerEnd } from './systemd.ts'

export const SCHEDULES = ['github', 'systemd', 'crontab', 'unraid', 'synology', 'print'] as const
export type Schedule = (typeof SCHEDULES)[number]

const OPTIONS: Readonly<Record<Schedule, Option<Schedule>>> = {
  github: { value: 'github', label: 'GitHub Actions', hint: 'a workflow on a self-hosted runner' },
  systemd: { value: 'systemd', label: 'systemd', hint: 'a service and a timer' },
  crontab: { value: 'crontab', label: 'cron', hint: "adds lines to this user's crontab" },
  unraid: { value: 'unraid', label: 'Unraid', hint: 'a script for the plugin User Scripts' },
  synology: { value: 'synology', label: 'Synology NAS', hint: 'prints the task for the Task Scheduler' },
  print: { value: 'print', label: 'Something else', hint: 'prints the commands' },
}

/**
 * Asks what starts the backups; the first choice is the one that suits this machine best. Returns `undefined` if what starts them
 * already stays: without a person, only an answer changes that.
 */
export async function askSchedule(label: string, means: Means): Promise<Schedule | undefined> {
  if (await keepsSchedule(label, means)) return undefined
  const { dialogue, machine } = means
  const isOpen = dialogue.given('schedule') === undefined
  const usual = await usualOn(machine)
  const [first] = usual
  return await dialogue.choose<Schedule>({
    ...{ name: 'schedule', ask: 'What should run the backup every night?' },
    // Any can be given: a file can be prepared for another machine.
    options: (dialogue.isAttended && isOpen ? usual : SCHEDULES).map((kind) => OPTIONS[kind]),
    initial: dialogue.isAttended && first ? first : 'print',
  })
}

/** Whether what starts the backups already stays. */
export async function keepsSchedule(label: string, { dialogue, machine }: Means): Promise<boolean> {
  const isAnswered = dialogue.isAttended || dialogue.given('schedule') !== undefined
  return !isAnswered && (await findSchedules(label, machine)).length > 0
}

async function usualOn(machine: Machine): Promise<readonly Schedule[]> {
  const isUnraid = (await machine.look('/etc/unraid-version')) !== undefined
  const isSynology = (await machine.look('/etc/synoinfo.conf')) !== undefined
  const hasSystemd = (await machine.look('/run/systemd/system')) !== undefined
  const hasCron = (await machine.run('crontab', ['-l'])).code !== undefined
  return [
    // Unraid starts from memory and loses its crontab; DSM has systemd, but does not keep units of others.
    ...(isUnraid ? (['unraid'] as const) : []),
    ...(isSynology ? (['synology'] as const) : []),
    ...(hasSystemd && !isSynology ? (['systemd'] as const) : []),
    ...(hasCron && !isUnraid && !isSynology ? (['crontab'] as const) : []),
    'github',
    'print',
  ]
}

export interface Scheduled {
  readonly commands: Commands
  readonly label: string
  readonly directory: string
}

/**
 * Plans the wanted schedule, and the end of others that setup made for this router. Without a wanted one, those are planned again:
 * they name the directory.
 */
export async function planSchedules(
  wanted: LocalSchedule | undefined,
  scheduled: Scheduled,
  machine: Machine,
): Promise<readonly Step[]> {
  const { label } = scheduled
  const known = await findSchedules(label, machine)
  const steps: Step[] = []
  for (const kind of wanted === undefined ? known : [wanted])
    steps.push(...(await planSchedule(kind, scheduled, machine)))
  const others = wanted === undefined ? [] : known.filter((kind) => kind !== wanted)
  const isLeftToUser = wanted === 'print' || wanted === 'synology'
  return [...steps, ...(isLeftToUser ? tellEnds : planEnds)(others, label, machine)]
}

export type LocalSchedule = Exclude<Schedule, 'github'>

/** Returns what starts backups of this router on this machine, as far as setup made it. */
export async function findSchedules(label: string, machine: Machine): Promise<readonly LocalSchedule[]> {
  return [
    ...((await hasCronLines(label, machine)) ? (['crontab'] as const) : []),
    ...((await hasTimer(label, machine)) ? (['systemd'] as const) : []),
    ...((await hasScript(label, machine)) ? (['unraid'] as const) : []),
  ]
}

/** Tells how to end schedules whose successor the user has yet to set up: until then, they are all that backs up. */
export function tellEnds(schedules: readonly LocalSchedule[], label: string, machine: Machine): readonly Step[] {
  const texts = planEnds(schedules, label, machine).flatMap((step) => {
    if (step.kind === 'crontab') return ['crontab -e', `and remove the lines of srm-backup ${label}, with both marks.`]
    return step.kind === 'program' ? [shellCommand(step.command)] : step.kind === 'task' ? [step.text] : []
  })
  const title = 'Once the new schedule has made a backup, end the one on this machine'
  return texts.length === 0 ? [] : [{ kind: 'task', title, text: texts.join('\n') }]
}

/** Plans the end of schedules, so that no router is backed up twice a night. */
function planEnds(schedules: readonly LocalSchedule[], label: string, machine: Machine): readonly Step[] {
  return [
    ...(schedules.includes('crontab') ? planCronEnd(label) : []),
    ...(schedules.includes('systemd') ? planTimerEnd(label, machine) : []),
    ...(schedules.includes('unraid') ? planScriptEnd(label) : []),
  ]
}

/** Plans a schedule on this machine. */
export async function planSchedule(
  schedule: LocalSchedule,
  scheduled: Scheduled,
  machine: Machine,
): Promise<readonly Step[]> {
  const { commands, label } = scheduled
  switch (schedule) {
    case 'crontab':
      return await planCrontab(machine, commands, label)
    case 'systemd':
      return await planSystemd(scheduled, machine)
    case 'unraid':
      return await planUnraid(scheduled, machine)
    case 'synology':
      return planSynology(scheduled)
    case 'print':
      return [printed(scheduled)]
  }
}

function printed({ commands, label }: Scheduled): Step {
  const lines = cronLines(commands, label).filter((line) => !line.startsWith('#'))
  return {
    kind: 'task',
    title: 'Run this every night',
    text: [shellCommand(commands.backup), '', 'As lines of a crontab:', ...lines].join('\n'),
  }
}
