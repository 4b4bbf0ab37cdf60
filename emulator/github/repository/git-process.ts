// Runs git on one bare repository, isolated from the user's git settings.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** For commits that name nobody: from users and hosts of some names, git cannot make an address. */
const WHO = ['user.name=Emulator', 'user.email=emulator@example.com']
/** No user or system configuration, no prompts, and no fsync: the repository lives only as long as the test. */
const SETTINGS = ['core.fsync=none', 'gc.auto=0', 'init.defaultBranch=main', ...WHO].flatMap((one) => ['-c', one])
const ENVIRONMENT = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }

export interface GitResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts git without waiting for its end. */
export function startGit(directory: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const env = { PATH: process.env.PATH, HOME: directory, GIT_DIR: directory, ...ENVIRONMENT }
  return spawn('git', [...SETTINGS, ...args], { cwd: directory, env, stdio: 'pipe' })
}

/**
 * Runs one command to its end, whatever the exit code.
 * @throws Error if git is not installed.
 */
export async function tryGit(
  directory: string,
  args: readonly string[],
  input: Buffer | string = '',
): Promise<GitResult> {
  const child = startGit(directory, args)
  const { promise: exitCode, resolve, reject } = Promise.withResolvers<number | null>()
  child.once('error', (cause) => reject(new Error('The emulated repository needs git in PATH', { cause })))
  child.once('close', resolve)
  // Git may exit before it has read everything; its exit code says why.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), exitCode])
  return { exitCode: await exitCode, stdout, stderr }
}

/** Runs one command and returns its output. @throws Error with git's message if it fails. */
export async function runGit(directory: string, args: readonly string[], input: Buffer | string = ''): Promise<string> {
  const { exitCode, stdout, stderr } = await tryGit(directory, args, input)
  if (exitCode !== 0) throw new Error(`git ${args.join(' ')} ended with ${exitCode}: ${stderr.trim()}`)
  return stdout
}
