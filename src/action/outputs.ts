// The action's outputs: always set, even on failure; empty if unknown.

import type { RunState } from '../backup/run-state.ts'
import type { Change, Comparison } from '../dss/changes.ts'
import type { ErrorCode } from '../errors.ts'
import { fitting, shortened } from './truncate-changes.ts'

export const OUTPUT_NAMES = [
  'name',
  'size',
  'sha256',
  'verified',
  'path',
  'artifact-id',
  'artifact-url',
  'artifact-digest',
  'commit-sha',
  'commit-url',
  'repository-path',
  'router-model',
  'router-firmware',
  'changed',
  'changes',
  'fingerprint',
  'error-code',
] as const

export type OutputName = (typeof OUTPUT_NAMES)[number]

/** Further changes are counted, not listed: later steps get outputs in their environment. */
const MAX_LISTED_CHANGES = 100
/** An environment variable has at most 128 KiB. */
const MAX_LISTED_BYTES = 60_000

export interface OutputOptions {
  readonly errorCode: ErrorCode | undefined
  /** Whether strangers can read them: then changes are only counted. */
  readonly logIsPublic: boolean
}

export function outputsOf(
  runState: RunState,
  { errorCode, logIsPublic }: OutputOptions,
): Readonly<Record<OutputName, string>> {
  const { kept, label, inspection, manifest, comparison, locations, reusedCopies } = runState
  const places = [...locations, ...reusedCopies.map(({ location }) => location)]
  const artifact = places.find((location) => location.kind === 'artifact')
  const directory = places.find((location) => location.kind === 'directory')
  const commit = places.find((location) => location.kind === 'repository')
  // If nothing new was stored, the outputs describe the existing copy.
  const relied = locations.length === 0 ? reusedCopies[0]?.manifest : undefined
  const stored = locations.length === 0 ? relied : kept
  return {
    name: fileNameOf(runState),
    size: textOf(stored?.size),
    sha256: stored?.sha256 ?? '',
    verified: inspection ? String(inspection.verdict === 'valid') : '',
    path: directory?.path ?? '',
    'artifact-id': artifact ? String(artifact.id) : '',
    'artifact-url': artifact?.url ?? '',
    'artifact-digest': artifact?.digest ?? '',
    'commit-sha': commit?.commit ?? '',
    'commit-url': commit?.url ?? '',
    'repository-path': commit?.path ?? '',
    'router-model': label?.model ?? '',
    'router-firmware': label?.firmware ?? '',
    // What an older manifest does not show may have changed.
    changed: !comparison || (comparison.unchanged && comparison.isPartial) ? '' : String(!comparison.unchanged),
    changes: comparison ? JSON.stringify(describeChanges(comparison, logIsPublic)) : '',
    fingerprint: manifest?.fingerprint ?? '',
    'error-code': errorCode ?? '',
  }
}

/** Returns the one name by which outputs, summary and log call the backup; empty if unknown. */
export function fileNameOf({ fileName, locations, reusedCopies }: RunState): string {
  // If nothing new was stored, the name is that of the existing copy.
  const relied = locations.length === 0 ? reusedCopies[0]?.manifest : undefined
  return relied?.file ?? storedName(locations) ?? fileName ?? ''
}

/** Returns the stored name: a directory or repository adds the time if the name is taken. */
function storedName(locations: RunState['locations']): string | undefined {
  const [place] = locations.filter(({ kind }) => kind !== 'artifact')
  return place && 'path' in place ? place.path.split(/[/\\]/).at(-1) : undefined
}

/** Labels only: values are never available, and digests stay in the manifest. */
function describeChanges({ since, changes, isPartial, isUnnamed }: Comparison, logIsPublic: boolean): unknown {
  const shown = changes.slice(0, isUnnamed || logIsPublic ? 0 : MAX_LISTED_CHANGES).map(shortened)
  const list = fitting(shown, { maxCount: MAX_LISTED_CHANGES, maxBytes: MAX_LISTED_BYTES, textOf: JSON.stringify })
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  return {
    since,
    ...(isPartial ? { partial: true } : {}),
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    list,
    omitted: changes.length - list.length,
  }
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
