// Moves a ref, by its file if that is simple, else by git.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tryGit } from './git-process.ts'

export interface RefMove {
  readonly name: string
  /** `undefined` for a ref that must not exist. */
  readonly from: string | undefined
  readonly to: string
}

/** What git compares with if no ref is expected. */
const NO_OID = '0'.repeat(40)
/** Names that need no check; git judges all others. */
const PLAIN_NAME = /^refs\/heads\/[A-Za-z0-9_-]+$/

let count = 0

export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name)
}

/** Compares and swaps; returns false if the ref is elsewhere, or its name is invalid. */
export async function moveRef(directory: string, { name, from, to }: RefMove): Promise<boolean> {
  if (isPlainName(name)) {
    const moved = moveFile(join(directory, name), from, to)
    if (moved !== undefined) return moved
  }
  return (await tryGit(directory, ['update-ref', name, to, from ?? NO_OID])).exitCode === 0
}

/** Returns `undefined` if only git can tell. */
function moveFile(path: string, from: string | undefined, to: string): boolean | undefined {
  const unfinished = `${path}.${count++}.lock`
  try {
    if (from !== undefined && readFileSync(path, 'latin1').trim() !== from) return false
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(unfinished, `${to}\n`)
    // A link is never made over an existing file.
    if (from === undefined) linkSync(unfinished, path)
    else renameSync(unfinished, path)
    return true
  } catch {
    return undefined
  } finally {
    rmSync(unfinished, { force: true })
  }
}
