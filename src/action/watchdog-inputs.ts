// Turns the watchdog's inputs and environment into settings: every value is validated before the first request.

import { tmpdir } from 'node:os'
import type { WatchSettings } from '../fleet/watchdog/watchdog.ts'
import { memberOf } from '../github/github-client.ts'
import type { Logger } from '../logger.ts'
import { fillTemplate } from '../naming/template.ts'
import { readBranch } from '../settings/parse-repository.ts'
import { invalidInput, readChoices, readDuration, readNameTemplate } from '../settings/parse-values.ts'
import { readPayload } from './inputs.ts'
import { readMonitorInputs } from './monitor-inputs.ts'

export const WATCHDOG_INPUTS = [
  'routers',
  'workflow',
  'workflow-branch',
  'max-age',
  'max-queue',
  'destination',
  'repository',
  'repository-token',
  'branch',
  'path',
  'name',
  'artifact-name',
  'token',
  'summary',
] as const

/** Throws BackupError `input-invalid`. Masks the tokens first. */
export function readWatchSettings(logger: Logger): WatchSettings {
  const { given, template: name, settings } = readMonitorInputs(WATCHDOG_INPUTS, logger)
  const artifactName = readNameTemplate('artifact-name', given['artifact-name'] || '{name}', [
    ...['name', 'date', 'time', 'router'],
  ])
  const template = fillTemplate(artifactName, { name })
  const { env } = process
  return {
    ...settings,
    routers: settings.routers.map((router) => ({ ...router, artifactNaming: { template, router: router.label } })),
    workflow: readWorkflow(given.workflow || 'router-backup.yml'),
    workflowBranch: readBranch(
      'workflow-branch',
      given['workflow-branch'] || defaultBranchOf(readPayload(env.GITHUB_EVENT_PATH)) || env.GITHUB_REF_NAME || 'main',
    ),
    maxAgeMs: readDuration('max-age', given['max-age'] || '36h'),
    maxQueueMs: readDuration('max-queue', given['max-queue'] || '2h'),
    places: readChoices('destination', given.destination || 'repository, artifact', ['repository', 'artifact']),
    tempDirectory: env.RUNNER_TEMP || tmpdir(),
  }
}

/** Returns the repository's default branch from the event, so that a manual run on another branch reads the same runs. */
function defaultBranchOf(payload: unknown): string {
  const branch = memberOf(payload, 'repository', 'default_branch')
  return typeof branch === 'string' ? branch : ''
}

/** Reads the name of a file in .github/workflows; its path is accepted, too. */
function readWorkflow(given: string): string {
  const name = given.replace(/^\.?\/?\.github\/workflows\//, '')
  if (/^[\w.-]{1,100}\.ya?ml$/.test(name)) return name
  throw invalidInput('workflow', 'must be the name of a file in .github/workflows, like `router-backup.yml`', given)
}
