// A download has a limit of its own, whatever GitHub's client does.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { downloadFiles } from '../../../../src/destinations/artifact/artifact-download.ts'
import { NEVER } from '../../../fixtures/artifact-stage.ts'
import { within } from '../../../fixtures/within.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artifact-download-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The client tries again and again. */
const silent = { downloadArtifact: () => new Promise<never>(() => {}) }

test('a download that never ends is given up, and leaves no zip', async () => {
  const path = join(folder, 'artifact')
  const download = downloadFiles(silent, 7, { path, signal: NEVER, limitMs: 20 })
  await expect(within(download)).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(await readdir(folder)).toEqual(['artifact'])
})

test('a download that begins after the run has ended does not make its folder again', async () => {
  const gone = join(folder, 'gone')
  await expect(downloadFiles(silent, 7, { path: join(gone, 'artifact'), signal: NEVER })).rejects.toThrow('ENOENT')
  expect(await readdir(folder)).toEqual([])
})
