// What a file that is not valid shows of its content: nothing where strangers can read it.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { onNights } from '../fixtures/action-nights.ts'
import { makeBackup } from '../fixtures/backup-builder.ts'
import { database, tracesOf, WORDS } from '../fixtures/known-words.ts'

const KEY = 'f3b1c9d07a6e4852b0c1d2e3f4a59687'

test.each([
  ['damaged', () => makeBackup(database(1), [{ name: '../insulin-pump-bed-3', content: 'x' }]), 'backup-invalid'],
  ['of unknown format', () => Promise.resolve(Buffer.from('sunshine1999')), 'backup-unrecognised'],
])('a file that is %s is reported without quoting it', (_, makeFile, code) =>
  onNights(async (stage) => {
    const recipient = await identityToRecipient(await generateX25519Identity())
    stage.router.switches.download.body = await makeFile()
    const result = await stage.run({
      ...{ destination: 'directory', directory: stage.directory, 'encrypt-to': recipient, 'fingerprint-key': KEY },
    })
    expect(result.outputs['error-code']).toBe(code)
    const manifests = (await readdir(stage.directory)).filter((name) => name.endsWith('.json'))
    const texts = await Promise.all(manifests.map((name) => readFile(join(stage.directory, name), 'utf8')))
    const firstBytes = Buffer.from('sunshine').toString('hex')
    for (const text of [result.stdout, JSON.stringify(result.outputs), result.summary, ...texts])
      for (const trace of [...WORDS.flatMap(tracesOf), firstBytes]) expect(text).not.toContain(trace)
  }),
)

const repositoryEvent = (visibility: string) => {
  return { repository: { full_name: 'octo-home/router-backup', private: visibility !== 'public', visibility } }
}
test.each([
  ['is public', 'public', 'public', false],
  ['has become public since the event', 'private', 'public', false],
  ['is internal', 'internal', 'internal', false],
  ['is private', 'private', 'private', true],
] as const)(
  'an unencrypted file that is not valid is quoted only in a private log: the repository %s',
  async (_, said, is, isQuoted) => {
    for (const [makeFile, quote] of [
      [() => makeBackup(database(1), [{ name: '../insulin-pump-bed-3', content: 'x' }]), 'insulin-pump-bed-3'],
      [() => Promise.resolve(Buffer.from('sunshine1999 and more')), Buffer.from('sunshine').toString('hex')],
    ] as const)
      await onNights(
        async (stage) => {
          stage.router.switches.download.body = await makeFile()
          const inputs = { destination: 'directory', directory: stage.directory }
          const result = await stage.run(inputs, { eventName: 'schedule', event: repositoryEvent(said) })
          expect(result.exitCode).toBe(1)
          const shown = [result.stdout, result.summary, JSON.stringify(result.outputs)]
          expect(shown.some((text) => text.includes(quote))).toBe(isQuoted)
        },
        { github: { visibility: is } },
      )
  },
)
