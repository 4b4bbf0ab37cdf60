// Encrypted backups of several nights: what each destination stores, who can decrypt it, and what a public repository reveals.

import { createHash, randomBytes } from 'node:crypto'
import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { startRouter } from '../../emulator/router/router.ts'
import { type Night, type NightStage, onNights, PASSWORD } from '../fixtures/action-nights.ts'
import { pairOf } from '../fixtures/manifests.ts'

const WRITER = 'github_pat_writerThatMustNeverBeShown'
const KEY = 'a key of the digests that is long enough 42'
let identity: string
let recipient: string
beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
})

async function night(
  stage: NightStage,
  inputs: Readonly<Record<string, string>> = {},
  settings?: Record<string, string>,
) {
  if (settings) stage.router.switches.download.body = makeBackupFile({ settings })
  const where = { destination: 'directory', directory: stage.directory, keep: '10' }
  return await stage.run({ ...where, 'encrypt-to': recipient, 'fingerprint-key': KEY, ...inputs })
}

async function open(bytes: Buffer): Promise<Buffer> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return Buffer.from(await decrypter.decrypt(new Uint8Array(bytes)))
}

const readPair = async (stage: NightStage, name: string | undefined) => {
  const [file = '', manifest = ''] = pairOf(name).map((part) => join(stage.directory, part))
  return { file: await readFile(file), manifest: JSON.parse(await readFile(manifest, 'utf8')) }
}

const shownBy = ({ stdout, outputs, summary }: Night) => [stdout, JSON.stringify(outputs), summary].join('\n')

