// What a run waits for GitHub, counted: unlike time, round trips and connections do not depend on the machine. API, results service and
// storage have a host each here, as in reality.

import { expect, test } from '@jest/globals'
import { countConnections, countRoundTrips } from '../../emulator/github/front.ts'
import type { GitHubRequest } from '../../emulator/github/github.ts'
import { openStage } from './stage.ts'

const TOKEN = 'github_pat_writerThatMustNeverBeShown'
const REPOSITORY = 'octo-home/backups'
/** As in GitHub's events: without it, one more request asks if the log is public. */
const EVENT = { repository: { full_name: 'octo-home/router-backup', private: true } }
const HOSTS = { visibility: 'private', separateHosts: true } as const

test('a run that stores an artifact waits for at most 9 round trips to GitHub, over 3 connections', async () => {
  await using stage = await openStage({}, HOSTS)
  expect((await stage.run({ destination: 'artifact' })).exitCode).toBe(0)
  const { requests } = stage.github
  // While the router exports, it lists earlier runs and opens the connection to the results service; while the file is checked, and
  // again while the artifact is read back, it asks who can read artifacts.
  const isHidden = ({ method, path }: GitHubRequest) =>
    method === 'HEAD' || path.endsWith('/runs') || path === '/repos/octo-home/router-backup'
  const hidden = requests.filter(isHidden)
  expect(hidden.map(({ method, connection }) => [method, connection])).toEqual(
    expect.arrayContaining([
      ['GET', 1],
      ['GET', 1],
      ['GET', 1],
      ['HEAD', 2],
    ]),
  )
  expect(hidden).toHaveLength(4)
  expect(countConnections(requests)).toBeLessThanOrEqual(3)
  expect(countRoundTrips(requests) - roundTripsOf(hidden, requests)).toBeLessThanOrEqual(9)
})

test('a run that commits to a repository waits for at most 6 round trips to GitHub, over 1 connection', async () => {
  await using stage = await openStage({}, HOSTS)
  await stage.github.addRepository({ name: REPOSITORY, visibility: 'private', access: { [TOKEN]: 'write' } })
  const inputs = { destination: 'repository', repository: REPOSITORY, 'repository-token': TOKEN, router: 'home' }
  expect((await stage.run(inputs, { event: EVENT })).exitCode).toBe(0)
  const { requests } = stage.github
  // While the file is checked, it looks at the repository once more.
  const hidden = requests.slice(2, 3)
  expect(requests.map(({ path }) => path)).toEqual([
    '/graphql',
    `/repos/${REPOSITORY}/git/blobs`,
    ...Array(3).fill('/graphql'),
  ])
  expect(countConnections(requests)).toBeLessThanOrEqual(1)
  expect(countRoundTrips(requests) - roundTripsOf(hidden, requests)).toBeLessThanOrEqual(6)
})

test('an artifact is stored and read back if GitHub closes every connection after its answer', async () => {
  await using stage = await openStage({}, { ...HOSTS, keepsConnections: false })
  expect((await stage.run({ destination: 'artifact' })).exitCode).toBe(0)
  expect(stage.github.artifacts).toHaveLength(1)
  expect(countConnections(stage.github.requests)).toBe(stage.github.requests.length)
})

test('an artifact is stored and read back if whatever is on the way resets each connection at its second request', async () => {
  await using stage = await openStage({}, { ...HOSTS, keepsConnections: 'lost' })
  const { exitCode, annotations } = await stage.run({ destination: 'artifact' })
  expect([exitCode, annotations]).toEqual([0, []])
  expect(stage.github.artifacts).toHaveLength(1)
})

test('a commit is made, too, by a few attempts', async () => {
  await using stage = await openStage({}, { ...HOSTS, keepsConnections: 'lost' })
  await stage.github.addRepository({ name: REPOSITORY, visibility: 'private', access: { [TOKEN]: 'write' } })
  const inputs = { destination: 'repository', repository: REPOSITORY, 'repository-token': TOKEN, router: 'home' }
  const { exitCode, outputs } = await stage.run(inputs, { event: EVENT })
  expect([exitCode, outputs.verified]).toEqual([0, 'true'])
  expect(stage.github.requests.length).toBeLessThan(12)
})

/** Of some requests among all, with the opening of those connections on which they came first. */
function roundTripsOf(some: readonly GitHubRequest[], all: readonly GitHubRequest[]): number {
  const openers = some.filter((one) => all.find(({ connection }) => connection === one.connection) === one)
  return some.length + 2 * openers.length
}
