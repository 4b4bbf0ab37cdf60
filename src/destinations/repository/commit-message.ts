// The commit message of a backup: which router, and the names of what changed. Never a value, never a digest.

import { type Comparison, nameOfChange } from '../../dss/changes.ts'
import { extentOf, hasChanged } from '../../dss/extent.ts'
import type { Manifest } from '../../dss/manifest.ts'
import { fillTemplate } from '../../naming/template.ts'
import { defused } from '../../text/defuse.ts'
import { countOf } from '../../text/format.ts'
import { printable } from '../../text/sanitize.ts'

/** GitHub shortens headlines that are slightly longer. */
const MAX_HEADLINE = 120
const MAX_LISTED = 50

export interface CommitMessage {
  readonly headline: string
  readonly body: string
}

interface Described {
  readonly manifest: Manifest
  readonly comparison?: Comparison | undefined
  /** Whether no earlier backup exists. Otherwise, an absent comparison means unknown changes. */
  readonly isFirst?: boolean | undefined
}

/** Fills the user's template. The placeholders are `{router}`, `{model}`, `{firmware}`, `{changes}`, `{name}`, `{date}`. */
export function describeCommit(template: string, { manifest, comparison, isFirst }: Described): CommitMessage {
  const { router } = manifest
  const values = {
    router: router.label,
    model: defused(router.model ?? '', MAX_HEADLINE),
    firmware: defused(router.firmware ?? '', MAX_HEADLINE),
    changes: changesOf(comparison, isFirst),
    name: manifest.file,
    date: manifest.time.slice(0, 10),
  }
  // An unknown value leaves no empty brackets behind.
  const headline = fillTemplate(template, values).replace(/ ?\(\)/g, '')
  return { headline: printable(headline, MAX_HEADLINE) || 'Back up the router', body: bodyOf(manifest, comparison) }
}

function changesOf(comparison: Comparison | undefined, isFirst: boolean | undefined): string {
  if (!comparison) return isFirst ? 'first backup' : 'unknown changes'
  if (hasChanged(comparison) === undefined) return 'no known changes'
  return comparison.unchanged ? 'no changes' : countOf(comparison.changes.length, 'change')
}

function bodyOf({ file, router, verified }: Manifest, comparison: Comparison | undefined): string {
  const about = [file, ...[router.model, router.firmware].map((text) => defused(text ?? ''))].filter(Boolean).join(', ')
  // With encryption, the headline counts the changes, and nothing names them.
  const changes = comparison && !comparison.isUnnamed ? comparison.changes : []
  const list = changes
    .slice(0, MAX_LISTED)
    .map((change) => `- ${change.kind}: ${defused(`${change.section}: ${nameOfChange(change)}`, 160)}`)
  const more = changes.length - list.length
  return [
    about,
    ...(verified ? [] : ['This copy could not be verified.']),
    ...(comparison && list.length > 0 ? ['', `Since ${comparison.since}${extentOf(comparison)}:`, ...list] : []),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n')
}
