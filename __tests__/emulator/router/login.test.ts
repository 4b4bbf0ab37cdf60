import { describe, expect, test } from '@jest/globals'
import type { SwitchChanges } from '../../../emulator/router/switches.ts'
import { computeTotp } from '../../../emulator/router/totp.ts'
import { startRouter } from './opened-routers.ts'
import { ask, codeOf, credentials, logIn, post } from './web-client.ts'

describe('login', () => {
  test('accepts plain fields by GET and by POST, with every special character of the password', async () => {
    const router = await startRouter()
    const login = { api: 'SYNO.API.Auth', version: '2', method: 'Login', ...credentials(router), format: 'sid' }
    const byGet = await ask(router, { path: '/webapi/auth.cgi', query: login })
    const byPost = await ask(router, { path: '/webapi/auth.cgi', form: login })
    expect([codeOf(byGet), codeOf(byPost)]).toEqual([0, 0])
    expect(byGet.text).toMatch(/^\{"data":\{"sid":"[\w.-]+"\},"success":true\}$/)
    expect([router.logins, router.openSessions, router.failedLogins]).toEqual([2, 2, 0])
    await router.close()
  })

  test('sets a cookie unless only the sid is asked for', async () => {
    const router = await startRouter()
    const withCookie = await logIn(router, { format: 'cookie' })
    expect(withCookie.headers['set-cookie']).toEqual([`id=${withCookie.json?.data?.sid}; path=/; HttpOnly`])
    expect((await logIn(router, { format: 'sid' })).headers['set-cookie']).toBeUndefined()
    await router.close()
  })

  test.each(['body', 'cookie'] as const)(
    'may name the session in the %s only, and another id elsewhere',
    async (idIn) => {
      const router = await startRouter({ session: { idIn } })
      const answer = await logIn(router, { format: 'cookie' })
      const ids = {
        body: String(answer.json?.data?.sid),
        cookie: /^id=([^;]*)/.exec(answer.headers['set-cookie']?.[0] ?? '')?.[1] ?? '',
      }
      const mesh = { api: 'SYNO.Mesh.System.Info', version: '1', method: 'get' }
      const codeWith = async (sid: string) => codeOf(await post(router, 'entry.cgi', mesh, sid))
      expect({ body: await codeWith(ids.body), cookie: await codeWith(ids.cookie) }).toEqual({
        body: 119,
        cookie: 119,
        [idIn]: 0,
      })
    },
  )

  test.each([
    ['body', [true, false]],
    ['cookie', [false, true]],
  ] as const)('may name the session in the %s, and nothing elsewhere', async (idIn, expected) => {
    const router = await startRouter({ session: { idIn, otherId: 'absent' } })
    const answer = await logIn(router, { format: 'cookie' })
    const found = [answer.json?.data?.sid !== undefined, answer.headers['set-cookie'] !== undefined]
    expect(found).toEqual(expected)
  })

  test('gives no sid at version 1, a token from version 3 on when asked for', async () => {
    const router = await startRouter()
    expect((await logIn(router, { version: '1' })).text).toBe('{"success":true}')
    const token = { enable_syno_token: 'yes' }
    expect((await logIn(router, { version: '2', ...token })).json?.data).not.toHaveProperty('synotoken')
    expect((await logIn(router, { version: '3' })).json?.data).not.toHaveProperty('synotoken')
    expect((await logIn(router, { version: '3', ...token })).json?.data?.synotoken).toMatch(/^[0-9a-f]{20}$/)
    await router.close()
  })

  test.each<[string, SwitchChanges, number]>([
    ['a normal user', { account: { administrator: false } }, 402],
    ['a disabled account', { account: { disabled: true } }, 401],
    ['an expired password', { account: { loginError: 409 } }, 409],
    ['a locked account', { account: { loginError: 411 } }, 411],
    ['another session name, where only webui may', { session: { webuiOnly: true } }, 402],
    ['plain fields, where an envelope is needed', { encryption: { encryptedLoginOnly: true } }, 400],
    ['a second factor that is not set up', { otp: { mode: 'enforced' } }, 406],
    ['a missing second factor', { otp: { mode: 'required' } }, 403],
  ])('refuses %s', async (_name, changes, code) => {
    const router = await startRouter(changes)
    expect(codeOf(await logIn(router, { session: 'elsewhere' }))).toBe(code)
    expect([router.logins, router.openSessions, router.failedLogins]).toEqual([0, 0, code === 400 ? 1 : 0])
    await router.close()
  })

  test('refuses plain fields over http only, if the switch says so', async () => {
    const http = await startRouter({ scheme: 'http', encryption: { plainOverHttp: false } })
    const https = await startRouter({ encryption: { plainOverHttp: false } })
    expect([codeOf(await logIn(http)), codeOf(await logIn(https))]).toEqual([400, 0])
    await http.close()
    await https.close()
  })

  test('accepts any session name, and webui in strict mode', async () => {
    const router = await startRouter({ session: { webuiOnly: true } })
    expect(codeOf(await logIn(router, { session: 'webui' }))).toBe(0)
    router.switches.session.webuiOnly = false
    expect(codeOf(await logIn(router, { session: 'anything' }))).toBe(0)
    await router.close()
  })
})

