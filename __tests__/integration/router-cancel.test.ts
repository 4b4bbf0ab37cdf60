// The ways a conversation is ended from our side: the user's cancellation and the deadline, at every stage.

import { describe, expect, test } from '@jest/globals'
import type { CallName, Fault } from '../../emulator/router/export-switches.ts'
import type { EmulatedRouter } from '../../emulator/router/router.ts'
import { BackupError } from '../../src/errors.ts'
import { pause } from '../../src/system/retry.ts'
import { UNTIL_GIVEN_UP_MS } from '../fixtures/ample-time.ts'
import { countOf, methodsOf, untilSeen, VISIT_TIMEOUT_MS, type Visit, visit } from '../fixtures/router-visit.ts'

const METHODS = {
  info: 'query',
  getinfo: 'getinfo',
  login: 'login',
  start: 'start',
  status: 'status',
  label: 'get',
  download: 'download',
  logout: 'logout',
} as const satisfies Record<CallName, string>

/** Far from where a conversation ends that nobody ends, and long for a busy machine. */
const SOON_MS = VISIT_TIMEOUT_MS / 2

const cancelled = () => new BackupError('cancelled', 'The run was cancelled.')

/** Cancels when the router has seen this call, which `fault` keeps open. */
async function cancelDuring(call: CallName, fault: Omit<Fault, 'call' | 'on'>): Promise<Visit> {
  return await visit({
    switches: { faults: [{ call, on: 1, ...fault }] },
    meanwhile: (router, cancel) => cancelWhenSeen(router, cancel, METHODS[call]),
  })
}

async function cancelWhenSeen(router: EmulatedRouter, cancel: AbortController, method: string): Promise<void> {
  await untilSeen(router, method)
  cancel.abort(cancelled())
}

