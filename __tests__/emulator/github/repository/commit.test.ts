import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { COMMIT, NAME, pick, startBackups, withClone } from './backups-repository.ts'

const BINARY = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256))

describe('createCommitOnBranch', () => {
  test('adds, changes and deletes in one commit, which git fsck accepts', async () => {
    await using backups = await startBackups({ files: { 'a.txt': 'old', 'b.txt': 'pruned', 'c.txt': 'kept' } })
    const { repository } = backups
    const before = await repository.head()
    const files = { 'a.txt': 'new', 'backups/home/router.dss': BINARY }
    const reply = await backups.commit({ files, deletions: ['b.txt'], headline: 'Back up home', body: 'One\n\nTwo' })

    expect(reply).toMatchObject({ status: 200 })
    expect(reply.errors).toBeUndefined()
    const oid = await repository.head()
    expect(pick(reply, 'createCommitOnBranch')).toEqual({
      commit: {
        oid,
        url: `https://github.com/${NAME}/commit/${oid}`,
        messageHeadline: 'Back up home',
        messageBody: 'One\n\nTwo',
        author: {
          name: 'github-actions[bot]',
          email: '41898282+github-actions[bot]@users.noreply.github.com',
        },
        committer: { name: 'GitHub' },
        signature: { isValid: true, state: 'VALID', wasSignedByGitHub: true },
        parents: { nodes: [{ oid: before }] },
      },
      ref: { name: 'main', target: { oid } },
    })
    expect(await repository.git('fsck', '--strict')).toBe('')
    expect(await repository.git('show', '--format=', '--name-status', 'main')).toBe(
      'M\ta.txt\nD\tb.txt\nA\tbackups/home/router.dss\n',
    )
    expect(await repository.git('log', '-1', '--format=%an <%ae>|%cn <%ce>|%B', 'main')).toBe(
      'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>|GitHub <noreply@github.com>|Back up home\n\nOne\n\nTwo\n',
    )
    await withClone(repository, async (folder) => {
      expect(await readFile(join(folder, 'backups/home/router.dss'))).toEqual(BINARY)
    })
  })

  test('leaves only the branch behind', async () => {
    await using backups = await startBackups()
    await backups.commit({ files: { a: '1' } })
    expect(await backups.repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n')
  })

  test('works with octokit, too', async () => {
    await using backups = await startBackups()
    await backups.octokit(COMMIT, { input: await backups.describeCommit({ files: { 'by-octokit.txt': 'x' } }) })
    expect(await backups.repository.readFile('by-octokit.txt')).toEqual(Buffer.from('x'))
  })

  test('accepts paths that need quoting, and an empty file', async () => {
    await using backups = await startBackups()
    const names = ['with space.txt', 'with"quote.txt', 'ümläut/ß.txt', 'back\\slash.txt', 'tab\there.txt']
    await backups.commit({ files: Object.fromEntries(names.map((name) => [name, ''])) })
    expect(new Set(await backups.repository.listFiles())).toEqual(new Set(['README.md', ...names]))
    await backups.commit({ deletions: names })
    expect(await backups.repository.listFiles()).toEqual(['README.md'])
  })

  test('accepts ten megabytes', async () => {
    await using backups = await startBackups()
    const large = Buffer.alloc(10 * 1024 * 1024, BINARY)
    expect(await backups.commit({ files: { 'large.dss': large } })).toMatchObject({ status: 200 })
    const { object } = Object(
      pick(
        await backups.ask(
          `{ repository(owner: "octo-home", name: "backups") { object(expression: "main:large.dss") { ... on Blob { byteSize isBinary text } } } }`,
        ),
        'repository',
      ),
    )
    expect(object).toEqual({ byteSize: large.length, isBinary: true, text: null })
    expect(large.equals((await backups.repository.readFile('large.dss')) ?? BINARY)).toBe(true)
  })

  test('accepts the branch’s ref id, too', async () => {
    await using backups = await startBackups()
    const look = await backups.ask('{ repository(owner: "octo-home", name: "backups") { defaultBranchRef { id } } }')
    const input = await backups.describeCommit({ files: { a: '1' } })
    const branch = { id: pick(look, 'repository.defaultBranchRef.id') }
    expect((await backups.ask(COMMIT, { input: { ...input, branch } })).errors).toBeUndefined()
    expect(await backups.repository.listFiles()).toContain('a')
  })

  test('makes an empty commit without changes, as the schema says', async () => {
    await using backups = await startBackups()
    expect((await backups.commit({})).errors).toBeUndefined()
    const [last, first] = await backups.repository.log()
    expect(last?.parents).toEqual([first?.oid])
    expect(await backups.repository.git('diff', '--name-only', 'main~1', 'main')).toBe('')
  })
})

describe('createCommitOnBranch refuses', () => {
  test('a head that moved, in GitHub’s words', async () => {
    await using backups = await startBackups()
    const expectedHeadOid = (await backups.repository.head()) ?? ''
    const moved = await backups.repository.commit({ files: { 'other.txt': 'x' } })
    const { data, errors } = await backups.commit({ files: { a: '1' }, expectedHeadOid })
    expect({ data, errors }).toEqual({
      data: { createCommitOnBranch: null },
      errors: [
        {
          type: 'STALE_DATA',
          path: ['createCommitOnBranch'],
          locations: [{ line: 2, column: 3 }],
          message: `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`,
        },
      ],
    })
    expect(await backups.repository.head()).toBe(moved)
  })

  test.each([
    [
      'a head that is not a commit',
      { expectedHeadOid: 'a'.repeat(40) },
      'NOT_FOUND',
      /^No commit exists with specified expectedHeadOid 'a{40}'\.$/,
    ],
    ['a branch that is not there', { branch: 'nowhere' }, 'NOT_FOUND', /^Branch not found$/],
    [
      'to delete what is not there',
      { deletions: ['nothing.txt'] },
      'NOT_FOUND',
      /^A path was requested for deletion which does not exist as of commit oid `[0-9a-f]{40}`$/,
    ],
    ['to delete a whole folder', { deletions: ['folder'] }, 'NOT_FOUND', /^A path was requested for deletion/],
    ['one path twice', { files: { a: '1' }, deletions: ['a'] }, 'UNPROCESSABLE', /more than once: a$/],
    ['a path from the root', { files: { '/a': '1' } }, 'UNPROCESSABLE', /malformed path component/],
    ['a path that climbs', { files: { 'a/../b': '1' } }, 'UNPROCESSABLE', /malformed path component/],
    ['a path into .git', { files: { '.git/config': '1' } }, 'UNPROCESSABLE', /malformed path component/],
    ['a file in the place of a folder', { files: { folder: '1' } }, 'UNPROCESSABLE', /directory: folder$/],
  ])('%s', async (_name, changes, type, message) => {
    await using backups = await startBackups({ files: { 'folder/file.txt': 'x' } })
    const { data, errors } = await backups.commit(changes)
    expect(data).toEqual({ createCommitOnBranch: null })
    expect(errors).toEqual([expect.objectContaining({ type, message: expect.stringMatching(message) })])
    expect(await backups.repository.log()).toHaveLength(1)
  })

  test('a protected branch, while another one stays open', async () => {
    await using backups = await startBackups({ protectedBranches: ['main'] })
    const { errors } = await backups.commit({ files: { a: '1' } })
    expect(errors).toMatchObject([
      { type: 'UNPROCESSABLE', message: expect.stringContaining('Changes must be made through a pull request.') },
    ])
    await backups.repository.git('branch', 'open', 'main')
    expect((await backups.commit({ branch: 'open', files: { a: '1' } })).errors).toBeUndefined()
  })

  test('an archived repository', async () => {
    await using backups = await startBackups({ archived: true })
    expect((await backups.commit({ files: { a: '1' } })).errors).toMatchObject([
      { message: 'Repository was archived so is read-only.' },
    ])
    backups.repository.settings.archived = false
    expect((await backups.commit({ files: { a: '1' } })).errors).toBeUndefined()
  })

  test('a repository without any commit', async () => {
    await using backups = await startBackups({ empty: true })
    expect((await backups.commit({ files: { a: '1' } })).errors).toMatchObject([{ type: 'NOT_FOUND' }])
    expect(await backups.repository.log()).toEqual([])
  })
})

describe('createRef', () => {
  const CREATE =
    'mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { name prefix target { oid } } } }'

  test('makes a branch at a commit, and refuses a name that is taken', async () => {
    await using backups = await startBackups()
    const look = await backups.ask('{ repository(owner: "octo-home", name: "backups") { id } }')
    const oid = await backups.repository.head()
    const input = { repositoryId: pick(look, 'repository.id'), name: 'refs/heads/routers', oid }
    const made = await backups.ask(CREATE, { input })
    expect(made.data).toEqual({ createRef: { ref: { name: 'routers', prefix: 'refs/heads/', target: { oid } } } })
    expect(await backups.repository.head('routers')).toBe(oid)
    expect((await backups.ask(CREATE, { input })).errors).toMatchObject([
      {
        type: 'UNPROCESSABLE',
        path: ['createRef'],
        message: 'A ref named "refs/heads/routers" already exists in the repository.',
      },
    ])
    expect((await backups.commit({ branch: 'routers', files: { a: '1' } })).errors).toBeUndefined()
    expect(await backups.repository.head()).toBe(oid)
  })

  test.each([
    ['an object that is not there', { oid: 'a'.repeat(40) }],
    ['a name that git refuses', { name: 'refs/heads/a..b' }],
    ['what is no branch', { name: 'refs/pull/1/head' }],
    ['a repository that is not there', { repositoryId: 'R_nothing' }],
  ])('refuses %s', async (_name, changes) => {
    await using backups = await startBackups()
    const look = await backups.ask('{ repository(owner: "octo-home", name: "backups") { id } }')
    const input = {
      repositoryId: pick(look, 'repository.id'),
      name: 'refs/heads/new',
      oid: await backups.repository.head(),
      ...changes,
    }
    const { data, errors } = await backups.ask(CREATE, { input })
    expect(data).toEqual({ createRef: null })
    expect(errors).toHaveLength(1)
    expect(await backups.repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n')
  })
})
