// Auto Block: counts failed logins per address and then blocks it, even with valid credentials (protocol.md 3.9).
import type { AutoBlockSwitches } from './login-switches.ts'

const MINUTE_MS = 60_000

export interface AutoBlock {
  readonly failures: number
  isBlocked(address: string): boolean
  countFailure(address: string, switches: AutoBlockSwitches): void
}

/** Blocks forever, as DSM does by default. */
export function createAutoBlock(): AutoBlock {
  const failuresByAddress = new Map<string, readonly number[]>()
  const blocked = new Set<string>()
  let failures = 0
  return {
    get failures() {
      return failures
    },
    isBlocked: (address) => blocked.has(address),
    countFailure: (address, switches) => {
      failures++
      const now = Date.now()
      const since = now - switches.withinMinutes * MINUTE_MS
      const recent = [...(failuresByAddress.get(address) ?? []).filter((at) => at > since), now]
      failuresByAddress.set(address, recent)
      if (switches.enabled && recent.length >= switches.attempts) blocked.add(address)
    },
  }
}
