import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readSettings, summaryFile, wantsSummary } from '../../../src/action/inputs.ts'
import type { ArtifactSettings } from '../../../src/settings/settings.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const PASSWORD = ' Käse & "Brot" '
const TOKEN = 'ghs_token0000'

let environment: NodeJS.ProcessEnv = {}
let folder = ''
let logger = createRecordingLogger()
beforeEach(async () => {
  environment = { ...process.env }
  folder = await mkdtemp(join(tmpdir(), 'inputs-test-'))
  logger = createRecordingLogger()
  for (const name of Object.keys(process.env))
    if (/^(?:GITHUB|INPUT|ACTIONS|RUNNER)_/.test(name)) delete process.env[name]
  setInputs({ url: 'https://192.168.1.1', username: ' backup ', password: PASSWORD, token: TOKEN })
})
afterEach(async () => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
  await rm(folder, { recursive: true, force: true })
})

/** Sets inputs as the runner does: upper case, with dashes. */
function setInputs(inputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value
}

async function setEvent(name: string, payload: string | object): Promise<void> {
  const file = join(folder, 'event.json')
  await writeFile(file, typeof payload === 'string' ? payload : JSON.stringify(payload))
  Object.assign(process.env, { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file })
}

const read = () => readSettings({ startedAt: new Date('2026-03-07T00:00:00Z'), logger })

function workflowOf(settings: ReturnType<typeof read>): ArtifactSettings['workflow'] {
  const [destination] = settings.destinations
  if (destination?.kind !== 'artifact') throw new Error('no artifact')
  return destination.workflow
}

