// Every way in which sources disagree about routers (protocol.md 9), over real sockets: the backup must arrive in all.

import { describe, expect, test } from '@jest/globals'
import type { RouterProbe } from '../../src/router/router-probe.ts'
import { ROUTER_VARIANTS } from '../fixtures/router-variants.ts'
import { countOf, methodsOf, visit } from '../fixtures/router-visit.ts'

describe('fetches the backup from a router', () => {
  test.concurrent.each(Object.entries(ROUTER_VARIANTS))('%s', async (_name, { logins = 1, ...variant }) => {
    const { error, bytes, router } = await visit(variant)
    expect(error).toBeUndefined()
    expect(bytes?.equals(router.backupFile)).toBe(true)
    expect(router.connections).toBe(1)
    expect({ logins: router.logins, failed: router.failedLogins }).toEqual({ logins, failed: 0 })
  })

  test.concurrent('whose key has 4096 bits, as on a real one', async () => {
    const { error, logger } = await visit({ switches: { encryption: { bits: 4096 } } })
    expect(error).toBeUndefined()
    expect(logger.textOf('info')).toContain('Logged in (RSA-4096 envelope, Auth 3).')
  })
})

describe('the version of SYNO.API.Auth', () => {
  test.concurrent.each([
    [2, '2'],
    [3, '3'],
    [6, '3'],
    [7, '3'],
  ])('offered up to %s is %s at login and logout', async (authMax, spoken) => {
    const { router } = await visit({ switches: { info: { authMax } } })
    const versions = router.requests.filter(({ api }) => api === 'SYNO.API.Auth').map(({ version }) => version)
    expect(versions).toEqual([spoken, spoken])
  })

  test.concurrent('falls back from 3 to 2 if the router lists nothing, for the logout too', async () => {
    const { router, logger } = await visit({ switches: { info: { error: 102, authMax: 2 } } })
    const calls = router.requests.filter(({ api }) => api === 'SYNO.API.Auth')
    expect(calls.map(({ method, version, answered }) => [method, version, answered])).toEqual([
      ['login', '3', 104],
      ['login', '2', 0],
      ['logout', '2', 0],
    ])
    expect(logger.textOf('warning')).toBe('')
  })

  test.concurrent.each([
    ['only 1', { authMin: 1, authMax: 1 }],
    ['only 6 and 7', { authMin: 6, authMax: 7 }],
  ])('refuses a router that offers %s', async (_name, info) => {
    const seen = await visit({ switches: { info } })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(methodsOf(seen)).toEqual(['query'])
  })
})

describe('a router that requires a SynoToken', () => {
  const demands = [
    [103, 'either'],
    [105, 'either'],
    [119, 'either'],
    [119, 'header'],
    [119, 'param'],
    [103, 'both'],
  ] as const

  test.concurrent.each(demands)(
    'answers %s without it, accepts it in %s, and gets one more login',
    async (enforce, carrier) => {
      const seen = await visit({ switches: { token: { enforce, carrier } } })
      expect(seen.error).toBeUndefined()
      expect(seen.router.logins).toBe(2)
      const logins = seen.router.requests.filter(({ method }) => method === 'login')
      expect(logins.map(({ body }) => body.enable_syno_token)).toEqual([undefined, 'yes'])
      const order = methodsOf(seen).filter((method) => method === 'login' || method === 'logout')
      expect(order).toEqual(['login', 'logout', 'login', 'logout'])
    },
  )

  test.concurrent('gets it with every later call, even the logout', async () => {
    const { router } = await visit({ switches: { token: { enforce: 119, carrier: 'both' } } })
    const second = router.requests.findLastIndex(({ method }) => method === 'login')
    const later = router.requests.slice(second + 1)
    expect(later.length).toBeGreaterThanOrEqual(4)
    for (const { headers, body } of later) {
      expect(headers['x-syno-token']).toMatch(/^[0-9a-f]{20}$/)
      expect(body.SynoToken).toBe(headers['x-syno-token'])
    }
  })

  test.concurrent('is distinguished from an account without rights by two logins and no more', async () => {
    const seen = await visit({ switches: { account: { backupAllowed: false } } })
    expect(seen.error?.code).toBe('account-not-allowed')
    expect(seen.error?.hint).toContain('administrator')
    expect(countOf(seen, 'login')).toBe(2)
    expect(countOf(seen, 'start')).toBe(2)
  })
})

