// The story of `srm-backup setup`: questions to answers, answers to a plan, and the plan carried out once it is accepted.

import { BackupError } from '../errors.ts'
import { carryOut } from './carry-out.ts'
import { hasEditedLines } from './crontab.ts'
import type { Means } from './means.ts'
import { requirePlainPath } from './plain-path.ts'
import { describePlan, type Plan, type SettingStep } from './plan.ts'
import { planAnswers, type SetupOptions } from './plan-answers.ts'
import { agreesToReplace, notReplaced, wouldAsk } from './replace.ts'

/** What setup did, or would do. */
export interface Outcome {
  readonly plan: Plan
  readonly text: string
  /** The settings to make the first backup with, if the user wants one now. */
  readonly firstBackup?: string
}

/** Throws BackupError. Until the user accepts the plan, nothing is written. */
export async function setUp(means: Means, options: SetupOptions): Promise<Outcome> {
  const { dialogue, machine, signal } = means
  for (const path of [machine.workingFolder, ...machine.program, options.settingsFile ?? '']) requirePlainPath(path)
  const { steps, settings } = await planAnswers(means, options)
  const plan = await withoutKnown(steps, means, options)
  const text = describePlan(plan)
  if (options.isDryRun) return { plan, text: `${text}\n\nDry run: nothing was written.` }
  const hasChanges = changesIn(plan).length > 0
  if (!hasChanges) dialogue.say('Nothing to change: everything is set up like this already.')
  else if (dialogue.isAttended) dialogue.showCommands('What setup will do', describePlan(changesIn(plan)))
  if (hasChanges && !(await dialogue.confirm({ ask: 'Do this?', initial: true, unattended: true })))
    throw new BackupError('cancelled', 'Setup was cancelled.', { hint: 'Nothing was written.' })
  await carryOut(plan, machine, { onDone: dialogue.say, signal })
  const tasks = plan.filter((step) => step.kind === 'task')
  const closing = tasks.length === 0 ? 'Setup is complete.' : 'Setup is complete. What is left for you is shown above.'
  if (!dialogue.isAttended)
    return { plan, text: [describePlan(tasks), closing].filter((part) => part !== '').join('\n\n') }
  for (const { title, text: body } of tasks) dialogue.showCommands(`For you: ${title}`, body)
  if (settings === undefined) return { plan, text: closing }
  const wantsBackup = await dialogue
    .confirm({ ask: 'Make a backup now?', initial: true, unattended: false })
    // Everything is written already: to cancel here means no.
    .catch(() => false)
  return { plan, text: closing, ...(wantsBackup ? { firstBackup: settings } : {}) }
}

function changesIn(plan: Plan): Plan {
  return plan.filter(({ kind }) => kind !== 'task')
}

/** Drops what is done already, and asks before anything is replaced. Throws BackupError if that is refused. */
async function withoutKnown(steps: Plan, means: Means, { isDryRun }: SetupOptions): Promise<Plan> {
  const { machine } = means
  const plan: Plan[number][] = []
  for (const step of steps) {
    if (step.kind === 'folder' && plan.some((other) => other.kind === 'folder' && other.path === step.path)) continue
    if (step.kind !== 'file') {
      if (step.kind === 'crontab') await agreeToLines(step.label, means, isDryRun)
      plan.push(step)
      continue
    }
    const before = await machine.read(step.path)
    if (before === step.content) continue
    // Of the settings, the person has said at once what to do with them.
    const isAgreed = before === undefined || step.before !== undefined
    if (isDryRun && !isAgreed) warnIf(wouldAsk(step.path, before), means)
    else if (!isAgreed && !(await agreesToReplace(step.path, before, means))) throw notReplaced(step.path, before)
    plan.push(before === undefined ? step : { before, ...step })
  }
  const refused = isDryRun ? [] : await refusedSettings(plan, means)
  const wanted = plan.filter((step) => !refused.includes(step))
  // Without a change before it, such a program has nothing to do.
  const isFollowUp = (step: Plan[number]) => step.kind === 'program' && step.isFollowUp === true
  return changesIn(wanted).some((step) => !isFollowUp(step)) ? wanted : wanted.filter((step) => !isFollowUp(step))
}

function warnIf(text: string | undefined, { dialogue }: Means): void {
  if (text !== undefined) dialogue.warn(text)
}

/** Asks before lines that somebody has edited are replaced. Throws BackupError if that is refused. */
async function agreeToLines(label: string, { dialogue, machine }: Means, isDryRun: boolean): Promise<void> {
  if (!(await hasEditedLines(label, machine))) return
  const origin = `The lines of ${label} in the crontab were edited since setup wrote them.`
  if (isDryRun)
    return dialogue.warn(`${origin} Setup asks before it replaces or removes them, and with --yes it refuses.`)
  const ask = `${origin} Replace or remove them?`
  if (await dialogue.confirm({ ask, initial: false, unattended: false })) return
  throw new BackupError('input-invalid', `The lines of ${label} in the crontab were edited, and were not replaced.`, {
    hint: 'Nothing was written. If somebody disabled the lines, enable them again with `crontab -e`. Otherwise, put what you added into the settings file, such as `SRM_BACKUP_ENCRYPT_TO`, and remove the lines with `crontab -e`. Then run setup again with `--schedule crontab`.',
  })
}

/** Asks before a variable or secret is replaced, or may be. Returns those that stay as they are. */
async function refusedSettings(plan: Plan, { dialogue }: Means): Promise<Plan> {
  const refused: Plan[number][] = []
  for (const known of ['present', 'unknown'] as const) {
    const settings = plan.filter((step): step is SettingStep => 'known' in step && step.known === known)
    if (settings.length === 0) continue
    const names = settings.map(({ name }) => name).join(', ')
    const these = settings.length === 1 ? 'it' : 'them'
    const ask =
      known === 'present'
        ? `The repository already has ${names}. Replace ${these}?`
        : `The repository may already have ${names}, which setup cannot see. Set or replace ${these}?`
    if (!(await dialogue.confirm({ ask, initial: false, unattended: true }))) refused.push(...settings)
  }
  return refused
}
