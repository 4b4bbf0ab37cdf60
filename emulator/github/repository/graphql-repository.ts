// A repository as the GraphQL API shows it.

import { gitHubTime } from '../time.ts'
import type { Viewer } from './access.ts'
import { connect, type Fields } from './graphql-connection.ts'
import { describeRef, findObject } from './graphql-git-objects.ts'
import type { RepositoryView } from './repository-view.ts'

export function describeRepository(view: RepositoryView, viewer: Viewer): Fields {
  const { repository } = view
  const { name: nameWithOwner, nodeId, id, defaultBranch, settings, createdAt } = repository
  const [owner = '', name = ''] = nameWithOwner.split('/')
  const url = `https://github.com/${nameWithOwner}`
  return {
    __typename: 'Repository',
    branchProtectionRules: (args: Fields) =>
      connect('branchProtectionRules', settings.protectedBranches.map(describeRule), args),
    createdAt: gitHubTime(createdAt),
    databaseId: id,
    defaultBranchRef: () => describeRef(view, defaultBranch),
    description: null,
    diskUsage: 0,
    id: nodeId,
    isArchived: settings.archived,
    isDisabled: false,
    isEmpty: async () => (await view.head(defaultBranch)) === undefined,
    isFork: false,
    isLocked: false,
    isMirror: false,
    isPrivate: settings.visibility !== 'public',
    isTemplate: false,
    name,
    nameWithOwner,
    object: ({ oid, expression }: Fields) => findObject(view, String(oid ?? expression ?? '')),
    owner: { __typename: 'User', id: 'U_1', login: owner, url: `https://github.com/${owner}` },
    pushedAt: gitHubTime(createdAt),
    ref: ({ qualifiedName }: Fields) => describeRef(view, String(qualifiedName).replace(/^refs\/heads\//, '')),
    resourcePath: `/${nameWithOwner}`,
    rulesets: (args: Fields) => connect('rulesets', settings.protectedBranches.map(describeRuleset), args),
    sshUrl: `git@github.com:${nameWithOwner}.git`,
    updatedAt: gitHubTime(createdAt),
    url,
    viewerCanAdminister: settings.viewerPermission === 'ADMIN',
    viewerPermission: viewer.kind === 'anonymous' ? null : settings.viewerPermission,
    visibility: settings.visibility.toUpperCase(),
  }
}

function describeRule(pattern: string): Fields {
  return {
    __typename: 'BranchProtectionRule',
    id: `BPR_${Buffer.from(pattern).toString('base64url')}`,
    isAdminEnforced: true,
    pattern,
    requiredApprovingReviewCount: 1,
    requiresApprovingReviews: true,
    requiresCommitSignatures: false,
    restrictsPushes: false,
  }
}

function describeRuleset(branch: string, index: number): Fields {
  const rule = { __typename: 'RepositoryRule', id: `RRU_${index}`, type: 'PULL_REQUEST', parameters: null }
  return {
    __typename: 'RepositoryRuleset',
    conditions: { refName: { include: [`refs/heads/${branch}`], exclude: [] } },
    enforcement: 'ACTIVE',
    id: `RRS_${index}`,
    name: `Protect ${branch}`,
    rules: (args: Fields) => connect('rules', [rule], args),
    target: 'BRANCH',
  }
}
