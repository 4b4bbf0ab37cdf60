// Random values under `with:` become valid settings, or one sentence that names the input.

import { isAbsolute } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BackupError } from '../../src/errors.ts'
import { checkInputs } from '../../src/settings/parse-settings.ts'
import { INPUT_NAMES, type InputName, type Inputs } from '../../src/settings/settings.ts'

const RUNS = 5_000
const SURROUNDINGS = {
  startedAt: new Date('2026-11-23T03:17:05Z'),
  tempDirectory: '/tmp',
  workflow: {
    serverUrl: 'https://github.com',
    apiUrl: '',
    repository: 'o/r',
    runId: '1',
    graphqlUrl: 'https://api.github.com/graphql',
    workflowRef: '',
    branch: '',
    artifactService: true,
  },
}
const RECIPIENT = `age1${'q'.repeat(58)}`
const SECRET = 'Tr0ub4dor-secret-Ж'

/** Good values, likely mistakes and nonsense, for each input. */
const VALUES: Readonly<Record<InputName, readonly string[]>> = {
  mode: ['', 'backup', 'check', 'Check', 'true'],
  url: [
    'https://192.168.1.1:8001',
    'http://router',
    'https://[fe80::1]',
    '192.168.1.1',
    `https://admin:${SECRET}@r`,
    `https://admin:${SECRET}`,
    `admin:${SECRET}`,
    'https://r:99999',
    'ftp://r',
    'https://r/#/signin',
    '',
  ],
  username: ['backup', 'a b', 'ü', 'two\nlines', ''],
  password: [SECRET, ` ${SECRET} `, `${SECRET}\n`, ''],
  'otp-secret': [
    '',
    'JBSWY3DPEHPK3PXP',
    SECRET,
    '123456',
    `otpauth://totp/r?secret=${SECRET}`,
    `otpauth://hotp/r?secret=${SECRET}`,
    `otpauth-migration://offline?data=${SECRET}`,
  ],
  router: ['', 'home', 'site-1_a.b', 'has space', '..', 'x'.repeat(65), '{date}'],
  'tls-fingerprint': [
    '',
    'AB'.repeat(32),
    `${'ab:'.repeat(31)}ab`,
    'AB'.repeat(20),
    'not hex',
    `SHA256:${'0f'.repeat(32)}`,
  ],
  'encrypt-to': [
    '',
    '',
    RECIPIENT,
    `# mine\n${RECIPIENT}\n`,
    '# none',
    'age1',
    'ssh-ed25519 AAAA',
    `AGE-SECRET-KEY-1${SECRET}`,
  ],
  'fingerprint-key': ['', '', `${SECRET}${SECRET}`, SECRET, 'a'.repeat(40)],
  'tls-verify': ['', 'true', 'false', 'FALSE', 'no', '0'],
  'login-encryption': ['', 'auto', 'never', 'always'],
  timeout: ['', '300', '4', '5', '3600', '3601', '1e3', '-1', '١٢٠', ' 60'],
  destination: [
    '',
    'artifact',
    'directory',
    'artifact, directory',
    'directory\nartifact\n',
    ',',
    'repository',
    'Artifact',
  ],
  name: [
    '',
    'r_{date}',
    '{router}-{date}-{time}',
    'plain',
    '{foo}',
    'a/b',
    '..',
    'CON',
    'x.dss',
    '{date',
    'a\u0000b',
    'é{date}',
  ],
  'artifact-name': ['', '{name}', '{router}', 'a:b', 'x'.repeat(200), '{name}-{time}'],
  'retention-days': ['', '1', '400', '401', '0', 'ninety'],
  token: ['', 'ghs_x'],
  directory: ['', '/srv/backups', 'relative/path', '~/backups', '/with space/ü', '/nul\u0000'],
  keep: ['', '0', '30', '100000', '100001', '-3', 'all'],
  repository: ['', 'octo/x', 'https://github.com/octo/x', 'octo', 'octo/x/y'],
  'repository-token': ['', 'github_pat_x'],
  branch: ['', 'main', 'a..b', 'refs/heads/backups'],
  path: ['', 'backups/{router}', '../x', '{date}'],
  'commit-message': ['', '{changes} of {router}', '{password}', 'two\nlines'],
  'skip-unchanged': ['', 'auto', 'true', 'false', 'TRUE', 'sometimes'],
  'ignore-changes': ['', '/*.conf', 'confbkp_user_tb/*\n# noise\n', 'nothing', 'a'.repeat(200)],
  'require-verified': ['', 'true', 'False', 'no'],
  summary: ['', 'true', 'False', 'yes'],
}

/** Mostly the first value, which is good: with two dozen inputs nearly every combination would be bad otherwise. */
const givenFor = (name: InputName) =>
  fc.oneof(
    { weight: 24, arbitrary: fc.constant(VALUES[name][0] ?? '') },
    { weight: 4, arbitrary: fc.constantFrom(...VALUES[name]) },
    { weight: 1, arbitrary: fc.string() },
  )
const inputs = fc.record(
  Object.fromEntries(INPUT_NAMES.map((name) => [name, givenFor(name)])),
) as unknown as fc.Arbitrary<Inputs>

test('turns inputs into settings, or into one sentence that names the input and shows no secret', () => {
  const seen = { good: 0, bad: 0 }
  fc.assert(
    fc.property(inputs, (given) => {
      try {
        const settings = checkInputs(given, SURROUNDINGS)
        seen.good++
        expect(settings.router.origin).toMatch(/^https?:\/\/[^/?#@]+$/)
        expect(settings.fileName).toMatch(/^[^/\\\p{Cc}]+\.dss(?:\.age)?$/u)
        expect(settings.label).toMatch(/^[\w.-]+$/)
        expect(settings.router.timeoutMs).toBeGreaterThanOrEqual(5_000)
        if (settings.router.loginEncryption === 'never') expect(settings.router.origin).toMatch(/^https/)
        if (settings.router.trust.kind === 'pin') expect(settings.router.trust.fingerprint).toMatch(/^[0-9a-f]{64}$/)
        for (const place of settings.destinations) {
          if (place.kind === 'directory') expect(isAbsolute(place.path)).toBe(true)
          else if (place.kind === 'artifact') expect(place.name).not.toMatch(/["<>:|*?\\/\r\n]/)
        }
      } catch (error) {
        if (!(error instanceof BackupError)) throw error
        seen.bad++
        expect(error.code).toBe('input-invalid')
        expect(error.message).toMatch(/^Input `[a-z-]+` .*\.$/s)
        expect(error.message + error.hint).not.toContain(SECRET)
      }
    }),
    { numRuns: RUNS },
  )
  // Both outcomes must occur, or the property proves nothing.
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(200)
})
