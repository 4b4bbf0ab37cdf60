import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'
import { listFolders } from '../../../src/fleet/folders.ts'
import { createGitHubClient } from '../../../src/github/github-client.ts'
import { readTexts } from '../../../src/github/read-texts.ts'
import { pathIn } from '../../../src/github/repository-snapshot.ts'
import { NEVER } from '../../fixtures/artifact-stage.ts'

const ROUTERS = Array.from({ length: 12 }, (_, index) => `backups/router-${index}`)
const PLACE = { owner: 'octo-home', name: 'backups', branch: undefined }

let github: EmulatedGitHub
beforeAll(async () => {
  github = await startGitHub({ token: 'ghs_x' })
  const files = Object.fromEntries(ROUTERS.map((folder) => [`${folder}/name.txt`, folder]))
  await github.addRepository({ name: 'octo-home/backups', files })
})
afterAll(() => github.close())

const open = () =>
  createGitHubClient({
    apiUrl: github.origin,
    graphqlUrl: `${github.origin}/graphql`,
    token: 'ghs_x',
    policy: { answerMs: 20_000, retryMs: 1, longestWaitMs: 0 },
  })

test.each([
  [Number.POSITIVE_INFINITY, 2],
  // Of folders, with the two above each: 12, 6, 3, 2, 1, 3, 2, 1, and so on. Of files: 12, 6, 3, 3, 6, 3, 3.
  [4, 22],
])('reads folders and files in smaller pieces if GitHub answers at most %d objects', async (most, requests) => {
  github.faults.maxQueryObjects = most
  const before = github.requests.length
  const folders = await listFolders(open(), PLACE, { folders: ROUTERS, read: (found) => found, signal: NEVER })
  const files = new Map(
    [...folders].flatMap(([folder, found]) => found.map((file) => [pathIn(folder, file.name), file] as const)),
  )
  const texts = await readTexts(open(), PLACE, { files, read: (text) => text, signal: NEVER })
  expect([...texts.values()]).toEqual(ROUTERS)
  expect(github.requests.length - before).toBe(requests)
})

test('the files of a folder are looked at before more folders are asked for, and only the result is kept', async () => {
  github.faults.maxQueryObjects = Number.POSITIVE_INFINITY
  const folders = Array.from({ length: 120 }, (_, index) => ROUTERS[index] ?? `backups/nowhere-${index}`)
  const before = github.requests.length
  const read = async () => {
    await new Promise(setImmediate)
    return github.requests.length - before
  }
  const found = await listFolders(open(), PLACE, { folders, read, signal: NEVER })
  expect([...found.values()]).toEqual(folders.map((_, index) => 1 + Math.floor(index / 50)))
})

test('a folder that GitHub could not read is not empty, and one of an empty repository is', async () => {
  const answer = (head: object | null) =>
    JSON.stringify({ data: { repository: { defaultBranchRef: head, ref: null, object0: null, object1: null } } })
  const list = () => listFolders(open(), PLACE, { folders: ['backups'], read: (files) => files, signal: NEVER })
  github.faults.query = { status: 200, body: answer({ target: { oid: 'a'.repeat(40) } }), times: 1 }
  await expect(list()).rejects.toThrow('GitHub does not show the files')
  github.faults.query = { status: 200, body: answer(null), times: 1 }
  expect([...(await list()).values()]).toEqual([[]])
})

test.each([
  ['the folder', ['backups/router-3']],
  ['the folder and the root', ['backups/router-3', '']],
  ['all of them', ['', 'backups', ...ROUTERS]],
])('a folder that another one lists is not empty if GitHub shows none: it hides %s', async (_, hidden) => {
  github.faults.hiddenPaths = hidden
  try {
    const folders = ['backups/nowhere', ...ROUTERS]
    const listed = listFolders(open(), PLACE, { folders, read: (files) => files, signal: NEVER })
    await expect(listed).rejects.toThrow('GitHub does not show the files')
  } finally {
    github.faults.hiddenPaths = []
  }
})

test('a folder that does not exist is empty, wherever the path ends', async () => {
  const folders = ['backups/nowhere', 'nowhere/at/all', 'backups/router-1/name.txt/x', 'backups/router-1/deeper']
  const found = await listFolders(open(), PLACE, { folders, read: (files) => files, signal: NEVER })
  expect([...found.values()]).toEqual(folders.map(() => []))
})

test('fails if GitHub does not even answer one', async () => {
  github.faults.maxQueryObjects = 0
  const failure = listFolders(open(), PLACE, { folders: ROUTERS, read: () => {}, signal: NEVER })
  await expect(failure).rejects.toThrow('Resource limits for this query exceeded')
  github.faults.maxQueryObjects = Number.POSITIVE_INFINITY
})

test('takes a file in place of a folder for an empty one, and a list in an unknown form for none', async () => {
  const listed = async (object1: unknown) => {
    const body = JSON.stringify({ data: { repository: { object1 } } })
    github.faults.query = { status: 200, body, times: 1 }
    return (await listFolders(open(), PLACE, { folders: ['x'], read: (found) => found, signal: NEVER })).get('x')
  }
  expect([await listed({}), await listed(null)]).toEqual([[], []])
  await expect(listed({ entries: null })).rejects.toThrow('GitHub does not list x in a known form')
  await expect(listed(undefined)).rejects.toThrow('GitHub does not list x in a known form')
})
