// The commands for existing backups: what they print, and what they leave on the disk when it fails.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { chmod, chown, lchown, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { withTemporaryFolder } from '../../src/cli/temporary-folder.ts'
import { createDigestKey } from '../../src/dss/keyed-content.ts'
import type { Manifest } from '../../src/dss/manifest.ts'
import { createEncryptor } from '../../src/encryption/encrypt.ts'
import { BackupError } from '../../src/errors.ts'
import { createManifest } from '../fixtures/at-once.ts'
import { inspectBytes, makeBackup, makeDatabase } from '../fixtures/backup-builder.ts'
import { textOf } from '../fixtures/manifests.ts'
import { testWith } from '../fixtures/platform.ts'
import { openFolder, runInTerminal } from '../fixtures/terminal-run.ts'

const LONG_NAME = `ConfigBkp/${'n'.repeat(300)}`

let folder: Awaited<ReturnType<typeof openFolder>>
beforeEach(async () => {
  folder = await openFolder()
})
afterEach(async () => {
  await folder[Symbol.asyncDispose]()
})

async function encrypt(source: string, target: string): Promise<string> {
  const identity = await generateX25519Identity()
  await writeFile(folder.at('key'), `${identity}\n`)
  await createEncryptor([await identityToRecipient(identity)]).encryptFile(source, target, new AbortController().signal)
  return folder.at('key')
}

test('a temporary folder is always removed, and is not blamed for network errors', async () => {
  const fail = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall, errno: -1 })
  let used = ''
  const during = (error: unknown) =>
    withTemporaryFolder({ signal: new AbortController().signal, runState: { leftRunning: false } }, async (path) => {
      used = path
      throw error
    }).catch((failure: unknown) => failure)
  for (const error of [fail('ECONNRESET', 'read'), new Error('ours'), new BackupError('cancelled', 'Enough.')])
    expect(await during(error)).toBe(error)
  expect(await during(fail('ENOSPC', 'write'))).toMatchObject({ code: 'store-failed' })
  expect(existsSync(used)).toBe(false)
})

describe('show', () => {
  test('prints values even if other files cannot be extracted', async () => {
    await writeFile(folder.at('x.dss'), await makeBackup(undefined, [{ name: LONG_NAME, content: 'x' }]))
    const { code, stdout } = await runInTerminal(['show', folder.at('x.dss'), '--values'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('admin | 1024')])
  })

  test('marks a truncated value with its full length', async () => {
    const database = makeDatabase(
      `CREATE TABLE confbkp_config_tb (key TEXT); INSERT INTO confbkp_config_tb VALUES ('${'v'.repeat(500)}'), ('short')`,
    )
    await writeFile(folder.at('x.dss'), await makeBackup(database))
    const { stdout } = await runInTerminal(['show', folder.at('x.dss'), '--values'])
    expect(stdout).toMatch(/v{199}… \(500 characters; use --json for the full value\)\n {2}short\n/)
  })
})

