import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { listZip } from '../../../emulator/github/zip-listing.ts'
import { withClient } from './artifact-client.ts'

const MEBIBYTE = 1024 * 1024

describe('the real artifact client', () => {
  test('uploads a file and finds it in the list and by its name', async () => {
    await withClient({}, async ({ github, client, upload }) => {
      const { id, size, digest } = await upload('SynologyRouter_20261123.dss', 'settings')
      const expected = { name: 'SynologyRouter_20261123.dss', id, size, digest: `sha256:${digest}` }
      expect(github.artifacts).toMatchObject([{ ...expected, runId: github.environment.GITHUB_RUN_ID }])
      expect((await client.listArtifacts()).artifacts).toMatchObject([expected])
      expect((await client.getArtifact(expected.name)).artifact).toMatchObject(expected)
      expect(github.artifacts[0]?.expiresAt).toBeUndefined()
      expect(github.artifacts[0]?.content).toHaveLength(size ?? -1)
      expect(await listZip(github.artifacts[0]?.content ?? Buffer.alloc(0))).toEqual([
        { name: 'router.dss', size: 8, content: Buffer.from('settings') },
      ])
    })
  })

  test('downloads what it uploaded, with the digest it was given', async () => {
    await withClient({}, async ({ upload, download }) => {
      const { id, digest } = await upload('backup', 'settings')
      const got = await download(id ?? 0, `sha256:${digest}`)
      expect(got).toEqual({ mismatch: false, content: Buffer.from('settings') })
      expect(await download(id ?? 0, `sha256:${'0'.repeat(64)}`)).toMatchObject({ mismatch: true })
    })
  })

  test('uploads more than one block', async () => {
    await withClient({}, async ({ github, upload, download }) => {
      const content = randomBytes(20 * MEBIBYTE)
      const { id, digest } = await upload('large', content, { compressionLevel: 0 })
      const blocks = github.requests.filter(({ query }) => query.comp === 'block')
      // They are sent at once, and come as they come.
      expect(blocks.map(({ bytes }) => bytes).toSorted((a, b) => b - a)).toEqual([
        8 * MEBIBYTE,
        8 * MEBIBYTE,
        expect.any(Number),
      ])
      expect(github.requests.filter(({ query }) => query.comp === 'blocklist')).toHaveLength(1)
      const got = await download(id ?? 0, `sha256:${digest}`)
      expect(got.mismatch).toBe(false)
      expect(got.content.equals(content)).toBe(true)
    })
  })

  test('requests a retention period', async () => {
    await withClient({}, async ({ github, upload }) => {
      await upload('kept', 'settings', { retentionDays: 5 })
      const days = (Date.parse(github.artifacts[0]?.expiresAt ?? '') - Date.now()) / (24 * 60 * 60 * 1000)
      expect(days).toBeGreaterThan(4.9)
      expect(days).toBeLessThan(5.1)
    })
  })

  test('uploads a bare file without an archive', async () => {
    await withClient({}, async ({ github, upload, download }) => {
      const { id, digest } = await upload('ignored by the client', 'settings', { skipArchive: true })
      expect(github.artifacts).toMatchObject([{ name: 'router.dss', content: Buffer.from('settings') }])
      expect(await download(id ?? 0, `sha256:${digest}`)).toEqual({ mismatch: false, content: Buffer.from('settings') })
    })
  })

  test('learns that a name is taken by another job, and reads that artifact', async () => {
    await withClient({}, async ({ github, client, upload }) => {
      const { id } = github.addArtifact('backup', Buffer.from('of another job'))
      await expect(upload('backup', 'settings')).rejects.toThrow(
        'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
      )
      expect((await client.getArtifact('backup')).artifact).toMatchObject({ id, size: 14 })
      expect(() => github.addArtifact('backup', Buffer.alloc(0))).toThrow('backup')
    })
  })

  test('deletes an artifact, and its name is free again', async () => {
    await withClient({}, async ({ github, client, upload }) => {
      const { id } = await upload('backup', 'old')
      expect(await client.deleteArtifact('backup')).toEqual({ id })
      expect(github.artifacts).toEqual([])
      await upload('backup', 'new')
      expect(github.artifacts).toHaveLength(1)
    })
  })

  test('reads artifacts through the REST API, too', async () => {
    await withClient({ token: 'ghs_test' }, async ({ github, client, upload }) => {
      const { id } = await upload('backup', 'settings')
      const [owner = '', name = ''] = (github.environment.GITHUB_REPOSITORY ?? '').split('/')
      const headers = { authorization: 'Bearer ghs_test' }
      const url = `${github.origin}/repos/${owner}/${name}/actions`
      const list = await fetch(`${url}/runs/${github.environment.GITHUB_RUN_ID}/artifacts?name=backup`, { headers })
      expect(await list.json()).toMatchObject({ total_count: 1, artifacts: [{ id, name: 'backup', expired: false }] })
      expect((await client.getArtifact('backup')).artifact.id).toBe(id)
      const zip = await fetch(`${url}/artifacts/${id}/zip`, { headers })
      expect(Buffer.from(await zip.arrayBuffer())).toEqual(github.artifacts[0]?.content)
    })
  })

  test('leaves a record of every request', async () => {
    await withClient({}, async ({ github, upload }) => {
      const { digest, size } = await upload('backup', 'settings')
      const last = github.requests.at(-1)
      expect(github.requests.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'POST'])
      expect(last?.path).toMatch(/FinalizeArtifact$/)
      expect(last?.headers.authorization).toBe(`Bearer ${github.environment.ACTIONS_RUNTIME_TOKEN}`)
      expect(last?.body).toMatchObject({ name: 'backup', size: String(size), hash: `sha256:${digest}` })
      const content = github.artifacts[0]?.content ?? Buffer.alloc(0)
      expect(createHash('sha256').update(content).digest('hex')).toBe(digest)
    })
  })
})
