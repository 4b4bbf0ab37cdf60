import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { parseFileCommand } from '../../../emulator/runner/file-commands.ts'
import { reportInAnyCase } from '../../../src/action/in-any-case.ts'
import { createLogger } from '../../../src/action/logger.ts'
import { createRunState } from '../../../src/backup/run-state.ts'

let folder = ''
let stdout = ''
const { exitCode, env } = process
const earlier = env.GITHUB_OUTPUT
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'in-any-case-'))
  stdout = ''
  env.GITHUB_OUTPUT = join(folder, 'output')
  await writeFile(env.GITHUB_OUTPUT, '')
  process.exitCode = undefined
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    stdout += chunk
    return true
  })
})
afterEach(async () => {
  jest.restoreAllMocks()
  process.exitCode = exitCode
  if (earlier === undefined) delete env.GITHUB_OUTPUT
  else env.GITHUB_OUTPUT = earlier
  await rm(folder, { recursive: true, force: true })
})

const logger = createLogger(createRunState())
const failing = async () => {
  throw new URIError('URI malformed')
}

test('the exit code is 0 only if the report says that the run succeeded', async () => {
  expect(await reportInAnyCase(async () => true, { outputs: {}, logger })).toBe(0)
  expect(await reportInAnyCase(async () => false, { outputs: {}, logger })).toBe(1)
  expect(stdout).toBe('')
})

test('a report that cannot be made fails the step, says why, and replaces outputs of a success', async () => {
  expect(await reportInAnyCase(failing, { outputs: { 'error-code': 'internal-error' }, logger })).toBe(1)
  expect(process.exitCode).toBe(1)
  expect(stdout).toMatch(
    /^::error::The run could not be reported: URI malformed\. The log above says what was stored\./m,
  )
  expect(parseFileCommand(await readFile(join(folder, 'output'), 'utf8'))).toEqual({ 'error-code': 'internal-error' })
})

test('the step fails even if the outputs cannot be replaced', async () => {
  env.GITHUB_OUTPUT = join(folder, 'missing')
  expect(await reportInAnyCase(failing, { outputs: { healthy: 'false' }, logger })).toBe(1)
  expect(process.exitCode).toBe(1)
})
