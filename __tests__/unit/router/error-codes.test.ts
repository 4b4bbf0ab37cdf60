import { describe, expect, test } from '@jest/globals'
import { EXPLANATIONS, renderHint } from '../../../src/errors.ts'
import {
  callError,
  describeCode,
  isQuotingSuspect,
  isSessionLost,
  isTokenSuspect,
} from '../../../src/router/error-codes.ts'
import { loginError } from '../../../src/router/login-errors.ts'
import { WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'

const AUTH_CODES = [400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411]
const codesWhere = (is: (code: number) => boolean) => Array.from({ length: 5_000 }, (_, code) => code).filter(is)

test('only these codes cause a retry', () => {
  expect(codesWhere(isSessionLost)).toEqual([106, 107, 119])
  expect(codesWhere(isQuotingSuspect)).toEqual([114, 117, 120])
  expect(codesWhere(isTokenSuspect)).toEqual([103, 105, 119])
})

describe('a refused login', () => {
  test.each([
    [400, 'login-refused'],
    [401, 'login-refused'],
    [402, 'account-not-allowed'],
    [403, 'otp-required'],
    [404, 'otp-refused'],
    [405, 'login-refused'],
    [406, 'otp-required'],
    [407, 'address-blocked'],
    [408, 'login-refused'],
    [409, 'login-refused'],
    [410, 'login-refused'],
    [411, 'login-refused'],
  ])('with %i is %s and shows the number', (number, code) => {
    const error = loginError(number, 'envelope')
    expect(error.code).toBe(code)
    expect(error.message).toContain(`(code ${number})`)
    expect(error.message).not.toContain(') (')
  })

  test('has a message of its own for each code', () => {
    expect(new Set(AUTH_CODES.map((code) => loginError(code, 'plain').message)).size).toBe(AUTH_CODES.length)
  })

  test.each([
    ['envelope', /^Likely causes, in order: a typo in [^;]*; [^;]*add `login-encryption: never`\); [^;]*administrator/],
    ['plain-as-asked', /: a typo in [^;]*; [^;]*remove `login-encryption: never`\); [^;]*administrator/],
    ['envelope-over-http', /: a typo in [^;]*; [^;]*over http there is no other form: use https\); [^;]*administrator/],
    ['plain', /: a typo in [^;]*; [^;]*administrator/],
  ] as const)(
    'with 400, sent as %s, names the password first, the form second, and administrator rights last',
    (form, causes) => {
      expect(loginError(400, form).hint).toMatch(causes)
      expect(loginError(400, form).hint).toContain('not retried')
    },
  )

  test.each(['envelope-over-http', 'plain'] as const)(
    'with 400, sent as %s, names no input that the user cannot use or has not set',
    (form) => {
      expect(loginError(400, form).hint).not.toContain('login-encryption')
      expect(loginError(400, form).hint).toContain('a typo in')
    },
  )

  test('with 402 names all three causes', () => {
    const { hint } = loginError(402, 'envelope')
    expect(hint).toMatch(/administrator rights.*2-factor.*its own web interface/)
  })

  test('with 407 says where the lists are', () => {
    expect(loginError(407, 'envelope').hint).toContain('Network Center > Security > Auto Block')
  })

  test('with an unknown code is still a refusal', () => {
    expect(loginError(449, 'envelope')).toMatchObject({
      code: 'login-refused',
      message: 'The router refused the login: code 449.',
    })
  })

  test.each([100, 117, 118])(
    'with %i is a busy router, not a wrong address, and says that it was sent once',
    (number) => {
      const { code, message, hint } = loginError(number, 'envelope')
      expect({ code, message }).toEqual({
        code: 'login-refused',
        message: expect.stringContaining(`The router did not accept the login: code ${number}`),
      })
      expect(hint).toMatch(
        /^Likely causes, in order: the router is busy .* not ready\. .*sent once.* Wait a few minutes/,
      )
      expect(hint).not.toContain('url')
    },
  )

  test.each([101, 102, 103, 104, 105, 119])(
    'with %i, which no login should get, asks for a log, not for another address',
    (number) => {
      const { code, hint } = loginError(number, 'envelope')
      expect(code).toBe('router-unsupported')
      expect(hint).toMatch(/sent once.*open an issue/)
      expect(hint).not.toContain('url')
    },
  )
})

describe('a refused call', () => {
  const refuse = (number: number) => callError(number, { what: 'the start', code: 'export-failed' })

  test.each([
    [105, 'account-not-allowed'],
    [160, 'account-not-allowed'],
    [106, 'session-lost'],
    [107, 'session-lost'],
    [119, 'session-lost'],
    [100, 'export-failed'],
    [117, 'export-failed'],
    [118, 'export-failed'],
    [4400, 'export-failed'],
  ])('with %i is %s', (number, code) => {
    expect(refuse(number).code).toBe(code)
    expect(refuse(number).message).toContain(`The router refused the start: code ${number}`)
  })

  test('with 117 names both meanings', () => {
    expect(`${refuse(117).message} ${refuse(117).hint}`).toMatch(/administrator.*busy.*running.*administrator/s)
  })
})

test.each([
  [120, 'code 120 (a parameter is missing or wrong)'],
  [4400, 'code 4400 (an error of the backup service)'],
  [4499, 'code 4499 (an error of the backup service)'],
  [4399, 'code 4399'],
  [4500, 'code 4500'],
  [0, 'code 0'],
  [-1, 'code -1'],
])('code %i is described as "%s"', (number, words) => {
  expect(describeCode(number)).toBe(words)
})

describe('the limits of each range of codes', () => {
  test.each([
    [399, 'router-unsupported'],
    [499, 'login-refused'],
    [500, 'router-unsupported'],
    [4400, 'router-unsupported'],
  ])('a login answered by %d is %s', (number, code) => {
    expect(loginError(number, 'envelope').code).toBe(code)
  })

  test('a call without permission says what the account needs, a busy router says to wait, any other code says neither', () => {
    const hintOf = (number: number) => callError(number, { what: 'the export', code: 'export-failed' }).hint
    expect(hintOf(105)).toBe(hintOf(160))
    expect(hintOf(105)).not.toBe(renderHint(EXPLANATIONS['account-not-allowed'].hint, WORKFLOW_VOCABULARY))
    for (const number of [117, 118]) expect(hintOf(number)).toContain('another backup, restore or update is running')
    expect(hintOf(119)).not.toContain('another backup')
    expect(hintOf(100)).toBe(renderHint(EXPLANATIONS['export-failed'].hint, WORKFLOW_VOCABULARY))
  })
})
