import { createGunzip, gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { DownloadBody, DownloadSwitches } from '../../../emulator/router/export-switches.ts'
import { startRouter } from './opened-routers.ts'
import { type Answer, ask, backup, codeOf, exportFile } from './web-client.ts'

async function download(changes: Partial<DownloadSwitches>): Promise<{ answer: Answer; file: Buffer }> {
  const router = await startRouter({ scheme: 'http', export: { exportMs: 0 }, download: changes })
  try {
    const { sid, taskId } = await exportFile(router)
    return { answer: await backup(router, sid, 'download', taskId), file: router.backupFile }
  } finally {
    await router.close()
  }
}

describe('the download', () => {
  test('is the backup file, as an octet stream with length and name', async () => {
    const { answer, file } = await download({})
    expect(answer.bytes.equals(file)).toBe(true)
    expect(answer.headers['content-type']).toBe('application/octet-stream')
    expect(answer.headers['content-length']).toBe(String(file.length))
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="SynologyRouter_\d{8}\.dss"$/)
  })

  test.each([
    [101, 200],
    [103, 200],
    [405, 405],
  ] as const)('may be refused by POST with %i and sent by GET', async (postRefusal, status) => {
    const router = await startRouter({ export: { exportMs: 0 }, download: { postRefusal } })
    const { sid, taskId } = await exportFile(router)
    const refused = await backup(router, sid, 'download', taskId)
    expect([refused.status, codeOf(refused)]).toEqual([status, status === 405 ? undefined : postRefusal])
    const query = { api: 'SYNO.Backup.Config.Backup', version: '1', method: 'download', task_id: taskId }
    const sent = await ask(router, { query, headers: { Cookie: `id=${sid}` } })
    expect(sent.bytes.equals(router.backupFile)).toBe(true)
  })

  test('can come without type, length and name', async () => {
    const { answer, file } = await download({ contentType: '', contentLength: 'absent', disposition: '' })
    expect(answer.bytes.equals(file)).toBe(true)
    expect(answer.headers['content-type']).toBeUndefined()
    expect(answer.headers['content-length']).toBeUndefined()
    expect(answer.headers['content-disposition']).toBeUndefined()
    expect(answer.headers['transfer-encoding']).toBe('chunked')
  })

  test('is gone after one complete download, unless it is kept', async () => {
    const router = await startRouter({ export: { exportMs: 0 }, download: { cutAfterBytes: 1000, cutOn: 1 } })
    const { sid, taskId } = await exportFile(router)
    const cut = await backup(router, sid, 'download', taskId)
    expect([cut.isCut, cut.bytes.length]).toEqual([true, 1000])
    expect((await backup(router, sid, 'download', taskId)).bytes.equals(router.backupFile)).toBe(true)
    expect(codeOf(await backup(router, sid, 'download', taskId))).toBe(120)
    router.switches.export.keepFile = true
    const next = await exportFile(router)
    await backup(router, next.sid, 'download', next.taskId)
    expect((await backup(router, next.sid, 'download', next.taskId)).bytes.equals(router.backupFile)).toBe(true)
    await router.close()
  })

  test('is refused before the export has ended and after it has failed', async () => {
    const router = await startRouter({ export: { endless: true, earlyDownloadCode: 4401 } })
    const { sid, taskId } = await exportFile(router)
    expect(codeOf(await backup(router, sid, 'download', taskId))).toBe(4401)
    Object.assign(router.switches.export, { endless: false, statusShape: 'fail-state', failCode: 4402 })
    expect(codeOf(await backup(router, sid, 'download', taskId))).toBe(4402)
    await router.close()
  })

  test('has another gzip time on each export, if told so, and the same content', async () => {
    const { answer, file } = await download({ freshGzipTime: true })
    expect(answer.bytes.equals(file)).toBe(false)
    expect(gunzipSync(answer.bytes).equals(gunzipSync(file))).toBe(true)
  })
})

