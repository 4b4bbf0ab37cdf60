// Which fault a request meets: some occur after a number of requests, a number of times, or for a while.

import type { FaultReply, FaultSilence, FaultTrue, GitHubFaults, TakeFault } from './faults.ts'

/** Selects the fault for a request at a point, and counts those limited to a number of times. */
export function createFaultCounter(faults: GitHubFaults, onMet: () => void = () => undefined): TakeFault {
  const met = new WeakMap<FaultReply | FaultSilence | FaultTrue, number>()
  const firstMet = new WeakMap<FaultReply | FaultSilence | FaultTrue, number>()
  return (point) => {
    const fault = faults[point]
    if (typeof fault === 'string') onMet()
    if (typeof fault !== 'object') return fault
    const { skip = 0, times = Number.POSITIVE_INFINITY } = fault
    const count = met.get(fault) ?? 0
    met.set(fault, count + 1)
    if (count < skip || count >= skip + times) return undefined
    const since = firstMet.get(fault) ?? performance.now()
    firstMet.set(fault, since)
    if ('forMs' in fault && performance.now() - since > (fault.forMs ?? 0)) return undefined
    onMet()
    return fault
  }
}
