// The fleet table at difficult moments: GitHub's answers lag or get lost, or somebody else writes at the same time.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { beginRun, buildFleetTable, openFleet, readIndex } from '../fixtures/fleet-run.ts'
import { failed, green, OTHER_TOKEN, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
/** Runs before a request for jobs is answered. */
let onJobs: (count: number) => void
beforeEach(async () => {
  let count = 0
  onJobs = () => {}
  hub = await openFleet({
    watch: ({ path }) => {
      if (path.includes('/jobs')) onJobs(++count)
    },
  })
})
afterEach(() => hub.github.close())

const HOME = { name: 'home / Backup of home' }
const readPage = async () => String(await hub.backups.readFile('backups/README.md'))

describe('a commit that cannot be read back is reported, but not as different content', () => {
  const lateBy = async (onCommit: () => void) => {
    await hub.github.close()
    hub = await openFleet({
      watch: ({ body }) => {
        if (JSON.stringify(body ?? '').includes('createCommitOnBranch')) onCommit()
      },
    })
    await hub.keep()
    beginRun(hub, [green('home')])
    return await buildFleetTable(hub)
  }

  test('if a replica lags for long', async () => {
    const { isRed, log, outputs } = await lateBy(() => {
      hub.github.faults.laggingReads = 100
    })
    expect([isRed, log]).toEqual([true, expect.stringContaining('GitHub does not show the files of that commit yet')])
    expect([outputs['commit-sha'], log.includes('differs from what was committed')]).toEqual([
      await hub.backups.head(),
      false,
    ])
  })

  test('if GitHub refuses to show it', async () => {
    const { isRed, log, outputs } = await lateBy(() => {
      hub.github.faults.query = { status: 403, body: '{"message":"Forbidden"}' }
    })
    expect([isRed, log]).toEqual([true, expect.stringContaining('but it could not be read back: GitHub answered')])
    expect(outputs['commit-sha']).toBe(await hub.backups.head())
  })
})

describe('a job', () => {
  test('that has just ended is read again until GitHub reports its end', async () => {
    await hub.keep()
    const run = beginRun(hub, [{ ...HOME, status: 'in_progress' }])
    onJobs = (count) => {
      if (count === 3) run.jobs = [{ ...HOME, conclusion: 'success' }]
    }
    expect(await buildFleetTable(hub)).toMatchObject({ isRed: false, outputs: { failed: '[]' } })
    expect(await readIndex(hub)).toMatchObject({ routers: [{ lastRun: 'success' }] })
  })

  test('that never ends is shown with its status', async () => {
    await hub.keep()
    let asked = 0
    onJobs = (count) => {
      asked = count
    }
    beginRun(hub, [{ ...HOME, status: 'in_progress' }])
    expect((await buildFleetTable(hub)).outputs.failed).toBe('["home"]')
    expect(asked).toBe(5)
    expect(await readPage()).toMatch(/\| ❌ \| home \|.*<code>in progress<\/code>/)
    expect(await readIndex(hub)).toMatchObject({ routers: [{ lastRun: 'in_progress' }] })
  })

  test('that was green stays so if only the failed ones and the table are re-run', async () => {
    for (const router of ['home', 'cabin']) await hub.keep({ router })
    const own = { name: 'Table of the fleet' }
    const [ended, atWork] = [
      { ...own, attempt: 1, conclusion: 'success' },
      { ...own, status: 'in_progress' },
    ] as const
    const jobs = [{ ...green('home'), attempt: 1 }, { ...failed('cabin'), attempt: 1 }, ended, green('cabin'), atWork]
    hub.github.nextRun({ workflow: '.github/workflows/fleet.yml', attempt: 2, jobs })
    const env = { RUNNER_NAME: 'home-runner' }
    expect(await buildFleetTable(hub, { routers: 'home, cabin' }, { env })).toMatchObject({
      isRed: false,
      outputs: { failed: '[]' },
    })
    expect((await buildFleetTable(hub, { routers: 'home, cabin, Table' }, { env })).log).toContain(
      'Table: last run none',
    )
  })

  test('is never the one that builds the table, whatever a router is called', async () => {
    await hub.keep({ router: 'fleet' })
    const own = { name: 'Table of the fleet', status: 'in_progress' } as const
    const env = { RUNNER_NAME: 'home-runner' }
    beginRun(hub, [green('home'), own])
    expect((await buildFleetTable(hub, { routers: 'fleet' }, { env })).log).toContain('fleet: last run none')
    beginRun(hub, [own])
    expect((await buildFleetTable(hub, { routers: 'fleet' }, { env })).log).toContain('fleet: last run none')
  })
})

test('reads the backups again if a green job has none yet', async () => {
  await hub.keep()
  beginRun(hub, [green('home')])
  hub.github.faults.laggingReads = 2
  expect(await buildFleetTable(hub)).toMatchObject({ isRed: false, outputs: { missing: '[]' } })
})

test('does not read the backups again if the job was not green', async () => {
  beginRun(hub, [failed('cabin')])
  await hub.keep()
  const before = hub.github.requests.length
  const { isRed } = await buildFleetTable(hub, { routers: 'cabin' })
  // Requests: the run, its jobs, the folders, the snapshot, the commit, the read-back. The job failed, so the table does not.
  expect([isRed, hub.github.requests.length - before]).toEqual([false, 6])
})

describe('the table fails if no other job does,', () => {
  test.each([
    ['of a router that has a green job and no backup', [green('home')], 'success'],
    ['of a router that has no job', [green('lake')], 'none'],
    ['of a router whose job was skipped', [{ ...HOME, conclusion: 'skipped' as const }], 'skipped'],
  ])('%s', async (_, jobs, result) => {
    await hub.keep({ router: 'other' })
    beginRun(hub, jobs)
    const { isRed, log } = await buildFleetTable(hub)
    expect([isRed, log]).toEqual([
      true,
      expect.stringContaining(`No verified backup, although no job failed: home (${result}).`),
    ])
    expect(await readPage()).toContain('| home |')
  })

  test('but not if the job itself failed, or an older backup exists', async () => {
    await hub.keep()
    beginRun(hub, [failed('cabin')])
    expect((await buildFleetTable(hub, { routers: 'home, cabin' })).isRed).toBe(false)
  })
})

test('reports a commit whose answer was lost', async () => {
  await hub.keep()
  beginRun(hub, [green('home')])
  hub.github.faults.commit = { status: 502, applied: true, times: 1 }
  const { isRed, outputs, log } = await buildFleetTable(hub)
  expect([isRed, outputs['commit-sha']]).toEqual([false, await hub.backups.head()])
  expect(log).toContain('Table committed: ')
})

test("leaves another fleet's table alone, and names it", async () => {
  await hub.keep()
  beginRun(hub, [green('home')])
  await buildFleetTable(hub)
  const page = await readPage()
  expect(await readIndex(hub)).toMatchObject({ fleet: expect.stringMatching(/\/\.github\/workflows\/fleet\.yml$/) })
  const env = { GITHUB_WORKFLOW_REF: 'octo-west/router-backup/.github/workflows/fleet.yml@refs/heads/main' }
  const { isRed, log } = await buildFleetTable(hub, {}, { env })
  expect([isRed, await readPage()]).toEqual([true, page])
  expect(log).toMatch(/index\.json is the table of another fleet, \S+\/fleet\.yml\. It was left unchanged\./)
  expect(log).toContain('Give each fleet its own folder with `path`')
})

test('takes over a table without an owner', async () => {
  await hub.keep()
  beginRun(hub, [green('home')])
  await hub.backups.commit({
    files: {
      'backups/README.md': '<!-- synology-router-backup fleet table -->\n# Router backups\n',
      'backups/index.json': '{\n  "schema": 1,\n  "madeBy": "synology-router-backup fleet",\n  "routers": []\n}\n',
    },
  })
  expect((await buildFleetTable(hub)).isRed).toBe(false)
  expect(await readPage()).toContain('| home |')
})

test('replaces the README.md that initialized an empty repository', async () => {
  const begun =
    '# Router backups\n\nMade by synology-router-backup. Each `.dss` file is a whole configuration; keep this repository private.\n'
  await hub.backups.commit({ files: { 'README.md': begun } })
  beginRun(hub, [failed('home')])
  expect((await buildFleetTable(hub, { path: '{router}' })).isRed).toBe(false)
  expect(String(await hub.backups.readFile('README.md'))).toContain('| home |')
})

describe('the hint', () => {
  test.each<[string, Partial<WatchedGitHub['backups']['settings']>, string, Record<string, string>?]>([
    ['the repository is archived', { archived: true }, 'is archived: nothing can be committed to it.\nUnarchive it'],
    ['the branch is protected', { protectedBranches: ['main'] }, "Let the token's user or app bypass the rule"],
    [
      'single sign-on has not authorized the token',
      { access: { [OTHER_TOKEN]: 'sso' } },
      'The token is not authorized for the organization (single sign-on)',
    ],
    [
      'the token has expired',
      { access: {} },
      'The token has expired or was revoked: create a new one.',
      { 'repository-token': `${OTHER_TOKEN}Old` },
    ],
  ])('is specific if %s', async (_, settings, words, inputs = {}) => {
    await hub.keep()
    beginRun(hub, [green('home')])
    Object.assign(hub.backups.settings, settings)
    const { isRed, log } = await buildFleetTable(hub, inputs)
    expect([isRed, log.replaceAll('%0A', '\n')]).toEqual([true, expect.stringContaining(words)])
    expect(log).not.toContain('lacks `contents')
  })
})

test.each([
  ['home, Home', 'lists `Home` twice (case is ignored)'],
  ['["home",{"router":"home"}]', 'lists `home` twice'],
  ['[{"router":"home"},{"router":" "}]', 'has no label for router 2: its `router` is empty'],
])('refuses the list %s', async (routers, message) => {
  const { isRed, log } = await buildFleetTable(hub, { routers })
  expect([isRed, log, hub.github.requests.length]).toEqual([true, expect.stringContaining(message), 0])
})
