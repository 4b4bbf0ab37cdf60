// The terminal: results on stdout, everything else on stderr, and a logger for backups and check-ups.

import type { RunState } from '../backup/run-state.ts'
import type { Line, Logger } from '../logger.ts'
import { named, type RouterName, UNNAMED } from '../settings/router-name.ts'
import { safeJson } from '../text/json.ts'
import { onOneLine, withoutControls } from '../text/sanitize.ts'
import { formsOf } from '../text/secret-encodings.ts'
import { maskSecrets } from './mask.ts'
import { inTerminal } from './vocabulary.ts'
import { type Output, writeInTurns } from './write-in-turns.ts'

/** Work that takes longer shows its progress. */
const PROGRESS_AFTER_MS = 1_000
const PROGRESS_EVERY_MS = 250
const CLEAR_LINE = '\r\u001B[K'

export interface Result {
  /** For a person. A line break within one becomes a space. */
  readonly lines: Iterable<string>
  readonly json: unknown
  readonly ownWords?: string
  /** Whether the text is what the command is for, like a list: then `--quiet` prints it, too. */
  readonly isData?: boolean
}

export interface Terminal {
  /**
   * Prints a result for a person or, with `--json`, for a program. `ownWords` follows the text unmasked, since it has only words
   * of this program: a password that is one of them would be recognized by its absence. Throws the signal's reason: a long
   * result takes as long as its reader.
   */
  result(result: Result, signal?: AbortSignal): Promise<void>
  /** Prints a line about the progress. */
  note(line: Line): void
  /** Prints lines with `--debug` only. */
  debug(text: string): void
  /** Prints a line even with `--quiet`. */
  warn(line: Line): void
  /** Runs `work`; on a TTY, shows progress once it takes over a second. */
  during<T>(what: string, work: () => Promise<T>): Promise<T>
  /** Runs `work` without what its library writes to stdout for a runner. */
  withoutChatter<T>(work: () => Promise<T>): Promise<T>
  readonly logger: (runState: RunState) => Logger
  readonly wantsJson: boolean
  /** From now on, the lines of `logger` and what `named` returns begin with this router. */
  nameRouter(router: RouterName): void
  named(line: string): string
  /** Whether a result was printed. */
  readonly hasResult: () => boolean
  /** Masks every secret in a text, and removes what a terminal would act on. */
  redact(text: string): string
}

export interface Streams {
  readonly stdout: Output
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined }
}

export function createTerminal(
  { stdout, stderr }: Streams,
  {
    wantsJson,
    isQuiet,
    isDebug = false,
  }: { readonly wantsJson: boolean; readonly isQuiet: boolean; readonly isDebug?: boolean },
): Terminal {
  const secrets = new Set<string>()
  let router = UNNAMED
  let hasResult = false
  let hasProgress = false
  const mask = (text: string) => maskSecrets(text, secrets)
  // Anyone who can write to a folder chooses the names of its files.
  const redact = (text: string) => withoutControls(mask(text))
  function* linePieces(lines: Iterable<string>) {
    for (const line of lines) yield `${onOneLine(redact(line))}\n`
  }
  // Masks before serialising: a secret may be a field's name, or contain a quotation mark.
  function* jsonPieces(json: unknown) {
    yield* safeJson(json, mask)
    yield '\n'
  }
  // A library that was left goes on for a while, and what it writes there still goes nowhere.
  const results: Output = { write: stdout.write.bind(stdout) }
  const clearProgress = () => {
    if (hasProgress) stderr.write(CLEAR_LINE)
    hasProgress = false
  }
  const write = (line: string) => {
    clearProgress()
    stderr.write(`${onOneLine(redact(line))}\n`)
  }
  const note = (line: Line) => {
    if (!isQuiet) write(inTerminal(line))
  }
  const debug = (text: string) => {
    if (isDebug) for (const line of text.split('\n')) write(`Debug: ${line}`)
  }
  const warn = (line: Line) => write(`Warning: ${inTerminal(line)}`)
  // Of a backup or a check-up: a mail about forty sites must say which one.
  const ofRouter = (line: Line) => named(inTerminal(line), router)
  return {
    wantsJson,
    redact,
    hasResult: () => hasResult,
    nameRouter: (name) => {
      router = name
    },
    named: (line) => named(line, router),
    result: async ({ lines, json, ownWords, isData = false }, signal) => {
      hasResult = true
      clearProgress()
      if (isQuiet && !wantsJson && !isData) return
      await writeInTurns(wantsJson ? jsonPieces(json) : linePieces(lines), results, signal)
      if (ownWords !== undefined && !wantsJson && !isQuiet) results.write(`\n${ownWords}\n`)
    },
    note,
    debug,
    warn,
    during: async (what, work) => {
      if (!stderr.isTTY || isQuiet) return await work()
      const startedAt = Date.now()
      const timer = setInterval(() => {
        const elapsed = Date.now() - startedAt
        if (elapsed < PROGRESS_AFTER_MS) return
        hasProgress = true
        stderr.write(`\r${onOneLine(redact(what))}, ${Math.floor(elapsed / 1000)} s …`)
      }, PROGRESS_EVERY_MS)
      try {
        return await work()
      } finally {
        clearInterval(timer)
        clearProgress()
      }
    },
    withoutChatter: async (work) => {
      const { write: original } = stdout
      // A caller that waits for what was written before must not wait for ever.
      stdout.write = (_: string, written?: unknown) => {
        if (typeof written === 'function') written()
        return true
      }
      try {
        return await work()
      } finally {
        stdout.write = original
      }
    },
    logger: (runState) => ({
      info: (line) => note(ofRouter(line)),
      warning: (line) => warn(ofRouter(line)),
      debug,
      secret: (value) => {
        for (const form of formsOf(value)) if (form.length > 2) secrets.add(form)
      },
      step: async (name, work) => {
        const startedAt = performance.now()
        try {
          return await work()
        } finally {
          runState.durations.set(name, (runState.durations.get(name) ?? 0) + performance.now() - startedAt)
        }
      },
    }),
  }
}
