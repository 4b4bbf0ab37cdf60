// The terminal: results on stdout, everything else on stderr, and a logger for the story that both faces tell.

import type { RunState } from '../backup/run-state.ts'
import type { Line, Logger } from '../logger.ts'
import { formsOf } from '../text/secret-encodings.ts'
import { inTerminal } from './vocabulary.ts'

const MASK = '***'
/** Work that takes longer shows that it is still there. */
const PROGRESS_AFTER_MS = 1_000
const PROGRESS_EVERY_MS = 250
const CLEAR_LINE = '\r\u001B[K'
/** Of age, wherever one turns up: a file with one in it may be named, quoted or shown by mistake. What only says how one begins stays. */
const PRIVATE_KEY = /AGE-(?:SECRET-KEY|PLUGIN)-[A-Z0-9]\S*/gi

export interface Terminal {
  /** A result, for a person or, with `--json`, for a program. */
  result(result: { readonly text: string; readonly json: unknown }): void
  /** A line about what is going on. */
  note(line: Line): void
  /** Lines for who looks for a mistake: shown with `--debug` only. */
  debug(text: string): void
  /** A line that is shown also where it should be quiet. */
  warn(line: Line): void
  /** Does work, with a sign of life where somebody is looking and it takes over a second. */
  during<T>(what: string, work: () => Promise<T>): Promise<T>
  /** Does work of a library that writes lines for a runner to stdout, without them. */
  withoutChatter<T>(work: () => Promise<T>): Promise<T>
  readonly logger: (runState: RunState) => Logger
  readonly wantsJson: boolean
  /** Whether there was a result. */
  readonly hasResult: () => boolean
  /** A text without any secret. */
  redact(text: string): string
}

export interface Streams {
  readonly stdout: { write: (text: string) => unknown }
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
  let hasResult = false
  let hasProgress = false
  const redact = (text: string) =>
    [...secrets]
      .sort((a, b) => b.length - a.length)
      .reduce((line, secret) => line.replaceAll(secret, MASK), text.replace(PRIVATE_KEY, MASK))
  // Before it is JSON: a secret may be the name of a field, or hold a quotation mark.
  const redactValue = (_name: string, value: unknown) => (typeof value === 'string' ? redact(value) : value)
  const clearProgress = () => {
    if (hasProgress) stderr.write(CLEAR_LINE)
    hasProgress = false
  }
  const write = (line: string) => {
    clearProgress()
    stderr.write(`${redact(line).replace(/[\r\n]+/g, ' ')}\n`)
  }
  const note = (line: Line) => {
    if (!isQuiet) write(inTerminal(line))
  }
  const debug = (text: string) => {
    if (isDebug) for (const line of text.split('\n')) write(`Debug: ${line}`)
  }
  const warn = (line: Line) => write(`Warning: ${inTerminal(line)}`)
  return {
    wantsJson,
    redact,
    hasResult: () => hasResult,
    result: ({ text, json }) => {
      hasResult = true
      clearProgress()
      const shown = wantsJson ? JSON.stringify(json, redactValue, 2) : redact(text)
      if (shown !== '') stdout.write(`${shown}\n`)
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
        stderr.write(`\r${what}, ${Math.floor(elapsed / 1000)} s …`)
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
      stdout.write = () => true
      try {
        return await work()
      } finally {
        stdout.write = original
      }
    },
    logger: (runState) => ({
      info: note,
      warning: warn,
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
