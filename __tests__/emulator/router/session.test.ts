import { describe, expect, test } from '@jest/globals'
import type { EmulatedRouter } from '../../../emulator/router/router.ts'
import { startRouter } from './opened-routers.ts'
import { ask, backup, codeOf, exportFile, logIn, openSession, post } from './web-client.ts'

const MESH = { api: 'SYNO.Mesh.System.Info', version: '1', method: 'get' }
const LOGOUT = { api: 'SYNO.API.Auth', version: '2', method: 'Logout' }

async function tryTransports(router: EmulatedRouter): Promise<Record<string, number | undefined>> {
  const sid = await openSession(router)
  return {
    cookie: codeOf(await post(router, 'entry.cgi', MESH, sid)),
    query: codeOf(await ask(router, { query: { ...MESH, _sid: sid } })),
    body: codeOf(await post(router, 'entry.cgi', { ...MESH, _sid: sid })),
    both: codeOf(await post(router, 'entry.cgi', { ...MESH, _sid: sid }, sid)),
    quoted: codeOf(await post(router, 'entry.cgi', { ...MESH, _sid: `"${sid}"` })),
  }
}

describe('the way a call names its session', () => {
  test('can be the cookie, the query or the body', async () => {
    const router = await startRouter()
    expect(await tryTransports(router)).toEqual({ cookie: 0, query: 0, body: 0, both: 0, quoted: 119 })
    await router.close()
  })

  test('fails in the query if the sid begins with a digit', async () => {
    const router = await startRouter({ session: { sidStartsWithDigit: true } })
    expect(await openSession(router)).toMatch(/^\d/)
    expect(await tryTransports(router)).toEqual({ cookie: 0, query: 119, body: 0, both: 0, quoted: 119 })
    router.switches.session.queryDigitDefect = false
    expect(await tryTransports(router)).toMatchObject({ query: 0 })
    await router.close()
  })

  test('can be the body alone', async () => {
    const router = await startRouter({ session: { transport: 'body-only' } })
    expect(await tryTransports(router)).toEqual({ cookie: 119, query: 119, body: 0, both: 0, quoted: 119 })
    await router.close()
  })
})

describe('the token', () => {
  test.each([103, 105, 119] as const)('missing is answered with %i where it is enforced', async (enforce) => {
    const router = await startRouter({ token: { enforce } })
    const { data } = (await logIn(router, { enable_syno_token: 'yes' })).json ?? {}
    const [sid, token] = [String(data?.sid), String(data?.synotoken)]
    const call = async (inHeader: string, inParam: string): Promise<number | undefined> =>
      codeOf(
        await ask(router, {
          form: { ...MESH, ...(inParam ? { SynoToken: inParam } : {}) },
          headers: { Cookie: `id=${sid}`, ...(inHeader ? { 'X-SYNO-TOKEN': inHeader } : {}) },
        }),
      )
    const tryAll = async () => [
      await call(token, ''),
      await call('', token),
      await call(token, token),
      await call('', ''),
    ]
    expect(await tryAll()).toEqual([0, 0, 0, enforce])
    router.switches.token.carrier = 'header'
    expect(await tryAll()).toEqual([0, enforce, 0, enforce])
    router.switches.token.carrier = 'param'
    expect(await tryAll()).toEqual([enforce, 0, 0, enforce])
    router.switches.token.carrier = 'both'
    expect(await tryAll()).toEqual([enforce, enforce, 0, enforce])
    expect(await call('x', 'x')).toBe(enforce)
    await router.close()
  })

  test('may be required at the download only', async () => {
    const router = await startRouter({ token: { enforce: 105, calls: 'download' }, export: { exportMs: 0 } })
    const { sid, taskId } = await exportFile(router)
    expect(codeOf(await backup(router, sid, 'status', taskId))).toBe(0)
    expect(codeOf(await backup(router, sid, 'download', taskId))).toBe(105)
  })

  test('is never valid in a session that did not request one', async () => {
    const router = await startRouter({ token: { enforce: 119 } })
    expect(
      codeOf(await post(router, 'entry.cgi', { ...MESH, SynoToken: 'undefined' }, await openSession(router))),
    ).toBe(119)
    await router.close()
  })
})

describe('the end of a session', () => {
  test.each([105, 106, 107, 119] as const)('comes after so many calls, with code %i', async (code) => {
    const router = await startRouter({
      session: { expireAfter: { call: 'status', count: 2, code, repeat: 'once' } },
      export: { endless: true },
    })
    const { sid, taskId } = await exportFile(router)
    const codes = []
    for (let turn = 0; turn < 4; turn++) codes.push(codeOf(await backup(router, sid, 'status', taskId)))
    expect(codes).toEqual([0, 0, code, code])
    expect(router.openSessions).toBe(0)
    const next = await exportFile(router)
    for (let turn = 0; turn < 4; turn++) expect(codeOf(await backup(router, next.sid, 'status', next.taskId))).toBe(0)
    await router.close()
  })

  test('comes to every session if the switch says so, and at once for a count of 0', async () => {
    const router = await startRouter({
      session: { expireAfter: { call: 'start', count: 0, code: 107, repeat: 'always' } },
    })
    for (let turn = 0; turn < 2; turn++)
      expect(codeOf(await backup(router, await openSession(router), 'start'))).toBe(107)
    await router.close()
  })

  test('comes after idle time', async () => {
    const router = await startRouter({ session: { idleMs: 30 } })
    const sid = await openSession(router)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(codeOf(await post(router, 'entry.cgi', MESH, sid))).toBe(106)
    await router.close()
  })

  test('comes with a logout by cookie or _sid', async () => {
    const router = await startRouter()
    const [one, two] = [await openSession(router), await openSession(router)]
    expect((await post(router, 'auth.cgi', LOGOUT, one)).text).toBe('{"success":true}')
    expect(router.openSessions).toBe(1)
    await post(router, 'auth.cgi', { ...LOGOUT, _sid: two })
    expect([router.openSessions, router.logouts]).toEqual([0, 2])
    expect(codeOf(await post(router, 'entry.cgi', MESH, one))).toBe(119)
    await router.close()
  })

  test('does not come with a logout without a session, which still succeeds', async () => {
    const router = await startRouter()
    await openSession(router)
    expect(codeOf(await post(router, 'auth.cgi', LOGOUT))).toBe(0)
    expect(codeOf(await post(router, 'auth.cgi', LOGOUT, 'unknown'))).toBe(0)
    expect([router.openSessions, router.logouts]).toEqual([1, 0])
    await router.close()
  })

  test('allows another logout', async () => {
    const router = await startRouter({
      session: { expireAfter: { call: 'start', count: 0, code: 106, repeat: 'always' } },
    })
    const sid = await openSession(router)
    await backup(router, sid, 'start')
    expect(codeOf(await post(router, 'auth.cgi', LOGOUT, sid))).toBe(0)
    expect(router.logouts).toBe(1)
    await router.close()
  })
})
