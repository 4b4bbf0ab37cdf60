// What the packaged programs take while they run: memory of all their processes, and room in the temporary folder.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const EVERY_MS = 20
/** The temporary folder is looked at less often, and for a twentieth of the time at most: it may have 300,000 files. */
const DISK_EVERY_MS = 200
const DISK_SHARE = 20

export interface Peak {
  /** Bytes: the high-water marks of all processes that ran at the same time. */
  readonly memory: number
  /** Bytes of all files in the temporary folder. */
  readonly disk: number
}

/** Runs work that starts programs of dist/ and returns its result with their peak. */
export async function withPeak<T>(
  temp: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly peak: Peak }> {
  let [memory, disk, nextAt] = [0, 0, 0]
  const look = () => {
    memory = Math.max(memory, memoryBelow(process.pid))
    const startedAt = performance.now()
    if (startedAt < nextAt) return
    disk = Math.max(disk, sizeOf(temp))
    const tookMs = performance.now() - startedAt
    nextAt = startedAt + Math.max(DISK_EVERY_MS, DISK_SHARE * tookMs)
  }
  const before = sizeOf(temp)
  const timer = setInterval(look, EVERY_MS)
  try {
    const result = await work()
    return { result, peak: { memory, disk: Math.max(0, disk - before) } }
  } finally {
    clearInterval(timer)
  }
}

/** Sums the high-water marks of the descendants that run dist/. */
function memoryBelow(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + markOf(child) + memoryBelow(child), 0)
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    // It has just ended.
    return []
  }
}

function markOf(pid: number): number {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('/dist/')) return 0
    const kibibytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kibibytes ?? 0) * 1024
  } catch {
    return 0
  }
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name)
      return sum + (entry.isDirectory() ? sizeOf(path) : (statSync(path, { throwIfNoEntry: false })?.size ?? 0))
    }, 0)
  } catch {
    return 0
  }
}