describe('an encrypted backup', () => {
  test('decrypts to the exported file, and is stored only with its manifest', () =>
    onNights(async (stage) => {
      const result = await night(stage)
      expect(result.exitCode).toBe(0)
      expect(result.outputs.name).toMatch(/^SynologyRouter_\d{8}\.dss\.age$/)
      expect((await stage.filesInDirectory()).toSorted()).toEqual(pairOf(result.outputs.name).toSorted())
      const { file, manifest } = await readPair(stage, result.outputs.name)
      expect(file.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/)
      expect(await open(file)).toEqual(stage.router.backupFile)
      expect(manifest).toMatchObject({ file: result.outputs.name, size: file.length, sha256: result.outputs.sha256 })
      expect(manifest.sealed).toMatchObject({ plainSize: stage.router.backupFile.length })
      expect(result.summary).toContain('for a single recipient: **if its key is lost, every backup is lost.**')
      expect(result.log).toMatch(/^Encrypted with age for 1 recipient\. SHA-256 [0-9a-f]{64}\.$/m)
    }))

  test('never reveals the digest of its content', () =>
    onNights(async (stage) => {
      const result = await night(stage)
      const plain = createHash('sha256').update(stage.router.backupFile).digest('hex')
      expect(shownBy(result)).not.toContain(plain)
      expect(JSON.stringify((await readPair(stage, result.outputs.name)).manifest)).not.toContain(plain)
    }))

  test('is compared with the last one if both use the same key, and changes are counted, not named', () =>
    onNights(async (stage) => {
      await night(stage, {}, { 'wifi.guest.enabled': 'no' })
      const result = await night(stage, {}, { 'wifi.guest.enabled': 'yes' })
      expect(result.outputs.changed).toBe('true')
      expect(JSON.parse(result.outputs.changes ?? '')).toMatchObject({
        ...{ changed: 1, list: [], omitted: 1 },
      })
      expect(result.summary).toContain('1 changed. Names are omitted, since the backup is encrypted.')
      const { manifest } = await readPair(stage, result.outputs.name)
      for (const text of [JSON.stringify(manifest), shownBy(result)]) expect(text).not.toContain('wifi.guest')
    }))

  test('is verified, and not stored again, if nothing changed', () =>
    onNights(async (stage) => {
      const first = await night(stage)
      const second = await night(stage, { 'skip-unchanged': 'true' })
      expect(second.outputs).toMatchObject({ changed: 'false', name: first.outputs.name, sha256: first.outputs.sha256 })
      expect(await stage.filesInDirectory()).toHaveLength(2)
    }))

  test.each([
    ['another one', (other: string) => other],
    ['one more', (other: string) => `${recipient}\n${other}`],
  ])('is stored again for other recipients, though nothing changed, and in another order is not: %s', (_, next) =>
    onNights(async (stage) => {
      const first = await night(stage, { 'skip-unchanged': 'true' })
      const other = await generateX25519Identity()
      const recipients = next(await identityToRecipient(other))
      const second = await night(stage, { 'skip-unchanged': 'true', 'encrypt-to': recipients })
      expect(second.log).toContain('was encrypted for other recipients, or its manifest is of an earlier version')
      expect(second.outputs.path).not.toBe(first.outputs.path)
      const decrypter = new Decrypter()
      decrypter.addIdentity(other)
      const { file } = await readPair(stage, second.outputs.name)
      expect(Buffer.from(await decrypter.decrypt(new Uint8Array(file)))).toEqual(stage.router.backupFile)
      const reversed = recipients.split('\n').toReversed().join('\n')
      const third = await night(stage, { 'skip-unchanged': 'true', 'encrypt-to': reversed })
      expect(third.outputs.path).toBe(second.outputs.path)
    }),
  )

  test('is stored again if something else replaced it, though the manifest was adapted to it', () =>
    onNights(async (stage) => {
      const { outputs } = await night(stage)
      const [name = '', manifestName = ''] = pairOf(outputs.name)
      const planted = randomBytes(Number(outputs.size))
      const path = join(stage.directory, manifestName)
      const manifest = JSON.parse(await readFile(path, 'utf8'))
      await writeFile(join(stage.directory, name), planted)
      await writeFile(path, JSON.stringify({ ...manifest, sha256: createHash('sha256').update(planted).digest('hex') }))
      const second = await night(stage, { 'skip-unchanged': 'true' })
      expect(second.log).toContain('the fingerprint key does not confirm it. Storing a new copy.')
      expect(second.outputs).toMatchObject({ changed: 'false', 'error-code': '' })
      expect(second.outputs.path).not.toBe(outputs.path)
    }))

  test('cannot be compared with one of another key, and counts as neither changed nor unchanged', () =>
    onNights(async (stage) => {
      await night(stage)
      const result = await night(stage, { 'fingerprint-key': KEY.toUpperCase(), 'skip-unchanged': 'true' })
      expect(result.outputs).toMatchObject({ changed: '', changes: '', 'error-code': '' })
      expect(result.log).toContain('the earlier backup was encrypted with another value of `fingerprint-key`')
      expect(result.summary).toContain(
        "Can't compare with the last backup: the earlier backup was encrypted with another",
      )
      expect(await stage.filesInDirectory()).toHaveLength(4)
    }))

  test('reveals nothing of its content without a fingerprint key, and says so', () =>
    onNights(async (stage) => {
      await night(stage, { 'fingerprint-key': '' })
      const result = await night(stage, { 'fingerprint-key': '' })
      expect(result.exitCode).toBe(0)
      expect(result.outputs).toMatchObject({ changed: '', changes: '', fingerprint: '', verified: 'true' })
      expect(result.summary).toContain("Can't compare with the last backup: comparing encrypted backups needs")
      const { manifest } = await readPair(stage, basename(result.outputs.path ?? ''))
      expect(JSON.stringify(manifest).match(/[0-9a-f]{16,}/g)).toEqual([result.outputs.sha256])
    }))

  test('follows an unencrypted one, which is then deleted like any other', () =>
    onNights(async (stage) => {
      // The address alone would not prove that both are of one router.
      const plain = await night(stage, { 'encrypt-to': '', 'fingerprint-key': '', router: 'home' })
      const first = await night(stage, { keep: '1', 'skip-unchanged': 'true', router: 'home' })
      expect(plain.outputs.name).toMatch(/\d{8}\.dss$/)
      expect(first.outputs.path).toMatch(/\d{8}-\d{6}\.dss\.age$/)
      expect(first.log).toContain('the earlier backup is not encrypted')
      expect((await stage.filesInDirectory()).toSorted()).toEqual(pairOf(basename(first.outputs.path ?? '')).toSorted())
    }))

  test('is followed by no readable one if the variable behind `encrypt-to` is gone, until encryption ends on purpose', () =>
    onNights(async (stage) => {
      const first = await night(stage)
      for (const destination of ['directory', 'artifact, directory']) {
        const red = await night(stage, { 'encrypt-to': '', 'fingerprint-key': '', destination })
        expect(red.outputs['error-code']).toBe('store-failed')
        expect(red.log).toContain(`(${first.outputs.name}) is encrypted, and this one would not be`)
        expect(red.log).toContain('set `encrypt-to: none`.')
      }
      expect((await stage.filesInDirectory()).toSorted()).toEqual(pairOf(first.outputs.name).toSorted())
      expect(stage.github.artifacts).toEqual([])
      const meant = await night(stage, { 'encrypt-to': 'none', 'fingerprint-key': '' })
      expect(meant.exitCode).toBe(0)
      const after = await night(stage, { 'encrypt-to': '', 'fingerprint-key': '' })
      expect([after.exitCode, after.outputs.changed]).toEqual([0, 'false'])
    }))

  test('keeps no other router in the same directory from storing readable ones', () =>
    onNights(async (stage) => {
      const cabin = await startRouter({ label: { serial: '2222BBB222222' }, account: { password: PASSWORD } })
      const other = { 'encrypt-to': '', 'fingerprint-key': '', router: 'cabin', url: cabin.url }
      const plain = (inputs: Record<string, string> = {}) =>
        night(stage, { ...other, 'tls-fingerprint': cabin.fingerprint, ...inputs })
      try {
        const first = await night(stage, { router: 'home' })
        // Until it has one of its own, all that is there is encrypted.
        expect((await plain()).outputs['error-code']).toBe('store-failed')
        expect((await plain({ 'encrypt-to': 'none' })).exitCode).toBe(0)
        stage.router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'no' } })
        const second = await night(stage, { router: 'home' })
        expect(second.outputs.name).not.toBe(first.outputs.name)
        expect((await plain()).exitCode).toBe(0)
        const red = await night(stage, { router: 'home', 'encrypt-to': '', 'fingerprint-key': '' })
        expect(red.log).toContain(`(${second.outputs.name}) is encrypted, and this one would not be`)
      } finally {
        await cabin.close()
      }
    }))

  test.each<[string, (path: string) => Promise<void>]>([
    ['is lost', (path) => rm(path)],
    ['is cut off', (path) => truncate(path, 500)],
    [
      'is of a newer version',
      async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('"schema": 3', '"schema": 9')),
    ],
  ])('is known by its name in a directory and in a repository if its manifest %s', (_, harm) =>
    onNights(async (stage) => {
      const access = { [WRITER]: 'write' } as const
      const first = await night(stage)
      const [file = '', manifest = ''] = pairOf(first.outputs.name)
      await harm(join(stage.directory, manifest))
      const files: Record<string, Buffer> = {}
      for (const name of await stage.filesInDirectory())
        files[`backups/home/${name}`] = await readFile(join(stage.directory, name))
      await stage.github.addRepository({ name: 'octo-home/backups', visibility: 'private', access, files })
      const places = [
        { destination: 'directory', directory: stage.directory, keep: '10' },
        {
          ...{ destination: 'repository', repository: 'octo-home/backups', 'repository-token': WRITER },
          path: 'backups/home',
        },
      ]
      for (const place of places) {
        const red = await stage.run(place)
        expect(red.outputs['error-code']).toBe('store-failed')
        expect(red.log).toContain(`(${file}) is encrypted, and this one would not be`)
        expect((await stage.run({ ...place, 'encrypt-to': 'none' })).exitCode).toBe(0)
      }
    }),
  )

  test('may have been meant if GitHub does not list the earlier artifacts, and the run says so', () =>
    onNights(async (stage) => {
      await stage.run({ 'encrypt-to': recipient })
      stage.github.nextRun()
      stage.github.faults.listRuns = { status: 502, times: 10 }
      const result = await stage.run()
      expect(result.exitCode).toBe(0)
      expect(result.annotations.map(({ message }) => message).join()).toContain(
        'This backup is not encrypted: if it should be, set `encrypt-to` again; if not, set `encrypt-to: none`.',
      )
    }))

  test('is stored and read back in every destination', () =>
    onNights(async (stage) => {
      const access = { [WRITER]: 'write' } as const
      const backups = await stage.github.addRepository({ name: 'octo-home/backups', visibility: 'private', access })
      const result = await night(stage, {
        destination: 'artifact, repository, directory',
        repository: 'octo-home/backups',
        'repository-token': WRITER,
        router: 'home',
      })
      expect(result.exitCode).toBe(0)
      const committed = await backups.readFile(`backups/home/${result.outputs.name}`)
      expect(committed && (await open(committed))).toEqual(stage.router.backupFile)
      expect(result.log.match(/^Read back and verified/gm)).toHaveLength(3)
    }))

  test('is committed every night without a fingerprint key, and the commit message claims nothing', () =>
    onNights(async (stage) => {
      const access = { [WRITER]: 'write' } as const
      const backups = await stage.github.addRepository({ name: 'octo-home/backups', visibility: 'private', access })
      const inputs = {
        ...{ destination: 'repository', repository: 'octo-home/backups', 'repository-token': WRITER, router: 'home' },
        ...{ 'encrypt-to': recipient, name: '{router}_{date}_{time}' },
      }
      await stage.run(inputs)
      const second = await stage.run(inputs)
      expect(second.exitCode).toBe(0)
      const headlines = (await backups.log()).map(({ headline }) => headline)
      expect(headlines.slice(0, 2)).toEqual([
        'Back up home (RT6600ax): unknown changes',
        'Back up home (RT6600ax): first backup',
      ])
    }))

  test('is stored even if its format is unknown, and the run fails', () =>
    onNights(
      async (stage) => {
        const result = await night(stage)
        expect(result.outputs).toMatchObject({ 'error-code': 'backup-unrecognised', verified: 'false' })
        const { file } = await readPair(stage, result.outputs.name)
        expect((await open(file)).toString()).toBe('an unknown format')
      },
      { switches: { download: { body: Buffer.from('an unknown format') } } },
    ))
})

