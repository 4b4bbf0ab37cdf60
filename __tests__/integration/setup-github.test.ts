// What setup writes for GitHub Actions: workflows that GitHub accepts, and variables and secrets whose values are never arguments.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../emulator/github/runtime-token.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { repositoryIn } from '../../src/setup/gh.ts'
import { thisMachine } from '../../src/setup/machine.ts'
import { backupWorkflow, watchdogWorkflow } from '../../src/setup/workflows.ts'
import { failureOf } from '../fixtures/failure.ts'
import { PATH_WITH_GH, testWith } from '../fixtures/platform.ts'
import { knownMachine, knownPerson, runSetup } from '../fixtures/setup-run.ts'

const CHECKOUT = '/srv/router-backup'
const WORKFLOWS = `${CHECKOUT}/.github/workflows`

let router: EmulatedRouter
beforeEach(async () => {
  router = await startRouter()
})
afterEach(() => router.close())

function startPerson(answers: Parameters<typeof knownPerson>[0] = {}) {
  const { account } = router.switches
  return knownPerson({
    ...{ url: [router.url], compared: ['same'], username: [account.username], password: [account.password] },
    ...{ schedule: ['github'], ...answers },
  })
}

interface Known {
  readonly visibility?: string
  readonly runners?: readonly object[]
  readonly variables?: readonly string[]
  readonly remote?: string
}

/** A machine with git and, unless `known` is absent, a `gh` that is logged in. */
function startMachine(known?: Known) {
  const {
    visibility = 'private',
    runners = [],
    variables = [],
    remote = 'git@github.com:octo-home/backups.git',
  } = known ?? {}
  const answers: Readonly<Record<string, unknown>> = {
    'repos/octo-home/backups': { private: visibility === 'private', visibility },
    'repos/octo-home/backups/actions/runners?per_page=100': { runners },
    'repos/octo-home/backups/actions/variables?per_page=30': { variables: variables.map((name) => ({ name })) },
    'repos/octo-home/backups/actions/secrets?per_page=100': { secrets: [] },
  }
  const machine = knownMachine({
    git: (_input, args) => ({ stdout: `${args.includes('remote') ? remote : CHECKOUT}\n` }),
    ...(known ? { gh: (_input, args) => ({ stdout: JSON.stringify(answers[args.at(-1) ?? ''] ?? {}) }) } : {}),
  })
  machine.folders.add(CHECKOUT)
  return machine
}

describe('with gh', () => {
  test('variables and secrets are set by its input, and no secret is an argument', async () => {
    const machine = startMachine({})
    await runSetup(startPerson(), machine)
    const { account } = router.switches
    const sent = machine.ran.filter(({ command, input }) => command.startsWith('gh ') && input !== undefined)
    const call =
      'gh api --hostname github.com --silent --input - --method POST repos/octo-home/backups/actions/variables'
    expect(sent).toEqual([
      { command: call, input: JSON.stringify({ name: 'ROUTER_URL', value: router.url }) },
      { command: call, input: JSON.stringify({ name: 'ROUTER_USERNAME', value: account.username }) },
      { command: 'gh secret set ROUTER_PASSWORD --repo octo-home/backups', input: account.password },
      { command: call, input: JSON.stringify({ name: 'ROUTER_FINGERPRINT', value: router.fingerprint }) },
    ])
    expect(machine.ran.map(({ command }) => command).join('\n')).not.toContain(account.password)
    expect([...machine.files.keys()]).toEqual([`${WORKFLOWS}/router-backup.yml`, `${WORKFLOWS}/watchdog.yml`])
  })

  test('variables that exist are replaced only if the user agrees', async () => {
    for (const agrees of [true, false]) {
      const machine = startMachine({ variables: ['ROUTER_URL'] })
      const person = startPerson({ 'ROUTER_URL exist in the repository': [agrees] })
      await runSetup(person, machine)
      const commands = machine.ran.map(({ command }) => command)
      expect(commands.some((command) => command.includes('PATCH') && command.endsWith('/ROUTER_URL'))).toBe(agrees)
      expect(commands).toContain('gh secret set ROUTER_PASSWORD --repo octo-home/backups')
    }
  })

  test('a repository that is not private is refused unless the user insists', async () => {
    const machine = startMachine({ visibility: 'public' })
    const person = startPerson()
    const failure = await failureOf(runSetup(person, machine))
    expect(failure.code).toBe('destination-refused')
    expect(person.seen.join('\n')).toContain('Anyone can read what a public repository stores')
    expect(machine.files.size).toBe(0)
  })

  test('it says which runners are registered, and how to add the first one', async () => {
    const missing = startPerson()
    await runSetup(missing, startMachine({}))
    expect(missing.seen.join('\n')).toContain('It has no self-hosted runner of its own yet.')
    expect(missing.seen.join('\n')).toContain('https://github.com/octo-home/backups/settings/actions/runners/new')
    const person = startPerson()
    await runSetup(person, startMachine({ runners: [{ name: 'nas', status: 'online' }] }))
    expect(person.seen.join('\n')).toContain('octo-home/backups is private. Its self-hosted runners: nas (online).')
    expect(person.seen.join('\n')).not.toContain('runners/new')
  })
})

test('an earlier setup of this machine moves to GitHub with its saved account', async () => {
  const machine = startMachine({})
  await runSetup(startPerson({ schedule: ['print'] }), machine)
  const person = startPerson({ part: ['schedule'], url: [], password: [] })
  await runSetup(person, machine)
  expect(person.asked).not.toContain('password')
  const { account } = router.switches
  const inputs = machine.ran.map(({ input }) => input)
  expect(inputs).toContain(account.password)
  expect(inputs).toContain(JSON.stringify({ name: 'ROUTER_URL', value: router.url }))
  const workflow = machine.files.get(`${WORKFLOWS}/router-backup.yml`)?.content
  expect(workflow).toContain('destination: artifact')
  expect(workflow).not.toContain('directory:')
})

