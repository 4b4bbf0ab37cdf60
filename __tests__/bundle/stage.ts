// A stage for the packaged action: both emulators, one run of dist/ as a runner starts it, and what must hold in every run.

import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { parse } from 'yaml'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import { findExcess } from '../../emulator/github/traffic.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { type RunResult, runAction } from '../../emulator/runner/runner.ts'

export { pairOf } from '../fixtures/manifests.ts'

const SECRET_INPUTS = ['password', 'otp-secret', 'token', 'repository-token', 'fingerprint-key']
const TOKEN = 'ghs_tokenOfTheJobThatMustNeverBeShown'

export const ACTION = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
}

type RunOptions = Partial<Parameters<typeof runAction>[0]>

export interface Stage extends AsyncDisposable {
  readonly router: EmulatedRouter
  readonly github: EmulatedGitHub
  /** An empty directory for backups. */
  readonly directory: string
  readonly filesInDirectory: () => Promise<readonly string[]>
  /** Runs dist/ with working inputs, changed by `inputs`, and asserts what must hold in every run. */
  readonly run: (inputs?: Readonly<Record<string, string>>, options?: RunOptions) => Promise<RunResult>
}

export async function openStage(
  switches: SwitchChanges = {},
  github: Parameters<typeof startGitHub>[0] = { visibility: 'private' },
): Promise<Stage> {
  const router = await startRouter(switches)
  const hub = await startGitHub({ token: TOKEN, ...github })
  const directory = await mkdtemp(join(tmpdir(), 'stage-'))
  return {
    router,
    github: hub,
    directory,
    filesInDirectory: () => readdir(directory),
    run: async (inputs = {}, options = {}) => {
      const before = hub.requests.length
      const result = await runAction({
        inputs: {
          url: router.url,
          username: router.switches.account.username,
          password: router.switches.account.password,
          ...(router.fingerprint ? { 'tls-fingerprint': router.fingerprint } : {}),
          ...inputs,
        },
        githubToken: TOKEN,
        // What a debug log shows must be fit to be shown, too.
        debug: true,
        ...options,
        env: { ...hub.environment, ...options.env },
      })
      const given = { password: router.switches.account.password, ...inputs }
      expect(findExcess(hub.requests.slice(before))).toEqual([])
      expectStanding({ result, router, github: hub, inputs: given })
      return result
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([router.close(), hub.close(), rm(directory, { recursive: true, force: true })])
    },
  }
}

/** What must hold in every run, green or red. */
function expectStanding({ result, router, github, inputs }: Scene): void {
  expect(Object.keys(result.outputs).sort()).toEqual(Object.keys(ACTION.outputs).sort())
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(result.exitCode === 0 ? 0 : 1)
  expect(result.outputs['error-code'] === '').toBe(result.exitCode === 0)
  expect(result.stderr).toBe('')
  expect(result.tempFilesLeft).toEqual([])
  expect(router.logouts).toBe(router.logins)
  expect(router.failedLogins).toBeLessThanOrEqual(1)
  // A download that was refused by POST names its task in a URL, and nothing else.
  for (const { url, query } of router.requests.filter(({ url }) => url.includes('?'))) {
    expect(Object.keys(query)).toEqual(['api', 'version', 'method', 'task_id'])
    expect(url).toContain('&method=download&')
  }
  expect(findLeaks(shownBy(result), secretsOf({ router, github, inputs }))).toEqual([])
  expect(findLeaks(addressesOf({ router, github }), secretsOf({ router, github, inputs }))).toEqual([])
}

interface Scene {
  readonly result: RunResult
  readonly router: EmulatedRouter
  readonly github: EmulatedGitHub
  readonly inputs: Readonly<Record<string, string>>
}

/** All that a run leaves where somebody may look, without relying on the runner's masks. */
function shownBy(result: RunResult): string {
  const { stdout, stderr, outputs, summary, state, exportedVariables, addedPaths } = result
  const files = JSON.stringify([outputs, state, exportedVariables, addedPaths])
  return [stdout.replace(/^::add-mask::.*$/gm, ''), stderr, files, summary].join('\n')
}

function addressesOf({ router, github }: Pick<Scene, 'router' | 'github'>): string {
  const asked = github.requests.map(({ path, query, headers }) => [path, query, headers.referer])
  return JSON.stringify([asked, router.requests.map(({ url, headers }) => [url, headers.referer])])
}

/** What was given as a secret, and what the router and GitHub gave for this run. */
function secretsOf({ router, github, inputs }: Omit<Scene, 'result'>): readonly string[] {
  const given = SECRET_INPUTS.map((name) => inputs[name])
  const keys = router.requests.flatMap(({ headers, body }) => [
    headers.cookie?.replace(/^id=/, ''),
    headers['x-syno-token'],
    body._sid,
    body.SynoToken,
  ])
  const codes = router.seenCodes.map(({ code }) => code)
  const runtime = github.environment.ACTIONS_RUNTIME_TOKEN
  const all = [...given, ...keys, ...codes, TOKEN, runtime].filter((secret) => secret !== undefined && secret !== '')
  return [...new Set(all as readonly string[])]
}
