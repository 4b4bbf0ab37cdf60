import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { checkInputs } from '../../../src/settings/parse-settings.ts'
import { INPUT_NAMES, type Inputs, type RunContext } from '../../../src/settings/settings.ts'

const FINGERPRINT = 'ab'.repeat(32)
const PASSWORD = ' Geheim & "lang" '
const SURROUNDINGS: RunContext = {
  startedAt: new Date('2026-03-07T04:05:06.789Z'),
  tempDirectory: '/tmp',
  workflow: {
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
    repository: 'octo-home/router-backup',
    runId: '1',
    workflowRef: 'octo-home/router-backup/.github/workflows/backup.yml@refs/heads/main',
    branch: 'main',
    visibility: 'private',
    artifactService: true,
  },
}

/** Valid inputs, all blank except the required ones, with `overrides`. */
function createInputs(overrides: Partial<Inputs> = {}): Inputs {
  const blank = Object.fromEntries(INPUT_NAMES.map((name) => [name, ''])) as Inputs
  return { ...blank, url: 'https://192.168.1.1:8001', username: 'backup', password: PASSWORD, ...overrides }
}

const check = (overrides: Partial<Inputs> = {}) => checkInputs(createInputs(overrides), SURROUNDINGS)

function refusalOf(overrides: Partial<Inputs>): string {
  try {
    check(overrides)
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('input-invalid')
    return error.message
  }
  throw new Error('nothing was refused')
}

const IN_DIRECTORY = { destination: 'directory', directory: '/srv/backups' } as const

describe('the defaults', () => {
  test('match action.yml', () => {
    expect(check()).toEqual({
      mode: 'backup',
      workflow: SURROUNDINGS.workflow,
      token: '',
      router: {
        origin: 'https://192.168.1.1:8001',
        username: 'backup',
        password: PASSWORD,
        trust: { kind: 'verify' },
        loginEncryption: 'auto',
        timeoutMs: 300_000,
      },
      label: '192.168.1.1',
      fileName: 'SynologyRouter_20260307.dss',
      destinations: [
        {
          kind: 'artifact',
          name: 'SynologyRouter_20260307',
          naming: { template: 'SynologyRouter_{date}', router: '192.168.1.1' },
          skipUnchanged: false,
          sealed: false,
          token: '',
          workflow: SURROUNDINGS.workflow,
        },
      ],
      ignoreChanges: [],
      requireVerified: true,
      startedAt: SURROUNDINGS.startedAt,
      tempDirectory: '/tmp',
    })
  })

  test('keep 30 backups in a directory', () => {
    expect(check(IN_DIRECTORY).destinations).toEqual([
      {
        kind: 'directory',
        path: '/srv/backups',
        keep: 30,
        naming: { template: 'SynologyRouter_{date}', router: '192.168.1.1' },
        skipUnchanged: false,
      },
    ])
  })

  test.each([
    ['https://192.168.1.1', '192.168.1.1'],
    ['https://Router.Example:8001', 'router.example'],
    ['https://router.local.', 'router.local'],
    ['https://[fe80::1]', 'fe80--1'],
    ['https://[::1]:8001', '0--1'],
    ['https://[::]', '0--0'],
    [`https://${'x'.repeat(60)}.example`, `${'x'.repeat(60)}.exa`],
  ])('label the router at %s as %s', (url, label) => {
    expect(check({ url }).label).toBe(label)
  })
})

