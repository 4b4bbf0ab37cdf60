import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { manifestBeside } from '../../../src/cli/verify.ts'
import { BackupError } from '../../../src/errors.ts'
import { makeManifest, textOf } from '../../fixtures/manifests.ts'
import { within } from '../../fixtures/within.ts'

const { signal } = new AbortController()
const hang = () => new Promise<never>(() => {})

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-test-'))
  file = join(folder, 'S_20260307.dss')
  await writeFile(join(folder, 'S_20260307.manifest.json'), textOf(makeManifest('S_20260307.dss', 'settings')))
})
afterEach(() => rm(folder, { recursive: true }))

describe('the manifest beside a backup', () => {
  test('is read, if it exists', async () => {
    expect(await manifestBeside(file, { signal })).toEqual(makeManifest('S_20260307.dss', 'settings'))
    expect(await manifestBeside(join(folder, 'other.dss'), { signal })).toBeUndefined()
  })

  test('on a share that hangs since the backup was read is given up after a while', async () => {
    await expect(within(manifestBeside(file, { signal, reachMs: 20, read: hang }), 2_000)).rejects.toMatchObject({
      code: 'destination-refused',
      message: `${join(folder, 'S_20260307.manifest.json')} did not answer within 0.02 s.`,
    })
  })

  test('on a share that hangs does not delay the end of a cancelled command', async () => {
    const control = new AbortController()
    const reason = new BackupError('cancelled', 'Enough.')
    setTimeout(() => control.abort(reason), 10)
    await expect(within(manifestBeside(file, { signal: control.signal, read: hang }), 2_000)).rejects.toBe(reason)
  })
})
