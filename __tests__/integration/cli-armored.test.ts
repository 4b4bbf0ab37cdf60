// The way back for files that the age command wrote: armored backups, and key files that also hold a plugin's identity.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { armor, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { createEncryptor } from '../../src/encryption/encrypt.ts'
import { createManifest } from '../fixtures/at-once.ts'
import { inspectBytes } from '../fixtures/backup-builder.ts'
import { textOf } from '../fixtures/manifests.ts'
import { openFolder, runInTerminal } from '../fixtures/terminal-run.ts'

const PLUGIN = 'AGE-PLUGIN-YUBIKEY-1QGQQQQQPZ9Q2NQXSJ0U2'
const NAME = 'SynologyRouter_20261123'

let folder: Awaited<ReturnType<typeof openFolder>>
beforeEach(async () => {
  folder = await openFolder()
})
afterEach(async () => {
  await folder[Symbol.asyncDispose]()
})

/** Stores an encrypted backup with its manifest, and armors the backup afterwards. Returns its path. */
async function storeArmored(keys: (identity: string) => string): Promise<string> {
  const identity = await generateX25519Identity()
  await mkdir(folder.at('sealed'))
  const file = folder.at('sealed', `${NAME}.dss.age`)
  await writeFile(folder.at('plain'), makeBackupFile())
  await writeFile(folder.at('key'), keys(identity))
  const encryptor = createEncryptor([await identityToRecipient(identity)])
  const sealed = await encryptor.encryptFile(folder.at('plain'), file, new AbortController().signal)
  const about = {
    ...{ fileName: `${NAME}.dss.age`, ...sealed, startedAt: new Date(), router: { label: 'home' } },
    ...{ isIgnored: () => false, sealed: { plainSize: makeBackupFile().length } },
  }
  const manifest = createManifest(await inspectBytes(makeBackupFile()), about)
  await writeFile(folder.at('sealed', `${NAME}.manifest.json`), textOf(manifest))
  await writeFile(file, armor.encode(await readFile(file)))
  return file
}

describe('an armored backup, with a key file that also holds the identity of a plugin', () => {
  test.each([
    ['before the key', (identity: string) => `# both\n${PLUGIN}\n${identity}\n`],
    ['after the key, with CRLF', (identity: string) => `${identity}\r\n# yubikey\r\n${PLUGIN}\r\n`],
  ])('is opened, verified and drilled: %s', async (_, keys) => {
    const file = await storeArmored(keys)
    const key = ['--identity', folder.at('key')]
    const verified = await runInTerminal(['verify', file, ...key])
    expect([verified.code, verified.stderr]).toEqual([0, ''])
    // The manifest describes the backup, not its text form.
    expect(verified.stdout).toContain('It matches its manifest as far as they can be compared.')
    const opened = await runInTerminal(['open', file, '--output', folder.at('out.dss'), ...key])
    expect(opened.code).toBe(0)
    expect(await readFile(folder.at('out.dss'))).toEqual(makeBackupFile())
    const drilled = await runInTerminal(['drill', '--directory', folder.at('sealed'), ...key])
    expect([drilled.code, drilled.stdout]).toEqual([0, expect.stringContaining('matches its manifest')])
  })

  test('says that a key is missing, or that the text is damaged', async () => {
    const file = await storeArmored((identity) => identity)
    expect((await runInTerminal(['verify', file])).stderr).toContain(`${file} is encrypted, and no key was given.`)
    await writeFile(file, (await readFile(file, 'latin1')).slice(0, 5_000))
    const { code, stderr } = await runInTerminal(['verify', file, '--identity', folder.at('key')])
    expect([code, stderr]).toEqual([15, expect.stringContaining('its text form (age armor) is damaged or cut off')])
  })
})

test('a key file with only identities of plugins is refused with the reason', async () => {
  const file = await storeArmored(() => `# mine\n${PLUGIN}\n`)
  const { code, stderr } = await runInTerminal(['verify', file, '--identity', folder.at('key')])
  expect([code, stderr]).toEqual([2, expect.stringContaining('contains only identities of age plugins.')])
  expect(stderr).not.toContain('QGQQQQQ')
})
