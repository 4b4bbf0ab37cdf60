// Routes of the REST API: their definition, their arguments, and how requests are parsed.
import type { Answer, Incoming } from '../exchange.ts'
import type { FaultPoint } from '../faults.ts'
import type { Viewer } from './access.ts'
import type { CommitMaker } from './commit-changes.ts'
import type { RepositoryView } from './repository-view.ts'

export interface RestCall {
  readonly request: Incoming
  readonly viewer: Viewer
  readonly view: RepositoryView
  /** Decoded matches of the pattern's groups. */
  readonly parameters: readonly string[]
  /** http://127.0.0.1:PORT/repos/OWNER/NAME */
  readonly url: string
  /** The parsed body, or an empty object. */
  readonly body: Readonly<Record<string, unknown>>
  readonly makeCommit: CommitMaker
}

export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Of the path below /repos/OWNER/NAME/. */
  readonly pattern: RegExp
  readonly point: FaultPoint
  /** The permission that the route requires, as in `x-accepted-github-permissions`. */
  readonly permission: 'metadata=read' | 'contents=read' | 'contents=write'
  /** A thrown Refusal becomes the error that fits its reason. */
  readonly answer: (call: RestCall) => Answer | Promise<Answer>
}

export function wantsRaw({ headers }: Incoming): boolean {
  return /^application\/vnd\.github(?:\.v3)?\.raw/.test(headers.accept ?? '')
}
