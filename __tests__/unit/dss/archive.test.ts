import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeBackupFile } from '../../../emulator/router/dss-file.ts'
import { openArchive } from '../../../src/dss/archive.ts'
import type { ListedMembers } from '../../../src/dss/archive-members.ts'
import { Damage } from '../../../src/dss/findings.ts'
import { DATABASE, INFO, type Member, makeTar, membersOf, SMALL_DATABASE } from '../../fixtures/backup-builder.ts'
import { BLOCK, oldHeader, pad, withSum } from '../../fixtures/tar-blocks.ts'

const END = Buffer.alloc(2 * BLOCK)

let folder = ''
let databaseFile = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-test-'))
  databaseFile = join(folder, 'database')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Reads an archive that arrives in pieces of a size that fits nothing. */
async function read(tar: Buffer, piece = 1000): Promise<ListedMembers> {
  await rm(databaseFile, { force: true })
  const archive = await openArchive({ databaseFile })
  for (let at = 0; at < tar.length; at += piece) await archive.write(Buffer.from(tar.subarray(at, at + piece)))
  return await archive.end()
}

/** Returns the codes of all findings, even if one ended the reading. */
async function findingsOf(tar: Buffer, piece?: number): Promise<readonly string[]> {
  try {
    return (await read(tar, piece)).findings.map(({ code }) => code)
  } catch (error) {
    if (!(error instanceof Damage)) throw error
    return [error.finding.code]
  }
}

const withMember = (member: Member) => makeTar(membersOf(SMALL_DATABASE, [member]))
/** The archive without the two blocks at its end. */
const openEnded = (tar: Buffer) => tar.subarray(0, tar.length - END.length)

describe('a valid archive', () => {
  test('lists its members with sizes and digests, and copies its database', async () => {
    const tar = makeBackupFile({ container: 'tar' })
    const { entries, findings } = await read(tar)
    expect(findings).toEqual([])
    expect(entries).toHaveLength(13)
    expect(entries[0]).toEqual({ path: 'ConfigBkp/', size: 0, sha256: null, mode: '755', owner: '0:0' })
    expect(entries[1]).toMatchObject({ path: DATABASE, size: 184_320, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await readFile(databaseFile)).toString('latin1', 0, 15)).toBe('SQLite format 3')
  })

  test.each([1, 511, 512, 513, 65_536])('gives the same result in chunks of %i bytes', async (piece) => {
    const tar = await makeTar(membersOf())
    expect(await read(tar, piece)).toEqual(await read(tar, tar.length))
  })

  test.each<[string, Member]>([
    ['a long name', { name: `${'directory/'.repeat(60)}file`, content: 'x' }],
    ['a name of other scripts', { name: 'ConfigBkp/Gäste/家.conf', content: 'x' }],
    ['an extended header', { name: 'x', content: 'x', pax: { comment: 'made by a router' } }],
    ['a folder', { name: 'ConfigBkp/empty/', type: 'directory' }],
    ['a file without content', { name: 'empty' }],
    ['a file of zeros', { name: 'zeros', content: Buffer.alloc(100 * BLOCK) }],
    ['a contiguous file', { name: 'x', content: 'x', type: 'contiguous-file' }],
  ])('accepts %s as the last member and before others', async (_, member) => {
    expect(await findingsOf(await withMember(member))).toEqual([])
    const { entries } = await read(await makeTar([member, ...membersOf()]))
    expect(entries.map(({ path }) => path)).toEqual([member.name, ...membersOf().map(({ name }) => name)])
  })

  test('accepts paths relative to the folder in which it was created', async () => {
    const members = membersOf().map((member) => ({ ...member, name: `./${member.name}` }))
    expect(await findingsOf(await makeTar(members))).toEqual([])
    expect(existsSync(databaseFile)).toBe(true)
  })

  test.each([1, 2, 17, 2000])('accepts %i zero blocks after its end', async (blocks) => {
    const tar = await makeTar(membersOf())
    expect(await findingsOf(Buffer.concat([tar, Buffer.alloc(blocks * BLOCK)]))).toEqual([])
  })

  test('accepts archives of other tools', async () => {
    expect(await findingsOf(Buffer.concat([oldHeader('x', 1), pad('x'), await makeTar(membersOf())]))).toEqual([])
  })
})

