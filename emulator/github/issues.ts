// The issues of the workflow's repository: listed, opened, changed and commented on through the REST API.
import { type Answer, answerJson, type Incoming } from './exchange.ts'
import type { GitHubFaults } from './faults.ts'
import { answerError } from './repository/rest-answers.ts'
import { pageOf } from './rest-page.ts'

/** Setting a label needs triage rights, opening an issue does not. */
export interface Issue {
  readonly number: number
  title: string
  body: string
  state: 'open' | 'closed'
  stateReason: string | null
  labels: readonly string[]
  readonly comments: string[]
  /** A locked conversation: apps may edit it, but not comment on it. */
  locked: boolean
  readonly isPullRequest: boolean
}

export interface Issues {
  /** By number, ascending. */
  readonly all: readonly Issue[]
  /** Opens one as somebody else would. */
  add(issue: Partial<Issue> & Pick<Issue, 'title'>): Issue
  /** Issues are switched off in the settings. */
  isOff: boolean
  /** `route` is what follows /repos/OWNER/NAME/; undefined for what is not about issues. */
  answer(request: Incoming, route: string, rights: Rights): Answer | undefined
}

interface Rights {
  /** http://127.0.0.1:PORT/repos/OWNER/NAME */
  readonly url: string
  /** https://github.com/OWNER/NAME */
  readonly html: string
  readonly issues: 'none' | 'read' | 'write'
}

/** Characters of an issue's text, and of a comment. */
const MAX_BODY = 65_536
const ROUTE = /^issues(?:\/(\d+)(\/comments)?)?$/

export function createIssues(faults: Pick<GitHubFaults, 'ignoresLimits'>): Issues {
  const all: Issue[] = []
  const comments = { last: 0 }

  function add(issue: Partial<Issue> & Pick<Issue, 'title'>): Issue {
    const made: Issue = {
      body: '',
      state: 'open',
      stateReason: null,
      labels: [],
      locked: false,
      isPullRequest: false,
      ...issue,
      number: all.length + 1,
      comments: [],
    }
    all.push(made)
    return made
  }

  function list({ query }: Incoming, rights: Rights): Answer {
    const wanted = (query.get('labels') ?? '').split(',').filter((label) => label !== '')
    const state = query.get('state') ?? 'open'
    const isAsked = (issue: Issue) =>
      (state === 'all' || issue.state === state) && wanted.every((label) => issue.labels.includes(label))
    const found = all.filter((issue) => faults.ignoresLimits || isAsked(issue))
    return answerJson(
      200,
      pageOf(found.toReversed(), query).map((issue) => describeIssue(issue, rights)),
    )
  }

  function change(issue: Issue, body: Readonly<Record<string, unknown>>): void {
    if (typeof body.title === 'string') issue.title = body.title
    if (typeof body.body === 'string') issue.body = body.body
    if (body.state !== 'open' && body.state !== 'closed') return
    issue.state = body.state
    issue.stateReason = issue.state === 'open' ? 'reopened' : String(body.state_reason ?? 'completed')
  }

  const issues: Issues = {
    all,
    add,
    isOff: false,
    answer(request, route, rights) {
      const [whole, number, comment] = ROUTE.exec(route) ?? []
      if (whole === undefined) return undefined
      const isRead = request.method === 'GET'
      if (rights.issues === 'none' || (!isRead && rights.issues === 'read'))
        return answerError(403, undefined, { 'x-accepted-github-permissions': `issues=${isRead ? 'read' : 'write'}` })
      if (issues.isOff) return answerError(410, 'Issues has been disabled in this repository.')
      const issue = all.find((candidate) => String(candidate.number) === number)
      if (number !== undefined && !issue) return answerError(404)
      const body = parse(request)
      if (String(body.body ?? '').length > MAX_BODY) return answerError(422)
      if (!issue && isRead) return list(request, rights)
      if (!issue && request.method === 'POST') {
        if (typeof body.title !== 'string' || body.title === '') return answerError(422)
        const labels = Array.isArray(body.labels) ? body.labels.map(String) : []
        const made = add({ title: body.title, body: String(body.body ?? ''), labels })
        return answerJson(201, describeIssue(made, rights))
      }
      if (issue && comment && request.method === 'POST') {
        if (typeof body.body !== 'string' || body.body === '') return answerError(422)
        if (issue.locked) return answerError(403, 'Unable to create comment because issue is locked.')
        issue.comments.push(body.body)
        return answerJson(201, describeComment(issue, { id: ++comments.last, body: body.body }, rights))
      }
      if (issue && !comment && request.method === 'PATCH') {
        change(issue, body)
        return answerJson(200, describeIssue(issue, rights))
      }
      return answerError(404)
    },
  }
  return issues
}

function parse({ body }: Incoming): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {}
  const value: unknown = JSON.parse(body.toString('utf8'))
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** No client here uses times: all of them are the same. */
const AT = new Date(0).toISOString()

function describeIssue(issue: Issue, { url, html }: Rights): unknown {
  const { number, title, body, state, stateReason, labels, comments, locked, isPullRequest } = issue
  const self = `${url}/issues/${number}`
  return {
    id: 3_000_000_000 + number,
    node_id: `I_${number}`,
    number,
    title,
    body,
    state,
    state_reason: stateReason,
    user: describeApp(url),
    labels: labels.map((name, id) => ({
      id,
      node_id: `LA_${id}`,
      name,
      color: 'ededed',
      default: false,
      description: null,
    })),
    assignee: null,
    assignees: [],
    milestone: null,
    locked,
    active_lock_reason: null,
    comments: comments.length,
    created_at: AT,
    updated_at: AT,
    closed_at: state === 'closed' ? AT : null,
    author_association: 'NONE',
    url: self,
    repository_url: url,
    html_url: `${html}/issues/${number}`,
    ...Object.fromEntries(['labels', 'comments', 'events'].map((end) => [`${end}_url`, `${self}/${end}`])),
    ...(isPullRequest ? { pull_request: { url: null, html_url: null, diff_url: null, patch_url: null } } : {}),
  }
}

function describeComment(
  { number }: Issue,
  { id, body }: { readonly id: number; readonly body: string },
  { url, html }: Rights,
): unknown {
  return {
    id,
    node_id: `IC_${id}`,
    body,
    user: describeApp(url),
    created_at: AT,
    updated_at: AT,
    author_association: 'NONE',
    url: `${url}/issues/comments/${id}`,
    html_url: `${html}/issues/${number}#issuecomment-${id}`,
    issue_url: `${url}/issues/${number}`,
  }
}

const USER_LINKS = [
  ...['events', 'followers', 'following', 'gists', 'organizations', 'received_events', 'repos', 'starred'],
  'subscriptions',
]

function describeApp(url: string): unknown {
  const self = `${new URL(url).origin}/users/github-actions%5Bbot%5D`
  return {
    login: 'github-actions[bot]',
    id: 41_898_282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
    gravatar_id: '',
    url: self,
    html_url: 'https://github.com/apps/github-actions',
    ...Object.fromEntries(USER_LINKS.map((name) => [`${name}_url`, `${self}/${name}`])),
    type: 'Bot',
    site_admin: false,
  }
}
