// One page of GitHub's lists of runs and artifacts: what cannot be read, or is not there, must not count as missing.

import { memberOf, textIn } from '../../github/github-client.ts'
import { PER_PAGE, pageOf } from '../../github/read-page.ts'
import { readIsoTime } from '../../text/iso-time.ts'
import type { Lifetime } from '../destination.ts'

/** An artifact of an earlier run. */
export interface EarlierArtifact {
  readonly id: number
  readonly name: string
  readonly runId: number
  /** `sha256:` and hexadecimal, or empty. */
  readonly digest: string
  /** Bytes of the download; 0 if GitHub does not report it. */
  readonly size: number
  /** Whether at least half of its lifetime is left. */
  readonly isReusable: boolean
  /** Absent if GitHub does not report it. */
  readonly lifetime?: Lifetime
}

export interface Page {
  /** Those in a known form. */
  readonly items: readonly unknown[]
  /** Whether it is a list, all of it in a known form, and not empty against its own count. */
  readonly isKnown: boolean
  /** Whether more pages may follow. */
  readonly isFull: boolean
  /** How many items all pages have by GitHub's own count; `NaN` if it gives none. */
  readonly total: number
}

/** Reads a page of runs. */
export function readRuns(answer: unknown): Page {
  return readPage(answer, 'workflow_runs', { isItem: isRun, isFirst: true })
}

/** Reads a page of artifacts. */
export function readArtifacts(answer: unknown, isFirst: boolean): Page {
  return readPage(answer, 'artifacts', { isItem: isArtifact, isFirst })
}

function readPage(
  answer: unknown,
  name: string,
  { isItem, isFirst }: { readonly isItem: (item: unknown) => boolean; readonly isFirst: boolean },
): Page {
  const list = pageOf(memberOf(answer, name))
  const items = list?.filter(isItem) ?? []
  const total = numberOf(answer, 'total_count') ?? Number.NaN
  const isEmptied = isFirst && items.length === 0 && total > 0
  return {
    items,
    isKnown: list !== undefined && items.length === list.length && !isEmptied,
    isFull: list?.length === PER_PAGE,
    total,
  }
}

function isRun(run: unknown): boolean {
  return typeof memberOf(run, 'id') === 'number'
}

function isArtifact(artifact: unknown): boolean {
  return isRun(artifact) && typeof memberOf(artifact, 'expired') === 'boolean' && textIn(artifact, 'name') !== ''
}

/** Returns `undefined` for one that has expired. */
export function readArtifact(artifact: unknown, runId: number): EarlierArtifact | undefined {
  if (memberOf(artifact, 'expired') !== false) return undefined
  const [id, name] = [Number(memberOf(artifact, 'id')), textIn(artifact, 'name')]
  const [from, until] = ['created_at', 'expires_at'].map((key) => readIsoTime(memberOf(artifact, key)))
  const lifetime = from && until ? { from, until } : undefined
  return {
    id,
    name,
    runId,
    digest: digestOf(artifact),
    size: numberOf(artifact, 'size_in_bytes') ?? 0,
    // An unknown lifetime is not relied on.
    isReusable: lifetime !== undefined && lifetime.until - Date.now() >= (lifetime.until - lifetime.from) / 2,
    ...(lifetime ? { lifetime } : {}),
  }
}

/** Returns the digest that GitHub gives an artifact; empty for anything else, which would take memory, and become an output. */
export function digestOf(artifact: unknown): string {
  const digest = textIn(artifact, 'digest')
  return /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : ''
}

/** An object could throw on its way to a number. */
function numberOf(value: unknown, name: string): number | undefined {
  const member = memberOf(value, name)
  return typeof member === 'number' ? member : undefined
}
