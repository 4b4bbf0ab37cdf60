import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FaultPoint, type FaultSilence, QUOTA_EXCEEDED, redirectTo } from '../../../../emulator/github/faults.ts'
import { startGitHub } from '../../../../emulator/github/github.ts'
import { listZip } from '../../../../emulator/github/zip-listing.ts'
import { BackupError } from '../../../../src/errors.ts'
import { type ArtifactStage, CONTENT, createArtifactStage, NAME, NEVER } from '../../../fixtures/artifact-stage.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'

let stage: ArtifactStage
beforeEach(async () => {
  stage = await createArtifactStage()
})
afterEach(() => stage.close())

const storedNames = () => stage.github.artifacts.map(({ name }) => name)

test('the preflight refuses a public repository', async () => {
  expect((await failureOf(stage.open({ workflow: { visibility: 'public' } }).preflight(NEVER))).code).toBe(
    'destination-refused',
  )
  await stage.open({ workflow: { visibility: 'private' } }).preflight(NEVER)
})

describe('a backup', () => {
  test('is stored as a zip with its manifest, downloaded again and compared', async () => {
    const destination = stage.open({ retentionDays: 7 })
    destination.warmUp()
    const stored = await destination.store(await stage.makeBackup(), NEVER)
    const [artifact] = stage.github.artifacts
    if (!artifact) throw new Error('nothing was stored')
    const manifest = Buffer.from(textOf(makeManifest(`${NAME}.dss`, CONTENT)))
    const held = (await listZip(artifact.content)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(held).toEqual([
      { name: `${NAME}.dss`, size: CONTENT.length, content: CONTENT },
      { name: `${NAME}.manifest.json`, size: manifest.length, content: manifest },
    ])
    // Not compressed again: the content is found as it is.
    expect(artifact.content.includes(CONTENT)).toBe(true)
    expect(stored.location).toEqual({
      kind: 'artifact',
      name: NAME,
      id: artifact.id,
      url: `https://github.com/octo-home/router-backup/actions/runs/17000000001/artifacts/${artifact.id}`,
      digest: artifact.digest,
    })
    expect(stored.description).toBe(`artifact ${NAME} (id ${artifact.id})`)
    const days = (Date.parse(artifact.expiresAt ?? '') - Date.now()) / (24 * 60 * 60 * 1000)
    expect(Math.round(days)).toBe(7)
    await stored.readBack(NEVER)
    expect(stage.github.requests.at(-1)).toMatchObject({ method: 'GET', path: expect.stringContaining('.zip') })
    expect(await stored.prune(NEVER)).toBe(0)
  })

  test('has the retention of the repository by default', async () => {
    await stage.store()
    expect(stage.github.artifacts[0]?.expiresAt).toBeUndefined()
  })

  test('gets the label appended if its name is taken, then the time', async () => {
    const stored = [await stage.store(), await stage.store(), await stage.store()]
    expect(storedNames()).toEqual([NAME, `${NAME}-home`, `${NAME}-home-040506`])
    for (const copy of stored) await copy.readBack(NEVER)
    expect(stage.logger.textOf('info')).toContain(
      `The artifact name ${NAME} is taken in this run: trying ${NAME}-home.`,
    )
    const failure = await failureOf(stage.store())
    expect(failure.code).toBe('store-failed')
    expect(failure.message).toBe('Every name for the artifact is already taken in this run.')
    expect(storedNames()).toHaveLength(3)
  })

  test('gets another name if the answer to the first upload was lost', async () => {
    stage.github.faults.createArtifact = { status: 500, times: 1, applied: true }
    await (await stage.store()).readBack(NEVER)
    expect(storedNames()).toEqual([`${NAME}-home`])
  })

  test.each([301, 302, 303, 307, 308] as const)(
    'is announced nowhere else, whatever the service answers: %d',
    async (status) => {
      await using elsewhere = await startGitHub()
      stage.github.faults.createArtifact = redirectTo(`${elsewhere.origin}/twirp/`, status)
      expect((await failureOf(stage.store())).code).toBe('store-failed')
      expect(elsewhere.requests).toEqual([])
    },
  )

  const lose = (times: number): FaultSilence => ({ silence: 'reset', applied: true, times })
  const logged = () => stage.logger.textOf('info')

  test('is found, not uploaded again, if the answer that it is complete was lost', async () => {
    stage.github.faults.finalizeArtifact = lose(1)
    const stored = await stage.store()
    await stored.readBack(NEVER)
    expect(storedNames()).toEqual([NAME])
    const [artifact] = stage.github.artifacts
    expect(stored.location).toMatchObject({ name: NAME, id: artifact?.id, digest: artifact?.digest })
    expect(logged()).toContain(`GitHub did not say whether the artifact ${NAME} was stored: looking for it.`)
  })

  test('has no digest rather than any text, if its digest is only what a list of GitHub says', async () => {
    stage.github.faults.finalizeArtifact = lose(1)
    stage.github.faults.listedDigest = 'x" ; curl https://example.com #\n::error::y'
    expect((await stage.store()).location).toMatchObject({ name: NAME, digest: '' })
  })

  test('is found even if GitHub answers with errors and lists it late', async () => {
    stage.github.faults.finalizeArtifact = { status: 500, applied: true }
    stage.github.faults.listArtifacts = { status: 200, body: '{"artifacts":[]}', times: 1 }
    await (await stage.store()).readBack(NEVER)
    expect(storedNames()).toEqual([NAME])
  })

  test.each<[string, FaultPoint, FaultSilence, string]>([
    ['before its name was reserved', 'createArtifact', { silence: 'reset', times: 1 }, NAME],
    // The name stays taken by an artifact that is never completed.
    ['after its name was reserved', 'createArtifact', lose(1), `${NAME}-home`],
    ['before it was complete', 'finalizeArtifact', { silence: 'reset', times: 1 }, `${NAME}-home`],
  ])('is uploaded once more if the connection was lost %s', async (_, point, fault, name) => {
    stage.github.faults[point] = fault
    await (await stage.store()).readBack(NEVER)
    expect(storedNames()).toEqual([name])
  })

  test.each<FaultPoint>(['createArtifact', 'blobUpload', 'finalizeArtifact', 'listArtifacts'])(
    'is stored although an answer breaks off: %s',
    async (point) => {
      stage.github.faults[point] = { ending: 'cut', times: 1 }
      await (await stage.store()).readBack(NEVER)
      const isReserved = point === 'createArtifact' || point === 'blobUpload'
      expect(storedNames()).toEqual([isReserved ? `${NAME}-home` : NAME])
    },
  )

  test("is never taken for another job's artifact of the same name", async () => {
    stage.github.addArtifact(NAME, Buffer.from('other'))
    stage.github.faults.createArtifact = lose(1)
    await (await stage.store()).readBack(NEVER)
    expect(storedNames()).toEqual([NAME, `${NAME}-home`])
  })

  test('is uploaded twice at most if every answer is lost', async () => {
    stage.github.faults.createArtifact = { silence: 'reset' }
    expect((await failureOf(stage.store())).message).toMatch(/^GitHub's artifact service could not be reached: /)
    expect(stage.github.metFaults).toBe(2)
  })

  test('is uploaded twice at most if every answer of the storage breaks off', async () => {
    stage.github.faults.blobUpload = { ending: 'cut' }
    const { code, message } = await failureOf(stage.store())
    expect([code, message]).toEqual(['store-failed', expect.stringContaining('broke off')])
    expect(stage.github.requests.filter(({ path }) => path.endsWith('/CreateArtifact'))).toHaveLength(3)
  })

  test('is read back although the connection is lost once', async () => {
    const stored = await stage.store()
    stage.github.faults.signedUrl = { silence: 'reset', times: 1 }
    await stored.readBack(NEVER)
  })

  test('is not uploaded after a cancellation', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    await expect(stage.open().store(await stage.makeBackup(), AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(stage.github.requests).toEqual([])
  })
})

describe('a failure to store', () => {
  test('is described if the job may not write artifacts', async () => {
    stage.github.faults.createArtifact = { status: 403 }
    expect((await failureOf(stage.store())).message).toBe(
      'GitHub refused to store the artifact (HTTP 403): permission denied.',
    )
  })

  test('is described if the storage is full', async () => {
    stage.github.faults.createArtifact = QUOTA_EXCEEDED
    expect((await failureOf(stage.store())).message).toBe('The artifact storage of this GitHub account is full.')
  })

  test('is described if the blob storage refuses without a message', async () => {
    stage.github.faults.blobUpload = { status: 403 }
    expect((await failureOf(stage.store())).message).toBe(
      'GitHub refused to store the artifact (HTTP 403): Server failed to authenticate the request.',
    )
    expect(storedNames()).toEqual([])
  })

  test('is the clock of the runner if it differs from that of the storage, and not if the signature is only old', async () => {
    stage.github.faults.storageClockOffsetMs = 2 * 60 * 60 * 1000
    const { message, hint } = await failureOf(stage.store())
    expect(message).toMatch(/could not be reached: the clocks of this machine and of .* differ \(by 1\d\d min/)
    expect(hint).toMatch(/date and time of the runner.*NTP/)
    stage.github.faults.storageClockOffsetMs = 0
    stage.github.faults.expireSignedUrls = true
    const old = await failureOf(stage.store())
    expect(old.message).toMatch(/^GitHub refused to store the artifact \(HTTP 403\): Server failed to authenticate/)
    expect(old.hint).toMatch(/took longer than an hour/)
  })

  test('is described if nothing answers', async () => {
    process.env.ACTIONS_RESULTS_URL = 'http://127.0.0.1:1/'
    expect((await failureOf(stage.store())).message).toMatch(
      /^GitHub's artifact service could not be reached: .* refused the connection \(ECONNREFUSED\)\.$/,
    )
  })

  test('is described if the artifact cannot be finalized', async () => {
    stage.github.faults.finalizeArtifact = { status: 400 }
    expect((await failureOf(stage.store())).message).toMatch(
      /^The artifact could not be stored: Failed to FinalizeArtifact.*\.$/,
    )
  })
})
