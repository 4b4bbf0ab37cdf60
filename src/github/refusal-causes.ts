// What GitHub's own words mean: policies that refuse a token, and rules that refuse a commit. GitHub has no codes for them.

import { input, type Message, message, term } from '../text/message.ts'
import { adviceFor } from './network-advice.ts'
import type { NetworkTrouble } from './network-trouble.ts'

export const SSO_ADVICE =
  'The token is not authorized for the organization (single sign-on): open its settings on GitHub, choose "Configure SSO", and authorize it.'

/** The first match counts. */
const POLICIES: readonly (readonly [RegExp, string | Message])[] = [
  [
    /IP allow list/i,
    message`The organization only admits known addresses. Ask its owner to add the public address of ${term('runner')} (Settings > Authentication security > IP allow list).`,
  ],
  [
    /token's lifetime|lifetime is greater/i,
    'The organization limits the lifetime of tokens: create one that expires sooner.',
  ],
  [
    /forbids access via a personal access token \(classic\)/i,
    'The organization forbids classic tokens: use a fine-grained token, or one of a GitHub App.',
  ],
  [/forbids access via a fine-grained/i, 'The organization forbids fine-grained tokens: use one of a GitHub App.'],
  [/forbids access via/i, 'The organization forbids this kind of token: use one of a GitHub App.'],
  [/\bSAML\b/, SSO_ADVICE],
  [
    /suspended/i,
    "The token's account, or the installation of its app, is suspended. Ask an owner of the organization, or use another token.",
  ],
  [/archived/i, 'Unarchive the repository, or use another one.'],
  [
    /locked for migration|repository (has been|is) locked|access blocked/i,
    'The repository is locked, for example for a migration. Unlock it, or wait until it is unlocked.',
  ],
]

/**
 * Returns what to do about a failed request where the cause is certain: the network, or one of the organization's policies.
 * Missing permissions are for the caller to judge. `words` are GitHub's.
 */
export function knownAdvice({
  trouble,
  words,
}: {
  readonly trouble?: NetworkTrouble | undefined
  readonly words: string
}): Message | undefined {
  if (trouble) return adviceFor(trouble)
  const advice = POLICIES.find(([pattern]) => pattern.test(words))?.[1]
  return typeof advice === 'string' ? [advice] : advice
}

const OTHER_BRANCH = message`or set ${input('branch')} to one without such rules, such as \`backups\``
const BYPASS = message`Let the token's user or app bypass the rule, ${OTHER_BRANCH}. The job's own token cannot be on a bypass list: use one of an app.`

/** The first match counts. */
const PROTECTIONS: readonly (readonly [RegExp, Message])[] = [
  [/merge queue/i, message`A merge queue only takes pull requests. ${BYPASS}`],
  [/signature|signed/i, message`The branch only takes signed commits, and GitHub did not sign this one. ${BYPASS}`],
  [/locked branch|branch is (locked|read-only)/i, message`The branch is locked: unlock it, ${OTHER_BRANCH}.`],
  [
    /creations? being restricted|reference update failed/i,
    message`A rule forbids this branch, or there is one whose name is a part of it, as \`backups\` is of \`backups/home\`. Create the branch yourself, or set ${input('branch')} to another one.`,
  ],
  [
    /protected branch|rule violations?|pull request|approving review|review(s| is) required|required status|push to this branch|changes must be made|protected ref/i,
    BYPASS,
  ],
]

const PROTECTION_TYPES: ReadonlySet<string> = new Set(['BRANCH_PROTECTION_RULE_VIOLATION', 'REPOSITORY_RULE_VIOLATION'])

/** Returns what to do about a commit or branch that a rule forbids; `undefined` if neither words nor types name a rule. */
export function protectionAdvice(words: string, types: readonly string[]): Message | undefined {
  const advice = PROTECTIONS.find(([pattern]) => pattern.test(words))?.[1]
  return advice ?? (types.some((type) => PROTECTION_TYPES.has(type)) ? BYPASS : undefined)
}
