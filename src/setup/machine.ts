// The machine that setup prepares: its files and programs. Tests use another one.

import { execFile } from 'node:child_process'
import { chmod, lstat, mkdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, delimiter, isAbsolute, join } from 'node:path'
import { isSea } from 'node:sea'
import { BackupError } from '../errors.ts'
import { abandonOnAbort } from '../system/deadline.ts'
import { describeFileError, errnoOf } from '../system/file-errors.ts'
import { readAnyFile } from '../system/read-any-file.ts'
import { replaceFile } from '../system/replace-file.ts'
import { isShared } from '../system/temp-folder.ts'
import { printable } from '../text/sanitize.ts'

const PROGRAM_TIMEOUT_MS = 60_000
/**
 * What `git rev-parse --local-env-vars` prints, without the user's settings (`GIT_CONFIG_COUNT`, `GIT_CONFIG_PARAMETERS`): these make
 * `git -C` work in another repository than that of the folder.
 */
const OTHER_REPOSITORY: ReadonlySet<string> = new Set([
  ...[
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_IMPLICIT_WORK_TREE',
    'GIT_COMMON_DIR',
    'GIT_PREFIX',
    'GIT_INTERNAL_SUPER_PREFIX',
  ],
  ...['GIT_CONFIG', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'],
  ...['GIT_GRAFT_FILE', 'GIT_SHALLOW_FILE', 'GIT_NO_REPLACE_OBJECTS', 'GIT_REPLACE_REF_BASE'],
])

/** How a program ended. */
export interface Ended {
  /** Absent if there is no such program, or if it was ended. */
  readonly code?: number
  /** There is no such program. */
  readonly isMissing?: true
  readonly stdout: string
  readonly stderr: string
}

/** An existing file or folder. Links are followed. */
export interface Found {
  readonly isFolder: boolean
  readonly device: number
  /** Whether the path itself is a link. */
  readonly isLink: boolean
  /** Whether other users may write to this file, or replace what is in this folder. */
  readonly isShared: boolean
}

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly isRoot: boolean
  readonly timeZone: string
  /** How a schedule starts this program: absolute paths. */
  readonly program: readonly string[]
  /** Those of its files that are known, and what the links among them lead to. */
  readonly programFiles: readonly string[]
  readonly workingFolder: string
  /** Returns the text of a regular file; `undefined` if it does not exist. Throws BackupError, and the signal's reason. */
  read(path: string): Promise<string | undefined>
  /** Throws the signal's reason: a network share may never answer. */
  look(path: string): Promise<Found | undefined>
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

/** Returns why a program failed, in its own words if it has any. */
export function problemOfProgram({ code, stderr }: Ended): string | undefined {
  if (code === 0) return undefined
  return printable(stderr) || (code === undefined ? 'it did not run or did not end' : `it ended with ${code}`)
}

export async function thisMachine(
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<Machine> {
  const forPrograms = Object.fromEntries(Object.entries(env).filter(([name]) => isForPrograms(name.toUpperCase())))
  const script = isSea() || process.argv[1] === undefined ? [] : [await realpath(process.argv[1])]
  const program = [await nameInPath(process.execPath, env.PATH ?? '', signal), ...script]
  return {
    platform: process.platform,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    timeZone: timeZoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone),
    program,
    programFiles: [...new Set([...program, process.execPath])],
    workingFolder: process.cwd(),
    read: (path) => readText(path, signal),
    look: (path) => abandonOnAbort(() => lookAt(path), signal),
    write: replaceFile,
    makeFolder: async (path, mode) => {
      await mkdir(path, { mode })
      // Whatever the umask takes away: another user may have to get there. On shares that have no modes, it may be refused.
      await chmod(path, mode).catch(() => {})
    },
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

/** Other programs need no secret of ours, and nothing that leads them to another repository than the one that setup asked about. */
function isForPrograms(name: string): boolean {
  if (name.startsWith('SRM_BACKUP_') || name === 'GH_HOST' || name === 'GH_REPO') return false
  return !OTHER_REPOSITORY.has(name)
}

/** Returns the first link in PATH that leads to the program. Its own place is often one of this version only: `…/Cellar/node/24.1.0/bin`. */
async function nameInPath(program: string, path: string, signal: AbortSignal): Promise<string> {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const place = join(folder, basename(program))
    const found = await abandonOnAbort(() => realpath(place).catch(() => undefined), signal)
    if (found === program) return place
  }
  return program
}

/** Returns the name that GitHub knows. Without a name in its settings, a system has none, or only an offset. */
export function timeZoneOf(name: string | undefined): string {
  return name === undefined || !/^[A-Z]/i.test(name) || /^(?:UTC|Etc\/Unknown)$/.test(name) ? 'Etc/UTC' : name
}

async function lookAt(path: string): Promise<Found | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return undefined
  const isFolder = found.isDirectory()
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false
  return { isFolder, device: found.dev, isLink, isShared: await isShared(path) }
}

async function readText(path: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    // A pipe or a device would keep setup waiting, or change by being read.
    if (!(await abandonOnAbort(() => stat(path), signal)).isFile()) throw new Error('it is not a regular file')
    return (await readAnyFile(path, signal)).toString('utf8')
  } catch (cause) {
    signal.throwIfAborted()
    if (errnoOf(cause) === 'ENOENT') return undefined
    throw new BackupError('destination-refused', `${path} cannot be read: ${describeFileError(cause)}.`, {
      cause,
      hint: 'Nothing was written. Move it or correct its permissions, then run setup again.',
    })
  }
}
