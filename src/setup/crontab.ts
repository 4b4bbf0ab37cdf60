// The schedule of cron: lines between two marks in the user's crontab. Other lines are never changed.

import { BackupError } from '../errors.ts'
import { MAX_MATCHED, printable } from '../text/sanitize.ts'
import { shellCommand } from '../text/shell.ts'
import type { Commands } from './command-line.ts'
import { type Machine, problemOfProgram } from './machine.ts'
import type { CrontabStep, Step } from './plan.ts'

const BACKUP_AT = '17 3 * * *'
const DRILL_AT = '53 7 * * *'
const REPLACEMENT_CHARACTER = '\uFFFD'
/** What cron implementations say instead of an empty crontab. */
const NO_CRONTAB = /no crontab for|no such file/i

/** Returns the lines of a crontab. Their results go nowhere, so that cron mails only warnings and errors. */
export function cronLines({ backup, drill }: Commands, label: string): readonly string[] {
  const line = (when: string, command: readonly string[]) =>
    // In a crontab, a percent sign ends the command.
    `${when}  ${shellCommand(command).replaceAll('%', '\\%')} > /dev/null`
  return [mark(label, 'begin'), line(BACKUP_AT, backup), ...(drill ? [line(DRILL_AT, drill)] : []), mark(label, 'end')]
}

function mark(label: string, which: 'begin' | 'end'): string {
  return `# srm-backup ${label}: ${which} (written by srm-backup setup)`
}

/** Plans the change of this user's crontab. Throws BackupError if it cannot be read, since it must not be lost. */
export async function planCrontab(machine: Machine, commands: Commands, label: string): Promise<readonly Step[]> {
  const before = await requireCrontab(machine)
  const lines = cronLines(commands, label)
  return withBlock(before, lines, label) === before ? [] : [{ kind: 'crontab', label, lines }]
}

/** Whether the crontab has a block of this router. Throws BackupError if it cannot be read: the block may be there. */
export async function hasCronLines(label: string, machine: Machine): Promise<boolean> {
  return (await requireCrontab(machine)).split('\n').includes(mark(label, 'begin'))
}

/** Plans the end of the block of this router. */
export function planCronEnd(label: string): readonly Step[] {
  return [{ kind: 'crontab', label, lines: [] }]
}

/**
 * Replaces the block of this router in the crontab as it is now: since the plan was made, others may have changed it.
 * Returns why it failed.
 */
export async function changeCrontab({ label, lines }: CrontabStep, machine: Machine): Promise<string | undefined> {
  const before = await readCrontab(machine)
  if ('problem' in before) return `it cannot be read: ${before.problem}`
  return problemOfProgram(await machine.run('crontab', ['-'], { input: withBlock(before.text, lines, label) }))
}

async function requireCrontab(machine: Machine): Promise<string> {
  const read = await readCrontab(machine)
  if ('text' in read) return read.text
  throw new BackupError('destination-refused', `The crontab cannot be read: ${read.problem}.`, {
    hint: 'Run `crontab -l` to see why, or choose another schedule.',
  })
}

/** Returns an empty text if there is no crontab, or no cron. */
async function readCrontab(machine: Machine): Promise<{ readonly text: string } | { readonly problem: string }> {
  const { code, isMissing, stdout, stderr } = await machine.run('crontab', ['-l'])
  if (isMissing || (code !== 0 && NO_CRONTAB.test(stderr.slice(0, MAX_MATCHED)))) return { text: '' }
  if (code !== 0) return { problem: printable(stderr) || 'no answer' }
  return stdout.includes(REPLACEMENT_CHARACTER) ? { problem: 'it is not UTF-8' } : { text: stdout }
}

/** Replaces the block of this router, or adds one at the end. */
export function withBlock(before: string, block: readonly string[], label: string): string {
  const lines = before === '' ? [] : before.replace(/\n$/, '').split('\n')
  const [begin, end] = [lines.indexOf(mark(label, 'begin')), lines.indexOf(mark(label, 'end'))]
  const others = begin >= 0 && end > begin ? [lines.slice(0, begin), lines.slice(end + 1)] : [lines, []]
  const all = [...(others[0] ?? []), ...block, ...(others[1] ?? [])]
  return all.map((line) => `${line}\n`).join('')
}
