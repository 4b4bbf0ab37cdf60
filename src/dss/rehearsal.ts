// Opens a tiny backup while the process waits for the real one: V8 compiles a function when it is first called, and later nobody
// waits for that. A usual backup then takes 13 ms instead of 28.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from './inspect.ts'

/** As a router's, with one table of two rows. */
export const TINY_BACKUP = [
  'H4sIAAAAAAACA3POz0vLTHfKLtBnoBkwMDAwNzVVANEGBgboNISDwjY0NDAyV2AwZaADKC0uSSxiMDCggidRPDdEgDM8/uODK/Py40F8p+wCvZQkqsa/mYkJ',
  'zvg3wox/EwNDcwUGg9H4pzkIDvTJLElVSMsvyk0sUTBmYGJgZGRwUAC5nwmKYYCRgYGBBY1PCDAx6E09wwtSzHiagfE0wyigHTBmZBPn52cML0lMyklNTGRy',
  'DnJ1DHFVCHF08nFVSFTQyE6tVAhxjQjRUShLzClNBbM1QXHDxPiJgfEn46fRIBwJgJWJmZ8/OYWVkZmfPzEJUf4ng1nxmXlp+dSv//GV/yBptPLf2MjIbLT8',
  'pwdItFVKUuIazRWjYBSMglEw0gAAoQmp+wAQAAA=',
].join('')

/** Opens the tiny backup in a folder of its own within a private one, where the real one may come to have any name; removes it. */
export async function rehearse(folder: string): Promise<void> {
  const own = await mkdtemp(join(folder, 'rehearsal-'))
  try {
    const file = join(own, 'tiny.dss')
    await writeFile(file, Buffer.from(TINY_BACKUP, 'base64'), { mode: 0o600 })
    await inspect(file, { signal: new AbortController().signal })
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
