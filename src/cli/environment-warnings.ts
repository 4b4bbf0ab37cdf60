// What the environment of the process does to it: said, not refused, since somebody may be looking for something.

import { revealingOptions } from '../system/node-options.ts'
import type { Environment } from './inputs.ts'

/** One sentence for each thing that reveals or leaves unchecked what it should not. */
export function environmentWarnings(
  env: Environment,
  { asksGitHub }: { readonly asksGitHub: boolean },
): readonly string[] {
  const options = revealingOptions(env.NODE_OPTIONS ?? '')
  return [
    ...(env.NODE_DEBUG
      ? [
          `NODE_DEBUG=${env.NODE_DEBUG} is set: Node prints its requests, with tokens in them that nothing masks. Remove it, and read what was printed before you show it to anybody.`,
        ]
      : []),
    ...(options.length > 0
      ? [
          `NODE_OPTIONS has ${options.join(', ')}: other programs, or files that stay behind, may get passwords and the backup. Remove it, and delete such files.`,
        ]
      : []),
    ...(env.NODE_TLS_REJECT_UNAUTHORIZED === '0' && asksGitHub
      ? [
          "NODE_TLS_REJECT_UNAUTHORIZED=0 is set: GitHub's certificates are not checked, so anybody on the way could take the token, and give you another backup. Remove it.",
        ]
      : []),
  ]
}