describe('a router that ignores the cookie', () => {
  test.concurrent.each([false, true])(
    'gets the session id in the body (first character a digit: %s)',
    async (startsWithDigit) => {
      const seen = await visit({
        switches: { session: { transport: 'body-only', sidStartsWithDigit: startsWithDigit } },
      })
      expect(seen.error).toBeUndefined()
      expect(countOf(seen, 'login')).toBe(1)
      const start = seen.router.requests.filter(({ method }) => method === 'start')
      expect(start.map(({ body }) => '_sid' in body)).toEqual([false, true])
      expect(seen.router.requests.at(-1)?.body).toHaveProperty('_sid')
    },
  )

  test.concurrent('gets no session id in the body otherwise', async () => {
    const { router } = await visit()
    expect(router.requests.filter(({ body }) => '_sid' in body)).toEqual([])
  })

  test.concurrent('may require the token as well', async () => {
    const seen = await visit({
      switches: { session: { transport: 'body-only' }, token: { enforce: 119, carrier: 'both' } },
    })
    expect(seen.error).toBeUndefined()
    expect(countOf(seen, 'login')).toBe(2)
  })
})

const NO_ENCRYPTION = ['SYNO.API.Encryption']

describe('the form of the login', () => {
  test.concurrent('is an envelope if the router offers it, even over https', async () => {
    const { router } = await visit()
    const login = router.requests.find(({ method }) => method === 'login')
    expect(Object.keys(login?.body ?? {}).sort()).toEqual(['__cIpHeRtExT', 'api', 'method', 'version'])
  })

  test.concurrent('is plain over https if the router has no key', async () => {
    const { error, router, logger } = await visit({ switches: { info: { absent: ['SYNO.API.Encryption'] } } })
    expect(error).toBeUndefined()
    expect(router.requests.find(({ method }) => method === 'login')?.body).toHaveProperty('passwd')
    expect(logger.textOf('info')).toContain('plain form over https')
  })

  test.concurrent('is plain over https if the user requests it, without a public-key request', async () => {
    const seen = await visit({ options: { loginEncryption: 'never' } })
    expect(seen.error).toBeUndefined()
    expect(countOf(seen, 'getinfo')).toBe(0)
  })

  test.concurrent.each([
    ['the router has no key', 'auto', { info: { absent: NO_ENCRYPTION } }],
    ['the router lists nothing, and has no key', 'auto', { info: { error: 102, absent: NO_ENCRYPTION } }],
    ['the user requests a plain one', 'never', { info: {} }],
  ] as const)('is never plain over http: no password is sent if %s', async (_name, loginEncryption, switches) => {
    const seen = await visit({ switches: { scheme: 'http', ...switches }, options: { loginEncryption } })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(seen.error?.hint).toContain('https')
    expect(countOf(seen, 'login')).toBe(0)
  })

  test.concurrent.each([
    ['sends no key', { kind: 'error' as const, code: 102 }],
    ['sends an invalid key', { kind: 'body' as const, body: '{"data":{"public_key":"AAAA"},"success":true}' }],
    [
      'sends a key too small for the envelope',
      { kind: 'body' as const, body: '{"data":{"public_key":"c5"},"success":true}' },
    ],
  ])('never falls back to plain if the router offers encryption but %s', async (_name, fault) => {
    const seen = await visit({ switches: { faults: [{ call: 'getinfo', on: 'always', ...fault }] } })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(seen.error?.hint).toContain('login-encryption: never')
    expect(countOf(seen, 'login')).toBe(0)
  })
})

