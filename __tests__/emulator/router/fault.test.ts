import { describe, expect, test } from '@jest/globals'
import type { CallName, Fault } from '../../../emulator/router/export-switches.ts'
import type { EmulatedRouter } from '../../../emulator/router/router.ts'
import { startRouter } from './opened-routers.ts'
import { type Answer, ask, codeOf, logIn, openSession, post } from './web-client.ts'

const INFO = { api: 'SYNO.API.Info', version: '1', method: 'query', query: 'SYNO.API.Auth' }

async function meet(
  fault: Omit<Fault, 'call' | 'on'>,
  limits: { timeoutMs?: number; enoughBytes?: number } = {},
): Promise<Answer> {
  const router = await startRouter({ faults: [{ call: 'info', on: 'always', ...fault }] })
  try {
    return await ask(router, { path: '/webapi/query.cgi', form: INFO, ...limits })
  } finally {
    await router.close()
  }
}

describe('a fault', () => {
  test.each<[Omit<Fault, 'call' | 'on'>, number, RegExp]>([
    [{ kind: 'http-500' }, 500, /Internal Server Error/],
    [{ kind: 'http-502' }, 502, /Proxy Error/],
    [{ kind: 'http-404' }, 404, /Not Found/],
    [{ kind: 'html' }, 200, /^<!DOCTYPE/],
    [{ kind: 'empty' }, 200, /^$/],
    [{ kind: 'truncated-json' }, 200, /^\{"data":\{"sid":"Qb7d$/],
    [{ kind: 'not-json' }, 200, /^success=true/],
    [{ kind: 'error', code: 118 }, 200, /^\{"error":\{"code":118\},"success":false\}$/],
    [{ kind: 'body', status: 418, headers: { 'X-Own': 'yes' }, body: 'own' }, 418, /^own$/],
    [{ kind: 'delay', ms: 50 }, 200, /"success":true\}$/],
  ])('can be %j', async (fault, status, text) => {
    const answer = await meet(fault)
    expect(answer.status).toBe(status)
    expect(answer.text).toMatch(text)
  })

  test('can cut the connection before an answer', async () => {
    await expect(meet({ kind: 'reset' })).rejects.toThrow('socket hang up')
  })

  test('can lose the answer of a call that was carried out', async () => {
    const router = await startRouter({ faults: [{ call: 'login', on: 'always', kind: 'reset-after' }] })
    await expect(logIn(router)).rejects.toThrow('socket hang up')
    expect([router.logins, router.openSessions]).toEqual([1, 1])
    await router.close()
  })

  test('can cut off the answer of a call that was carried out', async () => {
    const router = await startRouter({ faults: [{ call: 'login', on: 'always', kind: 'cut' }] })
    expect((await logIn(router)).isCut).toBe(true)
    expect(router.logins).toBe(1)
    await router.close()
  })

  test('can stop listening after the true answer', async () => {
    const router = await startRouter({ faults: [{ call: 'info', on: 1, kind: 'farewell' }] })
    expect((await post(router, 'query.cgi', INFO)).status).toBe(200)
    await expect(post(router, 'query.cgi', INFO)).rejects.toThrow('ECONNREFUSED')
    await router.close()
  })

  test('can be no answer at all', async () => {
    await expect(meet({ kind: 'hang' }, { timeoutMs: 100 })).rejects.toThrow('silent')
  })

  test('can be one byte per second, which never becomes an answer', async () => {
    const answer = await meet({ kind: 'slow-loris' }, { enoughBytes: 2 })
    expect(answer.bytes.toString()).toBe('  ')
  })

  test('can be an endless body', async () => {
    expect((await meet({ kind: 'endless' }, { enoughBytes: 5_000_000 })).bytes.length).toBeGreaterThanOrEqual(5_000_000)
  })

  test('can be 64 MiB of JSON', async () => {
    const answer = await meet({ kind: 'huge-json' })
    expect(answer.bytes).toHaveLength(64 * 1_048_576)
    expect(JSON.parse(answer.bytes.toString('latin1')).success).toBe(true)
  })

  test('affects only the call and the occurrence it is set for', async () => {
    const router = await startRouter({ faults: [{ call: 'info', on: 2, kind: 'http-500' }] })
    const statuses = []
    for (let turn = 0; turn < 3; turn++) statuses.push((await post(router, 'query.cgi', INFO)).status)
    expect(statuses).toEqual([200, 500, 200])
    expect(router.requests.map((request) => request.answered)).toEqual([0, undefined, 0])
    await router.close()
  })

  test.each<[CallName, (router: EmulatedRouter) => Promise<Answer>]>([
    [
      'getinfo',
      (router) => post(router, 'encryption.cgi', { api: 'SYNO.API.Encryption', version: '1', method: 'getinfo' }),
    ],
    ['login', (router) => logIn(router)],
    [
      'start',
      (router) => post(router, 'entry.cgi', { api: 'SYNO.Backup.Config.Backup', version: '1', method: 'start' }),
    ],
    [
      'status',
      (router) => post(router, 'entry.cgi', { api: 'SYNO.Backup.Config.Backup', version: '1', method: 'status' }),
    ],
    [
      'download',
      (router) => post(router, 'entry.cgi', { api: 'SYNO.Backup.Config.Backup', version: '1', method: 'download' }),
    ],
    ['label', (router) => post(router, 'entry.cgi', { api: 'SYNO.Mesh.System.Info', version: '1', method: 'get' })],
    ['label', (router) => post(router, 'entry.cgi', { api: 'SYNO.Core.System', version: '1', method: 'info' })],
    ['logout', (router) => post(router, 'auth.cgi', { api: 'SYNO.API.Auth', version: '2', method: 'Logout' })],
  ])('can affect %s', async (call, act) => {
    const router = await startRouter({ scheme: 'http', faults: [{ call, on: 'always', kind: 'error', code: 999 }] })
    expect(codeOf(await act(router))).toBe(999)
    await router.close()
  })

  test('on a logout does not hide that there was one', async () => {
    const router = await startRouter({ faults: [{ call: 'logout', on: 'always', kind: 'reset' }] })
    const sid = await openSession(router)
    const logout = post(router, 'auth.cgi', { api: 'SYNO.API.Auth', version: '2', method: 'logout' }, sid)
    await expect(logout).rejects.toThrow()
    expect([router.logouts, router.openSessions]).toEqual([1, 1])
    await router.close()
  })
})
