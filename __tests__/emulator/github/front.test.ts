import { Agent, get } from 'node:http'
import { expect, test } from '@jest/globals'
import { countConnections, countRoundTrips } from '../../../emulator/github/front.ts'
import { startGitHub } from '../../../emulator/github/github.ts'

/** Returns how long the answer took, in ms. */
function ask(url: string, agent: Agent): Promise<number> {
  const startedAt = performance.now()
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  get(url, { agent }, (response) => response.resume().on('end', () => resolve(performance.now() - startedAt))).on(
    'error',
    reject,
  )
  return promise
}

test('a request takes one round trip, and two more on a new connection', async () => {
  await using github = await startGitHub({ roundTripMs: 40 })
  const agent = new Agent({ keepAlive: true })
  expect(await ask(github.origin, agent)).toBeGreaterThanOrEqual(3 * 40 - 2)
  expect(await ask(github.origin, agent)).toBeGreaterThanOrEqual(40 - 2)
  agent.destroy()
  expect(countConnections(github.requests)).toBe(1)
  expect(countRoundTrips(github.requests)).toBe(4)
})

test('a connection that is not kept costs its round trips again', async () => {
  await using github = await startGitHub({ keepsConnections: false })
  const agent = new Agent({ keepAlive: true })
  for (let count = 0; count < 3; count++) await ask(github.origin, agent)
  expect(github.requests.map(({ connection }) => connection)).toEqual([1, 2, 3])
  expect(countRoundTrips(github.requests)).toBe(9)
})

test('API, results service and storage may have a host each', async () => {
  await using github = await startGitHub({ separateHosts: true })
  const { ACTIONS_RESULTS_URL: results = '', GITHUB_API_URL: api = '' } = github.environment
  expect(new Set([new URL(results).host, new URL(api).host]).size).toBe(2)
  const agent = new Agent({ keepAlive: true })
  await ask(results, agent)
  await ask(api, agent)
  agent.destroy()
  expect(countConnections(github.requests)).toBe(2)
})
