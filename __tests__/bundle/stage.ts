// A stage for the packaged action: both emulators, one run of dist/ as a runner starts it, and what must hold in every run.

import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { parse } from 'yaml'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { type RunResult, runAction } from '../../emulator/runner/runner.ts'

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
      const result = await runAction({
        inputs: {
          url: router.url,
          username: router.switches.account.username,
          password: router.switches.account.password,
          ...(router.fingerprint ? { 'tls-fingerprint': router.fingerprint } : {}),
          ...inputs,
        },
        githubToken: TOKEN,
        ...options,
        env: { ...hub.environment, ...options.env },
      })
      const password = inputs.password ?? router.switches.account.password
      expectStanding({ result, router, secrets: [password, inputs['otp-secret'] ?? ''] })
      return result
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([router.close(), hub.close(), rm(directory, { recursive: true, force: true })])
    },
  }
}

/** The two files of a backup. */
export function pairOf(fileName: string | undefined): readonly string[] {
  return [`${fileName}`, `${fileName?.replace(/\.dss(?:\.age)?$/, '')}.manifest.json`]
}

/** What must hold in every run, green or red. */
function expectStanding({
  result,
  router,
  secrets,
}: {
  readonly result: RunResult
  readonly router: EmulatedRouter
  /** What was given; empty is none. */
  readonly secrets: readonly string[]
}): void {
  expect(Object.keys(result.outputs).sort()).toEqual(Object.keys(ACTION.outputs).sort())
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(result.exitCode === 0 ? 0 : 1)
  expect(result.outputs['error-code'] === '').toBe(result.exitCode === 0)
  expect(result.stderr).toBe('')
  expect(result.tempFilesLeft).toEqual([])
  expect(router.logouts).toBe(router.logins)
  expect(router.failedLogins).toBeLessThanOrEqual(1)
  expect(router.requests.filter(({ url }) => url.includes('?'))).toEqual([])
  const shown = [result.stdout.replace(/^::add-mask::.*$/gm, ''), JSON.stringify(result.outputs), result.summary].join(
    '\n',
  )
  const codes = router.seenCodes.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  const given = secrets.filter((secret) => secret !== '')
  for (const secret of [...given, TOKEN, ...codes, ...sessionIdsOf(router)]) {
    for (const encoded of encodings(secret)) expect(shown).not.toContain(encoded)
  }
}

function sessionIdsOf(router: EmulatedRouter): readonly string[] {
  const ids = router.requests.map(({ headers }) => /id=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '')
  return [...new Set(ids)].filter((id) => id !== '')
}

function encodings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    encodeURIComponent(secret),
    bytes.toString('base64'),
    bytes.toString('hex'),
    JSON.stringify(secret).slice(1, -1),
  ]
}
