// The fleet table's inputs and environment to its settings: every value checked before GitHub is asked anything.

import * as core from '@actions/core'
import type { SurveySettings } from '../fleet/survey.ts'
import { checkName, invalidInput, readNameTemplate } from '../input-values.ts'
import type { Journal } from '../journal.ts'
import { readBranch, readFolder, readRepositoryName } from '../repository-values.ts'
import { readRouters } from './router-list.ts'

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

type Name = (typeof FLEET_INPUTS)[number]

/** Throws BackupError `input-invalid`. Masks the tokens first. */
export function readFleetSettings(journal: Journal): SurveySettings & { readonly serverUrl: string } {
  const { env } = process
  const given = Object.fromEntries(FLEET_INPUTS.map((name) => [name, core.getInput(name)])) as Record<Name, string>
  for (const name of ['token', 'repository-token'] as const) if (given[name] !== '') journal.secret(given[name])
  if (given.token === '') throw invalidInput('token', 'is required: the default is the token of the job')
  const repository = readRepositoryName('repository', env.GITHUB_REPOSITORY ?? '', true)
  const template = readNameTemplate('name', given.name || 'SynologyRouter_{date}', ['date', 'time', 'router'])
  const path = given.path || 'backups/{router}'
  const parts = path.replace(/^\/+|\/+$/g, '').split('/')
  if (parts.at(-1) !== '{router}' || parts.slice(0, -1).some((part) => part.includes('{')))
    throw invalidInput(
      'path',
      'must end with `/{router}`, and have it nowhere else: the table goes into the folder above',
      path,
    )
  const root = readFolder('path', parts.slice(0, -1).join('/'), '')
  const routers = readRouters(given.routers)
  return {
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    graphqlUrl: env.GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql',
    repository,
    token: given.token,
    runId: Number(env.GITHUB_RUN_ID),
    routers: routers.map((label) => {
      return { label, naming: { template, router: label }, folder: readFolder('path', path, label) }
    }),
    backups: {
      repository: readRepositoryName('repository', given.repository || repository, true),
      token: given['repository-token'] || given.token,
      branch: given.branch === '' ? undefined : readBranch('branch', given.branch),
    },
    root,
    tableName: readTableName(given.table || 'README.md'),
  }
}

function readTableName(given: string): string {
  if (given.endsWith('.md')) return checkName('table', given)
  throw invalidInput('table', 'must be the name of a Markdown file, like `README.md`', given)
}
