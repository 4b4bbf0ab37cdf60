// The fleet's table in this process: what it says, what it keeps, and that it never overwrites what it did not make.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { FLEET_OUTPUTS, runFleet } from '../../src/action/fleet-run.ts'
import { BackupError } from '../../src/errors.ts'
import { type CompanionOptions, runCompanion } from '../fixtures/companion-run.ts'
import { green, HOUR_MS, OTHER_TOKEN, openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/fleet.schema.json'), 'utf8'))
const isIndex = new Ajv({ strict: false }).compile(SCHEMA)

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openWatched()
  hub.backups.settings.access = { [OTHER_TOKEN]: 'write' }
})
afterEach(() => hub.github.close())

/** The run that is going on: what its jobs came to so far. */
const beginRun = (jobs: Parameters<WatchedGitHub['addRun']>[1]) =>
  hub.github.nextRun({ workflow: '.github/workflows/fleet.yml', jobs })

async function survey(inputs: Readonly<Record<string, string>> = {}, options: Partial<CompanionOptions> = {}) {
  return await runCompanion(runFleet, hub, { inputs, outputNames: FLEET_OUTPUTS, ...options })
}

const readTable = async () => String(await hub.backups.readFile('backups/README.md'))

async function readIndex() {
  const index: unknown = JSON.parse(String(await hub.backups.readFile('backups/index.json')))
  expect({ valid: isIndex(index), errors: isIndex.errors }).toEqual({ valid: true, errors: null })
  return index as { readonly routers: readonly { readonly router: string }[] }
}

test('keeps a table of every router: its newest backup, and how its job ended', async () => {
  const file = await hub.keep({ router: 'home' })
  await hub.keep({ router: 'office', isVerified: false })
  beginRun([
    { name: 'home / Backup of home', conclusion: 'success' },
    { name: 'office / Backup of office', conclusion: 'success' },
    { name: 'cabin / Backup of cabin', conclusion: 'failure' },
  ])
  const routers = '[{"router":"home","url":"https://192.168.1.1"},{"router":"office"},{"router":"cabin"},"lake"]'
  const { isRed, log, outputs, summary } = await survey({ routers })
  expect(isRed).toBe(false)
  expect(outputs).toEqual({
    missing: '["office","cabin","lake"]',
    failed: '["cabin","lake"]',
    'commit-sha': await hub.backups.head(),
  })
  expect(await readIndex()).toMatchObject({
    routers: [
      { router: 'home', backup: { path: `backups/home/${file}`, verified: true }, problem: null, lastRun: 'success' },
      { router: 'office', backup: { verified: false }, problem: null, lastRun: 'success' },
      { router: 'cabin', backup: null, problem: 'no backup', lastRun: 'failure' },
      { router: 'lake', backup: null, problem: 'no backup', lastRun: 'none' },
    ],
  })
  const table = await readTable()
  expect(table).toContain('4 routers, 1 with a verified backup.')
  expect(table).toMatch(new RegExp(`\\| ✅ \\| home \\|.*\\]\\(home/${file}\\) \\|`))
  // A green job is not green without a verified backup.
  expect(table).toMatch(/\| ❌ \| office \|/)
  expect(table).toMatch(/\| ❌ \| cabin \|.*<code>failure<\/code> \|\n\| ➖ \| lake \|/)
  expect(summary).toContain(`(https://github.com/octo-home/backups/blob/HEAD/backups/home/${file})`)
  expect(log).toContain('Not green in this run: cabin (failure), lake (none).')
})

test('commits nothing where nothing changed, whatever the hour', async () => {
  await hub.keep()
  beginRun([green('home')])
  await survey()
  const head = await hub.backups.head()
  beginRun([green('home')])
  const { outputs, log } = await survey()
  expect([outputs['commit-sha'], await hub.backups.head()]).toEqual(['', head])
  expect(log).toContain('The table is up to date.')
})

test('says what is wrong with a backup', async () => {
  await hub.keep({ label: 'another' })
  beginRun([green('home')])
  await survey()
  expect(await readTable()).toContain('its manifest is about another router&#44; another'.replace('&#44;', ','))
  expect(await readIndex()).toMatchObject({ routers: [{ problem: 'its manifest is about another router, another' }] })
})

test('looks again where other runs commit at the same time', async () => {
  await hub.keep()
  beginRun([green('home')])
  hub.github.faults.movedHead = { times: 3, seenBy: 'comparison' }
  expect((await survey()).isRed).toBe(false)
  expect(await readTable()).toContain('| home |')
})

