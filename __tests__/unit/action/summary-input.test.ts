import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readFleetSettings } from '../../../src/action/fleet-inputs.ts'
import { readSettings, wantsSummary } from '../../../src/action/inputs.ts'
import { readWatchSettings } from '../../../src/action/watchdog-inputs.ts'
import type { Logger } from '../../../src/logger.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const READERS: readonly [string, (logger: Logger) => unknown][] = [
  ['the backup', (logger) => readSettings({ startedAt: new Date(), logger })],
  ['the watchdog', readWatchSettings],
  ['the fleet table', readFleetSettings],
]
const environment = { ...process.env }

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (/^(?:GITHUB|INPUT|RUNNER)_/.test(name)) delete process.env[name]
  Object.assign(process.env, {
    GITHUB_REPOSITORY: 'me/backups',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    ACTIONS_RESULTS_URL: 'https://results.example',
    ACTIONS_RUNTIME_TOKEN: 'runtime',
    INPUT_URL: 'https://192.168.1.1:8001',
    INPUT_USERNAME: 'backup',
    INPUT_PASSWORD: 'synthetic',
    INPUT_DESTINATION: '',
    INPUT_ROUTERS: 'home',
    INPUT_TOKEN: 'synthetic-token',
  })
})

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
})

test.each(READERS)('%s accepts the booleans of YAML 1.2 as summary', (_, read) => {
  for (const [given, wanted] of [
    ['', true],
    ['true', true],
    ['True', true],
    ['false', false],
    ['FALSE', false],
  ] as const) {
    process.env.INPUT_SUMMARY = given
    expect(() => read(createRecordingLogger())).not.toThrow()
    expect(wantsSummary()).toBe(wanted)
  }
})

test.each(READERS)('%s refuses any other value, and says so in a summary', (_, read) => {
  for (const given of ['no', 'NO', 'off', 'fALSE', 'nonsense']) {
    process.env.INPUT_SUMMARY = given
    expect(() => read(createRecordingLogger())).toThrow(
      `Input \`summary\` must be \`true\` or \`false\`, but \`${given}\` was given.`,
    )
    expect(wantsSummary()).toBe(true)
  }
})
