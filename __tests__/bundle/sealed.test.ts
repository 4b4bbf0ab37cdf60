// Encrypted backups with the packaged action: two nights and a refusal. __tests__/integration/sealed-nights.test.ts proves the rest from src/.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { listZip } from '../../emulator/github/zip-listing.ts'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { openStage, pairOf } from './stage.ts'

const WRITER = 'github_pat_writerThatMustNeverBeShown'
const KEY = 'a key of the digests that is long enough 42'

const backupWith = (enabled: string) => makeBackupFile({ settings: { 'wifi.guest.enabled': enabled } })

test('stores encrypted backups in every destination, counts changes without names, and refuses an unencrypted one', async () => {
  await using stage = await openStage({}, { visibility: 'public' })
  const identity = await generateX25519Identity()
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const access = { [WRITER]: 'write' } as const
  const repository = await stage.github.addRepository({ name: 'octo-home/backups', visibility: 'private', access })
  const night = (enabled: string, inputs: Readonly<Record<string, string>>) => {
    stage.router.switches.download.body = backupWith(enabled)
    const where = { destination: 'artifact, repository, directory', directory: stage.directory, router: 'home' }
    const repositoryInputs = { repository: 'octo-home/backups', 'repository-token': WRITER }
    const event = { repository: { full_name: 'octo-home/router-backup', private: false } }
    return stage.run({ ...where, ...repositoryInputs, keep: '10', ...inputs }, { event })
  }
  const sealing = { 'encrypt-to': await identityToRecipient(identity), 'fingerprint-key': KEY }

  const first = await night('no', sealing)
  expect([first.exitCode, first.outputs.name]).toEqual([0, expect.stringMatching(/^SynologyRouter_\d{8}\.dss\.age$/)])
  const { path = '', name, 'repository-path': committed = '' } = first.outputs
  const [artifact] = stage.github.artifacts
  const packed = (await listZip(artifact?.content ?? Buffer.alloc(0))).find((entry) => entry.name === name)
  for (const copy of [packed?.content, await repository.readFile(committed), await readFile(path)]) {
    const opened = await decrypter.decrypt(new Uint8Array(copy ?? Buffer.alloc(0)))
    expect(backupWith('no').equals(opened)).toBe(true)
  }
  expect((await stage.filesInDirectory()).toSorted()).toEqual(pairOf(name).toSorted())
  expect(first.log.match(/^Read back and verified/gm)).toHaveLength(3)

  stage.github.nextRun()
  const second = await night('yes', sealing)
  expect(JSON.parse(second.outputs.changes ?? '')).toMatchObject({ changed: 1, list: [], omitted: 1 })
  const shown = [second.stdout, JSON.stringify(second.outputs), second.summary].join('\n')
  const manifest = await readFile(join(stage.directory, pairOf(second.outputs.name)[1] ?? ''), 'utf8')
  for (const part of ['wifi.guest', 'confbkp_', 'General settings']) expect(shown).not.toContain(part)
  expect(manifest).not.toContain('wifi.guest')

  stage.github.nextRun()
  const red = await night('yes', { destination: 'repository, directory' })
  expect([red.outputs['error-code'], red.log]).toEqual(['store-failed', expect.stringContaining('is encrypted')])
  expect(await stage.filesInDirectory()).toHaveLength(4)
})
