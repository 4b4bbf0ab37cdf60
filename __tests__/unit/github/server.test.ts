import { expect, test } from '@jest/globals'
import { serverIn } from '../../../src/github/server.ts'

const GITHUB = {
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
}

test.each([{}, { GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: '' }])(
  'without a word of the runner, the server is github.com: %j',
  (env) => expect(serverIn(env)).toEqual(GITHUB),
)

test('what the runner names is used', () => {
  const [serverUrl, apiUrl, graphqlUrl] = ['https://ghe.example', 'https://ghe.example/api/v3', 'https://graph.example']
  const env = { GITHUB_SERVER_URL: serverUrl, GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl }
  expect(serverIn(env)).toEqual({ serverUrl, apiUrl, graphqlUrl })
})

test.each(['GITHUB_SERVER_URL', 'GITHUB_API_URL', 'GITHUB_GRAPHQL_URL'])(
  'one address of another server is enough to send its token nowhere else: %s',
  (name) => {
    const hosts = Object.values(serverIn({ [name]: 'https://ghe.example/x' })).map((address) => new URL(address).host)
    expect(hosts).toEqual(['ghe.example', 'ghe.example', 'ghe.example'])
  },
)

test.each(['https://gitea.example', 'https://gitea.example/'])(
  'a token of another server never goes to github.com, whatever address is missing: %s',
  (serverUrl) => {
    const { apiUrl, graphqlUrl } = serverIn({ GITHUB_SERVER_URL: serverUrl, GITHUB_GRAPHQL_URL: '' })
    expect([apiUrl, graphqlUrl].map((address) => new URL(address).host)).toEqual(['gitea.example', 'gitea.example'])
  },
)

test.each(['https://octo.ghe.com', 'https://api.octo.ghe.com'])(
  'a server with data residency has its API under a name of its own: %s',
  (address) =>
    expect(serverIn({ GITHUB_API_URL: '', GITHUB_GRAPHQL_URL: '', GITHUB_SERVER_URL: address })).toEqual({
      serverUrl: address,
      apiUrl: 'https://api.octo.ghe.com',
      graphqlUrl: 'https://api.octo.ghe.com/graphql',
    }),
)

test('a server without its scheme is not left out, so that the client refuses it', () => {
  const { apiUrl, graphqlUrl } = serverIn({ GITHUB_SERVER_URL: 'ghe.example' })
  expect([apiUrl, graphqlUrl]).toEqual(['ghe.example', 'ghe.example'])
})
