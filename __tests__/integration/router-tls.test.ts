// Trust: whose certificate is taken, and that nothing is sent before it was.

import { createHash, X509Certificate } from 'node:crypto'
import * as tls from 'node:tls'
import { afterEach, describe, expect, test } from '@jest/globals'
import { startRouter } from '../../emulator/router/router.ts'
import type { CertificateKind } from '../../emulator/router/switches.ts'
import { REFUSES_SHORT_KEYS, testWith } from '../fixtures/platform.ts'
import { type Visit, visit } from '../fixtures/router-visit.ts'

const VERIFY = { trust: { kind: 'verify' } } as const

/** What NODE_EXTRA_CA_CERTS does for a process: the authority of this kind of certificate is known. */
async function trustAuthorityOf(certificate: CertificateKind): Promise<void> {
  const router = await startRouter({ certificate })
  tls.setDefaultCACertificates([...tls.getCACertificates('bundled'), router.caPem])
  await router.close()
}

afterEach(() => tls.setDefaultCACertificates?.(tls.getCACertificates('bundled')))

function expectNothingSent({ router, error }: Visit): void {
  expect(error?.code).toBe('tls-untrusted')
  expect(router.applicationBytes).toBe(0)
  expect(router.requests).toEqual([])
}

describe('a pinned certificate', () => {
  test.each(['self-signed', 'ca-signed', 'wrong-name', 'expired', 'weak'] as const)(
    'is enough, whatever else is wrong with it: %s',
    async (certificate) => {
      const { error, router } = await visit({ switches: { certificate } })
      expect(error).toBeUndefined()
      expect(router.connections).toBe(1)
    },
  )

  test('that does not match sends nothing and offers no line to paste', async () => {
    const seen = await visit({ options: { trust: { kind: 'pin', fingerprint: '0'.repeat(64) } } })
    expectNothingSent(seen)
    expect(seen.error?.message).toContain(
      "The router's certificate is not the one in `tls-fingerprint`: it has changed",
    )
    expect(seen.error?.message).toContain(seen.router.fingerprint)
    expect(seen.error?.hint).toMatch(/^If no backup ever succeeded with this value, it was probably pasted wrongly/)
    expect(seen.error?.hint).toContain('normal after a reset of the router')
    expect(seen.error?.hint).toContain('someone may be impersonating the router')
    expect(seen.error?.hint).not.toContain(seen.router.fingerprint)
    expect(seen.error?.hint).not.toMatch(/tls-fingerprint: /)
  })

  test('that is the hash of its public key is named as that', async () => {
    const router = await startRouter()
    const key = new X509Certificate(router.caPem).publicKey.export({ type: 'spki', format: 'der' })
    await router.close()
    const pin = createHash('sha256').update(key).digest('hex')
    const seen = await visit({ options: { trust: { kind: 'pin', fingerprint: pin } } })
    expectNothingSent(seen)
    expect(seen.error?.message).toContain('The value of `tls-fingerprint` is the hash of the public key')
    expect(seen.error?.hint).toContain('fingerprint of the certificate itself')
  })

  test('that is the fingerprint of the authority is named as that', async () => {
    const router = await startRouter({ certificate: 'ca-signed' })
    const pin = new X509Certificate(router.caPem).fingerprint256.replaceAll(':', '').toLowerCase()
    await router.close()
    const switches = { certificate: 'ca-signed' } as const
    const seen = await visit({ switches, options: { trust: { kind: 'pin', fingerprint: pin } } })
    expectNothingSent(seen)
    expect(seen.error?.message).toContain('is the fingerprint of the authority that signed it')
  })

  testWith('tls.setDefaultCACertificates')(
    'that is not needed, since the certificate is valid for the host, is better removed',
    async () => {
      await trustAuthorityOf('ca-signed')
      const switches = { certificate: 'ca-signed' } as const
      const seen = await visit({ switches, options: { trust: { kind: 'pin', fingerprint: '1'.repeat(64) } } })
      expectNothingSent(seen)
      expect(seen.error?.hint).toMatch(/valid for 127\.0\.0\.1 without a pin\. Remove `tls-fingerprint`/)
      expect(seen.error?.hint).not.toContain('impersonating')
    },
  )

  testWith('tls.setDefaultCACertificates')(
    'wins over an authority that vouches for the certificate shown',
    async () => {
      await trustAuthorityOf('ca-signed')
      const switches = { certificate: 'ca-signed' } as const
      const seen = await visit({ switches, options: { trust: { kind: 'pin', fingerprint: 'a'.repeat(64) } } })
      expectNothingSent(seen)
    },
  )
})

