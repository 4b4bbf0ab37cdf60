import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import {
  readBranch,
  readCommitMessage,
  readFolder,
  readRepositoryName,
} from '../../../src/settings/parse-repository.ts'

function refusalOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('input-invalid')
    return error.message
  }
  throw new Error('nothing was refused')
}

const readName = (given: string, { isRequired = true, serverUrl = 'https://github.com' } = {}) =>
  readRepositoryName('repository', given, { isRequired, serverUrl })

describe('a repository', () => {
  test.each([
    ['octo-home/router-backup', 'octo-home/router-backup'],
    ['https://github.com/octo-home/router.backup', 'octo-home/router.backup'],
    ['https://GitHub.com/octo_home/x.git', 'octo_home/x'],
    ['octo/x/', 'octo/x'],
  ])('given as %s is %s', (given, name) => {
    expect(readName(given)).toBe(name)
  })

  test('may be an address on the server of this run, whichever that is', () => {
    const serverUrl = 'https://octo.ghe.com'
    expect(readName('https://octo.ghe.com/octo_home/x.git', { serverUrl })).toBe('octo_home/x')
    expect(refusalOf(() => readName('https://github.com/octo_home/x', { serverUrl }))).toContain(
      'must be on octo.ghe.com, the server of this run (GITHUB_SERVER_URL), but `github.com` was given.',
    )
  })

  test.each([
    'https://ghe.example/octo/x',
    'http://me:ghp_secret@ghe.example/octo/x.git',
    'https://github.com:8443/octo/x',
    'https://github.com@ghe.example/octo/x',
  ])('is on no other server, whose token would be sent to this one: %s', (given) => {
    const refusal = refusalOf(() => readName(given))
    expect(refusal).toMatch(/must be on github\.com, .* but `(?:ghe\.example|github\.com:8443)` was given\.$/)
    expect(refusal).not.toContain('secret')
  })

  test.each(['octo', '/x', 'octo/', 'a/b/c', 'octo/x y', 'octo/x?y', '../x', 'git@github.com:octo/x'])(
    'is not %s',
    (given) => {
      expect(refusalOf(() => readName(given))).toContain('must be `owner/name`')
    },
  )

  test('may be empty if nothing is committed', () => {
    expect(readName('', { isRequired: false })).toBe('')
    expect(refusalOf(() => readName(''))).toContain('must be `owner/name`')
  })
})

test.each(['https://ghp_secret@github.com/owner', 'https://me:ghp_secret@github.com/owner/name/tree/main'])(
  'an address with a token in it is refused without showing the token: %s',
  (given) => {
    const refusal = refusalOf(() => readName(given))
    expect(refusal).toContain('…@github.com/owner')
    expect(refusal).not.toContain('secret')
  },
)

describe('a branch', () => {
  test.each([
    ['main', 'main'],
    ['refs/heads/main', 'main'],
    ['backups/home', 'backups/home'],
    ['v1.2_x', 'v1.2_x'],
  ])('given as %s is %s', (given, branch) => {
    expect(readBranch('branch', given)).toBe(branch)
  })

  test.each([
    'a b',
    'a~b',
    'a^b',
    'a:b',
    'a?b',
    'a*b',
    'a[b',
    'a\\b',
    'a..b',
    'a@{b',
    'a//b',
    '-a',
    '/a',
    '.a',
    'a/.b',
    'a/',
    'a.',
    'a.lock',
    'a.lock/b',
    '@',
    'a\u0000b',
    'x'.repeat(201),
  ])('is not %j', (given) => {
    expect(refusalOf(() => readBranch('branch', given))).toContain('must be a branch name')
  })
})

describe('a folder', () => {
  test.each([
    ['backups/{router}', 'backups/home'],
    ['/backups/', 'backups'],
    ['.', ''],
    ['/', ''],
    ['{router}', 'home'],
    ['Gäste und mehr', 'Gäste und mehr'],
  ])('given as %s is %j', (given, folder) => {
    expect(readFolder('path', given, 'home')).toBe(folder)
  })

  test.each(['a/../b', '..', 'a//b', 'a/./b', '.git', 'a/.GIT/b', 'a\\b', 'a:b', 'a\nb', 'a{b', 'x'.repeat(201)])(
    'is not %j',
    (given) => {
      expect(refusalOf(() => readFolder('path', given, 'home'))).toContain('must be a folder in the repository')
    },
  )

  test('supports only the label', () => {
    expect(refusalOf(() => readFolder('path', '{date}', 'home'))).toContain('supports only the placeholder `{router}`')
  })
})

describe('a commit message', () => {
  test('has a default, and known placeholders', () => {
    expect(readCommitMessage('commit-message', '  ')).toBe('Back up {router} ({model}): {changes}')
    expect(readCommitMessage('commit-message', '{name} {date} {firmware}')).toBe('{name} {date} {firmware}')
  })

  test.each([
    ['{password}', 'supports only the placeholders `{router}`, `{model}`'],
    ['two\nlines', 'must be one line of at most 200 characters'],
    ['x'.repeat(201), 'must be one line of at most 200 characters'],
  ])('is not %j', (given, problem) => {
    expect(refusalOf(() => readCommitMessage('commit-message', given))).toContain(problem)
  })
})
