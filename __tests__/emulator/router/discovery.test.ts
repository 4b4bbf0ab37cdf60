import { describe, expect, test } from '@jest/globals'
import type { SwitchChanges } from '../../../emulator/router/switches.ts'
import { startRouter } from './opened-routers.ts'
import { type Answer, ask, codeOf, logIn, post } from './web-client.ts'

const INFO = { api: 'SYNO.API.Info', version: '1', method: 'query' }

async function query(changes: SwitchChanges, names: string): Promise<Answer> {
  const router = await startRouter({ scheme: 'http', ...changes })
  try {
    return await ask(router, { path: '/webapi/query.cgi', query: { ...INFO, query: names } })
  } finally {
    await router.close()
  }
}

describe('SYNO.API.Info', () => {
  test('lists every API with its path and versions, keys in order, as plain text', async () => {
    const answer = await query({}, 'ALL')
    expect(answer.headers['content-type']).toBe('text/plain; charset="UTF-8"')
    expect(answer.text).toMatch(/^\{"data":\{"SYNO.API.Auth":\{"maxVersion":3,"minVersion":1,"path":"auth.cgi"\},/)
    expect(answer.text).toMatch(/,"success":true\}$/)
    expect(answer.json?.data?.['SYNO.Backup.Config.Backup']).toEqual({
      maxVersion: 1,
      minVersion: 1,
      path: 'entry.cgi',
      requestFormat: 'JSON',
    })
  })

  test('takes lists and prefixes and leaves out unknown names', async () => {
    const list = await query({}, 'SYNO.API.Auth,SYNO.Nothing,SYNO.Mesh.System.Info')
    expect(Object.keys(list.json?.data ?? {})).toEqual(['SYNO.API.Auth', 'SYNO.Mesh.System.Info'])
    expect(Object.keys((await query({}, 'SYNO.API.')).json?.data ?? {})).toHaveLength(3)
    expect((await query({}, 'SYNO.FileStation.')).text).toBe('{"data":{},"success":true}')
  })

  test('may look up only the first name of a list, or take the list for one name', async () => {
    const names = 'SYNO.API.Auth,SYNO.Mesh.System.Info'
    expect(Object.keys((await query({ info: { nameList: 'first' } }, names)).json?.data ?? {})).toEqual([
      'SYNO.API.Auth',
    ])
    expect((await query({ info: { nameList: 'none' } }, names)).text).toBe('{"data":{},"success":true}')
    expect(Object.keys((await query({ info: { nameList: 'none' } }, 'all')).json?.data ?? {})).toContain(
      'SYNO.API.Auth',
    )
  })

  test('may hide an API that it serves', async () => {
    const router = await startRouter({ info: { unlisted: ['SYNO.API.Auth'] } })
    const listed = await post(router, 'query.cgi', { ...INFO, query: 'ALL' })
    expect(Object.keys(listed.json?.data ?? {})).not.toContain('SYNO.API.Auth')
    expect(codeOf(await logIn(router))).toBe(0)
  })

  test('may begin every answer with a byte order mark', async () => {
    for (const method of ['query', 'nothing']) {
      const router = await startRouter({ jsonBom: true })
      expect((await post(router, 'query.cgi', { ...INFO, method })).bytes.toString('hex', 0, 4)).toBe('efbbbf7b')
    }
  })

  test('answers POST as well as GET, without a session, whatever the case of the method', async () => {
    const router = await startRouter()
    const answer = await post(router, 'query.cgi', { ...INFO, method: 'QUERY', query: 'all' })
    expect(codeOf(answer)).toBe(0)
    expect(router.requests[0]).toMatchObject({
      httpMethod: 'POST',
      path: '/webapi/query.cgi',
      api: 'SYNO.API.Info',
      answered: 0,
    })
    await router.close()
  })

  test('pads entry.cgi and serves it padded', async () => {
    const router = await startRouter({ info: { paddedPaths: true } })
    const listed = await post(router, 'query.cgi', { ...INFO, query: 'SYNO.Core.System' })
    const { path } = Object(listed.json?.data?.['SYNO.Core.System'])
    expect(path).toBe(`${'_'.repeat(55)}entry.cgi`)
    const call = { api: 'SYNO.Core.System', version: '1', method: 'info' }
    expect(codeOf(await post(router, path, call))).toBe(119)
    expect(codeOf(await post(router, 'entry.cgi', call))).toBe(119)
    await router.close()
  })

  test('lists folders and serves nothing outside of them', async () => {
    const router = await startRouter({ info: { folder: 'dsm/' } })
    const login = { api: 'SYNO.API.Auth', version: '3', method: 'login' }
    expect(codeOf(await post(router, 'dsm/auth.cgi', login))).toBe(400)
    expect(codeOf(await post(router, 'auth.cgi', login))).toBe(102)
    await router.close()
  })

  test('lacks the APIs that the switches remove, and can answer an error', async () => {
    const answer = await query({ info: { absent: ['SYNO.API.Encryption', 'SYNO.Backup.Config.Backup'] } }, 'ALL')
    expect(answer.json?.data).not.toHaveProperty(['SYNO.API.Encryption'])
    expect(answer.json?.data).not.toHaveProperty(['SYNO.Backup.Config.Backup'])
    expect(codeOf(await query({ info: { error: 102 } }, 'ALL'))).toBe(102)
  })

  test.each([1, 2, 3, 6, 7])('lists and accepts Auth up to version %i', async (authMax) => {
    const router = await startRouter({ info: { authMax } })
    expect(codeOf(await logIn(router, { version: String(authMax) }))).toBe(0)
    expect(codeOf(await logIn(router, { version: String(authMax + 1) }))).toBe(104)
    await router.close()
  })
})

describe('the checks before any handler', () => {
  test.each([
    ['no API', 'entry.cgi', {}, 101],
    ['no version', 'auth.cgi', { api: 'SYNO.API.Auth', method: 'login' }, 101],
    ['a version that is no number', 'auth.cgi', { api: 'SYNO.API.Auth', method: 'login', version: 'x' }, 101],
    ['an unknown API', 'entry.cgi', { api: 'SYNO.Nothing', method: 'get', version: '1' }, 102],
    ['Auth at entry.cgi', 'entry.cgi', { api: 'SYNO.API.Auth', method: 'login', version: '3' }, 102],
    ['a version before a method', 'auth.cgi', { api: 'SYNO.API.Auth', method: 'nothing', version: '6' }, 104],
    ['an unknown method', 'auth.cgi', { api: 'SYNO.API.Auth', method: 'nothing', version: '3' }, 103],
    ['SYNO.Core.System at version 3', 'entry.cgi', { api: 'SYNO.Core.System', method: 'info', version: '3' }, 104],
    ['no session', 'entry.cgi', { api: 'SYNO.Backup.Config.Backup', method: 'start', version: '1' }, 119],
  ])('answer %s', async (_name, path, form, code) => {
    const router = await startRouter({ scheme: 'http' })
    const answer = await post(router, path, form)
    expect([answer.status, codeOf(answer)]).toEqual([200, code])
    expect(answer.text).toBe(`{"error":{"code":${code}},"success":false}`)
    await router.close()
  })

  test('answers 404 outside of the web API and 405 to other methods', async () => {
    const router = await startRouter({ scheme: 'http' })
    expect((await ask(router, { path: '/webapi/other.cgi' })).status).toBe(404)
    expect((await ask(router, { path: '/webapi/_entry.cgi' })).status).toBe(404)
    expect((await ask(router, { path: '/' })).status).toBe(404)
    expect((await ask(router, { path: '/webapi/auth.cgi', httpMethod: 'PUT' })).status).toBe(405)
    await router.close()
  })

  test('keeps connections alive for five seconds, as Apache does', async () => {
    const router = await startRouter()
    await post(router, 'query.cgi', INFO)
    const second = await post(router, 'query.cgi', INFO)
    expect(second.headers['keep-alive']).toBe('timeout=5')
    expect(router.connections).toBe(1)
    expect(router.requests.map((request) => request.connection)).toEqual([1, 1])
    await router.close()
  })
})

describe('what is no router', () => {
  test.each([
    ['html', 200, /<h1>FRITZ!Box/],
    ['json', 200, /jsonrpc/],
    ['redirect', 301, /moved/],
    ['http-400', 400, /speaking plain HTTP to an SSL-enabled server port/],
  ] as const)('answers as %s', async (notSrm, status, text) => {
    const answer = await query({ notSrm }, 'ALL')
    expect(answer.status).toBe(status)
    expect(answer.text).toMatch(text)
  })

  test('redirects http to https on port 8001, whatever was asked', async () => {
    const answer = await query({ httpsRedirect: true }, 'ALL')
    expect([answer.status, answer.headers.location]).toEqual([301, 'https://127.0.0.1:8001/'])
  })
})