describe('a router whose API list is broken', () => {
  test.concurrent('is logged as one whose usual APIs are assumed', async () => {
    const probe: RouterProbe = {}
    const { logger, router } = await visit({ switches: { info: { error: 102 } }, options: { probe } })
    expect(logger.textOf('info')).toContain(
      `${router.url} responds like a Synology router, but did not list its APIs: code 102 (unknown API). Assuming the usual ones.`,
    )
    expect(probe.offer).toMatchObject({
      isAssumed: true,
      apis: expect.arrayContaining([{ name: 'API.Auth', version: 3 }]),
    })
  })

  test.concurrent('is queried for its model at SYNO.Core.System too', async () => {
    const { exported } = await visit({ switches: { info: { error: 102 }, label: { mesh: 102 } } })
    expect(exported?.label?.model).toBe('RT6600ax')
  })
})

describe('something else at the address', () => {
  test.concurrent.each([
    ['a web page', { notSrm: 'html' as const }, 'an HTML page titled "FRITZ!Box"'],
    ['another JSON service', { notSrm: 'json' as const }, 'other JSON'],
    ['a server that wants https', { notSrm: 'http-400' as const }, 'HTTP 400'],
    ['a redirect to itself', { notSrm: 'redirect' as const }, 'redirects to http'],
  ])('is named: %s', async (_name, switches, words) => {
    const seen = await visit({ switches: { scheme: 'http', ...switches } })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(seen.error?.message).toContain(words)
    expect(methodsOf(seen)).toEqual(['query'])
  })

  test.concurrent.each([
    ['the export', 'SYNO.Backup.Config.Backup', 'does not support exporting', ['login', 'start', 'logout']],
    ['a login', 'SYNO.API.Auth', 'does not support a known login', ['login']],
  ])(
    'is named: a Synology device without %s, once it refuses what it does not list',
    async (_name, api, words, later) => {
      const seen = await visit({ switches: { info: { absent: [api] } } })
      expect(seen.error?.code).toBe('router-unsupported')
      expect(seen.error?.message).toContain(words)
      expect(methodsOf(seen)).toEqual(['query', 'query', 'getinfo', ...later])
    },
  )

  test.concurrent('is not followed when it redirects, and the hint names the target', async () => {
    const seen = await visit({ switches: { scheme: 'http', httpsRedirect: true } })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(seen.error?.message).toContain('redirects to https://127.0.0.1:8001; redirects are not followed')
    expect(seen.error?.hint).toContain('set `url` to https://127.0.0.1:8001')
    expect(seen.router.requests).toHaveLength(1)
  })

  test.concurrent.each(['login', 'start', 'status', 'download'] as const)(
    'is not followed when %s redirects',
    async (call) => {
      const headers = { Location: 'https://user:pass@evil.example/?a=b' }
      const seen = await visit({ switches: { faults: [{ call, on: 'always', kind: 'body', status: 302, headers }] } })
      expect(seen.error?.code).toBe('router-unsupported')
      expect(seen.error?.message).toContain('redirects to https://evil.example;')
      expect(countOf(seen, call)).toBe(1)
    },
  )
})

describe('an exposed session', () => {
  test.concurrent('over http causes a warning that it is readable', async () => {
    const { logger } = await visit({ switches: { scheme: 'http' } })
    expect(logger.textOf('warning')).toContain('anyone on the network can read the backup')
  })

  test.concurrent('with any certificate causes one warning', async () => {
    const { error, logger } = await visit({ options: { trust: { kind: 'none' } } })
    expect(error).toBeUndefined()
    expect(logger.textOf('warning')).toContain('`tls-verify: false` accepts any certificate')
  })

  test.concurrent('otherwise causes no warning', async () => {
    const { logger } = await visit()
    expect(logger.textOf('warning')).toBe('')
  })
})
