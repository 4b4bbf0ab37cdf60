// How the watchdog judges copies in a repository, in this process: manifests that are long, modified, or about another file,
// and when it searches artifacts, too.

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeManifest, textOf } from '../fixtures/manifests.ts'
import { runWatch } from '../fixtures/watch-run.ts'
import { green, HOUR_MS, openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

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
