// Small files that grow: each is built to exhaust anyone who opens it without bounds.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { packZip } from '../../emulator/github/zip-writer.ts'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { buildHeader } from '../../emulator/router/tar-archive.ts'

const MIB = 1024 * 1024
const BLOCK = 512
const DATABASE = 'ConfigBkp/_Syno_ConfBkp.db'

/** An archive of members with paths of 1000 characters: a header for each path. */
export function longNames(count: number): Buffer {
  const size = 1024
  const member = Buffer.concat([buildHeader({ name: '././@LongLink', size, mtime: 0 }), Buffer.alloc(size)])
  // The type of a long name, and the sum of the header with it.
  member.write('L', 156)
  member.write(`${sumOf(member.subarray(0, BLOCK)).toString(8).padStart(6, '0')}\0 `, 148)
  member.fill('n', BLOCK, BLOCK + 1000)
  const header = buildHeader({ name: 'n', size: 0, mtime: 0 })
  const tar = Buffer.alloc((member.length + BLOCK) * count + 2 * BLOCK)
  for (let index = 0; index < count; index++) {
    const at = index * (member.length + BLOCK)
    member.copy(tar, at)
    tar.write(String(index).padStart(8, '0'), at + BLOCK, 'latin1')
    header.copy(tar, at + member.length)
  }
  return gzipSync(tar, { level: 1 })
}

function sumOf(header: Buffer): number {
  return Buffer.concat([header.subarray(0, 148), Buffer.alloc(8, ' '), header.subarray(156)]).reduce((a, b) => a + b, 0)
}

/** An archive of files in folders within folders. */
export function manyFolders(files: number, depth: number): Buffer {
  const members = Array.from({ length: files }, (_, index) => {
    return { name: `ConfigBkp/${index}${'/a'.repeat(depth)}`, bytes: Buffer.alloc(0) }
  })
  return makeBackupFile({ members })
}

/** A valid xz file and 64 MiB that look like its end again and again. */
export function xzEnds(pattern: 'YZ' | 'footer'): Buffer {
  const xz = makeBackupFile({ container: 'xz' })
  const filler = pattern === 'YZ' ? Buffer.from('YZ') : xz.subarray(-12)
  return Buffer.concat([xz, Buffer.alloc(64 * MIB, filler), Buffer.from('x')])
}

