import { describe, expect, test } from '@jest/globals'
import type { ExportSwitches } from '../../../emulator/router/export-switches.ts'
import { startRouter } from './opened-routers.ts'
import { backup, codeOf, exportFile, openSession, post, sleep } from './web-client.ts'

async function watchStatus(changes: Partial<ExportSwitches>): Promise<readonly unknown[]> {
  const router = await startRouter({ export: { exportMs: 3_600_000, ...changes } })
  const sid = await openSession(router)
  const taskId = String((await backup(router, sid, 'start')).json?.data?.task_id)
  const running = await backup(router, sid, 'status', taskId)
  router.switches.export.exportMs = 0
  const ended = await backup(router, sid, 'status', taskId)
  await router.close()
  return [running, ended].map(({ json }) => {
    const { task_id, ...rest } = json?.data ?? { task_id: taskId, ...json }
    expect(String(task_id)).toBe(taskId)
    return rest
  })
}

describe('status', () => {
  test.each<[string, Partial<ExportSwitches>, unknown, unknown]>([
    ['finish', {}, { finish: false }, { finish: true }],
    ['finish as text', { statusShape: 'finish-string' }, { finish: 'false' }, { finish: 'true' }],
    ['finish as number', { statusShape: 'finish-number' }, { finish: 0 }, { finish: 1 }],
    ['state', { statusShape: 'state' }, { state: 'running' }, { state: 'finish' }],
    ['status', { statusShape: 'status', doneWord: 'success' }, { status: 'RUNNING' }, { status: 'success' }],
    [
      'unknown keys',
      { statusShape: 'unknown' },
      { phase: 'collecting', progress: 50 },
      { phase: 'collecting', progress: 100 },
    ],
    [
      'finished, with states of its own',
      { statusShape: 'finished' },
      { finished: false, state: 'EXPORTING_SETTINGS' },
      { finished: true, state: 'EXPORT_COMPLETE' },
    ],
    ['known keys, then others', { statusShape: 'fading' }, { finish: false }, { phase: 'packing', progress: 99 }],
    ['a failed state', { statusShape: 'fail-state', failWord: 'abort' }, { state: 'running' }, { state: 'abort' }],
    [
      'an error member',
      { statusShape: 'fail-error-member' },
      { finish: false },
      { finish: true, error: { code: 4400 } },
    ],
    [
      'an error',
      { statusShape: 'fail-code', failCode: 4458 },
      { finish: false },
      { success: false, error: { code: 4458 } },
    ],
    ['no end', { endless: true }, { finish: false }, { finish: false }],
  ])('says %s', async (_name, changes, running, ended) => {
    expect(await watchStatus(changes)).toEqual([running, ended])
  })

  test('answers 120 without a task id, and for another session', async () => {
    const router = await startRouter({ export: { exportMs: 0 } })
    const { sid, taskId } = await exportFile(router)
    const missing = await backup(router, sid, 'status')
    expect(missing.json?.error).toEqual({ code: 120, errors: { name: 'task_id', reason: 'required' } })
    expect(codeOf(await backup(router, sid, 'status', 'unknown'))).toBe(120)
    expect(codeOf(await backup(router, await openSession(router), 'status', taskId))).toBe(120)
    await router.close()
  })

  test('answers 120 when the task has expired', async () => {
    const router = await startRouter({ export: { exportMs: 0, taskLifetimeMs: 40 } })
    const { sid, taskId } = await exportFile(router)
    await sleep(60)
    expect(codeOf(await backup(router, sid, 'status', taskId))).toBe(120)
    expect(codeOf(await backup(router, sid, 'download', taskId))).toBe(120)
    await router.close()
  })
})

