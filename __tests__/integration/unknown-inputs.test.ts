// Every action refuses an input that it does not have before it contacts anything.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runInProcess } from '../fixtures/action-run.ts'
import { buildFleetTable } from '../fixtures/fleet-run.ts'
import { runWatch } from '../fixtures/watch-run.ts'
import { openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

test.each(['backup', 'check'])('a backup does, with mode %s', async (mode) => {
  const inputs = { mode, 'encrypt-too': 'age1secret', pasword: 'hunter2' }
  const { red, error, outputs, router, github, log, summary } = await runInProcess({ inputs })
  expect([red, outputs['error-code']]).toEqual([true, 'input-invalid'])
  expect(error).toContain(
    'Unknown input `encrypt-too`. Did you mean `encrypt-to`? Unknown input `pasword`. Did you mean `password`?',
  )
  expect([router.requests, github.requests]).toEqual([[], []])
  expect(summary).toContain('encrypt-too')
  for (const secret of ['age1secret', 'hunter2']) expect(log + summary).not.toContain(secret)
})

describe('so does', () => {
  let hub: WatchedGitHub
  beforeEach(async () => {
    hub = await openWatched()
  })
  afterEach(() => hub.github.close())

  test('the watchdog', async () => {
    const { isRed, log } = await runWatch(hub, { 'max-ages': '1h' })
    expect([isRed, log]).toEqual([true, expect.stringContaining('Unknown input `max-ages`. Did you mean `max-age`?')])
    expect(hub.github.requests).toEqual([])
  })

  test('the fleet table', async () => {
    const { isRed, log } = await buildFleetTable(hub, { routes: 'home' })
    expect([isRed, log]).toEqual([true, expect.stringContaining('Unknown input `routes`. Did you mean `routers`?')])
    expect(hub.github.requests).toEqual([])
  })
})
