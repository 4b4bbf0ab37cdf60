// Which GitHub the runner serves, or the environment names. A token is sent to no other server than the one that it is for.

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
 */
export function serverIn(env: Readonly<Record<string, string | undefined>>): Server {
  const { GITHUB_SERVER_URL: serverUrl, GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl } = env
  const given = [serverUrl, apiUrl, graphqlUrl].flatMap((address) => address || [])
  const other = given.find((address) => !OF_GITHUB.has(URL.parse(address ?? '')?.host))
  const usual = other === undefined ? GITHUB : serverOf(other)
  return {
    serverUrl: serverUrl || usual.serverUrl.replace(/\/$/, ''),
    apiUrl: apiUrl || usual.apiUrl,
    graphqlUrl: graphqlUrl || usual.graphqlUrl,
  }
}

/** Returns the addresses of the server that one of them names. */
function serverOf(address: string): Server {
  const { host = '' } = URL.parse(address) ?? {}
  // With data residency, the API has a name of its own.
  const tenant = host.endsWith('.ghe.com') ? host.replace(/^api\./, '') : undefined
  if (tenant !== undefined)
    return {
      ...{ serverUrl: `https://${tenant}`, apiUrl: `https://api.${tenant}` },
      graphqlUrl: `https://api.${tenant}/graphql`,
    }
  // The client refuses anything but an address.
  const own = (path: string) => URL.parse(path, address)?.href ?? address
  return { serverUrl: own('/'), apiUrl: own('/api/v3'), graphqlUrl: own('/api/graphql') }
}
