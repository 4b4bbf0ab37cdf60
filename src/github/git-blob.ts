// Git's name for a content: what a repository must answer if it holds these very bytes.

import { createHash } from 'node:crypto'

/** The blob id: SHA-1 over `blob <size>`, a zero byte and the content; hexadecimal. */
export function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
}
