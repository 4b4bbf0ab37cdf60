// The fleet table in this process: what it reports, what it stores, and that it never overwrites files that it did not make.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { BackupError } from '../../src/errors.ts'
import * as fleet from '../fixtures/fleet-run.ts'
import { turnIntoLink } from '../fixtures/turn-into-link.ts'
import { failed, green, HOUR_MS, OTHER_TOKEN, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await fleet.openFleet()
})
afterEach(() => hub.github.close())

const beginRun = (jobs: Parameters<typeof fleet.beginRun>[1]) => fleet.beginRun(hub, jobs)
const buildFleetTable = (inputs: Readonly<Record<string, string>> = {}, options = {}) =>
  fleet.buildFleetTable(hub, inputs, options)
const readIndex = () => fleet.readIndex(hub)
const readTable = async () => String(await hub.backups.readFile('backups/README.md'))

test('commits a table of every router: its newest backup, and how its job ended', async () => {
  const file = await hub.keep({ router: 'home' })
  await hub.keep({ router: 'office', isVerified: false })
  beginRun([
    { name: 'home / Backup of home', conclusion: 'success' },
    { name: 'office / Backup of office', conclusion: 'success' },
    { name: 'cabin / Backup of cabin', conclusion: 'failure' },
  ])
  const routers = '[{"router":"home","url":"https://192.168.1.1"},{"router":"office"},{"router":"cabin"},"lake"]'
  const { isRed, log, outputs, summary } = await buildFleetTable({ routers })
  // Cabin's own job fails; for office and lake, only the table does.
  expect(isRed).toBe(true)
  expect(log).toContain('No verified backup, although no job failed: office (success), lake (none).')
  expect(log).toContain('Table committed: ')
  expect(outputs).toEqual({
    missing: '["office","cabin","lake"]',
    failed: '["cabin","lake"]',
    'commit-sha': await hub.backups.head(),
  })
  expect(await readIndex()).toMatchObject({
    routers: [
      { router: 'home', backup: { path: `backups/home/${file}`, verified: true }, problem: null, lastRun: 'success' },
      { router: 'office', backup: { verified: false }, problem: 'not verified', lastRun: 'success' },
      { router: 'cabin', backup: null, problem: 'no backup', lastRun: 'failure' },
      { router: 'lake', backup: null, problem: 'no backup', lastRun: 'none' },
    ],
  })
  const table = await readTable()
  expect(table).toContain('1 of 4 routers with a verified backup; **without: office, cabin, lake**.')
  expect(table).toMatch(new RegExp(`\\| ✅ \\| home \\|.*\\]\\(home/${file}\\) \\|`))
  // A green job is not green without a verified backup.
  expect(table).toMatch(/\| ❌ \| office \|/)
  expect(table).toMatch(/\| ❌ \| cabin \|.*<code>failure<\/code> \|\n\| ❌ \| lake \|/)
  expect(summary).toContain(`(https://github.com/octo-home/backups/blob/HEAD/backups/home/${file})`)
  expect(log).toContain('Not successful in this run: cabin (failure), lake (none).')
})

test('commits nothing if nothing changed', async () => {
  await hub.keep()
  beginRun([green('home')])
  await buildFleetTable()
  const head = await hub.backups.head()
  beginRun([green('home')])
  const { outputs, log } = await buildFleetTable()
  expect([outputs['commit-sha'], await hub.backups.head()]).toEqual(['', head])
  expect(log).toContain('The table is up to date.')
})

test('shows the problem of a backup', async () => {
  await hub.keep({ label: 'another' })
  beginRun([green('home')])
  await buildFleetTable()
  expect(await readTable()).toContain('its manifest is about another router&#44; another'.replace('&#44;', ','))
  expect(await readIndex()).toMatchObject({ routers: [{ problem: 'its manifest is about another router, another' }] })
})

test('tries again if other runs commit at the same time', async () => {
  await hub.keep()
  beginRun([green('home')])
  hub.github.faults.movedHead = { times: 3, seenBy: 'comparison' }
  expect((await buildFleetTable()).isRed).toBe(false)
  expect(await readTable()).toContain('| home |')
})

test('waits for a replica that does not know the commit yet', async () => {
  await hub.github.close()
  hub = await fleet.openFleet({
    watch: ({ body }) => {
      if (JSON.stringify(body ?? '').includes('createCommitOnBranch')) hub.github.faults.laggingReads = 2
    },
  })
  await hub.keep()
  beginRun([green('home')])
  expect((await buildFleetTable()).isRed).toBe(false)
  expect(hub.github.faults.laggingReads).toBe(0)
})

test('needs few requests for 200 routers', async () => {
  const routers = Array.from({ length: 200 }, (_, index) => `site_${index}`)
  for (const router of routers.slice(0, 40)) await hub.keep({ router })
  beginRun(routers.map((router, index) => (index < 40 ? green(router) : failed(router))))
  const before = hub.github.requests.length
  const { outputs } = await buildFleetTable({ routers: routers.join('\n') })
  expect(JSON.parse(outputs.missing ?? '')).toHaveLength(160)
  // Requests: the run, three pages of jobs, 4 times 50 folders, 2 times 20 manifests, the snapshot, the commit, the read-back.
  expect(hub.github.requests.length - before).toBe(1 + 3 + 4 + 2 + 3)
})

