// How the watchdog judges copies in a repository, in this process: manifests that are long, modified, or about another file,
// and when it searches artifacts, too.

import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { packZip } from '../../emulator/github/zip-writer.ts'
import { createBudget } from '../../src/destinations/artifact/download-budget.ts'
import { makeManifest, textOf } from '../fixtures/manifests.ts'
import { turnIntoLink } from '../fixtures/turn-into-link.ts'
import { runWatch } from '../fixtures/watch-run.ts'
import { green, HOUR_MS, openWatched, type WatchedGitHub, WORKFLOW } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openWatched()
  hub.addRun(HOUR_MS, [green('home')])
})
afterEach(() => hub.github.close())

const CONTENT = 'bytes'
const manifestOf = (file: string) =>
  textOf(makeManifest(file, CONTENT, { router: { label: 'home', model: null, firmware: null, id: null } }))
const watch = async (destination = 'repository') => await runWatch(hub, { destination })

test('reads a manifest completely when GitHub truncates it', async () => {
  const file = await hub.keep()
  await hub.backups.commit({
    files: { [`backups/home/${file.replace(/dss$/, 'manifest.json')}`]: `${manifestOf(file)}${' '.repeat(600_000)}` },
  })
  expect((await watch()).isRed).toBe(false)
})

test('rejects a manifest that does not match its hash', async () => {
  const file = await hub.keep({ isVerified: false })
  const object0 = { text: manifestOf(file), isTruncated: false }
  const body = JSON.stringify({ data: { repository: { object0 } } })
  hub.github.faults.query = { status: 200, body, skip: 1 }
  expect((await watch()).log).toContain('its manifest could not be read as it is kept')
})

test('an older copy is no good one if only the manifest of the newest is left', async () => {
  await hub.keep({ ms: 25 * HOUR_MS })
  const file = `SynologyRouter_${new Date().toISOString().slice(0, 10).replaceAll('-', '')}.dss`
  await hub.backups.commit({ files: { [`backups/home/${file.replace(/dss$/, 'manifest.json')}`]: manifestOf(file) } })
  const { isRed, log } = await watch()
  expect(isRed).toBe(true)
  expect(log).toContain(
    `The newest copy, ${file}, cannot be relied on: only its manifest is left, and the backup is gone.`,
  )
})

test('an older copy is no good one if a link has taken the place of the newest', async () => {
  await hub.keep({ ms: 25 * HOUR_MS })
  const file = await hub.keep()
  expect((await watch()).isRed).toBe(false)
  await turnIntoLink(hub.backups, `backups/home/${file}`)
  const { isRed, log } = await watch()
  expect([isRed, log]).toEqual([true, expect.stringContaining(`The newest copy, ${file}, cannot be relied on`)])
})

test('rejects a manifest about another file', async () => {
  await hub.keep({ manifest: manifestOf('SynologyRouter_20200101.dss') })
  expect((await watch()).log).toContain('cannot be relied on: its manifest is about another file.')
})

test.each([
  ['is good', {}, false],
  ['was not verified', { isVerified: false }, true],
  ['has no manifest', { manifest: false }, true],
  ['is not there', { router: 'cabin' }, true],
] as const)('artifacts are looked for where the copy in the repository %s: %p', async (_, kept, isAsked) => {
  await hub.keep(kept)
  await watch('repository, artifact')
  expect(hub.github.requests.some(({ path }) => path.endsWith('/artifacts'))).toBe(isAsked)
})

test('artifacts of all routers together have a limit, and one that was not looked at is not missing', async () => {
  const { github } = hub
  const routers = ['home', 'cabin']
  github.nextRun({ workflow: WORKFLOW, createdAt: new Date(), conclusion: 'success', jobs: routers.map(green) })
  for (const label of routers) {
    const content = randomBytes(20_000).toString('hex')
    const manifest = makeManifest('SynologyRouter_20260307.dss', content, {
      router: { label, model: null, firmware: null, id: null },
    })
    const files = { 'SynologyRouter_20260307.dss': content, 'SynologyRouter_20260307.manifest.json': textOf(manifest) }
    const entries = Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) }))
    github.addArtifact(`SynologyRouter_20260307-${label}`, packZip(entries))
  }
  hub.startWatchdog()
  const inputs = { destination: 'artifact', routers: routers.join() }
  const limits = { budget: createBudget(30_000) }
  const { isRed, outputs } = await runWatch(hub, inputs, {}, async () => {}, limits)
  expect(isRed).toBe(true)
  expect(JSON.parse(outputs.routers ?? '')).toMatchObject([
    { router: 'home', state: 'healthy' },
    {
      ...{ router: 'cabin', state: 'unknown', problems: [] },
      unseen: 'Not all earlier artifacts were searched: together they have more than 30.0 KB',
    },
  ])
  expect(github.requests.filter(({ path }) => path.endsWith('/zip'))).toHaveLength(1)
})
