// What every part of setup works with.

import type { RunState } from '../backup/run-state.ts'
import type { RowWords } from '../checkup/checkup-table.ts'
import type { Logger } from '../logger.ts'
import type { Dialogue } from './dialogue.ts'
import type { Machine } from './machine.ts'

export interface Means {
  readonly dialogue: Dialogue
  readonly machine: Machine
  readonly logger: Logger
  /** How failures and rows of the check-up read. */
  readonly words: RowWords
  readonly runState: RunState
  readonly startedAt: Date
  /** Cancels; its reason is a BackupError. */
  readonly signal: AbortSignal
}
