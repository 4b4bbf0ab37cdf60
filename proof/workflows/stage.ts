// The stage for one workflow: three routers, a GitHub with a private repository for backups, and a private folder.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmulatedGitHub, type GitHubRepository, startGitHub } from '../../emulator/github/github.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { runWorkflow, type WorkflowEnd, type WorkflowRun } from './engine.ts'

const TOKEN = 'ghs_tokenOfTheJobThatMustNeverBeShown'
const WRITER = 'github_pat_writerThatMustNeverBeShown'
/** Occurs nowhere else in workflows or in the product. */
const PASSWORDS = ['Käse & "Brot" = 100% gut', 'office-Zq+7/8=9', 'cabin Zq 5%']

export interface Stage {
  readonly routers: readonly EmulatedRouter[]
  readonly github: EmulatedGitHub
  readonly repository: GitHubRepository
  readonly folder: string
  readonly secrets: readonly string[]
  /** The event's payload, in GitHub's form. */
  readonly payload: object
  /** Runs a workflow with working variables and secrets, overridden by those of the run. */
  act(run: WorkflowRun): Promise<WorkflowEnd>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const routers = await Promise.all(
    PASSWORDS.map((password) =>
      startRouter({ certificate: 'self-signed', account: { username: 'backup', password }, export: { exportMs: 100 } }),
    ),
  )
  const github = await startGitHub({ visibility: 'private', token: TOKEN })
  const access = { [WRITER]: 'write' } as const
  const repository = await github.addRepository({ name: 'YOU/router-backups', visibility: 'private', access })
  const folder = await mkdtemp(join(tmpdir(), 'stage-'))
  const [home] = routers
  const payload = { repository: { full_name: 'octo-home/router-backup', private: true, default_branch: 'main' } }
  const variables = {
    ROUTER_URL: home?.url ?? '',
    ROUTER_USERNAME: 'backup',
    ROUTER_FINGERPRINT: home?.fingerprint ?? '',
    BACKUPS_APP_CLIENT_ID: 'Iv1.0123456789abcdef',
  }
  const secrets = {
    GITHUB_TOKEN: TOKEN,
    ROUTER_PASSWORD: home?.switches.account.password ?? '',
    BACKUPS_TOKEN: WRITER,
    BACKUPS_APP_KEY: WRITER,
  }
  return {
    routers,
    github,
    repository,
    folder,
    secrets: [...PASSWORDS, TOKEN, WRITER, 'Zq-not-the-password'],
    payload,
    act: (run) => {
      const {
        ACTIONS_RESULTS_URL = '',
        ACTIONS_RUNTIME_TOKEN = '',
        GITHUB_API_URL = '',
        GITHUB_GRAPHQL_URL = '',
      } = github.environment
      return runWorkflow({
        payload,
        ...run,
        variables: { ...variables, ...run.variables },
        secrets: { ...secrets, ...run.secrets },
        env: {
          ...{ ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN, GITHUB_API_URL, GITHUB_GRAPHQL_URL },
          NO_PROXY: '127.0.0.1,localhost',
          STAND_IN_DOWNLOAD: join(import.meta.dirname, 'stand-ins/download-artifact/download.ts'),
          ...run.env,
        },
      })
    },
    close: async () => {
      await Promise.all([...routers.map((router) => router.close()), github.close()])
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