describe('open', () => {
  test('leaves nothing if it fails halfway', async () => {
    await writeFile(folder.at('x.dss'), await makeBackup(undefined, [{ name: LONG_NAME, content: 'x' }]))
    const args = ['open', folder.at('x.dss'), '--output', folder.at('copy'), '--extract', folder.at('all')]
    const { code, stderr } = await runInTerminal(args)
    expect([code, stderr]).toEqual([17, expect.stringContaining('the name is too long for this file system')])
    expect((await readdir(folder.path)).sort()).toEqual(['x.dss'])
  })

  test('refuses the same path for both outputs, and does not touch an existing folder', async () => {
    await writeFile(folder.at('x.dss'), makeBackupFile())
    const same = ['--output', folder.at('out'), '--extract', `${folder.path}/./out`]
    const { code, stderr } = await runInTerminal(['open', folder.at('x.dss'), ...same])
    expect([code, stderr]).toEqual([2, expect.stringContaining('have the same path')])
    await mkdir(folder.at('mine'))
    expect((await runInTerminal(['open', folder.at('x.dss'), '--extract', folder.at('mine')])).code).toBe(2)
    expect(await readdir(folder.at('mine'))).toEqual([])
  })

  testWith('POSIX rights')('writes nothing where others could put a link in the place of what is written', async () => {
    await writeFile(folder.at('x.dss'), await makeBackup())
    await mkdir(folder.at('share'))
    for (const [mode, code] of [
      [0o777, 2],
      [0o1777, 0],
      [0o700, 0],
    ] as const) {
      await chmod(folder.at('share'), mode)
      for (const option of ['extract', 'output']) {
        const target = folder.at(`share/${mode}-${option}`)
        const ended = await runInTerminal(['open', folder.at('x.dss'), `--${option}`, target])
        expect([mode, option, ended.code]).toEqual([mode, option, code])
      }
    }
    expect(await readdir(folder.at('share'))).toHaveLength(4)
    // What belongs to somebody else is his, whatever its mode.
    if (process.getuid?.() !== 0) return
    await chown(folder.at('share'), 65_534, 0)
    const ended = await runInTerminal(['open', folder.at('x.dss'), '--extract', folder.at('share/x')])
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('Another user can change what is in ')])
    // So is his link, also in a folder where he can replace nothing of ours, until it leads elsewhere.
    await chown(folder.at('share'), 0, 0)
    await chmod(folder.at('share'), 0o1777)
    await mkdir(folder.at('mine'))
    await symlink('../mine', folder.at('share/his'))
    const extract = ['open', folder.at('x.dss'), '--extract', folder.at('share/his/x')]
    expect((await runInTerminal(extract)).code).toBe(0)
    await lchown(folder.at('share/his'), 65_534, 0)
    await rm(folder.at('mine/x'), { recursive: true })
    const linked = await runInTerminal(extract)
    expect([linked.code, linked.stderr]).toEqual([2, expect.stringContaining(`is in ${folder.at('share/his')}, and`)])
  })

  testWith('/proc')('closes the folders that it holds open, whether it succeeds or fails', async () => {
    const left = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        const way = `/proc/self/fd/${fd}`
        return existsSync(way) && readlinkSync(way).startsWith(folder.path)
      })
    await writeFile(folder.at('x.dss'), makeBackupFile())
    await writeFile(folder.at('long.dss'), await makeBackup(undefined, [{ name: LONG_NAME, content: 'x' }]))
    for (const [name, code] of [
      ['x.dss', 0],
      ['long.dss', 17],
    ] as const) {
      const targets = ['--output', folder.at(`${name}.copy`), '--extract', folder.at(`${name}.all`)]
      const ended = await runInTerminal(['open', folder.at(name), ...targets])
      expect([ended.code, left()]).toEqual([code, []])
      expect(`${ended.stdout}${ended.stderr}`).not.toContain('/proc/')
    }
  })

  test('decides by content, not by name', async () => {
    await writeFile(folder.at('plain'), makeBackupFile())
    const key = ['--identity', await encrypt(folder.at('plain'), folder.at('sealed.dss'))]
    expect((await runInTerminal(['open', folder.at('sealed.dss'), ...key])).stderr).toContain(
      'is encrypted, but its name does not end with `.age`',
    )
    const opened = await runInTerminal(['open', folder.at('sealed.dss'), '--output', folder.at('out'), ...key])
    expect([opened.code, await readFile(folder.at('out'))]).toEqual([0, makeBackupFile()])
    expect((await stat(folder.at('out'))).mode & 0o777).toBe(0o600)
    await writeFile(folder.at('plain.dss.age'), makeBackupFile())
    const { code, stderr } = await runInTerminal(['open', folder.at('plain.dss.age')])
    expect([code, stderr]).toEqual([2, expect.stringContaining('is not encrypted, so there is nothing to decrypt')])
  })
})

