// What somebody learns who has everything that a destination holds, a list of 10,000 words, and knows how manifests are made.

import { createHash, createHmac } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { assemble } from '../../src/assemble.ts'
import { backUp } from '../../src/backup/backup.ts'
import { createRunState } from '../../src/backup/run-state.ts'
import type { EncryptionSettings, Settings } from '../../src/settings/settings.ts'
import { makeBackup, makeDatabase } from '../fixtures/backup-builder.ts'
import { createRecordingLogger } from '../fixtures/recording-logger.ts'

const TABLE = 'confbkp_config_tb'
const FILE = 'ConfigBkp/srm/etc/wifi.key'
/** Values of the router that are in every word list. */
const SECRETS = { psk: 'sunshine1999', pin: '739205', label: 'grandmas-tablet' }
const FINGERPRINT_KEY = 'f3b1c9d07a6e4852b0c1d2e3f4a59687'

/** Words, and numbers as people choose them; the router's secrets are among them. */
const WORDS = [
  ...Array.from({ length: 5_000 }, (_, index) => `word${index.toString(36)}`),
  ...Array.from({ length: 4_997 }, (_, index) => String(735_000 + index)),
  SECRETS.psk,
  SECRETS.label,
  'correct horse battery staple',
]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attacker-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Everything in the directory after one backup. */
async function lootOf(seal: EncryptionSettings | undefined): Promise<readonly Buffer[]> {
  const { psk, pin, label } = SECRETS
  const database = makeDatabase(
    `CREATE TABLE ${TABLE} (key, value);
     INSERT INTO ${TABLE} VALUES ('wifi.psk', '${psk}'), ('wps.pin', '${pin}'), ('${label}', 'on')`,
  )
  const bytes = await makeBackup(database, [{ name: FILE, content: psk }])
  const directory = join(folder, 'backups')
  await mkdir(directory)
  const naming = { template: 'router_{date}', router: 'home' }
  const workflow = {
    ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
    artifactService: false,
  }
  const settings: Settings = {
    mode: 'backup',
    router: {
      ...{ origin: 'https://router:8001', username: 'u', password: 'p', trust: { kind: 'verify' } },
      ...{ loginEncryption: 'auto', timeoutMs: 5_000 },
    },
    ...{ label: 'home', fileName: seal ? 'router_20260307.dss.age' : 'router_20260307.dss' },
    ...(seal ? { seal } : {}),
    destinations: [{ kind: 'directory', path: directory, keep: 0, naming, skipUnchanged: false }],
    ...{ ignoreChanges: [], requireVerified: true, startedAt: new Date('2026-03-07T04:05:06Z') },
    ...{ tempDirectory: folder, workflow, token: '' },
  }
  const parts = await assemble(settings, { logger: createRecordingLogger(), signal: new AbortController().signal })
  const exportTo = async (file: string) => {
    await writeFile(file, bytes)
    return {
      size: bytes.length,
      sha256: sha256(bytes),
      label: { model: 'RT6600ax', firmware: 'SRM 1.3', id: sha256(pin) },
    }
  }
  await backUp({ ...parts, withSession: (work) => work({ exportTo }) }, createRunState())
  const files = await readdir(directory)
  expect(files).toHaveLength(2)
  return await Promise.all(files.map((file) => readFile(join(directory, file))))
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const text = (value: string) => `text ${Buffer.byteLength(value)}:${value};`

/** What a word would leave in a manifest, if it were the value of a row, its label, a file, or the key of the digests. */
function tracesOf(word: string): readonly string[] {
  const rows = ['wifi.psk', 'wps.pin'].map((key) => sha256(`${JSON.stringify(TABLE)} ${text(key)}${text(word)}`))
  const label = sha256(`${JSON.stringify(TABLE)} ${text(word)}${text('on')}`)
  const keyed = (parts: readonly string[]) => createHmac('sha256', word).update(JSON.stringify(parts)).digest('hex')
  const guesses = [...rows, label, sha256(word), keyed(['key']), keyed(['file', `/${FILE}`, sha256(SECRETS.psk)])]
  return [word, ...guesses.map((digest) => digest.slice(0, 16))]
}

/** The words that somebody finds in what was stored: as they are, or as digests. */
function crack(loot: readonly Buffer[]): readonly string[] {
  const found = loot.flatMap((bytes) => bytes.toString('latin1').match(/[^"\s[\]{},:]+/g) ?? [])
  // A digest is known by its first half, as a row has it, or less.
  const tokens = new Set([...found, ...found.map((token) => token.slice(0, 16))])
  const numbers = new Set(
    loot.flatMap((bytes) => bytes.toString('latin1').match(/(?<![0-9a-f])\d+(?![0-9a-f])/g) ?? []),
  )
  return WORDS.filter((word) => numbers.has(word) || tracesOf(word).some((trace) => tokens.has(trace)))
}

test('the words of an unsealed backup are found, or the search says nothing', async () => {
  expect(crack(await lootOf(undefined)).toSorted()).toEqual(Object.values(SECRETS).toSorted())
})

test.each([
  ['with keyed digests', { fingerprintKey: FINGERPRINT_KEY }],
  ['without digests', {}],
] as const)('no word of a sealed backup is found, %s', async (_, key) => {
  const recipients = [await identityToRecipient(await generateX25519Identity())]
  expect(crack(await lootOf({ recipients, ...key }))).toEqual([])
})

test('only the key makes the words come out again', async () => {
  const recipients = [await identityToRecipient(await generateX25519Identity())]
  const loot = await lootOf({ recipients, fingerprintKey: FINGERPRINT_KEY })
  const keyed = createHmac('sha256', FINGERPRINT_KEY)
    .update(JSON.stringify(['file', `/${FILE}`, sha256(SECRETS.psk)]))
    .digest('hex')
  expect(Buffer.concat(loot).includes(keyed)).toBe(true)
})
