import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Backup, Stored } from '../../../src/destinations/destination.ts'
import { type DirectoryOptions, directoryDestination } from '../../../src/destinations/directory.ts'
import { type Manifest, manifestNameOf } from '../../../src/dss/manifest.ts'
import { BackupError } from '../../../src/errors.ts'
import { makeManifest, textOf } from '../../fixtures/manifests.ts'
import { createRecordingJournal } from '../../fixtures/recording-journal.ts'

const STARTED_AT = new Date('2026-03-07T12:00:00Z')
const PLAIN = 'SynologyRouter_20260307.dss'
const TIMED = 'SynologyRouter_20260307-120000.dss'
const TEMP = '.synology-router-backup-11111111-2222-3333-4444-555555555555.tmp'
const NEVER = new AbortController().signal

let root = ''
let path = ''
let journal = createRecordingJournal()
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'directory-test-'))
  path = join(root, 'backups')
  await mkdir(path)
  journal = createRecordingJournal()
})
afterEach(async () => {
  if (process.getuid?.() === 0) process.seteuid?.(0)
  await chmod(path, 0o755).catch(() => {})
  await rm(root, { recursive: true, force: true })
})

function open(options: Partial<DirectoryOptions> = {}) {
  const naming = { template: 'SynologyRouter_{date}', router: 'home' }
  const shared = { path, keep: 30, naming, fileName: PLAIN, skipUnchanged: false, startedAt: STARTED_AT, journal }
  return directoryDestination({ ...shared, ...options })
}

async function makeBackup(content = 'settings', fileName = PLAIN): Promise<Backup> {
  const file = join(root, 'fetched.dss')
  await writeFile(file, content)
  const manifest = makeManifest(fileName, content)
  return { file, fileName, size: manifest.size, sha256: manifest.sha256, manifest }
}

const store = async (content?: string, options?: Partial<DirectoryOptions>): Promise<Stored> =>
  open(options).store(await makeBackup(content), NEVER)

const put = (name: string, content = name) => writeFile(join(path, name), content)
/** A backup and its manifest, as an earlier run left them. */
const putPair = async (name: string, content = name, changes: Partial<Manifest> = {}) => {
  await put(name, content)
  await put(manifestNameOf(name), textOf(makeManifest(name, content, changes)))
}
const listed = async () => (await readdir(path)).sort()
/** The backups only. */
const backups = async () => (await listed()).filter((name) => !name.endsWith('.manifest.json'))
const pair = (name: string) => [name, manifestNameOf(name)]
const contentOf = (name: string) => readFile(join(path, name), 'utf8')

async function failureOf(work: Promise<unknown>): Promise<BackupError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof BackupError) return outcome
  throw new Error('it did not fail as it should', { cause: outcome })
}

/** Root may read everything: these promises need another user. */
const asNobody = process.getuid?.() === 0 ? () => void process.seteuid?.(65_534) : () => {}

describe('the preflight', () => {
  test('creates the directory, private, and leaves nothing in it', async () => {
    const deep = join(path, 'a', 'b')
    await open({ path: deep }).preflight(NEVER)
    expect((await stat(deep)).mode & 0o777).toBe(0o700)
    expect(await readdir(deep)).toEqual([])
  })

  test.each(['a file has its name', 'a part of its path is a file'])('refuses if %s', async (reason) => {
    await put('taken')
    const taken = join(path, 'taken', ...(reason.startsWith('a part') ? ['below'] : []))
    const { code, message } = await failureOf(open({ path: taken }).preflight(NEVER))
    expect(code).toBe('destination-refused')
    expect(message).toContain(`The directory ${taken} cannot take backups: `)
  })

  test('refuses a directory that the user may not write to', async () => {
    await chmod(root, 0o755)
    await chmod(path, 0o555)
    asNobody()
    expect((await failureOf(open().preflight(NEVER))).message).toBe(
      `The directory ${path} cannot take backups: the runner's user has no permission (EACCES).`,
    )
  })
})

