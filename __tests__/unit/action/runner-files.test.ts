// The files that the runner names: what is not a regular one is neither read nor written, since that could wait for ever in a
// call that nothing interrupts. So each call has a process of its own, which can be ended.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseFileCommand } from '../../../emulator/runner/file-commands.ts'
import { testWith } from '../../fixtures/platform.ts'

const SOURCES = new URL('../../../src/action/', import.meta.url)
const MOST_MS = 20_000

let folder = ''
let pipe = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runner-files-'))
  pipe = join(folder, 'pipe')
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs code with what a file of src/action exports; returns what it printed, or that it had to be ended. */
function run(file: string, code: string, variables: Readonly<Record<string, string>> = {}) {
  const script = `const all = await import(${JSON.stringify(new URL(file, SOURCES).href)}); ${code}`
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script],
    { encoding: 'utf8', timeout: MOST_MS, killSignal: 'SIGKILL', env: { ...process.env, ...variables } },
  )
  return { stdout, stderr, status, signal }
}

describe('the file for outputs', () => {
  test('is written if it is a regular one', async () => {
    const file = join(folder, 'output')
    await writeFile(file, '')
    expect(run('set-output.ts', "all.setOutput('name', 'x.dss')", { GITHUB_OUTPUT: file }).status).toBe(0)
    expect(parseFileCommand(await readFile(file, 'utf8'))).toEqual({ name: 'x.dss' })
  })

  testWith('POSIX shell')('is refused if it is a pipe without a reader', () => {
    execFileSync('mkfifo', [pipe])
    const { stderr, status } = run('set-output.ts', "all.setOutput('name', 'x.dss')", { GITHUB_OUTPUT: pipe })
    expect([status, stderr]).toEqual([1, expect.stringContaining('(GITHUB_OUTPUT) is not a regular file')])
  })

  testWith('POSIX shell')('is left alone on a Node.js that is too old if it is a pipe without a reader', () => {
    execFileSync('mkfifo', [pipe])
    const found = run('refuse-runner.ts', "all.refuseRunner('20.0.0', { name: '' })", { GITHUB_OUTPUT: pipe })
    expect(found).toMatchObject({ status: 1, signal: null, stdout: expect.stringContaining('This is Node.js 20.0.0.') })
  })
})

describe('the file with the event', () => {
  const read = (path: string) =>
    run('inputs.ts', `console.log(JSON.stringify(all.readPayload(${JSON.stringify(path)})))`).stdout

  test('is read if it is a regular one', async () => {
    const file = join(folder, 'event')
    await writeFile(file, '{"action":"opened"}')
    expect(read(file)).toBe('{"action":"opened"}\n')
  })

  testWith('POSIX shell')('counts as none if it is a pipe without a writer', () => {
    execFileSync('mkfifo', [pipe])
    expect(read(pipe)).toBe('undefined\n')
  })

  test('counts as none if it is far too large', async () => {
    const file = join(folder, 'event')
    await writeFile(file, `${' '.repeat(32 * 1024 * 1024)}{}`)
    expect(read(file)).toBe('undefined\n')
  })
})
