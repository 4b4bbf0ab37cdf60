// Consecutive backups: changes are reported without values, and unchanged copies are verified.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from '@jest/globals'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { type NightStage, onNights } from '../fixtures/action-nights.ts'
import { pairOf } from '../fixtures/manifests.ts'

const SECRET = 'Zq-wifi-key-of-the-house'

/** Runs with the directory as destination, and with what the router has now. */
async function night(
  stage: NightStage,
  settings: Readonly<Record<string, string>> | undefined,
  inputs: Readonly<Record<string, string>> = {},
) {
  if (settings)
    stage.router.switches.download.body = makeBackupFile({ settings, gzipTime: Math.floor(Date.now() / 1000) })
  const where = { destination: 'directory', directory: stage.directory, keep: '10' }
  return await stage.run({ ...where, ...inputs })
}

const count = (text: string, part: string) => text.split(part).length - 1

describe('a router whose settings changed', () => {
  test('shows names in summary, log and outputs, but no value and no digest', () =>
    onNights(async (stage) => {
      await night(stage, { 'wifi.guest.enabled': 'no', 'wifi.radio.2g.passphrase': 'before' })
      const result = await night(stage, {
        'wifi.guest.enabled': 'yes',
        'wifi.radio.2g.passphrase': SECRET,
        'new.key': 'x',
      })
      expect(result.exitCode).toBe(0)
      expect(result.outputs.changed).toBe('true')
      const changes = JSON.parse(result.outputs.changes ?? '')
      expect(changes).toMatchObject({ added: 1, removed: 0, changed: 2, omitted: 0 })
      expect(changes.list).toContainEqual({
        kind: 'changed',
        section: 'General settings',
        where: 'confbkp_config_tb',
        label: 'wifi.radio.2g.passphrase',
      })
      expect(result.summary).toContain('**3 changes since 20')
      expect(count(result.summary, 'wifi.guest.enabled')).toBe(1)
      expect(result.log).toMatch(/^3 changes since 20.*Z\.$/m)
      const shown = [result.stdout, JSON.stringify(result.outputs), result.summary].join('\n')
      expect(shown).not.toContain(SECRET)
      expect(digestsShown(await readManifest(stage, result.outputs.name), shown)).toEqual([])
    }))

  test('shows no changes in ignored items', () =>
    onNights(async (stage) => {
      const inputs = { 'ignore-changes': '# the guests come and go\nconfbkp_config_tb/wifi.guest.*' }
      const first = await night(stage, { 'wifi.guest.enabled': 'no' }, inputs)
      const second = await night(stage, { 'wifi.guest.enabled': 'yes' }, inputs)
      expect(second.outputs).toMatchObject({ changed: 'false', fingerprint: first.outputs.fingerprint })
    }))
})

test.each([
  ['changes nothing, once that is ignored', 'confbkp_group_member_list_tb/order of rows'],
  ['has changed', ''],
])('a router that lists the same rows in another order each night %s', (_, ignored) =>
  onNights(async (stage) => {
    const inputs = { 'ignore-changes': ignored }
    await night(stage, undefined, inputs)
    stage.router.switches.download.body = makeBackupFile({ rowOrder: 'turned' })
    const { exitCode, outputs } = await night(stage, undefined, inputs)
    expect([exitCode, outputs.changed]).toEqual([0, String(ignored === '')])
    expect(outputs.changes?.includes('order of rows')).toBe(ignored === '')
  }),
)

