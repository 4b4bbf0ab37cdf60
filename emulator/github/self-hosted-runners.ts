// The self-hosted runners of the repository, as the REST API lists them.
import { type Answer, answerJson, type Incoming } from './exchange.ts'
import { answerError } from './repository/rest-answers.ts'
import { linkHeader, pageOf } from './rest-page.ts'

export interface EmulatedRunner {
  readonly name: string
  readonly labels: readonly string[]
  status: 'online' | 'offline'
  busy: boolean
}

export function listRunners(
  request: Incoming,
  { runners, isAllowed }: { readonly runners: readonly EmulatedRunner[]; readonly isAllowed: boolean },
): Answer {
  if (!isAllowed) {
    const headers = { 'x-accepted-github-permissions': 'administration=read' }
    return answerError(403, 'Resource not accessible by integration', headers)
  }
  const list = pageOf(runners, request.query).map(({ name, status, busy, labels }, index) => {
    const named = labels.map((label, at) => ({ id: at + 1, name: label, type: at === 0 ? 'read-only' : 'custom' }))
    return { id: index + 1, name, os: 'linux', status, busy, labels: named }
  })
  return answerJson(200, { total_count: runners.length, runners: list }, linkHeader(request, runners.length))
}
