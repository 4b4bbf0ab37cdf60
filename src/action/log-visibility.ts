// Whether the report of a run may name what changed on the router.

import { canStrangersRead } from '../backup/log-readers.ts'
import type { RunState } from '../backup/run-state.ts'
import type { Logger } from '../logger.ts'
import type { Settings } from '../settings/settings.ts'

/** Returns whether strangers can read it: then no item is named. Asks GitHub only if there is something to name; never throws. */
export async function isLogPublic(
  settings: Pick<Settings, 'workflow' | 'token'>,
  options: { readonly runState: RunState; readonly logger: Logger; readonly signal: AbortSignal },
): Promise<boolean> {
  const { comparison } = options.runState
  if (!comparison || comparison.changes.length === 0 || comparison.isUnnamed) return false
  return await canStrangersRead(settings, { ...options, hidden: 'Changes are counted but not named' })
}
