// A check that did not run has not passed: what the audit of the workflows prints without its tools, and how CI counts it.

import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect } from '@jest/globals'
import { testWith } from '../fixtures/platform.ts'
import { ROOT, readText } from './yaml-documents.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs a copy of one of the project's scripts, beside `files`, with the programs in `bin` and those of `path`. */
async function runCopy(script: string, { files = {}, path = [] }: RunOptions) {
  const content: Readonly<Record<string, string>> = { ...files }
  for (const [name, text] of Object.entries(content)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
    await chmod(join(folder, name), 0o755)
  }
  await mkdir(dirname(join(folder, script)), { recursive: true })
  await copyFile(join(ROOT, script), join(folder, script))
  const env = { PATH: [join(folder, 'bin'), ...path].join(':') }
  return await new Promise<{ code: unknown; stdout: string }>((resolve) => {
    execFile('/bin/bash', [join(folder, script)], { env }, (error, stdout) =>
      resolve({ code: error?.code ?? 0, stdout }),
    )
  })
}

interface RunOptions {
  readonly files?: Readonly<Record<string, string>>
  readonly path?: readonly string[]
}

describe('the audit of the workflows', () => {
  testWith('POSIX shell')('prints NOT RUN and fails if its tools cannot be installed', async () => {
    await mkdir(join(folder, 'bin'))
    for (const name of ['dirname', 'mktemp', 'rm', 'tail']) await symlink(await which(name), join(folder, 'bin', name))
    const { code, stdout } = await runCopy('scripts/audit-workflows.sh', {})
    expect(stdout.trim().split('\n')).toEqual([
      'NOT RUN: actionlint: there is no python3',
      'NOT RUN: zizmor: there is no python3',
    ])
    expect(code).toBe(3)
  })
})

describe('CI', () => {
  const steps = readText('.ci/run').match(/^step /gm)?.length ?? 0
  const ciWith = (audit: string, npm = 'exit 0') =>
    runCopy('.ci/run', {
      files: { 'scripts/audit-workflows.sh': audit, 'bin/npm': `#!/bin/bash\n${npm}\n` },
      path: process.env.PATH?.split(':') ?? [],
    })

  testWith('POSIX shell')('counts a check that did not run neither as passed nor as failed, and names it', async () => {
    const { code, stdout } = await ciWith('if [ "$1" = zizmor ]; then echo "NOT RUN: zizmor: no network"; exit 3; fi')
    const lines = stdout.trim().split('\n')
    expect(lines.slice(-2)).toEqual(['1 not run', `${steps - 1} passed, 0 failed`])
    expect(stdout).toMatch(/^zizmor +\d+ s +\d+ s {2}NOT RUN: zizmor: no network$/m)
    expect(code).toBe(0)
  })

  testWith('POSIX shell')('prints the output of each step whole, though three run at a time', async () => {
    const { stdout } = await ciWith(
      'echo audited',
      'for word in one two three; do echo "$word of $*"; sleep 0.02; done',
    )
    const blocks = stdout
      .split('\n\n── ')
      .slice(1, -1)
      .map((block) => block.replace(/^· .*\n/gm, ''))
    const npm = /^(.*)\none of (.*)\ntwo of \2\nthree of \2(?:\n|$)/
    const strange = blocks.filter((block) => !npm.test(block) && !/^(?:actionlint|zizmor)\naudited/.test(block))
    expect(strange).toEqual([])
    expect(blocks.length).toBe(steps - 1)
  })

  testWith('POSIX shell').each([
    [
      'a finding, and by a 3 that does not say so',
      '[ "$1" = actionlint ] && exit 1; exit 3',
      'exit 0',
      `${steps - 2} passed, 2 failed`,
    ],
    [
      'a failed test in the first of two parts, and by a failure that no test counts',
      'exit 0',
      `case $3 in
        test:all) echo "Tests: 2 failed, 7 passed"; echo "Tests: 4 passed"; exit 1 ;;
        lint) echo "Tests: 100 passed"; exit 1 ;;
      esac`,
      `${steps - 2 + 7 + 4 + 100} passed, 3 failed`,
    ],
  ])('fails by %s', async (_, audit, npm, lastLine) => {
    const { code, stdout } = await ciWith(audit, npm)
    expect(stdout.trim().split('\n').slice(-2)).toEqual(['0 not run', lastLine])
    expect(code).toBe(1)
  })
})

/** Returns the path of a program. */
function which(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('/bin/bash', ['-c', `command -v ${name}`], (error, stdout) =>
      error ? reject(error) : resolve(stdout.trim()),
    )
  })
}
