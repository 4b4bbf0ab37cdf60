import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { redirectTo } from '../../../../emulator/github/faults.ts'
import {
  type EmulatedGitHub,
  type GitHubRepository,
  type RepositoryOptions as HostedOptions,
  startGitHub,
} from '../../../../emulator/github/github.ts'
import {
  createGraphqlRateLimit,
  createPrimaryRateLimit,
  createSecondaryRateLimit,
  GRAPHQL_GAVE_UP,
} from '../../../../emulator/github/rate-limits.ts'
import type { Backup, Destination, Stored } from '../../../../src/destinations/destination.ts'
import { type RepositoryOptions, repositoryDestination } from '../../../../src/destinations/repository/repository.ts'
import type { Manifest } from '../../../../src/dss/manifest.ts'
import { BackupError } from '../../../../src/errors.ts'
import { type Message, render, WORKFLOW_VOCABULARY } from '../../../../src/text/message.ts'
import { AMPLE_MS } from '../../../fixtures/ample-time.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'
import { createRecordingLogger } from '../../../fixtures/recording-logger.ts'
import { turnIntoLink } from '../../../fixtures/turn-into-link.ts'

const NAME = 'octo-home/backups'
const TOKEN = 'github_pat_writer'
const PLAIN = 'SynologyRouter_20260307.dss'
const TIMED = 'SynologyRouter_20260307-120000.dss'
const NEVER = new AbortController().signal

let folder = ''
let github: EmulatedGitHub
let logger = createRecordingLogger()
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repository-test-'))
  github = await startGitHub()
  logger = createRecordingLogger()
})
afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true, force: true })
})

const host = (options: Partial<HostedOptions> = {}): Promise<GitHubRepository> =>
  github.addRepository({ name: NAME, visibility: 'private', access: { [TOKEN]: 'write' }, ...options })

function open(options: Partial<RepositoryOptions> = {}): Destination {
  return repositoryDestination({
    repository: NAME,
    token: TOKEN,
    folder: 'backups/home',
    commitMessage: 'Back up {router} ({model}): {changes}',
    keep: 30,
    naming: { template: 'SynologyRouter_{date}', router: 'home' },
    fileName: PLAIN,
    skipUnchanged: true,
    startedAt: new Date('2026-03-07T12:00:00Z'),
    workflow: { serverUrl: 'https://github.com', apiUrl: github.origin, graphqlUrl: `${github.origin}/graphql` },
    logger,
    policy: { answerMs: AMPLE_MS, retryMs: 5, longestWaitMs: 3_000 },
    ...options,
  })
}

async function makeBackup(content = 'settings', changes: Partial<Manifest> = {}): Promise<Backup> {
  const file = join(folder, 'fetched.dss')
  await writeFile(file, content)
  const manifest = makeManifest(PLAIN, content, changes)
  return {
    file,
    fileName: PLAIN,
    size: manifest.size,
    sha256: manifest.sha256,
    manifest,
    isFirst: true,
    mayPrune: true,
  }
}

async function store(options: Partial<RepositoryOptions> = {}, backup?: Backup): Promise<Stored> {
  const destination = open(options)
  await destination.preflight(NEVER)
  return await destination.store(backup ?? (await makeBackup()), NEVER)
}

const pair = (name: string) => [name, name.replace(/dss$/, 'manifest.json')]
const pairFiles = (name: string, content = name) => {
  const [backup = '', manifest = ''] = pair(name)
  return { [`backups/home/${backup}`]: content, [`backups/home/${manifest}`]: textOf(makeManifest(name, content)) }
}
const listed = async (repository: GitHubRepository) =>
  (await repository.listFiles('backups/home')).map((path) => path.replace('backups/home/', '')).sort()

const OID = 'a'.repeat(40)

