// Everything that can come back instead of an answer, at every call: each ends in the backup or in an error that says
// what happened, and in no case in a second password or a session left open.

import { describe, expect, test } from '@jest/globals'
import type { CallName, FaultKind } from '../../emulator/router/export-switches.ts'
import type { ErrorCode } from '../../src/errors.ts'
import { countOf, untilSeen, visit } from '../fixtures/router-visit.ts'

const KINDS = [
  'reset',
  'http-500',
  'http-404',
  'html',
  'empty',
  'endless',
  'truncated-json',
  'huge-json',
  'not-json',
  'error',
] as const satisfies readonly FaultKind[]

type Ending = ErrorCode | 'backup'

/** How a run ends in which this answer comes always. */
const ENDINGS: Readonly<Record<Exclude<CallName, 'download'>, (kind: (typeof KINDS)[number]) => Ending>> = {
  info: (kind) => (kind === 'error' ? 'backup' : kind === 'reset' ? 'router-unreachable' : 'router-unsupported'),
  getinfo: (kind) => (kind === 'reset' ? 'router-unreachable' : 'router-unsupported'),
  login: (kind) => {
    if (kind === 'error') return 'login-refused'
    return ['endless', 'huge-json'].includes(kind) ? 'router-unsupported' : 'router-unreachable'
  },
  start: (kind) => endingOfExport(kind),
  status: (kind) => endingOfExport(kind),
  label: () => 'backup',
  logout: () => 'backup',
}

function endingOfExport(kind: FaultKind): Ending {
  if (kind === 'reset') return 'router-unreachable'
  return ['endless', 'huge-json'].includes(kind) ? 'router-unsupported' : 'export-failed'
}

describe.each(['info', 'getinfo', 'login', 'start', 'status', 'label', 'logout'] as const)(
  'a broken answer to %s',
  (call) => {
    test.concurrent.each(KINDS)('ends the run with the right error: %s', async (kind) => {
      const seen = await visit({ switches: { faults: [{ call, on: 'always', kind }] } })
      expect(seen.error?.code ?? 'backup').toBe(ENDINGS[call](kind))
      expect(seen.exported === undefined).toBe(seen.error !== undefined)
      const warning = call === 'logout' ? /^The logout failed \(.+\)\. The session will expire\.$/ : /^$/
      expect(seen.logger.textOf('warning')).toMatch(warning)
    })
  },
)

describe('a transient failure', () => {
  test.concurrent.each(
    (['info', 'getinfo', 'start', 'status', 'download'] as const).flatMap((call) =>
      (['reset', 'http-502'] as const).map((kind) => [call, kind] as const),
    ),
  )('is survived: the first %s meets %s', async (call, kind) => {
    const seen = await visit({ switches: { faults: [{ call, on: 1, kind }] } })
    expect(seen.error).toBeUndefined()
    expect(seen.bytes?.equals(seen.router.backupFile)).toBe(true)
    expect(seen.router.logins).toBe(1)
  })

  test.concurrent.each(['info', 'getinfo', 'start', 'status', 'download'] as const)(
    'is survived: %s meets HTTP 500 for two seconds',
    async (call) => {
      const faults = [{ call, on: 'always', kind: 'http-500', forMs: 2_000 } as const]
      const seen = await visit({ switches: { faults } })
      expect(seen.error).toBeUndefined()
      expect(seen.bytes?.equals(seen.router.backupFile)).toBe(true)
      expect(seen.router.logins).toBe(1)
    },
  )

  test.concurrent('at the login is never followed by a second password', async () => {
    const seen = await visit({ switches: { faults: [{ call: 'login', on: 1, kind: 'reset' }] } })
    expect(seen.error?.code).toBe('router-unreachable')
    expect(countOf(seen, 'login')).toBe(1)
  })

  test.concurrent('is tolerated before the login for four requests at most', async () => {
    const seen = await visit({ switches: { faults: [{ call: 'info', on: 'always', kind: 'reset' }] } })
    expect(countOf(seen, 'query')).toBe(4)
    expect(
      seen.logger.textOf('info').match(/broke off during the API discovery request\. Trying again\./g),
    ).toHaveLength(3)
  })

  test.concurrent('is tolerated on polls five times at most', async () => {
    const seen = await visit({ switches: { faults: [{ call: 'status', on: 'always', kind: 'http-502' }] } })
    expect(seen.error?.message).toContain('answered the export status with HTTP 502')
    expect(countOf(seen, 'status')).toBe(6)
  })

  test.concurrent('is not assumed if the router refuses', async () => {
    const seen = await visit({ switches: { faults: [{ call: 'status', on: 1, kind: 'error', code: 117 }] } })
    // 117 may mean a misread task id: asked once more, quoted.
    expect(seen.error).toBeUndefined()
    expect(countOf(seen, 'status')).toBe(2)
  })
})

