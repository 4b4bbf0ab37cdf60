// The way to GitHub through a company's proxy, over real sockets: what the client says of each way in which it fails.

import * as tls from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../emulator/github/runtime-token.ts'
import {
  API_HOST,
  describeProxy,
  type EmulatedProxy,
  type ProxyMode,
  startProxy,
} from '../../emulator/network/proxy.ts'
import { createGitHubClient } from '../../src/github/github-client.ts'
import { adviceFor } from '../../src/github/network-advice.ts'
import { readVisibility } from '../../src/github/visibility.ts'
import { render, WORKFLOW_VOCABULARY } from '../../src/text/message.ts'
import { testWith } from '../fixtures/platform.ts'
import { within } from '../fixtures/within.ts'

const POLICY = { answerMs: 1_500, retryMs: 1, longestWaitMs: 1 }
const NEVER = new AbortController().signal
const before = { ...process.env }

let github: EmulatedGitHub
let proxy: EmulatedProxy
beforeAll(async () => {
  github = await startGitHub({})
  proxy = await startProxy(github.origin)
})
beforeEach(() => {
  for (const name of ['no_proxy', 'NO_PROXY']) delete process.env[name]
  Object.assign(process.env, describeProxy(proxy, ''))
})
afterAll(async () => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
  tls.setDefaultCACertificates?.(tls.getCACertificates('bundled'))
  await proxy[Symbol.asyncDispose]()
  await github.close()
})

const open = () => createGitHubClient({ apiUrl: `https://${API_HOST}`, token: EMULATED_TOKEN, policy: POLICY })

async function ask(mode: ProxyMode) {
  proxy.judge = () => mode
  const answer = await open().rest({
    method: 'GET',
    path: '/repos/octo-home/router-backup',
    repeatable: false,
    signal: NEVER,
  })
  const { problem, trouble } = answer
  return { problem, advice: trouble ? render(adviceFor(trouble), WORKFLOW_VOCABULARY) : '' }
}

describe('a request through a proxy', () => {
  test('that inspects TLS names the issuer, and the variable that trusts it', async () => {
    const { problem, advice } = await ask('inspect')
    expect(problem).toBe(
      'GitHub could not be reached: the certificate of api.github.com is not trusted (issued by Example Corp Web Gateway)',
    )
    expect(advice).toContain('NODE_EXTRA_CA_CERTS')
  })

  test('that requires a login says so, and shows no password', async () => {
    process.env.https_proxy = proxy.url.replace('http://', 'http://user:hunter2@')
    const { problem, advice } = await ask('login')
    expect(problem).toMatch(/the proxy 127\.0\.0\.1:\d+ requires a login for api\.github\.com \(HTTP 407\)$/)
    expect(advice).toContain('https_proxy')
    expect(problem + advice).not.toContain('hunter2')
  })

  test('that forbids the host says so', async () => {
    const { problem, advice } = await ask('forbid')
    expect(problem).toMatch(/the proxy 127\.0\.0\.1:\d+ refuses connections to api\.github\.com \(HTTP 403\)$/)
    expect(advice).toContain('Allow `api.github.com` in the rules of the proxy')
  })

  test('that accepts connections and never answers ends in time, and says so', async () => {
    const { problem, advice } = await within(ask('silent'))
    expect(problem).toMatch(/api\.github\.com does not respond \(ETIMEDOUT, through the proxy 127\.0\.0\.1:\d+\)$/)
    expect(advice).toContain('that the proxy is on and allows `api.github.com`')
  })

  test('that is off says so', async () => {
    process.env.https_proxy = 'http://127.0.0.1:1'
    const { problem, advice } = await ask('pass')
    expect(problem).toMatch(/the proxy 127\.0\.0\.1:1 could not be reached \(connect ECONNREFUSED 127\.0\.0\.1:1\)$/)
    expect(advice).toContain('Check the address in `https_proxy`')
  })

  test('with an https address, although the proxy speaks http, says that', async () => {
    process.env.https_proxy = proxy.url.replace('http:', 'https:')
    const { problem, advice } = await ask('pass')
    expect(problem).toMatch(/could not be reached .*wrong version number|TLS with api\.github\.com failed/)
    expect(advice).toMatch(/https_proxy/)
  })

  testWith('tls.setDefaultCACertificates')('that blocks with a web page shows its title', async () => {
    tls.setDefaultCACertificates([...tls.getCACertificates('bundled'), proxy.caPem])
    const { problem, advice } = await ask('page')
    expect(problem).toContain('a web page titled "Blocked by Example Corp" came instead of an answer of api.github.com')
    expect(advice).toContain('allow `api.github.com` there')
  })

  test.each(['inspect', 'login', 'forbid'] as const)('that refuses is not asked again: %s', async (mode) => {
    proxy.judge = () => mode
    const count = proxy.tunnels.length
    await readVisibility(open(), { repository: 'octo-home/router-backup', signal: NEVER })
    // The second one only looks who issued the certificate.
    expect(proxy.tunnels.length - count).toBe(mode === 'inspect' ? 2 : 1)
  })

  test('whose certificate is looked at heeds the signal meanwhile', async () => {
    proxy.judge = () => 'inspect'
    const cancel = new AbortController()
    const count = proxy.tunnels.length
    const asked = readVisibility(open(), { repository: 'octo-home/router-backup', signal: cancel.signal })
    proxy.judge = () => (proxy.tunnels.length === count ? 'inspect' : 'silent')
    while (proxy.tunnels.length < count + 2) await new Promise((resolve) => setTimeout(resolve, 5))
    cancel.abort(new Error('cancelled'))
    const startedAt = performance.now()
    await expect(asked).rejects.toThrow('cancelled')
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })

  testWith('tls.setDefaultCACertificates')('that is trusted works', async () => {
    tls.setDefaultCACertificates([...tls.getCACertificates('bundled'), proxy.caPem])
    proxy.judge = () => 'pass'
    const visibility = await readVisibility(open(), { repository: 'octo-home/router-backup', signal: NEVER })
    expect(visibility).toEqual({ kind: 'private' })
  })
})
