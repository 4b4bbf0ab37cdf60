// Lockout safety: no run may spend more than one failed login, whatever the router says.

import { describe, expect, test } from '@jest/globals'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { UNTIL_GIVEN_UP_MS } from '../fixtures/ample-time.ts'
import { ROUTER_VARIANTS } from '../fixtures/router-variants.ts'
import { countOf, methodsOf, visit } from '../fixtures/router-visit.ts'

const CODES = [
  [400, 'login-refused', 'Wrong username or password'],
  [401, 'login-refused', 'disabled, or it is the guest account'],
  [402, 'account-not-allowed', 'not allowed to sign in'],
  [403, 'otp-required', 'requires a one-time code'],
  [404, 'otp-refused', 'wants a one-time code of 2-factor authentication, and none was sent'],
  [405, 'login-refused', 'sign-in page of an application portal'],
  [406, 'otp-required', 'enforces 2-factor authentication'],
  [407, 'address-blocked', 'Auto Block'],
  [408, 'login-refused', 'has expired and cannot be changed'],
  [409, 'login-refused', 'password has expired'],
  [410, 'login-refused', 'must be changed'],
  [411, 'login-refused', 'is locked'],
] as const

describe('a refused login is sent once', () => {
  test.concurrent.each(CODES)('%i is %s', async (loginError, code, words) => {
    const seen = await visit({ switches: { account: { loginError } } })
    expect(seen.error?.code).toBe(code)
    expect(seen.error?.message).toContain(words)
    expect(seen.error?.message).toContain(`(code ${loginError})`)
    expect(methodsOf(seen)).toEqual(['query', 'getinfo', 'login'])
  })

  test.concurrent.each([449, 101, 105, 119])('even with an unknown code: %i', async (code) => {
    const seen = await visit({ switches: { faults: [{ call: 'login', on: 'always', kind: 'error', code }] } })
    expect(seen.error?.code).toBe(code >= 400 ? 'login-refused' : 'router-unsupported')
    expect(countOf(seen, 'login')).toBe(1)
  })

  test.concurrent.each([100, 117, 118])('even by a busy router: %i', async (code) => {
    const seen = await visit({ switches: { faults: [{ call: 'login', on: 'always', kind: 'error', code }] } })
    expect(seen.error?.code).toBe('login-refused')
    expect(seen.error?.hint).toMatch(/busy.*sent once/)
    expect(countOf(seen, 'login')).toBe(1)
  })

  test.concurrent.each([
    ['a wrong password', { options: { password: 'Zq-wr0ng' } }, 'login-refused'],
    ['a wrong name', { options: { username: 'Zq-n0body' } }, 'login-refused'],
    ['a wrong password, plain', { options: { password: 'Zq-wr0ng', loginEncryption: 'never' } }, 'login-refused'],
    ['no administrator', { switches: { account: { administrator: false } } }, 'account-not-allowed'],
    ['a disabled account', { switches: { account: { disabled: true } } }, 'login-refused'],
    ['a second factor', { switches: { otp: { mode: 'required' } } }, 'otp-required'],
    ['an enforced second factor', { switches: { otp: { mode: 'enforced' } } }, 'otp-required'],
  ] as const)(
    'with %s',
    async (_name, { switches = {}, options = {} }: { switches?: SwitchChanges; options?: object }, code) => {
      const seen = await visit({ switches, options })
      expect(seen.error?.code).toBe(code)
      expect(countOf(seen, 'login')).toBe(1)
    },
  )

  test.concurrent('in the requested form: a refused plain login is not repeated in an envelope', async () => {
    const switches = { encryption: { encryptedLoginOnly: true } }
    const seen = await visit({ switches, options: { loginEncryption: 'never' } })
    expect(seen.error?.code).toBe('login-refused')
    expect(seen.error?.hint).toContain('remove `login-encryption: never`')
    expect(countOf(seen, 'login')).toBe(1)
  })

  test.concurrent('and a refused encrypted login is not repeated as a plain one', async () => {
    const seen = await visit({ switches: { encryption: { plainLoginOnly: true } } })
    expect(seen.error?.code).toBe('login-refused')
    expect(seen.error?.hint).toMatch(/a typo in .*; .*add `login-encryption: never`.*; .*administrator rights/)
    expect(countOf(seen, 'login')).toBe(1)
  })

  test.concurrent.each<[string, SwitchChanges]>([
    ['over http, where there is no other form', { scheme: 'http' }],
    ['without an envelope, since there is no key', { info: { absent: ['SYNO.API.Encryption'] } }],
  ])('%s, does not mention `login-encryption`', async (_name, switches) => {
    const seen = await visit({ switches, options: { password: 'Zq-wr0ng' } })
    expect(seen.error?.code).toBe('login-refused')
    expect(seen.error?.hint).not.toContain('login-encryption')
  })
})

