// How GitHub words the refusals of policies and rules, as reports of its users give them, as faults for tests.
import type { FaultReply } from './faults.ts'

/** A policy of the organization, or the state of an account: HTTP 403 in REST and GraphQL. */
export const POLICY_SENTENCES = {
  ipAllowList:
    'Although you appear to have the correct authorization credentials, the `octo-home` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
  classicForbidden:
    '`octo-home` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
  fineGrainedForbidden: '`octo-home` forbids access via a fine-grained personal access token.',
  lifetime:
    "The 'octo-home' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 90 days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/1",
  saml: 'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
  accountSuspended: 'Sorry. Your account was suspended.',
  installationSuspended: 'This installation has been suspended',
  migrating: 'Repository has been locked for migration.',
  archived: 'Repository was archived so is read-only.',
} as const

export function createPolicyRefusal(policy: keyof typeof POLICY_SENTENCES): FaultReply {
  const message = POLICY_SENTENCES[policy]
  return {
    status: 403,
    body: JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest', status: '403' }),
  }
}

/** A policy that GraphQL reports with HTTP 200. */
export function createGraphqlPolicyRefusal(policy: keyof typeof POLICY_SENTENCES): FaultReply {
  const error = { type: 'FORBIDDEN', message: POLICY_SENTENCES[policy] }
  return { status: 200, body: JSON.stringify({ data: null, errors: [error] }) }
}

/** Why a rule refuses a commit. Classic protection has a type of its own; rulesets are UNPROCESSABLE, with open wording. */
export const RULE_SENTENCES = {
  classic: 'At least 1 approving review is required by reviewers with write access.',
  typeOnly: 'Refused.',
  review: 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
  checks: 'Required status check "build" is expected.',
  mergeQueue: 'Repository rule violations found\n\nChanges must be made through the merge queue\n\n',
  signatures: 'Repository rule violations found\n\nCommits must have verified signatures.\n\n',
  locked: 'Cannot change this locked branch',
  push: 'You are not authorized to push to this branch.',
  unknown: 'The moon is in the wrong phase for this branch.',
} as const

export function createRuleRefusal(rule: keyof typeof RULE_SENTENCES): FaultReply {
  const type = rule === 'classic' || rule === 'typeOnly' ? 'BRANCH_PROTECTION_RULE_VIOLATION' : 'UNPROCESSABLE'
  const path = ['createCommitOnBranch']
  const errors = [{ type, path, message: RULE_SENTENCES[rule] }]
  return { status: 200, body: JSON.stringify({ data: { createCommitOnBranch: null }, errors }) }
}
