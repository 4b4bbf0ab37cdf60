// Everything that lands anywhere when backups are encrypted, searched by somebody who knows every word on the router.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { listZip } from '../../emulator/github/zip-listing.ts'
import { backupOf, NAMES, tracesOf, WORDS } from '../fixtures/known-words.ts'
import { KEYED, leavesOf, READABLE } from '../fixtures/readable-when-sealed.ts'
import { openStage } from './stage.ts'

const WRITER = 'github_pat_writerThatMustNeverBeShown'
const KEY = 'f3b1c9d07a6e4852b0c1d2e3f4a59687'

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

/** Hexadecimal, or the ordinal of a row without a label. */
function keyedForm(key: string): RegExp {
  return key === '' ? /^$/ : /^(?:[0-9a-f]{16}(?: #\d+)?|[0-9a-f]{32}|[0-9a-f]{64}|#\d+)$/
}