describe('a backup', () => {
  test('is stored whole, told where, and read back', async () => {
    const stored = await store()
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, PLAIN) })
    expect(stored.description).toBe(join(path, PLAIN))
    expect(await contentOf(PLAIN)).toBe('settings')
    await stored.readBack(NEVER)
  })

  test('that is already there, whole, is not stored twice', async () => {
    await putPair(PLAIN, 'settings')
    const stored = await store()
    expect(await listed()).toEqual(pair(PLAIN))
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, PLAIN) })
    expect(stored.description).toBe(`${join(path, PLAIN)} (was already there)`)
    await stored.readBack(NEVER)
  })

  test('with other content waits for a free time, and never overwrites', async () => {
    await put(PLAIN, 'older')
    await put(TIMED, 'old')
    const stored = await store()
    expect(stored.location).toEqual({
      kind: 'directory',
      path: join(path, 'SynologyRouter_20260307-120001.dss'),
    })
    expect([await contentOf(PLAIN), await contentOf(TIMED)]).toEqual(['older', 'old'])
  })

  test.each(['settingz', 'setting', 'settings!', ''])(
    'is stored beside a copy that is not the same: %j',
    async (other) => {
      await putPair(PLAIN, other)
      await store()
      expect(await listed()).toEqual([...pair(TIMED), ...pair(PLAIN)].sort())
      expect(await contentOf(TIMED)).toBe('settings')
    },
  )

  test('is stored again after the settings were changed and changed back, so that the newest file is the newest state', async () => {
    await put(PLAIN, 'settings')
    await put('SynologyRouter_20260307-110000.dss', 'changed')
    const stored = await store()
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, TIMED) })
  })

  test('does not take back a plain name that was pruned: the order of names stays the order of time', async () => {
    await put('SynologyRouter_20260307-110000.dss', 'changed')
    await store()
    expect(await backups()).toEqual(['SynologyRouter_20260307-110000.dss', TIMED])
  })

  test('is not taken for a symlink or a directory that has its name', async () => {
    await put('elsewhere', 'settings')
    await symlink(join(path, 'elsewhere'), join(path, PLAIN))
    await mkdir(join(path, TIMED))
    const stored = await store()
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, 'SynologyRouter_20260307-120001.dss') })
    expect(await contentOf('elsewhere')).toBe('settings')
  })

  test('is not taken for a symlink even where both have the same size, and lead to the same content', async () => {
    const target = join(path, 'elsewhere')
    const content = 'x'.repeat(target.length)
    await put('elsewhere', content)
    await symlink(target, join(path, PLAIN))
    const stored = await store(content)
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, TIMED) })
  })

  test('is stored although the copy that is there cannot be read', async () => {
    await put(PLAIN, 'settings')
    await chmod(join(path, PLAIN), 0o000)
    await chmod(root, 0o777)
    await chmod(path, 0o777)
    const backup = await makeBackup()
    asNobody()
    const stored = await open().store(backup, NEVER)
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, TIMED) })
  })

  test('that cannot be written is a failure of storing, in words', async () => {
    const backup = await makeBackup()
    await rm(path, { recursive: true })
    const { code, message } = await failureOf(open().store(backup, NEVER))
    expect([code, message]).toEqual([
      'store-failed',
      `The backup could not be written to ${path}: it does not exist (ENOENT).`,
    ])
  })

  test('that is cancelled leaves nothing, and the reason is the cancellation', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGINT).')
    await putPair(PLAIN, 'settings')
    await expect(open().store(await makeBackup(), AbortSignal.abort(reason))).rejects.toBe(reason)
    await expect(open().store(await makeBackup('others'), AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(await listed()).toEqual(pair(PLAIN))
  })

  test('needs no warming up', () => {
    expect(open().warmUp()).toBeUndefined()
  })
})

