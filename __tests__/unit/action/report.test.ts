import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { parseFileCommand } from '../../../emulator/runner/file-commands.ts'
import { createLogger } from '../../../src/action/logger.ts'
import { OUTPUT_NAMES } from '../../../src/action/outputs.ts'
import { report } from '../../../src/action/report.ts'
import { createRunState, type RunState } from '../../../src/backup/run-state.ts'
import { BackupError } from '../../../src/errors.ts'
import { createManifest } from '../../fixtures/at-once.ts'
import { WHOLE } from '../../fixtures/inspections.ts'

const FAILURE = new BackupError('store-failed', 'The disk is full.', { hint: 'Make room.\nThen run again.' })

let folder = ''
let stdout = ''
let environment: NodeJS.ProcessEnv = {}
const exitCode = process.exitCode
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-test-'))
  stdout = ''
  environment = { ...process.env }
  process.env.GITHUB_OUTPUT = join(folder, 'output')
  await writeFile(join(folder, 'output'), '')
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    stdout += chunk
    return true
  })
})
afterEach(async () => {
  jest.restoreAllMocks()
  process.exitCode = exitCode
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
  await rm(folder, { recursive: true, force: true })
})

function storedFacts(): RunState {
  const runState = createRunState()
  runState.fileName = 'router.dss'
  runState.kept = { size: 91_234, sha256: 'ab' }
  runState.inspection = WHOLE
  runState.label = undefined
  runState.locations.push(
    { kind: 'artifact', name: 'router', id: 42, url: 'https://github.com/x', digest: 'x' },
    { kind: 'directory', path: '/srv/router.dss' },
  )
  return runState
}

async function tell(changes: Partial<Parameters<typeof report>[0]> = {}) {
  const runState = storedFacts()
  const summary = join(folder, 'summary.md')
  report({
    runState,
    checkup: undefined,
    router: 'home',
    failure: undefined,
    logIsPublic: false,
    logger: createLogger(runState),
    summaryFile: summary,
    ...changes,
  })
  return {
    outputs: parseFileCommand(await readFile(join(folder, 'output'), 'utf8').catch(() => '')),
    summary: await readFile(summary, 'utf8').catch(() => undefined),
  }
}

const countErrors = () => stdout.split('\n').filter((line) => line.startsWith('::error')).length

