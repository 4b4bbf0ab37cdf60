// Node's own diagnostics, switched on from outside: they print or keep what the action hides. Said, not refused, since
// somebody may be looking for something.

import { revealingOptions } from '../system/node-options.ts'

/** One sentence for each that is switched on. */
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