describe('verification', () => {
  testWith('tls.setDefaultCACertificates')('accepts a certificate whose authority is known', async () => {
    await trustAuthorityOf('ca-signed')
    const { error } = await visit({ switches: { certificate: 'ca-signed' }, options: VERIFY })
    expect(error).toBeUndefined()
  })

  test.each([
    ['self-signed', 'it is self-signed'],
    ['ca-signed', "signed by the router's own authority"],
    ['weak', REFUSES_SHORT_KEYS ? 'whose key is too short' : "signed by the router's own authority"],
  ] as const)('rejects one whose authority is unknown and says how to pin it: %s', async (certificate, words) => {
    const seen = await visit({ switches: { certificate }, options: VERIFY })
    expectNothingSent(seen)
    expect(seen.error?.message).toContain(words)
    expect(seen.error?.message).toMatch(/subject CN=SynologyRouter; valid until \w+ +\d+ [\d:]+ \d{4} GMT\.$/)
    const lines = seen.error?.hint.split('\n') ?? []
    expect(lines[0]).toMatch(/^This is expected on the first run: compare .* wired to the router/)
    expect(lines.at(-1)).toBe(`tls-fingerprint: ${seen.router.fingerprint}`)
  })

  testWith('tls.setDefaultCACertificates').each([
    ['wrong-name', 'another name or address than the one in `url` (its names: synology.com)', /^If one of these names/],
    ['expired', 'it has expired', /^First renew the certificate/],
  ] as const)(
    'refuses one that is %s though its authority is known, and says what is better than a pin',
    async (certificate, words, hint) => {
      await trustAuthorityOf(certificate)
      const seen = await visit({ switches: { certificate }, options: VERIFY })
      expectNothingSent(seen)
      expect(seen.error?.message).toContain(words)
      expect(seen.error?.hint).toMatch(hint)
      expect(seen.error?.hint.split('\n').at(-1)).toBe(`tls-fingerprint: ${seen.router.fingerprint}`)
    },
  )
})

describe('no verification', () => {
  test.each(['wrong-name', 'expired', 'weak'] as const)('accepts any certificate: %s', async (certificate) => {
    const { error } = await visit({ switches: { certificate }, options: { trust: { kind: 'none' } } })
    expect(error).toBeUndefined()
  })
})

describe('the certificate', () => {
  test('is compared again on every new connection', async () => {
    const seen = await visit({
      switches: { faults: [{ call: 'status', on: 1, kind: 'reset' }] },
    })
    expect(seen.error).toBeUndefined()
    expect(seen.router.connections).toBe(2)
  })
})

describe('a failed handshake', () => {
  const PORT = /the port/
  test.each([
    [40, 'accepts none of the ciphers, or wants a client certificate', 'handshake failure, alert 40', /update SRM/],
    [42, 'wants a client certificate', 'bad certificate, alert 42', /reverse proxy/],
    [70, 'only supports old TLS versions', 'protocol version, alert 70', /update SRM/],
    [80, 'has an internal error', 'internal error, alert 80', /Restart the router/],
    [112, 'does not know the host name', 'unrecognized name, alert 112', /IP address/],
    ['no-secure-renegotiation', 'cannot renegotiate securely', 'unsafe legacy renegotiation disabled', /update SRM/],
    // OpenSSL 3.0 says "dh key too small", 3.5 "unknown security bits".
    ['short-dh-key', 'its Diffie-Hellman key is too short (', '', /update SRM/],
    ['client-certificate', 'wants a client certificate', 'certificate required, alert 116', /reverse proxy/],
    ['greeting', 'what answers there is not TLS', 'wrong version number', PORT],
  ] as const)(
    'names the reason of OpenSSL, and blames the port only if it is to blame: %s',
    async (tlsFailure, what, reason, hint) => {
      const { error } = await visit({ switches: { tlsFailure, certificate: 'weak' } })
      expect([error?.code, error?.message]).toEqual(['router-unreachable', expect.stringContaining(what)])
      expect(error?.message).toContain(reason)
      expect(error?.hint).toMatch(hint)
      expect(PORT.test(error?.hint ?? '')).toBe(hint === PORT)
    },
  )
})

describe('the wrong port', () => {
  test('https at an http port is reported as not TLS', async () => {
    const router = await startRouter({ scheme: 'http' })
    const { error } = await visit({
      options: { origin: router.url.replace('http:', 'https:'), trust: { kind: 'none' } },
    })
    await router.close()
    expect(error?.code).toBe('router-unreachable')
    expect(error?.message).toContain('failed: what answers there is not TLS (wrong version number).')
    expect(error?.hint).toContain('The likely cause is the port')
    expect(router.requests).toEqual([])
  })

  test('http at an https port is reported as not a router', async () => {
    const router = await startRouter()
    const { error } = await visit({ options: { origin: router.url.replace('https:', 'http:') } })
    await router.close()
    expect(error?.code).toBe('router-unsupported')
    expect(error?.message).toContain('HTTP 400')
    expect(error?.hint).toContain('expects https')
  })

  test('a closed port is reported as a refused connection', async () => {
    const router = await startRouter()
    await router.close()
    const { error } = await visit({ options: { origin: router.url } })
    expect(error?.code).toBe('router-unreachable')
    expect(error?.message).toContain('Nothing listens')
  })

  test.each(['https', 'http'] as const)('a TLS alert is recognised on %s', async (scheme) => {
    const { error } = await visit({ switches: { scheme, notSrm: 'tls-error' } })
    expect(error?.code).toBe(scheme === 'https' ? 'router-unreachable' : 'router-unsupported')
    expect(error?.message).toContain(scheme === 'https' ? 'handshake failure, alert 40' : 'does not speak HTTP')
  })

  test('an outdated TLS version is refused', async () => {
    const { error } = await visit({ switches: { tlsMaxVersion: 'TLSv1.1', certificate: 'weak' } })
    expect(error?.code).toBe('router-unreachable')
    expect(error?.message).toContain('only supports old TLS versions')
    expect(error?.hint).toContain('Old firmware')
  })

  test('TLS 1.2 is sufficient', async () => {
    const { error } = await visit({ switches: { tlsMaxVersion: 'TLSv1.2' } })
    expect(error).toBeUndefined()
  })
})
