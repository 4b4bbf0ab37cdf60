// Everything that lands anywhere when backups are encrypted, searched by somebody who knows every word on the router.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { listZip } from '../../emulator/github/zip-listing.ts'
import { makeBackup, makeDatabase } from '../fixtures/backup-builder.ts'
import { KEYED, leavesOf, READABLE } from '../fixtures/readable-when-sealed.ts'
import { openStage } from './stage.ts'

const WRITER = 'github_pat_writerThatMustNeverBeShown'
const KEY = 'f3b1c9d07a6e4852b0c1d2e3f4a59687'

/** What is on the router: paths and names of tables may be read in the manifest, and nowhere else. */
const NAMES = ['dhcp_reservations_tb', 'wifi-of-the-clinic.conf']
const WORDS = ['insulin-pump-bed-3', 'sunshine1999', 'diagnosis_column', 'psychiatry-view', 'ward-seven', 'new-patient']

const database = (night: number) =>
  makeDatabase(
    `CREATE TABLE ${NAMES[0]} (name, diagnosis_column);
     CREATE VIEW "psychiatry-view" AS SELECT 1;
     INSERT INTO ${NAMES[0]} VALUES ('insulin-pump-bed-3', 'sunshine1999'), ('ward-seven', ${night});
     ${night > 1 ? `INSERT INTO ${NAMES[0]} VALUES ('new-patient', 'x'); CREATE INDEX i ON ${NAMES[0]} (name);` : ''}`,
  )
const backupOf = (night: number) =>
  makeBackup(database(night), [{ name: `ConfigBkp/${NAMES[1]}`, content: `sunshine1999 ${night}` }])

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What a word leaves: itself, or a digest that can be guessed. */
const tracesOf = (word: string) => [word, sha256(word).slice(0, 16), Buffer.from(word).toString('base64').slice(0, -2)]

test.each([
  ['with keyed digests', KEY],
  ['without digests', ''],
])('%s, no word of the router lands anywhere, and names only in the manifest', async (_, key) => {
  await using stage = await openStage()
  const recipient = await identityToRecipient(await generateX25519Identity())
  const backups = await stage.github.addRepository({
    ...{ name: 'octo-home/backups', visibility: 'private', access: { [WRITER]: 'write' } },
  })
  const shown: string[] = []
  for (const night of [1, 2]) {
    stage.router.switches.download.body = await backupOf(night)
    const result = await stage.run({
      ...{ destination: 'artifact, repository, directory', directory: stage.directory, router: 'home' },
      ...{ repository: 'octo-home/backups', 'repository-token': WRITER, name: '{router}_{date}_{time}' },
      ...{ 'encrypt-to': recipient, 'fingerprint-key': key },
      'commit-message': 'Back up {router} ({model}, {firmware}): {changes}',
    })
    expect(result.exitCode).toBe(0)
    expect(result.outputs.changed).toBe(key === '' || night === 1 ? '' : 'true')
    shown.push(result.stdout, result.stderr, JSON.stringify([result.outputs, result.state]), result.summary)
    stage.github.nextRun()
  }
  // Names of files, branches and artifacts, and messages of commits.
  const branches = await backups.git('for-each-ref')
  const commits = (await backups.log()).map(({ headline, body }) => `${headline}\n${body}`)
  const files = await backups.listFiles()
  const artifacts = await Promise.all(
    stage.github.artifacts.map(async ({ name, content }) => ({ name, files: await listZip(content) })),
  )
  const stored = await readdir(stage.directory)
  shown.push(branches, ...commits, ...files, ...stored)
  for (const { name, files: inside } of artifacts) shown.push(name, ...inside.map((file) => file.name))

  const contents = [
    ...(await Promise.all(files.map((path) => backups.readFile(path)))),
    ...(await Promise.all(stored.map((name) => readFile(join(stage.directory, name))))),
    ...artifacts.flatMap((artifact) => artifact.files.map(({ content }) => content)),
  ].map((content) => content?.toString('latin1') ?? '')
  const manifests = contents.filter((text) => text.startsWith('{'))
  expect(manifests).toHaveLength(6)

  for (const text of [...shown, ...contents])
    for (const trace of WORDS.flatMap(tracesOf)) expect(text).not.toContain(trace)
  for (const text of shown) for (const name of NAMES) expect(text).not.toContain(name)
  expect(commits[0]).toContain(key === '' ? 'unknown changes' : '4 changes')

  const readable = new Set(READABLE.flatMap(({ members }) => members))
  const keyed = new Set(KEYED.members)
  for (const [path, value] of manifests.flatMap((text) => leavesOf(JSON.parse(text)))) {
    expect([path, readable.has(path) || keyed.has(path)]).toEqual([path, true])
    if (keyed.has(path) && value !== null) expect([path, value]).toEqual([path, expect.stringMatching(keyedForm(key))])
  }
  // Each member of the list is there, or the list says more than it should.
  const found = new Set(manifests.flatMap((text) => leavesOf(JSON.parse(text)).map(([path]) => path)))
  const expected = [...readable, ...(key === '' ? [] : keyed)].filter((path) => !path.startsWith('findings'))
  expect(expected.filter((path) => !found.has(path))).toEqual([])
})

test.each([
  ['damaged', () => makeBackup(database(1), [{ name: '../insulin-pump-bed-3', content: 'x' }]), 'backup-invalid'],
  ['of unknown format', () => Promise.resolve(Buffer.from('sunshine1999')), 'backup-unrecognised'],
])('a file that is %s is reported without quoting it', async (_, makeFile, code) => {
  await using stage = await openStage()
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
})

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
    ] as const) {
      await using stage = await openStage({}, { visibility: is })
      stage.router.switches.download.body = await makeFile()
      const inputs = { destination: 'directory', directory: stage.directory }
      const result = await stage.run(inputs, { eventName: 'schedule', event: repositoryEvent(said) })
      expect(result.exitCode).toBe(1)
      const shown = [result.stdout, result.summary, JSON.stringify(result.outputs)]
      expect(shown.some((text) => text.includes(quote))).toBe(isQuoted)
    }
  },
)

/** Hexadecimal, or the ordinal of a row without a label. */
function keyedForm(key: string): RegExp {
  return key === '' ? /^$/ : /^(?:[0-9a-f]{16}(?: #\d+)?|[0-9a-f]{32}|[0-9a-f]{64}|#\d+)$/
}
