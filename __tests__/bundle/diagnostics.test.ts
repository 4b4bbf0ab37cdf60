// Node's diagnostics, enabled in the runner's environment: what they print, and that the run warns of them.

import { expect, test } from '@jest/globals'
import { startGitHub } from '../../emulator/github/github.ts'
import { startRouter } from '../../emulator/router/router.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { runAction } from '../../emulator/runner/runner.ts'

const TOKEN = 'ghs_tokenOfTheJobThatMustNeverBeShown'

/** A good run into an artifact, with this in its environment. */
async function runWith(env: Readonly<Record<string, string>>) {
  const router = await startRouter({ certificate: 'self-signed', account: { password: 'Käse & "Brot" = 100%' } })
  const github = await startGitHub({ visibility: 'private', token: TOKEN })
  try {
    const { username, password } = router.switches.account
    const inputs = { url: router.url, username, password, 'tls-fingerprint': router.fingerprint }
    const result = await runAction({
      inputs,
      githubToken: TOKEN,
      env: { ...github.environment, ...env },
    })
    expect({ exitCode: result.exitCode, code: result.outputs['error-code'] }).toEqual({ exitCode: 0, code: '' })
    const sessions = router.requests.flatMap(({ headers }) => headers.cookie?.replace(/^id=/, '') ?? [])
    expect(sessions.length).toBeGreaterThan(2)
    const warnings = result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
    return { result, warnings, password, sessions, runtimeToken: github.environment.ACTIONS_RUNTIME_TOKEN ?? '' }
  } finally {
    await Promise.all([router.close(), github.close()])
  }
}

const EVERYTHING = 'net,tls,http,https,http2,stream,fs,undici'

test('prints no password or session with NODE_DEBUG, and masks the tokens', async () => {
  const { result, warnings, password, sessions, runtimeToken } = await runWith({ NODE_DEBUG: EVERYTHING })
  const kinds = new Set([...result.stderr.matchAll(/^([A-Z]+) \d+: /gm)].map(([, kind]) => kind))
  expect([...kinds]).toEqual(expect.arrayContaining(['NET', 'TLS', 'HTTP', 'STREAM', 'UNDICI']))
  const unmasked = `${result.unmaskedLog}\n${result.stderr}`
  expect(findLeaks(unmasked, [password, ...sessions])).toEqual([])
  // What Node prints of the requests to GitHub: the reason for the warning.
  expect([TOKEN, runtimeToken].some((token) => unmasked.includes(token))).toBe(true)
  expect(findLeaks(result.log, [TOKEN, runtimeToken])).toEqual([])
  expect(warnings).toEqual([expect.stringContaining(`NODE_DEBUG=${EVERYTHING} is set in the runner's environment`)])
})

test.each([
  ['--trace-tls', '--trace-tls'],
  ['--inspect=127.0.0.1:0 --no-warnings', '--inspect'],
  ['--report-on-signal --heapsnapshot-signal=SIGUSR2', '--report-on-signal, --heapsnapshot-signal'],
])('warns of NODE_OPTIONS=%s, and prints no secret', async (options, named) => {
  const { result, warnings, password, sessions } = await runWith({ NODE_OPTIONS: options })
  expect(findLeaks(`${result.unmaskedLog}\n${result.stderr}`, [password, ...sessions])).toEqual([])
  expect(warnings).toEqual([expect.stringContaining(`NODE_OPTIONS has ${named} in`)])
})

test.each([{ SSLKEYLOGFILE: 'keys.log' }, { NODE_OPTIONS: '--no-warnings', NODE_DEBUG: '' }])(
  'does not warn of %j, which changes nothing',
  async (env) => {
    const { result, warnings } = await runWith(env)
    expect(warnings).toEqual([])
    expect(result.stderr).toBe('')
    expect(result.tempFilesLeft).toEqual([])
  },
)
