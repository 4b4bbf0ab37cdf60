// A job that waits for its runner: what the watchdog learns of the runners from GitHub, with and without the permission.

import { afterEach, describe, expect, test } from '@jest/globals'
import { problemsOf } from '../fixtures/watch-run.ts'
import { green, HOUR_MS, openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
afterEach(() => hub.github.close())

async function waitForRunner(options: Parameters<typeof openWatched>[0], others = 0): Promise<string> {
  hub = await openWatched(options)
  hub.addRun(20 * HOUR_MS, [green('home')])
  hub.addRun(3 * HOUR_MS, [{ name: 'home', status: 'queued' }])
  for (let index = 0; index < others; index++)
    hub.github.runners.push({ name: `other-${index}`, labels: ['x'], status: 'online', busy: false })
  hub.github.runners.push({ name: 'nas', labels: ['self-hosted', 'Linux', 'X64'], status: 'offline', busy: false })
  const [problem = ''] = (await problemsOf(hub, ['home'])).home ?? []
  return problem
}

const asked = () => hub.github.requests.filter(({ path }) => path.endsWith('/actions/runners'))

describe('a job that waits for its runner', () => {
  test('is explained by the state of the runner if the token may read it', async () => {
    expect(await waitForRunner({ permissions: { administration: 'read' } })).toMatch(
      /^stuck-in-queue: A job has been waiting since .* UTC\. The runner nas is offline/,
    )
    expect(asked()).toHaveLength(1)
  })

  test('is explained by all likely causes if the repository has more runners than are read', async () => {
    expect(await waitForRunner({ permissions: { administration: 'read' } }, 300)).toContain('the runner is off')
    expect(asked()).toHaveLength(3)
  })

  test("is explained by all likely causes with the job's own token, which is asked once and never blamed", async () => {
    expect(await waitForRunner({})).toMatch(/^stuck-in-queue: .* Likely causes, in order: the runner is off .* too old/)
    expect(asked()).toHaveLength(1)
  })
})

test('no runner is asked about if no job waits', async () => {
  hub = await openWatched({ permissions: { administration: 'read' } })
  hub.addRun(HOUR_MS, [green('home')])
  expect((await problemsOf(hub, ['home'])).home).toEqual([])
  expect(asked()).toEqual([])
})
