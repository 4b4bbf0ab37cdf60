import { existsSync } from 'node:fs'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { startGitHub } from '../../../emulator/github/github.ts'
import { type RunOptions, runAction } from '../../../emulator/runner/runner.ts'
import { run } from './fixture-action.ts'

async function readEnvironment(options: Partial<RunOptions> = {}): Promise<Readonly<Record<string, string>>> {
  return JSON.parse((await run('environment', options)).outputs.environment ?? '')
}

async function withManifest<Result>(text: string, use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'manifest-'))
  try {
    await writeFile(join(folder, 'action.yml'), text)
    return await use(join(folder, 'action.yml'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('the inputs of an action', () => {
  test('become variables, defaults included', async () => {
    const { outputs } = await run('inputs', {
      inputs: { LABEL: 'home router', 'max age': '' },
      githubToken: 'ghs_mine',
    })
    expect(JSON.parse(outputs.inputs ?? '')).toEqual({
      INPUT_SCENARIO: 'inputs',
      'INPUT_ROUTER-ADDRESS': '192.168.1.1',
      INPUT_MAX_AGE: '',
      INPUT_VERIFY: 'true',
      INPUT_TOKEN: 'ghs_mine',
      INPUT_LABEL: 'home router',
    })
  })

  test('are passed on with a warning if the action does not have them', async () => {
    const { outputs, annotations } = await run('inputs', { inputs: { 'router-adress': '10.0.0.1' } })
    expect(JSON.parse(outputs.inputs ?? '')).toMatchObject({ 'INPUT_ROUTER-ADRESS': '10.0.0.1' })
    expect(annotations[0]).toMatchObject({
      level: 'warning',
      message: expect.stringContaining("'router-adress', valid inputs"),
    })
  })

  test.each([
    [false, undefined],
    [true, 'west'],
  ])('of a composite action around the step reach it only if they leak: %j', async (leak, site) => {
    const { outputs } = await run('inputs', { inputs: {}, composite: { inputs: { site: 'west' }, leak } })
    expect(JSON.parse(outputs.inputs ?? '').INPUT_SITE).toBe(site)
  })

  test.each([
    ['another node', 'runs: { using: node20, main: a.js }', 'only node24'],
    ['no node at all', 'runs: { using: composite, steps: [] }', 'only node24'],
    ['no main script', 'runs: { using: node24 }', 'runs.main is missing'],
    ['a post step', 'runs: { using: node24, main: a.js, post: b.js }', 'post'],
    [
      'an expression',
      `inputs: { a: { default: "\${{ secrets.A }}" } }\nruns: { using: node24, main: a.js }`,
      'secrets.A',
    ],
  ])('belong to no action with %s', async (_name, text, message) => {
    await withManifest(text, async (actionYml) => {
      await expect(runAction({ actionYml, inputs: {} })).rejects.toThrow(message)
    })
  })
})

describe('the environment of an action', () => {
  test('contains only the runner’s variables', async () => {
    process.env.LEAKED_BY_THE_TEST = 'yes'
    const environment = await readEnvironment({ env: { EXTRA: '1', GITHUB_SHA: undefined, CI: 'no' } })
    delete process.env.LEAKED_BY_THE_TEST
    expect(environment).toMatchObject({
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_SERVER_URL: 'https://github.com',
      RUNNER_OS: expect.stringMatching(/^(Linux|macOS|Windows)$/),
      RUNNER_ARCH: expect.stringMatching(/^(X64|ARM64)$/),
      EXTRA: '1',
      CI: 'no',
    })
    expect(Object.keys(environment)).not.toEqual(expect.arrayContaining(['LEAKED_BY_THE_TEST']))
    expect(Object.keys(environment)).not.toEqual(expect.arrayContaining(['GITHUB_SHA']))
    expect(Object.keys(environment)).not.toEqual(expect.arrayContaining(['RUNNER_DEBUG']))
  })

  test('says that step debug logging is on', async () => {
    expect(await readEnvironment({ debug: true })).toMatchObject({ RUNNER_DEBUG: '1' })
  })

  test('names the workspace, in which the action starts', async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'workspace-')))
    const { outputs } = await run('environment', { cwd: folder })
    expect(outputs.cwd).toBe(folder)
    expect(JSON.parse(outputs.environment ?? '').GITHUB_WORKSPACE).toBe(folder)
    await rm(folder, { recursive: true })
  })

  test('is removed afterwards', async () => {
    const { outputs } = await run('event', { eventName: 'workflow_dispatch' })
    expect(outputs.name).toBe('workflow_dispatch')
    expect(outputs.path).toMatch(/event\.json$/)
    expect(existsSync(outputs.path ?? '')).toBe(false)
  })
})