/** A backup whose database has one table. */
function backupWith(sql: string, fill: (database: DatabaseSync) => void): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bomb-'))
  try {
    const path = join(folder, 'database')
    const database = new DatabaseSync(path)
    database.exec(`PRAGMA journal_mode = OFF; ${sql}; BEGIN`)
    fill(database)
    database.exec('COMMIT')
    database.close()
    return makeBackupFile({ members: [{ name: DATABASE, bytes: readFileSync(path) }] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function manyRows(count: number): Buffer {
  return backupWith('CREATE TABLE t (a)', (database) => {
    const statement = database.prepare('INSERT INTO t VALUES (1)')
    for (let index = 0; index < count; index++) statement.run()
  })
}

/** A table whose columns are computed whenever they are read. */
export function generatedColumns(count: number): Buffer {
  return backupWith('CREATE TABLE t (a)', (database) => {
    database.exec('INSERT INTO t VALUES (1), (2)')
    const columns = Array.from({ length: count }, (_, index) => `b${index} AS (hex(zeroblob(400000000)))`)
    // Behind SQLite's back, which would compute them at once. Only newer versions of Node have the switch.
    ;(database as Partial<DatabaseSync>).enableDefensive?.(false)
    database.exec('PRAGMA writable_schema = ON')
    database
      .prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 't'")
      .run(`CREATE TABLE t (a, ${columns.join(', ')})`)
  })
}

/** Many texts of 1 MiB. */
export function manyCells(mib: number): Buffer {
  return backupWith('CREATE TABLE t (a)', (database) => {
    const statement = database.prepare('INSERT INTO t VALUES (?)')
    for (let index = 0; index < mib; index++) statement.run(`${index}`.padEnd(MIB, 'x'))
  })
}

export function manyTables(count: number): Buffer {
  const columns = Array.from({ length: 500 }, (_, index) => `${'c'.repeat(60)}${index}`).join(', ')
  return backupWith('CREATE TABLE t (a)', (database) => {
    for (let index = 0; index < count; index++) database.exec(`CREATE TABLE t${index} (${columns})`)
  })
}

/** One text of `mib` MiB. */
export function longCell(mib: number, character = 'ā', first = ''): Buffer {
  return backupWith('CREATE TABLE t (a)', (database) => {
    const text = first + character.repeat((mib * MIB) / Buffer.byteLength(character))
    database.prepare('INSERT INTO t VALUES (?)').run(text)
  })
}

/** Rows of 990 texts, each short enough to be written at once, of control characters, each of which JSON writes as six. */
export function wideRows(rows: number): Buffer {
  const columns = Array.from({ length: 990 }, (_, index) => `c${index}`)
  return backupWith(`CREATE TABLE t (${columns.join(', ')})`, (database) => {
    const insert = database.prepare(`INSERT INTO t VALUES (${columns.map(() => '?1').join(', ')})`)
    for (let index = 0; index < rows; index++) insert.run('\u0080'.repeat(16_384))
  })
}

/** Tables whose columns have names of 500 control characters, each of which JSON writes as six. */
export function longColumns(tables: number): Buffer {
  const columns = Array.from({ length: 1_900 }, (_, index) => `"${'\u0001'.repeat(500)}${index}"`).join(', ')
  return backupWith('CREATE TABLE t (a)', (database) => {
    database.exec('INSERT INTO t VALUES (1)')
    for (let index = 0; index < tables; index++) database.exec(`CREATE TABLE t${index} (${columns})`)
  })
}

/** An artifact of about 3 MB that unpacks to 3 GB, which its directory admits, or not. */
export function zipOfZeros(name: string, declaredSize?: number): Buffer {
  const zeros = Buffer.alloc(MIB)
  const piece = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH })
  const bytes = Buffer.concat([...Array.from({ length: 3000 }, () => piece), Buffer.from([3, 0])])
  const packed = { bytes, size: 3000 * MIB, checksum: crc32(zeros) }
  const file = { name: `${name}.dss`, content: Buffer.alloc(0), packed }
  const manifest = { name: `${name}.manifest.json`, content: Buffer.from('{}') }
  return packZip([declaredSize === undefined ? file : { ...file, declaredSize }, manifest])
}

/** A manifest of `mib` MiB with the rows of one table, each with its own digest. */
export function longManifest(manifest: Buffer, mib: number, seed: string): Buffer {
  const head = JSON.parse(manifest.toString()) as object
  const count = Math.floor((mib * MIB) / 52)
  const digits = (index: number) => `${seed}${index.toString(16)}`.padStart(32, '0')
  const rows = Array.from({ length: count }, (_, index) => [`#${index}`, digits(index)])
  return Buffer.from(JSON.stringify({ ...head, tables: [{ name: 't', columns: ['a'], rows }] }))
}

/** A manifest of `mib` MiB with a long member that no program reads, all of whose characters take two bytes in memory. */
export function wideManifest(manifest: Buffer, mib: number): Buffer {
  const head = JSON.parse(manifest.toString()) as object
  return Buffer.from(JSON.stringify({ ...head, added: 'ā'.padEnd(mib * MIB, 'y') }))
}

/** A manifest of `mib` MiB with as many files as it may have, and rows; `ā` makes all names take two bytes a character in memory. */
export function longPaths(manifest: Buffer, mib: number, character: 'ā' | 'a'): Buffer {
  const head = JSON.parse(manifest.toString()) as { readonly entries: readonly object[] }
  const nameOf = (index: number) => `${String(index).padStart(9, '0')}${character}${'x'.repeat(390)}`
  const paths = Array.from({ length: 19_900 }, (_, index) => ({ path: nameOf(index), size: 0, sha256: null }))
  const rows = Array.from({ length: Math.floor((mib * MIB - 9.5 * MIB) / 450) }, (_, index) => [
    nameOf(index),
    '0'.repeat(32),
  ])
  const tables = [{ name: 't', columns: ['a'], rows }]
  return Buffer.from(JSON.stringify({ ...head, entries: [...head.entries, ...paths], tables }))
}

/** JSON that lists one row again and again. */
export function manyLists(mib: number): Buffer {
  const list = `{"rows":[["a","${'0'.repeat(32)}"]]},`
  return Buffer.concat([Buffer.from('{"schema":2,"tables":['), Buffer.alloc(mib * MIB, list), Buffer.from('0]}')])
}

/** JSON that takes 25 times its size in memory. */
export function emptyObjects(mib: number): Buffer {
  return Buffer.concat([Buffer.from('['), Buffer.alloc(mib * MIB, '{},'), Buffer.from('0]')])
}

/** An age file whose header never ends. */
export function endlessHeader(mib: number): Buffer {
  const recipient = `-> X25519 ${'x'.repeat(43)}\n${'x'.repeat(43)}\n`
  return Buffer.concat([Buffer.from('age-encryption.org/v1\n'), Buffer.alloc(mib * MIB, recipient)])
}

/** An age file whose header has a last line that never ends. */
export function endlessLastLine(mib: number): Buffer {
  const start = `age-encryption.org/v1\n-> X25519 ${'x'.repeat(43)}\n${'x'.repeat(43)}\n--- `
  return Buffer.concat([Buffer.from(start), Buffer.alloc(mib * MIB, 'A'), Buffer.from('\n')])
}