describe('a backup', () => {
  test('that changed on the disk after it was checked is not committed', async () => {
    const repository = await host()
    const before = await repository.head()
    const backup = await makeBackup()
    await writeFile(backup.file, 'SETTINGS')
    const { code, message } = await failureOf(store({}, backup))
    expect([code, message]).toEqual(['store-failed', expect.stringContaining('changed on the disk of the runner')])
    expect(await repository.head()).toBe(before)
  })

  test('is one signed commit with its manifest, read back, in four requests', async () => {
    const repository = await host()
    const stored = await store()
    await stored.readBack(NEVER)
    expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /graphql',
      `POST /repos/${NAME}/git/blobs`,
      'POST /graphql',
      'POST /graphql',
    ])
    const commit = await repository.head()
    expect(stored.location).toEqual({
      kind: 'repository',
      repository: NAME,
      path: `backups/home/${PLAIN}`,
      commit,
      url: `https://github.com/${NAME}/commit/${commit}`,
    })
    expect(stored.description).toBe(`${NAME}/backups/home/${PLAIN}, commit ${commit?.slice(0, 7)}`)
    expect(await listed(repository)).toEqual(pair(PLAIN).sort())
    expect((await repository.readFile(`backups/home/${PLAIN}`))?.toString()).toBe('settings')
    expect((await repository.log())[0]).toMatchObject({ headline: 'Back up home (RT6600ax): first backup' })
    expect(await repository.git('fsck', '--strict')).not.toMatch(/error|missing/)
    expect(await stored.prune(NEVER)).toBe(0)
  })

  test('gets its own name if the day has one already, and overwrites nothing', async () => {
    const repository = await host({ files: pairFiles(PLAIN, 'older') })
    await (await store()).readBack(NEVER)
    expect(await listed(repository)).toEqual([...pair(PLAIN), ...pair(TIMED)].sort())
    expect((await repository.readFile(`backups/home/${PLAIN}`))?.toString()).toBe('older')
    expect(JSON.parse(String(await repository.readFile(`backups/home/${pair(TIMED)[1]}`)))).toMatchObject({
      file: TIMED,
    })
  })

  test.each([PLAIN, ...pair(PLAIN).slice(1)])('gets another name if %s is a folder', async (name) => {
    const repository = await host({ files: { [`backups/home/${name}/notes.txt`]: 'mine' } })
    expect((await store()).location).toMatchObject({ path: `backups/home/${TIMED}` })
    expect(await listed(repository)).toContain(`${name}/notes.txt`)
  })

  test('makes no commit if the repository contains the same bytes', async () => {
    const repository = await host({ files: pairFiles(PLAIN, 'settings') })
    const before = await repository.head()
    const stored = await store()
    await stored.readBack(NEVER)
    expect(await repository.head()).toBe(before)
    expect(stored.description).toContain('(was already there)')
  })

  test('is stored again beside the same bytes if no name tells which copy is the newest', async () => {
    await host({ files: { ...pairFiles('router.dss', 'settings'), ...pairFiles('router-034500.dss', 'settings') } })
    const destination = open({ naming: { template: 'router', router: 'home' }, fileName: 'router.dss' })
    await destination.preflight(NEVER)
    const stored = await destination.store({ ...(await makeBackup()), fileName: 'router.dss' }, NEVER)
    expect(stored.description).not.toContain('(was already there)')
  })

  test('is stored if the same bytes, which the branch had at the preflight, have left it since', async () => {
    const repository = await host({ files: pairFiles(PLAIN, 'settings') })
    const destination = open()
    await destination.preflight(NEVER)
    await repository.commit({ deletions: pair(PLAIN).map((name) => `backups/home/${name}`) })
    const stored = await destination.store(await makeBackup(), NEVER)
    await stored.readBack(NEVER)
    expect(stored.description).not.toContain('(was already there)')
    expect(await listed(repository)).toEqual(pair(PLAIN).sort())
  })

  test.each([
    ['garbage', () => 'garbage'],
    ['empty', () => ''],
    ['about another file', (text: string) => text.replace(PLAIN, 'SynologyRouter_20260101.dss')],
    ['about other bytes', (text: string) => text.replace(/"sha256": "[0-9a-f]{64}"/, `"sha256": "${'0'.repeat(64)}"`)],
  ])('is stored again on the same day if the manifest of the first copy has become %s', async (_, change) => {
    const repository = await host({ files: pairFiles(PLAIN, 'settings') })
    const [, name] = pair(PLAIN)
    const text = String(await repository.readFile(`backups/home/${name}`))
    expect(change(text)).not.toBe(text)
    await repository.commit({ files: { [`backups/home/${name}`]: change(text) } })
    const stored = await store()
    await stored.readBack(NEVER)
    expect(stored.description).not.toContain('(was already there)')
    expect(await listed(repository)).toEqual([...pair(PLAIN), ...pair(TIMED)].sort())
  })

  test('is not stored again if somebody has only reformatted the manifest of the first copy', async () => {
    const repository = await host({ files: pairFiles(PLAIN, 'settings') })
    const path = `backups/home/${pair(PLAIN)[1]}`
    const manifest: unknown = JSON.parse(String(await repository.readFile(path)))
    await repository.commit({ files: { [path]: JSON.stringify(manifest, null, 8) } })
    const stored = await store()
    await stored.readBack(NEVER)
    expect(stored.description).toContain('(was already there)')
    expect(await listed(repository)).toEqual(pair(PLAIN).sort())
  })

  test('pushes out first what is from the future, which a wrong clock made, and says so', async () => {
    const real = ['SynologyRouter_20260305.dss', 'SynologyRouter_20260306.dss']
    const ahead = ['SynologyRouter_20270307.dss', 'SynologyRouter_20280307.dss']
    const files = Object.assign({}, ...[...real, ...ahead].map((name) => pairFiles(name)))
    const repository = await host({ files })
    await (await store({ keep: 3 })).readBack(NEVER)
    expect(await listed(repository)).toEqual([...real, PLAIN].flatMap(pair).sort())
    expect(logger.lines).toContainEqual({
      level: 'warning',
      text: `Dated in the future in ${NAME}/backups/home: 2 backups (${ahead.join(', ')}). A clock was wrong, or somebody put them there. They count as the oldest, and are deleted first.`,
    })
  })

  test('overwrites no link that has its name', async () => {
    const repository = await host({ files: pairFiles(PLAIN) })
    for (const name of pair(PLAIN)) await turnIntoLink(repository, `backups/home/${name}`)
    await (await store()).readBack(NEVER)
    expect(await listed(repository)).toEqual([...pair(PLAIN), ...pair(TIMED)].sort())
  })

  test('can be stored in the root folder, and on a new branch that starts at the default one', async () => {
    const repository = await host({ files: { 'README.md': 'x' } })
    await (await store({ folder: '', branch: 'backups' })).readBack(NEVER)
    expect(await repository.listFiles('', 'backups')).toEqual([...pair(PLAIN), 'README.md'].sort())
    expect(await repository.listFiles('')).toEqual(['README.md'])
    await (await store({ folder: '', branch: 'backups' })).readBack(NEVER)
    expect(await repository.log('backups')).toHaveLength(2)
  })

  test.each([undefined, 'backups'])('can be stored in an empty repository, branch %s', async (branch) => {
    const repository = await host({ empty: true })
    const options = branch === undefined ? {} : { branch }
    await (await store(options)).readBack(NEVER)
    expect(await repository.listFiles('', branch ?? 'main')).toEqual(
      [...pair(PLAIN).map((name) => `backups/home/${name}`), 'README.md'].sort(),
    )
    expect(await repository.log(branch ?? 'main')).toHaveLength(2)
  })

  test('is rejected before the commit if it exceeds 10 MB', async () => {
    await host()
    const { code, message } = await failureOf(store({}, await makeBackup('x'.repeat(10_000_001))))
    expect([code, message]).toEqual([
      'store-failed',
      "The backup is too large to commit through GitHub's API: 10.0 MB, at most 10.0 MB.",
    ])
    expect(github.requests).toHaveLength(2)
  })
})

