// `mode: check` in this process, with the real toolkit: what __tests__/bundle/checkup.test.ts does with the packaged file.

import { existsSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { runInProcess, TOKEN } from '../fixtures/action-run.ts'

const BY_HAND = { GITHUB_EVENT_NAME: 'workflow_dispatch' }

test('checks every destination and all steps up to the export, and stores nothing', async () => {
  const run = await runInProcess({
    inputs: {
      mode: 'check',
      destination: 'artifact, directory, repository',
      repository: 'octo-home/backups',
      'encrypt-to': 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu',
    },
    env: BY_HAND,
    prepare: async ({ directory, github }) => {
      process.env.INPUT_DIRECTORY = directory
      await github.addRepository({ name: 'octo-home/backups', visibility: 'private', access: { [TOKEN]: 'write' } })
    },
  })
  expect([run.red, run.files, run.github.artifacts]).toEqual([false, [], []])
  for (const place of [
    'the artifacts of octo-home/router-backup',
    run.directory,
    'octo-home/backups/backups/127.0.0.1',
  ])
    expect(run.log).toContain(`ready: ${place}`)
  expect(run.log).toContain('Ready for a backup, 1 warning; nothing was stored')
  expect(run.summary).toContain('This was a check-up; nothing was stored.')
  expect(run.router.requests.map(({ method }) => method)).not.toContain('start')
})

test('reports a missing directory without creating it, with the command that does', async () => {
  let missing = ''
  const run = await runInProcess({
    switches: { account: { backupAllowed: false } },
    inputs: { mode: 'check', destination: 'directory' },
    env: BY_HAND,
    prepare: ({ directory }) => {
      missing = `${directory}/missing`
      process.env.INPUT_DIRECTORY = missing
    },
  })
  expect([run.red, run.outputs['error-code']]).toEqual([true, 'destination-refused'])
  expect(run.log).toMatch(
    /^✗ Directory +The directory \S+\/missing does not exist\.\n +→ .* create it: `mkdir -p -m 700 \S+\/missing`/m,
  )
  expect(existsSync(missing)).toBe(false)
  expect(run.summary).toContain('2 problems to fix')
})

test.each(['backup', 'check'])(
  "says that the job ran on GitHub's machine if it can't reach the router: %s",
  async (mode) => {
    const run = await runInProcess({
      inputs: { mode, url: 'https://127.0.0.1:1' },
      env: { ...BY_HAND, RUNNER_ENVIRONMENT: 'github-hosted' },
    })
    expect([run.red, run.outputs['error-code']]).toEqual([true, 'router-unreachable'])
    expect(run.log).toMatch(/::error::Nothing listens at /)
    expect(run.log.match(/This job ran on GitHub's machine.*`runs-on: self-hosted`/g)).toHaveLength(1)
    expect(run.summary).toContain("GitHub's machine")
  },
)

test('refuses a scheduled check-up', async () => {
  const run = await runInProcess({ inputs: { mode: 'check' } })
  expect([run.red, run.outputs['error-code'], run.router.connections]).toEqual([true, 'input-invalid', 0])
})

test.each([103, 105])('logs in once even if the router refuses to report its model: %i', async (code) => {
  const run = await runInProcess({
    switches: { label: { mesh: code, system: code } },
    inputs: { mode: 'check' },
    env: { GITHUB_EVENT_NAME: 'workflow_dispatch' },
  })
  expect(run.red).toBe(false)
  expect(run.router.logins).toBe(1)
})

test.each([
  [103, false, 'unknown without an export: code 103'],
  [105, true, 'The router refused access to its backup service: code 105'],
  [119, false, 'unknown without an export: code 119'],
] as const)('logs in once even if the router may require a token: %i', async (enforce, red, words) => {
  const run = await runInProcess({ switches: { token: { enforce } }, inputs: { mode: 'check' }, env: BY_HAND })
  expect({ red: run.red, logins: run.router.logins, logouts: run.router.logouts }).toEqual({
    red,
    logins: 1,
    logouts: 1,
  })
  expect(run.log).toContain(words)
})

test('says that a NAS is not a router, and stops nothing', async () => {
  const switches = { label: { mesh: 'absent', model: 'DS216+II', firmware: 'DSM 6.2.4-25556 Update 7' } } as const
  const run = await runInProcess({ switches, inputs: { mode: 'check' }, env: BY_HAND })
  expect(run.red).toBe(false)
  expect(run.log).toContain('This is a Synology NAS (DSM), not a router.')
})

test('reports a device without the export, after one login', async () => {
  const switches = { info: { absent: ['SYNO.Backup.Config.Backup'] } }
  const run = await runInProcess({ switches, inputs: { mode: 'check' }, env: BY_HAND })
  expect([run.red, run.outputs['error-code'], run.router.logins]).toEqual([true, 'router-unsupported', 1])
  expect(run.log).toContain('The router does not support exporting its configuration')
})
