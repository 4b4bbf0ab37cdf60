// The export itself: waiting, downloading, and the label that is asked for meanwhile.

import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { HOSTILE_LABEL } from '../../emulator/router/label.ts'
import { countOf, methodsOf, untilSeen, VISIT_TIMEOUT_MS, visit } from '../fixtures/router-visit.ts'

describe('waiting for the export', () => {
  test.concurrent('polls at most 40 times in 4 s, more often in the beginning', async () => {
    const seen = await visit({ switches: { export: { exportMs: 4_000 } } })
    expect(seen.error).toBeUndefined()
    const at = (method: string) => seen.router.requests.filter((one) => one.method === method).map((one) => one.at)
    const [[started = 0], polls] = [at('start'), at('status')]
    expect(polls.length).toBeLessThanOrEqual(40)
    const waits = polls
      .slice(1)
      .map((poll, index) => ({ ms: poll - (polls[index] ?? 0), waited: (polls[index] ?? 0) - started }))
    // A timer may come late on a busy machine, but never early.
    for (const { ms, waited } of waits) expect(ms).toBeGreaterThan(Math.max(100, waited / 25) - 5)
    expect(Math.min(...waits.map(({ ms }) => ms))).toBeLessThan(200)
  })

  test.concurrent('polls at most 18 times in 4 s if the last export took as long, and says how long this one took', async () => {
    const exportMs = 4_000
    const seen = await visit({
      switches: { export: { exportMs } },
      work: (router, file) => router.exportTo(file, { onStarted: () => {}, expectedMs: () => exportMs }),
    })
    expect(countOf(seen, 'status')).toBeLessThanOrEqual(18)
    // It ended between the last two polls, which are a second apart at most.
    expect(seen.exported?.exportMs).toBeGreaterThan(exportMs - 500)
  })

  test.concurrent('logs how long it took and how often it polled', async () => {
    const { logger } = await visit()
    expect(logger.textOf('info')).toMatch(/Exported in [\d.]+ m?s \(1 poll\)\./)
    expect(logger.textOf('info')).toMatch(/Downloaded [\d.]+ KB in [\d.]+ m?s\./)
  })

  test.concurrent('notifies its caller once that the router is busy', async () => {
    let started = 0
    await visit({
      switches: { download: { cutAfterBytes: 10, cutOn: 1 } },
      work: (router, file) => {
        started = 0 // The visit is repeated if the machine stalled.
        return router.exportTo(file, { onStarted: () => started++ })
      },
    })
    expect(started).toBe(1)
  })

  test.concurrent('uses one connection', async () => {
    const { router } = await visit({ switches: { export: { exportMs: 500 } } })
    expect(router.connections).toBe(1)
    expect(new Set(router.requests.map(({ connection }) => connection)).size).toBe(1)
  })

  test.concurrent('that needs quoted ids quotes from then on', async () => {
    const { router } = await visit({
      switches: { export: { quotedTaskId: 114, exportMs: 300, taskId: 'huge-number' } },
    })
    const ids = router.requests.flatMap(({ body }) => body.task_id ?? [])
    expect(ids[0]).toBe('9007199254740993001')
    expect(new Set(ids.slice(1))).toEqual(new Set(['"9007199254740993001"']))
  })

  test.concurrent('sends the task id unchanged, to status and download', async () => {
    const { router } = await visit({ switches: { export: { taskId: 'huge-number' } } })
    const ids = router.requests.flatMap(({ body }) => body.task_id ?? [])
    expect(new Set(ids)).toEqual(new Set(['9007199254740993001']))
  })
})

describe('an export that fails', () => {
  test.concurrent.each([
    ['a state', { statusShape: 'fail-state' as const }, 'reports that its export failed'],
    ['an error member', { statusShape: 'fail-error-member' as const }, 'code 4400 (an error of the backup service)'],
    ['an error code', { statusShape: 'fail-code' as const }, 'code 4400 (an error of the backup service)'],
    ['a refused start', { startError: 118 }, 'code 118 (the router is busy)'],
    ['a start without a task', { startWithoutTaskId: true }, 'contains no task id'],
    ['a task that is forgotten', { taskLifetimeMs: 0 }, 'code 120'],
  ])('by %s fails the run, and logs out', async (_name, exportSwitches, words) => {
    const seen = await visit({ switches: { export: exportSwitches } })
    expect(seen.error?.code).toBe('export-failed')
    expect(seen.error?.message).toContain(words)
    expect(seen.bytes).toBeUndefined()
    expect(countOf(seen, 'download')).toBe(0)
  })

  test.concurrent.each(['Failed', 'abort'])('by the word %s fails the run', async (failWord) => {
    const seen = await visit({ switches: { export: { statusShape: 'fail-state', failWord } } })
    expect(seen.error?.code).toBe('export-failed')
  })

  test.concurrent.each([117, 118])('with %i says that something else may be running', async (startError) => {
    const seen = await visit({ switches: { export: { startError } } })
    expect(seen.error?.hint).toContain('another backup, restore or update is running')
    expect(countOf(seen, 'start')).toBe(1)
  })

  test.concurrent('with a task id refused in both forms is requested twice', async () => {
    const faults = [{ call: 'status', on: 'always', kind: 'error', code: 117 } as const]
    const seen = await visit({ switches: { faults } })
    expect(seen.error?.code).toBe('export-failed')
    expect(countOf(seen, 'status')).toBe(2)
  })
})

