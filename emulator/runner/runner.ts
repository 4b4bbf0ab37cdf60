// A runner for one step: starts a packaged node24 action as GitHub's runner does, and reports the result.
import { arch, platform } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EMULATED_TOKEN } from '../github/runtime-token.ts'
import { type ActionManifest, describeInputs, inputVariable, readManifest } from './action-manifest.ts'
import { type ProcessResult, runProcess, type SignalPlan } from './child-process.ts'
import { parseFileCommand, parsePathFile } from './file-commands.ts'
import { createStepFiles, listFiles, type StepFiles } from './step-files.ts'
import { type Annotation, createStepLog, type StepLog } from './step-log.ts'

export interface RunOptions {
  /** Path of action.yml; the project's own by default. */
  readonly actionYml?: string
  /** The script to run instead of the one that action.yml names. */
  readonly dist?: string
  readonly nodePath?: string
  /** What `with:` gives; the defaults of action.yml fill in the rest. */
  readonly inputs: Readonly<Record<string, string>>
  /**
   * The inputs of a composite action around this step, which leaves its action.yml where GITHUB_ACTION_PATH says. `leak`
   * passes them to the step as INPUT_*, too: GitHub's runner never does, other runners do.
   */
  readonly composite?: { readonly inputs: Readonly<Record<string, string>>; readonly leak?: boolean }
  /** Added to the runner's own variables; undefined removes one. Only PATH and the like are inherited. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly githubToken?: string
  /** The payload of the event. */
  readonly event?: unknown
  readonly eventName?: string
  /** Step debug logging. */
  readonly debug?: boolean
  /** Cancels the step: sends one signal, at a given time or once stdout matches. */
  readonly signalAfter?: SignalPlan
  /** Escalates like the runner: SIGINT, SIGTERM after 7.5 s, SIGKILL 2.5 s later. */
  readonly escalate?: boolean
  readonly onStdout?: (chunk: string) => void
  /** After this the process is killed and `timedOut` says so. */
  readonly timeoutMs?: number
  /** The workspace, where the action is started; an empty folder by default. */
  readonly cwd?: string
}

export interface RunResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** Raw: with commands, nothing masked. */
  readonly stdout: string
  readonly stderr: string
  /** As the runner would show it: commands carried out, secrets masked. */
  readonly log: string
  /** The same with nothing masked, so that a test can see what only masking hides. */
  readonly unmaskedLog: string
  readonly outputs: Readonly<Record<string, string>>
  /** Content of GITHUB_STEP_SUMMARY, unmasked. */
  readonly summary: string
  /** What the action asked to mask, and each of its lines. */
  readonly masks: readonly string[]
  readonly annotations: readonly Annotation[]
  /** State for a post step, variables and PATH entries for later steps. */
  readonly state: Readonly<Record<string, string>>
  readonly exportedVariables: Readonly<Record<string, string>>
  readonly addedPaths: readonly string[]
  /** Below RUNNER_TEMP, as relative paths; those in the system's temp folder as `TMPDIR/…`. */
  readonly tempFilesLeft: readonly string[]
  readonly timedOut: boolean
  readonly durationMs: number
}

const PROJECT_ACTION = fileURLToPath(new URL('../../action.yml', import.meta.url))
const TIMEOUT_MS = 100_000
const MAX_SUMMARY_BYTES = 1024 * 1024
/** Of all outputs of a job, in UTF-16. */
const MAX_OUTPUT_BYTES = 1024 * 1024
/** With where Node keeps compiled code, if whoever started this has it keep any: a run then costs a tenth less. */
const INHERITED = ['PATH', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'TZ', 'SystemRoot', 'NODE_COMPILE_CACHE']
const SYSTEMS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }

