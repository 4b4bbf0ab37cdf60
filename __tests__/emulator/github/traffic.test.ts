import { expect, test } from '@jest/globals'
import type { GitHubRequest } from '../../../emulator/github/github.ts'
import { findExcess, MAX_REQUESTS, MAX_WRITES_PER_MINUTE, measureTraffic } from '../../../emulator/github/traffic.ts'

const request = (changes: Partial<GitHubRequest> = {}): GitHubRequest => ({
  ...{ method: 'GET', path: '/repos/o/n', query: {}, headers: {}, bytes: 0, connection: 1, at: 0 },
  ...changes,
})
const many = (count: number, make: (index: number) => GitHubRequest) =>
  Array.from({ length: count }, (_, index) => make(index))
const TWIRP = '/twirp/github.actions.results.api.v1.ArtifactService/'

test.each<[string, number, Partial<GitHubRequest>]>([
  ['a read', 0, {}],
  ['a new issue', 1, { method: 'POST', path: '/repos/o/n/issues' }],
  ['a mutation', 1, { method: 'POST', path: '/graphql', body: { query: 'mutation Commit { x }' } }],
  ['a query', 0, { method: 'POST', path: '/graphql', body: { query: 'query Snapshot { x }' } }],
  ['a new artifact', 1, { method: 'POST', path: `${TWIRP}CreateArtifact` }],
  ['a list of artifacts', 0, { method: 'POST', path: `${TWIRP}ListArtifacts` }],
  ['an upload to the storage service', 0, { method: 'PUT', path: '/productionresultssa0/a' }],
])('counts writes: %s', (_, writes, changes) => {
  expect(measureTraffic([request(changes)])).toEqual({ requests: 1, writesPerMinute: writes })
})

test('finds too many requests, and too many writes within a minute', () => {
  expect(findExcess(many(MAX_REQUESTS, () => request()))).toEqual([])
  expect(findExcess(many(MAX_REQUESTS + 1, () => request()))).toEqual(['251 requests to GitHub'])
  const write = (at: number) => request({ method: 'POST', path: '/repos/o/n/issues', at })
  const pace = 60_000 / MAX_WRITES_PER_MINUTE
  expect(findExcess(many(200, (index) => write(index * pace)))).toEqual([])
  expect(findExcess(many(200, (index) => write(index * (pace - 10))))).toEqual(['82 writes a minute to GitHub'])
})
