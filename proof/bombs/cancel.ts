// Cancels a run while it opens, compares or stores a bomb, as GitHub's runner does: it must end soon, logged out and tidy.

import type { RunOptions } from '../../emulator/runner/runner.ts'
import { judgeLogins, outcomeOf } from '../judge.ts'
import type { Scene } from '../scene.ts'

/** Measured: 0.2 s. The limit also holds on a machine that stands still for a while; the runner waits 7.5 s. */
export const MAX_END_MS = 7_500

export interface Cancelled {
  /** From the signal to the end of the process; absent if the run had ended before. */
  readonly endMs: number | undefined
  readonly problems: readonly string[]
}

/** Runs the scene once more, and sends SIGINT after `atMs`. */
export async function cancelAt(
  scene: Scene,
  atMs: number,
  run: (options: Partial<RunOptions>) => ReturnType<Scene['run']>,
): Promise<Cancelled> {
  let sentAt = Number.POSITIVE_INFINITY
  const timer = setTimeout(() => {
    sentAt = performance.now()
  }, atMs)
  const result = await run({ signalAfter: { signal: 'SIGINT', when: atMs }, timeoutMs: atMs + 60_000 })
  const endMs = performance.now() - sentAt
  clearTimeout(timer)
  // Before it listens for signals, the process ends like any other; after its report, it has nothing more to say.
  if (outcomeOf(result) !== 'cancelled') {
    const isEnded = result.timedOut === false && (result.signal !== null || result.outputs['error-code'] !== undefined)
    return { endMs: undefined, problems: isEnded ? [] : [`cancelled after ${atMs} ms, it ended ${outcomeOf(result)}`] }
  }
  const problems = [
    ...(endMs > MAX_END_MS ? [`ended ${Math.round(endMs)} ms after it was cancelled`] : []),
    ...(result.tempFilesLeft.length > 0 ? [`left in temp: ${result.tempFilesLeft.join(', ')}`] : []),
    ...judgeLogins(scene, 0),
  ]
  return { endMs, problems }
}
