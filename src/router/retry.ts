// Waiting, and trying again what may well succeed the second time.

import { setTimeout as sleep } from 'node:timers/promises'
import { abortReason } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { TransientError } from './network-errors.ts'

const ATTEMPTS = 3
const RETRY_MS = 500

/** Waits `ms`. Throws the signal's reason when it is aborted meanwhile. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    throw abortReason(signal) ?? error
  })
}

/**
 * Asks again after a broken connection or a 5xx, twice at most. Only for questions that carry nothing secret and change
 * nothing: a login is never asked again.
 */
export async function askAgain<T>(
  question: () => Promise<T>,
  { logger, signal }: { readonly logger: Logger; readonly signal: AbortSignal },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await question()
    } catch (error) {
      if (!(error instanceof TransientError) || error.code === 'timed-out' || attempt === ATTEMPTS) throw error
      logger.info(`${error.message} Trying again.`)
      await pause(RETRY_MS * attempt, signal)
    }
  }
}