describe('verify', () => {
  test('reads from a pipe', async () => {
    await writeFile(folder.at('x.dss'), makeBackupFile())
    await new Promise((resolve) => execFile('mkfifo', [folder.at('pipe')], resolve))
    const writing = writeFile(folder.at('pipe'), makeBackupFile())
    const { code, stdout } = await runInTerminal(['verify', folder.at('pipe')])
    await writing
    expect([code, stdout]).toEqual([0, expect.stringContaining('is valid')])
  })

  test('checks a key file even if it is not needed', async () => {
    await writeFile(folder.at('x.dss'), makeBackupFile())
    const { code, stderr } = await runInTerminal(['verify', folder.at('x.dss'), '--identity', folder.at('none')])
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be read: it does not exist')])
  })

  test('recognises a decrypted file next to its encrypted backup, and nothing else', async () => {
    await writeFile(folder.at('plain'), makeBackupFile())
    const key = ['--identity', await encrypt(folder.at('plain'), folder.at('x.dss.age'))]
    const about = {
      ...{ fileName: 'x.dss.age', startedAt: new Date(), router: { label: 'home' }, isIgnored: () => false },
      ...{ size: (await stat(folder.at('x.dss.age'))).size, sha256: 'ab'.repeat(32) },
      sealed: { plainSize: makeBackupFile().length },
    }
    const describeAs = async (changes: Partial<Manifest>) => {
      const manifest = createManifest(await inspectBytes(makeBackupFile()), about)
      await writeFile(folder.at('x.manifest.json'), textOf({ ...manifest, ...changes }))
    }
    await describeAs({})
    expect((await runInTerminal(['open', folder.at('x.dss.age'), ...key])).code).toBe(0)
    const verify = () => runInTerminal(['verify', folder.at('x.dss')])
    const { code, stdout } = await verify()
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('It matches its manifest as far as they can be compared. It is the decrypted'),
    ])
    await describeAs({ sealed: { plainSize: 1, keyId: null } })
    expect(await verify()).toMatchObject({
      code: 18,
      stderr: expect.stringContaining('does not match the manifest of x.dss.age (the size before encryption).'),
    })
    await describeAs({ entries: [] })
    expect(await verify()).toMatchObject({ code: 18, stderr: expect.stringContaining('(the files)') })
    // A different name belongs to a different backup.
    await describeAs({ file: 'y.dss.age' })
    expect(await verify()).toMatchObject({ code: 18, stderr: expect.stringContaining('One of the two was replaced') })
  })

  test('says what is wrong with a manifest that differs only in the size', async () => {
    const file = folder.at('x.dss')
    await writeFile(file, makeBackupFile())
    const { length: size } = makeBackupFile()
    const sha256 = createHash('sha256').update(makeBackupFile()).digest('hex')
    const about = { fileName: 'x.dss', startedAt: new Date(), router: { label: 'home' }, isIgnored: () => false }
    const manifest = createManifest(await inspectBytes(makeBackupFile()), { ...about, size, sha256 })
    await writeFile(folder.at('x.manifest.json'), textOf({ ...manifest, size: 12 }))
    const { code, stderr } = await runInTerminal(['verify', file])
    expect([code, stderr]).toEqual([
      18,
      expect.stringContaining(`another size (12 bytes instead of ${size}) with the same SHA-256.`),
    ])
    expect(stderr).toContain('The manifest was changed.')
  })

  test('reports a folder as such, and names the command for it', async () => {
    const { code, stderr } = await runInTerminal(['verify', folder.path])
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be read: it is a directory (EISDIR).')])
    expect(stderr).toContain(
      '\nGive one backup. To verify the newest one in a folder: `srm-backup drill --directory FOLDER`.\n',
    )
  })

  testWith('POSIX rights').each([
    ['is a link that leads nowhere', 'no-such-file', /x\.manifest\.json is unusable: it does not exist \(ENOENT\)\./],
    ['is a link to itself', 'x.manifest.json', /x\.manifest\.json is unusable: .*ELOOP/],
  ])('does not pass a backup whose manifest %s', async (_, target, problem) => {
    await writeFile(folder.at('x.dss'), makeBackupFile())
    await symlink(target, folder.at('x.manifest.json'))
    const { code, stderr } = await runInTerminal(['verify', folder.at('x.dss')])
    expect([code, stderr]).toEqual([EXIT_CODES['backup-invalid'], expect.stringMatching(problem)])
  })

  test('names a corrupt encrypted backup by the given path', async () => {
    await writeFile(folder.at('plain'), makeBackupFile())
    const key = await encrypt(folder.at('plain'), folder.at('x.dss.age'))
    await writeFile(folder.at('x.dss.age'), (await readFile(folder.at('x.dss.age'))).subarray(0, 3_000))
    const { stderr } = await runInTerminal(['verify', folder.at('x.dss.age'), '--identity', key])
    expect(stderr).toContain(`${folder.at('x.dss.age')} cannot be decrypted: it is corrupt`)
  })
})