describe('a cancellation', () => {
  test.concurrent('before the first byte sends nothing', async () => {
    const signal = AbortSignal.abort(cancelled())
    const { error, router } = await visit({ options: { signal } })
    expect(error?.code).toBe('cancelled')
    expect(router.connections).toBe(0)
  })

  test.concurrent.each(['info', 'getinfo'] as const)('during %s ends at once, without a login', async (call) => {
    const seen = await cancelDuring(call, { kind: 'hang' })
    expect(seen.error?.code).toBe('cancelled')
    expect(seen.farewellMs).toBeLessThan(SOON_MS)
    expect(countOf(seen, 'login')).toBe(0)
  })

  test.concurrent('during getinfo sends no password when the key comes late', async () => {
    const seen = await cancelDuring('getinfo', { kind: 'delay', ms: 150 })
    expect(seen.error?.code).toBe('cancelled')
    expect(countOf(seen, 'login')).toBe(0)
  })

  test.concurrent('during the login waits for its answer, to log out again', async () => {
    const seen = await cancelDuring('login', { kind: 'delay', ms: 300 })
    expect(seen.error?.code).toBe('cancelled')
    expect(methodsOf(seen)).toEqual(['query', 'getinfo', 'login', 'logout'])
  })

  test.concurrent('during the login does not start the work', async () => {
    let begun = false
    const seen = await visit({
      switches: { faults: [{ call: 'login', on: 1, kind: 'delay', ms: 200 }] },
      work: async () => {
        begun = true
        return undefined
      },
      meanwhile: (router, cancel) => cancelWhenSeen(router, cancel, 'login'),
    })
    expect(seen.error?.code).toBe('cancelled')
    expect(begun).toBe(false)
    expect(methodsOf(seen).at(-1)).toBe('logout')
  })

  test.concurrent('during a login that hangs ends after 2 s', async () => {
    const seen = await cancelDuring('login', { kind: 'hang' })
    expect(seen.error?.code).toBe('cancelled')
    expect(seen.farewellMs).toBeLessThan(SOON_MS)
  })

  test.concurrent.each(['start', 'label', 'status', 'download'] as const)(
    'during %s logs out within 2 s',
    async (call) => {
      const seen = await cancelDuring(call, { kind: 'hang' })
      expect(seen.error?.code).toBe('cancelled')
      expect(methodsOf(seen).slice(-2)).toEqual([METHODS[call], 'logout'])
      expect(seen.farewellMs).toBeLessThan(SOON_MS)
    },
  )

  test.concurrent('between two polls logs out', async () => {
    const seen = await visit({
      switches: { export: { endless: true } },
      meanwhile: (router, cancel) => cancelWhenSeen(router, cancel, 'status'),
    })
    expect(seen.error?.code).toBe('cancelled')
    expect(methodsOf(seen).at(-1)).toBe('logout')
    expect(seen.farewellMs).toBeLessThan(SOON_MS)
  })

  test.concurrent('in the middle of the download logs out and leaves the broken file to the caller', async () => {
    const seen = await visit({
      switches: { download: { bytesPerSecond: 50_000 } },
      meanwhile: (router, cancel) => cancelWhenSeen(router, cancel, 'download'),
    })
    expect(seen.error?.code).toBe('cancelled')
    expect(seen.farewellMs).toBeLessThan(SOON_MS)
    expect(seen.bytes?.length ?? 0).toBeLessThan(seen.router.backupFile.length)
    expect(methodsOf(seen).at(-1)).toBe('logout')
  })

  test.concurrent('during the retries of the API discovery request ends at once', async () => {
    const seen = await visit({
      switches: { faults: [{ call: 'info', on: 'always', kind: 'reset' }] },
      meanwhile: (router, cancel) => cancelWhenSeen(router, cancel, 'query'),
    })
    expect(seen.error?.code).toBe('cancelled')
    expect(seen.farewellMs).toBeLessThan(SOON_MS)
  })

  test.concurrent('during the logout does not disturb it', async () => {
    const seen = await cancelDuring('logout', { kind: 'delay', ms: 200 })
    expect(seen.error).toBeUndefined()
    expect(seen.exported?.size).toBe(seen.router.backupFile.length)
    expect(seen.router.openSessions).toBe(0)
  })

  test.concurrent('while the session is renewed starts no further login', async () => {
    const seen = await visit({
      switches: {
        session: { expireAfter: { call: 'status', count: 0, code: 106, repeat: 'always' } },
        faults: [{ call: 'logout', on: 1, kind: 'delay', ms: 200 }],
      },
      meanwhile: (router, cancel) => cancelWhenSeen(router, cancel, 'logout'),
    })
    expect(seen.error?.code).toBe('cancelled')
    expect(countOf(seen, 'login')).toBe(1)
  })
})

