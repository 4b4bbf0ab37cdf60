// What people see: each scene runs the packaged actions against the emulators, and returns the Markdown that GitHub would show.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHub } from '../../emulator/github/github.ts'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { type RunOptions, runAction } from '../../emulator/runner/runner.ts'
import { fleetTable, watchdogIssue } from './fleet-scenes.ts'

/** Returns Markdown. Throws if a run ends otherwise than the picture says. */
export type Scene = () => Promise<string>

/** As pictures show them, instead of the emulator's port and a temporary folder. */
const SHOWN_ADDRESS = '192.168.1.1:8001'
const SHOWN_DIRECTORY = '/srv/backups/router'
const CHANGED = { 'wifi.guest.enabled': 'no', 'wifi.guest.ssid': 'Besuch' }
const QUOTA = 'Artifact storage quota has been hit. Unable to upload any new artifacts.'

interface Stage {
  readonly router: EmulatedRouter
  /** Runs the action once, and returns the summary. */
  readonly run: (isGood: boolean, inputs?: Readonly<Record<string, string>>) => Promise<string>
  readonly nextNight: () => void
  /** Inputs that add a directory to the artifact. */
  readonly toDirectory: Readonly<Record<string, string>>
}

interface Surroundings {
  readonly router?: SwitchChanges
  readonly github?: Parameters<typeof startGitHub>[0]
}

/** Every scene, by the name of its picture. */
export const SCENES: Readonly<Record<string, Scene>> = {
  backup: () =>
    onStage({}, async ({ router, run, nextNight }) => {
      await run(true)
      router.switches.download.body = makeBackupFile({ settings: CHANGED })
      nextNight()
      return await run(true)
    }),
  unchanged: () =>
    onStage({}, async ({ run, nextNight }) => {
      await run(true, { 'skip-unchanged': 'true' })
      nextNight()
      return await run(true, { 'skip-unchanged': 'true' })
    }),
  first: () => onStage({}, ({ run }) => run(true)),
  'wrong-password': () => onStage({}, ({ run }) => run(false, { password: 'a wrong password' })),
  'untrusted-certificate': () => onStage({}, ({ run }) => run(false, { 'tls-fingerprint': '' })),
  storage: () =>
    onStage(
      { github: { faults: { createArtifact: { status: 403, body: JSON.stringify({ code: 'x', msg: QUOTA }) } } } },
      ({ run, toDirectory }) => run(false, toDirectory),
    ),
  'check-up': () => onStage({}, ({ run }) => run(true, { mode: 'check' })),
  'check-up-failed': () =>
    onStage({ router: { account: { backupAllowed: false }, encryption: { clockOffsetSeconds: -200 } } }, ({ run }) =>
      run(false, { mode: 'check' }),
    ),
  'watchdog-issue': watchdogIssue,
  'fleet-table': fleetTable,
}

async function onStage(surroundings: Surroundings, scene: (stage: Stage) => Promise<string>): Promise<string> {
  const router = await startRouter({
    certificate: 'self-signed',
    export: { exportMs: 2500 },
    ...surroundings.router,
  })
  const github = await startGitHub({ visibility: 'private', ...surroundings.github })
  const directory = await mkdtemp(join(tmpdir(), 'picture-backups-'))
  const { username, password } = router.switches.account
  const usual = {
    ...{ url: router.url, username, password, 'tls-fingerprint': router.fingerprint, router: 'home' },
  }
  try {
    return await scene({
      router,
      nextNight: () => void github.nextRun(),
      toDirectory: { destination: 'artifact, directory', directory },
      run: async (isGood, inputs = {}) => {
        const summary = await runOnce(isGood, {
          inputs: { ...usual, ...inputs },
          eventName: inputs.mode === 'check' ? 'workflow_dispatch' : 'schedule',
          env: github.environment,
        })
        return summary.replaceAll(addressOf(router), SHOWN_ADDRESS).replaceAll(directory, SHOWN_DIRECTORY)
      },
    })
  } finally {
    await Promise.all([router.close(), github.close(), rm(directory, { recursive: true })])
  }
}

/** The router's address, as it is or with the colon escaped for Markdown. */
function addressOf({ port }: EmulatedRouter): RegExp {
  return new RegExp(`127\\.0\\.0\\.1(?::|&#58;)${port}`, 'g')
}

async function runOnce(isGood: boolean, options: RunOptions): Promise<string> {
  const result = await runAction(options)
  if ((result.exitCode === 0) !== isGood) throw new Error(`The run ended otherwise than it should:\n${result.log}`)
  return result.summary
}
