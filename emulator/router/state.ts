// The state of a router between requests.
import type { AutoBlock } from './auto-block.ts'
import type { CallName } from './export-switches.ts'
import type { Session, Sessions } from './session.ts'
import type { RouterSwitches } from './switches.ts'

export interface ExportTask {
  /** as returned by start: string, number or bigint */
  readonly id: string | number | bigint
  readonly session: Session
  readonly startedAt: number
  /** one complete download removed the file */
  fileGone: boolean
}

export interface RouterState {
  readonly switches: RouterSwitches
  readonly sessions: Sessions
  readonly autoBlock: AutoBlock
  /** by task id as text */
  readonly tasks: Map<string, ExportTask>
  /** one-time passwords that were accepted */
  readonly usedCodes: Set<string>
  /** one-time passwords sent with valid credentials, in order */
  readonly seenCodes: { readonly code: string; readonly isGood: boolean }[]
  /** calls received of each name */
  readonly calls: Map<CallName, number>
  readonly backupFile: Buffer
  readonly counters: { logins: number; logouts: number }
}
