// After storing, the artifact is downloaded again: it must match what the router sent.

import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../../src/errors.ts'
import { type ArtifactStage, createArtifactStage, NAME, NEVER } from '../../../fixtures/artifact-stage.ts'
import { failureOf } from '../../../fixtures/failure.ts'

let stage: ArtifactStage
beforeEach(async () => {
  stage = await createArtifactStage()
})
afterEach(() => stage.close())

describe('the read-back', () => {
  async function failureOfReadBack(signal = NEVER): Promise<BackupError> {
    return await failureOf((await stage.store()).readBack(signal))
  }

  test.each(['bit-flip', 'truncated', 'empty-zip', 'other-file'] as const)(
    'fails if the download is damaged: %s',
    async (kind) => {
      stage.github.faults.corruptDownload = kind
      const { code, message } = await failureOfReadBack()
      expect(code).toBe('read-back-failed')
      expect(message).toMatch(new RegExp(`^The artifact ${NAME} was stored, but .*\\.$`))
    },
  )

  test('fails if the artifact is never listed', async () => {
    stage.github.faults.forgetAfterFinalize = true
    const { code, message } = await failureOfReadBack()
    expect([code, message]).toEqual([
      'read-back-failed',
      `The artifact ${NAME} was stored, but it could not be downloaded again: GitHub does not list it.`,
    ])
  })

  test('retries if the list lags behind', async () => {
    const stored = await stage.store()
    stage.github.faults.listArtifacts = { status: 200, body: '{"artifacts":[]}', times: 1 }
    await expect(stored.readBack(NEVER)).resolves.toBeUndefined()
  })

  test('fails if the artifact contains another valid file of the same name', async () => {
    const stored = await stage.store()
    stage.github.faults.corruptDownload = 'other-file'
    expect((await failureOf(stored.readBack(NEVER))).message).toBe(
      `The artifact ${NAME} was stored, but the download contains other files.`,
    )
  })

  test('fails if the upload differs from what the router sent', async () => {
    const backup = await stage.makeBackup()
    const manifest = { ...backup.manifest, sha256: '0'.repeat(64) }
    const stored = await stage.open().store({ ...backup, manifest }, NEVER)
    expect((await failureOf(stored.readBack(NEVER))).message).toContain('the download differs from what was stored')
  })

  test('fails if the file in the artifact has another name', async () => {
    const backup = await stage.makeBackup()
    const stored = await stage.open().store({ ...backup, fileName: 'other.dss' }, NEVER)
    expect((await failureOf(stored.readBack(NEVER))).message).toContain('the download contains other files')
  })

  test("throws the signal's reason after a cancellation", async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    expect(await failureOfReadBack(AbortSignal.abort(reason))).toBe(reason)
  })
})

test('downloads only into the folder of the backup, which is removed after the run', async () => {
  const stored = await stage.store()
  await stored.readBack(NEVER)
  const [artifact] = stage.github.artifacts
  expect((await readdir(stage.folder)).sort()).toEqual([
    `${NAME}.dss`,
    `${NAME}.manifest.json`,
    `read-back-${artifact?.id}`,
  ])
})