describe('forbidden archive content', () => {
  test.each<[string, string, Member]>([
    ['a way out', 'name-outside', { name: '../../etc/passwd', content: 'x' }],
    ['a way out in the middle', 'name-outside', { name: 'ConfigBkp/../x', content: 'x' }],
    ['a way out of Windows', 'name-outside', { name: 'ConfigBkp\\..\\x', content: 'x' }],
    ['an absolute name', 'name-absolute', { name: '/etc/passwd', content: 'x' }],
    ['an absolute name of Windows', 'name-absolute', { name: 'C:/x', content: 'x' }],
    ['a share of Windows', 'name-absolute', { name: '\\\\host\\x', content: 'x' }],
    ['a line break in a name', 'name-unusable', { name: 'a\nb', content: 'x' }],
    [
      'a name in a pax header that is not UTF-8',
      'name-unusable',
      { name: 'x', content: 'x', pax: { path: 'a\uFFFD' } },
    ],
    ['a name that is too long', 'name-unusable', { name: 'x'.repeat(1025), content: 'x' }],
    ['a file without a name', 'name-unusable', { name: './.', content: 'x' }],
    ['a file with the name of a folder', 'name-conflict', { name: 'ConfigBkp', content: 'x' }],
    ['a file below a file', 'name-conflict', { name: `./${INFO}/deep/below`, content: 'x' }],
    ['a folder below a file', 'name-conflict', { name: `${INFO}/below`, type: 'directory' }],
    ['a link', 'link', { name: 'x', type: 'symlink', linkname: '/etc/passwd' }],
    ['a hard link', 'link', { name: 'x', type: 'link', linkname: DATABASE }],
    ['a device', 'special-file', { name: 'x', type: 'character-device' }],
    ['a pipe', 'special-file', { name: 'x', type: 'fifo' }],
    ['the same name twice', 'name-twice', { name: DATABASE, content: 'another' }],
    ['the same name written in another way', 'name-twice', { name: `./${DATABASE}`, content: 'another' }],
    ['a second database in another folder', 'name-twice', { name: 'other/_Syno_ConfBkp.db', content: 'x' }],
    ['a folder with the name of a file', 'name-twice', { name: `${DATABASE}/`, type: 'directory' }],
  ])('reports %s', async (_, code, member) => {
    expect(await findingsOf(await withMember(member))).toEqual([code])
  })

  test('keeps the first database if another one follows', async () => {
    await read(await withMember({ name: DATABASE, content: 'another' }))
    expect((await readFile(databaseFile)).equals(SMALL_DATABASE)).toBe(true)
  })

  test('reports at most twenty findings, with paths', async () => {
    const links = Array.from(
      { length: 30 },
      (_, index) => ({ name: `link ${index}`, type: 'symlink', linkname: 'x' }) as const,
    )
    const { findings } = await read(await makeTar(membersOf(SMALL_DATABASE, links)))
    expect(findings).toHaveLength(20)
    expect(findings[0]?.text).toBe('The backup contains a link, which is never followed: link 0.')
  })

  test('accepts paths with a common prefix, and a folder at the top', async () => {
    const more = ['ConfigBkp/config_info-2', 'ConfigBkp/config_info 3/x'].map((name) => ({ name, content: 'x' }))
    expect(await findingsOf(await makeTar(membersOf(SMALL_DATABASE, more)))).toEqual([])
    expect(await findingsOf(await withMember({ name: './', type: 'directory' }))).toEqual([])
  })

  test('rejects a member with a header of megabytes', async () => {
    const tar = await makeTar(membersOf(SMALL_DATABASE, [{ name: 'x', pax: { comment: 'x'.repeat(100_000) } }]))
    expect(await findingsOf(tar)).toEqual(['name-unusable'])
  })

  test.each([
    ['x', 'archive-damaged'],
    ['g', 'archive-feature'],
    ['L', 'archive-damaged'],
    ['K', 'archive-damaged'],
  ])('rejects headers of type %s that no member follows', async (type, code) => {
    const [header, data] = [
      oldHeader('x', 13, type),
      Buffer.concat([Buffer.from('13 path=name\n'), Buffer.alloc(BLOCK - 13)]),
    ]
    const tar = Buffer.concat(Array.from({ length: 2_000 }, () => [header, data]).flat())
    expect(await findingsOf(tar, 65_536)).toEqual([code])
  })

  test('keeps little in memory of zeros and other bytes in turn after the end', async () => {
    const tar = await makeTar(membersOf())
    const blocks = Buffer.concat([Buffer.alloc(BLOCK, 1), Buffer.alloc(BLOCK)])
    expect(await findingsOf(Buffer.concat([tar, Buffer.alloc(16 * 1024 * 1024, blocks)]), 65_536)).toEqual([
      'trailing-archive-data',
    ])
  })

  test('rejects a file that declares 900 GB', async () => {
    const tar = await makeTar(membersOf())
    expect(await findingsOf(Buffer.concat([openEnded(tar), oldHeader('x', 900_000_000_000), pad('x')]))).toEqual([
      'too-large',
    ])
  })
})