describe('a router that did not change', () => {
  test('is stored anyway, with the same fingerprint although the file differs', () =>
    onNights(async (stage) => {
      const first = await night(stage, undefined)
      stage.router.switches.download.body = Buffer.from(stage.router.backupFile).fill(7, 4, 6)
      const second = await night(stage, undefined)
      expect(second.outputs).toMatchObject({ changed: 'false', fingerprint: first.outputs.fingerprint })
      expect(second.outputs.sha256).not.toBe(first.outputs.sha256)
      expect(second.summary).toContain('**Unchanged since 20')
      expect(await stage.filesInDirectory()).toHaveLength(4)
    }))

  test('is not stored again with `skip-unchanged`, and the outputs name the verified copy', () =>
    onNights(async (stage) => {
      const first = await night(stage, {})
      const second = await night(stage, {}, { 'skip-unchanged': 'true' })
      expect(second.exitCode).toBe(0)
      const { name, path, sha256, size } = first.outputs
      expect(second.outputs).toMatchObject({ name, path, sha256, size, changed: 'false', verified: 'true' })
      expect(second.log).toMatch(/^Unchanged: existing copy verified \(.*\)\. Nothing new was stored\.$/m)
      expect(second.summary).toContain('unchanged, existing copy verified')
      expect(await stage.filesInDirectory()).toEqual(pairOf(name))
    }))

  test.each<[string, (stage: NightStage, name: string) => Promise<void>, boolean]>([
    [
      'differs from its manifest, which goes',
      async (stage: NightStage, name: string) => {
        const bytes = await readFile(join(stage.directory, name))
        await writeFile(join(stage.directory, name), bytes.fill(0, 1000, 1001))
      },
      false,
    ],
    [
      'has a manifest that was tampered with',
      async (stage: NightStage, name: string) => {
        const path = join(stage.directory, manifestOf(name))
        await writeFile(path, (await readFile(path, 'utf8')).replace('"container": "gzip"', '"container":  "gzip"'))
      },
      true,
    ],
  ])('is stored again if the copy %s', (_, damage, keepsManifest) =>
    onNights(async (stage) => {
      const first = await night(stage, {})
      await damage(stage, first.outputs.name ?? '')
      const second = await night(stage, {}, { 'skip-unchanged': 'true' })
      expect(second.exitCode).toBe(0)
      expect(second.annotations).toEqual([
        { level: 'warning', message: expect.stringContaining('could not be verified. Storing a new one') },
      ])
      const [before = '', after = ''] = [first.outputs.name, second.outputs.name]
      const manifests = [after, ...(keepsManifest ? [before] : [])].map(manifestOf)
      expect((await stage.filesInDirectory()).toSorted()).toEqual([before, after, ...manifests].toSorted())
      expect(after).not.toBe(before)
    }),
  )
})

test('warns of backups of another router in the same directory, and deletes none of them', () =>
  onNights(async (stage) => {
    await night(stage, {})
    stage.router.switches.label.serial = '2090RER999999'
    const second = await night(stage, { 'wifi.guest.enabled': 'no' }, { keep: '1' })
    expect(second.exitCode).toBe(0)
    expect(second.outputs.changed).toBe('')
    expect(second.annotations).toEqual([
      { level: 'warning', message: expect.stringContaining('belongs to another router') },
    ])
    expect(await stage.filesInDirectory()).toHaveLength(4)
    const third = await night(stage, { 'wifi.guest.enabled': 'yes' }, { keep: '1' })
    // The next night compares with its own, and still deletes nothing of the other's.
    expect(third.annotations).toEqual([
      { level: 'warning', message: expect.stringContaining('their manifests name another router or none') },
    ])
    expect(await stage.filesInDirectory()).toHaveLength(4)
    expect(third.outputs.changed).toBe('true')
  }))

test('warns if a backup is less than half the size of the last one', () =>
  onNights(async (stage) => {
    await night(stage, {})
    const database = { name: 'ConfigBkp/_Syno_ConfBkp.db', bytes: await makeSmallDatabase() }
    const omit = ['ConfigBkp/srm/usr/syno/etc/synongfw/threat_list.conf']
    stage.router.switches.download.body = makeBackupFile({ members: [database], omit })
    const second = await night(stage, undefined)
    expect(second.exitCode).toBe(0)
    expect(second.annotations).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(/less than half the size of the last verified one: .* KB after 9.* KB/),
      },
    ])
  }))

test('accepts a file of unknown format if the user allows it, with a warning each time', () =>
  onNights(async (stage) => {
    stage.router.switches.download.body = Buffer.from('a format of the future')
    const result = await night(stage, undefined, { 'require-verified': 'false' })
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toMatchObject({ verified: 'false', changed: '', fingerprint: '' })
    expect(result.annotations).toEqual([{ level: 'warning', message: expect.stringContaining('of unknown format') }])
    expect(await readManifest(stage, result.outputs.name)).toMatchObject({
      verified: false,
      fingerprint: null,
      entries: [],
    })
  }))

interface ManifestText {
  readonly entries: readonly { readonly sha256: string | null }[]
  readonly tables: readonly { readonly rows: readonly (readonly [string, string])[] }[]
}

const manifestOf = (name: string | undefined) => pairOf(name)[1] ?? ''

async function readManifest(stage: NightStage, name: string | undefined): Promise<ManifestText> {
  return JSON.parse(await readFile(join(stage.directory, manifestOf(name)), 'utf8')) as ManifestText
}

function digestsShown({ entries, tables }: ManifestText, shown: string): readonly string[] {
  const digests = [...entries.map(({ sha256 }) => sha256), ...tables.flatMap(({ rows }) => rows.map((row) => row[1]))]
  expect(digests.length).toBeGreaterThan(100)
  return digests.filter((digest) => digest !== null).filter((digest) => shown.includes(digest))
}

async function makeSmallDatabase(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'small-database-'))
  try {
    const path = join(folder, 'database')
    const database = new DatabaseSync(path)
    database.exec("CREATE TABLE confbkp_config_tb (key, value); INSERT INTO confbkp_config_tb VALUES ('a', 'b')")
    database.close()
    return await readFile(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}
