// Whether two manifests are of the same router, and whether their digests can be compared.

import { input, type Message, message } from '../text/message.ts'
import type { Manifest } from './manifest.ts'

type Kin = Pick<Manifest, 'sealed' | 'router'>

/** Says why two manifests are not comparable: their digests must have been made with the same key, or without one. */
export function obstacleBetween({ sealed: before }: Kin, { sealed: after }: Kin): Message | undefined {
  if (!before && !after) return undefined
  if (after && after.keyId === null) return message`comparing encrypted backups needs ${input('fingerprint-key')}`
  if (before && after && before.keyId === after.keyId) return undefined
  if (!before) return message`the earlier backup is not encrypted`
  if (!after) return message`the earlier backup is encrypted`
  return before.keyId === null
    ? message`the earlier backup was encrypted without ${input('fingerprint-key')}`
    : message`the earlier backup was encrypted with another value of ${input('fingerprint-key')}`
}

/** Whether two manifests name their routers by ids that were made in the same way, and what these say. */
function compareIds(before: Kin, after: Kin): 'same' | 'different' | 'incomparable' {
  if (obstacleBetween(before, after) !== undefined) return 'incomparable'
  if (before.router.id === null || after.router.id === null) return 'incomparable'
  return before.router.id === after.router.id ? 'same' : 'different'
}

/** Whether two backups are of two routers, as far as their manifests tell. */
export function isOtherRouter(before: Kin, after: Kin): boolean {
  const ids = compareIds(before, after)
  // Without two ids made in the same way, only the labels tell the routers apart.
  return ids === 'incomparable' ? before.router.label !== after.router.label : ids === 'different'
}

/** Whether a manifest could have named its router, and does not. */
export function isSilent({ router, sealed }: Kin): boolean {
  // Without a key, the digest of an encrypted backup's serial number is left out.
  return router.id === null && sealed?.keyId !== null
}

/**
 * Whether a manifest is surely of the router of the other one, so that its backup may be deleted. If one of them names a router and the
 * other could have and does not, they may be of two: a router that is busy does not say its serial number, and a hostile one may keep it
 * back. Where only their labels are left, two models are two routers, and an unknown one may be another: two sites may both have one at
 * 192.168.1.1.
 */
export function isSameRouter(before: Kin, after: Kin): boolean {
  if (isOtherRouter(before, after)) return false
  if (compareIds(before, after) === 'same') return true
  const isComparable = obstacleBetween(before, after) === undefined
  const isUntold = isComparable ? before.router.id !== after.router.id : isSilent(after) && before.router.id !== null
  return !isUntold && before.router.model === after.router.model
}
