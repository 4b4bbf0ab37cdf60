import { describe, expect, test } from '@jest/globals'
import type { Fault, FaultPoint } from '../../../../emulator/github/faults.ts'
import {
  BAD_GATEWAY,
  createGraphqlRateLimit,
  createPrimaryRateLimit,
  createSecondaryRateLimit,
  GRAPHQL_TIMEOUT,
} from '../../../../emulator/github/rate-limits.ts'
import { type Backups, COMMIT, pick, startBackups } from './backups-repository.ts'

const LOOK = '{ repository(owner: "octo-home", name: "backups") { name } }'
const CREATE_REF = 'mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { name } } }'
const FILES = { 'backups/home/a.dss': 'a' }

/** One request that meets each point. */
const REQUESTS: Readonly<Record<string, (backups: Backups) => Promise<{ readonly status: number }>>> = {
  repository: ({ rest }) => rest('GET', ''),
  query: ({ ask }) => ask(LOOK),
  commit: ({ commit }) => commit({ files: FILES }),
  branch: async ({ rest, repository }) =>
    rest('POST', '/git/refs', { ref: 'refs/heads/new', sha: await repository.head() }),
  blob: ({ rest }) => rest('POST', '/git/blobs', { content: '', encoding: 'utf-8' }),
  gitRead: ({ rest }) => rest('GET', '/git/ref/heads/main'),
  contents: ({ rest }) => rest('PUT', '/contents/new.txt', { message: 'New', content: '' }),
}
const POINTS = Object.keys(REQUESTS) as FaultPoint[]
const meet = (backups: Backups, point: string) => REQUESTS[point]?.(backups)

async function seeBranches({ repository }: Backups) {
  return repository.git('for-each-ref', '--format=%(refname) %(objectname)')
}

describe.each(POINTS)('a fault at %s', (point) => {
  test.each([401, 403, 404, 409, 422, 429, 500, 502, 503])('answers %d and leaves the work undone', async (status) => {
    await using backups = await startBackups()
    const before = await seeBranches(backups)
    backups.github.faults[point] = { status, times: 1 }
    expect(await meet(backups, point)).toMatchObject({ status })
    expect(await seeBranches(backups)).toBe(before)
    expect((await meet(backups, point))?.status).toBeLessThan(300)
  })

  test('resets the connection once', async () => {
    await using backups = await startBackups()
    const before = await seeBranches(backups)
    backups.github.faults[point] = { silence: 'reset', times: 1 }
    await expect(meet(backups, point)).rejects.toThrow('fetch failed')
    expect(await seeBranches(backups)).toBe(before)
    expect((await meet(backups, point))?.status).toBeLessThan(300)
  })

  test('hangs until the services are closed', async () => {
    await using backups = await startBackups()
    backups.github.faults[point] = { silence: 'hang', times: 1 }
    const pending = meet(backups, point)
    const early = await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 100, 'nothing'))])
    expect(early).toBe('nothing')
    await Promise.all([expect(pending).rejects.toThrow(), backups.github.close()])
  })

  test('leaves the other points alone', async () => {
    await using backups = await startBackups({ faults: { [point]: 'reset' } })
    for (const other of POINTS.filter((name) => name !== point)) {
      expect((await meet(backups, other))?.status).toBeLessThan(300)
    }
  })
})

