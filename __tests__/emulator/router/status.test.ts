import { expect, test } from '@jest/globals'
import { startRouter } from './opened-routers.ts'
import { ask, codeOf, openSession } from './web-client.ts'

const CALLS = [
  [
    'SYNO.Core.System.Utilization',
    { cpu: { user_load: expect.any(Number) }, memory: { total_real: expect.any(Number) } },
  ],
  ['SYNO.Mesh.Network.WANStatus', { wan_connected: true }],
] as const

test.each(CALLS)('%s answers any open session, and nothing else', async (api, data) => {
  const router = await startRouter({ scheme: 'http' })
  const form = { api, version: '1', method: 'get' }
  expect(codeOf(await ask(router, { form }))).toBe(119)
  const headers = { Cookie: `id=${await openSession(router)}` }
  expect((await ask(router, { form, headers })).json?.data).toMatchObject(data)
  expect(codeOf(await ask(router, { form: { ...form, method: 'set' }, headers }))).toBe(103)
})
