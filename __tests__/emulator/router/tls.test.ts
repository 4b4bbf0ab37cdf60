import { X509Certificate } from 'node:crypto'
import { request } from 'node:http'
import { connect, type TLSSocket } from 'node:tls'
import { describe, expect, test } from '@jest/globals'
import type { EmulatedRouter } from '../../../emulator/router/router.ts'
import { REFUSES_SHORT_KEYS } from '../../fixtures/platform.ts'
import { startRouter } from './opened-routers.ts'
import { openSession } from './web-client.ts'

interface Shown {
  readonly error: string
  readonly fingerprint: string
  readonly protocol: string
}

/** A handshake that trusts only the router's own authority, and sends nothing after it. */
function shakeHands(
  router: EmulatedRouter,
  options: { minVersion?: 'TLSv1.2'; ciphers?: string } = {},
): Promise<Shown> {
  return new Promise((resolve, reject) => {
    const checked = { host: '127.0.0.1', port: router.port, ca: router.caPem, rejectUnauthorized: false, ...options }
    const socket: TLSSocket = connect(checked, () => {
      const { fingerprint256 = '' } = socket.getPeerCertificate()
      const error = socket.authorizationError
        ? String(Object(socket.authorizationError).code ?? socket.authorizationError)
        : ''
      resolve({ error, fingerprint: fingerprint256, protocol: socket.getProtocol() ?? '' })
      socket.destroy()
    })
    socket.on('error', reject)
  })
}

describe('the certificate', () => {
  test.each([
    ['self-signed', ''],
    ['ca-signed', ''],
    ['wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['expired', 'CERT_HAS_EXPIRED'],
    ['weak', REFUSES_SHORT_KEYS ? 'UNSPECIFIED' : ''],
  ] as const)('%s is judged with "%s"', async (certificate, error) => {
    const router = await startRouter({ certificate })
    expect(await shakeHands(router)).toMatchObject({ error, fingerprint: router.fingerprint })
    expect(router.fingerprint).toMatch(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/)
    await router.close()
  })

  test('of the weak kind has a 1024-bit root, as SRM makes it, and works at security level 1', async () => {
    const router = await startRouter({ certificate: 'weak' })
    const root = new X509Certificate(router.caPem)
    expect(root.publicKey.asymmetricKeyDetails?.modulusLength).toBe(1024)
    expect(root.subject).toContain('CN=Synology Inc. CA')
    expect((await shakeHands(router, { ciphers: 'DEFAULT@SECLEVEL=1' })).error).toBe('')
    await router.close()
  })

  test('of the ca-signed kind names localhost too', async () => {
    const router = await startRouter({ certificate: 'ca-signed' })
    const leaf = await new Promise<X509Certificate | undefined>((resolve) => {
      const socket = connect(
        { port: router.port, host: '127.0.0.1', ca: router.caPem, servername: 'localhost' },
        () => {
          resolve(socket.getPeerX509Certificate())
          socket.destroy()
        },
      )
    })
    expect(leaf?.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1')
    expect(leaf?.checkIssued(new X509Certificate(router.caPem))).toBe(true)
    await router.close()
  })
})

describe('the TLS port', () => {
  test('counts connections, and no application bytes for a mere handshake', async () => {
    const router = await startRouter()
    await shakeHands(router)
    await shakeHands(router)
    expect([router.connections, router.applicationBytes]).toEqual([2, 0])
    await openSession(router)
    expect(router.connections).toBe(3)
    expect(router.applicationBytes).toBeGreaterThan(200)
    await router.close()
    expect(router.applicationBytes).toBeGreaterThan(200)
  })

  test('answers plain HTTP as Apache does', async () => {
    const router = await startRouter()
    const status = await new Promise((resolve) => {
      request({ port: router.port, host: '127.0.0.1', path: '/webapi/auth.cgi' }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).end()
    })
    expect([status, router.requests.length]).toEqual([400, 0])
    expect(router.applicationBytes).toBeGreaterThan(10)
    await router.close()
  })

  test('can refuse every handshake', async () => {
    const router = await startRouter({ notSrm: 'tls-error' })
    await expect(shakeHands(router)).rejects.toThrow(/handshake failure/)
    expect(router.applicationBytes).toBe(0)
    await router.close()
  })

  test('can be too old for its client', async () => {
    const old = await startRouter({ tlsMaxVersion: 'TLSv1.1' })
    await expect(shakeHands(old)).rejects.toThrow(/protocol version|unsupported protocol/)
    const older = await startRouter({ tlsMaxVersion: 'TLSv1.2' })
    expect((await shakeHands(older)).protocol).toBe('TLSv1.2')
    await Promise.all([old.close(), older.close()])
  })

  test('closes with open connections', async () => {
    const router = await startRouter()
    await openSession(router)
    const closed = new Promise((resolve) => {
      const socket = connect({ port: router.port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        socket.on('close', () => resolve('closed'))
        void router.close()
      })
      socket.on('error', () => undefined)
    })
    expect(await closed).toBe('closed')
  })
})
