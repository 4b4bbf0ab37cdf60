import { describe, expect, test } from '@jest/globals'
import { startRouter as start } from '../../../emulator/router/router.ts'
import { applyChanges, defaultSwitches } from '../../../emulator/router/switches.ts'
import { startRouter } from './opened-routers.ts'
import { ask, backup, codeOf, exportFile, logIn, openSession, post } from './web-client.ts'

describe('what a router remembers', () => {
  test('includes every request with its fields, connection, time and answer', async () => {
    const router = await startRouter()
    const before = performance.now()
    await logIn(router, { passwd: 'wrong' })
    await ask(router, { path: '/webapi/none.cgi?a=b%20c', headers: { 'X-Own': 'yes' } })
    const [login, none] = router.requests
    expect(login).toMatchObject({
      httpMethod: 'POST',
      url: '/webapi/auth.cgi',
      api: 'SYNO.API.Auth',
      method: 'login',
      version: '3',
      query: {},
      body: { account: 'backup', passwd: 'wrong' },
      answered: 400,
    })
    expect(login?.at).toBeGreaterThan(before)
    expect(none).toMatchObject({ path: '/webapi/none.cgi', query: { a: 'b c' }, headers: { 'x-own': 'yes' } })
    expect(none).not.toHaveProperty('answered')
  })

  test('calls a watcher for each request', async () => {
    const answers: unknown[] = []
    const router = await start({ scheme: 'http' }, (request) => answers.push(request.answered))
    await openSession(router)
    await post(router, 'entry.cgi', { api: 'SYNO.Nothing', version: '1', method: 'get' })
    await router.close()
    expect(answers).toEqual([0, 102])
  })

  test.each([
    ['{"success":true,"data":{"sid":"x"}}', 200, 0],
    ['{"success":false,"error":{"code":400}}', 200, 400],
    ['{"success":true}', 500, undefined],
    ['{"success":"true"}', 200, undefined],
    ['null', 200, undefined],
    ['{"success":', 200, undefined],
  ])('knows what an answer written by hand means: %s with HTTP %i', async (body, status, answered) => {
    const router = await startRouter({ faults: [{ call: 'login', on: 1, kind: 'body', status, body }] })
    await logIn(router)
    expect(router.requests[0]?.answered).toBe(answered)
  })

  test('is not shared between routers, nor are their switches', async () => {
    const [one, two] = [await startRouter(), await startRouter()]
    const sid = await openSession(one)
    expect(codeOf(await backup(two, sid, 'start'))).toBe(119)
    one.switches.account.password = 'other'
    expect(two.switches).toEqual(applyChanges({}))
    expect([one.requests.length, two.requests.length]).toEqual([1, 1])
  })

  test('makes different files from different seeds', async () => {
    const [one, two] = [await startRouter({ backupSeed: 8, export: { exportMs: 0 } }), await startRouter()]
    expect(one.backupFile.equals(two.backupFile)).toBe(false)
    const { sid, taskId } = await exportFile(one)
    expect((await backup(one, sid, 'download', taskId)).bytes.equals(one.backupFile)).toBe(true)
  })

  test('can be closed twice, and its port taken again', async () => {
    const router = await startRouter()
    await router.close()
    await router.close()
    const next = await startRouter({ port: router.port })
    expect(next.port).toBe(router.port)
    await expect(start({ port: router.port })).rejects.toThrow('EADDRINUSE')
  })
})

describe('switches', () => {
  test('override the defaults group by group', () => {
    const switches = applyChanges({ scheme: 'http', export: { exportMs: 5 } })
    const expected = defaultSwitches()
    expected.scheme = 'http'
    expected.export.exportMs = 5
    expect(switches).toEqual(expected)
  })

  test('cause a 500 with a reason if they make no sense', async () => {
    const router = await startRouter({ export: { exportMs: 0 }, download: { body: { generatedBytes: 1000 } } })
    const { sid, taskId } = await exportFile(router)
    const answer = await backup(router, sid, 'download', taskId)
    expect([answer.status, answer.text]).toEqual([500, expect.stringContaining('needs at least')])
  })
})
