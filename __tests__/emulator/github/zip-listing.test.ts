import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { listZip, type ZipEntry } from '../../../emulator/github/zip-listing.ts'

interface Part {
  readonly name: string
  readonly content: Uint8Array
  readonly deflated: boolean
}

/** Written by the format's description, apart from the code under test. */
function writeZip(parts: readonly Part[], changes: { readonly method?: number; readonly flags?: number } = {}): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content, deflated } of parts) {
    const packed = deflated ? deflateRawSync(content) : Buffer.from(content)
    const path = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(changes.flags ?? 0, 2)
    fields.writeUInt16LE(changes.method ?? (deflated ? 8 : 0), 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, path, packed])
    locals.push(local)
    centrals.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, place, path]))
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const SAMPLE: readonly Part[] = [
  { name: 'a.dss', content: Buffer.from('settings '.repeat(20)), deflated: true },
  { name: 'manifest.json', content: Buffer.from('{}'), deflated: false },
]

describe('the zip listing', () => {
  test('returns every file', async () => {
    const part = fc.record({ name: fc.string({ minLength: 1 }), content: fc.uint8Array(), deflated: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
        const expected = parts.map(({ name, content }) => [Buffer.from(name).toString(), content.length, [...content]])
        const listed = await listZip(writeZip(parts))
        expect(listed.map(({ name, size, content }: ZipEntry) => [name, size, [...content]])).toEqual(expected)
      }),
    )
  })

  test('refuses a zip that is truncated anywhere, or continues after its end', async () => {
    const zip = writeZip(SAMPLE)
    for (let length = 0; length < zip.length; length++) await expect(listZip(zip.subarray(0, length))).rejects.toThrow()
    await expect(listZip(Buffer.concat([zip, Buffer.from('x')]))).rejects.toThrow('Not a zip')
  })

  test.each([
    ['an encrypted file', { flags: 1 }, 'encrypted'],
    ['another packing method', { method: 12 }, 'packing method 12'],
  ])('refuses %s', async (_name, changes, message) => {
    await expect(listZip(writeZip(SAMPLE, changes))).rejects.toThrow(message)
  })

  test('refuses bytes between the directory and the end', async () => {
    const zip = writeZip(SAMPLE)
    const end = zip.length - 22
    const filled = Buffer.concat([zip.subarray(0, end), Buffer.from('x'), zip.subarray(end)])
    await expect(listZip(filled)).rejects.toThrow('does not end where it should')
  })

  test('refuses a size that is not the content’s', async () => {
    const zip = writeZip(SAMPLE.slice(1))
    zip.writeUInt32LE(1, zip.indexOf('PK\x01\x02', 'latin1') + 24)
    await expect(listZip(zip)).rejects.toThrow('its size is wrong')
  })

  test('refuses content with a wrong checksum', async () => {
    const zip = writeZip(SAMPLE)
    const start = zip.indexOf('{}')
    zip.write('[]', start)
    await expect(listZip(zip)).rejects.toThrow('check sum')
  })
})