describe('expired backups', () => {
  const OLD = ['SynologyRouter_20260101.dss', 'SynologyRouter_20260102.dss', 'SynologyRouter_20260103.dss']
  const files = {
    ...Object.assign({}, ...OLD.map((name) => pairFiles(name))),
    'backups/home/notes.txt': 'mine',
    'backups/home/SynologyRouter_20260101.dss.bak': 'mine',
  }

  test('are deleted in the same commit, with their manifests, and stay in the history', async () => {
    const repository = await host({ files })
    const stored = await store({ keep: 2 })
    expect(await stored.prune(NEVER)).toBe(2)
    expect(await listed(repository)).toEqual(
      ['notes.txt', 'SynologyRouter_20260101.dss.bak', ...pair(OLD[2] ?? ''), ...pair(PLAIN)].sort(),
    )
    expect(await repository.log()).toHaveLength(2)
    expect((await repository.readFile(`backups/home/${OLD[0]}`, 'HEAD~1'))?.toString()).toBe(OLD[0])
  })

  const [OLDEST = '', SECOND = '', THIRD = ''] = OLD
  const whose = (label: string, id: string | null) => ({ router: { label, model: null, firmware: null, id } })
  test.each<[string, string | Buffer]>([
    ['are of another router, by its id', textOf(makeManifest(OLDEST, OLDEST, whose('home', 'ab'.repeat(32))))],
    ['are of another router, by its label', textOf(makeManifest(OLDEST, OLDEST, whose('cabin', null)))],
    ['name no router beside one that is named', textOf(makeManifest(OLDEST, OLDEST, whose('home', null)))],
    ['are about another file', textOf(makeManifest(THIRD, OLDEST))],
    ['are damaged', '{}'],
    ['are not text', Buffer.from([0xff, 0xfe])],
  ])('are kept if their manifests %s, and the run says so; ours beside them go', async (_, manifest) => {
    const repository = await host({ files: { ...files, [`backups/home/${pair(OLDEST)[1]}`]: manifest } })
    const stored = await store({ keep: 2 })
    expect(await stored.prune(NEVER)).toBe(1)
    const left = await listed(repository)
    expect(left).toEqual(expect.arrayContaining([...pair(OLDEST), ...pair(THIRD), ...pair(PLAIN)]))
    expect(left).not.toContain(SECOND)
    expect(logger.textOf('warning')).toContain(
      `Kept 1 old backup in ${NAME}/backups/home: their manifests name another router or none, or cannot be read (${OLDEST}). Delete by hand what you do not need.`,
    )
  })

  test('are kept if they name their router and the new one does not: it may be another', async () => {
    const manifest = textOf(makeManifest(OLDEST, OLDEST, whose('home', 'ab'.repeat(32))))
    const repository = await host({ files: { ...files, [`backups/home/${pair(OLDEST)[1]}`]: manifest } })
    const destination = open({ keep: 2 })
    await destination.preflight(NEVER)
    await destination.store(await makeBackup('settings', whose('home', null)), NEVER)
    expect(await listed(repository)).toEqual(expect.arrayContaining([...pair(OLDEST), ...pair(PLAIN)]))
    expect(logger.textOf('warning')).toContain(`the router did not say its serial number this time`)
  })

  test.each([
    ['the same model', 'RT6600ax', true],
    ['another model', 'MR2200ac', false],
  ])('that are encrypted without a key go by label and model: %s', async (_, model, isGone) => {
    const sealed = { ...whose('home', null), sealed: { plainSize: 1, keyId: null } }
    const known = { ...sealed, router: { ...sealed.router, model: 'RT6600ax' } }
    const manifest = textOf(makeManifest(OLDEST, OLDEST, { ...sealed, router: { ...sealed.router, model } }))
    const repository = await host({ files: { ...files, [`backups/home/${pair(OLDEST)[1]}`]: manifest } })
    const destination = open({ keep: 3 })
    await destination.preflight(NEVER)
    await destination.store(await makeBackup('settings', known), NEVER)
    expect((await listed(repository)).includes(OLDEST)).toBe(!isGone)
    expect(logger.textOf('warning').includes('their manifests name another router')).toBe(!isGone)
  })

  test('are kept if their manifests cannot be read, and the backup is stored', async () => {
    const repository = await host({ files })
    const destination = open({ keep: 2 })
    await destination.preflight(NEVER)
    github.faults.query = { status: 502, times: 10 }
    await destination.newest({ folder, signal: NEVER })
    github.faults.query = undefined
    await (await destination.store(await makeBackup(), NEVER)).readBack(NEVER)
    expect(await listed(repository)).toEqual(expect.arrayContaining([...OLD, PLAIN].flatMap(pair)))
    expect(logger.textOf('warning')).toContain(`(${OLDEST}, ${SECOND}).`)
  })

  test('are kept if their manifests are not those that the folder lists', async () => {
    const repository = await host({ files })
    const text = textOf(makeManifest(OLDEST, OLDEST, { time: '2026-01-01T00:00:00.000Z' }))
    const destination = open({ keep: 3 })
    await destination.preflight(NEVER)
    const answer = { object0: { text, isTruncated: false } }
    github.faults.query = { status: 200, body: JSON.stringify({ data: { repository: answer } }), times: 1 }
    expect(await (await destination.store(await makeBackup(), NEVER)).prune(NEVER)).toBe(0)
    expect(await listed(repository)).toContain(OLDEST)
  })

  test('are kept as long as fewer than `keep` are of this router, whatever of another is among them', async () => {
    const nameOf = (month: number, day: number) =>
      `SynologyRouter_2026${[month, day].map((part) => String(part).padStart(2, '0')).join('')}.dss`
    const ours = [1, 2, 3, 4].map((day) => nameOf(1, day))
    const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => nameOf(2, day))
    const foreign = others.map((name) => ({
      ...pairFiles(name),
      [`backups/home/${pair(name)[1]}`]: textOf(makeManifest(name, name, whose('cabin', 'ab'.repeat(32)))),
    }))
    const newest = nameOf(3, 1)
    const files = Object.assign({}, ...[...ours, newest].map((name) => pairFiles(name)), ...foreign)
    const repository = await host({ files })
    expect(await (await store({ keep: 5 })).prune(NEVER)).toBe(1)
    expect(await listed(repository)).toEqual(expect.arrayContaining([...ours.slice(1), newest, ...others]))
  })

  test('are kept if a router that shares the folder has stored as many in the meantime', async () => {
    const nameOf = (month: number, day: number) =>
      `SynologyRouter_2026${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}.dss`
    const ours = [1, 2, 3, 4].map((day) => nameOf(1, day))
    const others = [1, 2, 3].map((day) => nameOf(2, day))
    const foreign = others.map((name) => ({
      ...pairFiles(name),
      [`backups/home/${pair(name)[1]}`]: textOf(makeManifest(name, name, whose('cabin', 'ab'.repeat(32)))),
    }))
    const files = Object.assign({}, ...[...ours, nameOf(3, 1)].map((name) => pairFiles(name)), ...foreign)
    const repository = await host({ files })
    expect(await (await store({ keep: 5 })).prune(NEVER)).toBe(1)
    expect(await listed(repository)).toEqual(expect.arrayContaining(ours.slice(1)))
  })

  test('are kept if even a single one of another router is all that makes them more than `keep`', async () => {
    const [ours, other, recent] = [
      'SynologyRouter_20260101.dss',
      'SynologyRouter_20260201.dss',
      'SynologyRouter_20260306.dss',
    ]
    const manifest = textOf(makeManifest(other, other, whose('cabin', 'ab'.repeat(32))))
    const foreign = { ...pairFiles(other), [`backups/home/${pair(other)[1]}`]: manifest }
    await host({ files: { ...pairFiles(ours), ...foreign, ...pairFiles(recent) } })
    expect(await (await store({ keep: 3 })).prune(NEVER)).toBe(0)
  })

  test('count once in two files, encrypted and decrypted, with another router among them', async () => {
    const [ours, other, twice] = [
      'SynologyRouter_20260101.dss',
      'SynologyRouter_20260201.dss',
      'SynologyRouter_20260306.dss',
    ]
    const manifest = textOf(makeManifest(other, other, whose('cabin', 'ab'.repeat(32))))
    const foreign = { ...pairFiles(other), [`backups/home/${pair(other)[1]}`]: manifest }
    await host({
      files: { ...pairFiles(ours), ...foreign, ...pairFiles(twice), [`backups/home/${twice}.age`]: 'sealed' },
    })
    expect(await (await store({ keep: 3 })).prune(NEVER)).toBe(0)
  })

  test('are read a few each night, and those of another router do not hide ours for ever', async () => {
    const dated = Array.from({ length: 60 }, (_, index) => {
      const month = String(1 + Math.floor(index / 28)).padStart(2, '0')
      return `SynologyRouter_2025${month}${String(1 + (index % 28)).padStart(2, '0')}.dss`
    })
    const pairs = dated.map((name, index) => {
      const router = index < 40 ? whose('home', 'ab'.repeat(32)) : {}
      const manifest = textOf(makeManifest(name, name, router)).padEnd(100_000)
      return { ...pairFiles(name), [`backups/home/${pair(name)[1]}`]: manifest }
    })
    const repository = await host({ files: Object.assign({}, ...pairs) })
    let deleted = 0
    for (let night = 0; night < 6; night++) {
      const startedAt = new Date(Date.UTC(2026, 2, 7 + night, 12))
      const before = github.requests.length
      const stored = await store({ keep: 3, startedAt }, await makeBackup(`night ${night}`))
      deleted += await stored.prune(NEVER)
      expect(github.requests.length - before).toBeLessThan(10)
    }
    // All twenty of ours, in a week.
    expect(deleted).toBeGreaterThanOrEqual(20)
    expect(await listed(repository)).toEqual(expect.arrayContaining(dated.slice(0, 40)))
  })

  test('are kept if another router has stored some of the newer ones, however large the manifests are', async () => {
    const dated = (count: number, month: string) =>
      Array.from({ length: count }, (_, day) => `SynologyRouter_2026${month}${String(day + 1).padStart(2, '0')}.dss`)
    const [ours, others, newest] = [dated(3, '01'), dated(2, '02'), dated(4, '03')]
    const pairs = [...ours, ...others, ...newest].map((name) => {
      const router = others.includes(name) ? whose('home', 'ab'.repeat(32)) : {}
      const manifest = textOf(makeManifest(name, name, router)).padEnd(490_000)
      return { ...pairFiles(name), [`backups/home/${pair(name)[1]}`]: manifest }
    })
    const repository = await host({ files: Object.assign({}, ...pairs) })
    expect(await (await store({ keep: 7 })).prune(NEVER)).toBe(1)
    expect(await listed(repository)).toEqual(expect.arrayContaining([...ours.slice(1), ...others, ...newest]))
  })

  test('are kept if those that push them out could not be verified', async () => {
    const dated = Array.from({ length: 9 }, (_, day) => `SynologyRouter_2026010${day + 1}.dss`)
    const pairs = dated.map((name, index) => {
      const manifest = textOf(makeManifest(name, name, { verified: index < 4 }))
      return { ...pairFiles(name), [`backups/home/${pair(name)[1]}`]: manifest }
    })
    const repository = await host({ files: Object.assign({}, ...pairs) })
    expect(await (await store({ keep: 3 })).prune(NEVER)).toBe(5)
    const left = [2, 3, 7, 8].map((index) => dated[index] ?? '')
    expect(await listed(repository)).toEqual([...left, PLAIN].flatMap(pair).sort())
  })

  test('are kept if too few newer ones can be read to be sure, and the run says so', async () => {
    const damaged = Object.fromEntries([SECOND, THIRD].map((name) => [`backups/home/${pair(name)[1]}`, '{}']))
    const repository = await host({ files: { ...files, ...damaged } })
    expect(await (await store({ keep: 3 })).prune(NEVER)).toBe(0)
    expect(await listed(repository)).toEqual(expect.arrayContaining([...OLD, PLAIN].flatMap(pair)))
    expect(logger.textOf('warning')).toMatch(
      /^Deleted no old backup in octo-home\/backups\/backups\/home: too few manifests/,
    )
  })

  test('cost no request after the export: their manifests are read while the router exports', async () => {
    await host({ files })
    const destination = open({ keep: 2 })
    await destination.preflight(NEVER)
    await destination.newest({ folder, signal: NEVER })
    const before = github.requests.length
    const stored = await destination.store(await makeBackup(), NEVER)
    expect(github.requests.length - before).toBe(1)
    expect(await stored.prune(NEVER)).toBe(2)
  })

  test('go together with a decrypted copy beside them, which counts with them, and each file is deleted once', async () => {
    const [oldest = '', next = ''] = OLD
    const repository = await host({
      files: { ...pairFiles(oldest), [`backups/home/${oldest}.age`]: 'encrypted', ...pairFiles(next) },
    })
    expect(await (await store({ keep: 3 })).prune(NEVER)).toBe(0)
    expect(await (await store({ keep: 2 }, await makeBackup('later'))).prune(NEVER)).toBe(3)
    expect((await listed(repository)).filter((name) => OLD.some((old) => name.startsWith(old.slice(0, -4))))).toEqual(
      [],
    )
  })

  test.each([0, 30])(
    'cause no warning in a folder of a few weeks that keeps %d, of which most are not read',
    async (keep) => {
      const names = Array.from(
        { length: 25 },
        (_, day) => `SynologyRouter_202601${String(day + 1).padStart(2, '0')}.dss`,
      )
      await host({ files: Object.assign({}, ...names.map((name) => pairFiles(name))) })
      expect(await (await store({ keep })).prune(NEVER)).toBe(0)
      expect(logger.textOf('warning')).toBe('')
    },
  )

  test.each<[string, Partial<RepositoryOptions>, Partial<Backup>]>([
    ['if all are kept', { keep: 0 }, {}],
    ['if the newest one belongs to another router', { keep: 1 }, { mayPrune: false }],
    [
      'if the new copy is not verified',
      { keep: 1 },
      { manifest: makeManifest(PLAIN, 'settings', { verified: false }) },
    ],
  ])('are not deleted %s', async (_, options, changes) => {
    const repository = await host({ files })
    const stored = await store(options, { ...(await makeBackup()), ...changes })
    expect(await stored.prune(NEVER)).toBe(0)
    expect(await listed(repository)).toHaveLength(2 + 6 + 2)
  })
})