describe('the read-back', () => {
  test.each(['settingz', 'setting', ''])('finds that the disk holds something else: %j', async (other) => {
    const stored = await store()
    await put(PLAIN, other)
    const { code, message } = await failureOf(stored.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      `${join(path, PLAIN)} does not hold what was stored: the disk may be failing.`,
    ])
  })

  test('finds that the copy is gone', async () => {
    const stored = await store()
    await rm(join(path, PLAIN))
    const { code, message } = await failureOf(stored.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      `${join(path, PLAIN)} cannot be read back: it does not exist (ENOENT).`,
    ])
  })

  test('ends with the reason of the signal', async () => {
    const reason = new BackupError('read-back-failed', 'The directory took longer than 120 s.')
    await expect((await store()).readBack(AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe('pruning', () => {
  const OLD = ['SynologyRouter_20260101.dss', 'SynologyRouter_20260102-235959.dss', 'SynologyRouter_20260102.dss']

  test('keeps as many as wanted, the newest by the time in their names', async () => {
    for (const name of OLD) await put(name)
    expect(await (await store('settings', { keep: 2 })).prune()).toBe(2)
    expect(await backups()).toEqual(['SynologyRouter_20260102-235959.dss', PLAIN])
  })

  test('never deletes the copy of this run, even where a wrong clock made it the oldest', async () => {
    await put('SynologyRouter_20300101.dss')
    expect(await (await store('settings', { keep: 1 })).prune()).toBe(1)
    expect(await listed()).toEqual(pair(PLAIN))
  })

  test('counts the copy that was already there as the one of this run', async () => {
    await putPair(PLAIN, 'settings')
    await putPair('SynologyRouter_20300101.dss')
    await (await store('settings', { keep: 1 })).prune()
    expect(await listed()).toEqual(pair(PLAIN))
  })

  test('with 0 deletes nothing at all', async () => {
    for (const name of [...OLD, TEMP]) await put(name)
    await utimes(join(path, TEMP), 0, 0)
    expect(await (await store('settings', { keep: 0 })).prune()).toBe(0)
    expect(await listed()).toEqual([...OLD, TEMP, ...pair(PLAIN)].sort())
  })

  test('touches nothing that we did not make, whatever it is called', async () => {
    const foreign = [
      'SynologyRouter_20260101.dss.bak',
      'SynologyRouter_20260231.dss',
      'SynologyRouter_20260101 (1).dss',
      'synologyrouter_20260101.dss',
      'cabin_20260101.dss',
      'notes.txt',
    ]
    for (const name of foreign) await put(name)
    await put('elsewhere')
    await symlink(join(path, 'elsewhere'), join(path, 'SynologyRouter_20260103.dss'))
    await mkdir(join(path, 'SynologyRouter_20260104.dss'))
    expect(await (await store('settings', { keep: 1 })).prune()).toBe(0)
    expect(await listed()).toEqual(
      [...foreign, 'elsewhere', 'SynologyRouter_20260103.dss', 'SynologyRouter_20260104.dss', ...pair(PLAIN)].sort(),
    )
  })

  test('removes what a killed run left half-written a day ago, and nothing younger', async () => {
    const young = TEMP.replace('1111', 'aaaa')
    for (const name of [TEMP, young, '.other.tmp']) await put(name)
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60
    for (const name of [TEMP, '.other.tmp']) await utimes(join(path, name), twoDaysAgo, twoDaysAgo)
    expect(await (await store()).prune()).toBe(0)
    expect(await listed()).toEqual(['.other.tmp', young, ...pair(PLAIN)].sort())
  })

  test('that is not allowed is a warning for each file, and no failure', async () => {
    for (const name of OLD) await put(name)
    const stored = await store('settings', { keep: 1 })
    await chmod(root, 0o755)
    await chmod(path, 0o555)
    asNobody()
    expect(await stored.prune()).toBe(0)
    expect(journal.textOf('warning').split('\n')).toEqual(
      [OLD[0], OLD[2], OLD[1]].map(
        (name) =>
          `An old backup could not be deleted: ${join(path, name ?? '')}: the runner's user has no permission (EACCES).`,
      ),
    )
  })

  test('of a directory that is gone is a warning', async () => {
    const stored = await store()
    await rename(path, join(dirname(path), 'moved'))
    expect(await stored.prune()).toBe(0)
    expect(journal.textOf('warning')).toBe(`Old backups in ${path} could not be looked at: it does not exist (ENOENT).`)
  })

  test('beside another run that prunes too deletes the same files without a word', async () => {
    for (const name of OLD) await put(name)
    const stored = await store('settings', { keep: 1 })
    const deleted = await Promise.all([stored.prune(), stored.prune(), stored.prune()])
    expect(deleted.reduce((sum, count) => sum + count)).toBe(3)
    expect(await listed()).toEqual(pair(PLAIN))
    expect(journal.textOf('warning')).toBe('')
  })
})

test("two runs at once do not prune each other's copy", async () => {
  const first = open({ keep: 1 })
  const second = open({ keep: 1, startedAt: new Date('2026-03-07T12:00:01Z') })
  await first.preflight(NEVER)
  await second.preflight(NEVER)
  const one = await first.store(await makeBackup('one'), NEVER)
  const two = await second.store(await makeBackup('two'), NEVER)
  expect([await one.prune(), await two.prune()]).toEqual([0, 0])
  expect(await backups()).toHaveLength(2)
})

describe('the pair', () => {
  test('has a manifest that names the file as it is called there', async () => {
    await put(PLAIN, 'older')
    await store()
    const manifest = JSON.parse(await contentOf(manifestNameOf(TIMED))) as Manifest
    expect(manifest).toMatchObject({ file: TIMED, size: 8 })
    expect((await stat(join(path, manifestNameOf(TIMED)))).mode & 0o777).toBe(0o600)
  })

  test('is not stored at all where the manifest cannot be', async () => {
    const backup = await makeBackup()
    // Its place is taken by a folder that nobody counted with.
    const journalled = open()
    await mkdir(join(path, manifestNameOf(TIMED)))
    await put(PLAIN, 'older')
    const { code } = await failureOf(journalled.store(backup, NEVER).then((stored) => stored.readBack(NEVER)))
    expect(code).toBe('store-failed')
    expect(await listed()).toEqual([PLAIN, manifestNameOf(TIMED)].sort())
  })

  test('takes a free name where only a manifest is left of an older pair', async () => {
    await put(manifestNameOf(PLAIN), '{}')
    await store()
    expect(await listed()).toEqual([manifestNameOf(PLAIN), ...pair(TIMED)].sort())
    expect(await contentOf(manifestNameOf(PLAIN))).toBe('{}')
  })

  test('is stored anew where the same bytes are there without a manifest that says so', async () => {
    await put(PLAIN, 'settings')
    await store()
    expect(await backups()).toEqual([TIMED, PLAIN].sort())
  })

  test.each([
    ['is gone', async () => rm(join(path, manifestNameOf(PLAIN)))],
    ['is another one', async () => put(manifestNameOf(PLAIN), textOf(makeManifest(PLAIN, 'other')))],
    ['has one space more', async () => put(manifestNameOf(PLAIN), `${await contentOf(manifestNameOf(PLAIN))} `)],
  ])('is read back with its manifest: one that %s is found', async (_, damage) => {
    const stored = await store()
    await damage()
    expect((await failureOf(stored.readBack(NEVER))).code).toBe('read-back-failed')
  })

  test('goes together', async () => {
    await putPair('SynologyRouter_20260101.dss')
    await putPair('SynologyRouter_20260102.dss')
    expect(await (await store('settings', { keep: 2 })).prune()).toBe(1)
    expect(await listed()).toEqual([...pair('SynologyRouter_20260102.dss'), ...pair(PLAIN)].sort())
  })

  test('of which the backup is gone loses its manifest too, whatever else has that ending', async () => {
    const foreign = ['other.manifest.json', 'SynologyRouter_20261399.manifest.json']
    for (const name of [...foreign, 'SynologyRouter_20260101.manifest.json']) await put(name)
    await (await store()).prune()
    expect(await listed()).toEqual([...foreign, ...pair(PLAIN)].sort())
  })

  test('of another run, that came after the preflight, stays', async () => {
    const destination = open({ keep: 1 })
    await destination.preflight(NEVER)
    await putPair('SynologyRouter_20260306.dss')
    await put('SynologyRouter_20260305.manifest.json')
    await (await destination.store(await makeBackup(), NEVER)).prune()
    expect(await listed()).toEqual(
      ['SynologyRouter_20260305.manifest.json', ...pair('SynologyRouter_20260306.dss'), ...pair(PLAIN)].sort(),
    )
  })
})

describe('what is deleted', () => {
  test('is no copy that counts, if a run that was killed had only taken its name', async () => {
    await putPair('SynologyRouter_20260101.dss')
    await put('SynologyRouter_20260305.dss', '')
    expect(await (await store('settings', { keep: 2 })).prune()).toBe(0)
    expect(await listed()).toEqual([...pair('SynologyRouter_20260101.dss'), ...pair(PLAIN)].sort())
  })

  test('is never the newest verified copy while this one is not verified', async () => {
    await putPair('SynologyRouter_20260101.dss', 'a')
    await putPair('SynologyRouter_20260102.dss', 'b')
    await putPair('SynologyRouter_20260103.dss', 'c', { verified: false })
    const backup = await makeBackup()
    const unverified = { ...backup, manifest: { ...backup.manifest, verified: false } }
    const stored = await open({ keep: 1 }).store(unverified, NEVER)
    expect(await stored.prune()).toBe(2)
    expect(await backups()).toEqual(['SynologyRouter_20260102.dss', PLAIN])
  })
})

describe('the newest copy', () => {
  const find = (options: Partial<DirectoryOptions> = {}) => open(options).newest({ folder: root, signal: NEVER })

  test('is none in an empty directory', async () => {
    expect(await find()).toBeUndefined()
  })

  test('is the newest by the time in its name, with its manifest, and can be read back', async () => {
    await putPair('SynologyRouter_20260102.dss')
    await putPair('SynologyRouter_20260103-120000.dss', 'newest')
    await putPair('SynologyRouter_20260103.dss')
    const found = await find()
    expect(found?.manifest).toMatchObject({ file: 'SynologyRouter_20260103-120000.dss', size: 6 })
    expect(found?.isLasting).toBe(true)
    await found?.copy.readBack(NEVER)
    await put('SynologyRouter_20260103-120000.dss', 'newesx')
    expect((await failureOf(found?.copy.readBack(NEVER) ?? Promise.resolve())).code).toBe('read-back-failed')
  })

  test.each([
    ['none', undefined],
    ['one that is none', 'x'],
    ['one of another version', '{"schema":2}'],
    ['one about another file', textOf(makeManifest('other.dss', 'x'))],
  ])('is not relied on where a newer one has no manifest: %s', async (_, manifest) => {
    await putPair('SynologyRouter_20260102.dss')
    await put('SynologyRouter_20260103.dss')
    if (manifest !== undefined) await put('SynologyRouter_20260103.manifest.json', manifest)
    expect(await find()).toMatchObject({ manifest: { file: 'SynologyRouter_20260102.dss' }, isLasting: false })
  })

  test('is told by when it was written where names have no date', async () => {
    const naming = { template: 'router', router: 'home' }
    await putPair('router-120000.dss', 'newer')
    await putPair('router.dss', 'older')
    await utimes(join(path, 'router.dss'), 1, 1)
    expect((await find({ naming, fileName: 'router.dss', keep: 0 }))?.manifest.file).toBe('router-120000.dss')
  })

  test('of a directory that cannot be read is none, with a warning', async () => {
    await rm(path, { recursive: true })
    expect(await find()).toBeUndefined()
    expect(journal.textOf('warning')).toContain(`Earlier backups in ${path} could not be looked at`)
  })
})

test('a directory that had to be made is a warning: it may be a share that is not mounted', async () => {
  await open({ path: join(path, 'a', 'b') }).preflight(NEVER)
  expect(journal.textOf('warning')).toMatch(
    new RegExp(`^${join(path, 'a')} was missing and has been created\\. If it should be`),
  )
  await open().preflight(NEVER)
  expect(journal.textOf('warning').split('\n')).toHaveLength(1)
})
