// The action's outputs: every one is set on every path that ends, red ones too, empty where unknown.

import type { Facts } from '../backup.ts'
import type { ErrorCode } from '../errors.ts'

export const OUTPUT_NAMES = [
  'name',
  'size',
  'sha256',
  'verified',
  'path',
  'artifact-id',
  'artifact-url',
  'artifact-digest',
  'router-model',
  'router-firmware',
  'error-code',
] as const

export type OutputName = (typeof OUTPUT_NAMES)[number]

export function outputsOf(facts: Facts, errorCode: ErrorCode | undefined): Readonly<Record<OutputName, string>> {
  const { exported, inspection, locations } = facts
  const artifact = locations.find((location) => location.kind === 'artifact')
  const directory = locations.find((location) => location.kind === 'directory')
  return {
    name: facts.fileName ?? '',
    size: exported ? String(exported.size) : '',
    sha256: exported?.sha256 ?? '',
    verified: inspection ? String(inspection.verified) : '',
    path: directory?.path ?? '',
    'artifact-id': artifact ? String(artifact.id) : '',
    'artifact-url': artifact?.url ?? '',
    'artifact-digest': artifact?.digest ?? '',
    'router-model': exported?.label?.model ?? '',
    'router-firmware': exported?.label?.firmware ?? '',
    'error-code': errorCode ?? '',
  }
}
