import { TLSSocket } from 'node:tls'
import { describe, expect, test } from '@jest/globals'
import { checkCertificate, type Trust } from '../../../src/router/trust.ts'

const HEX = 'ab'.repeat(32)
const COLONS = Array.from({ length: 32 }, () => 'AB').join(':')
const CERTIFICATE = {
  subject: { C: 'TW', CN: 'SynologyRouter' },
  subjectaltname: 'IP Address:192.168.1.1',
  valid_to: 'Sep 18 00:00:56 2036 GMT',
  fingerprint256: COLONS,
}

interface Seen {
  readonly authorized?: boolean
  readonly authorizationError?: string
  readonly certificate?: object
}

function judge(
  trust: Trust,
  { authorized = false, authorizationError = '', certificate = CERTIFICATE }: Seen,
  host = '192.168.1.1',
) {
  // A connected socket cannot be made without a connection: the integration tests have real ones.
  const socket: TLSSocket = Object.create(TLSSocket.prototype)
  Object.assign(socket, { authorized, authorizationError, getPeerCertificate: () => certificate })
  return checkCertificate(socket, { trust, host })
}

const VERIFY: Trust = { kind: 'verify' }
const PIN: Trust = { kind: 'pin', fingerprint: HEX }

describe('verification', () => {
  test('accepts what the system trusts', () => {
    expect(judge(VERIFY, { authorized: true })).toBeUndefined()
  })

  test('checks the name again even if Node accepted it', () => {
    const error = judge(VERIFY, { authorized: true }, '192.168.1.2')
    expect(error?.code).toBe('tls-untrusted')
    expect(error?.message).toContain('another name or address than the one in `url` (its names: 192.168.1.1)')
  })

  test.each([
    ['DNS:router.example, IP Address:10.0.0.1', 'its names: router.example, 10.0.0.1'],
    [
      'DNS:a.example, DNS:b.example, DNS:c.example, DNS:d.example',
      'its names: a.example, b.example, c.example and 1 more',
    ],
    ['DNS:*.example', 'its names: *.example'],
    ['DNS:a\u202eb.example, DNS:c.example', 'its names: c.example and 1 more'],
    ['email:me@home.example, URI:https://x', 'its names: SynologyRouter'],
    [undefined, 'its names: SynologyRouter'],
  ])('of a certificate for other names shows a few of them: %j', (subjectaltname, words) => {
    const certificate = { ...CERTIFICATE, subjectaltname }
    const error = judge(VERIFY, { authorizationError: 'ERR_TLS_CERT_ALTNAME_INVALID', certificate }, '192.168.1.2')
    expect(error?.message).toContain(`than the one in \`url\` (${words}). Seen:`)
    expect(error?.hint.split('\n')[0]).toMatch(/^If one of these names belongs to your router, use it in `url`/)
    expect(error?.hint.split('\n').at(-1)).toBe(`tls-fingerprint: ${COLONS}`)
  })

  test.each([
    ['none', {}],
    ['no name that can be shown', { subject: { CN: 'a b' } }],
    ['a name that looks like two', { subjectaltname: 'DNS:"a.example, DNS:evil.example"' }],
  ])('of a certificate with %s suggests no name', (_name, changes) => {
    const certificate = { ...CERTIFICATE, subject: {}, subjectaltname: undefined, ...changes }
    const error = judge(VERIFY, { authorizationError: 'ERR_TLS_CERT_ALTNAME_INVALID', certificate })
    expect(error?.message).toContain('than the one in `url`. Seen:')
    expect(error?.hint).toMatch(/^First compare/)
  })

  test.each([
    ['CERT_HAS_EXPIRED', /^First renew the certificate in SRM/],
    ['CERT_NOT_YET_VALID', /^First check the clock of the runner/],
  ])(
    'of a certificate whose time is wrong (%s) speaks of that before it speaks of the pin',
    (authorizationError, first) => {
      const lines = judge(VERIFY, { authorizationError })?.hint.split('\n') ?? []
      expect(lines[0]).toMatch(first)
      expect(lines[1]).toMatch(/compare the SHA-256 fingerprint below/)
      expect(lines.at(-1)).toBe(`tls-fingerprint: ${COLONS}`)
    },
  )

  test('says that a certificate of the router itself is expected on the first run, and that others are not', () => {
    const hintOf = (authorizationError: string) => judge(VERIFY, { authorizationError })?.hint ?? ''
    expect(hintOf('DEPTH_ZERO_SELF_SIGNED_CERT')).toMatch(/^This is expected on the first run: compare the SHA-256/)
    for (const other of ['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'SOMETHING_NEW'])
      expect(hintOf(other)).not.toContain('expected')
  })

  test('says to set the variable if the workflow already names one', () => {
    expect(judge(VERIFY, { authorizationError: 'X' })?.hint).toMatch(/under `with:`.*set that variable instead/s)
  })

  test.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'it is self-signed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', "the router's own authority"],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its issuer is unknown'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its issuer is unknown'],
    ['UNSPECIFIED', 'whose key is too short'],
    ['CERT_HAS_EXPIRED', 'it has expired'],
    ['CERT_NOT_YET_VALID', 'the clock of the runner'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'another name or address'],
    ['SOMETHING_NEW', 'SOMETHING_NEW'],
  ])('explains %s', (authorizationError, words) => {
    const error = judge(VERIFY, { authorizationError })
    expect(error?.message).toContain(words)
    expect(error?.message).toContain('subject C=TW, CN=SynologyRouter; valid until Sep 18 00:00:56 2036 GMT.')
    // Once, where it can be pasted.
    expect([error?.message, error?.hint].join('\n').split(COLONS)).toHaveLength(2)
    expect(error?.hint.split('\n').at(-1)).toBe(`tls-fingerprint: ${COLONS}`)
  })

  test('prints no second line from a hostile certificate', () => {
    const subject = { CN: ['a', 'b\n::add-mask::x'], O: `\u202e${'x'.repeat(500)}` }
    const error = judge(VERIFY, {
      authorizationError: 'X',
      certificate: { ...CERTIFICATE, subject, valid_to: 'now\n::error::y' },
    })
    expect(error?.message).not.toMatch(/[\n\r\u202e]/)
    expect(error?.message.length).toBeLessThan(500)
  })

  test('reports an empty subject', () => {
    const { subject: _subject, ...certificate } = CERTIFICATE
    expect(judge(VERIFY, { certificate })?.message).toContain('subject empty;')
  })
})

