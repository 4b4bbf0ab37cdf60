// What the examples and pages tell GitHub's own command line to do, with the real command, against the emulated GitHub. `gh`
// sends requests for the host github.localhost unencrypted, and through a proxy: the emulated GitHub is one.

import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect } from '@jest/globals'
import { parse } from 'yaml'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../emulator/github/runtime-token.ts'
import { parseFileCommand } from '../../emulator/runner/file-commands.ts'
import { PATH_WITH_GH, testWith } from '../fixtures/platform.ts'

const ROOT = join(import.meta.dirname, '../..')
const ZIP = Buffer.from('a zip')
const BACKUPS = '.github/workflows/router-backup.yml'

let github: EmulatedGitHub
let folder: string
beforeEach(async () => {
  github = await startGitHub({ workflow: BACKUPS })
  folder = await mkdtemp(join(tmpdir(), 'gh-'))
})
afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true })
})

/** What a person has set whose GitHub is the emulated one. */
const AT_GITHUB = { GH_HOST: 'github.localhost' }

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs a script as the runner does for `shell: bash`. */
async function runScript(script: string, variables: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const [file, output] = [join(folder, 'script.sh'), join(folder, 'output')]
  await writeFile(file, script)
  await writeFile(output, '')
  const env = {
    ...{ PATH: PATH_WITH_GH, HOME: folder, RUNNER_TEMP: folder, GITHUB_OUTPUT: output },
    ...{ GITHUB_SERVER_URL: 'https://github.localhost', http_proxy: github.origin },
    ...{ GH_TOKEN: EMULATED_TOKEN, GH_REPO: 'octo-home/router-backup' },
    ...variables,
  }
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', file]
  const ended = await new Promise<Omit<Ended, 'outputs'>>((resolve) =>
    execFile('bash', args, { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout: stdout + stderr }),
    ),
  )
  return { ...ended, outputs: parseFileCommand(await readFile(output, 'utf8')) }
}

