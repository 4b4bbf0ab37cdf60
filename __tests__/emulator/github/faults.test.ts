import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createFaultCounter } from '../../../emulator/github/fault-counter.ts'
import { createFaults, PERMISSION_DENIED, QUOTA_EXCEEDED } from '../../../emulator/github/faults.ts'
import { startGitHub } from '../../../emulator/github/github.ts'
import { withClient } from './artifact-client.ts'

describe('a fault while an artifact is uploaded', () => {
  test.each([
    ['createArtifact', 'Failed to CreateArtifact: Artifact storage quota has been hit.'],
    ['finalizeArtifact', 'Failed to FinalizeArtifact: Artifact storage quota has been hit.'],
  ] as const)('tells the client that the quota is used up: %s', async (point, message) => {
    await withClient({ faults: { [point]: QUOTA_EXCEEDED } }, async ({ github, upload }) => {
      await expect(upload('backup', 'settings')).rejects.toThrow(message)
      expect(github.artifacts).toEqual([])
    })
  })

  test('tells the client that it may not write', async () => {
    await withClient({ faults: { createArtifact: PERMISSION_DENIED } }, async ({ upload }) => {
      await expect(upload('backup', 'settings')).rejects.toThrow(
        'Received non-retryable error: Failed request: (403) Forbidden: resource not accessible by integration',
      )
    })
  })

  test.each(['createArtifact', 'finalizeArtifact'] as const)('resets the connection: %s', async (point) => {
    await withClient({ faults: { [point]: 'reset' } }, async ({ upload }) => {
      await expect(upload('backup', 'settings')).rejects.toThrow('Unable to make request: ECONNRESET')
    })
  })

  test('ends after the given number of times', async () => {
    await withClient({ faults: { createArtifact: { status: 503, times: 1 } } }, async ({ github, upload }) => {
      await upload('backup', 'settings')
      expect(github.requests.filter(({ path }) => path.endsWith('CreateArtifact'))).toHaveLength(2)
    })
  })

  test('may lose the reply only, so that the second attempt finds the name taken', async () => {
    const createArtifact = { status: 502, times: 1, applied: true }
    await withClient({ faults: { createArtifact } }, async ({ github, upload }) => {
      await expect(upload('backup', 'settings')).rejects.toThrow('(409) Conflict')
      expect(github.artifacts).toEqual([])
    })
  })

  test.each([
    ['a refusal', { blobUpload: { status: 403 } }, 403],
    ['a signature out of date', { expireSignedUrls: true }, 403],
    ['a missing blob', { blobUpload: { status: 404 } }, 404],
  ])('comes from the blob store: %s', async (_name, faults, statusCode) => {
    await withClient({ faults }, async ({ github, upload }) => {
      await expect(upload('backup', 'settings')).rejects.toMatchObject({ name: 'RestError', statusCode })
      expect(github.artifacts).toEqual([])
    })
  })

  test('is slowness', async () => {
    await withClient({ faults: { slowUploadMs: 150 } }, async ({ github, upload }) => {
      const startedAt = performance.now()
      await upload('backup', 'settings')
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(290)
      expect(github.artifacts).toHaveLength(1)
    })
  })
})

