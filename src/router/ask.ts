// Questions to the router that carry no secret and change nothing: asked again after a broken connection.

import type { Logger } from '../logger.ts'
import { type RetryPolicy, retry } from '../system/retry.ts'
import { TransientError } from './network-errors.ts'

const POLICY: RetryPolicy = { attempts: 3, pauseMs: (attempts) => 500 * attempts }

/** Asks again after a broken connection or a 5xx, never after silence, which has already cost half a minute. Never for a login. */
export async function ask<Value>(
  question: () => Promise<Value>,
  { logger, signal }: { readonly logger: Logger; readonly signal: AbortSignal },
): Promise<Value> {
  return await retry(question, {
    policy: POLICY,
    signal,
    shouldRetry: (outcome) =>
      !outcome.ok && outcome.error instanceof TransientError && outcome.error.code !== 'timed-out',
    onRetry: (outcome) => {
      if (!outcome.ok && outcome.error instanceof TransientError) logger.info(`${outcome.error.message} Trying again.`)
    },
  })
}
