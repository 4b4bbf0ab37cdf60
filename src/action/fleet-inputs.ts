// Turns the fleet table's inputs and environment into settings: every value is validated before the first request.

import type { FleetTableSettings } from '../fleet/table/build-fleet-table.ts'
import type { Logger } from '../logger.ts'
import { readFolder } from '../settings/parse-repository.ts'
import { checkName, invalidInput } from '../settings/parse-values.ts'
import { readMonitorInputs } from './monitor-inputs.ts'

export const FLEET_INPUTS = [
  'routers',
  'repository',
  'repository-token',
  'branch',
  'path',
  'name',
  'table',
  'token',
  'summary',
] as const

/** Throws BackupError `input-invalid`. Masks the tokens first. */
export function readFleetSettings(logger: Logger): FleetTableSettings {
  const { given, settings, runId } = readMonitorInputs(FLEET_INPUTS, logger)
  const { env } = process
  return {
    ...settings,
    runId,
    fleet: readFleet(env.GITHUB_WORKFLOW_REF ?? '') || settings.repository,
    runner: env.RUNNER_NAME ?? '',
    root: readRoot(given.path || 'backups/{router}'),
    tableName: readTableName(given.table || 'README.md'),
  }
}

/** Returns the workflow that owns the table, from `owner/name/.github/workflows/fleet.yml@refs/heads/main`. */
function readFleet(workflowRef: string): string {
  return /^[\w./-]+(?=@|$)/.exec(workflowRef)?.[0] ?? ''
}

/** Returns the parent folder of the routers' folders. */
function readRoot(path: string): string {
  const parts = path.replace(/^\/+|\/+$/g, '').split('/')
  const above = parts.slice(0, -1)
  if (parts.at(-1) === '{router}' && above.every((part) => !part.includes('{')))
    return readFolder('path', above.join('/'), '')
  throw invalidInput(
    'path',
    'must end with `/{router}` and contain no other placeholder: the table goes into the folder above',
    path,
  )
}

function readTableName(given: string): string {
  if (given.endsWith('.md')) return checkName('table', given)
  throw invalidInput('table', 'must be the name of a Markdown file, like `README.md`', given)
}
