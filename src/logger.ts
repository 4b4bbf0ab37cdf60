// What a run reports while it works, in neutral terms: each front end shows it in its own way.

import type { Message } from './text/message.ts'

/** A line for a person: a message that each front end renders, or literal text. */
export type Line = string | Message

/** The steps of a backup, as groups of the log and rows of the summary. */
export type StepName =
  | 'Prepare'
  | 'Connect'
  | 'Log in'
  | 'Export'
  | 'Check'
  | 'Encrypt'
  | 'Compare'
  | 'Store'
  /** In a check-up, instead of the export. */
  | 'Run checks'

/** Receives the progress of a run. Each line is one fact for a person, and never contains a secret. */
export interface Logger {
  /** Runs one step and records its duration. */
  step<T>(name: StepName, work: () => Promise<T>): Promise<T>
  info(line: Line): void
  warning(line: Line): void
  debug(line: string): void
  /** Masks a secret. Must be called before its first use. */
  secret(value: string): void
}
