// The watchdog hears a signal while it judges, which may be a long computation.

import { expect, test } from '@jest/globals'
import { BackupError } from '../../src/errors.ts'
import { type WatchedRouter, type WatchSettings, watch } from '../../src/fleet/watchdog/watchdog.ts'
import { AMPLE_MS } from '../fixtures/ample-time.ts'
import { createRecordingLogger } from '../fixtures/recording-logger.ts'
import { green, HOUR_MS, OTHER_TOKEN, openWatched, TOKEN } from '../fixtures/watched-github.ts'

test('a signal is heard before the next router is judged', async () => {
  const hub = await openWatched()
  await using _ = hub.github
  hub.addRun(HOUR_MS, [green('home')])
  const end = new AbortController()
  const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
  const judged: string[] = []
  const routers = ['home', 'cabin', 'lake', 'hill'].map((label): WatchedRouter => {
    const naming = { template: 'SynologyRouter_{date}', router: label }
    return {
      ...{ label, naming, folder: `backups/${label}` },
      get artifactNaming() {
        judged.push(label)
        // As a signal: heard when the event loop has a turn.
        setImmediate(() => end.abort(reason))
        return naming
      },
    }
  })
  const { origin, environment } = hub.github
  const settings: WatchSettings = {
    ...{ serverUrl: 'https://github.com', apiUrl: origin, graphqlUrl: `${origin}/graphql`, tempDirectory: '' },
    ...{ repository: environment.GITHUB_REPOSITORY ?? '', token: TOKEN, workflow: 'router-backup.yml' },
    ...{ workflowBranch: 'main', routers, maxAgeMs: 26 * HOUR_MS, maxQueueMs: HOUR_MS, places: ['repository'] },
    backups: { repository: hub.backups.name, token: OTHER_TOKEN, branch: undefined },
  }
  const options = {
    logger: createRecordingLogger(),
    signal: end.signal,
    now: Date.now(),
    policy: { answerMs: AMPLE_MS, retryMs: 1, longestWaitMs: 0 },
  }
  await expect(watch(settings, options)).rejects.toBe(reason)
  expect([['home'], ['home', 'cabin']]).toContainEqual(judged)
  expect(hub.github.issues.all).toEqual([])
})
