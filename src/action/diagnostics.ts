// Node's own diagnostics, enabled from outside: they print or store what the action hides. A warning, not an error, since
// the user may be debugging.

import { revealingOptions } from '../system/node-options.ts'

/** Returns one warning for each diagnostic that is enabled. */
export function findDiagnostics(env: NodeJS.ProcessEnv): readonly string[] {
  const options = revealingOptions(env.NODE_OPTIONS ?? '')
  return [
    ...(env.NODE_DEBUG
      ? [
          `NODE_DEBUG=${env.NODE_DEBUG} is set in the runner's environment: Node logs its requests to GitHub, and the job's tokens unless they are masked. Remove it, and read this log before you share it.`,
        ]
      : []),
    ...(options.length > 0
      ? [
          `NODE_OPTIONS has ${options.join(', ')} in the runner's environment: other programs may read the password and the backup, or find them in leftover files. Remove it, and delete such files.`,
        ]
      : []),
  ]
}
