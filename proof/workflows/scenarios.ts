// The workflows that the engine runs, and what must be true afterwards: in its log, on GitHub and on the disk.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { findExcess } from '../../emulator/github/traffic.ts'
import { listZip } from '../../emulator/github/zip-listing.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import type { WorkflowEnd, WorkflowRun } from './engine.ts'
import { environmentForCli, findGitHubCli } from './github-cli.ts'
import type { Stage } from './stage.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface Scenario {
  readonly workflow: string
  readonly what: string
  /** Why this machine cannot run it; `undefined` if it can. */
  readonly obstacle?: () => string | undefined
  readonly run: (stage: Stage) => Promise<readonly string[]>
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const createRecipient = async () => await identityToRecipient(await generateX25519Identity())

/** An example's text; only what its reader replaces is replaced. */
export function example(name: string, places: Readonly<Record<string, string>> = {}): WorkflowRun['workflow'] {
  let text = read(`examples/${name}`)
  for (const [from, to] of Object.entries(places)) {
    if (!text.includes(from)) throw new Error(`${name} does not name ${from}`)
    text = text.replaceAll(from, to)
  }
  return { name, text }
}

export function refute(problems: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(problems).flatMap(([problem, isSo]) => (isSo ? [problem] : []))
}

/** Checks what must hold after every run: its result, and no secret in the engine's own log. */
export function judge(stage: Stage, { exitCode, log }: WorkflowEnd, isGreen = true): readonly string[] {
  const leaks = findLeaks(log, stage.secrets)
  const excess = findExcess(stage.github.requests)
  return refute({
    [`the engine ended with ${exitCode}: ${log.trim().split('\n').slice(-12).join(' / ')}`]:
      (exitCode === 0) !== isGreen,
    [`the job sent ${excess.join(' and ')}`]: excess.length > 0,
    [`the log shows ${leaks.map((leak) => leak.split(' ')[0]).join(', ')} of a secret`]: leaks.length > 0,
  })
}

async function artifactProblems(stage: Stage, count = 1): Promise<readonly string[]> {
  const wanted = stage.routers.map((router) => sha256(router.backupFile))
  const held = await Promise.all(
    stage.github.artifacts.map(async ({ content }) => {
      const files = await listZip(content)
      return files.filter(({ name }) => name.endsWith('.dss')).map((file) => sha256(file.content))
    }),
  )
  return refute({
    [`GitHub has ${held.length} artifacts`]: held.length !== count,
    'an artifact does not contain what the router sent': held.flat().some((hash) => !wanted.includes(hash)),
  })
}

function directoryProblems(stage: Stage, folder: string): readonly string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.dss')) : []
  const [file] = files
  return refute({
    [`${files.length} backups in the directory`]: files.length !== 1,
    'the file is not what the router sent':
      file !== undefined &&
      sha256(readFileSync(join(folder, file))) !== sha256(stage.routers[0]?.backupFile ?? Buffer.alloc(0)),
  })
}

async function repositoryProblems(stage: Stage): Promise<readonly string[]> {
  const files = await stage.repository.listFiles('backups/home')
  const path = files.find((name) => name.endsWith('.dss'))
  const content = path && (await stage.repository.readFile(path))
  return refute({
    'the repository has no backup': !path,
    'the commit does not contain what the router sent':
      Buffer.isBuffer(content) && sha256(content) !== sha256(stage.routers[0]?.backupFile ?? Buffer.alloc(0)),
  })
}

/** The engine's own runs all have the same id. */
function runEnvironment({ github }: Stage): Readonly<Record<string, string>> {
  return { GITHUB_RUN_ID: github.environment.GITHUB_RUN_ID ?? '' }
}

/** Returns an example without its job `backup`, whose outputs are those of an earlier attempt. */
function jobAfter(
  { name, text }: WorkflowRun['workflow'],
  outputs: Readonly<Record<string, string>>,
): WorkflowRun['workflow'] {
  const alone = text.replace(/^ {2}backup:\n.*?(?=^ {2}copy:)/ms, '').replace('    needs: backup\n', '')
  return {
    name,
    text: alone.replaceAll(/\$\{\{ needs\.backup\.outputs\.([\w-]+) \}\}/g, (_, key) => outputs[key] ?? ''),
  }
}