describe('a router that goes away', () => {
  test.concurrent('during the export is unreachable, and the logout is a warning', async () => {
    const seen = await visit({
      switches: {
        export: { endless: true },
        // Only tells the standing promises that no logout can arrive.
        faults: [{ call: 'logout', on: 'always', kind: 'reset' }],
      },
      meanwhile: async (router) => {
        await untilSeen(router, 'status')
        router.switches.faults.push({ call: 'status', on: 'always', kind: 'reset' })
      },
    })
    expect(seen.error?.code).toBe('router-unreachable')
    expect(seen.logger.textOf('warning')).toContain('The logout failed')
  })
})

describe('an answer larger than any real one', () => {
  test.concurrent('is not read to its end', async () => {
    const seen = await visit({ switches: { faults: [{ call: 'info', on: 'always', kind: 'huge-json' }] } })
    expect(seen.error?.message).toContain('larger than 1 MiB')
    expect(countOf(seen, 'query')).toBe(1)
  })

  test.concurrent('of just 1 MiB is still read', async () => {
    const filler = 'x'.repeat(1_048_576 - 60)
    const body = `{"data":{"filler":"${filler}"},"success":true}`
    const seen = await visit({ switches: { faults: [{ call: 'info', on: 'always', kind: 'body', body }] } })
    // It lists none of the APIs, so the usual ones are assumed.
    expect(seen.error).toBeUndefined()
    expect(countOf(seen, 'query')).toBe(2)
  })
})

describe('hostile JSON', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  test.concurrent.each([
    ['prototype keys', '{"__proto__":{"success":true},"constructor":{"prototype":{"success":true}}}'],
    ['depth', `{"data":${deep},"success":true}`],
    ['an array', '[{"success":true}]'],
    ['null', 'null'],
    ['success that is no boolean', '{"success":"true","data":{}}'],
  ])('is not mistaken for a router: %s', async (_name, body) => {
    const seen = await visit({ switches: { faults: [{ call: 'info', on: 'always', kind: 'body', body }] } })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(countOf(seen, 'login')).toBe(0)
  })

  test.concurrent.each([
    'https://evil.example/x.cgi',
    '//evil.example/x.cgi',
    '../../x.cgi',
    'entry.cgi?api=x',
    'entry.cgi#',
    'a b.cgi',
    'entry.php',
    '/entry.cgi',
  ])('may not name a path outside the web API: %s', async (path) => {
    const listed = { path, minVersion: 1, maxVersion: 3 }
    const body = JSON.stringify({
      data: { 'SYNO.API.Auth': listed, 'SYNO.Backup.Config.Backup': listed },
      success: true,
    })
    const seen = await visit({ switches: { faults: [{ call: 'info', on: 'always', kind: 'body', body }] } })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(seen.router.requests).toHaveLength(1)
  })

  test.concurrent.each(['a b', 'x;y', 'x\r\ny', 'é', 'x'.repeat(513)])(
    'may not put %j into our cookie',
    async (sid) => {
      const headers = { 'Content-Type': 'text/plain' }
      const body = JSON.stringify({ data: { sid }, success: true })
      const seen = await visit({ switches: { faults: [{ call: 'login', on: 'always', kind: 'body', body, headers }] } })
      expect(seen.error?.message).toContain('sent no session id')
      expect(seen.router.requests.filter(({ headers: { cookie } }) => cookie !== undefined)).toEqual([])
    },
  )
})