describe('a bad download', () => {
  test.each<[DownloadBody, (answer: Answer, file: Buffer) => void]>([
    ['empty', ({ bytes }) => expect(bytes).toHaveLength(0)],
    ['html', ({ text }) => expect(text).toMatch(/^<!DOCTYPE HTML/)],
    ['json-error', (answer) => expect(codeOf(answer)).toBe(120)],
    ['unknown-bytes', ({ bytes }) => expect(bytes.subarray(0, 4).toString('hex')).toBe('02647373')],
    ['empty-gzip', ({ bytes }) => expect(gunzipSync(bytes)).toHaveLength(0)],
    [
      'bit-flipped',
      ({ bytes, isCut }, file) => {
        expect([bytes.length, isCut]).toEqual([file.length, false])
        expect(() => gunzipSync(bytes)).toThrow()
      },
    ],
    [
      'truncated',
      ({ headers, bytes, isCut }, file) => {
        expect([isCut, headers['content-length']]).toEqual([true, String(file.length)])
        expect(bytes.length).toBeLessThan(file.length)
      },
    ],
    [
      'truncated-silently',
      ({ headers, bytes, isCut }) => {
        expect([isCut, headers['content-length']]).toEqual([false, String(bytes.length)])
        expect(() => gunzipSync(bytes)).toThrow('unexpected end of file')
      },
    ],
    ['trailing-garbage', ({ bytes }, file) => expect(bytes.subarray(0, file.length).equals(file)).toBe(true)],
    ['zero-padded', ({ bytes }, file) => expect(bytes.equals(Buffer.concat([file, Buffer.alloc(1024)]))).toBe(true)],
    ['two-members', ({ bytes }, file) => expect(bytes.equals(Buffer.concat([file, file]))).toBe(true)],
    [Buffer.from('own bytes'), ({ text }) => expect(text).toBe('own bytes')],
  ])('can be %s', async (body, check) => {
    const { answer, file } = await download({ body })
    check(answer, file)
  })

  test('can open to more than a gibibyte', async () => {
    const { answer } = await download({ body: 'bomb' })
    expect(answer.bytes.length).toBeLessThan(2_000_000)
    let opened = 0
    const gunzip = createGunzip()
    gunzip.end(answer.bytes)
    for await (const chunk of gunzip) opened += chunk.length
    expect(opened).toBe(1100 * 1_048_576)
  })

  test('can be larger than 256 MiB', async () => {
    const router = await startRouter({ scheme: 'http', export: { exportMs: 0 }, download: { body: 'too-large' } })
    const { sid, taskId } = await exportFile(router)
    const form = { api: 'SYNO.Backup.Config.Backup', version: '1', method: 'download', task_id: taskId }
    const answer = await ask(router, { form, headers: { Cookie: `id=${sid}` }, enoughBytes: 1_000_000 })
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(256 * 1_048_576)
    expect(answer.bytes.length).toBeGreaterThanOrEqual(1_000_000)
    await router.close()
  })

  test.each([500_000, 500_001, 500_517, 3_000_000])('can be %i bytes of valid gzip', async (generatedBytes) => {
    const { answer } = await download({ body: { generatedBytes }, contentLength: 'absent' })
    expect(answer.bytes).toHaveLength(generatedBytes)
    expect(gunzipSync(answer.bytes).toString('latin1', 0, 10)).toBe('ConfigBkp/')
  })

  test('can stall and can be slow', async () => {
    const router = await startRouter({ export: { exportMs: 0 }, download: { stallAfterBytes: 5000 } })
    const { sid, taskId } = await exportFile(router)
    const form = { api: 'SYNO.Backup.Config.Backup', version: '1', method: 'download', task_id: taskId }
    const stalled = await ask(router, { form, headers: { Cookie: `id=${sid}` }, timeoutMs: 3_000 })
    expect([stalled.isCut, stalled.bytes.length]).toEqual([true, 5000])
    router.switches.download.stallAfterBytes = undefined
    router.switches.download.bytesPerSecond = 400_000
    const before = performance.now()
    expect((await backup(router, sid, 'download', taskId)).bytes.equals(router.backupFile)).toBe(true)
    expect(performance.now() - before).toBeGreaterThan(150)
    await router.close()
  })
})