describe('a fault while an artifact is read back', () => {
  test('makes the artifact disappear', async () => {
    await withClient({ faults: { forgetAfterFinalize: true } }, async ({ github, client, upload, download }) => {
      const { id } = await upload('backup', 'settings')
      expect((await client.listArtifacts()).artifacts).toEqual([])
      await expect(download(id ?? 0)).rejects.toThrow(`No artifacts found for ID: ${id}`)
      expect(github.artifacts).toHaveLength(1)
    })
  })

  test.each([
    ['listArtifacts', 'Failed to ListArtifacts: Received non-retryable error: Failed request: (403) Forbidden'],
    ['signedUrl', 'Failed to GetSignedArtifactURL: Received non-retryable error: Failed request: (403) Forbidden'],
  ] as const)('refuses %s', async (point, message) => {
    await withClient({ faults: { [point]: { status: 403 } } }, async ({ upload, download }) => {
      const { id } = await upload('backup', 'settings')
      await expect(download(id ?? 0)).rejects.toThrow(message)
    })
  })

  test('returns another file of the same name', async () => {
    await withClient({ faults: { corruptDownload: 'other-file' } }, async ({ upload, download }) => {
      const { id, digest } = await upload('backup', 'settings')
      const got = await download(id ?? 0, `sha256:${digest}`)
      expect(got.mismatch).toBe(true)
      expect(got.content.toString()).not.toBe('settings')
    })
  })

  test.each(['bit-flip', 'truncated', 'other-file', 'empty-zip'] as const)(
    'damages the copy: %s',
    async (corruption) => {
      await withClient(
        { faults: { corruptDownload: corruption } },
        async ({ github, client, upload, createFolder }) => {
          const { id, digest } = await upload('backup', 'settings')
          const path = await createFolder()
          const options = { path, skipDecompress: true, expectedHash: `sha256:${digest}` }
          expect(await client.downloadArtifact(id ?? 0, options)).toMatchObject({ digestMismatch: true })
          const got = await readFile(join(path, 'backup.zip'))
          expect(got.equals(github.artifacts[0]?.content ?? got)).toBe(false)
        },
      )
    },
  )

  test('is gone when a download is retried', async () => {
    await withClient({ faults: { blobDownload: { status: 404, times: 1 } } }, async ({ upload, download }) => {
      const { id, digest } = await upload('backup', 'settings')
      expect(await download(id ?? 0, `sha256:${digest}`)).toMatchObject({ mismatch: false })
    })
  })
})

describe('faults', () => {
  test('can be set and removed while the services run', async () => {
    await using github = await startGitHub({ visibility: 'public' })
    const ask = () => fetch(`${github.origin}/repos/octo-home/router-backup`).then(({ status }) => status)
    expect(await ask()).toBe(200)
    github.faults.repository = { status: 503 }
    expect(await ask()).toBe(503)
    github.faults.repository = undefined
    expect(await ask()).toBe(200)
  })

  test('block only the request they are for', async () => {
    await using github = await startGitHub({ visibility: 'public', faults: { blobUpload: 'hang' } })
    const upload = fetch(`${github.origin}/productionresultssa0/blob`, {
      method: 'PUT',
      body: 'x',
      signal: AbortSignal.timeout(150),
    })
    await expect(upload).rejects.toThrow('timeout')
    expect((await fetch(`${github.origin}/repos/octo-home/router-backup`)).status).toBe(200)
  })

  test('can delay or cut off the true answer', async () => {
    await using github = await startGitHub({ visibility: 'public', faults: { repository: { lateMs: 100 } } })
    const ask = () => fetch(`${github.origin}/repos/octo-home/router-backup`).then((answer) => answer.json())
    const startedAt = performance.now()
    expect(await ask()).toMatchObject({ private: false })
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(95)
    github.faults.repository = { ending: 'cut' }
    await expect(ask()).rejects.toThrow('terminated')
    expect(github.metFaults).toBe(2)
  })

  test('can stop listening after the true answer, and the services can then be closed', async () => {
    await using github = await startGitHub({ visibility: 'public', faults: { repository: { ending: 'farewell' } } })
    const ask = () => fetch(`${github.origin}/repos/octo-home/router-backup`)
    expect((await ask()).status).toBe(200)
    await expect(ask()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })

  test('last until the services are closed', async () => {
    await using github = await startGitHub({ visibility: 'public', faults: { repository: 'hang' } })
    const pending = fetch(`${github.origin}/repos/octo-home/router-backup`)
    const early = await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 150, 'nothing'))])
    expect(early).toBe('nothing')
    await Promise.all([expect(pending).rejects.toThrow(), github.close()])
  })

  test('are counted for each fault that is set', () => {
    const faults = createFaults({ signedUrl: { status: 500, times: 2 } })
    const take = createFaultCounter(faults)
    expect([take('signedUrl'), take('signedUrl'), take('signedUrl')].map(Boolean)).toEqual([true, true, false])
    faults.signedUrl = { status: 500, times: 1 }
    expect([take('signedUrl'), take('signedUrl'), take('blobUpload')].map(Boolean)).toEqual([true, false, false])
  })
})
