// `srm-backup drill`: fetches the newest copy, verifies it and prints a restore card.

import { createRunState } from '../backup/run-state.ts'
import { newestArtifact } from '../destinations/artifact/newest-artifact.ts'
import { newestInDirectory } from '../destinations/directory/newest-in-directory.ts'
import type { NewestCopy } from '../destinations/newest-copy.ts'
import { newestInRepository } from '../destinations/repository/newest-in-repository.ts'
import { BackupError } from '../errors.ts'
import { serverIn } from '../github/server.ts'
import type { Naming } from '../naming/template.ts'
import { variableOf } from '../settings/env-file.ts'
import { readBranch, readFolder, readRepositoryName } from '../settings/parse-repository.ts'
import {
  readDuration,
  readLabel,
  readNameTemplate,
  readRouterUrl,
  refuseTimeWithoutDate,
} from '../settings/parse-values.ts'
import { labelOf, nameRouter } from '../settings/router-name.ts'
import { collectGarbage } from '../system/garbage.ts'
import { reach } from '../system/reach.ts'
import { printable } from '../text/sanitize.ts'
import { problemOf } from './drill-verdict.ts'
import type { Environment } from './inputs.ts'
import { compareWithManifest } from './manifest-match.ts'
import { type OpenOptions, requireValid, withBackup } from './opened-backup.ts'
import { restoreCard } from './restore-card.ts'
import { withTemporaryFolder } from './temporary-folder.ts'
import type { Terminal } from './terminal.ts'
import { describeFailure } from './vocabulary.ts'

/** Where copies are stored, and the options that apply there. */
const PLACES = {
  directory: [],
  repository: ['branch', 'path'],
  artifact: ['branch', 'workflow'],
} as const
type PlaceKind = keyof typeof PLACES

export interface DrillOptions extends OpenOptions {
  /** One of the three. */
  readonly directory?: string | undefined
  readonly repository?: string | undefined
  readonly artifact?: string | undefined
  readonly workflow?: string | undefined
  readonly branch?: string | undefined
  readonly path?: string | undefined
  readonly name?: string | undefined
  readonly router?: string | undefined
  /** Maximum age of the copy: `36h`, `2d`. */
  readonly 'max-age'?: string | undefined
  readonly env: Environment
  readonly now: Date
}

/** Prints the card even if the copy is not good enough. Throws BackupError. */
export async function drill(given: DrillOptions, terminal: Terminal): Promise<void> {
  const options = withVariables(given)
  terminal.nameRouter(nameRouter({ label: options.router ?? '', url: '' }))
  const kind = readPlace(options)
  const maxAge = options['max-age']
  const limit = maxAge === undefined ? undefined : { given: maxAge, ms: readDuration('max-age', maxAge) }
  await withTemporaryFolder(options, async (folder) => {
    const { directory, signal, reachMs: timeoutMs } = options
    const fetch = () => fetchNewest(kind, { options, folder, terminal })
    const copy = await terminal.during('Fetching the newest backup', () =>
      // GitHub has limits of its own.
      directory === undefined ? fetch() : reach(directory, fetch, { signal, timeoutMs }),
    )
    // Reading manifests of 32 MiB has left several times as much, and what opens the backup takes memory, too.
    collectGarbage()
    const description = printable(copy.description, 300)
    terminal.note(`Fetched: ${description}.`)
    refuseOtherRouter(copy, options.router)
    if (copy.ahead !== undefined && !limit) terminal.logger(createRunState()).warning(printable(copy.ahead, 1000))
    await terminal.during('Verifying it', () =>
      withBackup(copy.file, { ...options, isListed: true }, async (backup) => {
        requireValid(description, backup.inspection)
        const { manifest } = copy
        const incomparableReason = await compareWithManifest(description, backup, { manifest, signal: options.signal })
        const { lines, json } = restoreCard({
          copy,
          backup,
          incomparableReason,
          isArtifact: kind === 'artifact',
          now: options.now,
        })
        const failure = problemOf(copy, { kind, limit, now: options.now })
        await terminal.result({ lines, json: { ...json, error: failure ? describeFailure(failure) : null } })
        if (failure) throw failure
      }),
    )
  })
}

