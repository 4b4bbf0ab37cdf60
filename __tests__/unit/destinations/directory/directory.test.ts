import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../../src/errors.ts'
import { type Message, render, WORKFLOW_VOCABULARY } from '../../../../src/text/message.ts'
import {
  type BackupDirectory,
  becomeNobody,
  createBackupDirectory,
  NEVER,
  PLAIN,
  pairs,
  TIMED,
} from '../../../fixtures/backup-directory.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { testWith } from '../../../fixtures/platform.ts'
import { createRecordingLogger } from '../../../fixtures/recording-logger.ts'

const FIRST = 'SynologyRouter_20260301.dss'
const SECOND = 'SynologyRouter_20260302.dss'

let directory: BackupDirectory
let path = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
})
afterEach(() => directory.remove())

describe('the preflight', () => {
  testWith('POSIX rights')('warns of a directory in which other users can replace backups', async () => {
    await chmod(path, 0o777)
    await directory.open().preflight(NEVER)
    expect(directory.logger.textOf('warning')).toContain(`Other users can write to ${path}`)
  })

  testWith('POSIX rights')('warns of a sticky directory, in which other users can create files', async () => {
    await chmod(path, 0o1777)
    await directory.open().preflight(NEVER)
    expect(directory.logger.textOf('warning')).toBe(
      `Other users can create files in ${path}, and what they put there may look like a backup. Remove their permission, for example with \`chmod go-w ${path}\`.`,
    )
  })

  testWith('POSIX rights')('warns of a directory that other users can replace with one of their own', async () => {
    await chmod(directory.root, 0o777)
    await directory.open().preflight(NEVER)
    expect(directory.logger.textOf('warning')).toContain(
      `Other users can write to ${directory.root}: they can put a folder of their own in the place of ${path}`,
    )
  })

  testWith('POSIX rights')('warns of a directory behind a link that other users can replace', async () => {
    const shared = join(directory.root, 'shared')
    await mkdir(shared)
    await chmod(shared, 0o777)
    await symlink('../backups', join(shared, 'link'))
    await symlink('shared/link', join(directory.root, 'first'))
    for (const given of [join(shared, 'link'), join(directory.root, 'first')]) {
      const logger = createRecordingLogger()
      await directory.open({ path: given, logger }).preflight(NEVER)
      expect(logger.textOf('warning')).toContain(`Other users can write to ${shared}: they can put a folder`)
    }
  })

  testWith('POSIX rights').each([0o700, 0o755, 0o1755])('does not warn of a mode of %o', async (mode) => {
    await chmod(path, mode)
    await directory.open().preflight(NEVER)
    expect(directory.logger.textOf('warning')).toBe('')
  })

  test('refuses a missing directory with the command that creates it, and creates nothing', async () => {
    const deep = join(path, 'a', 'b')
    const failure = await failureOf(directory.open({ path: deep }).preflight(NEVER))
    expect([failure.code, failure.message]).toEqual(['destination-refused', `The directory ${deep} does not exist.`])
    expect(failure.hint).toContain(
      `that is probably not mounted: mount it. If it is new, create it: \`mkdir -p -m 700 ${deep}\`.`,
    )
    expect(await directory.listed()).toEqual([])
    const [, command = ''] = /create it: `(.*?)`/.exec(failure.hint) ?? []
    execFileSync('sh', ['-c', command])
    await directory.open({ path: deep }).preflight(NEVER)
    expect((await stat(deep)).mode & 0o777).toBe(0o700)
  })

  test('quotes the path in that command for a shell', async () => {
    const odd = join(path, "it's $HOME `x`")
    const { hint } = await failureOf(directory.open({ path: odd }).preflight(NEVER))
    const command = hint.slice(hint.indexOf('mkdir'), hint.indexOf('`. In a container'))
    execFileSync('sh', ['-c', command])
    expect(await directory.listed()).toEqual(["it's $HOME `x`"])
  })

  test('names the user to create it for, if that user may not', async () => {
    await chmod(directory.root, 0o755)
    await chmod(path, 0o555)
    becomeNobody()
    const { hint } = await failureOf(directory.open({ path: join(path, 'a') }).preflight(NEVER))
    expect(hint).toMatch(/create it: `sudo install -d -o \S+ -m 700 \/\S+\/backups\/a`\./)
  })

  test.each(['/proc/x', '/proc/x/y/z'])('refuses %s at once, if nothing can be created there', async (place) => {
    const startedAt = Date.now()
    expect((await failureOf(directory.open({ path: place }).preflight(NEVER))).code).toBe('destination-refused')
    expect(Date.now() - startedAt).toBeLessThan(5_000)
  })

  test('refuses a broken symlink', async () => {
    await symlink(join(directory.root, 'nowhere'), join(path, 'link'))
    for (const place of [join(path, 'link'), join(path, 'link', 'below')])
      expect(await failureOf(directory.open({ path: place }).preflight(NEVER))).toMatchObject({
        code: 'destination-refused',
        message: `The directory ${place} is not writable: ${join(path, 'link')} is a broken symlink.`,
      })
  })

  test('logs nothing for an existing directory, and leaves nothing in it', async () => {
    await directory.open().preflight(NEVER)
    expect(directory.logger.lines).toEqual([])
    expect(await directory.listed()).toEqual([])
  })

  test.each(['a file has its name', 'a part of its path is a file'])('refuses if %s', async (reason) => {
    await directory.put('taken')
    const taken = join(path, 'taken', ...(reason.startsWith('a part') ? ['below'] : []))
    const { code, message, hint } = await failureOf(directory.open({ path: taken }).preflight(NEVER))
    expect([code, hint]).toEqual(['destination-refused', 'Choose a path on which no file is in the way.'])
    expect(message).toContain(`The directory ${taken} is not writable: `)
  })

  test.each([
    ['write to', 0o555],
    ['look into', 0o333],
  ])('refuses a directory that the user may not %s', async (_, mode) => {
    await chmod(directory.root, 0o755)
    await chmod(path, mode)
    becomeNobody()
    const { code, message, hint } = await failureOf(directory.open().preflight(NEVER))
    expect([code, message, hint]).toEqual([
      'destination-refused',
      `The directory ${path} is not writable: the user that this runs as has no permission (EACCES).`,
      expect.stringMatching(/^Let the user that this runs as write to the directory\./),
    ])
  })
})

