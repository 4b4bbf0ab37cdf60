// /repos/{owner}/{name}/…: finds the route, and refuses callers without access the way GitHub does.
import { type Answer, answerJson, type Incoming, meetFault, type Reply } from '../exchange.ts'
import type { GitHubFaults, TakeFault } from '../faults.ts'
import { describeSso, explainMissingPermission, judgeAccess, SSO_MESSAGE, type Viewer } from './access.ts'
import { type CommitMaker, Refusal, type RefusalReason, refuseReadOnly } from './commit-changes.ts'
import { CONTENTS_ROUTES } from './contents-routes.ts'
import { GIT_ROUTES } from './git-routes.ts'
import type { HostedRepository } from './hosted-repository.ts'
import { describeRepository } from './repository-route.ts'
import { viewRepository } from './repository-view.ts'
import { answerError } from './rest-answers.ts'
import type { RestRoute } from './rest-route.ts'

const STATUS_CODES: Readonly<Record<RefusalReason, number>> = {
  'not-found': 404,
  stale: 409,
  archived: 403,
  protected: 409,
  conflict: 409,
  invalid: 422,
}

const ROUTES: readonly RestRoute[] = [
  {
    method: 'GET',
    pattern: /^$/,
    point: 'repository',
    permission: 'metadata=read',
    answer: ({ view, viewer, url }) => {
      const origin = url.slice(0, -`/repos/${view.repository.name}`.length)
      return answerJson(200, describeRepository(view.repository, viewer, origin))
    },
  },
  ...GIT_ROUTES,
  ...CONTENTS_ROUTES,
]

export interface RestRequest {
  readonly request: Incoming
  readonly viewer: Viewer
  readonly repository: HostedRepository
  readonly route: RestRoute
  readonly parameters: readonly string[]
}

/** @param path Below /repos/OWNER/NAME/, decoded. */
export function findRoute(
  method: string,
  path: string,
): { readonly route: RestRoute; readonly parameters: readonly string[] } | undefined {
  for (const route of ROUTES) {
    const [whole, ...parameters] = route.method === method ? (route.pattern.exec(path) ?? []) : []
    if (whole !== undefined) return { route, parameters }
  }
  return undefined
}

export function createRestEndpoint(options: {
  readonly readOrigin: () => string
  readonly faults: GitHubFaults
  readonly takeFault: TakeFault
  readonly makeCommit: CommitMaker
  /** An answer for callers without access. */
  readonly refuseViewer: (viewer: Viewer) => Promise<Answer | undefined>
}): (call: RestRequest) => Promise<Reply> {
  const { readOrigin, faults, takeFault, makeCommit, refuseViewer } = options

  async function answer({ request, viewer, repository, route, parameters }: RestRequest): Promise<Answer> {
    const refusal = (await refuseViewer(viewer)) ?? refuseAccess(viewer, repository, route)
    if (refusal !== undefined) return refusal
    const body = parseBody(request)
    if (body === undefined) return answerError(400)
    try {
      if (route.permission === 'contents=write') refuseReadOnly(repository)
      const url = `${readOrigin()}/repos/${repository.name}`
      const view = viewRepository(repository, faults)
      return await route.answer({ request, viewer, view, parameters, url, body, makeCommit })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // GraphQL names the branch, REST does not.
      return answerError(STATUS_CODES[error.reason], error.message.replace(/^Ref \S+ (?=is at )/, ''))
    }
  }

  return (call) =>
    meetFault({
      fault: takeFault(call.route.point),
      work: () => answer(call),
      describe: ({ status }) => answerError(status),
    })
}

function refuseAccess(viewer: Viewer, repository: HostedRepository, { permission }: RestRoute): Answer | undefined {
  const access = judgeAccess(viewer, repository)
  if (access === 'none') return answerError(404)
  if (access === 'sso') return answerError(403, SSO_MESSAGE, describeSso(repository))
  if (access === 'write' || permission !== 'contents=write') return undefined
  const message = explainMissingPermission(viewer)
  return message === undefined ? answerError(404) : answerError(403, message)
}

function parseBody({ body }: Incoming): Readonly<Record<string, unknown>> | undefined {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