describe('the deadline', () => {
  test.concurrent.each(['info', 'getinfo', 'start', 'status', 'download'] as const)(
    'ends a %s that hangs',
    async (call) => {
      const faults = [{ call, on: 'always', kind: 'hang' } as const]
      const seen = await visit({ switches: { faults }, options: { timeoutMs: UNTIL_GIVEN_UP_MS } })
      expect(seen.error?.code).toBe('timed-out')
      expect(seen.error?.message).toBe('The session with the router took longer than 4 s.')
      expect(countOf(seen, METHODS[call])).toBe(1)
    },
  )

  test.concurrent.each(['slow-loris', 'endless'] as const)(
    'or a bound ends an answer without end: %s',
    async (kind) => {
      for (const call of ['info', 'status'] as const) {
        const seen = await visit({
          switches: { faults: [{ call, on: 'always', kind }] },
          options: { timeoutMs: UNTIL_GIVEN_UP_MS },
        })
        expect(seen.error?.code).toBe(kind === 'slow-loris' ? 'timed-out' : 'router-unsupported')
      }
    },
  )

  test.concurrent('ends an export that never finishes, and logs out', async () => {
    const seen = await visit({ switches: { export: { endless: true } }, options: { timeoutMs: UNTIL_GIVEN_UP_MS } })
    expect(seen.error?.code).toBe('timed-out')
    expect(methodsOf(seen).at(-1)).toBe('logout')
  })

  test.concurrent('reports a status of unknown shape by its names and types, not as a slow router', async () => {
    const seen = await visit({
      switches: { export: { statusShape: 'unknown' } },
      options: { timeoutMs: UNTIL_GIVEN_UP_MS },
    })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(seen.error?.message).toContain('{phase: string, progress: number, task_id: string}')
    expect(seen.error?.hint).toMatch(/open an issue.*debug logging/)
    expect(seen.error?.hint).not.toContain('timeout')
    expect(methodsOf(seen).at(-1)).toBe('logout')
    expect(seen.logger.textOf('debug')).toContain('status: HTTP 200, {data: {phase: string, progress: number')
  })

  test.concurrent('reports a status that was understood at first by its last names and types', async () => {
    const seen = await visit({
      switches: { export: { statusShape: 'fading', exportMs: 300 } },
      options: { timeoutMs: UNTIL_GIVEN_UP_MS },
    })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(seen.error?.message).toContain('{phase: string, progress: number, task_id: string}')
  })

  test.concurrent('reports a status with an unknown word without showing the word', async () => {
    const body = '{"data":{"state":"Zq-new"},"success":true}'
    const faults = [{ call: 'status', on: 'always', kind: 'body', body } as const]
    const seen = await visit({ switches: { faults }, options: { timeoutMs: UNTIL_GIVEN_UP_MS } })
    expect(seen.error?.message).toContain('{state: string}')
    expect(`${seen.error?.message}${seen.error?.hint}${seen.logger.textOf('debug')}`).not.toContain('Zq-new')
  })

  test.concurrent('reports a status that was understood in the end as a slow router', async () => {
    const faults = [{ call: 'status', on: 1, kind: 'body', body: '{"data":{},"success":true}' } as const]
    const seen = await visit({
      switches: { faults, export: { endless: true } },
      options: { timeoutMs: UNTIL_GIVEN_UP_MS },
    })
    expect(seen.error?.code).toBe('timed-out')
  })

  test.concurrent('is not reported if the user cancels during a status of unknown shape', async () => {
    const seen = await visit({
      switches: { export: { statusShape: 'unknown' } },
      meanwhile: (router, cancel) => cancelWhenSeen(router, cancel, 'status'),
    })
    expect(seen.error?.code).toBe('cancelled')
  })

  test.concurrent('is not reached by a status that is understood only at its end', async () => {
    const faults = [{ call: 'status', on: 1, kind: 'body', body: '{"data":{},"success":true}' } as const]
    const seen = await visit({ switches: { faults } })
    expect(seen.error).toBeUndefined()
  })

  test.concurrent('ends a download that stalls', async () => {
    const switches = { download: { stallAfterBytes: 1_000 } }
    const seen = await visit({ switches, options: { timeoutMs: UNTIL_GIVEN_UP_MS } })
    expect(seen.error?.code).toBe('timed-out')
  })

  test('does not keep the process alive after a short session', async () => {
    const countTimers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    const before = countTimers()
    await visit({ options: { timeoutMs: 3_600_000 } })
    // Sockets have short timers of their own; that of the session would stay for an hour.
    for (let waits = 0; waits < 100 && countTimers() > before; waits++) await pause(100, new AbortController().signal)
    expect(countTimers()).toBeLessThanOrEqual(before)
  })
})

test.concurrent('a session whose work hangs in a call that nothing interrupts is closed once it is cancelled', async () => {
  const { error, router } = await visit({
    work: () => new Promise<never>(() => {}),
    meanwhile: async (visited, cancel) => {
      await untilSeen(visited, 'login')
      cancel.abort(new BackupError('cancelled', 'The run was cancelled.'))
    },
  })
  expect(error?.code).toBe('cancelled')
  expect(router.requests.at(-1)?.method).toBe('logout')
})
