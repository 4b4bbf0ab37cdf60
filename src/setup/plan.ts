// What setup will do, as data: shown before it is done, and all that `--dry-run` does.

import { shellCommand } from '../text/shell.ts'

/** A repository on GitHub. */
export interface RepositoryId {
  /** `github.com`, or the company's own. */
  readonly host: string
  /** `owner/name`. */
  readonly name: string
}

/** One change, or something that the user does. */
export type Step =
  | { readonly kind: 'folder'; readonly path: string; readonly mode: number }
  | FileStep
  | CrontabStep
  | ProgramStep
  | SettingStep
  | { readonly kind: 'task'; readonly title: string; readonly text: string }

export interface FileStep {
  readonly kind: 'file'
  readonly path: string
  readonly mode: number
  readonly content: string
  /** What may be shown of the content, if it holds secrets. */
  readonly shown?: string
  /** The content that this replaces, as setup read it; absent for a new file. */
  readonly before?: string
}

export interface CrontabStep {
  readonly kind: 'crontab'
  readonly label: string
  /** What replaces the lines of this router; none to remove them. */
  readonly lines: readonly string[]
}

export interface ProgramStep {
  readonly kind: 'program'
  readonly command: readonly string[]
  /** Whether it only makes changes of other steps known. */
  readonly isFollowUp?: boolean
}

/** A variable or secret of a repository's workflows. */
export interface SettingStep {
  readonly kind: 'variable' | 'secret'
  readonly repository: RepositoryId
  readonly name: string
  readonly value: string
  /** Whether the repository has it already. */
  readonly known: 'absent' | 'present' | 'unknown'
}

export type Plan = readonly Step[]

/** Describes every step, with contents and without secrets. */
export function describePlan(plan: Plan): string {
  return plan.map(describeStep).join('\n\n')
}

function describeStep(step: Step): string {
  switch (step.kind) {
    case 'folder':
      return `Create the folder ${step.path} (mode 0${step.mode.toString(8)})`
    case 'file':
      return `Write ${step.path} (mode 0${step.mode.toString(8)}):\n${indent(step.shown ?? step.content)}`
    case 'crontab':
      if (step.lines.length === 0) return 'Remove the lines of this router from the crontab of this user'
      return `Add to the crontab of this user:\n${indent(step.lines.join('\n'))}`
    case 'program':
      return `Run: ${shellCommand(step.command)}`
    case 'variable':
      return `${VERBS[step.known]} the variable ${step.name} of ${step.repository.name}: ${step.value}`
    case 'secret':
      return `${VERBS[step.known]} the secret ${step.name} of ${step.repository.name}`
    case 'task':
      return `For you: ${step.title}\n${indent(step.text)}`
  }
}

const VERBS: Readonly<Record<SettingStep['known'], string>> = {
  absent: 'Set',
  present: 'Replace',
  unknown: 'Set or replace',
}

/** Returns a step in a few words, for the list of what was done. */
export function nameStep(step: Step): string {
  if (step.kind === 'file' || step.kind === 'folder') return step.path
  if (step.kind === 'crontab') return 'the crontab'
  if (step.kind === 'program') return step.command.join(' ')
  if (step.kind === 'task') return step.title
  return `the ${step.kind} ${step.name}`
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
}
