// The other side of src/system/child.ts: a process that does one piece of work, and ends with the one that started it.

import { Worker } from 'node:worker_threads'
import { MIB } from '../text/format.ts'

/** Of the whole process. A usual backup takes about 70 MiB. */
const MAX_MEMORY = 400 * MIB
const GUARD_EVERY_MS = 20

/**
 * Ends the process from a thread of its own, since the work may never return: if it takes too much memory, or if the parent
 * was killed.
 */
const GUARD = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => {
    let isOrphan = process.ppid !== parent
    try { process.kill(parent, 0) } catch ({ code }) { isOrphan ||= code === 'ESRCH' }
    if (isOrphan || process.memoryUsage.rss() > ${MAX_MEMORY}) process.kill(process.pid, 'SIGKILL')
  }, ${GUARD_EVERY_MS})
`

/** Answers the parent's one request with the result of `work`, which must be plain data and must not throw. */
export function serveParent(work: (request: unknown) => Promise<unknown>): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.once('message', async (request) => process.send?.(await work(request)))
  // As the parent says: it may be gone, and the request already here.
  const workerData = Number(process.argv.at(-1))
  // Without a guard, the parent's deadline remains.
  new Worker(GUARD, { eval: true, workerData }).on('error', () => {}).unref()
  process.send?.('ready')
}
