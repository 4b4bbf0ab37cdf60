import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { buildHeader } from '../../../emulator/router/tar-archive.ts'
import { walkArchive } from '../../../src/dss/archive-walk.ts'
import {
  type Member,
  makeTar,
  membersOf,
  findingsOf as ofBackup,
  SMALL_DATABASE,
} from '../../fixtures/backup-builder.ts'
import { BLOCK, oldHeader, pad, withSum } from '../../fixtures/tar-blocks.ts'

const findingsOf = async (...parts: readonly Buffer[]) =>
  await ofBackup(gzipSync(Buffer.concat([...parts, await makeTar(membersOf())]), { level: 1 }))
const withMember = async (member: Member) => await makeTar(membersOf(SMALL_DATABASE, [member]))

/** A member whose header has this text at this position. */
function changed(at: number, text: string): Buffer {
  const header = oldHeader('x', 1)
  header.write(text, at, 'latin1')
  return Buffer.concat([withSum(header), pad('x')])
}

function extension(type: string, data: string, size = `${data.length.toString(8).padStart(11, '0')}\0`): Buffer {
  const header = oldHeader('x', 0, type)
  header.write(size, 124, 'latin1')
  return Buffer.concat([withSum(header), pad(data)])
}

function record(text: string): string {
  for (let length = text.length + 3; ; length++) {
    const made = `${length} ${text}\n`
    if (made.length === length) return made
  }
}

const X = Buffer.concat([oldHeader('x', 1), pad('x')])

describe('a header that programs read in different ways', () => {
  test.each([
    ['a size with a letter', 124, '00000000001g'],
    ['a negative size', 124, '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff'],
    ['a size of 2^53', 124, '\x80\0\0\0\0\x20\0\0\0\0\0\0'],
    ['a mode with a point', 100, '6000644.'],
    ['a mode in another base', 100, '\x80\0\0\0\0\0\x01\xa4'],
    ['a user with a letter', 108, '0002002x'],
    ['a group with a letter', 116, '0000144S'],
    ['a sign', 108, '-000001\0'],
    ['digits behind zero bytes', 108, '\0\x0000644'],
    ['digits behind digits', 108, '644 777\0'],
    ['only spaces', 108, '        '],
    ['a number of another base', 108, '\x9000000\0'],
    ['a negative user', 108, '\xff\xff\xff\xff\xff\xff\xff\xff'],
    ['a negative group', 116, '\xff\xff\xff\xff\xff\xff\xff\xfe'],
    ['a user of 33 bits', 108, '\x80\0\0\x01\0\0\0\0'],
    ['a time with a letter', 136, '0000000000g\0'],
    ['the number of a device with a letter', 329, '0000000g'],
    ['a second number of a device with a letter', 337, 'x'],
  ])('is no valid backup: %s', async (_, at, text) => {
    expect(await findingsOf(changed(at, text))).toEqual(['archive-damaged'])
  })

  test.each([
    ['a number without an end', 108, '00020021'],
    ['a number with spaces around it', 108, '  2002 \0'],
    ['an empty number', 108, '\0\0\0\0\0\0\0\0'],
    ['the largest user', 108, '\x80\0\0\0\xff\xff\xff\xff'],
    ['a small size in another base', 124, '\x80\0\0\0\0\0\0\0\0\0\0\x01'],
  ])('does not include %s', async (_, at, text) => {
    expect(await findingsOf(changed(at, text))).toEqual([])
  })

  test('does not include a time before 1970, as routers write it', async () => {
    const header = buildHeader({ name: 'ConfigBkp/x', size: 1, mtime: -28_800 })
    expect(await findingsOf(header, pad('x'))).toEqual([])
  })

  test('includes a checksum with a letter', async () => {
    const header = oldHeader('x', 1)
    header.write('g', 155)
    expect(await findingsOf(header, pad('x'))).toEqual(['archive-damaged'])
  })

  test('leaves the verdict open if it has the first part of a path, but no magic', async () => {
    expect(await findingsOf(changed(345, 'ConfigBkp'))).toEqual(['archive-feature'])
    expect(await findingsOf(withSum(Buffer.concat([oldHeader('x', 0)])))).toEqual([])
  })

  test.each([346, 386, 476, 483, 500, 511])(
    'leaves the verdict open if its byte %d, where only POSIX has a path, is in use',
    async (at) => {
      const withMagic = (magic: string) => {
        const header = oldHeader('x', 1)
        header.write(magic, 257, 'latin1')
        header.write('1', at)
        return findingsOf(withSum(header), pad('x'))
      }
      expect(await withMagic('ustar  \0')).toEqual(['archive-feature'])
      expect(await withMagic('')).toEqual(['archive-feature'])
      expect(await withMagic('ustar\x0000')).not.toContain('archive-feature')
    },
  )

  test.each(['L', 'x'])('leaves the verdict open if it names a folder, and an extension a file: %s', async (type) => {
    const name = type === 'L' ? 'ConfigBkp/y' : record('path=ConfigBkp/y')
    const named = async (old: string) => await findingsOf(extension(type, name), oldHeader(old, 1, '\0'), pad('x'))
    expect(await named('x/')).toEqual(['archive-feature'])
    expect(await named(`${'x'.repeat(99)}/`)).toEqual(['archive-feature'])
    expect(await named('x')).toEqual([])
  })

  test.each<[string, (type: string) => readonly Buffer[]]>([
    [
      'itself',
      (type) => {
        const header = oldHeader('x', 0, type)
        header.write('target', 157)
        return [withSum(header)]
      },
    ],
    ['a GNU extension', (type) => [extension('K', 'target\0'), oldHeader('x', 0, type)]],
    ['pax', (type) => [extension('x', record('linkpath=target')), oldHeader('x', 0, type)]],
  ])('leaves the verdict open if %s has the target of a link, and it is a file', async (_, make) => {
    for (const type of ['0', '\0', '5', '7']) expect(await findingsOf(...make(type))).toEqual(['archive-feature'])
    for (const type of ['1', '2']) expect(await findingsOf(...make(type))).toEqual(['link'])
  })

  test.each(['Ustar\0', 'ustar\x01', 'ustarx', '\0star', '\0\0\0\0\0x'])(
    'leaves the verdict open if its magic is of no known kind: %j',
    async (magic) => {
      expect(await findingsOf(changed(257, magic))).toEqual(['archive-feature'])
    },
  )

  test.each(['ustar\x0000', 'ustar  \0', ''])('is as before with the magic %j', async (magic) => {
    expect(await findingsOf(changed(257, magic))).toEqual([])
  })

  test.each(['0', '\0', '7'])('leaves the verdict open if a file of type %j has the path of a folder', async (type) => {
    expect(await findingsOf(oldHeader('ConfigBkp/x/', 1, type), pad('x'))).toEqual(['archive-feature'])
    expect(await findingsOf(extension('x', record('path=a/')), X)).toEqual(['archive-feature'])
  })
})