describe('the task id', () => {
  test.each([
    ['string', /^\{"data":\{"task_id":"@administrators\/SYNO_CONFBKP_\d+"\},"success":true\}$/],
    ['number', /^\{"data":\{"task_id":\d{4}\},"success":true\}$/],
    ['digit-string', /^\{"data":\{"task_id":"\d{10}_confbkp_0"\},"success":true\}$/],
    ['huge-number', /^\{"data":\{"task_id":9007199254740993001\},"success":true\}$/],
  ] as const)('can be a %s, and is accepted as it was written', async (taskId, form) => {
    const router = await startRouter({ export: { taskId } })
    const sid = await openSession(router)
    const started = await backup(router, sid, 'start')
    expect(started.text).toMatch(form)
    const id = /"task_id":"?([^"}]+)/.exec(started.text)?.[1] ?? ''
    expect((await backup(router, sid, 'status', id)).text).toContain(id)
    expect(codeOf(await backup(router, sid, 'status', id))).toBe(0)
    expect(codeOf(await backup(router, sid, 'status', JSON.stringify(id)))).toBe(0)
    await router.close()
  })

  test('loses its last digits when a huge one is read as a number, which is then unknown', async () => {
    const router = await startRouter({ export: { taskId: 'huge-number' } })
    const sid = await openSession(router)
    const parsed = (await backup(router, sid, 'start')).json?.data?.task_id
    expect(codeOf(await backup(router, sid, 'status', String(parsed)))).toBe(120)
    await router.close()
  })

  test.each([101, 114, 117, 120, 4400])('must be quoted where the router says %i otherwise', async (quotedTaskId) => {
    const router = await startRouter({ export: { exportMs: 0, taskId: 'digit-string', quotedTaskId } })
    const { sid, taskId } = await exportFile(router)
    expect(codeOf(await backup(router, sid, 'status', taskId))).toBe(quotedTaskId)
    expect(codeOf(await backup(router, sid, 'status', JSON.stringify(taskId)))).toBe(0)
    expect((await backup(router, sid, 'download', JSON.stringify(taskId))).bytes.equals(router.backupFile)).toBe(true)
    await router.close()
  })
})

describe('start', () => {
  test.each([105, 117, 118, 4400])('can answer %i', async (startError) => {
    const router = await startRouter({ export: { startError } })
    expect(codeOf(await backup(router, await openSession(router), 'start'))).toBe(startError)
    await router.close()
  })

  test('can succeed without a task id', async () => {
    const router = await startRouter({ export: { startWithoutTaskId: true } })
    expect((await backup(router, await openSession(router), 'start')).text).toBe('{"success":true}')
    await router.close()
  })

  test('makes a second task while the first runs, or is busy', async () => {
    const router = await startRouter()
    const sid = await openSession(router)
    const first = await backup(router, sid, 'start')
    const second = await backup(router, sid, 'start')
    expect(second.json?.data?.task_id).not.toBe(first.json?.data?.task_id)
    router.switches.export.secondStart = 'busy'
    expect(codeOf(await backup(router, sid, 'start'))).toBe(118)
    await router.close()
  })

  test('can be slow', async () => {
    const router = await startRouter({ export: { startDelayMs: 120 } })
    const sid = await openSession(router)
    const before = performance.now()
    expect(codeOf(await backup(router, sid, 'start'))).toBe(0)
    expect(performance.now() - before).toBeGreaterThan(110)
    await router.close()
  })

  test('is refused with 105 when the account may not back up', async () => {
    const router = await startRouter({ account: { backupAllowed: false } })
    const sid = await openSession(router)
    expect(codeOf(await backup(router, sid, 'start'))).toBe(105)
    expect(
      codeOf(await post(router, 'entry.cgi', { api: 'SYNO.Core.System', version: '1', method: 'info' }, sid)),
    ).toBe(0)
    await router.close()
  })

  test('takes version 1 only, as SRM, or 2 as well, as DSM', async () => {
    const router = await startRouter()
    const sid = await openSession(router)
    const start = { api: 'SYNO.Backup.Config.Backup', version: '2', method: 'start' }
    expect(codeOf(await post(router, 'entry.cgi', start, sid))).toBe(104)
    router.switches.info.backupMax = 2
    expect(codeOf(await post(router, 'entry.cgi', start, sid))).toBe(0)
    await router.close()
  })
})
