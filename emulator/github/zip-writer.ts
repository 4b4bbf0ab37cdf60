// Writes zips, also ones that no archiver writes: their directory may say anything.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipFile {
  readonly name: string
  readonly content: Buffer
  /** What the directory says of its size; the truth by default. */
  readonly declaredSize?: number
  /** The content as it is packed, if it was packed already; `content` is then ignored. */
  readonly packed?: { readonly bytes: Buffer; readonly size: number; readonly checksum: number }
}

const DEFLATED = 8

/** Packs files into a zip with a central directory. */
export function packZip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let position = 0
  for (const { name, content, declaredSize, packed } of files) {
    const bytes = packed?.bytes ?? deflateRawSync(content)
    const size = declaredSize ?? packed?.size ?? content.length
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(DEFLATED, 4)
    fields.writeUInt32LE(packed?.checksum ?? crc32(content), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), bytes])
    const central = Buffer.concat([Buffer.from('504b01021403', 'hex'), fields, Buffer.alloc(14), Buffer.from(name)])
    central.writeUInt32LE(position, 42)
    locals.push(local)
    centrals.push(central)
    position += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(position, 16)
  return Buffer.concat([...locals, directory, end])
}
