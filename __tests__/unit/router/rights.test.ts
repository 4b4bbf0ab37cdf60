import { expect, test } from '@jest/globals'
import { API } from '../../../src/router/protocol.ts'
import { checkExportPermission } from '../../../src/router/rights.ts'
import { Session } from '../../../src/router/session.ts'
import { createFakeApi, type FakeAnswer } from '../../fixtures/fake-api.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

/** A session, logged in, with a router that gives one answer to the question for an export. */
async function open(answer: FakeAnswer, { hasBackup = true } = {}) {
  const api = createFakeApi(({ method }) => (method === 'login' ? { sid: 'sid', synotoken: 'token' } : answer))
  const endpoint = (name: typeof API.auth | typeof API.backup, version: number) =>
    [name, { api: name, path: 'webapi/entry.cgi', version }] as const
  const session = new Session({
    api,
    endpoints: new Map([endpoint(API.auth, 3), ...(hasBackup ? [endpoint(API.backup, 1)] : [])]),
    account: { username: 'u', password: 'p', loginEncryption: 'never', overTls: true },
    logger: createRecordingLogger(),
    signal: new AbortController().signal,
  })
  await session.logIn()
  return { session, api }
}

test.each([101, 114, 120, 4400, 4458, 4499])(
  'permission is granted if a parameter is missing: code %i',
  async (code) => {
    const { session } = await open(code)
    expect(await checkExportPermission(session)).toEqual({ kind: 'granted' })
  },
)

test('permission is granted if the router answers', async () => {
  const { session } = await open({ finish: false })
  expect(await checkExportPermission(session)).toEqual({ kind: 'granted' })
})

test.each([105, 160])('permission is denied by code %i', async (code) => {
  const { session } = await open(code)
  expect(await checkExportPermission(session)).toMatchObject({
    kind: 'denied',
    reason: {
      code: 'account-not-allowed',
      message: expect.stringContaining(`The router refused access to its backup service: code ${code} (`),
    },
  })
})

test.each([100, 103, 117, 118, 999, 4399, 4500])('code %i leaves the permission unknown', async (code) => {
  const { session } = await open(code)
  expect(await checkExportPermission(session)).toMatchObject({
    kind: 'unknown',
    answer: expect.stringContaining(`code ${code}`),
  })
})

test('the check starts nothing, and names no export', async () => {
  const { session, api } = await open(120)
  await checkExportPermission(session)
  expect(api.calls.slice(1).map(({ method, parameters }) => [method, parameters])).toEqual([['status', undefined]])
})

test.each([
  [103, 'unknown', ['login', 'status']],
  [105, 'denied', ['login', 'status']],
  [119, 'unknown', ['login', 'status', 'status']],
] as const)('a refusal with %i right after the login costs no second login', async (code, kind, methods) => {
  const { session, api } = await open(code)
  expect(await checkExportPermission(session)).toMatchObject({ kind })
  expect(api.methods).toEqual(methods)
})

test('a service that the router did not list and does not have is unsupported', async () => {
  const { session } = await open(102)
  expect(await checkExportPermission(session)).toMatchObject({
    kind: 'denied',
    reason: { code: 'router-unsupported', message: expect.stringContaining('does not support exporting') },
  })
})

test('a lost session is an error', async () => {
  const { session } = await open(106)
  await expect(checkExportPermission(session)).rejects.toMatchObject({ code: 'session-lost' })
})

test('the permission is unknown if the router does not offer the service', async () => {
  const { session } = await open(120, { hasBackup: false })
  expect(await checkExportPermission(session)).toMatchObject({ kind: 'unknown' })
})