describe('the preflight', () => {
  test.each([
    ['public', /is public: anyone could read the backups/],
    ['internal', /is internal: everyone in the organization or enterprise could read/],
  ] as const)('refuses a repository that is %s', async (visibility, sentence) => {
    await host({ visibility })
    const { code, message } = await failureOf(open().preflight(NEVER))
    expect([code, message]).toEqual(['destination-refused', expect.stringMatching(sentence)])
  })

  test('refuses a path that is a file: it does not count as an empty folder', async () => {
    await host({ files: { 'backups/home': 'a note' } })
    expect((await failureOf(open().preflight(NEVER))).message).toContain('backups/home is not a folder')
  })

  test.each([
    ['is missing', {}],
    ['has no entries', { folder: { entries: null } }],
    ['has entries without an id', { folder: { entries: [{ name: 'x', type: 'blob' }] } }],
    [
      'has files without a size',
      { folder: { entries: [{ name: 'x', type: 'blob', mode: 0o100644, oid: OID, size: { valueOf: 1 } }] } },
    ],
    ['has files without a mode', { folder: { entries: [{ name: 'x', type: 'blob', oid: OID, size: 1 }] } }],
    ['has entries of an unknown type', { folder: { entries: [{ name: 'x', type: 'x', oid: OID }] } }],
    [
      'has an id that is a path',
      { folder: { entries: [{ name: 'x', type: 'blob', mode: 0o100644, oid: `../${OID}`, size: 1 }] } },
    ],
  ])('never takes a list in an unknown form for an empty folder: it %s', async (_, answer) => {
    await host()
    const repository = { visibility: 'PRIVATE', defaultBranchRef: { name: 'main', target: { oid: OID } }, ...answer }
    github.faults.query = { status: 200, body: JSON.stringify({ data: { repository } }) }
    expect((await failureOf(open().preflight(NEVER))).message).toContain('does not list backups/home in a known form')
  })

  test.each([
    ['the folder', ['backups/home']],
    ['the root as well', ['backups/home', '']],
    ['everything above it as well', ['backups/home', 'backups', '']],
  ])('never takes a folder that GitHub could not read for one that does not exist: it hides %s', async (_, hidden) => {
    await host({ files: pairFiles(PLAIN) })
    github.faults.hiddenPaths = hidden
    expect((await failureOf(open().preflight(NEVER))).message).toContain('GitHub does not show the files')
  })

  test('never takes the root for empty if GitHub could not read it', async () => {
    await host({ files: { 'README.md': 'x' } })
    github.faults.hiddenPaths = ['']
    expect((await failureOf(open({ folder: '' }).preflight(NEVER))).message).toContain('GitHub does not show the files')
    const [above0, folder] = [{ entries: [{ name: 'README.md', type: 'blob' }] }, null]
    const repository = { visibility: 'PRIVATE', defaultBranchRef: { target: { oid: OID } }, above0, folder }
    github.faults.query = { status: 200, body: JSON.stringify({ data: { repository } }) }
    expect((await failureOf(open({ folder: '' }).preflight(NEVER))).message).toContain('GitHub does not show the files')
  })

  test.each([
    ['is in an unknown form', { entries: [{ name: 'README.md' }] }],
    ['has no names', { entries: [{ type: 'tree' }] }],
    ['has no entries', {}],
  ])('never takes a folder for missing if the list above it %s', async (_, above0) => {
    await host()
    const repository = { visibility: 'PRIVATE', defaultBranchRef: { target: { oid: OID } }, above0, folder: null }
    github.faults.query = { status: 200, body: JSON.stringify({ data: { repository } }) }
    expect((await failureOf(open().preflight(NEVER))).message).toContain('GitHub does not show the files')
  })

  test.each(['preflight', 'confirm'] as const)(
    'never takes a list for whole that lacks a file of this day which GitHub shows: %s',
    async (step) => {
      await host()
      const destination = open()
      await destination.preflight(NEVER)
      const shown = { folder: { entries: [] }, file0: { text: '{}', isTruncated: false } }
      const repository = { visibility: 'PRIVATE', defaultBranchRef: { target: { oid: OID } }, ...shown }
      github.faults.query = { status: 200, body: JSON.stringify({ data: { repository } }) }
      expect((await failureOf(destination[step]?.(NEVER))).message).toContain('GitHub does not show the files')
    },
  )

  test('never takes a list for whole that lacks a file of this day which GitHub shows: after the branch has moved', async () => {
    const repository = await host()
    const destination = open()
    await destination.preflight(NEVER)
    await repository.commit({ files: { x: 'x' } })
    const shown = { folder: { entries: [] }, file0: { text: '{}', isTruncated: false } }
    const answer = { visibility: 'PRIVATE', defaultBranchRef: { target: { oid: await repository.head() } }, ...shown }
    github.faults.query = { status: 200, body: JSON.stringify({ data: { repository: answer } }), times: 1 }
    const stored = destination.store(await makeBackup(), NEVER)
    expect((await failureOf(stored)).message).toContain('GitHub does not show the files')
    expect(await listed(repository)).toEqual([])
  })

  test.each<[string, string, Partial<HostedOptions>]>([
    ['there is no folder yet', 'backups/home', {}],
    ['other routers have one', 'backups/home', { files: { 'backups/cabin/x': 'x', 'backups/home-2/x': 'x' } }],
    ['a folder of that name is elsewhere', 'backups/home', { files: { 'home/x': 'x', 'other/backups/home/x': 'x' } }],
    ['it is deep', 'a/b/c/d/e', { files: { 'a/b/x': 'x', 'a/b/d/e/x': 'x' } }],
    [
      'its name is written in another way',
      'Büro'.normalize('NFC'),
      { files: { [`${'Büro'.normalize('NFD')}/x`]: 'x' } },
    ],
    ['the repository is empty', 'backups/home', { empty: true }],
  ])('accepts a folder that does not exist: %s', async (_, path, options) => {
    const repository = await host(options)
    await (await store({ folder: path })).readBack(NEVER)
    expect(await repository.listFiles(path)).toHaveLength(2)
  })

  test.each(['120000', '160000'])(
    'says nothing new of a link or submodule in the place of a folder above: mode %s',
    async (mode) => {
      const repository = await host({ files: { backups: 'elsewhere', x: 'x' } })
      await turnIntoLink(repository, 'backups', { mode, oid: mode === '160000' ? await repository.head() : undefined })
      await expect(open().preflight(NEVER)).resolves.toBeUndefined()
    },
  )

  test('never takes a branch whose commit it does not understand for a new one', async () => {
    await host()
    const defaultBranchRef = { name: 'main', target: { oid: `${OID}/..` } }
    const repository = { visibility: 'PRIVATE', defaultBranchRef, folder: { entries: [] } }
    github.faults.query = { status: 200, body: JSON.stringify({ data: { repository } }) }
    expect((await failureOf(open().preflight(NEVER))).message).toContain('does not name a commit in a known form')
  })

  test.each([
    ['says nothing', undefined],
    ['uses a word that it does not have', 'secret'],
    ['writes a page of its own', `INTERNAL\n::stop-commands::x\n${'<'.repeat(5_000)}`],
  ])('refuses a repository if GitHub does not say who can read it: it %s', async (_case, visibility) => {
    await host()
    const repository = {
      visibility,
      defaultBranchRef: { name: 'main', target: { oid: OID } },
      folder: { entries: [] },
    }
    github.faults.query = { status: 200, body: JSON.stringify({ data: { repository } }) }
    expect(await failureOf(open().preflight(NEVER))).toMatchObject({
      code: 'destination-refused',
      message: `GitHub does not say who can read the repository ${NAME}.`,
    })
  })

  test('refuses a repository that is archived', async () => {
    await host({ archived: true })
    expect((await failureOf(open().preflight(NEVER))).message).toContain('is archived')
  })

  test.each([
    [
      'may only read',
      { [TOKEN]: 'read' },
      /may not write to octo-home\/backups: GitHub answered HTTP 403 \(Resource not accessible by personal access token\)/,
    ],
    [
      'cannot see the repository',
      { [TOKEN]: 'none' },
      /The repository octo-home\/backups does not exist, or the token cannot see it/,
    ],
    ['is not authorized for the organization', { [TOKEN]: 'sso' }, /requires single sign-on: Resource protected/],
  ] as const)('refuses a token that %s, whatever its role', async (_, access, sentence) => {
    await host({ access, viewerPermission: 'ADMIN' })
    const { code, message, hint } = await failureOf(open().preflight(NEVER))
    expect([code, message]).toEqual(['destination-refused', expect.stringMatching(sentence)])
    expect(hint).toMatch(/contents: write|Contents: Read and write|Configure SSO/)
  })

  test('refuses a missing repository, and a token that GitHub rejects', async () => {
    await host()
    expect((await failureOf(open({ repository: 'octo-home/nowhere' }).preflight(NEVER))).message).toContain(
      'The repository octo-home/nowhere does not exist',
    )
    github.faults.query = { status: 401 }
    expect((await failureOf(open().preflight(NEVER))).message).toBe(
      'GitHub rejected the token: GitHub answered HTTP 401 (Bad credentials).',
    )
  })

  test('reports a rate limit as that, not as a missing permission', async () => {
    await host()
    for (const limit of [
      createSecondaryRateLimit({}),
      createPrimaryRateLimit({ resetAt: new Date(Date.now() + 3_600_000) }),
    ])
      for (const step of ['query', 'blob'] as const) {
        github.faults[step] = limit
        const { code, message, hint } = await failureOf(open().preflight(NEVER))
        expect([code, message, hint]).toEqual([
          'destination-refused',
          expect.stringMatching(/^GitHub refuses further requests with this token for a while \(.*rate limit.*\)\.$/),
          expect.stringContaining('Start a new run in an hour'),
        ])
        github.faults[step] = undefined
      }
    github.faults.query = createGraphqlRateLimit({ resetAt: new Date(Date.now() + 3_600_000) })
    expect((await failureOf(open().preflight(NEVER))).message).toMatch(/^GitHub refuses further requests/)
  })

  test('reports the rate limit if a deadline ends its wait, but a cancellation as that', async () => {
    await host()
    github.faults.query = createSecondaryRateLimit({})
    const openPatient = () => open({ policy: { answerMs: AMPLE_MS, retryMs: 5, longestWaitMs: 60_000 } })
    const abortBy = async (reason: BackupError) => {
      const end = new AbortController()
      // Not before GitHub has reported the limit, even on a busy machine.
      const met = github.metFaults
      const timer = setInterval(() => {
        if (github.metFaults === met) return
        clearInterval(timer)
        setTimeout(() => end.abort(reason), 500)
      }, 5)
      return await failureOf(openPatient().preflight(end.signal))
    }
    const late = new BackupError('destination-refused', 'The repository did not answer within 120 s.')
    expect((await abortBy(late)).message).toMatch(/^GitHub refuses further requests/)
    const cancelled = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    expect(await abortBy(cancelled)).toBe(cancelled)
  })

  test('fails after a partial answer: what it lacks may exist', async () => {
    const repository = await host({ files: pairFiles(PLAIN) })
    const partial = {
      repository: {
        visibility: 'PRIVATE',
        isArchived: false,
        defaultBranchRef: { name: 'main', target: { oid: await repository.head() } },
        ref: null,
        folder: null,
      },
    }
    const errors = [{ message: 'Something went wrong while executing your query.', path: ['repository', 'folder'] }]
    github.faults.query = { status: 200, body: JSON.stringify({ data: partial, errors }) }
    expect((await failureOf(open().preflight(NEVER))).message).toMatch(/could not be read: Something went wrong/)
  })

  test('asks for fewer manifests at once if all are too much for GitHub, and for others when they are needed', async () => {
    const names = ['SynologyRouter_20260301.dss', 'SynologyRouter_20260306.dss']
    await host({ files: { ...pairFiles(names[0] ?? ''), ...pairFiles(names[1] ?? '', 'newest') } })
    // The root, two folders, and one of the fourteen manifests, that of today.
    github.faults.maxQueryObjects = 4
    const destination = open()
    await destination.preflight(NEVER)
    expect((await destination.newest({ folder, signal: NEVER }))?.manifest.file).toBe(names[1])
    const requests = github.requests.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{40}/, 'OID')}`)
    expect(requests).toEqual([
      ...Array(4).fill('POST /graphql'),
      `POST /repos/${NAME}/git/blobs`,
      `GET /repos/${NAME}/git/blobs/OID`,
    ])
  })

  test('fails if even the folder alone is too much for GitHub', async () => {
    await host()
    github.faults.maxQueryObjects = 0
    expect((await failureOf(open().preflight(NEVER))).message).toContain('Resource limits for this query exceeded')
    expect(github.requests).toHaveLength(5)
  })

  test('retries server errors before it fails', async () => {
    await host()
    github.faults.query = { status: 502, times: 2 }
    github.faults.blob = { status: 500, times: 1 }
    await expect(open().preflight(NEVER)).resolves.toBeUndefined()
    github.faults.query = { status: 502 }
    expect((await failureOf(open().preflight(NEVER))).message).toContain('could not be read')
  })
})

describe('a commit', () => {
  test.each(['comparison', 'git'] as const)(
    'is planned again if the branch has moved, as noticed by %s',
    async (seenBy) => {
      const repository = await host()
      github.faults.movedHead = { times: 3, seenBy }
      await (await store()).readBack(NEVER)
      expect(await listed(repository)).toEqual(pair(PLAIN).sort())
      expect(await repository.log()).toHaveLength(1 + 3 + 1)
    },
  )

  test.each(['public', 'internal'] as const)(
    'is not tried again in a repository that has become %s',
    async (visibility) => {
      const repository = await host()
      const destination = open()
      await destination.preflight(NEVER)
      github.faults.movedHead = { times: 1, seenBy: 'comparison' }
      repository.settings.visibility = visibility
      const { code, message } = await failureOf(destination.store(await makeBackup(), NEVER))
      expect([code, message]).toEqual(['store-failed', expect.stringContaining(`${NAME} is ${visibility}: `)])
      expect(await listed(repository)).toEqual([])
    },
  )

  test.each<[string, () => void]>([
    ['with a server error', () => (github.faults.commit = { status: 502, times: 1, applied: true })],
    ['with a reset', () => (github.faults.commit = { status: 504, times: 1, applied: true })],
    ['with HTTP 200', () => (github.faults.commit = { ...GRAPHQL_GAVE_UP, times: 1, applied: true })],
    ...['', '{"data":{"createCommitOnBr', '{}', '{"data":{"createCommitOnBranch":null}}'].map(
      (body): [string, () => unknown] => [
        `in an answer that says nothing of it: ${JSON.stringify(body)}`,
        () => (github.faults.commit = { status: 200, body, times: 1, applied: true }),
      ],
    ),
  ])('is found, not made twice, if its answer was lost %s', async (_, lose) => {
    const repository = await host()
    lose()
    const stored = await store()
    await stored.readBack(NEVER)
    expect(await repository.log()).toHaveLength(2)
    expect(stored.location).toMatchObject({ commit: await repository.head() })
  })

  test.each([301, 302, 307, 308] as const)(
    'goes nowhere if GitHub redirects it to another origin with HTTP %i',
    async (status) => {
      const repository = await host()
      await using elsewhere = await startGitHub()
      github.faults.commit = redirectTo(`${elsewhere.origin}/graphql`, status)
      const { code, message } = await failureOf(store())
      expect(code).toBe('store-failed')
      expect(message).toContain(`GitHub redirects to ${elsewhere.origin}: nothing was sent there`)
      expect(elsewhere.requests).toEqual([])
      expect(await repository.log()).toHaveLength(1)
    },
  )

  test.each([
    ['HTTP 503', { status: 503 }],
    ['"Something went wrong" in HTTP 200', GRAPHQL_GAVE_UP],
  ])('is retried if it failed before it was made, with %s', async (_, fault) => {
    const repository = await host()
    github.faults.commit = { ...fault, times: 2 }
    await (await store()).readBack(NEVER)
    expect(await repository.log()).toHaveLength(2)
  })

  test('fails on a protected branch, and names the branch', async () => {
    await host({ protectedBranches: ['main'] })
    const { code, message, hint } = await failureOf(store())
    expect([code, message]).toEqual([
      'store-failed',
      expect.stringMatching(/^The branch main of octo-home\/backups is protected/),
    ])
    expect(hint).toContain('`branch`')
  })

  test('reports a rate limit as that, not as a missing permission', async () => {
    await host()
    github.faults.commit = createSecondaryRateLimit({})
    const { code, message, hint } = await failureOf(store())
    expect([code, message]).toEqual(['store-failed', expect.stringMatching(/^GitHub refuses further requests/)])
    expect(hint).toContain('Start a new run in an hour')
  })

  test('reports a token that single sign-on has not authorized as that, not as a missing permission', async () => {
    const repository = await host()
    const destination = open()
    await destination.preflight(NEVER)
    repository.settings.access = { [TOKEN]: 'sso' }
    const { code, message, hint } = await failureOf(destination.store(await makeBackup(), NEVER))
    expect([code, message]).toEqual(['store-failed', expect.stringContaining('requires single sign-on')])
    expect(hint).toContain('Configure SSO')
  })

  const writes = () => github.requests.filter(({ path }) => /\/git\/refs$|\/contents\//.test(path))
  const queries = () => github.requests.filter(({ path }) => path === '/graphql')

  test.each<[string, Partial<HostedOptions>, () => unknown, RegExp]>([
    [
      'a broken reference',
      {},
      () => refuseBranch('Validation Failed. Object does not exist.'),
      /Object does not exist/,
    ],
    ['"Reference update failed"', {}, () => refuseBranch('Reference update failed'), /Reference update failed/],
    ['a ruleset', { restrictedBranches: ['backups'] }, () => {}, /creations being restricted/],
    [
      'a protected branch in an empty repository',
      { empty: true, protectedBranches: ['backups'] },
      () => {},
      /pull request/,
    ],
  ])('is refused in the words of GitHub, after one write and one look, by %s', async (_, options, refuse, words) => {
    await host(options)
    refuse()
    const { code, message } = await failureOf(store({ branch: 'backups' }))
    expect([code, message]).toEqual(['store-failed', expect.stringMatching(words)])
    expect(writes()).toHaveLength(1)
    expect(queries()).toHaveLength(2)
  })

  const refuseBranch = (message: string) => {
    github.faults.branch = { status: 422, body: JSON.stringify({ message }) }
  }

  test('is refused in the words of GitHub if another branch makes its name impossible', async () => {
    const repository = await host()
    await repository.git('branch', 'backups', 'main')
    const { message } = await failureOf(store({ branch: 'backups/home' }))
    expect(message).toContain('HTTP 422 (Reference update failed)')
    expect(writes()).toHaveLength(1)
  })

  test.each(['Reference already exists', 'Reference update failed'])(
    'goes to a branch that another run has just created: %s',
    async (message) => {
      const repository = await host()
      const destination = open({ branch: 'backups' })
      await destination.preflight(NEVER)
      await repository.git('branch', 'backups', 'main')
      refuseBranch(message)
      await (await destination.store(await makeBackup(), NEVER)).readBack(NEVER)
      expect(await repository.log('backups')).toHaveLength(2)
    },
  )

  test('waits for a new branch that GitHub shows late, and creates it once', async () => {
    const repository = await host()
    const destination = open({ branch: 'backups' })
    await destination.preflight(NEVER)
    github.faults.laggingReads = 5
    await (await destination.store(await makeBackup(), NEVER)).readBack(NEVER)
    expect(await repository.log('backups')).toHaveLength(2)
    expect(writes()).toHaveLength(1)
  })

  test('waits for a new branch that queries show, and commits do not find yet', async () => {
    const repository = await host()
    github.faults.unseenBranch = 3
    await (await store({ branch: 'backups' })).readBack(NEVER)
    expect(await repository.log('backups')).toHaveLength(2)
    expect([github.faults.unseenBranch, writes().length]).toEqual([0, 1])
  })

  test('reports a new branch that commits never find', async () => {
    await host()
    github.faults.unseenBranch = 1_000
    expect((await failureOf(store({ branch: 'backups' }))).message).toContain('Branch not found')
    expect(github.faults.unseenBranch).toBe(1_000 - 7)
  })

  test('reports a new branch that never appears', async () => {
    await host()
    const destination = open({ branch: 'backups' })
    await destination.preflight(NEVER)
    github.faults.laggingReads = 1_000
    const { code, message } = await failureOf(destination.store(await makeBackup(), NEVER))
    expect([code, message]).toEqual([
      'store-failed',
      `The backup could not be committed to ${NAME}: GitHub does not show the new branch.`,
    ])
    expect(queries()).toHaveLength(1 + 7)
    expect(writes()).toHaveLength(1)
  })

  test('is tried again six times at most if GitHub never says whether it was made', async () => {
    await host()
    github.faults.commit = { status: 502 }
    expect((await failureOf(store())).code).toBe('store-failed')
    expect(github.metFaults).toBe(7)
  })

  test('reports a rule that forbids the new branch as a protected branch', async () => {
    await host()
    const message = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.'
    github.faults.branch = { status: 422, body: JSON.stringify({ message }) }
    const { code, message: text } = await failureOf(store({ branch: 'backups' }))
    expect([code, text]).toEqual(['store-failed', expect.stringMatching(/^The branch backups of .* is protected/)])
  })

  test('ends with the reason of its signal', async () => {
    await host()
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    const destination = open()
    await destination.preflight(NEVER)
    await expect(destination.store(await makeBackup(), AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe('the read-back', () => {
  test.each(['nothing-stored', 'other-content'] as const)(
    'fails if the commit does not contain what was sent: %s',
    async (kind) => {
      await host()
      github.faults.corruptCommit = kind
      const stored = await store()
      const { code, message } = await failureOf(stored.readBack(NEVER))
      expect([code, message]).toEqual([
        'read-back-failed',
        expect.stringMatching(/^The backup was committed, but the commit [0-9a-f]{40} /),
      ])
    },
  )

  test.each(['public', 'internal'] as const)(
    'fails if the repository has become %s since the preflight',
    async (visibility) => {
      const repository = await host()
      const stored = await store()
      repository.settings.visibility = visibility
      const { code, message, hint } = await failureOf(stored.readBack(NEVER))
      expect([code, message]).toEqual([
        'read-back-failed',
        `The repository ${NAME} is not private any more: others can read the backups in it.`,
      ])
      expect(hint).toContain('change the passwords')
    },
  )

  test.each(['public', 'internal'] as const)(
    'of an earlier copy fails, and no other is stored, if the repository has become %s',
    async (visibility) => {
      const repository = await host({ files: pairFiles('SynologyRouter_20260306.dss', 'settings') })
      const destination = open()
      await destination.preflight(NEVER)
      const previous = await destination.newest({ folder, signal: NEVER })
      repository.settings.visibility = visibility
      expect((await failureOf(previous?.copy.readBack(NEVER))).message).toContain('is not private any more')
      expect((await failureOf(destination.store(await makeBackup(), NEVER))).message).toContain(`is ${visibility}: `)
      expect(await listed(repository)).toEqual(pair('SynologyRouter_20260306.dss').sort())
    },
  )

  test('fails if the branch was moved back since the commit, which GitHub still serves by its id', async () => {
    const repository = await host()
    const stored = await store()
    await repository.git('update-ref', 'refs/heads/main', 'main~1')
    const { code, message } = await failureOf(stored.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      expect.stringMatching(/, but the branch has lost it since\.$/),
    ])
  })

  test('passes if other commits have followed, or were squashed to one that has the same files', async () => {
    const repository = await host()
    const stored = await store()
    await repository.commit({ files: { 'backups/cabin/x.dss': 'other' } })
    await stored.readBack(NEVER)
    const squashed = await repository.git('commit-tree', '-m', 'One', 'main^{tree}')
    await repository.git('update-ref', 'refs/heads/main', squashed.trim())
    await stored.readBack(NEVER)
  })

  test('is retried while the repository lags behind its own commits', async () => {
    await host()
    const stored = await store()
    github.faults.laggingReads = 2
    await expect(stored.readBack(NEVER)).resolves.toBeUndefined()
  })

  test('fails if GitHub does not answer', async () => {
    await host()
    const stored = await store()
    github.faults.query = { status: 500 }
    expect((await failureOf(stored.readBack(NEVER))).message).toContain(
      'could not be read back: GitHub answered HTTP 500',
    )
  })
})

test('backups by their names are all that are there, newest first: links, too, and those without a manifest, or of which only that is left', async () => {
  const [good, bare, lost, link] = [
    'SynologyRouter_20260301.dss',
    'SynologyRouter_20260302.dss.age',
    'SynologyRouter_20260303.dss',
    'SynologyRouter_20260304.dss.age',
  ]
  const [, [manifestName = '', manifest = ''] = []] = Object.entries(pairFiles(lost))
  const files = { ...pairFiles(good), [`backups/home/${bare}`]: 'x', [manifestName]: manifest }
  const repository = await host({ files: { ...files, [`backups/home/${link}`]: 'elsewhere' } })
  await turnIntoLink(repository, `backups/home/${link}`)
  const destination = open()
  await destination.preflight(NEVER)
  const found = (await destination.named?.(NEVER)) ?? []
  expect(await Promise.all(found.map(async ({ fileName, read }) => [fileName, await read(NEVER)]))).toEqual([
    [link, { problem: 'it is not a file', isMissing: true }],
    [lost, { manifest: makeManifest(lost, lost) }],
    [bare, { problem: 'it is missing', isMissing: true }],
    [good, { manifest: makeManifest(good, good) }],
  ])
})

describe('the newest copy', () => {
  test('has a name that says its day, though the template has no date: nights come at any time of the day', async () => {
    const dated = ['router-20260305-034500.dss', 'router-20260306-031700.dss']
    const repository = await host({
      files: Object.assign({}, ...['router.dss', ...dated].map((name) => pairFiles(name))),
    })
    const destination = open({ naming: { template: 'router', router: 'home' }, fileName: 'router.dss', keep: 0 })
    await destination.preflight(NEVER)
    expect((await destination.newest({ folder, signal: NEVER }))?.manifest.file).toBe(dated[1])
    await destination.store({ ...(await makeBackup()), fileName: 'router.dss' }, NEVER)
    expect(await listed(repository)).toEqual(expect.arrayContaining(pair('router-20260307-120000.dss')))
  })

  const LAST = 'SynologyRouter_20260306.dss'
  const find = async (options: Partial<RepositoryOptions> = {}) => {
    const destination = open(options)
    await destination.preflight(NEVER)
    return await destination.newest({ folder, signal: NEVER })
  }

  test('does not exist in a repository without backups', async () => {
    await host()
    expect(await find()).toBeUndefined()
  })

  test.each(['tree', 'commit'])('that is a folder or submodule makes no backup the first: a %s', async (type) => {
    const repository = await host()
    const head = await repository.head()
    const entries = pair(PLAIN).map((name) => ({ name, type, oid: head, size: null }))
    const answer = {
      visibility: 'PRIVATE',
      defaultBranchRef: { name: 'main', target: { oid: head } },
      folder: { entries },
    }
    github.faults.query = { status: 200, body: JSON.stringify({ data: { repository: answer } }) }
    const destination = open()
    await destination.preflight(NEVER)
    const unseen: string[] = []
    const onUnseen = (why: Message) => void unseen.push(render(why, WORKFLOW_VOCABULARY))
    expect(await destination.newest({ folder, signal: NEVER, onUnseen })).toBeUndefined()
    expect(unseen).toEqual([`${PLAIN} is not a file`])
  })

  test('is part of the snapshot while it is recent, and can be read back', async () => {
    const repository = await host({
      files: { ...pairFiles('SynologyRouter_20260301.dss'), ...pairFiles('SynologyRouter_20260306.dss', 'newest') },
    })
    const found = await find()
    expect(found).toMatchObject({ manifest: { file: 'SynologyRouter_20260306.dss' }, isReusable: true })
    expect(github.requests).toHaveLength(2)
    expect(found?.copy.location).toMatchObject({
      path: 'backups/home/SynologyRouter_20260306.dss',
      commit: await repository.head(),
    })
    await found?.copy.readBack(NEVER)
  })

  test('costs a request of its own if it is old', async () => {
    await host({ files: pairFiles('SynologyRouter_20250101.dss') })
    expect((await find())?.manifest.file).toBe('SynologyRouter_20250101.dss')
    expect(github.requests).toHaveLength(3)
  })

  test('is never one with a date in the future, and is not relied on beside one: this clock may be behind', async () => {
    await host({ files: { ...pairFiles('SynologyRouter_20260301.dss'), ...pairFiles('SynologyRouter_20360101.dss') } })
    expect(await find()).toMatchObject({ manifest: { file: 'SynologyRouter_20260301.dss' }, isReusable: false })
  })

  test('is not reusable among several without a date, of which the time of the day alone says nothing', async () => {
    await host({ files: { ...pairFiles('router.dss'), ...pairFiles('router-034500.dss') } })
    const destination = open({ naming: { template: 'router', router: 'home' }, fileName: 'router.dss' })
    await destination.preflight(NEVER)
    expect((await destination.newest({ folder, signal: NEVER }))?.isReusable).toBe(false)
  })

  test('is not reusable if a newer one has no manifest', async () => {
    await host({
      files: { ...pairFiles('SynologyRouter_20260301.dss'), 'backups/home/SynologyRouter_20260306.dss': 'x' },
    })
    expect(await find()).toMatchObject({ manifest: { file: 'SynologyRouter_20260301.dss' }, isReusable: false })
  })

  test('is not reusable if the manifest of a newer one is listed without its backup', async () => {
    const newer = 'SynologyRouter_20260306.dss'
    const { [`backups/home/${newer}`]: _, ...alone } = pairFiles(newer)
    await host({ files: { ...pairFiles('SynologyRouter_20260301.dss'), ...alone } })
    expect(await find()).toMatchObject({ manifest: { file: 'SynologyRouter_20260301.dss' }, isReusable: false })
  })

  test.each([
    ['a newer one', LAST],
    ['its manifest', 'SynologyRouter_20260306.manifest.json'],
  ])('is not reusable if a link has taken the place of %s', async (_, linked) => {
    const repository = await host({ files: { ...pairFiles('SynologyRouter_20260301.dss'), ...pairFiles(LAST) } })
    await turnIntoLink(repository, `backups/home/${linked}`)
    expect(await find()).toMatchObject({ manifest: { file: 'SynologyRouter_20260301.dss' }, isReusable: false })
  })

  test('is reusable beside links with other names, and beside files that can be executed', async () => {
    const repository = await host({
      files: { ...pairFiles(LAST), 'backups/home/latest.dss': LAST, 'README.md': 'docs' },
    })
    for (const path of ['backups/home/latest.dss', 'README.md']) await turnIntoLink(repository, path)
    await turnIntoLink(repository, `backups/home/${LAST}`, { mode: '100755' })
    expect(await find()).toMatchObject({ manifest: { file: LAST }, isReusable: true })
  })

  const BRANCH = 'nightly'
  const folderPaths = (names: readonly string[]) => names.map((name) => `backups/home/${name}`)
  test.each<[string, (repository: GitHubRepository) => Promise<unknown>]>([
    ['it was deleted', (repository) => repository.commit({ branch: BRANCH, deletions: folderPaths(pair(LAST)) })],
    [
      'its manifest was deleted',
      (repository) => repository.commit({ branch: BRANCH, deletions: folderPaths(pair(LAST)).slice(1) }),
    ],
    [
      'it was replaced',
      (repository) => repository.commit({ branch: BRANCH, files: { [`backups/home/${LAST}`]: 'settingz' } }),
    ],
    ['the branch was reset', (repository) => repository.git('update-ref', `refs/heads/${BRANCH}`, `${BRANCH}~1`)],
    ['the branch was deleted', (repository) => repository.git('update-ref', '-d', `refs/heads/${BRANCH}`)],
  ])('fails its read-back if it has left the branch since the preflight: %s', async (_, change) => {
    const repository = await host()
    await repository.git('branch', BRANCH, 'main')
    await repository.commit({ branch: BRANCH, files: pairFiles(LAST, 'settings') })
    const found = await find({ branch: BRANCH })
    await found?.copy.readBack(NEVER)
    await change(repository)
    const { code, message } = await failureOf(found?.copy.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      `The backup was committed, but backups/home/${LAST} is no longer on the branch as it was.`,
    ])
  })

  test('fails its read-back if it does not match its manifest', async () => {
    const files = pairFiles('SynologyRouter_20260306.dss', 'settings')
    await host({ files: { ...files, 'backups/home/SynologyRouter_20260306.dss': 'settingz' } })
    const found = await find()
    expect((await failureOf(found?.copy.readBack(NEVER))).code).toBe('read-back-failed')
  })
})