describe('examples/download-newest.yml', () => {
  const workflow = parse(readFileSync(join(ROOT, 'examples/download-newest.yml'), 'utf8'))
  const [{ run: script, env, shell }] = workflow.jobs.find.steps

  const variables = { PREFIX: env.PREFIX, WORKFLOW: env.WORKFLOW, BRANCH: 'main' }

  /** Runs the step that finds the backup. */
  async function find(): Promise<Ended> {
    expect(shell).toBe('bash')
    expect(Object.keys(env)).toEqual(['GH_TOKEN', 'GH_ENTERPRISE_TOKEN', 'GH_REPO', 'PREFIX', 'WORKFLOW', 'BRANCH'])
    return await runScript(script, variables)
  }

  let day = 0
  /** Stores an artifact, each a day after the one before. */
  function add(name: string): { readonly id: number; readonly runId: string } {
    const artifact = github.addArtifact(name, ZIP)
    const createdAt = new Date(Date.UTC(2026, 10, 1 + day++))
    github.changeArtifact(artifact.id, { createdAt, expiresAt: new Date('2126-01-01T00:00:00Z') })
    return artifact
  }

  testWith('gh')('finds the newest artifact past a check-up, an unchanged night and other workflows', async () => {
    add('SynologyRouter_20261101')
    github.nextRun()
    const wanted = add('SynologyRouter_20261102')
    // A check-up and an unchanged night: green, without an artifact.
    github.nextRun()
    github.nextRun()
    github.nextRun({ workflow: '.github/workflows/test.yml' })
    add('SynologyRouter_fake')
    github.nextRun()
    add('test-results')
    github.nextRun()
    const { code, outputs, stdout } = await find()
    expect([code, stdout]).toEqual([0, expect.stringContaining('The newest good backup is from 2026-11-02')])
    expect(outputs).toEqual({ 'artifact-id': String(wanted.id), 'run-id': wanted.runId })
  })

  testWith('gh')('passes over a failed run, an unfinished one and an expired artifact', async () => {
    const wanted = add('SynologyRouter_20261101')
    github.nextRun()
    const expired = add('SynologyRouter_20261102')
    const past = new Date('2026-01-02T00:00:00Z')
    github.changeArtifact(expired.id, { createdAt: past, expiresAt: past })
    github.nextRun()
    add('SynologyRouter_20261103')
    github.nextRun({}, 'failure')
    add('SynologyRouter_20261104')
    expect((await find()).outputs).toMatchObject({ 'artifact-id': String(wanted.id) })
  })

  testWith('gh').each([
    ['a fork, whose branch is called main, too', { fork: 'stranger/router-backup', event: 'pull_request' }],
    ['a fork, whatever the event', { fork: 'stranger/router-backup' }],
    ['a pull request from a branch with this name', { event: 'pull_request' }],
    ['another branch', { branch: 'dependabot/npm' }],
  ])('passes over the green run of this very workflow from %s', async (_, options) => {
    const wanted = add('SynologyRouter_20261101')
    github.nextRun(options)
    add('SynologyRouter_20991231')
    github.nextRun()
    expect((await find()).outputs).toMatchObject({ 'artifact-id': String(wanted.id) })
  })

  testWith('gh')('reads every page of the list', async () => {
    const wanted = add('SynologyRouter_20261101')
    github.nextRun()
    for (let index = 0; index < 120; index++) add(`test-results-${index}`)
    expect((await find()).outputs).toMatchObject({ 'artifact-id': String(wanted.id) })
  })

  testWith('gh')('fails with a reason if no backup exists, and with that of GitHub if it refuses', async () => {
    expect(await find()).toMatchObject({
      code: 1,
      outputs: {},
      stdout: expect.stringContaining('::error::No green run'),
    })
    const refused = await runScript(script, { ...variables, GH_TOKEN: 'wrong' })
    expect(refused).toMatchObject({ code: 1, outputs: {}, stdout: expect.stringContaining('Bad credentials') })
    expect(refused.stdout).not.toContain('::error::')
  })
})

describe('examples/watch-the-watchdog.yml', () => {
  const workflow = parse(readFileSync(join(ROOT, 'examples/watch-the-watchdog.yml'), 'utf8'))
  const [{ run: script, env }] = workflow.jobs.watch.steps
  const watch = async () => {
    const { WORKFLOW, MAX_AGE, BRANCH } = env
    const variables = { WORKFLOW, MAX_AGE, BRANCH, REPOSITORY: 'octo-home/router-backup' }
    const { code, stdout } = await runScript(script, variables)
    return {
      code,
      complains: stdout.includes('::error::watchdog.yml in octo-home/router-backup has not run for 36 hours'),
    }
  }
  const addRun = (hours: number, conclusion: 'success' | 'failure') => {
    const createdAt = new Date(Date.now() - hours * 60 * 60 * 1000)
    github.nextRun({ workflow: '.github/workflows/watchdog.yml', createdAt, updatedAt: createdAt, conclusion })
  }

  testWith('gh')('is green while the watchdog runs, even if it is red itself', async () => {
    addRun(60, 'success')
    addRun(35, 'failure')
    expect(await watch()).toEqual({ code: 0, complains: false })
  })

  testWith('gh')('fails once it has stopped', async () => {
    addRun(37, 'success')
    github.nextRun()
    expect(await watch()).toEqual({ code: 1, complains: true })
  })

  testWith('gh').each([
    { fork: 'stranger/router-backup', event: 'pull_request' },
    { fork: 'stranger/router-backup' },
    { event: 'pull_request' },
    { branch: 'try-something', event: 'workflow_dispatch' },
  ])('believes no run of a fork, a pull request or another branch: %j', async (options) => {
    addRun(37, 'success')
    const createdAt = new Date()
    // Whether GitHub lists one branch only, as asked, is a belief.
    for (const ignoresLimits of [true, false]) {
      github.faults.ignoresLimits = ignoresLimits
      github.nextRun({ workflow: '.github/workflows/watchdog.yml', createdAt, conclusion: 'success', ...options })
      github.nextRun()
      expect(await watch()).toEqual({ code: 1, complains: true })
    }
  })

  testWith('gh')('finds the newest run behind more runs of another branch than GitHub lists at once', async () => {
    addRun(35, 'success')
    for (let run = 0; run < 120; run++) {
      const createdAt = new Date(Date.now() - run)
      github.nextRun({ workflow: '.github/workflows/watchdog.yml', branch: 'try-something', createdAt })
    }
    expect(await watch()).toEqual({ code: 0, complains: false })
  })

  testWith('gh')('fails without a complaint about the watchdog if GitHub refuses', async () => {
    expect(await watch()).toEqual({ code: 1, complains: false })
  })
})