/** Returns the place that was named. Throws BackupError `input-invalid` for several, none, or options that do not apply. */
function readPlace(options: DrillOptions): PlaceKind {
  const kinds = (Object.keys(PLACES) as PlaceKind[]).filter((kind) => options[kind] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1 || options[kind] === '')
    throw new BackupError('input-invalid', 'Give exactly one of `--directory`, `--repository` and `--artifact`.', {
      hint: 'For backups on this machine, it is `srm-backup drill --directory FOLDER`. Before the first one, run `srm-backup setup`.',
    })
  const meant: readonly string[] = PLACES[kind]
  const stray = Object.values(PLACES)
    .flat()
    .find((name) => options[name] !== undefined && !meant.includes(name))
  if (stray !== undefined)
    throw new BackupError('input-invalid', `\`--${stray}\` does not apply to \`--${kind}\`.`, {
      hint: 'Omit it, or use it with the option it belongs to (see `--help`).',
    })
  return kind
}

/** In a container, the backup and its health check have the same variables. */
function withVariables(options: DrillOptions): DrillOptions {
  const of = (name: 'name' | 'router') => options[name] ?? (options.env[variableOf(name)] || undefined)
  return { ...options, name: of('name'), router: of('router') }
}

/** As the backup calls a router without a name, for `{router}` in names of files. */
function usualLabel(env: Environment): string {
  const url = env[variableOf('url')] ?? ''
  return url === '' ? 'router' : labelOf(readRouterUrl('url', url))
}

/** Throws BackupError `input-invalid` for another router's backup: its card would be worse than none. */
function refuseOtherRouter({ manifest, description }: NewestCopy, wanted: string | undefined): void {
  const found = manifest.router.label
  if (wanted === undefined || found === wanted) return
  throw new BackupError(
    'input-invalid',
    `The newest backup belongs to ${printable(found)}, not ${wanted}: ${printable(description, 300)}.`,
    {
      hint: 'Use the same `--router` as the job that makes the backups. Each router needs its own place or its own `--name`.',
    },
  )
}

/** `gh` takes another server from GH_HOST, and prints the token for it: which of the two this one is for, is unknown. */
function requireOneServer(env: Environment): void {
  const { GH_HOST: host = '', GITHUB_SERVER_URL: named = '', GITHUB_API_URL: api = '' } = env
  if (host === '' || host === 'github.com' || named !== '' || api !== '') return
  throw new BackupError('input-invalid', `GH_HOST names the server ${printable(host)}, and nothing else does.`, {
    hint: `The token was sent nowhere. Set GITHUB_SERVER_URL to the server that it is for: https://${printable(host)} or https://github.com.`,
  })
}

interface Fetch {
  readonly options: DrillOptions
  readonly folder: string
  readonly terminal: Terminal
}

async function fetchNewest(kind: PlaceKind, { options, folder, terminal }: Fetch): Promise<NewestCopy> {
  const { directory = '', repository = '', artifact = '', env, signal, now } = options
  const template = readNameTemplate('name', options.name ?? 'SynologyRouter_{date}', ['date', 'time', 'router'])
  if (kind !== 'artifact') refuseTimeWithoutDate(template)
  const naming: Naming = { template, router: readLabel('router', options.router ?? usualLabel(env)) }
  const logger = terminal.logger(createRunState())
  const search = { naming, now, folder, logger, signal }
  if (kind === 'directory') return await newestInDirectory(directory, search)
  const token = env[variableOf('token')] ?? env.GITHUB_TOKEN ?? env.GH_TOKEN ?? ''
  if (token === '')
    throw new BackupError('input-invalid', 'A GitHub token is required.', {
      hint: 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN to one that can read the repository, for example `GH_TOKEN=$(gh auth token)`.',
    })
  logger.secret(token)
  requireOneServer(env)
  const workflow = serverIn(env)
  const named = { isRequired: true, serverUrl: workflow.serverUrl }
  if (kind === 'repository') {
    const place = {
      repository: readRepositoryName('repository', repository, named),
      branch: options.branch === undefined ? undefined : readBranch('branch', options.branch),
      folder: readFolder('path', options.path ?? 'backups/{router}', naming.router),
    }
    return await newestInRepository({ ...place, token, workflow }, search)
  }
  const place = {
    repository: readRepositoryName('artifact', artifact, named),
    workflowFile: options.workflow ?? 'router-backup.yml',
    branch: options.branch ?? 'main',
  }
  return await terminal.withoutChatter(() => newestArtifact({ ...place, token, workflow }, search))
}
