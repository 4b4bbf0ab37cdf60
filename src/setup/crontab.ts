// The schedule of cron: lines between two marks in the user's crontab. Other lines are never changed.

import { BackupError } from '../errors.ts'
import { MAX_MATCHED, printable } from '../text/sanitize.ts'
import { shellCommand } from '../text/shell.ts'
import type { Commands } from './command-line.ts'
import { type Machine, problemOfProgram } from './machine.ts'
import type { CrontabStep, Step } from './plan.ts'
import { digestOf } from './replace.ts'

const BACKUP_AT = '17 3 * * *'
const DRILL_AT = '53 7 * * *'
const REPLACEMENT_CHARACTER = '\uFFFD'
/** What cron implementations say instead of an empty crontab. */
const NO_CRONTAB = /no crontab for|no such file/i

/** Times of the two commands, as cron reads them. */
interface Times {
  readonly backup?: string | undefined
  readonly drill?: string | undefined
}

/** Returns the lines of a crontab. Their results go nowhere, so that cron mails only warnings and errors. */
export function cronLines({ backup, drill }: Commands, label: string, times: Times = {}): readonly string[] {
  const line = (when: string, command: readonly string[]) =>
    // In a crontab, a percent sign ends the command.
    `${when}  ${shellCommand(command).replaceAll('%', '\\%')} > /dev/null`
  const lines = [line(times.backup ?? BACKUP_AT, backup), ...(drill ? [line(times.drill ?? DRILL_AT, drill)] : [])]
  return [mark(label, 'begin'), ...lines, mark(label, 'end', lines)]
}

/** The end has a digest of the lines, whatever their times: setup must not replace lines that somebody has edited. */
function mark(label: string, which: 'begin' | 'end', lines?: readonly string[]): string {
  const digest = lines === undefined ? '' : `, ${digestOf(lines.map((line) => line.replace(TIME, '')).join('\n'))}`
  return `# srm-backup ${label}: ${which} (written by srm-backup setup${digest})`
}

/** Five fields, or the name of a time. Anything else, such as a `#`, may mean that the line never runs. */
const TIME =
  /^(?:[\d*][\d*/,~-]*(?:[ \t]+[\d*][\d*/,~-]*){2}(?:[ \t]+[\da-z*][\da-z*/,~-]*){2}|@(?:hourly|daily|midnight|weekly|monthly))[ \t]+(?=\S)/i

/** Returns the times that the user may have given to lines that are otherwise as setup wrote them: in that order. */
function timesIn(block: readonly string[], label: string): Times {
  if (isEdited(block, label)) return {}
  const [backup, drill] = block.slice(1, -1).map((line) => TIME.exec(line.slice(0, MAX_MATCHED))?.[0].trim())
  return { backup, drill }
}

function isEdited(block: readonly string[], label: string): boolean {
  return block.at(-1) !== mark(label, 'end', block.slice(1, -1))
}

/** Whether somebody has edited the lines of this router, other than their times. */
export async function hasEditedLines(label: string, machine: Machine): Promise<boolean> {
  const lines = (await requireCrontab(machine, label)).split('\n')
  const found = blockIn(lines, label)
  if (found === undefined || found === 'damaged') return false
  return isEdited(lines.slice(found.from, found.to), label)
}

/** Plans the change of this user's crontab. Throws BackupError if it cannot be read, since it must not be lost. */
export async function planCrontab(machine: Machine, commands: Commands, label: string): Promise<readonly Step[]> {
  const before = await requireCrontab(machine, label)
  const known = before.split('\n')
  const found = blockIn(known, label)
  const times = found === undefined || found === 'damaged' ? {} : timesIn(known.slice(found.from, found.to), label)
  const lines = cronLines(commands, label, times)
  return withBlock(before, lines, label) === before ? [] : [{ kind: 'crontab', label, lines }]
}

/** Whether the crontab has a block of this router. Throws BackupError if that cannot be said: the block may be there. */
export async function hasCronLines(label: string, machine: Machine): Promise<boolean> {
  return (await requireCrontab(machine, label)).split('\n').includes(mark(label, 'begin'))
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
  if (blockIn(before.text.split('\n'), label) === 'damaged') return DAMAGED
  return problemOfProgram(await machine.run('crontab', ['-'], { input: withBlock(before.text, lines, label) }))
}

async function requireCrontab(machine: Machine, label: string): Promise<string> {
  const read = await readCrontab(machine)
  if ('text' in read && blockIn(read.text.split('\n'), label) === 'damaged')
    throw new BackupError('destination-refused', `The crontab was not changed: ${DAMAGED}.`, {
      hint: `Run \`crontab -e\`, remove ${mark(label, 'begin')}, the line with its end, and the lines of srm-backup between them. Then run setup again.`,
    })
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

/** Replaces the block of this router, or adds one at the end. Its marks must not be damaged. */
export function withBlock(before: string, block: readonly string[], label: string): string {
  const lines = before === '' ? [] : before.replace(/\n$/, '').split('\n')
  const found = blockIn(lines, label)
  const { from, to } = found === undefined || found === 'damaged' ? { from: lines.length, to: lines.length } : found
  return [...lines.slice(0, from), ...block, ...lines.slice(to)].map((line) => `${line}\n`).join('')
}

/** Where the block of this router is: two marks, and between them only lines that setup wrote, perhaps at another time of day. */
function blockIn(lines: readonly string[], label: string): { from: number; to: number } | 'damaged' | undefined {
  const isMark = (line: string, which: 'begin' | 'end') => line.startsWith(mark(label, which).slice(0, -1))
  const marks = lines.flatMap((line, index) => (MARKS.some((which) => isMark(line, which)) ? [index] : []))
  const [from, end] = marks
  if (from === undefined) return undefined
  if (end === undefined || marks.length > 2 || lines[from] !== mark(label, 'begin')) return 'damaged'
  if (!isMark(lines[end] ?? '', 'end') || !lines.slice(from + 1, end).every(isOurs)) return 'damaged'
  return { from, to: end + 1 }
}

const MARKS = ['begin', 'end'] as const

function isOurs(line: string): boolean {
  return line.trim() === '' || /\s(?:backup|drill)\s.*--(?:settings|directory)\s/.test(line.slice(0, MAX_MATCHED))
}

const DAMAGED = 'a mark of setup is missing or twice in it, or other lines are between the two'