/** Receives what workflows post: a line of text, or a heartbeat. */
async function withListener<T>(work: (url: string, posted: string[]) => Promise<T>): Promise<T> {
  const posted: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      posted.push(`${request.url} ${body}`)
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, posted)
  } finally {
    server.close()
  }
}

function artifactScenario(event: string, debug = false): Scenario {
  return {
    workflow: 'artifact.yml',
    what: `${event}${debug ? ', with debug logging' : ''}: an artifact, verified`,
    run: async (stage) => {
      // A manual run checks unless its starter chooses otherwise.
      const payload = event === 'workflow_dispatch' ? { ...stage.payload, inputs: { mode: 'backup' } } : stage.payload
      const end = await stage.act({ workflow: example('artifact.yml'), event, payload, debug })
      return [...judge(stage, end), ...(await artifactProblems(stage))]
    },
  }
}

/** The workflow that the README shows. */
function readmeWorkflow(): WorkflowRun['workflow'] {
  const [, text = ''] = /^```yaml\n(.*?)^```/ms.exec(read('README.md')) ?? []
  return { name: 'router-backup.yml', text }
}

export const SCENARIOS: readonly Scenario[] = [
  {
    workflow: 'README.md',
    what: 'started by hand twice: a check-up, then a backup; then by the schedule',
    run: async (stage) => {
      const workflow = readmeWorkflow()
      const byHand = { workflow, event: 'workflow_dispatch' }
      const checkup = await stage.act(byHand)
      const stored = stage.github.artifacts.length
      const first = await stage.act({ ...byHand, payload: { ...stage.payload, inputs: { mode: 'backup' } } })
      stage.github.nextRun()
      const nightly = await stage.act({ workflow, event: 'schedule' })
      return [
        ...[checkup, first, nightly].flatMap((end) => judge(stage, end)),
        ...(await artifactProblems(stage, 2)),
        ...refute({ 'the check-up stored something': stored > 0 }),
      ]
    },
  },
  artifactScenario('schedule'),
  artifactScenario('workflow_dispatch', true),
  {
    workflow: 'artifact.yml',
    what: 'workflow_dispatch, no mode chosen: a check-up; green, prints a table, exports and stores nothing',
    run: async (stage) => {
      const end = await stage.act({ workflow: example('artifact.yml'), event: 'workflow_dispatch' })
      const asked = stage.routers[0]?.requests.map(({ method }) => method) ?? []
      return [
        ...judge(stage, end),
        ...(await artifactProblems(stage, 0)),
        ...refute({
          'the table is missing': !end.log.includes('All checks passed; nothing was stored'),
          [`the router received ${asked.join(', ')}`]: asked.includes('start') || !asked.includes('login'),
        }),
      ]
    },
  },
  {
    workflow: 'artifact.yml',
    what: 'pull_request of a fork: fails without contacting the router',
    run: async (stage) => {
      const text = read('examples/artifact.yml').replace('workflow_dispatch:', 'pull_request:')
      const payload = { ...stage.payload, pull_request: { head: { repo: { full_name: 'stranger/fork' } } } }
      const end = await stage.act({ workflow: { name: 'fork.yml', text }, event: 'pull_request', payload })
      const refused = end.log.includes('error-code=event-refused')
      const asked = stage.routers.some((router) => router.requests.length > 0)
      return [...judge(stage, end, false), ...refute({ 'not refused': !refused, 'the router was contacted': asked })]
    },
  },
  {
    workflow: 'artifact.yml',
    what: 'a wrong password: fails after one login, stores nothing',
    run: async (stage) => {
      const secrets = { ROUTER_PASSWORD: 'Zq-not-the-password' }
      const end = await stage.act({ workflow: example('artifact.yml'), event: 'schedule', secrets })
      const [router] = stage.routers
      return [
        ...judge(stage, end, false),
        ...(await artifactProblems(stage, 0)),
        ...refute({
          'the engine received no error-code': !end.log.includes('error-code=login-refused'),
          [`${router?.failedLogins} failed logins`]: router?.failedLogins !== 1,
        }),
      ]
    },
  },
  {
    workflow: 'sealed.yml',
    what: 'an artifact that only the key can decrypt',
    run: async (stage) => {
      const secrets = { FINGERPRINT_KEY: 'a key of the digests that is long enough' }
      const workflow = example('sealed.yml', {
        'age1YOUR-FIRST-PUBLIC-KEY': await createRecipient(),
        'age1YOUR-SECOND-PUBLIC-KEY': await createRecipient(),
      })
      const end = await stage.act({ workflow, event: 'schedule', secrets })
      const [artifact] = stage.github.artifacts
      const files = artifact ? await listZip(artifact.content) : []
      const sealed = files.find(({ name }) => name.endsWith('.dss.age'))
      return [
        ...judge(stage, end),
        ...refute({
          'the encrypted file is missing': !sealed?.content.toString('latin1').startsWith('age-encryption.org/v1'),
          'an unencrypted file was stored': files.some(({ name }) => name.endsWith('.dss')),
        }),
      ]
    },
  },
  {
    workflow: 'directory.yml',
    what: 'schedule: a directory',
    run: async (stage) => {
      const folder = join(stage.folder, 'backups')
      mkdirSync(folder)
      const workflow = example('directory.yml', { '/srv/backups/router': folder })
      return [...judge(stage, await stage.act({ workflow, event: 'schedule' })), ...directoryProblems(stage, folder)]
    },
  },
  {
    workflow: 'two-destinations.yml',
    what: 'an artifact and a directory',
    run: async (stage) => {
      const folder = join(stage.folder, 'backups')
      mkdirSync(folder)
      const workflow = example('two-destinations.yml', { '/srv/backups/router': folder })
      const end = await stage.act({ workflow, event: 'schedule' })
      return [...judge(stage, end), ...directoryProblems(stage, folder), ...(await artifactProblems(stage))]
    },
  },
  {
    workflow: 'repository.yml',
    what: 'a commit in the private repository',
    run: async (stage) => {
      const end = await stage.act({ workflow: example('repository.yml'), event: 'schedule' })
      return [...judge(stage, end), ...(await repositoryProblems(stage))]
    },
  },
  {
    workflow: 'repository-app.yml',
    what: "a commit with an app's token, an output of an earlier step",
    run: async (stage) => {
      const end = await stage.act({ workflow: example('repository-app.yml'), event: 'schedule' })
      return [...judge(stage, end), ...(await repositoryProblems(stage))]
    },
  },
  {
    workflow: 'download.yml',
    what: 'outputs used by the next job, which verifies and copies the file',
    run: async (stage) => {
      const folder = join(stage.folder, 'volume')
      const workflow = example('download.yml', { '/volume1/backups/router': folder })
      const end = await stage.act({ workflow, event: 'schedule', env: runEnvironment(stage) })
      return [...judge(stage, end), ...directoryProblems(stage, folder)]
    },
  },
  {
    workflow: 'download.yml',
    what: 'after "Re-run failed jobs": the copy of an earlier attempt',
    run: async (stage) => {
      const first = await stage.act({ workflow: example('artifact.yml'), event: 'schedule' })
      const [artifact] = stage.github.artifacts
      const files = artifact ? await listZip(artifact.content) : []
      const name = files.find((file) => file.name.endsWith('.dss'))?.name ?? ''
      stage.github.rerun('failed')
      const folder = join(stage.folder, 'volume')
      const outputs = {
        'artifact-id': String(artifact?.id),
        name,
        sha256: sha256(stage.routers[0]?.backupFile ?? Buffer.alloc(0)),
      }
      const workflow = jobAfter(example('download.yml', { '/volume1/backups/router': folder }), outputs)
      const end = await stage.act({ workflow, event: 'schedule', env: runEnvironment(stage) })
      return [...judge(stage, first), ...judge(stage, end), ...directoryProblems(stage, folder)]
    },
  },
  {
    workflow: 'download-newest.yml',
    what: "another workflow's newest artifact, found by the real `gh` past a run without one, for a restore",
    obstacle: () => (findGitHubCli() ? undefined : 'gh is not installed, and Debian does not provide it here'),
    run: async (stage) => {
      const path = findGitHubCli() ?? []
      const file = '.github/workflows/router-backup.yml'
      stage.github.nextRun({ workflow: file })
      const first = await stage.act({ workflow: example('artifact.yml'), event: 'schedule' })
      stage.github.nextRun({ workflow: file })
      stage.github.nextRun({ workflow: '.github/workflows/fetch.yml' })
      const folder = join(stage.folder, 'router-restore')
      const workflow = example('download-newest.yml', { $HOME: stage.folder })
      const end = await stage.act({ workflow, event: 'workflow_dispatch', path, env: environmentForCli(stage.github) })
      return [...judge(stage, first), ...judge(stage, end), ...directoryProblems(stage, folder)]
    },
  },
  {
    workflow: 'notify-on-failure.yml',
    what: 'red: a later step sends the error-code',
    run: (stage) =>
      withListener(async (url, posted) => {
        const secrets = {
          ROUTER_PASSWORD: 'Zq-not-the-password',
          NOTIFY_URL: `${url}/notify`,
          HEARTBEAT_URL: `${url}/alive`,
        }
        const end = await stage.act({ workflow: example('notify-on-failure.yml'), event: 'schedule', secrets })
        const notified = posted.filter((line) =>
          line.startsWith('/notify The router backup failed: login-refused. Check the password'),
        )
        return [
          ...judge(stage, end, false),
          ...refute({ [`posted: ${posted.join(', ')}`]: notified.length !== 1 || posted.length !== 1 }),
        ]
      }),
  },
  {
    workflow: 'notify-on-failure.yml',
    what: 'green: a heartbeat, and no message',
    run: (stage) =>
      withListener(async (url, posted) => {
        const secrets = { NOTIFY_URL: `${url}/notify`, HEARTBEAT_URL: `${url}/alive` }
        const end = await stage.act({ workflow: example('notify-on-failure.yml'), event: 'schedule', secrets })
        return [...judge(stage, end), ...refute({ [`posted: ${posted.join(', ')}`]: posted.join() !== '/alive ' })]
      }),
  },
  {
    workflow: 'matrix.yml',
    what: 'three routers, one of them broken: two stored, one failed',
    run: async (stage) => {
      const [home, office, cabin] = stage.routers
      if (!home || !office || !cabin) return ['three routers are needed']
      cabin.switches.export.statusShape = 'fail-state'
      const site = (address: string, { url, fingerprint }: (typeof stage.routers)[number]) => [
        `url: https://${address}:8001\n            fingerprint: ""`,
        `url: ${url}\n            fingerprint: ${fingerprint}`,
      ]
      const sites = [site('192.168.1.1', home), site('10.20.0.1', office), site('10.30.0.1', cabin)]
      const workflow = example('matrix.yml', Object.fromEntries(sites))
      const names = ['home', 'office', 'cabin']
      const secrets = Object.fromEntries(
        names.map((name, index) => [
          `ROUTER_PASSWORD_${name.toUpperCase()}`,
          stage.routers[index]?.switches.account.password ?? '',
        ]),
      )
      const end = await stage.act({ workflow, event: 'schedule', secrets })
      const stored = stage.github.artifacts.map(({ name }) => name.replace(/_\d{8}$/, '')).sort()
      return [
        ...judge(stage, end, false),
        ...(await artifactProblems(stage, 2)),
        ...refute({
          [`stored: ${stored.join(', ')}`]: stored.join() !== 'SynologyRouter_home,SynologyRouter_office',
          'the engine received no error-code': !end.log.includes('error-code=export-failed'),
        }),
      ]
    },
  },
  {
    workflow: 'self-test.yml',
    what: 'our own workflow: `uses: ./` after a checkout, a good and a failing step',
    run: async (stage) => {
      const workflow = { name: 'self-test.yml', text: read('.github/workflows/self-test.yml') }
      const end = await stage.act({ workflow, event: 'workflow_dispatch', isOurs: true, matrix: 'os:ubuntu-latest' })
      return [
        ...judge(stage, end),
        ...refute({ 'a step is missing': !/Success - Main The run failed with login-refused/.test(end.log) }),
      ]
    },
  },
]
