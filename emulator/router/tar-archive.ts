// Writes tar archives as the router does: GNU headers, times before 1970 as negative base-256 numbers.

const BLOCK_BYTES = 512
/** GNU tar pads to 20 blocks; the 378,880 bytes of protocol.md 6 are 37 such records. */
const RECORD_BYTES = 10_240

export interface TarMember {
  /** a directory ends in a slash */
  readonly name: string
  readonly bytes: Buffer
  /** Unix seconds, may be negative */
  readonly mtime: number
  /** makes it a symbolic link to this path; then it has no bytes */
  readonly link?: string
}

/** Packs the members in order, with end marker and padding to a whole record. */
export function packTar(members: readonly TarMember[]): Buffer {
  const blocks = members.flatMap((member) => [
    buildHeader({ ...member, size: member.bytes.length }),
    member.bytes,
    Buffer.alloc(padding(member.bytes.length, BLOCK_BYTES)),
  ])
  const used = blocks.reduce((sum, block) => sum + block.length, 0) + 2 * BLOCK_BYTES
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK_BYTES + padding(used, RECORD_BYTES))])
}

/** One 512-byte header; the members of a real `.dss` belong to root. */
export function buildHeader(member: Omit<TarMember, 'bytes'> & { readonly size: number }): Buffer {
  const isDirectory = member.name.endsWith('/')
  const header = Buffer.alloc(BLOCK_BYTES)
  header.write(member.name, 0, 100)
  header.write(isDirectory ? '0000755\0' : '0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${member.size.toString(8).padStart(11, '0')}\0`, 124)
  writeTime(header, member.mtime)
  header.write(isDirectory ? '5' : member.link === undefined ? '0' : '2', 156)
  header.write(member.link ?? '', 157, 100)
  header.write('ustar  \0', 257)
  header.write('root\0', 265)
  header.write('root\0', 297)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

function writeTime(header: Buffer, mtime: number): void {
  if (mtime >= 0) {
    header.write(`${mtime.toString(8).padStart(11, '0')}\0`, 136)
    return
  }
  // base-256: twelve bytes of two's complement, whose first bit says that this is not octal
  header.fill(0xff, 136, 140)
  header.writeBigInt64BE(BigInt(mtime), 140)
}

function padding(size: number, unit: number): number {
  return (unit - (size % unit)) % unit
}