describe('a public repository', () => {
  test('accepts an encrypted artifact, and shows only counts in summary, log and outputs', () =>
    onNights(
      async (stage) => {
        const inputs = { destination: 'artifact, directory' }
        const payload = { repository: { full_name: 'octo-home/router-backup', private: false } }
        const options = { event: payload }
        stage.router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'no' } })
        const run = () =>
          stage.run(
            { directory: stage.directory, keep: '10', 'encrypt-to': recipient, 'fingerprint-key': KEY, ...inputs },
            options,
          )
        await run()
        stage.router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'yes' } })
        stage.github.nextRun()
        const result = await run()
        expect(result.exitCode).toBe(0)
        expect(JSON.parse(result.outputs.changes ?? '')).toMatchObject({ changed: 1, list: [], omitted: 1 })
        expect(result.summary).toMatch(/\*\*1 change since [^*]*\*\*: 1 changed\. Names are omitted/)
        for (const name of ['wifi.guest', 'confbkp_', 'General settings']) expect(shownBy(result)).not.toContain(name)
      },
      { github: { visibility: 'public' } },
    ))

  test('accepts no unencrypted artifact', () =>
    onNights(
      async (stage) => {
        const event = { repository: { full_name: 'octo-home/router-backup', private: false } }
        const result = await stage.run({}, { event })
        expect(result.outputs['error-code']).toBe('destination-refused')
        expect(result.log).toContain('encrypt the backup with `encrypt-to`')
        expect(stage.router.requests).toEqual([])
      },
      { github: { visibility: 'public' } },
    ))

  test.each(['push', 'release'])('refuses %s without contacting the router', (eventName) =>
    onNights(
      async (stage) => {
        const event = { repository: { full_name: 'octo-home/router-backup', private: false } }
        const result = await stage.run({ 'encrypt-to': recipient }, { eventName, event })
        expect(result.outputs['error-code']).toBe('event-refused')
        expect(stage.router.requests).toEqual([])
        expect(stage.github.requests).toEqual([])
      },
      { github: { visibility: 'public' } },
    ),
  )
})

