// The pictures of a fleet: the watchdog's issue and the table, from the packaged actions and a GitHub with past runs.

import { join } from 'node:path'
import {
  DAY_MS,
  failed,
  green,
  HOUR_MS,
  OTHER_TOKEN,
  openWatched,
  TOKEN,
  type WatchedGitHub,
} from '../../__tests__/fixtures/watched-github.ts'
import { startRouter } from '../../emulator/router/router.ts'
import { runAction } from '../../emulator/runner/runner.ts'

const ROOT = join(import.meta.dirname, '../..')
const SITES = ['home', 'office', 'cabin']

/** Two nights failed, and the newest good copy is from before. */
export async function watchdogIssue(): Promise<string> {
  return await withGitHub(async (hub) => {
    await hub.keep({ router: 'cabin', ms: 3 * DAY_MS })
    hub.addRun(3 * DAY_MS, [green('cabin')])
    hub.addRun(2 * DAY_MS, [failed('cabin')])
    hub.addRun(DAY_MS, [failed('cabin')])
    const result = await runAction({
      actionYml: join(ROOT, 'watchdog/action.yml'),
      inputs: { routers: 'cabin', repository: hub.backups.name, 'repository-token': OTHER_TOKEN },
      githubToken: TOKEN,
      env: hub.github.environment,
    })
    const issue = hub.github.issues.all.at(-1)
    if (!issue) throw new Error(`The watchdog opened no issue:\n${result.log}`)
    return `# ${issue.title} #${issue.number}\n\n${issue.body}`
  })
}

/** Three sites, one of which failed last night. */
export async function fleetTable(): Promise<string> {
  return await withGitHub(async (hub) => {
    hub.backups.settings.access = { [OTHER_TOKEN]: 'write' }
    const jobs = SITES.map((site) => ({ ...(site === 'cabin' ? failed(site) : green(site)), createdAt: new Date() }))
    for (const site of SITES) await backUp(hub, site)
    hub.addRun(HOUR_MS, jobs)
    hub.github.nextRun({ workflow: '.github/workflows/fleet.yml', jobs })
    const result = await runAction({
      actionYml: join(ROOT, 'fleet/action.yml'),
      inputs: { routers: JSON.stringify(SITES), repository: hub.backups.name, 'repository-token': OTHER_TOKEN },
      githubToken: TOKEN,
      env: hub.github.environment,
    })
    const page = await hub.backups.readFile('backups/README.md')
    if (page === undefined) throw new Error(`The fleet's table was not committed:\n${result.log}`)
    return String(page)
  })
}

/** Cabin's router is never reached. */
async function backUp(hub: WatchedGitHub, site: string): Promise<void> {
  if (site === 'cabin') return
  const router = await startRouter({ certificate: 'self-signed' })
  try {
    const { username, password } = router.switches.account
    const { exitCode, log } = await runAction({
      inputs: {
        ...{ url: router.url, username, password, 'tls-fingerprint': router.fingerprint, router: site },
        ...{ destination: 'repository', repository: hub.backups.name, 'repository-token': OTHER_TOKEN },
      },
      githubToken: TOKEN,
      env: hub.github.environment,
    })
    if (exitCode !== 0) throw new Error(`The backup of ${site} failed:\n${log}`)
  } finally {
    await router.close()
  }
}

async function withGitHub(scene: (hub: WatchedGitHub) => Promise<string>): Promise<string> {
  const hub = await openWatched({ visibility: 'private' })
  try {
    return await scene(hub)
  } finally {
    await hub.github.close()
  }
}
