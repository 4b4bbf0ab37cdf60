// The machine that setup prepares: its files and programs. Tests use another one.

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { isSea } from 'node:sea'
import { errnoOf } from '../system/file-errors.ts'

const PROGRAM_TIMEOUT_MS = 60_000

/** How a program ended. */
export interface Ended {
  /** Absent if there is no such program, or if it was ended. */
  readonly code?: number
  /** There is no such program. */
  readonly isMissing?: true
  readonly stdout: string
  readonly stderr: string
}

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly isRoot: boolean
  readonly timeZone: string
  /** How a schedule starts this program: absolute paths. */
  readonly program: readonly string[]
  readonly workingFolder: string
  /** Returns the text of a file; `undefined` if it does not exist. Throws other file system errors. */
  read(path: string): Promise<string | undefined>
  /** Describes an existing file or folder. */
  look(path: string): Promise<{ readonly isFolder: boolean; readonly device: number } | undefined>
  /** Replaces a file in one step. */
  write(path: string, content: string, mode: number): Promise<void>
  /** Creates one folder, whose parent exists. */
  makeFolder(path: string, mode: number): Promise<void>
  /** Runs a program, without a shell. Its input never appears among its arguments. */
  run(program: string, args: readonly string[], options?: RunOptions): Promise<Ended>
}

export interface RunOptions {
  readonly input?: string
  readonly folder?: string
}

export async function thisMachine(
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<Machine> {
  // Other programs need no secret of ours.
  const forPrograms = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('SRM_BACKUP_')))
  const script = isSea() || process.argv[1] === undefined ? [] : [await realpath(process.argv[1])]
  return {
    platform: process.platform,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    timeZone: timeZoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone),
    program: [process.execPath, ...script],
    workingFolder: process.cwd(),
    read: async (path) => {
      try {
        return await readFile(path, 'utf8')
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return undefined
        throw error
      }
    },
    look: async (path) => {
      const found = await stat(path).catch(() => undefined)
      return found && { isFolder: found.isDirectory(), device: found.dev }
    },
    write: replaceFile,
    makeFolder: async (path, mode) => void (await mkdir(path, { mode })),
    run: (program, args, { input = '', folder } = {}) =>
      new Promise((resolve) => {
        const options = {
          env: forPrograms,
          timeout: PROGRAM_TIMEOUT_MS,
          signal,
          ...(folder === undefined ? {} : { cwd: folder }),
        }
        const child = execFile(program, [...args], options, (error, stdout, stderr) => {
          const code = error === null ? 0 : error.code
          resolve({
            ...(typeof code === 'number' ? { code } : {}),
            ...(code === 'ENOENT' ? { isMissing: true } : {}),
            ...{ stdout, stderr },
          })
        })
        // The program may end without reading its input.
        child.stdin?.on('error', () => {})
        child.stdin?.end(input)
      }),
  }
}

/** Returns the name that GitHub knows. */
function timeZoneOf(name: string | undefined): string {
  return name === undefined || name === 'UTC' ? 'Etc/UTC' : name
}

async function replaceFile(path: string, content: string, mode: number): Promise<void> {
  const temp = join(dirname(path), `.srm-backup-${randomUUID()}.tmp`)
  const file = await open(temp, 'wx', mode)
  try {
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temp, path)
  } catch (error) {
    await unlink(temp).catch(() => {})
    throw error
  }
}
