// Risky environment variables: warned about, not refused, since someone may be debugging.

import { revealingOptions } from '../system/node-options.ts'
import type { Environment } from './inputs.ts'

/** Returns a warning for each variable that reveals secrets or disables a check. */
export function environmentWarnings(
  env: Environment,
  { asksGitHub }: { readonly asksGitHub: boolean },
): readonly string[] {
  const options = revealingOptions(env.NODE_OPTIONS ?? '')
  return [
    ...(env.NODE_DEBUG
      ? [
          `NODE_DEBUG=${env.NODE_DEBUG} is set, so Node prints requests, including unmasked tokens. Unset it, and check the output before you share it.`,
        ]
      : []),
    ...(options.length > 0
      ? [
          `NODE_OPTIONS contains ${options.join(', ')}, which can expose passwords and the backup to other programs or leave them in files. Remove it and delete such files.`,
        ]
      : []),
    ...(env.NODE_TLS_REJECT_UNAUTHORIZED === '0' && asksGitHub
      ? [
          "NODE_TLS_REJECT_UNAUTHORIZED=0 is set, so GitHub's certificates are not checked: anyone on the network path could steal the token or send you a different backup. Unset it.",
        ]
      : []),
  ]
}
