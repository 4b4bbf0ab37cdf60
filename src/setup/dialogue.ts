// How setup asks and shows: by a person at a terminal, or from variables without one.

import { BackupError } from '../errors.ts'
import { render, type Vocabulary, WORKFLOW_VOCABULARY } from '../text/message.ts'

/** A question that a variable can answer, so that it is not asked. */
interface Question {
  /** The input: `tls-fingerprint`. */
  readonly name: string
  readonly ask: string
}

export interface TextQuestion extends Question {
  /** The suggested answer, and the one without a terminal. */
  readonly initial?: string
  /** Throws BackupError `input-invalid`. */
  readonly check: (answer: string) => void
}

export interface SecretQuestion extends Question {
  /** What Enter keeps. */
  readonly saved?: string
  readonly check: (answer: string) => void
}

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string
}

export interface Choice<T extends string> extends Question {
  readonly options: readonly Option<T>[]
  readonly initial: T
}

export interface Confirmation {
  readonly ask: string
  /** What Enter answers. */
  readonly initial: boolean
  /** The answer without a terminal. */
  readonly unattended: boolean
}

export interface Dialogue {
  /** Shows a fact. */
  say(text: string): void
  warn(text: string): void
  /** Shows a block of text under a title. */
  show(title: string, text: string): void
  /** Shows text that can be copied: without anything at the start of its lines, and never wrapped. */
  showCommands(title: string, text: string): void
  /** Shows a secret of the user's own, unmasked, on the terminal only. */
  showSecret(title: string, text: string): void
  text(question: TextQuestion): Promise<string>
  /** Asks without showing the answer. */
  secret(question: SecretQuestion): Promise<string>
  choose<T extends string>(choice: Choice<T>): Promise<T>
  confirm(question: Confirmation): Promise<boolean>
  /** Shows that `work` takes a while. */
  during<T>(what: string, work: () => Promise<T>): Promise<T>
  /** Returns the answer of an option or a variable. */
  given(name: string): string | undefined
  /** Whether a person answers. */
  readonly isAttended: boolean
}

/** Answers that need no question: options and variables, by the name of their input. */
export type GivenAnswers = Readonly<Record<string, string>>

const VOCABULARY: Vocabulary = { ...WORKFLOW_VOCABULARY, subject: () => 'This', input: (name) => name }

/** Returns what is wrong with a typed answer, in a sentence, or `undefined`. */
export function problemOf(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof BackupError) return render(error.text, VOCABULARY)
    throw error
  }
}

/** Returns the given answer to a choice, if there is one. Throws BackupError `input-invalid`. */
export function givenChoice<T extends string>(given: GivenAnswers, { name, options }: Choice<T>): T | undefined {
  const answer = given[name]
  if (answer === undefined) return undefined
  const found = options.find(({ value }) => value === answer)?.value
  if (found !== undefined) return found
  const known = options.map(({ value }) => `\`${value}\``).join(', ')
  throw new BackupError('input-invalid', `\`--${name}\` must be one of ${known} here.`)
}