/** RFC 4648, by hand: the table in the emulator proves nothing about itself. */
function toBase32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
    .join('')
}

describe('the second factor', () => {
  test('is computed as in RFC 6238', () => {
    const seed = '12345678901234567890'.repeat(4)
    const parameters = { digits: 8, periodSeconds: 30 } as const
    const sha1 = { ...parameters, algorithm: 'sha1', secret: toBase32(seed.slice(0, 20)) } as const
    const sha256 = { ...parameters, algorithm: 'sha256', secret: toBase32(seed.slice(0, 32)) } as const
    const sha512 = { ...parameters, algorithm: 'sha512', secret: toBase32(seed.slice(0, 64)) } as const
    expect([sha1, sha256, sha512].map((account) => computeTotp(account, 59_000))).toEqual([
      '94287082',
      '46119246',
      '90693936',
    ])
    expect([sha1, sha256, sha512].map((account) => computeTotp(account, 20_000_000_000_000))).toEqual([
      '65353130',
      '77737706',
      '47863826',
    ])
    expect(computeTotp({ ...sha1, digits: 6 }, 1_111_111_109_000)).toBe('081804')
    expect(computeTotp({ ...sha1, periodSeconds: 60 }, 118_000)).toBe('94287082')
  })

  test('accepts each code once and refuses wrong ones', async () => {
    const router = await startRouter({ otp: { mode: 'required', codes: ['654321'] } })
    const code = computeTotp(router.switches.otp, Date.now())
    expect(codeOf(await logIn(router, { otp_code: code }))).toBe(0)
    expect(codeOf(await logIn(router, { otp_code: code }))).toBe(404)
    expect(codeOf(await logIn(router, { otp_code: 'abcdef' }))).toBe(404)
    expect(codeOf(await logIn(router, { otp_code: '654321' }))).toBe(0)
    expect(codeOf(await logIn(router, { otp_code: '654321' }))).toBe(404)
    expect(router.seenCodes.map(({ isGood }) => isGood)).toEqual([true, false, false, true, false])
    expect(router.failedLogins).toBe(3)
    await router.close()
  })

  test('is judged by the router’s own clock, which every answer contains', async () => {
    const router = await startRouter({ otp: { mode: 'required' }, encryption: { clockOffsetSeconds: 3600 } })
    const early = await logIn(router, { otp_code: computeTotp(router.switches.otp, Date.now()) })
    expect(codeOf(early)).toBe(404)
    expect(Math.abs(Date.parse(early.headers.date ?? '') - Date.now() - 3_600_000)).toBeLessThan(60_000)
    expect(codeOf(await logIn(router, { otp_code: computeTotp(router.switches.otp, Date.now() + 3_600_000) }))).toBe(0)
    await router.close()
  })
})

describe('Auto Block', () => {
  test('blocks an address after several failures, even with the right password', async () => {
    const router = await startRouter({ autoBlock: { attempts: 3 } })
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(codeOf(await logIn(router, { passwd: 'wrong' }))).toBe(400)
    }
    expect(codeOf(await logIn(router))).toBe(407)
    expect(router.failedLogins).toBe(3)
    const form = { api: 'SYNO.API.Auth', version: '3', method: 'login', ...credentials(router) }
    const elsewhere = await ask(router, { path: '/webapi/auth.cgi', form, localAddress: '127.0.0.2' })
    expect(codeOf(elsewhere)).toBe(0)
    await router.close()
  })

  test('forgets failures that are too old, and can be off', async () => {
    const router = await startRouter({ autoBlock: { attempts: 2, withinMinutes: 0.001 } })
    await logIn(router, { passwd: 'wrong' })
    await new Promise((resolve) => setTimeout(resolve, 80))
    await logIn(router, { passwd: 'wrong' })
    expect(codeOf(await logIn(router))).toBe(0)
    router.switches.autoBlock = { enabled: false, attempts: 1, withinMinutes: 5 }
    await logIn(router, { passwd: 'wrong' })
    expect(codeOf(await logIn(router))).toBe(0)
    await router.close()
  })
})