describe('a pin', () => {
  test('is sufficient, whatever the system says', () => {
    expect(judge(PIN, { authorizationError: 'CERT_HAS_EXPIRED' })).toBeUndefined()
  })

  test('refuses another certificate, whatever the system says', () => {
    const error = judge({ kind: 'pin', fingerprint: 'cd'.repeat(32) }, { authorized: true })
    expect(error?.code).toBe('tls-untrusted')
    expect(error?.message).toContain('has changed')
    expect(error?.hint).not.toContain(COLONS)
  })

  test.each(['', 'ab', HEX.slice(2), `${HEX}ab`])(
    'refuses a part of the fingerprint or more than it: %s',
    (fingerprint) => {
      expect(judge({ kind: 'pin', fingerprint }, {})?.code).toBe('tls-untrusted')
    },
  )
})

test.each([VERIFY, PIN, { kind: 'pin', fingerprint: '' }] as const)('no certificate is refused by %j', (trust) => {
  const error = judge(trust, { authorized: true, certificate: {} })
  expect(error).toMatchObject({ code: 'tls-untrusted', message: 'The router presented no certificate.' })
})

test('without verification, any certificate is accepted', () => {
  expect(judge({ kind: 'none' }, { authorizationError: 'CERT_HAS_EXPIRED', certificate: {} })).toBeUndefined()
})
