// Reads the body of an answer within bounds of size and time.

import type { IncomingMessage } from 'node:http'
import { MIB } from '../text/format.ts'

/** Backups in a repository have 10 MB at most, and are base64 in an answer. */
const MAX_ANSWER_BYTES = 32 * MIB
/** An answer may take this many times as long as one pause in it. */
const MAX_PAUSES = 15

/** Returns the body as text, or its problem if it is too large. Throws if it breaks off, stalls, takes too long or is aborted. */
export async function readBody(
  message: IncomingMessage,
  { pauseMs, signal }: { readonly pauseMs: number; readonly signal: AbortSignal },
): Promise<{ readonly text: string; readonly problem?: string }> {
  const stalled = Object.assign(new Error(`no data for ${pauseMs / 1000} s`), { code: 'ETIMEDOUT' })
  message.setTimeout(pauseMs, () => void message.destroy(stalled))
  const totalMs = pauseMs * MAX_PAUSES
  const tooSlow = new Error(`its answer took longer than ${totalMs / 1000} s`)
  const timer = setTimeout(() => void message.destroy(tooSlow), totalMs)
  const onAbort = () => void message.destroy(new Error('aborted'))
  signal.addEventListener('abort', onAbort, { once: true })
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of message) {
      size += chunk.length
      // Leaving the loop destroys the connection.
      if (size > MAX_ANSWER_BYTES) return { text: '', problem: "GitHub's answer is larger than 32 MiB" }
      chunks.push(chunk)
    }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
  return { text: Buffer.concat(chunks).toString('utf8') }
}
