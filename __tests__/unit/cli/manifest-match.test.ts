import { expect, test } from '@jest/globals'
import { compareWithManifest } from '../../../src/cli/manifest-match.ts'
import { RowList } from '../../../src/dss/rows.ts'
import { createManifest } from '../../fixtures/at-once.ts'
import { WHOLE } from '../../fixtures/inspections.ts'

const FILE = 'SynologyRouter_20260307.dss'
const SHA256 = '3'.repeat(64)

function openWith(rowCount: number) {
  const rows = new RowList()
  for (let index = 0; index < rowCount; index++) rows.add(`row ${index}`, String(index).padStart(32, '0'))
  const content = { entries: [], tables: [{ name: 'many', columns: ['name'], rows }] }
  const backup = { size: 7, sha256: SHA256, isEncrypted: false, plainSize: 7, plain: '' }
  const opened = { ...backup, inspection: { ...WHOLE, content } }
  const about = { fileName: FILE, size: 7, sha256: SHA256, startedAt: new Date(0), router: { label: 'home' } }
  return { opened, manifest: createManifest(opened.inspection, { ...about, isIgnored: () => false }) }
}

test('a backup of many rows matches its manifest', async () => {
  const { opened, manifest } = openWith(30_000)
  expect(await compareWithManifest(FILE, opened, { manifest, signal: new AbortController().signal })).toEqual([])
})

test('a comparison that is cancelled ends without waiting for the last row', async () => {
  const { opened, manifest } = openWith(30_000)
  const cancel = new AbortController()
  const reason = new Error('cancelled')
  setImmediate(() => cancel.abort(reason))
  await expect(compareWithManifest(FILE, opened, { manifest, signal: cancel.signal })).rejects.toBe(reason)
})