describe('the download', () => {
  test.concurrent('is readable for nobody else', async () => {
    const { mode } = await visit()
    expect(mode).toBe(0o600)
  })

  test.concurrent('that is cut once restarts the export', async () => {
    const seen = await visit({ switches: { download: { cutAfterBytes: 5_000, cutOn: 1 } } })
    expect(seen.error).toBeUndefined()
    expect(seen.bytes?.equals(seen.router.backupFile)).toBe(true)
    expect(countOf(seen, 'start')).toBe(2)
    expect(seen.router.logins).toBe(1)
  })

  test.concurrent.each([
    ['with a length', 'present'],
    ['in chunks', 'absent'],
  ] as const)('that is always cut ends the run after two tries, %s', async (_name, contentLength) => {
    const seen = await visit({ switches: { download: { cutAfterBytes: 5_000, contentLength } } })
    expect(seen.error?.code).toBe('export-failed')
    expect(seen.error?.message).toContain('broke off during the download')
    expect(countOf(seen, 'start')).toBe(2)
    expect(countOf(seen, 'download')).toBe(2)
  })

  test.concurrent('shorter than announced is broken', async () => {
    const seen = await visit({ switches: { download: { body: 'truncated' } } })
    expect(seen.error?.code).toBe('export-failed')
  })

  test.concurrent.each(['reset', 'http-500', 'http-502'] as const)(
    'that fails once with %s restarts the export',
    async (kind) => {
      const seen = await visit({ switches: { faults: [{ call: 'download', on: 1, kind }] } })
      expect(seen.error).toBeUndefined()
      expect(seen.bytes?.equals(seen.router.backupFile)).toBe(true)
      expect(countOf(seen, 'start')).toBe(2)
    },
  )

  test.concurrent('that is not found ends the run', async () => {
    const seen = await visit({ switches: { faults: [{ call: 'download', on: 1, kind: 'http-404' }] } })
    expect(seen.error?.code).toBe('export-failed')
    expect(countOf(seen, 'download')).toBe(1)
  })

  test.concurrent.each([4458])('answered by error %i is not a backup', async (errorCode) => {
    const seen = await visit({ switches: { download: { body: 'json-error', errorCode } } })
    expect(seen.error?.code).toBe('backup-invalid')
    expect(seen.error?.message).toContain(`code ${errorCode}`)
    expect(countOf(seen, 'download')).toBe(1)
  })

  test.concurrent('whose task id is misread is requested once more, quoted', async () => {
    const seen = await visit({ switches: { faults: [{ call: 'download', on: 1, kind: 'error', code: 120 }] } })
    expect(seen.error).toBeUndefined()
    const ids = seen.router.requests.filter(({ method }) => method === 'download').map(({ body }) => body.task_id ?? '')
    expect(ids[1]).toBe(JSON.stringify(ids[0]))
  })

  test.concurrent('whose task id is refused in both forms ends the run', async () => {
    const seen = await visit({ switches: { download: { body: 'json-error', errorCode: 120 } } })
    expect(seen.error?.code).toBe('backup-invalid')
    expect(countOf(seen, 'download')).toBe(2)
  })

  // What is in a file is for src/dss to judge: here it only has to arrive as it is.
  test.concurrent.each(['empty', 'html', 'unknown-bytes'] as const)('passes on: %s', async (body) => {
    const seen = await visit({ switches: { download: { body } } })
    expect(seen.error).toBeUndefined()
    expect(seen.exported?.size).toBe(seen.bytes?.length)
  })

  test.concurrent('shows the shape of JSON, never its values, and no key that the protocol does not have', async () => {
    const body = Buffer.from(JSON.stringify({ password: 'Zq-wifi-key', list: ['Zq-wifi-key'] }))
    const { logger } = await visit({ switches: { download: { body } } })
    expect(logger.textOf('debug')).toContain('download: {(other keys): {word: array × 1, word: string × 1}}')
    expect(logger.textOf('debug')).not.toMatch(/Zq-wifi-key|password/)
  })

  test.concurrent('that cannot be written is not blamed on the router', async () => {
    const seen = await visit({ work: (router) => router.exportTo('/nowhere/at/all', { onStarted: () => {} }) })
    expect(seen.error?.code).toBe('store-failed')
    expect(seen.error?.hint).toContain('RUNNER_TEMP')
    expect(countOf(seen, 'download')).toBe(1)
  })

  test.concurrent('replaces what a first try left in the file', async () => {
    const seen = await visit({
      work: async (router, file) => {
        await writeFile(file, 'x'.repeat(500_000), { mode: 0o600 })
        return await router.exportTo(file, { onStarted: () => {} })
      },
    })
    expect(seen.bytes?.equals(seen.router.backupFile)).toBe(true)
  })
})