test('does not wait for the data of a folder that declares a size', async () => {
  const folderHeader = oldHeader('ConfigBkp/x/', 700)
  folderHeader.write('5', 156)
  expect(await findingsOf(Buffer.concat([withSum(folderHeader), await makeTar(membersOf())]))).toEqual([])
})

test('reports an invalid size as a damaged archive instead of waiting forever', async () => {
  for (const first of [0x81, 0xa0, 0xfe]) {
    const header = oldHeader('x', 1)
    header.fill(0, 124, 136)
    header[124] = first
    expect(await findingsOf(Buffer.concat([withSum(header), pad('x'), await makeTar(membersOf())]))).toEqual([
      'archive-damaged',
    ])
  }
})

describe('a path that is not ASCII', () => {
  const named = (bytes: Buffer) => {
    const header = oldHeader('', 1)
    bytes.copy(header, 0)
    return Buffer.concat([withSum(header), pad('x')])
  }
  const namesOf = async (...names: readonly Buffer[]) => {
    const { entries, findings } = await read(Buffer.concat([...names.map(named), await makeTar(membersOf())]))
    return { names: entries.slice(0, names.length).map(({ path }) => path), findings }
  }

  test('escapes bytes that are not UTF-8, so that different paths stay different', async () => {
    expect(await namesOf(Buffer.from('caf\xe9', 'latin1'), Buffer.from('caf\xe8', 'latin1'))).toEqual({
      names: ['caf\\xe9', 'caf\\xe8'],
      findings: [],
    })
  })

  test('decodes UTF-8, in pax headers too', async () => {
    expect(await namesOf(Buffer.from('Gäste 家 🧀'))).toEqual({ names: ['Gäste 家 🧀'], findings: [] })
    const { entries } = await read(
      await withMember({ name: 'ConfigBkp/é', content: 'x', pax: { path: 'ConfigBkp/é' } }),
    )
    expect(entries.map(({ path }) => path)).toContain('ConfigBkp/é')
  })
})

describe('the owner of a member', () => {
  test.each([
    ['in its header', { uid: 7, gid: 8 }, '7:8'],
    [
      'too large for it, in a pax header',
      { uid: 7, gid: 8, pax: { uid: '4294967294', gid: '3000000' } },
      '4294967294:3000000',
    ],
  ])('is listed if it is %s', async (_, header, owner) => {
    const { entries } = await read(await withMember({ name: 'ConfigBkp/x', content: 'x', ...header }))
    expect(entries.find(({ path }) => path === 'ConfigBkp/x')).toMatchObject({ owner })
  })
})

