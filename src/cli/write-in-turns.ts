// Writes long output piece by piece: a reader may be slow, and Ctrl-C must be heard in between.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { abandonOnAbort } from '../system/deadline.ts'

/** Characters that are written at once. */
const CHUNK_CHARACTERS = 65_536

export interface Output {
  /** Returns false if `taken` will be called: once there is room again, or the stream is closed. */
  write(text: string, taken?: (error?: Error | null) => void): unknown
}

const NEVER = new AbortController().signal

/**
 * Writes the pieces. Except after the last ones, waits until a slow reader has taken them; ends early if the stream is closed.
 * Throws the signal's reason.
 */
export async function writeInTurns(
  pieces: Iterable<string>,
  stdout: Output,
  signal: AbortSignal = NEVER,
): Promise<void> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < CHUNK_CHARACTERS) continue
    const text = chunk
    chunk = ''
    if (!(await abandonOnAbort(() => isTaken(text, stdout), signal))) return
    await nextTurn()
  }
  if (chunk !== '') stdout.write(chunk)
}

/** Whether the stream took the text; false if it is closed. */
async function isTaken(text: string, stdout: Output): Promise<boolean> {
  return await new Promise((resolve) => {
    const isRoomLeft = stdout.write(text, (error) => resolve(!error))
    if (isRoomLeft !== false) resolve(true)
  })
}
