// The inputs of each destination to its settings, every value checked.

import { isAbsolute } from 'node:path'
import { fillTemplate, type Naming, nameAt, placeholdersOf } from '../naming/template.ts'
import { readBranch, readCommitMessage, readFolder, readRepositoryName } from './parse-repository.ts'
import { checkName, invalidInput, parseInteger, readChoice, readNameTemplate } from './parse-values.ts'
import type {
  ArtifactSettings,
  DirectorySettings,
  EncryptionSettings,
  Inputs,
  RepositorySettings,
  WorkflowContext,
} from './settings.ts'

/** What all destinations of a run have in common. */
export interface RunNames {
  readonly naming: Naming
  readonly startedAt: Date
  readonly workflow: WorkflowContext
  /** How backups are sealed, if they are. */
  readonly seal?: EncryptionSettings | undefined
}

/** By itself a repository only: an artifact expires, and a directory keeps as many as it is told to. */
function readSkipUnchanged(inputs: Inputs, { seal }: Pick<RunNames, 'seal'>, automatic: boolean): boolean {
  const choice = readChoice('skip-unchanged', inputs['skip-unchanged'] || 'auto', ['auto', 'true', 'false'])
  const canTell = !seal || seal.fingerprintKey !== undefined
  if (choice === 'true' && !canTell)
    throw invalidInput(
      'skip-unchanged',
      'needs `fingerprint-key` beside `encrypt-to`: without it nothing can tell whether a sealed backup has changed',
    )
  return choice === 'auto' ? automatic && canTell : choice === 'true'
}

function readKeep(inputs: Inputs): number {
  return parseInteger('keep', inputs.keep || '30', { min: 0, max: 100_000 })
}

/** A destination that deletes old backups tells them by the date in their names. */
function refuseKeepWithoutDate(keep: number, { template }: Naming): void {
  if (keep === 0 || placeholdersOf(template).includes('date')) return
  throw invalidInput('name', 'must contain `{date}`, since `keep` tells old backups by it (or set `keep: 0`)', template)
}

/** Throws BackupError `input-invalid`. */
export function readArtifact(inputs: Inputs, run: RunNames): ArtifactSettings {
  const template = readNameTemplate('artifact-name', inputs['artifact-name'] || '{name}', [
    'name',
    'date',
    'time',
    'router',
  ])
  const naming = { ...run.naming, template: fillTemplate(template, { name: run.naming.template }) }
  const days = inputs['retention-days']
  return {
    kind: 'artifact',
    name: checkName('artifact-name', nameAt(naming, run.startedAt)),
    naming,
    skipUnchanged: readSkipUnchanged(inputs, run, false),
    ...(days === '' ? {} : { retentionDays: parseInteger('retention-days', days, { min: 1, max: 400 }) }),
    token: inputs.token,
    sealed: run.seal !== undefined,
    workflow: run.workflow,
  }
}

/** Throws BackupError `input-invalid`. */
export function readDirectory(inputs: Inputs, { naming, seal }: Pick<RunNames, 'naming' | 'seal'>): DirectorySettings {
  const path = inputs.directory
  if (path === '') throw invalidInput('directory', 'is required with `destination: directory`')
  if (path.includes('\0') || !isAbsolute(path)) {
    throw invalidInput('directory', 'must be an absolute path on the runner, like `/srv/backups/router`', path)
  }
  const keep = readKeep(inputs)
  refuseKeepWithoutDate(keep, naming)
  return { kind: 'directory', path, keep, naming, skipUnchanged: readSkipUnchanged(inputs, { seal }, false) }
}

/** Throws BackupError `input-invalid`. `isWanted` is whether the run commits: only then must there be a repository. */
export function readRepository(
  inputs: Inputs,
  { naming, workflow, isWanted, seal }: RunNames & { readonly isWanted: boolean },
): RepositorySettings {
  const repository = readRepositoryName('repository', inputs.repository || workflow.repository, isWanted)
  const token = inputs['repository-token'] || inputs.token
  const keep = readKeep(inputs)
  if (isWanted) {
    if (token === '') throw invalidInput('repository-token', 'or `token` is required with `destination: repository`')
    refuseKeepWithoutDate(keep, naming)
  }
  const folder = readFolder('path', inputs.path || 'backups/{router}', naming.router)
  return {
    kind: 'repository',
    repository,
    token,
    ...(inputs.branch === '' ? {} : { branch: readBranch('branch', inputs.branch) }),
    folder,
    commitMessage: readCommitMessage('commit-message', inputs['commit-message']),
    keep,
    naming,
    skipUnchanged: readSkipUnchanged(inputs, { seal }, true),
    workflow,
  }
}