describe('an invalid encryption setting', () => {
  test.each([
    ['a private key', () => ({ 'encrypt-to': identity }), 'contains an age identity'],
    ['a truncated recipient', () => ({ 'encrypt-to': recipient.slice(0, -1) }), 'has a typo'],
    ['a short key', () => ({ 'encrypt-to': recipient, 'fingerprint-key': 'short' }), '32 characters'],
    ['a block whose variables are all gone', () => ({ 'encrypt-to': '\n \n' }), 'is blank'],
    ['a key without encryption', () => ({ 'encrypt-to': 'none', 'fingerprint-key': KEY }), '`encrypt-to` is `none`'],
    ['a key without recipients', () => ({ 'fingerprint-key': KEY }), '`encrypt-to` is not'],
    ['skip-unchanged without a key', () => ({ 'encrypt-to': recipient, 'skip-unchanged': 'true' }), 'fingerprint-key'],
  ])('is refused before the router is contacted: %s', (_, inputs, problem) =>
    onNights(async (stage) => {
      const result = await stage.run(inputs())
      expect(result.outputs['error-code']).toBe('input-invalid')
      expect(result.log).toContain(problem)
      expect(result.log).not.toContain(identity.slice(16))
      expect(stage.router.requests).toEqual([])
    }),
  )
})