describe('a green run', () => {
  test('ends with outputs, a summary and one closing line', async () => {
    const { outputs, summary } = await tell()
    expect(Object.keys(outputs)).toEqual([...OUTPUT_NAMES])
    expect(outputs).toMatchObject({ name: 'router.dss', 'artifact-id': '42', 'error-code': '' })
    expect(summary).toMatch(/^## Backup of home stored and verified\n/)
    expect(stdout).toBe('router.dss (91.2 KB) stored and verified: artifact router; /srv/router.dss\n')
    expect(process.exitCode).toBe(exitCode)
  })

  test.each([{ verdict: 'unknown', container: undefined }, undefined] as const)(
    'never calls a backup verified that was not: %j',
    async (inspection) => {
      const { outputs, summary } = await tell({ runState: { ...storedFacts(), inspection } as RunState })
      expect(outputs).not.toMatchObject({ verified: 'true' })
      expect(summary).toMatch(/^## Backup of home stored, but not verified\n/)
      expect(stdout).toBe('router.dss (91.2 KB) stored, but not verified: artifact router; /srv/router.dss\n')
    },
  )

  test('appends to an existing summary, and writes none if it is turned off', async () => {
    await writeFile(join(folder, 'summary.md'), 'before\n')
    expect((await tell()).summary).toMatch(/^before\n## Backup/)
    await rm(join(folder, 'summary.md'))
    expect((await tell({ summaryFile: undefined })).summary).toBeUndefined()
  })

  test('only warns if the summary cannot be written', async () => {
    await tell({ summaryFile: join(folder, 'none', 'summary.md') })
    expect(stdout).toMatch(/^::warning::The job summary could not be written: .*ENOENT/)
    expect(countErrors()).toBe(0)
  })

  test('fails if the outputs cannot be set, since later steps rely on them', async () => {
    process.env.GITHUB_OUTPUT = join(folder, 'none', 'output')
    const { summary } = await tell()
    expect(stdout).toMatch(/^::error::The outputs could not be set: .*internal-error\)\n$/s)
    expect(summary).toContain('failed')
    expect(process.exitCode).toBe(1)
  })
})

describe('a run that stored nothing new', () => {
  const manifest = createManifest(WHOLE, {
    fileName: 'older.dss',
    size: 1,
    sha256: 'ab'.repeat(32),
    startedAt: new Date('2026-03-01T02:03:04Z'),
    router: { label: 'home' },
    isIgnored: () => false,
  })
  const reusedCopies = { location: { kind: 'directory', path: '/srv/older.dss' }, manifest } as const
  const comparison = { since: '2026-03-01T02:03:04.000Z', unchanged: true, changes: [] }

  test('names the verified copy', async () => {
    await tell({ runState: { ...storedFacts(), locations: [], reusedCopies: [reusedCopies], comparison } })
    expect(stdout).toBe('Nothing new to store; unchanged since 2026-03-01. Existing copy verified: /srv/older.dss\n')
  })

  test('says how far "unchanged" goes if the older manifest does not show everything', async () => {
    await tell({ runState: { ...storedFacts(), comparison: { ...comparison, isPartial: true } } })
    expect(stdout).toMatch(/; unchanged since 2026-03-01, as far as its manifest, of an older version, shows\n$/)
  })

  test('names both copies if one place got a new one', async () => {
    const locations = storedFacts().locations.slice(0, 1)
    await tell({ runState: { ...storedFacts(), locations, reusedCopies: [reusedCopies], comparison } })
    expect(stdout).toBe(
      'router.dss (91.2 KB) stored and verified: artifact router; existing copy verified: /srv/older.dss; unchanged since 2026-03-01\n',
    )
  })

  test('counts the changes', async () => {
    const change = { kind: 'added', section: 'Users', where: 'confbkp_user_tb', label: 'kid' } as const
    await tell({ runState: { ...storedFacts(), comparison: { ...comparison, unchanged: false, changes: [change] } } })
    expect(stdout).toMatch(/; 1 change since 2026-03-01\n$/)
  })
})

describe('a cancelled run', () => {
  const failure = new BackupError('cancelled', 'The run was cancelled (SIGINT).')

  test('says that nothing was kept if nothing was stored', async () => {
    await tell({ runState: createRunState(), failure })
    expect(stdout).toContain('No incomplete copy was kept.')
  })

  test('does not say so if copies were stored', async () => {
    await tell({ failure })
    expect(stdout).not.toContain('No incomplete copy')
    expect(stdout).toContain('Copies that the log reports as stored and read back are complete')
  })
})

describe('a red run', () => {
  test('has one annotation with the message, the hint and the code, and all outputs', async () => {
    const { outputs, summary } = await tell({ failure: FAILURE })
    expect(stdout).toBe('::error::The disk is full.%0AMake room.%0AThen run again.%0A(error-code: store-failed)\n')
    expect(Object.keys(outputs)).toEqual([...OUTPUT_NAMES])
    expect(outputs['error-code']).toBe('store-failed')
    expect(summary).toContain('## Backup of home failed')
    expect(process.exitCode).toBe(1)
  })

  test('reports its own reason even if the outputs cannot be set', async () => {
    process.env.GITHUB_OUTPUT = join(folder, 'none', 'output')
    await tell({ failure: FAILURE })
    expect(countErrors()).toBe(1)
    expect(stdout).toContain('The disk is full.')
  })
})

test('redacts a secret in the reported model, but changes no path', async () => {
  const secret = 'geheim'
  const runState = storedFacts()
  runState.kept = { size: 1, sha256: 'ab' }
  runState.label = { model: `RT ${secret}`, firmware: secret, id: '' }
  runState.locations.push({ kind: 'directory', path: '/srv/geheim/router.dss' })
  runState.locations.splice(1, 1)
  const change = { kind: 'added', section: 'Users', where: 'confbkp_user_tb', label: secret } as const
  runState.comparison = { since: '2026-03-01T02:03:04.000Z', unchanged: false, changes: [change] }
  const logger = createLogger(runState)
  logger.secret(secret)
  const { outputs } = await tell({ runState, logger })
  expect(outputs).toMatchObject({ 'router-model': 'RT ***', 'router-firmware': '***', path: '/srv/geheim/router.dss' })
  expect(outputs.changes).not.toContain(secret)
})

test('redacts secrets in the annotation and the summary, even if Markdown encodes them differently', async () => {
  const secret = 'a_b & <c>'
  const runState = storedFacts()
  runState.kept = { size: 1, sha256: 'ab' }
  runState.label = { model: secret, firmware: encodeURIComponent(secret), id: '' }
  runState.locations.push({
    kind: 'artifact',
    name: 'x',
    id: 1,
    url: `https://x/${encodeURIComponent(secret)}`,
    digest: 'x',
  })
  const logger = createLogger(runState)
  logger.secret(secret)
  logger.secret(encodeURIComponent(secret))
  stdout = ''
  const failure = new BackupError('store-failed', `No ${secret}.`, { hint: `No ${secret}.` })
  const { summary = '' } = await tell({ runState, failure, logger, router: secret })
  const shown = summary.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  for (const text of [stdout, summary, shown]) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(encodeURIComponent(secret))
  }
  expect(shown).toContain('No ***.')
})
