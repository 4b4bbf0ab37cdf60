// The manifests of earlier copies, which a run holds until its end: those in one place must not fill its memory.

import { MAX_MANIFEST_BYTES } from '../dss/manifest-size.ts'
import { MIB } from '../text/format.ts'

/** Even one for each destination is harmless. */
const SMALL_BYTES = MIB

/** Returns why a manifest of this size cannot be read now, in a few words. The one that was allowed before is no longer held. */
export type Hold = (bytes: number) => string | undefined

/** Returns a function that makes a `Hold` for each destination. Together, they allow as much as one manifest may have. */
export function createManifestBudget(maxBytes = MAX_MANIFEST_BYTES): () => Hold {
  let left = maxBytes
  return () => {
    let held = 0
    return (bytes) => {
      left += held
      held = 0
      if (bytes <= SMALL_BYTES) return undefined
      if (bytes > left) return 'with those of the other destinations, it is too large'
      held = bytes
      left -= bytes
      return undefined
    }
  }
}
