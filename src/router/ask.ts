// Requests without secrets or side effects: retried after a broken connection.

import type { Logger } from '../logger.ts'
import { type RetryPolicy, retry } from '../system/retry.ts'
import { TransientError } from './network-errors.ts'

/** Three seconds in all: a router that is busy or restarts its web server soon answers again. */
const POLICY: RetryPolicy = { attempts: 4, pauseMs: (attempts) => 500 * attempts }

/** Retries after a broken connection or a 5xx, never after a timeout, which has already cost half a minute. Never for a login. */
export async function ask<Value>(
  request: () => Promise<Value>,
  { logger, signal }: { readonly logger: Logger; readonly signal: AbortSignal },
): Promise<Value> {
  return await retry(request, {
    policy: POLICY,
    signal,
    shouldRetry: (outcome) =>
      !outcome.ok && outcome.error instanceof TransientError && outcome.error.code !== 'timed-out',
    onRetry: (outcome) => {
      if (!outcome.ok && outcome.error instanceof TransientError) logger.info(`${outcome.error.message} Trying again.`)
    },
  })
}
