// act, a third-party workflow engine: installs it, creates a repository for it, and runs one workflow file.

import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const VERSION = 'v0.2.87'
const BIN = join(ROOT, 'build/go-bin')
const ACT = join(BIN, 'act')
const TIMEOUT_MS = 600_000
/** Labels that workflows ask for: all are this machine. */
const LABELS = ['ubuntu-latest', 'self-hosted', 'linux', 'nas']
/** Stand-ins for the other actions that examples use. */
const STAND_INS: Readonly<Record<string, string>> = {
  'actions/download-artifact': 'download-artifact',
  'actions/create-github-app-token': 'create-github-app-token',
  'actions/setup-node': 'setup-node',
  'actions/checkout': 'checkout',
}

/** This action as the reusable workflow names it, under its publisher's name. */
const PUBLISHED_ACTION =
  /- uses: ([^@]+)@/.exec(readFileSync(join(ROOT, '.github/workflows/backup-one-router.yml'), 'utf8'))?.[1] ?? ''

/** Why act is unavailable; `undefined` if it is installed. */
export function installAct(): string | undefined {
  const path = `${process.env.PATH}:/usr/local/go/bin`
  try {
    if (existsSync(ACT) && execFileSync(ACT, ['--version'], { encoding: 'utf8' }).includes(VERSION.slice(1)))
      return undefined
    const env = { ...process.env, PATH: path, GOBIN: BIN, GOTOOLCHAIN: 'auto' }
    execFileSync('go', ['install', `github.com/nektos/act@${VERSION}`], { env, stdio: 'pipe' })
    return undefined
  } catch (error) {
    const { code, stderr } = error as { readonly code?: string; readonly stderr?: Buffer }
    if (code === 'ENOENT') return 'Go is not installed, and act needs it'
    return `act could not be installed: ${stderr?.toString().trim().split('\n').at(-1) ?? String(error)}`
  }
}

export interface WorkflowRun {
  /** The text of the workflow, and the name of its file. */
  readonly workflow: { readonly name: string; readonly text: string }
  readonly event: string
  readonly payload?: object
  readonly variables?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** The environment of the runner's machine. */
  readonly env?: Readonly<Record<string, string>>
  /** Folders put first on PATH. */
  readonly path?: readonly string[]
  /** The workflow is in this project's own repository, and says `uses: ./`. */
  readonly isOurs?: boolean
  readonly matrix?: string
  readonly debug?: boolean
}

export interface WorkflowEnd {
  readonly exitCode: number | null
  /** As act shows it, secrets masked. */
  readonly log: string
}

/** Runs one workflow to its end. */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'))
  try {
    const [repository, action, home] = ['repository', 'action', 'home'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    for (const path of [repository, action, home]) mkdirSync(path)
    for (const name of ['action.yml', 'dist', 'watchdog', 'fleet', '.github'])
      cpSync(join(ROOT, name), join(action, name), { recursive: true })
    if (run.isOurs)
      for (const name of ['action.yml', 'dist', 'emulator', '.github', 'package.json'])
        cpSync(join(ROOT, name), join(repository, name), { recursive: true })
    const file = join(repository, '.github/workflows', run.workflow.name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, run.workflow.text)
    writeFileSync(join(folder, 'event.json'), JSON.stringify(run.payload ?? {}))
    initRepository(repository)
    return await start(argumentsFor(run, { folder, action, file }), { run, repository, home })
  } finally {
    endOrphans(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Ends what a job has left running in its folders. GitHub's runner does so after each job; act does not. */
function endOrphans(folder: string): void {
  for (const id of process.platform === 'linux' ? readdirSync('/proc') : []) {
    try {
      if (readlinkSync(`/proc/${id}/cwd`).startsWith(`${folder}/`)) process.kill(Number(id), 'SIGKILL')
    } catch {
      // It is not a process, it belongs to another user, or it has ended.
    }
  }
}

function argumentsFor(run: WorkflowRun, { folder, action, file }: Record<'folder' | 'action' | 'file', string>) {
  const pairs = (flag: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  const local = Object.entries(STAND_INS).flatMap(([name, stand]) => {
    const versions = [...run.workflow.text.matchAll(new RegExp(`${name}@(\\w+)`, 'g'))].map(([, version]) => version)
    return versions.flatMap((version) => [
      '--local-repository',
      `${name}@${version}=${join(import.meta.dirname, 'stand-ins', stand)}`,
    ])
  })
  return [
    ...[run.event, '--workflows', file, '--eventpath', join(folder, 'event.json')],
    ...LABELS.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...['--local-repository', `${PUBLISHED_ACTION}@v1=${action}`],
    ...local,
    ...pairs('--var', run.variables),
    ...pairs('--secret', run.secrets),
    ...pairs('--env', run.env),
    ...(run.matrix ? ['--matrix', run.matrix] : []),
    ...(run.debug ? ['--env', 'RUNNER_DEBUG=1'] : []),
  ]
}

/** act reads owner and name of the repository from its remote. */
function initRepository(folder: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch', 'main')
  git('remote', 'add', 'origin', 'https://github.com/octo-home/router-backup.git')
  git('add', '--all')
  git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--message', 'Set up')
}

async function start(
  args: readonly string[],
  { run, repository, home }: { readonly run: WorkflowRun; readonly repository: string; readonly home: string },
): Promise<WorkflowEnd> {
  const path = [...(run.path ?? []), dirname(process.execPath), process.env.PATH].join(':')
  const child = spawn(ACT, args, {
    cwd: repository,
    env: { PATH: path, HOME: home, NO_PROXY: '127.0.0.1,localhost', ...run.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log += String(chunk)
    })
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { exitCode, log }
}