describe('diff', () => {
  test('refuses to compare an encrypted backup with its own manifest, and says why', async () => {
    await writeFile(folder.at('plain'), makeBackupFile())
    const key = await encrypt(folder.at('plain'), folder.at('x.dss.age'))
    const about = {
      ...{ fileName: 'x.dss.age', size: 1, sha256: 'ab'.repeat(32), startedAt: new Date(), router: { label: 'home' } },
      ...{ isIgnored: () => false, sealed: { plainSize: 1, key: createDigestKey('a key of the digests') } },
    }
    const text = textOf(createManifest(await inspectBytes(makeBackupFile()), about))
    await writeFile(folder.at('x.manifest.json'), text)
    const files = [folder.at('x.dss.age'), folder.at('x.manifest.json')]
    for (const pair of [files, files.toReversed()]) {
      const { code, stderr } = await runInTerminal(['diff', ...pair, '--identity', key])
      const what = `${folder.at('x.manifest.json')} is the manifest of an encrypted backup`
      expect([code, stderr]).toEqual([2, expect.stringContaining(what)])
    }
    const other = ['diff', folder.at('x.manifest.json'), folder.at('x.manifest.json')]
    expect((await runInTerminal(other)).code).toBe(0)
  })

  test('calls nothing unchanged, nor by its exit code, if a manifest of an older version does not show everything', async () => {
    await writeFile(folder.at('x.dss'), makeBackupFile())
    const about = {
      fileName: 'x.dss',
      size: 1,
      sha256: 'ab'.repeat(32),
      startedAt: new Date(),
      router: { label: 'home' },
    }
    const manifest = createManifest(await inspectBytes(makeBackupFile()), { ...about, isIgnored: () => false })
    const old = folder.at('old.manifest.json')
    await writeFile(old, textOf({ ...manifest, schema: 2 }))
    for (const files of [
      [old, folder.at('x.dss')],
      [folder.at('x.dss'), old],
    ]) {
      const { code, stdout } = await runInTerminal(['diff', ...files])
      const gap = `Not everything was compared: ${old} is of an older version`
      expect([code, stdout]).toEqual([1, expect.stringContaining(`No known changes.\n${gap}`)])
      const { stdout: json } = await runInTerminal(['diff', '--json', ...files])
      expect(JSON.parse(json)).toEqual({ unchanged: null, partial: true, changes: [] })
    }
  })

  test('rejects JSON that is not a manifest', async () => {
    await writeFile(folder.at('a.manifest.json'), '{}')
    await writeFile(folder.at('b.manifest.json'), '{"schema":99}')
    const ask = async (name: string) => (await runInTerminal(['diff', folder.at(name), folder.at(name)])).stderr
    expect(await ask('a.manifest.json')).toContain('it is not a manifest')
    expect(await ask('b.manifest.json')).toContain('another version of this program wrote it')
  })
})

describe('a line break in the name of a file', () => {
  const FORGED = 'x\nreal.dss is valid.\nError: '
  const linesOf = ({ stdout, stderr }: Awaited<ReturnType<typeof runInTerminal>>) => `${stdout}${stderr}`.split('\n')

  testWith('line breaks in names')('makes no line of the result', async () => {
    const [plain, sealed] = [folder.at(`${FORGED}.dss`), folder.at(`${FORGED}.dss.age`)]
    await writeFile(plain, await makeBackup(makeDatabase("CREATE TABLE t (a); INSERT INTO t VALUES ('x')")))
    const key = await encrypt(plain, sealed)
    await writeFile(folder.at(`${FORGED}damaged`), 'no backup')
    for (const argv of [
      ['verify', plain],
      ['show', plain],
      ['diff', plain, plain],
      ['diff', plain, folder.at(`${FORGED}damaged`)],
      ['verify', sealed],
      [
        'open',
        sealed,
        '--identity',
        key,
        '--output',
        folder.at(`${FORGED}opened.dss`),
        '--extract',
        folder.at(`${FORGED}all`),
      ],
      ['open', sealed, '--identity', key, '--output', plain],
      ['verify', folder.at(`${FORGED}damaged`)],
    ])
      expect(
        linesOf(await runInTerminal(argv)).filter((line) => /^(?:real\.dss|Error: \S*(?:\.dss|damaged))/.test(line)),
      ).toEqual([])
  })

  test.each([
    ['verify', `${FORGED}y`],
    ['verify', '--identity', `${FORGED}y`, 'x.dss'],
    [`--${FORGED}y`],
    [`${FORGED}y`],
    ['drill', '--directory', `${FORGED}y`],
    ['diff', 'x.manifest.json', `${FORGED}.manifest.json`],
  ])('makes no line of an error: %j', async (...argv) => {
    expect(linesOf(await runInTerminal(argv)).filter((line) => /^(?:real\.dss|Error: y)/.test(line))).toEqual([])
  })
})
