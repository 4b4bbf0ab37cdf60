// Carries out a plan, step by step. Each step is complete or not begun, and each file replaced at once.

import { dirname } from 'node:path'
import { BackupError } from '../errors.ts'
import { describeFileError } from '../system/file-errors.ts'
import { changeCrontab } from './crontab.ts'
import { setSetting } from './gh.ts'
import { type Machine, problemOfProgram } from './machine.ts'
import { nameStep, type Plan, type Step } from './plan.ts'

const DONE = {
  folder: 'Created',
  file: 'Wrote',
  crontab: 'Changed',
  program: 'Ran',
  variable: 'Set',
  secret: 'Set',
} as const satisfies Record<Exclude<Step['kind'], 'task'>, string>

export interface Progress {
  /** Called after each step, with what was done. */
  readonly onDone: (what: string) => void
  readonly signal: AbortSignal
}

/** Throws BackupError, which names what was done before. */
export async function carryOut(plan: Plan, machine: Machine, { onDone, signal }: Progress): Promise<void> {
  const done: string[] = []
  for (const step of plan) {
    if (signal.aborted) throw incomplete('cancelled', 'Setup was cancelled.', done)
    const problem = await problemIn(step, machine)
    // Programs end with it, in words of their own.
    if (problem !== undefined && signal.aborted) throw incomplete('cancelled', 'Setup was cancelled.', done)
    if (problem !== undefined) throw incomplete('store-failed', `${nameStep(step)}: ${problem}.`, done)
    if (step.kind === 'task') continue
    done.push(nameStep(step))
    onDone(`${DONE[step.kind]} ${nameStep(step)}`)
  }
}

function incomplete(code: 'cancelled' | 'store-failed', text: string, done: readonly string[]): BackupError {
  const before = done.length === 0 ? 'Nothing was changed.' : `Already done: ${done.join(', ')}.`
  return new BackupError(code, text, { hint: `${before} Run \`srm-backup setup\` again: it continues from there.` })
}

/** Carries out one step. Returns why it failed. */
async function problemIn(step: Step, machine: Machine): Promise<string | undefined> {
  try {
    switch (step.kind) {
      case 'folder':
        await machine.makeFolder(step.path, step.mode)
        return undefined
      case 'file':
        // Somebody may have edited it since.
        if ((await machine.read(step.path)) !== step.before) return 'it has changed since setup read it'
        await machine.write(step.path, step.content, step.mode)
        return undefined
      case 'crontab':
        return await changeCrontab(step, machine)
      case 'program': {
        const [program = '', ...args] = step.command
        return problemOfProgram(await machine.run(program, args))
      }
      case 'variable':
      case 'secret':
        return await setSetting(machine, step)
      case 'task':
        return undefined
    }
  } catch (error) {
    return describeFileError(error)
  }
}

/** Returns the steps that create the missing folders above a file. */
export async function foldersAbove(path: string, machine: Machine, mode = 0o700): Promise<readonly Step[]> {
  const missing: Step[] = []
  for (
    let folder = dirname(path);
    !(await machine.look(folder)) && folder !== dirname(folder);
    folder = dirname(folder)
  )
    missing.unshift({ kind: 'folder', path: folder, mode })
  return missing
}
