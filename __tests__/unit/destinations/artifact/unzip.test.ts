import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { packZip, type ZipFile } from '../../../../emulator/github/zip-writer.ts'
import { unzip, ZipProblem } from '../../../../src/destinations/artifact/unzip.ts'
import { testWith } from '../../../fixtures/platform.ts'

const NEVER = new AbortController().signal
const BACKUP: ZipFile = { name: 'S_20260307.dss', content: Buffer.from('settings'.repeat(20_000)) }
const MANIFEST: ZipFile = { name: 'S_20260307.manifest.json', content: Buffer.from('{}') }
const GIB = 1024 ** 3

let folder = ''
let target = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unzip-test-'))
  target = join(folder, 'files')
  await mkdir(target)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function unpack(zip: Buffer, signal = NEVER): Promise<void> {
  const file = join(folder, 'artifact.zip')
  await writeFile(file, zip)
  await unzip(file, { folder: target, signal })
}

test('unpacks every file, mode 0600', async () => {
  const empty = { name: 'empty', content: Buffer.alloc(0) }
  await unpack(packZip([BACKUP, MANIFEST, empty]))
  for (const { name, content } of [BACKUP, MANIFEST, empty]) {
    expect((await readFile(join(target, name))).equals(content)).toBe(true)
    expect((await stat(join(target, name))).mode & 0o777).toBe(0o600)
  }
})

test.each<[string, readonly ZipFile[], RegExp]>([
  ['says it has 3 GB', [{ ...BACKUP, declaredSize: 3 * GIB }], /^its files have more than 300 MiB$/],
  [
    'has many files',
    Array.from({ length: 17 }, (_, index) => ({ ...MANIFEST, name: `${index}` })),
    /^it contains too many files$/,
  ],
  ['has a long name', [{ ...MANIFEST, name: 'é'.repeat(128) }], /^it contains a long name$/],
  ['names a file twice', [MANIFEST, MANIFEST], /^two of its files have the same name$/],
  ...['../x', '/x', 'a/b', 'a\\b', '..', '.', '', 'x\0', 'C:x'].map((name): [string, readonly ZipFile[], RegExp] => [
    `names a file ${JSON.stringify(name)}`,
    [MANIFEST, { ...MANIFEST, name }],
    /^it contains folders$|^it is not a valid zip file$/,
  ]),
])('writes nothing of a zip that %s', async (_, files, problem) => {
  await expect(unpack(packZip(files))).rejects.toMatchObject({
    name: 'ZipProblem',
    message: expect.stringMatching(problem),
  })
  expect(await readdir(target)).toEqual([])
})

test('fails once, not at the process, if a file can neither be read nor written', async () => {
  const zip = packZip([MANIFEST])
  // The signature of the file's own header.
  zip[0] = 0
  await writeFile(join(target, MANIFEST.name), 'was there')
  await expect(unpack(zip)).rejects.toMatchObject({ name: 'ZipProblem' })
  await setTimeout(50)
})

test('stops where a file is larger than its zip says', async () => {
  const zip = packZip([{ name: 'x', content: Buffer.alloc(100 * 1024 * 1024), declaredSize: 1000 }])
  await expect(unpack(zip)).rejects.toMatchObject({ name: 'ZipProblem', message: 'it is not a valid zip file' })
  expect((await stat(join(target, 'x'))).size).toBeLessThanOrEqual(1000)
})

test('rejects a zip that is damaged anywhere, or cut off', async () => {
  const zip = packZip([MANIFEST])
  for (let length = 0; length < zip.length; length++) {
    await rm(target, { recursive: true })
    await mkdir(target)
    await expect(unpack(zip.subarray(0, length))).rejects.toMatchObject({ name: 'ZipProblem' })
  }
  // In the packed data, and in the checksum of the directory.
  for (const position of [30 + MANIFEST.name.length, zip.indexOf('504b0102', 'hex') + 16]) {
    await rm(target, { recursive: true })
    await mkdir(target)
    const flipped = Buffer.from(zip)
    flipped.writeUInt8((flipped[position] ?? 0) ^ 0x08, position)
    await expect(unpack(flipped)).rejects.toMatchObject({ name: 'ZipProblem' })
  }
})

