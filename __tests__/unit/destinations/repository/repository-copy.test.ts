import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  earlierCopy,
  type RepositoryWork,
  storedCommit,
} from '../../../../src/destinations/repository/repository-copy.ts'
import { BackupError } from '../../../../src/errors.ts'
import { blobId } from '../../../../src/github/git-blob.ts'
import type { Answer, GitHubClient } from '../../../../src/github/github-client.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { makeManifest } from '../../../fixtures/manifests.ts'

const NEVER = new AbortController().signal
const FILES = [
  { name: 'x.dss', oid: 'a'.repeat(40), size: 7 },
  { name: 'x.manifest.json', oid: 'b'.repeat(40), size: 9 },
] as const
const COMMIT = { oid: 'c'.repeat(40), isSigned: true }

let requests = 0
beforeEach(() => {
  requests = 0
})

/** What works with a GitHub that gives these answers in turn, and repeats the last one. */
function workWith(...answers: readonly (Partial<Answer> | Error)[]): RepositoryWork {
  const answer = async (): Promise<Answer> => {
    const next = answers[Math.min(requests++, answers.length - 1)]
    if (next instanceof Error) throw next
    return { status: 200, value: undefined, problem: '', headers: {}, ...next }
  }
  const client: GitHubClient = { rest: answer, graphql: answer }
  return {
    options: {
      repository: 'o/r',
      workflow: { serverUrl: 'https://github.com' },
      policy: { retryMs: 1, timeoutMs: 1_000 } as never,
    },
    client,
    place: { owner: 'o', name: 'r', branch: undefined, folder: 'backups' },
    snapshot: { head: 'd'.repeat(40) } as RepositoryWork['snapshot'],
  }
}

/** GitHub's answer about the two paths, in the commit and on its branch. */
function containing(...found: readonly ({ readonly oid: string; readonly size: number } | null)[]): Partial<Answer> {
  const [file0, file1] = found.map((file) => file && { oid: file.oid, byteSize: file.size })
  return { value: { data: { repository: { visibility: 'PRIVATE', file0, file1, file2: file0, file3: file1 } } } }
}

describe('a commit', () => {
  const copyIn = (work: RepositoryWork) =>
    storedCommit(work, { commit: COMMIT, fileName: 'x.dss', expected: FILES, deleted: 3, wasThere: false } as never)
  const readBack = (...answers: readonly (Partial<Answer> | Error)[]) => copyIn(workWith(...answers)).readBack(NEVER)
  const [backup, manifest] = FILES

  test('is not verified if GitHub does not say who can read the repository', async () => {
    const silent = (visibility: object) => {
      const files = { file0: backup, file1: manifest, file2: backup, file3: manifest }
      const described = Object.entries(files).map(([name, { oid, size }]) => [name, { oid, byteSize: size }])
      return { value: { data: { repository: { ...visibility, ...Object.fromEntries(described) } } } }
    }
    await readBack(silent({ visibility: 'PRIVATE' }))
    for (const answer of [{}, { visibility: null }, { visibility: '' }])
      await expect(readBack(silent(answer))).rejects.toMatchObject({
        code: 'read-back-failed',
        message: expect.stringContaining('the answer does not say who can read the repository'),
      })
  })

  test('has the address that its id gives, not one that an answer of GitHub names', () => {
    const commit = { ...COMMIT, url: 'https://elsewhere.example/login' }
    const committed = { commit, fileName: 'x.dss', expected: FILES, deleted: 0, wasThere: true }
    const { location } = storedCommit(workWith(), committed as never)
    expect(location).toMatchObject({ url: `https://github.com/o/r/commit/${COMMIT.oid}` })
  })

  test('passes its read-back if both files have the expected ids and sizes', async () => {
    await readBack(containing(backup, manifest))
    expect(requests).toBe(1)
  })

  test.each<[string, ...({ readonly oid: string; readonly size: number } | null)[]]>([
    ['another backup', { ...backup, oid: 'e'.repeat(40) }, manifest],
    ['another manifest', backup, { ...manifest, oid: 'e'.repeat(40) }],
    ['a backup of another size', { ...backup, size: 8 }, manifest],
    ['a manifest of another size', backup, { ...manifest, size: 8 }],
    ['no manifest', backup, null],
  ])('fails its read-back with %s, without a retry', async (_, ...found) => {
    const { code, message } = await failureOf(readBack(containing(...found)))
    expect([code, message]).toEqual(['read-back-failed', expect.stringMatching(/does not contain what was sent\.$/)])
    expect(requests).toBe(1)
  })

  test('is read up to four times while its files do not appear', async () => {
    await readBack(containing(null, null), containing(null, null), containing(backup, manifest))
    expect(requests).toBe(3)
    requests = 0
    expect((await failureOf(readBack(containing(null, null)))).code).toBe('read-back-failed')
    expect(requests).toBe(4)
  })

  test('reports why it could not be read back, unless the run was cancelled', async () => {
    const cause = new Error('socket hang up')
    const failure = await failureOf(readBack(cause))
    expect([failure.message, failure.cause]).toEqual([
      expect.stringContaining('could not be read back: socket hang up'),
      cause,
    ])
    const reason = new BackupError('cancelled', 'Enough.')
    const aborted = copyIn(workWith(cause)).readBack(AbortSignal.abort(reason))
    expect(await failureOf(aborted)).toBe(reason)
  })

  test('reports how many backups it deleted', async () => {
    expect(await copyIn(workWith()).prune(NEVER)).toBe(3)
  })
})

describe('an earlier copy', () => {
  const CONTENT = Buffer.from('settings')
  const file = { name: 'x.dss', oid: blobId(CONTENT), size: CONTENT.length }
  const manifest = makeManifest('x.dss', CONTENT.toString())
  let keepAt = ''
  beforeEach(async () => {
    keepAt = join(await mkdtemp(join(tmpdir(), 'earlier-copy-')), 'kept')
  })
  afterEach(() => rm(dirname(keepAt), { recursive: true }))

  const manifestFile = { name: 'x.manifest.json', oid: 'b'.repeat(40), size: 9 }
  /** One answer for both requests: to the one for its content, and to the one for what the branch has. */
  const holding = (content: Buffer) => {
    const { value } = containing(file, manifestFile)
    return { value: { ...(value as object), content: content.toString('base64') } }
  }

  test('is read back completely, and deletes nothing', async () => {
    const copy = earlierCopy(workWith(holding(CONTENT)), { file, manifestFile, manifest, keepAt })
    await copy.readBack(NEVER)
    expect(await copy.prune(NEVER)).toBe(0)
    expect(await readFile(keepAt)).toEqual(CONTENT)
    expect(createHash('sha256').update(CONTENT).digest('hex')).toBe(manifest.sha256)
  })

  test('fails its read-back if it differs or cannot be read', async () => {
    const readBack = (answer: Partial<Answer> | Error, signal = NEVER) =>
      failureOf(earlierCopy(workWith(answer), { file, manifestFile, manifest, keepAt }).readBack(signal))
    expect((await readBack(holding(Buffer.from('settingz')))).message).toContain('does not match its manifest')
    expect((await readBack({ problem: 'HTTP 500', status: 500 })).message).toContain('could not be read back: HTTP 500')
    const reason = new BackupError('cancelled', 'Enough.')
    expect(await readBack(new Error('x'), AbortSignal.abort(reason))).toBe(reason)
  })
})
