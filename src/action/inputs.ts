// Reads the runner's inputs and environment into Settings; nothing else reads them. Masks secrets first.

import { readFileSync, type Stats, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import * as core from '@actions/core'
import { BackupError } from '../errors.ts'
import { memberOf } from '../github/github-client.ts'
import { serverIn } from '../github/server.ts'
import { visibilityOf } from '../github/visibility.ts'
import type { Logger } from '../logger.ts'
import { findPrivateKeys } from '../settings/parse-encryption.ts'
import { secretsIn } from '../settings/parse-otp-secret.ts'
import { checkInputs } from '../settings/parse-settings.ts'
import { readBoolean } from '../settings/parse-values.ts'
import { INPUT_NAMES, type InputName, type Inputs, type Settings, type WorkflowContext } from '../settings/settings.ts'
import { stateFolder } from '../system/state-folder.ts'
import { MIB } from '../text/format.ts'
import { findDiagnostics } from './diagnostics.ts'
import { refuseEvent } from './event.ts'
import { describePassing } from './passing-directory.ts'

/** Of an event: far more than GitHub sends. */
const MAX_PAYLOAD_BYTES = 32 * MIB
/** Inputs that are secrets. */
const SECRETS: readonly InputName[] = ['password', 'otp-secret', 'token', 'repository-token', 'fingerprint-key']

/** A space may belong to a password, and blank recipients are not the same as none. */
const UNTRIMMED: readonly InputName[] = ['password', 'encrypt-to']

/** A warning, not an error: it disables Node's checks of GitHub, not ours of the router. */
const UNVERIFIED =
  "NODE_TLS_REJECT_UNAUTHORIZED=0 is set in the runner's environment: GitHub's certificates are not checked, so anyone on the network path could intercept the backup. Remove it. The router's certificate is still checked."

/** Reads the inputs and masks the secrets in them. */
export function maskInputs(logger: Logger): Inputs {
  const inputs = Object.fromEntries(
    INPUT_NAMES.map((name) => [name, core.getInput(name, { trimWhitespace: !UNTRIMMED.includes(name) })]),
  ) as Inputs
  // A private key given by mistake must not appear in the log next to its error.
  const derived = [...secretsIn(inputs['otp-secret']), ...findPrivateKeys(inputs['encrypt-to'])]
  const secrets = [...SECRETS.map((name) => inputs[name]), ...derived]
  for (const secret of secrets) if (secret !== '') logger.secret(secret)
  return inputs
}

/** Reads and checks everything. Throws BackupError `input-invalid` or `event-refused`, before the router is contacted. */
export function readSettings({ startedAt, logger }: { readonly startedAt: Date; readonly logger: Logger }): Settings {
  const inputs = maskInputs(logger)
  const { env } = process
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') logger.warning(UNVERIFIED)
  for (const warning of findDiagnostics(env)) logger.warning(warning)
  // The artifact client sends it to GitHub, and NODE_DEBUG prints it.
  if (env.NODE_DEBUG && env.ACTIONS_RUNTIME_TOKEN) logger.secret(env.ACTIONS_RUNTIME_TOKEN)
  const payload = readPayload(env.GITHUB_EVENT_PATH)
  const told = visibilityOf(memberOf(payload, 'repository'))
  refuseEvent({ name: env.GITHUB_EVENT_NAME ?? '', payload, visibility: told })
  // A re-run has the old payload: the repository may have become public since.
  const visibility = env.GITHUB_RUN_ATTEMPT === '1' || !env.GITHUB_RUN_ATTEMPT ? told : undefined
  const workflow: WorkflowContext = {
    ...serverIn(env),
    repository: env.GITHUB_REPOSITORY ?? '',
    runId: env.GITHUB_RUN_ID ?? '',
    workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
    branch: env.GITHUB_REF_NAME ?? '',
    artifactService: Boolean(env.ACTIONS_RESULTS_URL && env.ACTIONS_RUNTIME_TOKEN),
    ...(env.ACTIONS_RESULTS_URL ? { resultsUrl: env.ACTIONS_RESULTS_URL } : {}),
    ...(visibility ? { visibility } : {}),
  }
  const machine = { tempDirectory: env.RUNNER_TEMP || tmpdir(), stateFolder: stateFolder(env) }
  const settings = checkInputs(inputs, { startedAt, ...machine, workflow })
  // A successful scheduled run must mean that a backup was stored.
  if (settings.mode === 'check' && env.GITHUB_EVENT_NAME === 'schedule')
    throw new BackupError(
      'input-invalid',
      '`mode: check` stores nothing, but this is a scheduled run: it would succeed without a backup.',
      {
        hint: `Remove \`mode\`. For manual check-ups, give \`workflow_dispatch\` an input of that name, and set \`mode: \${{ inputs.mode || 'backup' }}\`.`,
      },
    )
  const passing = describePassing(settings.destinations, env)
  if (passing) logger.warning(passing)
  return settings
}

/** Returns whether to write a job summary. Only a valid `false` turns it off, so a run with invalid inputs writes one. */
export function wantsSummary(): boolean {
  try {
    return readBoolean('summary', core.getInput('summary') || 'true')
  } catch {
    return true
  }
}

/** Returns the path of the runner's job summary file, if it has one. */
export function summaryFile(): string | undefined {
  // biome-ignore lint/style/noProcessEnv: the toolkit has no function that names this file
  return process.env.GITHUB_STEP_SUMMARY || undefined
}

/** Returns owner and name of the repository that this action came from, if the runner tells. */
export function actionRepository(): string | undefined {
  // biome-ignore lint/style/noProcessEnv: the toolkit has no function that names it
  const name = process.env.GITHUB_ACTION_REPOSITORY ?? ''
  return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) ? name : undefined
}

/** Returns the payload of the event that started the workflow; for a schedule it may be almost empty. */
export function readPayload(path: string | undefined): unknown {
  try {
    // Reading a pipe could wait for ever, and nothing could interrupt it.
    return path && isReadable(statSync(path)) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  } catch {
    return undefined
  }
}

function isReadable(found: Stats): boolean {
  return found.isFile() && found.size <= MAX_PAYLOAD_BYTES
}
