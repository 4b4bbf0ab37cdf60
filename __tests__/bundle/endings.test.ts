// Each packaged action ends at once when everything is reported, whatever else goes on in its process.

import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type RunResult, runAction } from '../../emulator/runner/runner.ts'
import { green, HOUR_MS, OTHER_TOKEN, openWatched, TOKEN } from '../fixtures/watched-github.ts'
import { openStage } from './stage.ts'

/** Runs before the program and keeps its process alive, like a tunnel that a proxy accepted and then forgot. */
const LINGERING = "import { createServer } from 'node:net'\ncreateServer().listen(0, '127.0.0.1')"
const ENVIRONMENT = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(LINGERING)}` }
const LIMIT_MS = 60_000

async function backUp(): Promise<RunResult> {
  await using stage = await openStage()
  return await stage.run({ destination: 'artifact' }, { env: ENVIRONMENT, timeoutMs: LIMIT_MS })
}

/** The watchdog or the fleet table over one router with a backup. */
async function monitor(folder: string): Promise<RunResult> {
  const { github, backups, addRun, keep } = await openWatched()
  try {
    addRun(HOUR_MS, [green('home')])
    await keep({ ms: HOUR_MS })
    backups.settings.access = { [OTHER_TOKEN]: 'write' }
    if (folder === 'fleet') github.nextRun({ jobs: [{ name: 'home', conclusion: 'success' }] })
    return await runAction({
      actionYml: join(import.meta.dirname, '../..', folder, 'action.yml'),
      inputs: { routers: 'home', repository: backups.name, 'repository-token': OTHER_TOKEN },
      githubToken: TOKEN,
      env: { ...github.environment, ...ENVIRONMENT },
      timeoutMs: LIMIT_MS,
    })
  } finally {
    await github.close()
  }
}

test.each<[string, () => Promise<RunResult>]>([
  ['a backup', backUp],
  ['the watchdog', () => monitor('watchdog')],
  ['the fleet table', () => monitor('fleet')],
])('%s ends when it has reported, although something in its process goes on', async (_name, run) => {
  const { exitCode, timedOut, annotations } = await run()
  expect({ exitCode, timedOut, annotations }).toEqual({ exitCode: 0, timedOut: false, annotations: [] })
})
