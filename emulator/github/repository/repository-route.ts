// GET /repos/{owner}/{repo}: a repository as the REST API shows it.

import { gitHubTime } from '../time.ts'
import type { Viewer } from './access.ts'
import type { HostedRepository } from './hosted-repository.ts'

const LINKS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
  url: '',
}
const COUNTS = ['forks', 'forks_count', 'network_count', 'open_issues', 'open_issues_count', 'size', 'stargazers_count']
const MORE_COUNTS = ['subscribers_count', 'watchers', 'watchers_count']
const OWNER_LINKS = ['events', 'followers', 'following', 'gists', 'organizations', 'received_events', 'repos']
const MORE_OWNER_LINKS = ['starred', 'subscriptions']
const ROLES = ['pull', 'triage', 'push', 'maintain', 'admin']
const ROLE_RANKS: Readonly<Record<string, number>> = { READ: 1, TRIAGE: 2, WRITE: 3, MAINTAIN: 4, ADMIN: 5 }

type DescribedRepository = Pick<HostedRepository, 'name' | 'id' | 'nodeId' | 'defaultBranch' | 'settings' | 'createdAt'>

/** `permissions` follows `viewerPermission`, not what the token may do: the two differ at GitHub, too. */
export function describeRepository(repository: DescribedRepository, viewer: Viewer, origin: string): unknown {
  const { name: fullName, id, nodeId, defaultBranch, settings, createdAt } = repository
  const [owner = '', name = ''] = fullName.split('/')
  const api = `${origin}/repos/${fullName}`
  const links = Object.entries(LINKS).map(([key, path]) => [key, `${api}${path}`])
  const counts = [...COUNTS, ...MORE_COUNTS].map((key) => [key, 0])
  const rank = ROLE_RANKS[settings.viewerPermission ?? ''] ?? 0
  const roles = ROLES.map((role, index) => [role, index < rank])
  return {
    id,
    node_id: nodeId,
    name,
    full_name: fullName,
    private: settings.visibility !== 'public',
    visibility: settings.visibility,
    owner: describeOwner(owner, origin),
    ...Object.fromEntries([...links, ...counts]),
    html_url: `https://github.com/${fullName}`,
    clone_url: `https://github.com/${fullName}.git`,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    svn_url: `https://github.com/${fullName}`,
    mirror_url: null,
    description: null,
    homepage: null,
    language: null,
    license: null,
    fork: false,
    archived: settings.archived,
    disabled: false,
    default_branch: defaultBranch,
    has_discussions: false,
    has_issues: true,
    has_pages: false,
    has_projects: true,
    has_wiki: false,
    created_at: gitHubTime(createdAt),
    pushed_at: gitHubTime(createdAt),
    updated_at: gitHubTime(createdAt),
    ...(viewer.kind === 'anonymous' ? {} : { permissions: Object.fromEntries(roles) }),
  }
}

function describeOwner(login: string, origin: string): unknown {
  const api = `${origin}/users/${login}`
  return {
    login,
    id: 1,
    node_id: 'U_1',
    avatar_url: 'https://avatars.githubusercontent.com/u/1?v=4',
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${login}`,
    ...Object.fromEntries([...OWNER_LINKS, ...MORE_OWNER_LINKS].map((key) => [`${key}_url`, `${api}/${key}`])),
    type: 'User',
    site_admin: false,
  }
}
