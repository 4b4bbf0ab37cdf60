// What to do if GitHub does not let a token read: for repositories and artifacts.

import type { NetworkTrouble } from '../github/network-trouble.ts'
import { knownAdvice } from '../github/refusal-causes.ts'
import { type Message, message, term } from '../text/message.ts'

/** Returns what to do. `status` is 0 without an answer; `right` is the permission that a fine-grained token needs. */
export function readingHint(
  {
    status,
    words,
    trouble,
  }: { readonly status: number; readonly words: string; readonly trouble?: NetworkTrouble | undefined },
  { repository, right }: { readonly repository: string; readonly right: string },
): Message {
  const known = knownAdvice({ words, trouble })
  if (known) return known
  if (status === 401)
    return message`GitHub rejected the token: it may have expired or been revoked. \`GH_TOKEN=$(gh auth token)\` uses that of \`gh\`, once \`gh auth status\` shows no error.`
  if (status === 403 || status === 404)
    return message`Check the names. The token (GH_TOKEN) must be allowed to read ${repository}. A fine-grained token needs "${right}" for it, a classic one the scope \`repo\`. If the organization requires single sign-on, authorize the token for it.`
  return message`${term('Run-again')}. If it fails again, see ${term('status-page')}.`
}
