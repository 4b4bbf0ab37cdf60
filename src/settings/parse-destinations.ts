// Parses the inputs of each destination to its settings.

import { isAbsolute } from 'node:path'
import { fillTemplate, isDated, type Naming, nameAt } from '../naming/template.ts'
import { input, message, term } from '../text/message.ts'
import { readBranch, readCommitMessage, readFolder, readRepositoryName } from './parse-repository.ts'
import {
  checkName,
  invalidInput,
  parseInteger,
  readChoice,
  readNameTemplate,
  refuseTimeWithoutDate,
} from './parse-values.ts'
import type {
  ArtifactSettings,
  DirectorySettings,
  EncryptionSettings,
  Inputs,
  RepositorySettings,
  WorkflowContext,
} from './settings.ts'

/** What all destinations of a run share. */
export interface RunNames {
  readonly naming: Naming
  readonly startedAt: Date
  readonly workflow: WorkflowContext
  /** How backups are encrypted, if they are. */
  readonly seal?: EncryptionSettings | undefined
}

/** `auto` only skips in a repository: artifacts expire, and a directory keeps a fixed number of backups. */
function readSkipUnchanged(inputs: Inputs, { seal }: Pick<RunNames, 'seal'>, automatic: boolean): boolean {
  const choice = readChoice('skip-unchanged', inputs['skip-unchanged'] || 'auto', ['auto', 'true', 'false'])
  const isComparable = !seal || seal.fingerprintKey !== undefined
  if (choice === 'true' && !isComparable)
    throw invalidInput(
      'skip-unchanged',
      message`needs ${input('fingerprint-key')} with ${input('encrypt-to')}: without it, changes in an encrypted backup cannot be detected`,
    )
  return choice === 'auto' ? automatic && isComparable : choice === 'true'
}

function readKeep(inputs: Inputs): number {
  return parseInteger('keep', inputs.keep || '30', { min: 0, max: 100_000 })
}

/** Pruning recognizes old backups by the date in their names. */
function refuseKeepWithoutDate(keep: number, { template }: Naming): void {
  if (keep === 0 || isDated({ template })) return
  const problem = message`must contain \`{date}\`, by which ${input('keep')} recognizes old backups (or set ${input('keep', '0')})`
  throw invalidInput('name', problem, template)
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
    name: checkArtifactName(nameAt(naming, run.startedAt)),
    naming,
    skipUnchanged: readSkipUnchanged(inputs, run, false),
    ...(days === '' ? {} : { retentionDays: parseInteger('retention-days', days, { min: 1, max: 400 }) }),
    token: inputs.token,
    sealed: run.seal !== undefined,
    workflow: run.workflow,
  }
}

function checkArtifactName(name: string): string {
  if (name.includes('%'))
    throw invalidInput('artifact-name', "must not contain `%`, which GitHub's client cannot download", name)
  return checkName('artifact-name', name)
}

/** Throws BackupError `input-invalid`. */
export function readDirectory(inputs: Inputs, { naming, seal }: Pick<RunNames, 'naming' | 'seal'>): DirectorySettings {
  const path = inputs.directory
  if (path === '') throw invalidInput('directory', 'is required: backups are stored there')
  if (path.includes('\0') || !isAbsolute(path)) {
    throw invalidInput(
      'directory',
      message`must be an absolute path on ${term('runner')}, like \`/srv/backups/router\``,
      path,
    )
  }
  const keep = readKeep(inputs)
  refuseKeepWithoutDate(keep, naming)
  refuseTimeWithoutDate(naming.template)
  return { kind: 'directory', path, keep, naming, skipUnchanged: readSkipUnchanged(inputs, { seal }, false) }
}

/** Throws BackupError `input-invalid`. `isWanted`: whether the run commits; only then a repository is required. */
export function readRepository(
  inputs: Inputs,
  { naming, workflow, isWanted, seal }: RunNames & { readonly isWanted: boolean },
): RepositorySettings {
  const repository = readRepositoryName('repository', inputs.repository || workflow.repository, {
    ...{ isRequired: isWanted, serverUrl: workflow.serverUrl },
  })
  const token = inputs['repository-token'] || inputs.token
  const keep = readKeep(inputs)
  if (isWanted) {
    if (token === '')
      throw invalidInput(
        'repository-token',
        message`or ${input('token')} is required with ${input('destination', 'repository')}`,
      )
    refuseKeepWithoutDate(keep, naming)
    refuseTimeWithoutDate(naming.template)
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
