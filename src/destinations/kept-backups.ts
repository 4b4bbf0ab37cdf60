// Warns of old backups that were not deleted, because they may be another router's.

import { isSilent } from '../dss/kinship.ts'
import type { Manifest } from '../dss/manifest.ts'
import { countOf } from '../text/format.ts'
import { input, type Message, message } from '../text/message.ts'

const MAX_NAMED = 5

/** For a folder where the manifests of what stays do not show that it is enough. */
export function unsureWarning(place: string): Message {
  return message`Deleted no old backup in ${place}: too few manifests of newer ones could be read to be sure that enough of them are of this router. If this goes on, lower ${input('keep')}.`
}

/** Returns a warning if there are any. `current` is the manifest of the new backup. */
export function keptWarning(
  names: readonly string[],
  { place, current }: { readonly place: string; readonly current: Manifest },
): Message | undefined {
  if (names.length === 0) return undefined
  const kept = `Kept ${countOf(names.length, 'old backup')} in ${place}`
  const some = names.slice(0, MAX_NAMED).join(', ')
  return isSilent(current)
    ? message`${kept}: the router did not say its serial number this time, so they may be another router's, or their manifests cannot be read (${some}). The next run that knows it deletes its own.`
    : message`${kept}: their manifests name another router or none, or cannot be read (${some}). Delete by hand what you do not need.`
}