describe('a path in a header of its own', () => {
  /** As GNU tar writes it: the name and a zero byte, in whole blocks. */
  function longName(name: string): Buffer {
    const header = oldHeader('././@LongLink', name.length + 1)
    header.write('L', 156)
    const padded = Buffer.alloc(Math.ceil((name.length + 1) / BLOCK) * BLOCK)
    padded.write(name)
    return Buffer.concat([withSum(header), padded, oldHeader(name.slice(0, 99), 1), pad('x')])
  }

  test.each([511, 512, 513, 1023, 1024])(
    'is no end, though its last block may be zeros: %d characters',
    async (length) => {
      const name = `ConfigBkp/${'x/'.repeat(600)}`.slice(0, length - 1).concat('y')
      const tar = Buffer.concat([longName(name), await makeTar(membersOf())])
      expect(await findingsOf(tar)).toEqual([])
      expect((await read(tar, 512)).entries[0]?.path).toBe(name)
    },
  )

  test('hides no end before or after it', async () => {
    const name = `ConfigBkp/${'x/'.repeat(600)}`.slice(0, 512)
    for (const tar of [
      Buffer.concat([await makeTar(membersOf()), longName(name), END]),
      Buffer.concat([
        openEnded(await makeTar(membersOf())),
        longName(name),
        END,
        longName(`${name.slice(0, 511)}y`),
        END,
      ]),
    ])
      expect(await findingsOf(tar)).toEqual(['trailing-archive-data'])
  })
})

describe('the end of an archive', () => {
  test.each([
    ['is missing', 0],
    ['is half', BLOCK],
  ])('detects an end that %s', async (_, kept) => {
    const tar = await makeTar(membersOf())
    expect(await findingsOf(tar.subarray(0, tar.length - END.length + kept))).toEqual(['archive-truncated'])
  })

  test.each<[string, Member[]]>([
    ['', []],
    [' with extended headers', [{ name: 'x', content: 'x', pax: { comment: 'y' } }]],
    [' with long names', [{ name: 'x/'.repeat(300), content: 'x' }]],
  ])('detects a second archive%s', async (_, first) => {
    const tar = await makeTar(membersOf())
    expect(await findingsOf(Buffer.concat([tar, await makeTar([...first, { name: 'more', content: 'x' }])]))).toEqual([
      'trailing-archive-data',
    ])
  })

  test('detects other trailing data', async () => {
    const tar = await makeTar(membersOf())
    for (const extra of [Buffer.alloc(BLOCK, 'x'), Buffer.concat([Buffer.alloc(20 * BLOCK), Buffer.alloc(BLOCK, 1)])])
      expect(await findingsOf(Buffer.concat([tar, extra]))).toEqual(['trailing-archive-data'])
  })

  test('detects an end between two members', async () => {
    const tar = await makeTar(membersOf())
    const one = Buffer.concat([openEnded(tar), Buffer.alloc(BLOCK), await makeTar([{ name: 'more', content: 'x' }])])
    expect(await findingsOf(one)).toEqual(['trailing-archive-data'])
    const first = Buffer.concat([Buffer.alloc(BLOCK), tar])
    expect(await findingsOf(first)).toEqual(['trailing-archive-data'])
  })

  test('rejects an incomplete last block', async () => {
    expect(await findingsOf(Buffer.concat([await makeTar(membersOf()), Buffer.alloc(100)]))).toEqual([
      'archive-damaged',
    ])
  })
})

describe('a damaged archive', () => {
  test('rejects an archive that is truncated within a member', async () => {
    const tar = await makeTar(membersOf())
    expect(await findingsOf(tar.subarray(0, BLOCK + 300))).toEqual(['archive-damaged'])
    expect(await findingsOf(tar.subarray(0, 2 * BLOCK))).toEqual(['archive-damaged'])
  })

  test('rejects an invalid header', async () => {
    const tar = Buffer.from(await makeTar(membersOf()))
    tar[3] = 0xff
    expect(await findingsOf(tar)).toEqual(['archive-damaged'])
  })

  test('rejects data that is not an archive', async () => {
    expect(await findingsOf(Buffer.from('configuration\n'.repeat(600)))).toEqual(['archive-damaged'])
  })
})

test('does not blame the archive for a disk that cannot store the database', async () => {
  const archive = await openArchive({ databaseFile: join(folder, 'missing', 'database') })
  await archive.write(await makeTar(membersOf()))
  await expect(archive.end()).rejects.toMatchObject({ code: 'ENOENT' })
})

test('never overwrites an existing file', async () => {
  await writeFile(databaseFile, 'mine')
  const archive = await openArchive({ databaseFile })
  await archive.write(await makeTar(membersOf()))
  await expect(archive.end()).rejects.toMatchObject({ code: 'EEXIST' })
  expect(await readFile(databaseFile, 'utf8')).toBe('mine')
})
