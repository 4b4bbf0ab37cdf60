import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ExpectedFile } from '../../../src/github/commit-files.ts'
import type { Answer, GitHubClient } from '../../../src/github/github-client.ts'
import { readBackCommit } from '../../../src/github/read-back.ts'
import { Refusal } from '../../../src/github/refusal.ts'

const BACKUP: ExpectedFile = { path: 'backups/x.dss', oid: 'a'.repeat(40), size: 8 }
const MANIFEST: ExpectedFile = { path: 'backups/x.manifest.json', oid: 'b'.repeat(40), size: 2 }
const ANSWER: Answer = { status: 200, value: undefined, problem: '', headers: {} }
const PLACE = { owner: 'octo-home', name: 'backups', branch: undefined, folder: 'backups' }

let requests: Parameters<GitHubClient['graphql']>[0][] = []
beforeEach(() => {
  requests = []
})

async function readBack(repository: object | null | undefined, changes: Partial<Answer> = {}, branch?: string) {
  const client: Pick<GitHubClient, 'graphql'> = {
    graphql: (request) => {
      requests.push(request)
      return Promise.resolve({
        ...ANSWER,
        value: { data: { repository: repository && { visibility: 'PRIVATE', ...repository } } },
        ...changes,
      })
    },
  }
  const read = { revision: 'c0ffee', ...(branch ? { branch } : {}), expected: [BACKUP, MANIFEST], pauseMs: 1 } as const
  return await readBackCommit(client as GitHubClient, PLACE, { ...read, signal: new AbortController().signal })
}

const fileOf = ({ oid, size }: ExpectedFile) => ({ oid, byteSize: size })

describe('the read-back of a commit', () => {
  test('asks for both files of that commit, in a request that may be repeated', async () => {
    expect(await readBack({ file0: fileOf(BACKUP), file1: fileOf(MANIFEST) })).toBe('same')
    expect(requests).toMatchObject([
      { repeatable: true, variables: { file0: `c0ffee:${BACKUP.path}`, file1: `c0ffee:${MANIFEST.path}` } },
    ])
  })

  test('finds different content in both files, without a retry', async () => {
    const other = { oid: 'e'.repeat(40), byteSize: 8 }
    expect(await readBack({ file0: other, file1: other })).toBe('different')
    expect(requests).toHaveLength(1)
  })

  test.each([
    ['same', MANIFEST, 1],
    ['left', BACKUP, 4],
    ['left', undefined, 4],
  ] as const)('finds that the branch has it, or has lost it: %s', async (result, second, asked) => {
    const there = { file0: fileOf(BACKUP), file1: fileOf(MANIFEST), file2: fileOf(BACKUP) }
    expect(await readBack({ ...there, file3: second ? fileOf(second) : null }, {}, 'HEAD')).toBe(result)
    expect(requests).toHaveLength(asked)
    expect(requests[0]?.variables).toMatchObject({ file2: `HEAD:${BACKUP.path}`, file3: `HEAD:${MANIFEST.path}` })
  })

  test.each([null, undefined])('fails if the answer has the repository %p', async (repository) => {
    await expect(readBack(repository)).rejects.toThrow(Refusal)
    expect(requests).toHaveLength(1)
  })

  test('fails if the answer does not say who can read the repository, and tells if others can', async () => {
    const files = { file0: fileOf(BACKUP), file1: fileOf(MANIFEST) }
    for (const visibility of [undefined, null, ''])
      await expect(readBack({ ...files, visibility })).rejects.toThrow('does not say who can read the repository')
    for (const visibility of ['PUBLIC', 'INTERNAL']) expect(await readBack({ ...files, visibility })).toBe('exposed')
  })

  test('fails after a partial answer, even if it has both files', async () => {
    const partial = readBack({ file0: fileOf(BACKUP), file1: fileOf(MANIFEST) }, { problem: 'Something went wrong.' })
    await expect(partial).rejects.toThrow('Something went wrong')
  })
})