/** The end of a zip whose 64-bit fields count: its central directory is described at `record`, and begins at `directory`. */
function zip64({ record, directory }: { readonly record: bigint; readonly directory: bigint }): Buffer {
  const description = Buffer.alloc(56)
  description.writeUInt32LE(0x06064b50, 0)
  description.writeBigUInt64LE(44n, 4)
  for (const at of [24, 32, 40]) description.writeBigUInt64LE(1n, at)
  description.writeBigUInt64LE(directory, 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(record, 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.fill(0xff, 8, 20)
  return Buffer.concat([description, locator, end])
}

/** A zip of one file, whose data begins, by a 64-bit field, at `at`. */
function zipWithDataAt(at: bigint): Buffer {
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(at, 4)
  const [name, header, end] = [Buffer.from('x'), Buffer.alloc(46), Buffer.alloc(22)]
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(45, 6)
  for (const size of [20, 24]) header.writeUInt32LE(10, size)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(0xff_ff_ff_ff, 42)
  end.writeUInt32LE(0x06054b50, 0)
  for (const count of [8, 10]) end.writeUInt16LE(1, count)
  end.writeUInt32LE(46 + name.length + extra.length, 12)
  return Buffer.concat([header, name, extra, end])
}

const BEYOND = [100n, 2n ** 40n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n]
test.each([
  ...BEYOND.map((at) => [`describes its directory at ${at}`, zip64({ record: at, directory: 0n })] as const),
  ...BEYOND.map((at) => [`has its directory at ${at}`, zip64({ record: 0n, directory: at })] as const),
  ...BEYOND.map((at) => [`has its data at ${at}`, zipWithDataAt(at)] as const),
])('rejects a zip that %s, which is beyond its end, and closes it', async (_case, zip) => {
  const opened = async () => (process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0)
  const before = await opened()
  await expect(unpack(zip)).rejects.toThrow(ZipProblem)
  expect(await readdir(target)).toEqual([])
  expect(await opened()).toBeLessThanOrEqual(before)
})

test("throws the signal's reason after a cancellation", async () => {
  const reason = new Error('enough')
  await expect(unpack(packZip([BACKUP]), AbortSignal.abort(reason))).rejects.toBe(reason)
})

test('unpacks the file of a preview first, and the others only if they are wanted', async () => {
  const file = join(folder, 'artifact.zip')
  await writeFile(file, packZip([BACKUP, MANIFEST]))
  const seen: (readonly string[])[] = []
  const preview = (isWanted: boolean) => ({
    choose: (names: readonly string[]) => names.find((name) => name === MANIFEST.name),
    isWanted: async (names: readonly string[]) => {
      seen.push(names, await readdir(target))
      return isWanted
    },
  })
  await unzip(file, { folder: target, signal: NEVER, preview: preview(false) })
  expect(await readdir(target)).toEqual([MANIFEST.name])
  await rm(join(target, MANIFEST.name))
  await unzip(file, { folder: target, signal: NEVER, preview: preview(true) })
  expect((await readdir(target)).sort()).toEqual([BACKUP.name, MANIFEST.name])
  const names = [BACKUP.name, MANIFEST.name]
  expect(seen).toEqual([names, [MANIFEST.name], names, [MANIFEST.name]])
})

testWith('/proc')('a zip that is cut off while it is read is damaged, and closed', async () => {
  const file = join(folder, 'artifact.zip')
  await writeFile(file, packZip([BACKUP, MANIFEST]))
  const openBefore = (await readdir('/proc/self/fd')).length
  const cutOff = async () => {
    await truncate(file, 100)
    return true
  }
  const preview = { choose: () => undefined, isWanted: cutOff }
  const unpacked = unzip(file, { folder: target, signal: NEVER, preview })
  await expect(unpacked).rejects.toMatchObject({ name: 'ZipProblem', message: 'its end is missing' })
  expect(await readdir('/proc/self/fd')).toHaveLength(openBefore)
})

test('a zip that names a place beyond its end is damaged', async () => {
  const zip = packZip([MANIFEST])
  // Where its directory says that the file begins.
  zip.writeUInt32LE(0xffff_fff0, zip.lastIndexOf('PK\x01\x02') + 42)
  await expect(unpack(zip)).rejects.toMatchObject({ message: 'it names a place beyond its end' })
})
