import { describe, expect, test } from '@jest/globals'
import { describeTrouble } from '../../../src/github/network-advice.ts'
import { type NetworkCause, titleOf, troubleInAnswer, troubleOf } from '../../../src/github/network-trouble.ts'

const HOST = 'api.github.com'
const failure = (code: string, message = `${code} happened`, more: object = {}) =>
  Object.assign(new Error(message), { code, ...more })

describe('an error of the network', () => {
  test.each<[string, unknown, NetworkCause]>([
    ['an unknown authority', failure('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'untrusted'],
    ['an authority of its own', failure('SELF_SIGNED_CERT_IN_CHAIN'), 'untrusted'],
    ['another name', failure('ERR_TLS_CERT_ALTNAME_INVALID'), 'untrusted'],
    ['an expired certificate', failure('CERT_HAS_EXPIRED'), 'clock'],
    ['a certificate of the future', failure('CERT_NOT_YET_VALID'), 'clock'],
    ['http on an https port', failure('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls'],
    ['an alert', failure('EPROTO', 'x:error:0A:SSL routines:ssl3_read_bytes:tlsv1 alert internal error:y'), 'tls'],
    ['no such name', failure('ENOTFOUND'), 'unknown-name'],
    ['no DNS server', failure('EAI_AGAIN'), 'unknown-name'],
    ['a refused connection', failure('ECONNREFUSED'), 'refused'],
    ['no route', failure('ENETUNREACH'), 'unreachable'],
    ['no answer to the connection', failure('ETIMEDOUT'), 'silent'],
    ['no answer to the request', new Error('Request timeout: /repos'), 'silent'],
    ['a stalled answer', Object.assign(new Error('no data for 20 s'), { code: 'ETIMEDOUT' }), 'silent'],
    ['a stalled upload', new Error('Upload progress stalled.'), 'silent'],
    ['a reset', failure('ECONNRESET'), 'broken'],
    ['a closed socket', new Error('socket hang up'), 'broken'],
    ['half a JSON', new Error('Failed to CreateArtifact: Unexpected end of JSON input'), 'broken'],
    ['a page for JSON', new Error(`Failed to X: Unexpected token '<', "<!DOCTYPE "... is not valid JSON`), 'page'],
    [
      'a tunnel that wants a login',
      new Error('tunneling socket could not be established, statusCode=407'),
      'proxy-login',
    ],
    ['a forbidden tunnel', new Error('tunneling socket could not be established, statusCode=403'), 'proxy-refused'],
    ["undici's word for it", new Error('Proxy response (407) !== 200 when HTTP Tunneling'), 'proxy-login'],
    [
      'a proxy that is off',
      new Error('tunneling socket could not be established, cause=connect ECONNREFUSED 10.0.0.9:3128'),
      'proxy-unreachable',
    ],
    [
      'a word of the artifact client',
      new Error('Unable to make request: ENOTFOUND\nIf you are using …'),
      'unknown-name',
    ],
    [
      'a certificate in words only',
      new Error('Failed to X: self-signed certificate in certificate chain'),
      'untrusted',
    ],
    ['a cause', new TypeError('fetch failed', { cause: failure('ECONNREFUSED') }), 'refused'],
    ['several addresses', new AggregateError([failure('ECONNREFUSED'), failure('ENETUNREACH')], ''), 'refused'],
    ['a text', 'connect ECONNREFUSED 127.0.0.1:1', 'refused'],
  ])('is recognized: %s', (_, thrown, cause) => {
    expect(troubleOf(thrown, HOST)).toMatchObject({ cause, host: HOST })
  })

  test.each([[undefined], [null], [new Error('no artifact name')], [{}], [new Error('')]])(
    'is not seen in other errors: %p',
    (thrown) => expect(troubleOf(thrown, HOST)).toBeUndefined(),
  )

  test('prints no second line and nothing long from what was thrown', () => {
    const thrown = failure('EPROTO', '', { reason: `evil\n::error::x${'y'.repeat(500)}` })
    const text = describeTrouble(troubleOf(thrown, HOST) ?? { cause: 'page', host: '', proxy: '', detail: '' })
    expect(text).toMatch(/^TLS with api\.github\.com failed \(evil ::error::xy+…\)$/)
    expect(text.length).toBeLessThan(200)
  })

  test('does not loop in errors that cause each other', () => {
    const one = new Error('one')
    one.cause = new Error('two', { cause: one })
    expect(troubleOf(one, HOST)).toBeUndefined()
  })

  test('names the proxy without its password', () => {
    const before = process.env.https_proxy
    process.env.https_proxy = 'http://user:hunter2@proxy.example:3128'
    try {
      const trouble = troubleOf(failure('ECONNRESET'), HOST)
      expect(trouble?.proxy).toBe('proxy.example:3128')
      expect(trouble && describeTrouble(trouble)).toBe(
        'the connection to api.github.com broke off (ECONNRESET, through the proxy proxy.example:3128)',
      )
      process.env.https_proxy = 'http://%zz:x@y:1:2'
      expect(troubleOf(failure('ECONNRESET'), HOST)?.proxy).toBe('')
    } finally {
      if (before === undefined) delete process.env.https_proxy
      else process.env.https_proxy = before
    }
  })
})

describe('an answer', () => {
  const PAGE = '<!DOCTYPE html><title>Blocked\n</title>'
  test.each<[string, number, string, string, NetworkCause | undefined]>([
    ['a page instead of JSON', 200, 'text/html', PAGE, 'page'],
    ['a page of a firewall', 403, 'text/html; charset=utf-8', PAGE, 'page'],
    ['a page without a type', 404, '', ' \n<html>', 'page'],
    ['a captive portal', 511, 'text/html', PAGE, 'page'],
    ['a proxy that wants a login', 407, 'text/plain', '', 'proxy-login'],
    ["GitHub's own outage", 502, 'text/html', PAGE, undefined],
    ["GitHub's own refusal", 403, 'application/json', '{"message":"No"}', undefined],
    ['nothing', 200, '', '', undefined],
  ])('may come from something else: %s', (_, status, contentType, body, cause) => {
    expect(troubleInAnswer({ status, contentType, body }, HOST)?.cause).toBe(cause)
  })

  test('shows the title of a page on one line, and not all of it', () => {
    expect(titleOf('<TITLE lang="en">a\n::error::b</TITLE>')).toBe('a ::error::b')
    expect(titleOf(`<title>${'x'.repeat(300)}</title>`)).toHaveLength(60)
    expect(titleOf('<html>')).toBe('')
  })
})
