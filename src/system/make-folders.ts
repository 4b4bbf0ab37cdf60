// Creates a folder and those above it. Node's own recursive mkdir tries for ever in /proc, where mkdir reports ENOENT in a
// folder that exists.

import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from './file-errors.ts'

/** Creates what is missing with mode 0700. Throws the file system's errors. */
export async function makeFolders(path: string): Promise<void> {
  try {
    await mkdirIfMissing(path)
  } catch (error) {
    const above = dirname(path)
    if (errnoOf(error) !== 'ENOENT' || above === path) throw error
    await makeFolders(above)
    await mkdirIfMissing(path)
  }
}

async function mkdirIfMissing(path: string): Promise<void> {
  await mkdir(path, 0o700).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error
  })
}