describe('the inputs', () => {
  test('are read from the environment and trimmed, except the password', () => {
    setInputs({ 'tls-fingerprint': `  ${'ab'.repeat(32)}\n`, 'login-encryption': '' })
    expect(read().router).toMatchObject({
      username: 'backup',
      password: PASSWORD,
      trust: { kind: 'pin', fingerprint: 'ab'.repeat(32) },
      loginEncryption: 'auto',
    })
  })

  test('cause a warning if they name a directory that goes with the job', () => {
    setInputs({ destination: 'directory', directory: '/srv/backups' })
    read()
    expect(logger.textOf('warning')).toBe('')
    process.env.RUNNER_ENVIRONMENT = 'github-hosted'
    read()
    expect(logger.textOf('warning')).toMatch(/^The directory \/srv\/backups is on GitHub's machine, /)
  })

  test('are named in the error if they are invalid', () => {
    setInputs({ keep: 'many' })
    expect(read).toThrow('Input `keep` must be a whole number from 0 to 100000, but `many` was given.')
  })
})

describe('the masks', () => {
  test.each([PASSWORD, TOKEN])('include %j, and no empty value', (secret) => {
    read()
    expect(logger.secrets).toContain(secret)
    expect(logger.secrets).not.toContain('')
  })

  test('hide the one-time code secret as given and as used', () => {
    const address = 'otpauth://totp/SRM:backup?secret=jbswy3dpehpk3pxp&issuer=SRM'
    setInputs({ 'otp-secret': address })
    expect(read().router.otp?.secret).toBe('JBSWY3DPEHPK3PXP')
    for (const text of [address, 'jbswy3dpehpk3pxp', 'JBSWY3DPEHPK3PXP']) expect(logger.secrets).toContain(text)
  })

  test('hide a secret even if it is invalid', () => {
    setInputs({ 'otp-secret': 'otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP' })
    expect(read).toThrow('is for counter-based codes')
    expect(logger.secrets).toContain('JBSWY3DPEHPK3PXP')
  })

  test('are set before anything can fail or be logged', () => {
    setInputs({ url: 'nonsense' })
    expect(read).toThrow('Input `url`')
    expect(logger.secrets).toContain(PASSWORD)
    expect(logger.lines).toEqual([])
  })

  test('are set even if the event is refused', async () => {
    await setEvent('pull_request', {})
    expect(read).toThrow('started by `pull_request`')
    expect(logger.secrets).toContain(TOKEN)
  })

  test('are not set for an empty token', () => {
    setInputs({ token: '' })
    read()
    expect(logger.secrets).not.toContain('')
  })
})

describe('NODE_TLS_REJECT_UNAUTHORIZED', () => {
  test('of 0 causes a warning that says whose certificates are not checked', () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    read()
    expect(logger.textOf('warning')).toMatch(/^NODE_TLS_REJECT_UNAUTHORIZED=0 .*GitHub.*router/)
  })

  test.each([undefined, '', '1'])('of %j causes no warning', (value) => {
    if (value === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = value
    read()
    expect(logger.textOf('warning')).toBe('')
  })
})

describe('the workflow', () => {
  test('is read from the environment', async () => {
    await setEvent('schedule', {})
    Object.assign(process.env, {
      GITHUB_SERVER_URL: 'https://octo.ghe.com',
      GITHUB_API_URL: 'https://api.octo.ghe.com',
      GITHUB_GRAPHQL_URL: 'https://api.octo.ghe.com/graphql',
      GITHUB_REPOSITORY: 'octo-home/router-backup',
      GITHUB_RUN_ID: '7',
      GITHUB_WORKFLOW_REF: 'octo-home/router-backup/.github/workflows/backup.yml@refs/heads/main',
      GITHUB_REF_NAME: 'main',
      ACTIONS_RESULTS_URL: 'https://results.example/',
      ACTIONS_RUNTIME_TOKEN: 'jwt',
      RUNNER_TEMP: folder,
    })
    const settings = read()
    expect(settings.tempDirectory).toBe(folder)
    expect(workflowOf(settings)).toEqual({
      serverUrl: 'https://octo.ghe.com',
      apiUrl: 'https://api.octo.ghe.com',
      graphqlUrl: 'https://api.octo.ghe.com/graphql',
      resultsUrl: 'https://results.example/',
      repository: 'octo-home/router-backup',
      runId: '7',
      workflowRef: 'octo-home/router-backup/.github/workflows/backup.yml@refs/heads/main',
      branch: 'main',
      artifactService: true,
    })
  })

  test('may be absent', () => {
    const settings = read()
    expect(settings.tempDirectory).toBe(tmpdir())
    expect(workflowOf(settings)).toEqual({
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
      repository: '',
      runId: '',
      workflowRef: '',
      branch: '',
      artifactService: false,
    })
  })

  test.each([
    [true, 'private'],
    [false, 'public'],
  ])('tells by its event whether the repository is private: %j', async (isPrivate, visibility) => {
    await setEvent('workflow_dispatch', { repository: { private: isPrivate } })
    expect(workflowOf(read()).visibility).toBe(visibility)
  })

  test('is read from its event if it is internal', async () => {
    await setEvent('push', { repository: { private: true, visibility: 'internal' } })
    expect(workflowOf(read()).visibility).toBe('internal')
  })

  test.each<[string, string | object]>([
    ['no repository', {}],
    ['a repository without that member', { repository: {} }],
    ['another type', { repository: { private: 'true' } }],
    ['no object', '"text"'],
    ['null', 'null'],
    ['garbage', '{"repository":'],
    ['an inherited member', '{"__proto__":{"repository":{"private":true}}}'],
  ])('has no visibility if the event has %s', async (_, payload) => {
    await setEvent('schedule', payload)
    expect(workflowOf(read())).not.toHaveProperty('visibility')
  })

  test('has no visibility in a re-run: its event is old, and the repository may be public by now', async () => {
    await setEvent('push', { repository: { private: true } })
    process.env.GITHUB_RUN_ATTEMPT = '2'
    expect(workflowOf(read())).not.toHaveProperty('visibility')
    process.env.GITHUB_RUN_ATTEMPT = '1'
    expect(workflowOf(read()).visibility).toBe('private')
  })

  test('has no visibility if the event file is missing', async () => {
    Object.assign(process.env, { GITHUB_EVENT_NAME: 'schedule', GITHUB_EVENT_PATH: join(folder, 'none') })
    expect(workflowOf(read())).not.toHaveProperty('visibility')
  })
})

describe('the summary', () => {
  test.each([
    ['', true],
    ['true', true],
    ['nonsense', true],
    ['false', false],
    ['False', false],
    [' FALSE ', false],
  ])('is wanted or not, also in a run with bad inputs: %j', (given, wanted) => {
    setInputs({ summary: given })
    expect(wantsSummary()).toBe(wanted)
  })

  test('is written to the file that the runner names, if any', () => {
    expect(summaryFile()).toBeUndefined()
    process.env.GITHUB_STEP_SUMMARY = '/x'
    expect(summaryFile()).toBe('/x')
    process.env.GITHUB_STEP_SUMMARY = ''
    expect(summaryFile()).toBeUndefined()
  })
})
