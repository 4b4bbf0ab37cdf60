// `srm-backup drill`: fetch the newest copy, open it, check it, and print the card that the day of need asks for.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Naming } from '../backup-name.ts'
import { type NewestCopy, newestArtifact, newestInDirectory, newestInRepository } from '../destinations/newest-copy.ts'
import { BackupError } from '../errors.ts'
import { noFacts } from '../facts.ts'
import { readLabel, readNameTemplate } from '../input-values.ts'
import { readBranch, readFolder, readRepositoryName } from '../repository-values.ts'
import { formatBytes } from '../units.ts'
import { type Environment, variableOf } from './inputs.ts'
import { type OpenOptions, wholeOf, withBackup } from './opened-backup.ts'
import type { Terminal } from './terminal.ts'
import { compareWithManifest } from './verify.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const STEPS = [
  'Wire a computer to the router, which should be the same model with the same or a newer SRM.',
  'Sign in as an administrator: Control Panel > System, under Update & Restore.',
  'Export the present configuration by hand, so that there is a way back.',
  'Restore from the .dss file, wait, and do not cut the power.',
  'Sign in with the account and password of the backup; look at Internet, Wi-Fi, DHCP, port forwarding and VPN.',
] as const

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
  readonly env: Environment
  readonly now: Date
}

/** Throws BackupError. */
export async function drill(options: DrillOptions, terminal: Terminal): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'srm-backup-'))
  try {
    const copy = await terminal.during('Fetching the newest backup', () => fetchNewest(options, folder, terminal))
    terminal.note(`Fetched: ${copy.description}.`)
    await terminal.during('Opening it', () =>
      withBackup(copy.file, options, async (backup) => {
        const { contentSize, content } = wholeOf(copy.description, backup.inspection)
        compareWithManifest(copy.description, backup, copy.manifest)
        const { router, time, file } = copy.manifest
        const days = Math.floor((options.now.getTime() - Date.parse(time)) / DAY_MS)
        const card = [
          'RESTORE CARD',
          '',
          `Router    ${router.label}`,
          `Model     ${router.model ?? 'not known'}`,
          `Firmware  ${router.firmware ?? 'not known'}`,
          `Backup    ${file}, of ${time.slice(0, 16).replace('T', ' ')} UTC (${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`})`,
          `From      ${copy.description}`,
          `Size      ${formatBytes(backup.size)}${backup.isSealed ? ', sealed; opened with the key that was given' : ''}`,
          `SHA-256   ${backup.sha256}`,
          `Checked   whole, ${formatBytes(contentSize)} when opened, ${content.entries.length} files and folders, ${content.tables.length} tables; it is what its manifest says`,
          '',
          ...STEPS.map((step, index) => `${index + 1}. ${step}`),
        ]
        const json = {
          ...{ router, time, file, from: copy.description, size: backup.size, sha256: backup.sha256 },
          ...{ sealed: backup.isSealed, whole: true, days, steps: STEPS },
        }
        terminal.result({ text: card.join('\n'), json })
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 2 })
  }
}

async function fetchNewest(options: DrillOptions, folder: string, terminal: Terminal): Promise<NewestCopy> {
  const { directory, repository, artifact, env, signal, now } = options
  const given = [directory, repository, artifact].filter((place) => place !== undefined)
  if (given.length !== 1)
    throw new BackupError('input-invalid', 'Name one place: `--directory`, `--repository` or `--artifact`.')
  const template = readNameTemplate('name', options.name ?? 'SynologyRouter_{date}', ['date', 'time', 'router'])
  const naming: Naming = { template, router: readLabel('router', options.router ?? 'router') }
  const journal = terminal.journal(noFacts())
  const search = { naming, now, folder, journal, signal }
  if (directory !== undefined) return await newestInDirectory(directory, search)
  const token = env[variableOf('token')] ?? env.GITHUB_TOKEN ?? env.GH_TOKEN ?? ''
  if (token === '')
    throw new BackupError('input-invalid', 'No token was given.', {
      hint: 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN to one that may read the repository: `GH_TOKEN=$(gh auth token)`.',
    })
  journal.secret(token)
  const workflow = {
    serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    graphqlUrl: env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
  }
  if (repository !== undefined) {
    const place = {
      repository: readRepositoryName('repository', repository, true),
      branch: options.branch === undefined ? undefined : readBranch('branch', options.branch),
      folder: readFolder('path', options.path ?? 'backups/{router}', naming.router),
    }
    return await newestInRepository({ ...place, token, workflow }, search)
  }
  const place = {
    repository: readRepositoryName('artifact', artifact ?? '', true),
    workflowFile: options.workflow ?? 'router-backup.yml',
    branch: options.branch ?? 'main',
  }
  return await terminal.withoutChatter(() => newestArtifact({ ...place, token, workflow }, search))
}
