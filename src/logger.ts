// What the rooms tell while they work, in neutral terms: each face shows it in its own way.

import type { Message } from './text/message.ts'

/** A line for a person: data that each front end renders, or literal text. */
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
  /** Of a check-up, in place of the export. */
  | 'Look around'

/** Listens to a running backup. Lines are single facts for a person and never hold a secret. */
export interface Logger {
  /** Runs one step and keeps how long it took. */
  step<T>(name: StepName, work: () => Promise<T>): Promise<T>
  info(line: Line): void
  warning(line: Line): void
  debug(line: string): void
  /** Must be called with every secret before its first use, so that it can be masked. */
  secret(value: string): void
}
