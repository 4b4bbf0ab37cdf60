// Starts the action's process, reads its two outputs line by line, and stops it as the runner would.
import { spawn } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'

/** What the runner waits after its first and its second signal when a job is cancelled. */
const INTERRUPT_MS = 7_500
const TERMINATE_MS = 2_500
/** A grandchild may keep the pipes open after the action exits; like the runner, do not wait forever. */
const DRAIN_MS = 5_000

export interface SignalPlan {
  readonly signal: NodeJS.Signals
  /** On stdout so far, or milliseconds after the start. */
  readonly when: RegExp | number
  /** Milliseconds between a match and the signal. */
  readonly delayMs?: number
}

export interface ProcessResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly timedOut: boolean
  readonly durationMs: number
}

export async function runProcess(options: {
  readonly nodePath: string
  readonly script: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signalAfter: SignalPlan | undefined
  readonly escalate: boolean
  readonly onLine: (line: string) => void
  readonly onStdout: ((chunk: string) => void) | undefined
}): Promise<ProcessResult> {
  const { nodePath, script, cwd, env, timeoutMs, signalAfter, escalate, onLine, onStdout } = options
  const startedAt = performance.now()
  const timers: NodeJS.Timeout[] = []
  let timedOut = false
  let signalled = false

  const child = spawn(nodePath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const after = (milliseconds: number, act: () => void) => timers.push(setTimeout(act, milliseconds))
  const stdout = readLines(onLine)
  const stderr = readLines(onLine)

  function sendSignal(signal: NodeJS.Signals): void {
    if (signalled) return
    signalled = true
    child.kill(signal)
    if (!escalate) return
    const wait = signal === 'SIGINT' ? INTERRUPT_MS : 0
    // Chained timers: a machine that was suspended must not send both signals at once.
    after(wait, () => {
      if (wait > 0) child.kill('SIGTERM')
      after(TERMINATE_MS, () => child.kill('SIGKILL'))
    })
  }

  after(timeoutMs, () => {
    timedOut = true
    child.kill('SIGKILL')
  })
  if (typeof signalAfter?.when === 'number') after(signalAfter.when, () => sendSignal(signalAfter.signal))

  child.stdout.on('data', (bytes: Buffer) => {
    const chunk = stdout.push(bytes)
    onStdout?.(chunk)
    // `search` always starts at the beginning, whatever flags the expression has.
    if (!(signalAfter?.when instanceof RegExp) || stdout.text.search(signalAfter.when) < 0) return
    const { signal, delayMs } = signalAfter
    if (delayMs === undefined) sendSignal(signal)
    else after(delayMs, () => sendSignal(signal))
  })
  child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes))

  const { promise, resolve, reject } = Promise.withResolvers<void>()
  child.on('error', reject)
  child.on('close', () => resolve())
  child.on('exit', () => after(DRAIN_MS, () => child.stdout.destroy() && child.stderr.destroy()))
  try {
    await promise
  } finally {
    for (const timer of timers) clearTimeout(timer)
  }
  stdout.end()
  stderr.end()
  return {
    exitCode: child.exitCode,
    signal: child.signalCode,
    stdout: stdout.text,
    stderr: stderr.text,
    timedOut,
    durationMs: Math.round(performance.now() - startedAt),
  }
}

/** Splits a stream into lines at \n, \r\n and a lone \r; the runner's reader treats each as a line end. */
function readLines(onLine: (line: string) => void) {
  const decoder = new StringDecoder('utf8')
  let text = ''
  let rest = ''

  function cut(chunk: string): void {
    rest += chunk
    // A \r at the end of a chunk may be the first half of \r\n.
    const end = rest.endsWith('\r') ? rest.length - 1 : rest.length
    const lines = rest.slice(0, end).split(/\r\n|\r|\n/)
    rest = (lines.pop() ?? '') + rest.slice(end)
    for (const line of lines) onLine(line)
  }

  return {
    get text() {
      return text
    },
    push(bytes: Buffer): string {
      const chunk = decoder.write(bytes)
      text += chunk
      cut(chunk)
      return chunk
    },
    end(): void {
      const chunk = decoder.end()
      text += chunk
      cut(chunk)
      if (rest !== '') onLine(rest.replace(/\r$/, ''))
    },
  }
}
