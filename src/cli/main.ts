// The terminal front end: arguments to a command, its result to an exit code. Its only catch-all.

import { tmpdir } from 'node:os'
import { CommanderError } from 'commander'
import { createRunState, type RunState } from '../backup/run-state.ts'
import type { Inspector } from '../dss/apart.ts'
import { asBackupError, BackupError } from '../errors.ts'
import { raceAbort } from '../system/deadline.ts'
import { reach, Unreachable } from '../system/reach.ts'
import { sharedFolderWarning } from '../system/temp-folder.ts'
import { refuseSecrets, withoutUnknownHelp } from './arguments.ts'
import { environmentWarnings } from './environment-warnings.ts'
import { EXIT_CODES } from './exit-codes.ts'
import type { Environment } from './inputs.ts'
import type { Outputs } from './outputs.ts'
import { createProgram } from './program.ts'
import { describeInSetup } from './setup-words.ts'
import { createTerminal, type Terminal } from './terminal.ts'
import { describeFailure, type Failure } from './vocabulary.ts'

/** Logging out takes up to two seconds, and temporary folders must be removed. */
const GRACE_MS = 5_000
/** For a slow reader of the output, once a command was cancelled. */
const LAST_WORDS_MS = 500

export interface Start {
  /** Without node and script. */
  readonly argv: readonly string[]
  readonly env: Environment
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WriteStream
  /** Absent if both streams accept everything. */
  readonly outputs?: Outputs
  readonly signal: AbortSignal
  /** Opens backups, for tests: in a process of its own by default. */
  readonly inspect?: Inspector['inspect']
  /** How long a disk or share may take to answer, for tests. */
  readonly reachMs?: number
}

export interface End {
  /** The exit code. */
  readonly code: number
  /** Work that cannot be aborted is still running, so the entry must end the process. */
  readonly leftRunning: boolean
}

/** Runs one command until its result is written or, once cancelled, its grace period ends. Never throws. */
export async function runCli(start: Start): Promise<End> {
  const runState = createRunState()
  const code = await runCommand(start, runState)
  const { signal, outputs } = start
  const isFailure = Object.values(EXIT_CODES).includes(code)
  let reason: string | undefined
  try {
    if (outputs) reason = await raceAbort(outputs.lost(), { signal, runState, graceMs: LAST_WORDS_MS })
  } catch {
    // Nobody reads what was printed.
    return { code: isFailure ? code : EXIT_CODES.cancelled, leftRunning: true }
  }
  const { leftRunning } = runState
  if (reason === undefined) return { code, leftRunning }
  const lost = 'store-failed'
  const message = `The command finished, but its result could not be written (${reason}). Check where its output goes.`
  start.stderr.write(`Error: ${message} (${lost})\n`)
  // An earlier failure matters more.
  return { code: isFailure ? code : EXIT_CODES[lost], leftRunning }
}

async function runCommand(
  { argv, stdin, stdout, stderr, signal, ...start }: Start,
  runState: RunState,
): Promise<number> {
  const wantsJson = argv.includes('--json')
  const env = withoutEmpty(start.env)
  const terminal = createTerminal(
    { stdout, stderr },
    { wantsJson, isQuiet: argv.includes('--quiet'), isDebug: argv.includes('--debug') || env.RUNNER_DEBUG === '1' },
  )
  const { reachMs } = start
  const opening = { signal, runState, inspect: start.inspect, reachMs }
  let code = 0
  let describe = (failure: BackupError) => describeFailure(failure)
  const commands: Parameters<typeof createProgram>[0] = {
    backup: async (options) => {
      const { backup } = await import('./backup.ts')
      await backup(
        { options, env, stdin, stderr, startedAt: new Date(), signal, reachMs },
        { terminal, signal, runState },
      )
    },
    check: async (options) => {
      const { check } = await import('./check.ts')
      await check(
        { options, env, stdin, stderr, startedAt: new Date(), signal, reachMs },
        { terminal, signal, runState },
      )
    },
    setup: async (options, flags) => {
      describe = describeInSetup
      const { setup } = await import('./setup.ts')
      const run = { terminal, signal, runState, stderr, ...flags }
      const settings = await setup({ options, env, stdin, stderr, startedAt: new Date(), signal, reachMs }, run)
      describe = describeFailure
      if (settings !== undefined) await commands.backup({ settings })
    },
    // One part of dist/ for these: what they share would otherwise be in each of theirs.
    show: async (file, options) =>
      (await import(/* webpackChunkName: "files" */ './show.ts')).show(file, { ...options, ...opening }, terminal),
    verify: async (file, options) =>
      (await import(/* webpackChunkName: "files" */ './verify.ts')).verify(file, { ...options, ...opening }, terminal),
    diff: async (older, newer, options) => {
      code = await (await import(/* webpackChunkName: "files" */ './diff.ts')).diff(
        [older, newer],
        { ...options, ...opening },
        terminal,
      )
    },
    open: async (file, options) =>
      (await import(/* webpackChunkName: "files" */ './open.ts')).open(file, { ...options, ...opening }, terminal),
    drill: async (options) => {
      await (await import('./drill.ts')).drill({ ...options, ...opening, env, now: new Date() }, terminal)
    },
  }
  const output = { writeOut: (text: string) => stdout.write(text), writeErr: (text: string) => stderr.write(text) }
  try {
    refuseSecrets(argv)
    const program = createProgram(commands, output)
    program.hook('preAction', async (_program, command) => {
      const { repository, artifact } = command.opts()
      const asksGitHub = command.name() === 'drill' && [repository, artifact].some((place) => place !== undefined)
      for (const warning of environmentWarnings(env, { asksGitHub })) terminal.warn(warning)
      const temp = tmpdir()
      const shared = await reach(temp, () => sharedFolderWarning(temp), { signal })
      if (shared) terminal.warn(shared)
    })
    await raceAbort(program.parseAsync(withoutUnknownHelp(argv, program), { from: 'user' }), {
      signal,
      runState,
      graceMs: GRACE_MS,
    })
    return code
  } catch (error) {
    // Help and version end this way.
    if (error instanceof CommanderError) return 0
    if (error instanceof Unreachable) runState.leftRunning = true
    // A cancelled setup says what it has done so far.
    const isCancelled = error instanceof BackupError && error.code === 'cancelled'
    const failure = asBackupError(signal.aborted && !isCancelled ? signal.reason : error)
    return await reportFailure(failure, { described: describe(failure), terminal, stderr })
  }
}

/** Drops empty variables: env files for containers list all of them and leave some empty. */
function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
}

async function reportFailure(
  { cause }: BackupError,
  {
    described: { code, message, hint },
    terminal,
    stderr,
  }: { readonly described: Failure; readonly terminal: Terminal; readonly stderr: { write(text: string): unknown } },
): Promise<number> {
  // `--json` always prints JSON; some commands have already printed theirs.
  if (terminal.wantsJson && !terminal.hasResult())
    await terminal.result({ lines: [], json: { error: { code, message, hint } } })
  stderr.write(`${terminal.redact(`Error: ${terminal.named(message)}\n${hint}\n(${code})`)}\n`)
  // Duck-typed: an error from another realm is not an instance of this realm's Error.
  if (typeof cause === 'object' && cause !== null && 'stack' in cause) terminal.debug(String(cause.stack))
  return EXIT_CODES[code]
}