describe('an extended header', () => {
  test.each(['uid=1000', 'path=ConfigBkp/other', 'size=1'])(
    'leaves the verdict open if it holds for all members: %s',
    async (text) => {
      const global = extension('g', record(text))
      expect(await findingsOf(global)).toEqual(['archive-feature'])
      expect(await findingsOf(X, global)).toEqual(['archive-feature'])
      expect(await findingsOf(extension('x', record('uid=7')), global)).toEqual(['archive-feature'])
      expect(await findingsOf(extension('L', 'a long name\0'), global)).toEqual(['archive-feature'])
    },
  )

  test('leaves the verdict open if it is a long name of old programs', async () => {
    expect(await findingsOf(extension('N', 'a name\0'), X)).toEqual(['archive-feature'])
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['archive-feature', { 'GNU.sparse.name': '../../../tmp/evil.conf' }],
    ['archive-feature', { 'GNU.sparse.realsize': '4096' }],
    ['archive-feature', { hdrcharset: 'BINARY' }],
    ['archive-feature', { size: '2' }],
    ['archive-feature', { 'uid\0': '1000' }],
    ['archive-damaged', { size: '1.5' }],
    ['archive-damaged', { uid: 'root\n' }],
    ['archive-damaged', { uid: '4294967296' }],
    ['archive-damaged', { gid: '1'.repeat(21) }],
    ['archive-damaged', { mtime: 'yesterday' }],
    ['archive-damaged', { atime: '1000000000000' }],
    ['archive-damaged', { uname: 'ro\0ot' }],
    ['archive-damaged', { path: 'x\0y' }],
    ['name-unusable', { path: '' }],
  ])('is %s if its member has the record %j', async (code, pax) => {
    expect(await ofBackup(gzipSync(await withMember({ name: 'x', content: 'x', pax })))).toEqual([code])
  })

  test('may have attributes, times and names of users, which are not compared', async () => {
    const pax = {
      'SCHILY.xattr.user.x': 'a\nb',
      mtime: '1.5',
      atime: '-1',
      uname: 'root',
      size: '1',
      'LIBARCHIVE.creationtime': '1',
    }
    expect(await ofBackup(gzipSync(await withMember({ name: 'x', content: 'x', pax })))).toEqual([])
  })

  test.each([
    ['a blank before its length', ` ${record('path=ConfigBkp/other').replace(/^\d+/, '26')}`],
    ['a tab after its length', record('uid=1').replace(' ', '\t')],
    ['a record with a tab before others', `${record('comment=a b').replace(' ', '\t')}${record('uid=1000')}`],
    ['a length of zero', `0 x\n${record('uid=1000')}`],
    ['a length with a sign', `+${record('uid=1000')}`],
    ['a length that is too short', '9 uid=1000\n'],
    ['a length beyond its end', '99 uid=1000\n'],
    ['a length that ends before its key', `3 \n${record('uid=1000')}`],
    ['a length only', '12'],
    ['a record without a value', `${record('comment')}${record('uid=1000')}`],
    ['a record without a key', record('=1000')],
    ['a record without its newline', '11 uid=1000 '],
    ['zero bytes after its records', `${record('uid=1000')}\0\0`],
    ['nothing', ''],
  ])('is no valid backup with %s', async (_, data) => {
    expect(await findingsOf(extension('x', data), X)).toEqual(['archive-damaged'])
  })

  test.each(['\x80\0\0\0\0\0\0\0\0\0\0\x0b', '00000000013g', '-0000000013\0', '            '])(
    'hides nothing after it by its size of %j',
    async (size) => {
      const hidden = extension('g', record('uid=1000'))
      for (const type of ['x', 'L', 'K'])
        expect(['archive-damaged', 'archive-feature']).toContainEqual(
          (await findingsOf(extension(type, record('uid=1000'), size), hidden, X))[0],
        )
    },
  )

  test.each([
    ['a second one', [extension('x', record('uid=1')), extension('x', record('uid=2'))]],
    ['a long name', [extension('x', record('uid=1')), extension('L', 'a name\0')]],
    ['a long name before it', [extension('L', 'a name\0'), extension('x', record('uid=1'))]],
  ])('has no %s beside it', async (_, parts) => {
    expect(await findingsOf(...parts, X)).toEqual(['archive-damaged'])
  })
})