test('knows its own table the next night, even if GitHub cuts off its text', async () => {
  await hub.keep()
  beginRun([green('home')])
  await buildFleetTable()
  const index = String(await hub.backups.readFile('backups/index.json'))
  // As long as that of a thousand routers.
  await hub.backups.commit({ files: { 'backups/index.json': index.padEnd(600_000) } })
  expect((await buildFleetTable()).isRed).toBe(false)
  expect(String(await hub.backups.readFile('backups/index.json'))).toBe(index)
})

describe('the table fails, and overwrites nothing,', () => {
  test.each(['README.md', 'index.json'])('if somebody else made %s', async (name) => {
    await hub.keep()
    await hub.backups.commit({ files: { [`backups/${name}`]: 'mine' } })
    beginRun([green('home')])
    const { isRed, log } = await buildFleetTable()
    expect([isRed, String(await hub.backups.readFile(`backups/${name}`))]).toEqual([true, 'mine'])
    expect(log).toContain(`The file ${name} already exists and was not made by this action`)
  })

  test.each(['README.md', 'index.json'])('if %s is a link', async (name) => {
    await hub.keep()
    beginRun([green('home')])
    await buildFleetTable()
    await turnIntoLink(hub.backups, `backups/${name}`)
    const before = await hub.backups.head()
    const { isRed, log } = await buildFleetTable()
    expect([isRed, await hub.backups.head()]).toEqual([true, before])
    expect(log).toContain(`The file ${name} already exists and was not made by this action`)
  })

  test('if the repository is not private', async () => {
    await hub.keep()
    hub.backups.settings.visibility = 'public'
    beginRun([green('home')])
    expect((await buildFleetTable()).log).toContain('The repository octo-home/backups is public')
  })

  test('if the token cannot write', async () => {
    await hub.keep()
    hub.backups.settings.access = { [OTHER_TOKEN]: 'read' }
    beginRun([green('home')])
    const { isRed, log, summary } = await buildFleetTable()
    expect([isRed, log]).toEqual([true, expect.stringContaining('the token lacks `contents: write`')])
    expect(summary).toContain('| ✅ | home |')
  })

  test('if what is read back is not what was committed', async () => {
    await hub.keep()
    hub.github.faults.corruptCommit = 'other-content'
    beginRun([green('home')])
    const { isRed, log, outputs } = await buildFleetTable()
    expect([isRed, log]).toEqual([
      true,
      expect.stringContaining('the content read back differs from what was committed'),
    ])
    expect(outputs['commit-sha']).toBe(await hub.backups.head())
  })

  test('if the backups or the run cannot be read', async () => {
    beginRun([failed('home')])
    const nowhere = await buildFleetTable({ repository: 'octo-home/nowhere' })
    expect(nowhere.log).toContain('The repository octo-home/nowhere could not be checked: Could not resolve to a Repo')
    expect(nowhere.log).toContain('Check `repository`, and that the token may read it')
    expect(nowhere.log).not.toContain('..')
    const missing = await buildFleetTable({}, { env: { GITHUB_RUN_ID: '7' } })
    expect([missing.isRed, missing.log]).toEqual([true, expect.stringContaining('The run 7 could not be checked')])
    // Unknown values are empty; known ones are shown.
    expect([nowhere.outputs, missing.outputs]).toEqual([
      { missing: '', failed: '["home"]', 'commit-sha': '' },
      { missing: '', failed: '', 'commit-sha': '' },
    ])
    expect(nowhere.summary).toMatch(
      /0 of 1 router with a verified backup; could not be checked: home\.[\s\S]*\| ❌ \| home \|.*\| unknown \|.*failure/,
    )
  })

  test('if the branch has no commit yet', async () => {
    beginRun([green('home')])
    expect((await buildFleetTable({ branch: 'empty' })).log).toContain('has no commit on that branch yet')
  })

  test('if it is interrupted', async () => {
    beginRun([green('home')])
    const signal = AbortSignal.abort(new BackupError('cancelled', 'The run was cancelled.'))
    const interruption = { signal, stop: () => {}, coverUncaughtErrors: () => {} }
    const { log } = await buildFleetTable({}, { interruption })
    expect([log, log.includes('half-finished')]).toEqual([
      expect.stringMatching(/The run was cancelled\..*the next run starts over/),
      false,
    ])
  })

  test.each([
    [{ routers: '[1]' }, 'must be a list of labels, or of objects with a `router`'],
    [{ routers: '[nope' }, 'is not valid JSON'],
    [{ path: 'backups' }, 'must end with `/{router}`'],
    [{ path: '{router}/{router}' }, 'must end with `/{router}`'],
    [{ table: 'table.txt' }, 'must be the name of a Markdown file'],
    [{ token: '' }, 'Input `token` is required'],
  ])('if an input is invalid, before any request: %j', async (inputs, message) => {
    const { isRed, log } = await buildFleetTable(inputs as Record<string, string>)
    expect([isRed, log, hub.github.requests.length]).toEqual([true, expect.stringContaining(message), 0])
  })
})

test('writes the table to the top folder under a custom name, without a summary', async () => {
  hub.addRun(HOUR_MS, [])
  beginRun([green('home')])
  const { isRed, summary } = await buildFleetTable({
    path: '{router}',
    table: 'FLEET.md',
    summary: 'false',
    branch: 'main',
  })
  expect([isRed, summary]).toEqual([true, ''])
  expect(await hub.backups.listFiles()).toEqual(expect.arrayContaining(['FLEET.md', 'index.json', 'README.md']))
})
