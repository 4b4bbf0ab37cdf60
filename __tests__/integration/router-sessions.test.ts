// Sessions that end early: one new login and one new start, each login logged out, the old task never asked again.

import { describe, expect, test } from '@jest/globals'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { withSession } from '../../src/router/client.ts'
import { createRecordingLogger } from '../fixtures/recording-logger.ts'
import { countOf, methodsOf, visit } from '../fixtures/router-visit.ts'

/** What the session has served when it ends, so that `call` is refused: one poll is enough for an export of 20 ms. */
const BEFORE = {
  start: { call: 'start', count: 0 },
  status: { call: 'start', count: 1 },
  download: { call: 'status', count: 1 },
} as const
const CALLS = ['start', 'status', 'download'] as const
const LOST = [106, 107, 119] as const
const CASES = CALLS.flatMap((call) => LOST.map((code) => [call, code] as const))

describe('a session that ends once', () => {
  test.concurrent.each(CASES)('at %s with %i is replaced, and the export starts again', async (call, code) => {
    const expireAfter = { ...BEFORE[call], code, repeat: 'once' } as const
    const seen = await visit({ switches: { session: { expireAfter } } })
    expect(seen.error).toBeUndefined()
    const refused = seen.router.requests.find(({ answered }) => answered === code)
    expect(refused?.method).toBe(call === 'status' ? 'get' : call)
    expect(seen.bytes?.equals(seen.router.backupFile)).toBe(true)
    expectTasksOfOneSession(seen.router)
    const order = methodsOf(seen).filter((method) => method === 'login' || method === 'logout')
    expect(order.slice(0, 3)).toEqual(['login', 'logout', 'login'])
  })

  test.concurrent.each(LOST)('after start with %i costs two logins, two starts', async (code) => {
    const expireAfter = { ...BEFORE.status, code, repeat: 'once' } as const
    const seen = await visit({ switches: { session: { expireAfter } } })
    expect(countOf(seen, 'login')).toBe(2)
    expect(countOf(seen, 'start')).toBe(2)
    expect(seen.logger.textOf('info')).toContain(`(code ${code}). Logging in again and restarting the export.`)
  })

  test.concurrent('still requests model and firmware once', async () => {
    const expireAfter = { ...BEFORE.download, code: 106, repeat: 'once' } as const
    const seen = await visit({ switches: { session: { expireAfter } } })
    expect(countOf(seen, 'get')).toBe(1)
    expect(seen.exported?.label?.model).toBe('RT6600ax')
  })

  test.concurrent('during the model query is noticed at the next poll', async () => {
    const faults = [{ call: 'label', on: 1, kind: 'error', code: 106 }] as const
    const seen = await visit({ switches: { faults: [...faults] } })
    expect(seen.error).toBeUndefined()
    expect(countOf(seen, 'login')).toBe(1)
  })
})

describe('a session that ends every time', () => {
  test.concurrent.each(CASES)('at %s with %i ends the run after a bounded number of logins', async (call, code) => {
    const expireAfter = { ...BEFORE[call], code, repeat: 'always' } as const
    const seen = await visit({ switches: { session: { expireAfter } } })
    expect(seen.error?.code).toBe('session-lost')
    expect(seen.error?.message).toContain(`code ${code}`)
    // 119 may also mean that a token is required: one more login.
    expect(seen.router.logins).toBe(code === 119 ? 3 : 2)
    expectTasksOfOneSession(seen.router)
  })
})

describe('a revoked permission', () => {
  test.concurrent.each(CALLS)('at %s (105) is not a lost session', async (call) => {
    const expireAfter = { ...BEFORE[call], code: 105, repeat: 'always' } as const
    const seen = await visit({ switches: { session: { expireAfter } } })
    expect(seen.error?.code).toBe('account-not-allowed')
    // At the very first call and at the download, it may also mean that a token is required.
    expect(seen.router.logins).toBe(call === 'status' ? 1 : 2)
  })
})

describe('the logout', () => {
  test.concurrent('names the session that it ends', async () => {
    const { router } = await visit()
    const logout = router.requests.at(-1)
    expect(logout?.method).toBe('logout')
    expect(logout?.body).toMatchObject({ api: 'SYNO.API.Auth', session: 'webui' })
    expect(logout?.headers.cookie).toMatch(/^id=/)
  })

  test.concurrent('happens when the work fails on our side', async () => {
    const failure = new Error('disk full')
    const conversation = visit({
      work: async () => {
        throw failure
      },
    })
    await expect(conversation).rejects.toBe(failure)
  })

  test.concurrent('happens even if the work requests nothing', async () => {
    const seen = await visit({ work: async () => undefined })
    expect(seen.error).toBeUndefined()
    expect(methodsOf(seen)).toEqual(['query', 'getinfo', 'login', 'logout'])
  })

  test.concurrent('that hangs is aborted after 2 s', async () => {
    const seen = await visit({ switches: { faults: [{ call: 'logout', on: 'always', kind: 'hang' }] } })
    const endedAt = performance.now()
    expect(seen.error).toBeUndefined()
    expect(seen.logger.textOf('warning')).toContain('The logout failed')
    // Without a limit of its own it would end with the connection's, after 30 s.
    expect(endedAt - (seen.router.requests.at(-1)?.at ?? 0)).toBeLessThan(15_000)
  })

  test.concurrent.each([106, 107, 119])('of a session that has already ended (%i) causes no warning', async (code) => {
    const seen = await visit({ switches: { faults: [{ call: 'logout', on: 'always', kind: 'error', code }] } })
    expect(seen.logger.textOf('warning')).toBe('')
  })
})

test('a session id or token that is the name of the file is not masked, and any other is', async () => {
  const answer = { success: true, data: { sid: 'Cabin2026_20261130', synotoken: 'b71683dbb88de821de94' } }
  const faults = [{ call: 'login', on: 'always', kind: 'body', body: JSON.stringify(answer) } as const]
  const router = await startRouter({ scheme: 'http', encryption: { bits: 512 }, faults })
  const secretsWith = async (shown: readonly string[]) => {
    const logger = createRecordingLogger()
    const { signal } = new AbortController()
    const account = { username: 'backup', password: 'x', trust: { kind: 'none' }, loginEncryption: 'auto' } as const
    const options = { ...account, origin: router.url, timeoutMs: 10_000, logger, signal, shown }
    await withSession(options, (session) => session.label())
    return new Set(logger.secrets)
  }
  try {
    expect(await secretsWith(['Cabin2026_20261130.dss'])).toEqual(new Set([answer.data.synotoken]))
    expect(await secretsWith([])).toEqual(new Set(Object.values(answer.data)))
  } finally {
    await router.close()
  }
})

/** No status or download named a task that another session had started. */
function expectTasksOfOneSession(router: EmulatedRouter): void {
  const sessionOfTask = new Map<string, string>()
  for (const { method, body, headers } of router.requests) {
    if (body.task_id === undefined) continue
    expect(['status', 'download']).toContain(method)
    const sid = headers.cookie ?? ''
    const task = body.task_id.replace(/^"(.*)"$/, '$1')
    expect(sessionOfTask.get(task) ?? sid).toBe(sid)
    sessionOfTask.set(task, sid)
  }
}