/**
 * Runs the main script of an action to its end. A failing action is a result, not an error.
 * @throws Error for an unusable manifest, and for file commands that the runner would reject.
 */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const manifest = await readManifest(options.actionYml ?? PROJECT_ACTION)
  const workspace = options.cwd === undefined ? undefined : resolve(options.cwd)
  const files = await createStepFiles({ event: options.event ?? {}, workspace })
  try {
    const variables = dropUndefined({
      ...inheritVariables(),
      ...describeJob(options),
      ...files.environment,
      ...options.env,
    })
    const token = options.githubToken ?? EMULATED_TOKEN
    const evaluate = (expression: string) => evaluateContext(expression, { variables, token })
    const inputs = describeInputs({ manifest, given: options.inputs, evaluate })
    const outer = options.composite ? await describeComposite(options.composite, files) : {}
    const env = { ...variables, ...outer, ...inputs.variables }
    const log = createStepLog({ debug: options.debug ?? false })
    if (inputs.unexpected.length > 0)
      log.annotate({ level: 'warning', message: warnOfInputs(inputs.unexpected, manifest) })
    const ended = await runProcess({
      nodePath: options.nodePath ?? process.execPath,
      script: options.dist === undefined ? manifest.main : resolve(options.dist),
      cwd: workspace ?? files.environment.GITHUB_WORKSPACE ?? '.',
      env,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      signalAfter: options.signalAfter,
      escalate: options.escalate ?? false,
      onLine: log.write,
      onStdout: options.onStdout,
    })
    return await collectResult({ ended, files, log, env })
  } finally {
    await files.remove()
  }
}

function warnOfInputs(unexpected: readonly string[], { inputs }: ActionManifest): string {
  const list = (names: readonly string[]) => `'${names.join("', '")}'`
  return `Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(Object.keys(inputs))}]`
}

async function describeComposite(
  { inputs, leak = false }: NonNullable<RunOptions['composite']>,
  files: StepFiles,
): Promise<Readonly<Record<string, string>>> {
  const leaked = Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])
  return { GITHUB_ACTION_PATH: await files.addComposite(Object.keys(inputs)), ...(leak && Object.fromEntries(leaked)) }
}

async function collectResult(run: {
  readonly ended: ProcessResult
  readonly files: StepFiles
  readonly log: StepLog
  readonly env: Readonly<Record<string, string>>
}): Promise<RunResult> {
  const { ended, files, log, env } = run
  const summary = await files.read('GITHUB_STEP_SUMMARY')
  const summaryBytes = Buffer.byteLength(summary)
  if (summaryBytes > MAX_SUMMARY_BYTES) {
    const message = `$GITHUB_STEP_SUMMARY supports content up to a size of 1024k got ${Math.floor(summaryBytes / 1024)}k`
    log.annotate({ level: 'error', message })
  }
  const outputs = parseFileCommand(await files.read('GITHUB_OUTPUT'))
  const characters = Object.values(outputs).reduce((sum, value) => sum + value.length, 0)
  if (characters * 2 > MAX_OUTPUT_BYTES) log.annotate({ level: 'error', message: 'Job outputs exceed 1 MB' })
  const left = env.RUNNER_TEMP === undefined ? [] : await listFiles(env.RUNNER_TEMP)
  const strayed = env.TMPDIR === undefined ? [] : await listFiles(env.TMPDIR)
  return {
    ...ended,
    log: log.text,
    unmaskedLog: log.unmaskedText,
    outputs,
    summary,
    masks: log.masks,
    annotations: log.annotations,
    state: parseFileCommand(await files.read('GITHUB_STATE')),
    exportedVariables: parseFileCommand(await files.read('GITHUB_ENV')),
    addedPaths: parsePathFile(await files.read('GITHUB_PATH')),
    tempFilesLeft: [...left, ...strayed.map((path) => `TMPDIR/${path}`)],
  }
}

function inheritVariables(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]))
}

function describeJob(options: RunOptions): Readonly<Record<string, string | undefined>> {
  return {
    CI: 'true',
    GITHUB_ACTION: 'synology-router-backup',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: options.eventName ?? 'schedule',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'backup',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: 'octo-home/router-backup',
    GITHUB_REPOSITORY_OWNER: 'octo-home',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '17000000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'Back up the router',
    RUNNER_ARCH: ARCHITECTURES[arch()] ?? 'X64',
    RUNNER_DEBUG: options.debug ? '1' : undefined,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'emulated-runner',
    RUNNER_OS: SYSTEMS[platform()] ?? 'Linux',
  }
}

/** The value of `github.token`, and of `github.…` and `runner.…` where a variable carries it. */
function evaluateContext(
  expression: string,
  context: { readonly variables: Readonly<Record<string, string>>; readonly token: string },
): string | undefined {
  if (expression === 'github.token') return context.token
  const [, scope, name] = /^(github|runner)\.(\w+)$/.exec(expression) ?? []
  return scope && name ? context.variables[`${scope}_${name}`.toUpperCase()] : undefined
}

function dropUndefined(variables: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
