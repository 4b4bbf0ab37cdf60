// Identifies the sender of a request by its token, and words GitHub's refusals.
import type { IncomingHttpHeaders } from 'node:http'
import type { Access, HostedRepository } from './hosted-repository.ts'
import type { Person } from './object-writer.ts'

export interface Viewer {
  /** Absent without a token. */
  readonly token?: string
  readonly kind: 'app' | 'fine-grained' | 'classic' | 'anonymous'
  readonly login: string
  /** The author of what is committed with this token. */
  readonly person: Person
}

export const SSO_MESSAGE =
  'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.'

const APP = {
  login: 'github-actions[bot]',
  person: { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' },
}
const USER = { login: 'octocat', person: { name: 'octocat', email: '583231+octocat@users.noreply.github.com' } }

/** A token's prefix gives its kind. */
export function identifyViewer({ authorization }: IncomingHttpHeaders): Viewer {
  const token = authorization?.replace(/^(?:bearer|token) /i, '')
  if (token === undefined) return { kind: 'anonymous', ...USER }
  if (token.startsWith('ghs_')) return { token, kind: 'app', ...APP }
  return { token, kind: token.startsWith('github_pat_') ? 'fine-grained' : 'classic', ...USER }
}

export function judgeAccess({ token }: Viewer, { settings }: HostedRepository): Access {
  const granted = token === undefined ? undefined : settings.access[token]
  return granted ?? (settings.visibility === 'public' ? 'read' : 'none')
}

/** The organization's page for authorizing the token, in the header of a refused request. */
export function describeSso({ name }: HostedRepository): Readonly<Record<string, string>> {
  const [owner = ''] = name.split('/')
  return { 'x-github-sso': `required; url=https://github.com/orgs/${owner}/sso?authorization_request=EMULATED` }
}

/** Why a token with read access may not write; undefined if GitHub says "Not Found" instead. */
export function explainMissingPermission({ kind }: Viewer): string | undefined {
  if (kind === 'app') return 'Resource not accessible by integration'
  return kind === 'fine-grained' ? 'Resource not accessible by personal access token' : undefined
}