test('without gh, the exact commands are printed, and none has a secret', async () => {
  const machine = startMachine()
  const person = startPerson()
  await runSetup(person, machine)
  const seen = person.seen.join('\n')
  expect(seen).toContain('`gh` cannot read octo-home/backups (it is not installed). Setup will print the commands')
  expect(seen).toContain('Check that the repository is private')
  expect(seen).toContain(`gh variable set ROUTER_URL --repo octo-home/backups --body ${router.url}`)
  expect(seen).toContain('gh secret set ROUTER_PASSWORD --repo octo-home/backups\n')
  expect(seen).not.toContain(router.switches.account.password)
})

test.each([
  ['https://github.com/octo-home/backups.git', 'github.com', 'octo-home/backups'],
  ['https://me@github.com/octo-home/backups', 'github.com', 'octo-home/backups'],
  ['git@github.com:octo-home/backups.git', 'github.com', 'octo-home/backups'],
  ['ssh://git@ssh.example.ghe.com:22/octo-home/backups.git', 'ssh.example.ghe.com', 'octo-home/backups'],
])('the remote %s is recognized', (remote, host, name) => {
  expect(repositoryIn(`${remote}\n`)).toEqual({ host, name })
})

test('a remote on this disk is not taken for a repository on GitHub', () => {
  expect([repositoryIn('/srv/git/backups.git'), repositoryIn('')]).toEqual([undefined, undefined])
})

describe('the workflows', () => {
  const router = { url: 'https://192.168.1.1:8001', username: 'backup', password: 'x', 'tls-fingerprint': 'ab' }
  const about = { timeZone: 'Europe/Berlin' }
  const encryption = { 'encrypt-to': 'age1first\nage1second', 'fingerprint-key': 'k' }
  const documents = [
    ['artifact', backupWorkflow({ ...router, destination: 'artifact', router: 'home' }, about)],
    [
      'directory',
      backupWorkflow({ ...router, destination: 'directory', directory: "C:\\it's: #1", router: '1' }, about),
    ],
    ['repository', backupWorkflow({ ...router, ...encryption, 'otp-secret': 'y', destination: 'repository' }, about)],
    ['watchdog', watchdogWorkflow('home', about)],
  ].map(([name = '', text = '']) => ({ name, kind: 'workflow', text }))

  test("are accepted by GitHub's language service", () => {
    const script = join(import.meta.dirname, '../contract/language-service.ts')
    const input = JSON.stringify(documents)
    const env = { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' }
    const complaints: Record<string, unknown> = JSON.parse(
      execFileSync(process.execPath, [script], { input, env }).toString(),
    )
    expect(complaints).toEqual({ artifact: [], directory: [], repository: [], watchdog: [] })
  })

  test('contain no value of a secret or of a variable', () => {
    const all = documents.map(({ text }) => text).join('\n')
    for (const value of ['192.168.1.1', 'password: x', 'fingerprint-key: k', 'otp-secret: y'])
      expect(all).not.toContain(value)
  })
})

describe('with the real gh, against the emulated GitHub', () => {
  let github: EmulatedGitHub
  let folder: string
  beforeEach(async () => {
    github = await startGitHub({ permissions: { administration: 'read' } })
    folder = mkdtempSync(join(tmpdir(), 'setup-gh-'))
  })
  afterEach(async () => {
    await github.close()
    rmSync(folder, { recursive: true })
  })

  testWith('gh')('sets variables and secrets, and replaces them in a second run', async () => {
    execFileSync('git', ['init', '--quiet', folder])
    const remote = 'https://github.localhost/octo-home/router-backup.git'
    execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', remote])
    github.runners.push({ name: 'nas', labels: ['self-hosted'], status: 'online', busy: false })
    const env = {
      ...{ PATH: PATH_WITH_GH, HOME: folder, GH_TOKEN: EMULATED_TOKEN, GH_ENTERPRISE_TOKEN: EMULATED_TOKEN },
      ...{ GH_HOST: 'github.localhost', http_proxy: github.origin, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
    }
    const machine = { ...(await thisMachine(env, new AbortController().signal)), workingFolder: folder }
    const person = startPerson()
    await runSetup(person, machine)
    const { account } = router.switches
    expect(person.seen.join('\n')).toContain('router-backup is private. Its self-hosted runners: nas (online).')
    const { variables, secrets } = github.settings
    expect(Object.fromEntries(variables)).toEqual({
      ...{ ROUTER_URL: router.url, ROUTER_FINGERPRINT: router.fingerprint, ROUTER_USERNAME: account.username },
    })
    expect(Object.fromEntries(secrets)).toEqual({ ROUTER_PASSWORD: Buffer.byteLength(account.password) })
    expect(readFileSync(join(folder, '.github/workflows/router-backup.yml'), 'utf8')).toContain('runs-on: self-hosted')
    variables.set('ROUTER_URL', 'https://old')
    secrets.set('ROUTER_PASSWORD', 1)
    const again = startPerson({ 'exist in the repository. Replace them': [true] })
    await runSetup(again, machine)
    expect([variables.get('ROUTER_URL'), secrets.get('ROUTER_PASSWORD')]).toEqual([
      router.url,
      Buffer.byteLength(account.password),
    ])
  })
})