describe('a long name', () => {
  test.each([
    ['no valid backup if it is empty', '\0', undefined, ['archive-damaged']],
    ['no valid backup if it goes on behind its size', 'a name\0', '00000000003\0', ['archive-damaged']],
    ['no valid backup if more follows its zero byte', 'a name\0more', undefined, ['archive-damaged']],
    ['valid with a zero byte', 'a name\0', undefined, []],
    ['valid without a zero byte', 'a name', undefined, []],
    ['no valid backup if it has more than 4,095 bytes', `a name${'\0'.repeat(4090)}`, undefined, ['archive-damaged']],
    ['valid if it has as many', `a name${'\0'.repeat(4089)}`, undefined, []],
    ['valid if it fills its block', 'n'.repeat(BLOCK), undefined, []],
  ])('is %s', async (_, data, size, findings) => {
    expect(await findingsOf(extension('L', data, size), X)).toEqual(findings)
  })

  test('may come with that of a link', async () => {
    const link = oldHeader('x', 0, '2')
    expect(await findingsOf(extension('K', 'a link\0'), extension('L', 'a name\0'), link)).toEqual(['link'])
  })

  test('is missing its member at the end of an archive', async () => {
    const open = (await makeTar(membersOf())).subarray(0, -2 * BLOCK)
    const tar = Buffer.concat([open, extension('L', 'a name\0'), Buffer.alloc(2 * BLOCK)])
    expect(await ofBackup(gzipSync(tar))).toEqual(['archive-truncated'])
  })
})

test('a member that the parser finds must be the one of the strict walk', () => {
  for (const [start, size] of [
    [BLOCK, 2],
    [2 * BLOCK, 1],
  ] as const) {
    const walk = walkArchive()
    walk.scan(X)
    expect(() => walk.member(start, size)).toThrow('The archive in the backup is damaged.')
  }
  const walk = walkArchive()
  walk.scan(X)
  walk.member(BLOCK, 1)
  expect(() => walk.member(BLOCK, 1)).toThrow('The archive in the backup is damaged.')
})
