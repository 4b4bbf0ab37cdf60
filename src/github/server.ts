// Which GitHub the runner serves. A token is sent to no other server than the one that it is for.

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

/**
 * Returns the addresses that the runner names. What it leaves out is github.com's only if the server is: another one without GraphQL,
 * such as Gitea, sets GITHUB_GRAPHQL_URL to nothing, and its own answer then says that it has none.
 */
export function serverIn(env: Readonly<Record<string, string | undefined>>): Server {
  const serverUrl = env.GITHUB_SERVER_URL || GITHUB.serverUrl
  const isGitHub = URL.parse(serverUrl)?.host === 'github.com'
  const own = (path: string) => URL.parse(path, serverUrl)?.href ?? ''
  const usual = isGitHub ? GITHUB : { apiUrl: own('/api/v3'), graphqlUrl: own('/api/graphql') }
  return {
    serverUrl,
    apiUrl: env.GITHUB_API_URL || usual.apiUrl,
    graphqlUrl: env.GITHUB_GRAPHQL_URL || usual.graphqlUrl,
  }
}
