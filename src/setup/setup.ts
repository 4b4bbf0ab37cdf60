// The story of `srm-backup setup`: questions to answers, answers to a plan, and the plan carried out once it is accepted.

import { BackupError } from '../errors.ts'
import { carryOut } from './carry-out.ts'
import type { Means } from './means.ts'
import { requirePlainPath } from './plain-path.ts'
import { describePlan, type FileStep, type Plan, type SettingStep } from './plan.ts'
import { planAnswers } from './plan-answers.ts'

export interface SetupOptions {
  /** Show the plan, and write nothing. */
  readonly isDryRun: boolean
  /** Where the settings go, if not to the usual place. */
  readonly settingsFile?: string | undefined
}

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
  const { steps, settings } = await planAnswers(means, options.settingsFile)
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
      plan.push(step)
      continue
    }
    const before = await machine.read(step.path)
    if (before === step.content) continue
    if (before !== undefined && !isDryRun) await askToReplace(step, before, means)
    plan.push(before === undefined ? step : { before, ...step })
  }
  const refused = isDryRun ? [] : await refusedSettings(plan, means)
  const wanted = plan.filter((step) => !refused.includes(step))
  // Without a change before it, such a program has nothing to do.
  const isFollowUp = (step: Plan[number]) => step.kind === 'program' && step.isFollowUp === true
  return changesIn(wanted).some((step) => !isFollowUp(step)) ? wanted : wanted.filter((step) => !isFollowUp(step))
}

/** Asks before a variable or secret is replaced, or may be. Returns those that stay as they are. */
async function refusedSettings(plan: Plan, { dialogue }: Means): Promise<Plan> {
  const refused: Plan[number][] = []
  for (const known of ['present', 'unknown'] as const) {
    const settings = plan.filter((step): step is SettingStep => 'known' in step && step.known === known)
    if (settings.length === 0) continue
    const names = settings.map(({ name }) => name).join(', ')
    const ask =
      known === 'present'
        ? `${names} exist in the repository. Replace them?`
        : `${names} may exist in the repository, which setup cannot see. Set or replace them?`
    if (!(await dialogue.confirm({ ask, initial: false, unattended: true }))) refused.push(...settings)
  }
  return refused
}

async function askToReplace(file: FileStep, before: string, { dialogue }: Means): Promise<void> {
  const isOurs = before.slice(0, OURS_WITHIN).includes('# Written by srm-backup setup')
  const ask = isOurs ? `Replace ${file.path}, which setup wrote?` : `${file.path} was not written by setup. Replace it?`
  if (await dialogue.confirm({ ask, initial: isOurs, unattended: isOurs })) return
  throw new BackupError('input-invalid', `${file.path} exists, and was not replaced.`, {
    hint: 'Nothing was written. Move the file, or run setup again with another name for the router.',
  })
}

/** Below a `#!` line, at most. */
const OURS_WITHIN = 200