describe('given values', () => {
  test('become settings', () => {
    const settings = check({
      'otp-secret': 'jbsw y3dp ehpk 3pxp',
      router: 'cabin',
      'tls-fingerprint': FINGERPRINT.toUpperCase(),
      'login-encryption': 'never',
      timeout: '5',
      destination: 'directory, artifact',
      name: '{router}_{date}_{time}',
      'artifact-name': 'copy of {name} {router} {time}',
      'retention-days': '400',
      token: 'ghs_x',
      directory: '/srv/backups',
      keep: '0',
      'skip-unchanged': 'true',
      'ignore-changes': '/*.conf\n# noise\n\n  users/kid ',
      'require-verified': 'false',
      summary: 'False',
    })
    expect(settings.router).toMatchObject({
      otp: { secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
      trust: { kind: 'pin', fingerprint: FINGERPRINT },
      loginEncryption: 'never',
      timeoutMs: 5_000,
    })
    expect(settings).toMatchObject({ label: 'cabin', fileName: 'cabin_20260307_040506.dss', requireVerified: false })
    expect(settings.ignoreChanges).toEqual(['/*.conf', 'users/kid'])
    expect(settings.destinations).toEqual([
      {
        kind: 'directory',
        path: '/srv/backups',
        keep: 0,
        naming: { template: '{router}_{date}_{time}', router: 'cabin' },
        skipUnchanged: true,
      },
      {
        kind: 'artifact',
        name: 'copy of cabin_20260307_040506 cabin 040506',
        naming: { template: 'copy of {router}_{date}_{time} {router} {time}', router: 'cabin' },
        skipUnchanged: true,
        sealed: false,
        retentionDays: 400,
        token: 'ghs_x',
        workflow: SURROUNDINGS.workflow,
      },
    ])
  })

  test('may accept any certificate', () => {
    expect(check({ 'tls-verify': 'false' }).router.trust).toEqual({ kind: 'none' })
  })

  test('may use http, with an encrypted login', () => {
    expect(check({ url: 'http://192.168.1.1' }).router).toMatchObject({ origin: 'http://192.168.1.1:8000' })
  })

  test('keep the whitespace around a password, which may be part of it', () => {
    expect(check().router.password).toBe(PASSWORD)
  })
})

describe('a required input', () => {
  test.each(['url', 'username', 'password'] as const)('%s is refused if it is blank', (name) => {
    for (const given of ['', '  ']) {
      expect(refusalOf({ [name]: given })).toBe(
        `Input \`${name}\` is missing or empty. Check that the secret or variable behind it exists and is available to this run.`,
      )
    }
  })

  test('refuses a username or password with a line break', () => {
    expect(refusalOf({ username: 'backup\n' })).toBe('Input `username` must not contain a line break.')
    expect(refusalOf({ password: 'geheim\n' })).toBe(
      'Input `password` must not contain a line break. Check how it was set, for example from a file.',
    )
    expect(refusalOf({ password: 'ge\rheim' })).not.toContain('heim')
  })
})

describe('a repository', () => {
  const IN_REPOSITORY = { destination: 'repository', token: 'ghs_x' } as const

  test("defaults to the workflow's repository and token, and skips unchanged backups", () => {
    expect(check(IN_REPOSITORY).destinations).toEqual([
      {
        kind: 'repository',
        repository: 'octo-home/router-backup',
        token: 'ghs_x',
        folder: 'backups/192.168.1.1',
        commitMessage: 'Back up {router} ({model}): {changes}',
        keep: 30,
        naming: { template: 'SynologyRouter_{date}', router: '192.168.1.1' },
        skipUnchanged: true,
        workflow: SURROUNDINGS.workflow,
      },
    ])
  })

  test('uses the given values', () => {
    const given = {
      repository: 'https://github.com/octo-home/backups',
      'repository-token': 'github_pat_x',
      branch: 'backups',
      path: '/{router}/',
      'commit-message': '{changes}',
      keep: '0',
      'skip-unchanged': 'false',
      router: 'cabin',
    }
    expect(check({ ...IN_REPOSITORY, ...given }).destinations[0]).toMatchObject({
      repository: 'octo-home/backups',
      token: 'github_pat_x',
      branch: 'backups',
      folder: 'cabin',
      commitMessage: '{changes}',
      keep: 0,
      skipUnchanged: false,
    })
  })

  test('requires a token, and a date in the name if old backups are deleted', () => {
    expect(refusalOf({ destination: 'repository' })).toContain('Input `repository-token` or `token` is required')
    expect(refusalOf({ ...IN_REPOSITORY, name: 'router' })).toContain('must contain `{date}`')
    expect(check({ ...IN_REPOSITORY, name: 'router', keep: '0' }).fileName).toBe('router.dss')
  })

  test.each(['repository', 'repository-token', 'branch'] as const)('is not selected by `%s` alone', (input) => {
    expect(refusalOf({ [input]: 'octo/x' })).toContain(
      `Input \`${input}\` is set, but \`destination\` does not include \`repository\``,
    )
  })
})

describe('an invalid value', () => {
  test.each<[string, Partial<Inputs>, string]>([
    ['url', { url: '192.168.1.1' }, 'must start with https:// or http://'],
    ['otp-secret', { 'otp-secret': '123456' }, 'is a one-time or recovery code'],
    ['router', { router: 'my router' }, 'must consist of letters'],
    ['tls-fingerprint', { 'tls-fingerprint': 'abc' }, 'must be a SHA-256 fingerprint'],
    ['tls-verify', { 'tls-verify': 'no' }, 'must be `true` or `false`'],
    ['login-encryption', { 'login-encryption': 'always' }, 'must be `auto` or `never`'],
    ['timeout', { timeout: '4' }, 'must be a whole number from 5 to 3600'],
    ['timeout', { timeout: '5m' }, 'must be a whole number from 5 to 3600'],
    ['destination', { destination: 'cloud' }, 'must be `artifact` or `directory` or `repository`'],
    ['destination', { destination: ',' }, 'must contain at least one'],
    ['name', { name: 'a/b' }, 'must not contain path separators'],
    ['name', { name: '{name}' }, 'supports only the placeholders'],
    ['artifact-name', { 'artifact-name': '{day}' }, 'supports only the placeholders `{name}`, `{date}`'],
    ['artifact-name', { 'artifact-name': 'a:b' }, 'must not contain path separators'],
    ['artifact-name', { 'artifact-name': '100%' }, 'must not contain `%`'],
    ['retention-days', { 'retention-days': '0' }, 'must be a whole number from 1 to 400'],
    ['retention-days', { 'retention-days': '401' }, 'must be a whole number from 1 to 400'],
    ['directory', { destination: 'directory' }, 'is required: backups are stored there'],
    ['directory', { ...IN_DIRECTORY, directory: 'backups' }, 'must be an absolute path on the runner'],
    ['directory', { ...IN_DIRECTORY, directory: '~/backups' }, 'must be an absolute path on the runner'],
    ['directory', { ...IN_DIRECTORY, directory: '/srv/\0' }, 'must be an absolute path on the runner'],
    ['skip-unchanged', { 'skip-unchanged': 'yes' }, 'must be `auto` or `true` or `false`'],
    [
      'ignore-changes',
      { 'ignore-changes': '/*.conf\nnoise' },
      'must be patterns of items, like `table/label` or `/file`',
    ],
    ['ignore-changes', { 'ignore-changes': `/${'x'.repeat(150)}` }, 'must have lines of at most 150 characters'],
    ['require-verified', { 'require-verified': 'no' }, 'must be `true` or `false`'],
    ['keep', { ...IN_DIRECTORY, keep: '-1' }, 'must be a whole number from 0 to 100000'],
    ['summary', { summary: 'nope' }, 'must be `true` or `false`'],
  ])('for `%s` is refused by its name: %j', (name, overrides, problem) => {
    expect(refusalOf(overrides)).toContain(`Input \`${name}\` ${problem}`)
  })

  test('is refused even if the chosen destination does not use it', () => {
    expect(refusalOf({ ...IN_DIRECTORY, 'retention-days': 'for ever' })).toContain('Input `retention-days`')
    expect(refusalOf({ ...IN_DIRECTORY, 'artifact-name': 'a/b' })).toContain('Input `artifact-name`')
    expect(refusalOf({ keep: 'all' })).toContain('Input `keep`')
  })

  test('can come from a label in a name', () => {
    expect(refusalOf({ router: '.hidden', name: '{router}_{date}' })).toContain(
      'Input `name` must be a plain file name',
    )
    expect(refusalOf({ router: 'x'.repeat(64), name: '{router}{router}{router}{date}' })).toContain(
      'Input `name` must not be longer than 150 bytes',
    )
    expect(refusalOf({ router: 'x'.repeat(64), 'artifact-name': '{router}{router}{name}' })).toContain(
      'Input `artifact-name` must not be longer than 150 bytes',
    )
  })
})

describe('a refused contradiction', () => {
  test.each<[string, Partial<Inputs>, string]>([
    [
      'a pin with any certificate',
      { 'tls-fingerprint': FINGERPRINT, 'tls-verify': 'false' },
      'Input `tls-fingerprint` contradicts `tls-verify: false`: remove `tls-verify`, the fingerprint alone is enough.',
    ],
    [
      'a pin with http',
      { url: 'http://192.168.1.1', 'tls-fingerprint': FINGERPRINT },
      'Input `tls-fingerprint` needs https in `url`: http has no certificate.',
    ],
    [
      'a readable password with http',
      { url: 'http://192.168.1.1', 'login-encryption': 'never' },
      'Input `login-encryption` must not be `never` with http in `url`: the password would cross the network unencrypted.',
    ],
    [
      'a directory without that destination',
      { directory: '/srv/backups' },
      'Input `directory` is set, but `destination` does not include `directory`.',
    ],
    [
      'a number of files to keep without a date in their name',
      { ...IN_DIRECTORY, name: 'router_{time}' },
      'Input `name` must contain `{date}`, by which `keep` recognizes old backups (or set `keep: 0`), but `router_{time}` was given.',
    ],
    [
      'a time without a date in a directory',
      { ...IN_DIRECTORY, keep: '0', name: 'router_{time}' },
      'Input `name` must contain `{date}` beside `{time}`, to know the newest backup in a directory or a repository, but `router_{time}` was given.',
    ],
    [
      'a time without a date in a repository',
      { destination: 'repository', token: 'ghs_x', keep: '0', name: '{time}' },
      'Input `name` must contain `{date}` beside `{time}`, to know the newest backup in a directory or a repository, but `{time}` was given.',
    ],
  ])('%s', (_, overrides, sentence) => {
    expect(refusalOf(overrides)).toBe(sentence)
  })

  test('does not include a name without a date if no backups are deleted', () => {
    expect(check({ ...IN_DIRECTORY, name: 'router', keep: '0' }).fileName).toBe('router.dss')
    expect(check({ name: 'router' }).fileName).toBe('router.dss')
  })
})

test('no error shows a secret', () => {
  const bad: readonly Partial<Inputs>[] = INPUT_NAMES.map((name) => ({ [name]: '\n{?' }))
  for (const overrides of bad) {
    const token = 'ghs_secret'
    try {
      check({ token, ...overrides })
    } catch (error) {
      expect(String(error)).not.toContain(PASSWORD.trim())
      expect(String(error)).not.toContain(token)
    }
  }
})