describe('what an action hands over', () => {
  test('includes outputs, state, variables, paths and a summary', async () => {
    expect(await run('outputs')).toMatchObject({
      exitCode: 0,
      outputs: { report: 'one\ntwo = 2\n\nthree<<3', empty: '', list: '["a","b"]' },
      state: { task: '42' },
      exportedVariables: { LATER: 'yes' },
      addedPaths: ['/opt/tools'],
      summary: '<h1>Backup</h1>\n<table><tr><td>a</td><td>b</td></tr></table>\n',
      tempFilesLeft: [],
    })
  })

  test('is rejected if its syntax is wrong', async () => {
    await expect(run('badOutput')).rejects.toThrow("Invalid format 'no equals sign'")
  })

  test('includes the files that it leaves behind', async () => {
    expect((await run('files')).tempFilesLeft).toEqual(['left/backup.dss', 'left/empty/', 'TMPDIR/stray'])
  })

  test('includes a summary that is too long to be shown', async () => {
    const { summary, annotations } = await run('longSummary')
    expect(summary.length).toBe(1024 * 1024 + 1)
    expect(annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('1024k') }])
  })
})

describe('the log of an action', () => {
  test('hides secrets from the moment they are known', async () => {
    const { log, unmaskedLog, masks, summary, annotations } = await run('masks')
    const lines = log.split('\n')
    // Two pipes: where the line from stderr stands among the others is not certain.
    expect(lines).toContain('on stderr: ***')
    expect(lines.filter((line) => !line.startsWith('on stderr'))).toEqual([
      'before: hunter2-secret',
      "Warning: Can't add secret mask for empty string in ##[add-mask] command.",
      'after: ***',
      'a part: ***',
      'encoded: *** ***',
      'Error: it said ***',
      '',
    ])
    expect(unmaskedLog).toContain('after: hunter2-secret')
    expect(masks).toEqual(['hunter2-secret', 'first line\nsecond line', 'first line', 'second line'])
    expect(summary).toBe('summary: hunter2-secret')
    expect(annotations).toContainEqual({ level: 'error', message: 'it said ***' })
  })

  test('shows groups and annotations', async () => {
    const { log, annotations, exitCode } = await run('annotations')
    expect(exitCode).toBe(1)
    expect(log).toBe('▸ Reading\ninside\nNotice: for your information\nWarning: 50% done, a:b\nError: first\nsecond\n')
    expect(annotations).toEqual([
      { level: 'notice', message: 'for your information' },
      { level: 'warning', message: '50% done, a:b', title: 'Almost: a, b' },
      { level: 'error', message: 'first\nsecond' },
    ])
  })

  test('shows debug lines, and commands themselves, when asked for', async () => {
    const { log } = await run('annotations', { debug: true })
    expect(log).toContain('##[debug]only when asked\n')
    expect(log).toContain('::group::Reading\n▸ Reading\n')
  })

  test('treats commands as text while they are stopped', async () => {
    const { log, masks } = await run('stopped')
    expect(log).toBe(
      '::stop-commands::let-me\n::error::not an error\n::add-mask::word\n::let-me::\nError: an error, word\n',
    )
    expect(masks).toEqual([])
  })

  test('recognizes commands only at the start of a line, whatever ends a line', async () => {
    expect((await run('lines')).log).toBe(
      'plain ::error::in the middle\nprogress\nNotice: after a carriage return\n::unknown::text\n' +
        'Notice: indented\nWarning: old style\nno end\n',
    )
  })
})

describe('an action that stores an artifact', () => {
  test('uses the emulated services, and its signed URL is masked even in debug lines', async () => {
    await using github = await startGitHub()
    const { exitCode, log, unmaskedLog, outputs } = await run('artifact', { env: github.environment, debug: true })
    expect(exitCode).toBe(0)
    expect(github.artifacts).toMatchObject([{ name: 'backup', id: Number(outputs.id) }])
    const signature = github.requests.find(({ query }) => query.sig)?.query.sig ?? ''
    expect(unmaskedLog).toContain(encodeURIComponent(signature))
    expect(log).not.toContain(signature)
    expect(log).not.toContain(encodeURIComponent(signature))
    expect(log).toContain('sig=***')
  })
})