describe('a login without an answer is not sent again', () => {
  test.concurrent.each(['reset', 'http-500', 'http-502', 'empty', 'html', 'truncated-json'] as const)(
    '%s',
    async (kind) => {
      const seen = await visit({ switches: { faults: [{ call: 'login', on: 'always', kind }] } })
      expect(seen.error?.code).toBe('router-unreachable')
      expect(seen.error?.hint).toMatch(/^The login was sent once and is not retried/)
      expect(countOf(seen, 'login')).toBe(1)
    },
  )

  test.concurrent('that hangs', async () => {
    const switches: SwitchChanges = { faults: [{ call: 'login', on: 'always', kind: 'hang' }] }
    const seen = await visit({ switches, options: { timeoutMs: UNTIL_GIVEN_UP_MS } })
    expect(seen.error?.code).toBe('timed-out')
    expect(countOf(seen, 'login')).toBe(1)
  })

  test.concurrent('that returns no session id', async () => {
    const fault = { call: 'login', on: 'always', kind: 'body', body: '{"success":true,"data":{}}' } as const
    const seen = await visit({ switches: { faults: [fault] } })
    expect(seen.error?.code).toBe('router-unsupported')
    expect(seen.error?.message).toContain('sent no session id')
    expect(seen.error?.hint).toContain('open an issue')
    expect(countOf(seen, 'login')).toBe(1)
  })
})

test.concurrent('a router that offers Auth 2 and answers 104 gets exactly one login', async () => {
  const faults = [{ call: 'login', on: 'always', kind: 'error', code: 104 } as const]
  const seen = await visit({ switches: { info: { authMax: 2 }, faults } })
  expect(seen.error?.message).toContain('code 104')
  expect(countOf(seen, 'login')).toBe(1)
})

describe('a login that fails after an earlier one succeeded', () => {
  test.concurrent.each([400, 402, 407] as const)('ends the run: %i at the login with a token', async (code) => {
    const seen = await visit({
      switches: { token: { enforce: 119 }, faults: [{ call: 'login', on: 2, kind: 'error', code }] },
    })
    expect(seen.error?.message).toContain(`(code ${code})`)
    expect(countOf(seen, 'login')).toBe(2)
  })

  test.concurrent('ends the run: 400 at the login after a lost session', async () => {
    const seen = await visit({
      switches: {
        session: { expireAfter: { call: 'status', count: 0, code: 106, repeat: 'always' } },
        faults: [{ call: 'login', on: 2, kind: 'error', code: 400 }],
      },
    })
    expect(seen.error?.code).toBe('login-refused')
    expect(countOf(seen, 'login')).toBe(2)
  })
})

test.concurrent('Auto Block that blocks after two failures does not block a runner with an old password', async () => {
  const seen = await visit({ switches: { autoBlock: { attempts: 2 } }, options: { password: 'Zq-0ld' } })
  expect(seen.error?.code).toBe('login-refused')
  expect(seen.router.failedLogins).toBe(1)
})

describe('a wrong password is sent once', () => {
  test.concurrent.each(Object.entries(ROUTER_VARIANTS))('to a router %s', async (_name, { switches, options }) => {
    const seen = await visit({ switches, options: { ...options, password: 'Zq-wr0ng' } })
    expect(['login-refused', 'address-blocked']).toContain(seen.error?.code)
    expect({ failed: seen.router.failedLogins, opened: seen.router.logins }).toEqual({ failed: 1, opened: 0 })
  })
})