describe('a backup', () => {
  test('is stored completely, reports its path, and is read back', async () => {
    const stored = await directory.store()
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, PLAIN) })
    expect(stored.description).toBe(join(path, PLAIN))
    expect(await directory.contentOf(PLAIN)).toBe('settings')
    await stored.readBack(NEVER)
  })

  test('gets a free time appended instead of overwriting other content', async () => {
    await directory.put(PLAIN, 'older')
    await directory.put(TIMED, 'old')
    const stored = await directory.store()
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, 'SynologyRouter_20260307-120001.dss') })
    expect([await directory.contentOf(PLAIN), await directory.contentOf(TIMED)]).toEqual(['older', 'old'])
  })

  test('does not reuse a pruned plain name, so names still sort by age', async () => {
    await directory.putPair('SynologyRouter_20260307-110000.dss', 'changed')
    await directory.store()
    expect(await directory.backups()).toEqual(['SynologyRouter_20260307-110000.dss', TIMED])
  })

  test('never writes through a symlink or into a directory with its name', async () => {
    await directory.put('elsewhere', 'settings')
    await symlink(join(path, 'elsewhere'), join(path, PLAIN))
    await mkdir(join(path, TIMED))
    const stored = await directory.store()
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, 'SynologyRouter_20260307-120001.dss') })
    expect(await directory.contentOf('elsewhere')).toBe('settings')
  })

  test('fails with `store-failed` and a reason if it cannot be written', async () => {
    const backup = await directory.makeBackup()
    await rm(path, { recursive: true })
    const { code, message } = await failureOf(directory.open().store(backup, NEVER))
    expect([code, message]).toEqual([
      'store-failed',
      `The backup could not be written to ${path}: it does not exist (ENOENT).`,
    ])
  })

  test.each([
    ['held backups', [FIRST], [], ': its backups are not there'],
    ['held more backups than lie there', [FIRST, SECOND], [FIRST], ': its backups are not there'],
    ['was empty', [], [], ''],
  ])(
    'does not go to the folder below a share that was unmounted meanwhile: one that %s',
    async (_, names, below, what) => {
      for (const name of names) await directory.putPair(name)
      const destination = directory.open()
      await destination.preflight(NEVER)
      await rename(path, `${path}-away`)
      await mkdir(path)
      const unseen: string[] = []
      const onUnseen = (why: Message) => void unseen.push(render(why, WORKFLOW_VOCABULARY))
      await destination.newest({ folder: directory.root, signal: NEVER, onUnseen })
      expect(unseen).toEqual([`The directory ${path} is another one than when the run began`])
      for (const name of below) await directory.putPair(name)
      const { code, message } = await failureOf(destination.store(await directory.makeBackup(), NEVER))
      expect([code, message]).toEqual([
        'store-failed',
        `The directory ${path} is another one than when the run began${what}.`,
      ])
      expect(await directory.listed()).toEqual(pairs(...below))
    },
  )

  test('goes to a share that was mounted again meanwhile: one with the same backups', async () => {
    await directory.putPair(FIRST)
    const destination = directory.open()
    await destination.preflight(NEVER)
    await cp(path, `${path}-again`, { recursive: true })
    await rm(path, { recursive: true })
    await rename(`${path}-again`, path)
    await destination.store(await directory.makeBackup(), NEVER)
    expect(await directory.backups()).toEqual([FIRST, PLAIN])
  })

  test.each(['settings', 'others'])('leaves nothing after a cancellation, which is the reason: %s', async (content) => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGINT).')
    await directory.putPair(PLAIN, 'settings')
    const backup = await directory.makeBackup(content)
    await expect(directory.open().store(backup, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
  })

  test('needs no warm-up', () => {
    expect(directory.open().warmUp()).toBeUndefined()
  })
})

describe('the read-back', () => {
  test.each(['settingz', 'setting', ''])('fails if the disk has other content: %j', async (other) => {
    const stored = await directory.store()
    await directory.put(PLAIN, other)
    const { code, message } = await failureOf(stored.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      `${join(path, PLAIN)} does not hold what was stored: the disk may be failing.`,
    ])
  })

  test('fails if the copy is gone', async () => {
    const stored = await directory.store()
    await rm(join(path, PLAIN))
    const { code, message } = await failureOf(stored.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      `${join(path, PLAIN)} cannot be read back: it does not exist (ENOENT).`,
    ])
  })

  test("throws the signal's reason", async () => {
    const reason = new BackupError('read-back-failed', 'The directory took longer than 120 s.')
    await expect((await directory.store()).readBack(AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
