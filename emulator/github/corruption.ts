// Downloads that differ from what was uploaded.
import { crc32 } from 'node:zlib'
import type { GitHubFaults } from './faults.ts'

const LOCAL_HEADER_BYTES = 30
const EMPTY_ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
const OTHER_CONTENT = Buffer.from('This is another file than the one that was uploaded.\n')

export function corruptContent(content: Buffer, corruption: GitHubFaults['corruptDownload']): Buffer {
  switch (corruption) {
    case undefined:
      return content
    case 'bit-flip':
      return flipBit(content)
    case 'truncated':
      return content.subarray(0, Math.floor(content.length / 2))
    case 'empty-zip':
      return EMPTY_ZIP
    case 'other-file':
      return isZip(content) ? zipOther(readFirstName(content)) : OTHER_CONTENT
  }
}

function isZip(content: Buffer): boolean {
  return content.length > LOCAL_HEADER_BYTES && content.readUInt32LE(0) === 0x04034b50
}

function readFirstName(content: Buffer): Buffer {
  return content.subarray(LOCAL_HEADER_BYTES, LOCAL_HEADER_BYTES + content.readUInt16LE(26))
}

/** Flips one bit in the first file's data, the likeliest place for a disk fault. */
function flipBit(content: Buffer): Buffer {
  const flipped = Buffer.from(content)
  const start = isZip(content) ? LOCAL_HEADER_BYTES + content.readUInt16LE(26) + content.readUInt16LE(28) : 0
  const position = Math.min(start + 16, content.length - 1)
  flipped.writeUInt8(flipped.readUInt8(position) ^ 0x08, position)
  return flipped
}

/** Returns a valid zip with one stored file of the given name and other content. */
function zipOther(name: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(crc32(OTHER_CONTENT), 10)
  fields.writeUInt32LE(OTHER_CONTENT.length, 14)
  fields.writeUInt32LE(OTHER_CONTENT.length, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, OTHER_CONTENT])
  const central = Buffer.concat([Buffer.from('504b01021403', 'hex'), fields, Buffer.alloc(14), name])
  const end = Buffer.from(EMPTY_ZIP)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
