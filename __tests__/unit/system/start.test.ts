// How a program ends that must not wait for anything.

import { spawnSync } from 'node:child_process'
import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { testWith } from '../../fixtures/platform.ts'

const START = join(import.meta.dirname, '../../../src/system/start.ts')
const NO_SHELL = '/no/shell'

let folder = ''
let program = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-test-'))
  program = join(folder, 'node')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a copy of Node that ends with 7, after it has done something. */
function end(shell: string, before: string) {
  copyFileSync(process.execPath, program)
  const code = `import(${JSON.stringify(START)}).then(({ endBy }) => { process.exitCode = 7; ${before}; endBy('${shell}') })`
  const { status, signal, stderr } = spawnSync(program, ['--disable-warning=ExperimentalWarning', '-e', code])
  return { status, signal, stderr: String(stderr) }
}

describe('a program that ends at once', () => {
  const REMOVED = "require('node:fs').unlinkSync(process.execPath)"

  testWith('POSIX shell').each([
    ['by a shell', '/bin/sh', '', { status: 7, signal: null }],
    ['by Node, without a shell', NO_SHELL, '', { status: 7, signal: null }],
    ['by a shell, if its Node was removed', '/bin/sh', REMOVED, { status: 7, signal: null }],
    ['without an abort, if neither is there', NO_SHELL, REMOVED, { status: null, signal: 'SIGKILL' }],
  ])('does so %s', (_, shell, before, ending) => {
    expect(end(shell, before)).toEqual({ ...ending, stderr: '' })
  })

  test('does so on Windows, where Node has the call and refuses it', () => {
    const asOnWindows =
      "Object.defineProperty(process, 'platform', { value: 'win32' }); process.execve = () => { throw Error('no') }"
    expect(end('/bin/sh', asOnWindows)).toEqual({ status: 7, signal: null, stderr: '' })
  })

  testWith('/proc')('leaves the pipe of its output as it was, for the program that writes to it next', () => {
    const code = `import(${JSON.stringify(START)}).then(({ endNow }) => process.stdout.write('x\\n', () => endNow()))`
    const script = '"$0" --disable-warning=ExperimentalWarning -e "$1"; cat /proc/self/fdinfo/1'
    const { stdout } = spawnSync('/bin/sh', ['-c', script, process.execPath, code])
    const flags = /^flags:\s+(\d+)$/m.exec(String(stdout))?.[1] ?? ''
    expect([String(stdout).startsWith('x'), Number.parseInt(flags, 8) & constants.O_NONBLOCK]).toEqual([true, 0])
  })
})
