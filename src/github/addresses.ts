// Where requests to GitHub may go: the token and the backup are part of them.

import type { IncomingMessage } from 'node:http'
import type { HttpClient } from '@actions/http-client'
import { BackupError } from '../errors.ts'
import { message as text } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'

/** Those that ask for the same request again. A 303 asks for another one. */
const FOLLOWED: ReadonlySet<number | undefined> = new Set([301, 302, 307, 308])

const MAX_REDIRECTS = 3

/** What an address of GitHub is of, and the variables of the runner that name it. */
interface Named {
  readonly of: string
  readonly from: string
}

const API: Named = { of: "GitHub's API", from: 'GITHUB_API_URL and GITHUB_GRAPHQL_URL' }
export const ARTIFACT_SERVICE: Named = { of: "GitHub's artifact service", from: 'ACTIONS_RESULTS_URL' }

/** Throws BackupError `input-invalid` unless the address is https, or http on this machine. */
export function requireSafeAddress(address: string, { of, from }: Named = API): void {
  const url = URL.parse(address)
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return
  throw new BackupError(
    'input-invalid',
    text`The address of ${of} is not an https address: ${printable(url ? `${url.protocol}//${url.host}` : address)}. Nothing was sent there.`,
    { hint: `Correct ${from}, which the runner sets: over http, anyone could read the token.` },
  )
}

/** Whether a host is this machine: what is sent there stays here. */
export function isLoopback(host: string): boolean {
  // A name below localhost is looked up like any other, and sent through a proxy.
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/**
 * Sends a request and follows redirects, as to a renamed repository, within the same origin. `http` must not follow any
 * itself: it would send token and body to wherever the answer says. `refused` says why a redirect was not followed.
 */
export async function sendWithinOrigin(
  http: HttpClient,
  request: {
    readonly method: string
    readonly url: string
    readonly body: string | null
    /** Called for each request: the library changes the headers that it is given. */
    readonly makeHeaders: () => Record<string, string>
  },
): Promise<{ readonly message: IncomingMessage; readonly refused?: string }> {
  let { url } = request
  for (let redirects = 0; ; redirects++) {
    const { message } = await http.request(request.method, url, request.body, request.makeHeaders())
    const { location } = message.headers
    const { statusCode = 0 } = message
    if (statusCode < 300 || statusCode >= 400 || location === undefined) return { message }
    const target = URL.parse(location, url)
    if (!target || !isSameOrigin(target, new URL(url)) || !FOLLOWED.has(statusCode))
      return {
        message,
        refused: `GitHub redirects to ${printable(target?.origin ?? location)}: nothing was sent there`,
      }
    if (redirects === MAX_REDIRECTS) return { message, refused: `GitHub redirects more than ${MAX_REDIRECTS} times` }
    message.destroy()
    url = target.href
  }
}

/** Unlike `URL.origin`, which of `blob:https://…` is that of the address in it. */
function isSameOrigin(one: URL, other: URL): boolean {
  return one.protocol === other.protocol && one.host === other.host && one.username === '' && one.password === ''
}
