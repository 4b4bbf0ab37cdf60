// Node's own diagnostics, enabled from outside: they print or store what the action hides. A warning, not an error, since
// the user may be debugging.

import { revealingOptions } from '../system/node-options.ts'

/** Returns one warning for each diagnostic that is enabled. */
export function findDiagnostics(env: NodeJS.ProcessEnv): readonly string[] {
  const options = revealingOptions(env.NODE_OPTIONS ?? '')
  return [
    ...(env.NODE_DEBUG
      ? [
          `NODE_DEBUG=${env.NODE_DEBUG} is set in the runner's environment: Node prints its requests to GitHub, with the job's tokens in them as long as nothing masks them. Remove it, and read this log before you show it to anybody.`,
        ]
      : []),
    ...(options.length > 0
      ? [
          `NODE_OPTIONS has ${options.join(', ')} in the runner's environment: other programs, or files that stay behind, may get the password and the backup. Remove it, and delete such files.`,
        ]
      : []),
  ]
}