test('waits for a replica that does not know the commit yet', async () => {
  await hub.github.close()
  hub = await openWatched({
    watch: ({ body }) => {
      if (JSON.stringify(body ?? '').includes('createCommitOnBranch')) hub.github.faults.laggingReads = 2
    },
  })
  hub.backups.settings.access = { [OTHER_TOKEN]: 'write' }
  await hub.keep()
  beginRun([green('home')])
  expect((await survey()).isRed).toBe(false)
  expect(hub.github.faults.laggingReads).toBe(0)
})

test('200 routers take few requests', async () => {
  const routers = Array.from({ length: 200 }, (_, index) => `site_${index}`)
  for (const router of routers.slice(0, 40)) await hub.keep({ router })
  beginRun(routers.map(green))
  const before = hub.github.requests.length
  const { outputs } = await survey({ routers: routers.join('\n') })
  expect(JSON.parse(outputs.missing ?? '')).toHaveLength(160)
  // The run, three pages of its jobs, 4 times 50 folders, 2 times 20 manifests, the look, the commit, and what it holds.
  expect(hub.github.requests.length - before).toBe(1 + 3 + 4 + 2 + 3)
})

describe('is red, and overwrites nothing,', () => {
  test.each(['README.md', 'index.json'])('where somebody else made %s', async (name) => {
    await hub.keep()
    await hub.backups.commit({ files: { [`backups/${name}`]: 'mine' } })
    beginRun([green('home')])
    const { isRed, log } = await survey()
    expect([isRed, String(await hub.backups.readFile(`backups/${name}`))]).toEqual([true, 'mine'])
    expect(log).toContain(`There is a file ${name} already that this action did not make`)
  })

  test('where the repository is not private', async () => {
    await hub.keep()
    hub.backups.settings.visibility = 'public'
    beginRun([green('home')])
    expect((await survey()).log).toContain('The repository octo-home/backups is public')
  })

  test('where the token may not write', async () => {
    await hub.keep()
    hub.backups.settings.access = { [OTHER_TOKEN]: 'read' }
    beginRun([green('home')])
    const { isRed, log, summary } = await survey()
    expect([isRed, log]).toEqual([true, expect.stringContaining('the token lacks `contents: write`')])
    expect(summary).toContain('| ✅ | home |')
  })

  test('where what is read back is not what was committed', async () => {
    await hub.keep()
    hub.github.faults.corruptCommit = 'other-content'
    beginRun([green('home')])
    expect((await survey()).log).toContain('what was read back is not what was committed')
  })

  test('where the backups or the run cannot be seen', async () => {
    beginRun([green('home')])
    expect((await survey({ repository: 'octo-home/nowhere' })).log).toContain('The backups could not be looked at')
    const missing = await survey({}, { env: { GITHUB_RUN_ID: '7' } })
    expect([missing.isRed, missing.log]).toEqual([true, expect.stringContaining('The run 7 could not be looked at')])
  })

  test('where the branch has nothing yet', async () => {
    beginRun([green('home')])
    expect((await survey({ branch: 'empty' })).log).toContain('has no commit on that branch yet')
  })

  test('where it is interrupted', async () => {
    beginRun([green('home')])
    const signal = AbortSignal.abort(new BackupError('cancelled', 'The run was cancelled.'))
    const interruption = { signal, stop: () => {}, coverMistakes: () => {} }
    expect((await survey({}, { interruption })).log).toContain('The run was cancelled.')
  })

  test.each([
    [{ routers: '[1]' }, 'must be a list of labels, or of objects that have a `router`'],
    [{ routers: '[nope' }, 'begins like JSON, and is none'],
    [{ path: 'backups' }, 'must end with `/{router}`'],
    [{ path: '{router}/{router}' }, 'must end with `/{router}`'],
    [{ table: 'table.txt' }, 'must be the name of a Markdown file'],
    [{ token: '' }, 'Input `token` is required'],
  ])('where an input is wrong, before anything is asked: %j', async (inputs, message) => {
    const { isRed, log } = await survey(inputs as Record<string, string>)
    expect([isRed, log, hub.github.requests.length]).toEqual([true, expect.stringContaining(message), 0])
  })
})

test('a table at the top of the repository, under a name of its own, without a summary', async () => {
  hub.addRun(HOUR_MS, [])
  beginRun([green('home')])
  const { isRed, summary } = await survey({ path: '{router}', table: 'FLEET.md', summary: 'false', branch: 'main' })
  expect([isRed, summary]).toEqual([false, ''])
  expect(await hub.backups.listFiles()).toEqual(expect.arrayContaining(['FLEET.md', 'index.json', 'README.md']))
})
