// `srm-backup setup`: prepares nightly backups on this machine, by questions or with `--yes` from variables.

import { resolve } from 'node:path'
import type { RunState } from '../backup/run-state.ts'
import { BackupError } from '../errors.ts'
import { INPUT_NAMES } from '../settings/settings.ts'
import { openInteractive } from '../setup/interactive.ts'
import { thisMachine } from '../setup/machine.ts'
import { nameStep } from '../setup/plan.ts'
import { type Outcome, setUp } from '../setup/setup.ts'
import { openUnattended } from '../setup/unattended.ts'
import { type Given, givenFor, SECRET_INPUTS } from './inputs.ts'
import { readSecret } from './secrets.ts'
import { describeInSetup, sayInSetup } from './setup-words.ts'
import type { Terminal } from './terminal.ts'
import { refuseMisspelled } from './variables.ts'

/** Answers of setup that are not inputs of a backup. */
const OWN_ANSWERS = ['schedule', 'checkout']

export interface SetupRun {
  readonly terminal: Terminal
  readonly signal: AbortSignal
  readonly runState: RunState
  readonly stderr: NodeJS.WriteStream
  readonly isDryRun: boolean
  readonly isUnattended: boolean
}

/** Returns the settings file to make the first backup with, if the user wants one now. Throws BackupError. */
export async function setup(given: Given, run: SetupRun): Promise<string | undefined> {
  const { terminal, signal, runState, stderr, isDryRun, isUnattended } = run
  if (!isUnattended && !(given.stdin.isTTY && stderr.isTTY))
    throw new BackupError('input-invalid', '`setup` asks questions, but this is not a terminal.', {
      hint: 'Run it in a terminal, or with `--yes` and the answers as variables (SRM_BACKUP_URL and so on).',
    })
  refuseMisspelled(given.env)
  const logger = { ...terminal.logger(runState), info: () => {} }
  const answers = await givenAnswers(given)
  for (const name of SECRET_INPUTS) logger.secret(answers[name] ?? '')
  const settingsFile = givenFor('settings', given)
  const { note, warn, during, redact } = terminal
  const dialogue = isUnattended
    ? openUnattended({ note, warn }, answers)
    : await openInteractive({ stdin: given.stdin, stderr, signal, redact, during }, answers)
  const outcome = await setUp(
    {
      // Amid its questions, and in its words.
      logger: { ...logger, warning: (line) => dialogue.warn(sayInSetup(line)) },
      ...{ dialogue, runState, signal },
      machine: await thisMachine(given.env, signal),
      words: { say: sayInSetup, hintOf: (failure) => describeInSetup(failure).hint },
      startedAt: given.startedAt,
    },
    { isDryRun, ...(settingsFile === '' ? {} : { settingsFile: resolve(settingsFile) }) },
  )
  if (outcome.firstBackup === undefined) await report(outcome, terminal)
  else terminal.note(outcome.text)
  return outcome.firstBackup
}

async function report({ text, plan }: Outcome, terminal: Terminal): Promise<void> {
  await terminal.result({
    lines: text.split('\n'),
    isData: true,
    json: { steps: plan.map((step) => ({ kind: step.kind, what: nameStep(step) })) },
  })
}

async function givenAnswers(given: Given): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {}
  for (const name of [...INPUT_NAMES, ...OWN_ANSWERS]) {
    const value = givenFor(name, given)
    if (value !== '') answers[name] = value
  }
  for (const name of SECRET_INPUTS) {
    const file = givenFor(`${name}-file`, given)
    if (file !== '') answers[name] = await readSecret(name, file, given.signal)
  }
  return answers
}
