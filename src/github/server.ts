// Which GitHub the runner serves, or the environment names. A token is sent to no other server than the one that it is for.

import { BackupError } from '../errors.ts'

export interface Server {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
}

const GITHUB: Server = {
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
}
const OF_GITHUB: ReadonlySet<string | undefined> = new Set(['github.com', 'api.github.com'])

/**
 * Returns the addresses that the environment names. What it leaves out is github.com's only if it names no other server, and otherwise
 * that server's: one without GraphQL, such as Gitea, sets GITHUB_GRAPHQL_URL to nothing, and then says itself that it has none.
 * Throws BackupError `input-invalid` for addresses of github.com and of another server.
 */
export function serverIn(env: Readonly<Record<string, string | undefined>>): Server {
  const { GITHUB_SERVER_URL: serverUrl, GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl } = env
  const given = [serverUrl, apiUrl, graphqlUrl].filter((address) => address !== undefined && address !== '')
  const others = given.filter((address) => !OF_GITHUB.has(URL.parse(address ?? '')?.host))
  const [other] = others
  if (other !== undefined && others.length < given.length)
    throw new BackupError(
      'input-invalid',
      'GITHUB_SERVER_URL, GITHUB_API_URL and GITHUB_GRAPHQL_URL name two servers.',
      {
        hint: 'Set all three to addresses of the same one, or none of them for github.com.',
      },
    )
  const own = (path: string) => URL.parse(path, other)?.href ?? ''
  const usual: Server =
    other === undefined ? GITHUB : { serverUrl: own('/'), apiUrl: own('/api/v3'), graphqlUrl: own('/api/graphql') }
  return {
    serverUrl: serverUrl || usual.serverUrl.replace(/\/$/, ''),
    apiUrl: apiUrl || usual.apiUrl,
    graphqlUrl: graphqlUrl || usual.graphqlUrl,
  }
}
