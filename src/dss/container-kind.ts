// The outermost layer of a backup, recognized by its first bytes.

const GZIP_MAGIC = Buffer.from('1f8b08', 'hex')
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex')

export type Container = 'gzip' | 'xz'

/** Returns the container that a file's first bytes identify (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
export function containerOf(head: Buffer): Container | undefined {
  if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return 'gzip'
  if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC)) return 'xz'
  return undefined
}