describe('a runner of another server than github.com', () => {
  const scripts = [
    ['download-newest.yml', 'find'],
    ['watch-the-watchdog.yml', 'watch'],
  ] as const
  testWith('gh').each(scripts)('is the only one that gets the token of its job: %s', async (file, job) => {
    const workflow = parse(readFileSync(join(ROOT, 'examples', file), 'utf8'))
    const [{ run, env }] = workflow.jobs[job].steps
    const asked = new Set<string>()
    const proxy = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', (data) => {
        asked.add(data.toString().split(' ')[1] ?? '')
        socket.destroy()
      })
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    const tokens = { GH_TOKEN: 'x', GH_ENTERPRISE_TOKEN: 'x' }
    const server = { GITHUB_SERVER_URL: 'https://octo.ghe.com', https_proxy: `http://127.0.0.1:${port}` }
    const { code } = await runScript(run, { ...env, ...tokens, ...server, GH_REPO: 'octo/backups' })
    await new Promise((resolve) => proxy.close(resolve))
    expect(code).toBe(1)
    expect([...asked].join()).toMatch(/^(?:api\.)?octo\.ghe\.com:443$/)
  })
})

describe('docs/restore.md', () => {
  testWith('gh')('lists and fetches backups from a repository', async () => {
    const backups = await github.addRepository({ name: 'YOU/router-backups', visibility: 'private' })
    // Not text: every byte must arrive.
    const bytes = Buffer.from(Array.from({ length: 1024 }, (_, index) => index % 256))
    await backups.commit({ files: { 'backups/home/SynologyRouter_20261123.dss': bytes } })
    const page = readFileSync(join(ROOT, 'docs/restore.md'), 'utf8')
    const [commands = ''] = /^gh api repos\/YOU[\s\S]*?(?=^git clone)/m.exec(page) ?? []
    expect(commands.match(/^gh api/gm)).toHaveLength(2)
    const { code, stdout } = await runScript(`cd "$HOME"\n${commands}`, AT_GITHUB)
    expect([code, stdout]).toEqual([0, 'SynologyRouter_20261123.dss\n'])
    expect(await readFile(join(folder, 'SynologyRouter_20261123.dss'))).toEqual(bytes)
  })
})

describe('the command that lists artifacts', () => {
  for (const page of ['docs/destinations.md', 'docs/restore.md'])
    testWith('gh')(`prints names, times, runs and branches, without those of forks: ${page}`, async () => {
      const { id, runId } = github.addArtifact('SynologyRouter_20261101', ZIP)
      github.nextRun({ fork: 'stranger/router-backup' })
      github.addArtifact('SynologyRouter_20991231', ZIP)
      const [command = ''] = /^gh api "repos\/\{owner\}.*$/m.exec(readFileSync(join(ROOT, page), 'utf8')) ?? []
      const { code, stdout } = await runScript(command, AT_GITHUB)
      expect([code, id > 0]).toEqual([0, true])
      expect(stdout).toMatch(new RegExp(`^SynologyRouter_20261101 2\\S+Z run ${runId} on main\\n$`))
    })
})
