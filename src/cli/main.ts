// The terminal's face: arguments to a command, its end to an exit code. The only catch-all of this face.

import { CommanderError } from 'commander'
import { asBackupError, type BackupError } from '../errors.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { inTerminal } from './hints.ts'
import type { Environment } from './inputs.ts'
import { createProgram } from './program.ts'
import { createTerminal, type Terminal } from './terminal.ts'

export interface Start {
  /** Without node and script. */
  readonly argv: readonly string[]
  readonly env: Environment
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WriteStream
  readonly signal: AbortSignal
}

/** Runs one command; returns the exit code. Never throws. */
export async function runCli({ argv, env, stdin, stdout, stderr, signal }: Start): Promise<number> {
  const wantsJson = argv.includes('--json')
  const terminal = createTerminal(
    { stdout, stderr },
    { wantsJson, isQuiet: argv.includes('--quiet'), isDebug: argv.includes('--debug') || env.RUNNER_DEBUG === '1' },
  )
  let code = 0
  const program = createProgram({
    backup: async (options) => {
      const { backup } = await import('./backup.ts')
      const given = { options, env, stdin, stderr, startedAt: new Date() }
      await backup(given, { terminal, signal })
    },
    check: async (options) => {
      const { check } = await import('./check.ts')
      await check({ options, env, stdin, stderr, startedAt: new Date() }, { terminal, signal })
    },
    show: async (file, options) => (await import('./show.ts')).show(file, { ...options, signal }, terminal),
    verify: async (file, options) => (await import('./verify.ts')).verify(file, { ...options, signal }, terminal),
    diff: async (older, newer, options) => {
      code = await (await import('./diff.ts')).diff([older, newer], { ...options, signal }, terminal)
    },
    open: async (file, options) => (await import('./open.ts')).open(file, { ...options, signal }, terminal),
    drill: async (options) => {
      await (await import('./drill.ts')).drill({ ...options, env, now: new Date(), signal }, terminal)
    },
  })
  const output = { writeOut: (text: string) => stdout.write(text), writeErr: (text: string) => stderr.write(text) }
  for (const command of [program, ...program.commands]) command.configureOutput(output).exitOverride()
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    // Help and version, which end the work, too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES['input-invalid']
    return tell(signal.aborted ? asBackupError(signal.reason) : asBackupError(error), terminal, stderr)
  }
}

function tell(failure: BackupError, terminal: Terminal, stderr: { write(text: string): unknown }): number {
  const { code, message, hint } = inTerminal(failure)
  // Who asked for JSON gets an answer in any case; a backup has given its own.
  if (terminal.wantsJson && !terminal.hasResult())
    terminal.result({ text: '', json: { error: { code, message, hint } } })
  stderr.write(`${terminal.redact(`${message}\n${hint}\n(${code})`)}\n`)
  const { cause } = failure
  // By its shape: an error of another realm is no instance of this one's class.
  if (typeof cause === 'object' && cause !== null && 'stack' in cause) terminal.debug(String(cause.stack))
  return EXIT_CODES[code]
}
