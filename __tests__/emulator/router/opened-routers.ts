// Starts routers for the tests and closes them after each, even if the test failed: an open router would keep
// the whole run from ending.
import { afterEach } from '@jest/globals'
import { type EmulatedRouter, startRouter as start } from '../../../emulator/router/router.ts'
import type { SwitchChanges } from '../../../emulator/router/switches.ts'

const opened: EmulatedRouter[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((router) => router.close()))
})

export async function startRouter(changes: SwitchChanges = {}): Promise<EmulatedRouter> {
  const router = await start(changes)
  opened.push(router)
  return router
}