describe('the label', () => {
  test.concurrent.each([
    ['the router among its mesh points', { satellites: 2 }],
    ['SYNO.Core.System if there is no mesh API', { mesh: 'absent' as const }],
    ['SYNO.Core.System if the mesh API refuses', { mesh: 105 }],
    ['SYNO.Core.System if the mesh API lacks the version', { mesh: 104 }],
  ])('is read from %s', async (_name, label) => {
    const { exported, logger } = await visit({ switches: { label } })
    expect(exported?.label).toMatchObject({ model: 'RT6600ax', firmware: 'SRM 1.3.1-9346 Update 13' })
    expect(logger.textOf('info')).toContain('Router: RT6600ax, SRM 1.3.1-9346 Update 13.')
  })

  test.concurrent.each([
    ['absent', { mesh: 'absent' as const, system: 'absent' as const }],
    ['refused', { mesh: 103, system: 105 }],
    ['empty', { model: '', firmware: '' }],
  ])('is omitted if it is %s', async (_name, label) => {
    const { exported, error, logger } = await visit({ switches: { label } })
    expect(error).toBeUndefined()
    expect(exported?.label).toBeUndefined()
    expect(logger.textOf('info')).not.toContain('Router:')
  })

  test.concurrent('may contain the model only', async () => {
    const { logger } = await visit({ switches: { label: { firmware: '' } } })
    expect(logger.textOf('info')).toContain('Router: RT6600ax, unknown firmware.')
  })

  test.concurrent('may contain the firmware only', async () => {
    const { logger } = await visit({ switches: { label: { model: '' } } })
    expect(logger.textOf('info')).toContain('Router: unknown model, SRM 1.3.1-9346 Update 13.')
  })

  test.concurrent('cannot forge lines of the log, or flood it', async () => {
    const { exported, logger } = await visit({
      switches: { label: { model: HOSTILE_LABEL, firmware: HOSTILE_LABEL } },
    })
    expect(exported?.label?.model).toHaveLength(80)
    for (const { text } of logger.lines.filter(({ level }) => level === 'info')) expect(text).not.toMatch(/[\r\n]/)
  })

  test.concurrent('that is slow delays the run by 3 s at most', async () => {
    const { error, exported } = await visit({ switches: { label: { mesh: 'slow', slowMs: 500 } } })
    expect(error).toBeUndefined()
    expect(exported?.label?.model).toBe('RT6600ax')
  })

  test.concurrent('that hangs delays the run by 3 s at most', async () => {
    const seen = await visit({ switches: { label: { mesh: 'hang', system: 'hang' } } })
    expect(seen.error).toBeUndefined()
    expect(seen.exported?.label).toBeUndefined()
    const at = (method: string) => seen.router.requests.find((request) => request.method === method)?.at ?? 0
    // By the router's own clock; without a limit it would be until the conversation's end.
    expect(at('status') - at('start')).toBeLessThan(VISIT_TIMEOUT_MS / 2)
  })

  test.concurrent('never shows the serial number', async () => {
    const { logger, exported } = await visit({ switches: { label: { serial: 'Zq21A0SQR' } } })
    expect(JSON.stringify([logger.lines, exported])).not.toContain('Zq21A0SQR')
  })

  test.concurrent('is requested while the router is exporting', async () => {
    const seen = await visit({ meanwhile: (router) => untilSeen(router, 'get') })
    expect(methodsOf(seen).slice(3, 6)).toEqual(['start', 'get', 'status'])
  })
})
