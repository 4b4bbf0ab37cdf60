// The inputs that the watchdog and the fleet table share: where GitHub is, which routers to monitor, and where their backups
// are.

import * as core from '@actions/core'
import type { RouterFolder } from '../fleet/pairs.ts'
import { serverIn } from '../github/server.ts'
import type { Logger } from '../logger.ts'
import { readBranch, readFolder, readRepositoryName } from '../settings/parse-repository.ts'
import { invalidInput, readBoolean, readNameTemplate } from '../settings/parse-values.ts'
import { readRouters } from './router-list.ts'

const SECRETS = ['token', 'repository-token'] as const

/** The inputs that both have. */
type CommonName = 'routers' | 'repository' | 'repository-token' | 'branch' | 'path' | 'name' | 'token' | 'summary'

export interface MonitorInputs<Name extends string> {
  /** Raw values, by input. */
  readonly given: Readonly<Record<Name | CommonName, string>>
  /** The template of backup names. */
  readonly template: string
  /** The current run. */
  readonly runId: number
  readonly settings: {
    readonly serverUrl: string
    readonly apiUrl: string
    readonly graphqlUrl: string
    /** `owner/name`, of the workflow. */
    readonly repository: string
    readonly token: string
    readonly routers: readonly (RouterFolder & { readonly label: string })[]
    /** The repository that backups are committed to. */
    readonly backups: { readonly repository: string; readonly token: string; readonly branch: string | undefined }
  }
}

/** Masks the tokens. */
export function maskTokens(logger: Logger): void {
  for (const secret of SECRETS.map((name) => core.getInput(name))) if (secret !== '') logger.secret(secret)
}

/** Throws BackupError `input-invalid`. Masks the tokens first. */
export function readMonitorInputs<Name extends string>(names: readonly Name[], logger: Logger): MonitorInputs<Name> {
  const { env } = process
  const given = Object.fromEntries(names.map((name) => [name, core.getInput(name)])) as MonitorInputs<Name>['given']
  maskTokens(logger)
  if (given.token === '') throw invalidInput('token', 'is required: the default is the token of the job')
  readBoolean('summary', given.summary || 'true')
  const server = serverIn(env)
  const named = { isRequired: true, serverUrl: server.serverUrl }
  const repository = readRepositoryName('repository', env.GITHUB_REPOSITORY ?? '', named)
  const template = readNameTemplate('name', given.name || 'SynologyRouter_{date}', ['date', 'time', 'router'])
  const path = given.path || 'backups/{router}'
  return {
    given,
    template,
    runId: Number(env.GITHUB_RUN_ID),
    settings: {
      ...server,
      repository,
      token: given.token,
      routers: readRouters(given.routers).map((label) => {
        return { label, naming: { template, router: label }, folder: readFolder('path', path, label) }
      }),
      backups: {
        repository: readRepositoryName('repository', given.repository || repository, named),
        token: given['repository-token'] || given.token,
        branch: given.branch === '' ? undefined : readBranch('branch', given.branch),
      },
    },
  }
}