describe('an answer that is lost after the work was done', () => {
  test.each<readonly [string, Fault]>([
    ['a reset', { silence: 'reset', times: 1, applied: true }],
    ['a bad gateway', { ...BAD_GATEWAY, times: 1, applied: true }],
    ['a query that took too long', { ...GRAPHQL_TIMEOUT, times: 1, applied: true }],
  ])('%s: the commit is there, and a second attempt finds the head moved', async (_name, fault) => {
    await using backups = await startBackups()
    const expectedHeadOid = (await backups.repository.head()) ?? ''
    backups.github.faults.commit = fault
    await backups.commit({ files: FILES, expectedHeadOid }).catch(() => undefined)
    expect(await backups.repository.listFiles('backups')).toEqual(Object.keys(FILES))
    expect((await backups.commit({ files: FILES, expectedHeadOid })).errors).toMatchObject([{ type: 'STALE_DATA' }])
    expect(await backups.repository.log()).toHaveLength(2)
  })

  test('can be that of createRef', async () => {
    await using backups = await startBackups({ faults: { branch: { silence: 'reset', times: 1, applied: true } } })
    const id = pick(await backups.ask(LOOK.replace('name }', 'id }')), 'repository.id')
    const input = { repositoryId: id, name: 'refs/heads/new', oid: await backups.repository.head() }
    await expect(backups.ask(CREATE_REF, { input })).rejects.toThrow('fetch failed')
    expect((await backups.ask(CREATE_REF, { input })).errors).toMatchObject([{ type: 'UNPROCESSABLE' }])
  })

  test('may leave the client waiting', async () => {
    await using backups = await startBackups({ faults: { commit: { silence: 'hang', applied: true } } })
    const pending = backups.commit({ files: FILES })
    while ((await backups.repository.log()).length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    await Promise.all([expect(pending).rejects.toThrow(), backups.github.close()])
  })
})

test('a fault can spare the snapshot and affect the read-back', async () => {
  await using backups = await startBackups({ faults: { query: { status: 503, skip: 1, times: 2 } } })
  const statuses: number[] = []
  for (const _request of [1, 2, 3, 4]) statuses.push((await backups.ask(LOOK)).status)
  expect(statuses).toEqual([200, 503, 503, 200])
})

describe('limits', () => {
  test.each([403, 429] as const)('of an hour answer %d until the time in the header', async (status) => {
    const resetAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000)
    await using backups = await startBackups({ faults: { query: createPrimaryRateLimit({ resetAt, status }) } })
    const reply = await backups.ask(LOOK)
    expect(reply).toMatchObject({ status, message: expect.stringContaining('API rate limit exceeded') })
    expect(reply.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(reply.headers.get('x-ratelimit-reset')).toBe(String(resetAt.getTime() / 1000))
  })

  test('of an hour answer 200 in GraphQL’s own way', async () => {
    const query = createGraphqlRateLimit({ resetAt: new Date(Date.now() + 60_000), times: 1 })
    await using backups = await startBackups({ faults: { query } })
    const reply = await backups.ask(LOOK)
    expect(reply).toMatchObject({ status: 200, errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit' }] })
    expect(reply.headers.get('x-ratelimit-remaining')).toBe('0')
    expect((await backups.ask(LOOK)).errors).toBeUndefined()
  })

  test.each([
    [403, 2, '2'],
    [429, undefined, null],
  ] as const)('of a moment answer %d, with a time to wait: %s', async (status, retryAfterS, header) => {
    const limit = createSecondaryRateLimit({ status, times: 1, ...(retryAfterS === undefined ? {} : { retryAfterS }) })
    await using backups = await startBackups({ faults: { commit: limit } })
    const reply = await backups.commit({ files: FILES })
    expect(reply).toMatchObject({ status, message: expect.stringContaining('secondary rate limit') })
    expect(reply.headers.get('retry-after')).toBe(header)
    expect((await backups.commit({ files: FILES })).errors).toBeUndefined()
  })

  test('of a request’s size answer 502, and nothing is committed', async () => {
    await using backups = await startBackups({ faults: { maxRequestBytes: 10_000 } })
    expect(await backups.commit({ files: { a: Buffer.alloc(10_000) } })).toMatchObject({ status: 502 })
    expect(await backups.repository.log()).toHaveLength(1)
    expect((await backups.commit({ files: { a: Buffer.alloc(5000) } })).errors).toBeUndefined()
  })
})

describe('a head that moves meanwhile', () => {
  test.each([
    ['comparison', 'STALE_DATA', /^Expected branch to point to "\w{40}" but it did not\. {2}Pull and try again\.$/],
    ['git', 'UNPROCESSABLE', /^Ref refs\/heads\/main is at \w{40} but expected \w{40}$/],
  ] as const)('detected by the %s is reported as %s', async (seenBy, type, message) => {
    await using backups = await startBackups({ faults: { movedHead: { times: 2, seenBy } } })
    for (const _attempt of [1, 2]) {
      const { errors } = await backups.commit({ files: FILES })
      expect(errors).toMatchObject([{ type, message: expect.stringMatching(message) }])
    }
    expect((await backups.commit({ files: FILES })).errors).toBeUndefined()
    const log = await backups.repository.log()
    expect(log.map(({ headline }) => headline.split(' ')[0])).toEqual(['Back', 'Add', 'Add', 'Initial'])
    expect(await backups.repository.git('fsck', '--strict', '--no-dangling')).toBe('')
  })

  test('is reported by the contents API in its own words', async () => {
    await using backups = await startBackups({ faults: { movedHead: { times: 1, seenBy: 'git' } } })
    const response = await backups.rest('PUT', '/contents/a', { message: 'A', content: '' })
    expect(response.status).toBe(409)
    expect(Object(await response.json()).message).toMatch(/^is at \w{40} but expected \w{40}$/)
  })
})

describe('a replica that lags behind', () => {
  const BLOB = '... on Blob { oid }'

  test('shows the branch as it was and does not find what is new, for a number of requests', async () => {
    await using backups = await startBackups({ files: { 'a.txt': 'old' } })
    const before = await backups.repository.head()
    const made = pick(await backups.commit({ files: { 'a.txt': 'new' } }), 'createCommitOnBranch.commit.oid')
    const sha = (await backups.repository.git('rev-parse', 'main:a.txt')).trim()
    const query = `{ repository(owner: "octo-home", name: "backups") {
      ref(qualifiedName: "main") { target { oid } }
      head: object(expression: "main:a.txt") { ${BLOB} } made: object(expression: "${made}:a.txt") { ${BLOB} }
    } }`
    backups.github.faults.laggingReads = 3
    const late = await backups.ask(query)
    expect(late.data).toMatchObject({ repository: { ref: { target: { oid: before } }, made: null } })
    expect(pick(late, 'repository.head.oid')).not.toBe(sha)
    expect((await backups.rest('GET', `/git/blobs/${sha}`)).status).toBe(404)
    expect((await backups.rest('GET', `/contents/a.txt?ref=${made}`)).status).toBe(404)
    expect(backups.github.faults.laggingReads).toBe(0)
    expect((await backups.ask(query)).data).toEqual({
      repository: { ref: { target: { oid: made } }, head: { oid: sha }, made: { oid: sha } },
    })
  })
})

test('finds nothing at a hidden path, though the folder above lists it and a commit can be made there', async () => {
  await using backups = await startBackups({ files: { 'a/b/c.txt': 'c' }, faults: { hiddenPaths: ['a/b', ''] } })
  const query = `{ repository(owner: "octo-home", name: "backups") {
    root: object(expression: "main:") { oid } hidden: object(expression: "main:a/b") { oid }
    above: object(expression: "main:a") { ... on Tree { entries { name type } } }
  } }`
  const above = { entries: [{ name: 'b', type: 'tree' }] }
  const { data, errors } = await backups.ask(query)
  expect([data, errors]).toEqual([{ repository: { root: null, hidden: null, above } }, undefined])
  expect((await backups.commit({ files: { 'a/b/d.txt': 'd' } })).errors).toBeUndefined()
})

describe('a commit that is only reported as made', () => {
  test('is not on the branch, and has none of the files', async () => {
    await using backups = await startBackups({ faults: { corruptCommit: 'nothing-stored' } })
    const before = await backups.repository.head()
    const made = pick(await backups.commit({ files: FILES }), 'createCommitOnBranch.commit.oid')
    expect(made).toEqual(expect.stringMatching(/^[0-9a-f]{40}$/))
    expect(await backups.repository.head()).toBe(before)
    const path = `${made}:backups/home/a.dss`
    const { data } = await backups.ask(
      `{ repository(owner: "octo-home", name: "backups") { object(expression: "${path}") { oid } } }`,
    )
    expect(data).toEqual({ repository: { object: null } })
  })

  test('has the right size and wrong bytes', async () => {
    await using backups = await startBackups({ faults: { corruptCommit: 'other-content' } })
    await backups.commit({ files: { a: 'content' } })
    const stored = await backups.repository.readFile('a')
    expect(stored).toHaveLength(7)
    expect(stored?.toString()).not.toBe('content')
  })
})

test('the commit mutation and a query are distinguished by what they do, not by their name', async () => {
  await using backups = await startBackups({ faults: { commit: { status: 503 } } })
  expect(await backups.ask('query createCommitOnBranch { viewer { login } }')).toMatchObject({ status: 200 })
  const input = await backups.describeCommit({ files: FILES })
  expect(await backups.ask(COMMIT.replace('mutation', 'mutation Look'), { input })).toMatchObject({ status: 503 })
})
