// The story of `srm-backup setup`: questions to answers, answers to a plan, and the plan carried out once it is accepted.

import { join } from 'node:path'
import { BackupError } from '../errors.ts'
import { readLabel } from '../settings/parse-values.ts'
import { askAccount } from './ask-account.ts'
import { askDirectory, usualDirectory } from './ask-directory.ts'
import { askRouter } from './ask-router.ts'
import { carryOut, foldersAbove } from './carry-out.ts'
import { commandsFor } from './command-line.ts'
import { settingsOf } from './inputs.ts'
import type { Means } from './means.ts'
import { describePlan, type FileStep, nameStep, type Plan } from './plan.ts'
import { askSchedule, planSchedule } from './schedule.ts'
import { settingsFile, settingsFolder } from './settings-file.ts'

export interface SetupOptions {
  /** Show the plan, and write nothing. */
  readonly isDryRun: boolean
  /** Where the settings go, if not to the usual place. */
  readonly envFile?: string | undefined
}

/** What setup did, or would do. */
export interface Outcome {
  readonly plan: Plan
  readonly text: string
  /** The settings to make the first backup with, if the user wants one now. */
  readonly firstBackup?: string
}

/** Throws BackupError. Until the last question is answered, nothing is written. */
export async function setUp(means: Means, options: SetupOptions): Promise<Outcome> {
  const { dialogue, machine, signal } = means
  const router = await askRouter(means)
  const account = await askAccount(router, means)
  const label = await askLabel(means)
  const directory = await askDirectory(means, await usualDirectory(machine))
  const answers = { ...router, ...account, router: label, directory: directory.path }
  const settings = settingsOf({ ...answers, destination: 'directory' }, means)
  const envFile = options.envFile ?? join(await settingsFolder(machine), `${label}.env`)
  const commands = commandsFor(machine.program, {
    ...{ envFile, label, directory: directory.path },
    isEncrypted: settings.seal !== undefined,
  })
  const schedule = await askSchedule(means)
  const files = await withoutUnchanged([settingsFile(envFile, answers)], means)
  const folders = (await Promise.all(files.map(({ path }) => foldersAbove(path, machine)))).flat()
  const plan = [
    ...directory.steps,
    ...folders,
    ...files,
    ...(await planSchedule(schedule, { commands, label }, machine)),
  ]
  const text = describePlan(plan)
  if (options.isDryRun) return { plan, text: `${text}\n\nDry run: nothing was written.` }
  if (dialogue.isAttended) dialogue.show('What setup will do', text)
  if (!(await dialogue.confirm({ ask: 'Do this?', initial: true, unattended: true })))
    throw new BackupError('cancelled', 'Setup was cancelled.', { hint: 'Nothing was written.' })
  await carryOut(plan, machine, {
    onStep: (step) => step.kind !== 'task' && dialogue.say(`Done: ${nameStep(step)}`),
    signal,
  })
  const tasks = plan.filter((step) => step.kind === 'task')
  const rest = describePlan(tasks)
  const closing = tasks.length === 0 ? 'Setup is complete.' : 'Setup is complete, except for what is left for you.'
  if (!dialogue.isAttended) return { plan, text: [rest, closing].filter((part) => part !== '').join('\n\n') }
  for (const { title, text: body } of tasks) dialogue.show(title, body)
  const wantsBackup = await dialogue.confirm({ ask: 'Make the first backup now?', initial: true, unattended: false })
  return { plan, text: closing, ...(wantsBackup ? { firstBackup: envFile } : {}) }
}

async function askLabel({ dialogue }: Means): Promise<string> {
  return await dialogue.text({
    ...{ name: 'router', ask: 'A short name for this router, for file names and messages', initial: 'home' },
    check: (text) => void readLabel('router', text),
  })
}

/** Drops files that have this content already, and asks before it replaces others. Throws BackupError if that is refused. */
async function withoutUnchanged(
  files: readonly FileStep[],
  { dialogue, machine }: Means,
): Promise<readonly FileStep[]> {
  const changed: FileStep[] = []
  for (const file of files) {
    const before = await machine.read(file.path)
    if (before === file.content) continue
    changed.push(file)
    if (before === undefined) continue
    const ask = `${file.path} exists. Replace it?`
    if (!(await dialogue.confirm({ ask, initial: false, unattended: isOurs(before) })))
      throw new BackupError('input-invalid', `${file.path} exists, and was not replaced.`, {
        hint: 'Nothing was written. Move the file, or run setup again with another name for the router.',
      })
  }
  return changed
}

function isOurs(content: string): boolean {
  return content.startsWith('# Written by srm-backup setup')
}
