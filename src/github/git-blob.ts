// Git's id of a file's content: proves that a repository holds exactly these bytes.

import { createHash } from 'node:crypto'

/** Returns the blob id: SHA-1 over `blob <size>`, a zero byte and the content, in hexadecimal. */
export function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
}
