// What one router remembers between two requests.
import type { AutoBlock } from './auto-block.ts'
import type { CallName } from './export-switches.ts'
import type { ExportTask } from './export-task.ts'
import type { Sessions } from './session.ts'
import type { RouterSwitches } from './switches.ts'

export interface RouterState {
  readonly switches: RouterSwitches
  readonly sessions: Sessions
  readonly autoBlock: AutoBlock
  /** by task id as text */
  readonly tasks: Map<string, ExportTask>
  /** one-time passwords that were accepted */
  readonly usedCodes: Set<string>
  /** one-time passwords that came with right credentials, in order */
  readonly seenCodes: { readonly code: string; readonly isGood: boolean }[]
  /** calls received of each name */
  readonly calls: Map<CallName, number>
  readonly backupFile: Buffer
  readonly counters: { logins: number; logouts: number }
}
