// The packaged programs with a backup that takes SQLite for ever to open: they end in time, with code, outputs and logout.

import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { manifestNameOf } from '../../src/dss/manifest.ts'
import { SOON_MS } from '../fixtures/ample-time.ts'
import { makeBackup } from '../fixtures/backup-builder.ts'
import { ONLY_ENDED, QUICKLY_READ } from '../fixtures/hostile-databases.ts'
import { makeManifest, textOf } from '../fixtures/manifests.ts'
import { testWith } from '../fixtures/platform.ts'
import { commandLine } from '../fixtures/terminal-program.ts'
import { openStage } from './stage.ts'

/** The product's limit is 2 s; without it, the end would come after two minutes. */
const ENDED_WITHIN_MS = SOON_MS
/** SQLite is in the middle of it then, after the process that opens the backup has started. It takes a processor all the time. */
const OPENING_MS = 500

let endless: Buffer
beforeAll(async () => {
  endless = await makeBackup(ONLY_ENDED)
})

describe('the action', () => {
  testWith('signals').each(['SIGINT', 'SIGTERM'] as const)(
    'ends within 2 s of %s while it opens a backup that never ends',
    async (signal) => {
      await using stage = await openStage({ download: { body: endless } })
      let checkedAt = Number.POSITIVE_INFINITY
      const result = await stage.run(
        { destination: 'directory', directory: stage.directory },
        {
          signalAfter: { signal, when: /::group::Check/, delayMs: OPENING_MS },
          onStdout: (chunk) => {
            if (chunk.includes('::group::Check')) checkedAt = performance.now()
          },
        },
      )
      expect(performance.now() - checkedAt).toBeGreaterThan(OPENING_MS)
      expect(performance.now() - checkedAt).toBeLessThan(OPENING_MS + ENDED_WITHIN_MS)
      expect(result.signal).toBeNull()
      expect(result.outputs['error-code']).toBe('cancelled')
      expect(result.summary).toContain('cancelled')
      expect(stage.router.logouts).toBe(1)
      expect(await stage.filesInDirectory()).toEqual([])
    },
  )

  test('reads a schema that is a program without running it', async () => {
    const columns = QUICKLY_READ['generated columns']?.()
    await using stage = await openStage({ download: { body: await makeBackup(columns) } })
    const result = await stage.run({ destination: 'directory', directory: stage.directory })
    expect(result.outputs['error-code']).toBe('')
  })
})

/** Returns the processes that open backups for another one, whose number is their last argument. */
function openersOf(pid = 0): readonly string[] {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  return processes.filter((args) => args.includes('opener.js') && args.trimEnd().endsWith(` ${pid}`))
}

/** Runs the terminal command and sends it `signal` while it opens a backup. */
async function cancel(args: readonly string[], temp: string, signal: NodeJS.Signals) {
  const [program, ...first] = commandLine()
  const child = spawn(program, [...first, ...args], { env: { TMPDIR: temp }, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk)
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  while (openersOf(child.pid).length === 0 && child.exitCode === null) await sleep(50)
  await sleep(OPENING_MS)
  const opened = openersOf(child.pid).length
  const sentAt = performance.now()
  child.kill(signal)
  const code = await ended
  return { code, stderr, tookMs: performance.now() - sentAt, opened, pid: child.pid }
}

describe('the terminal command', () => {
  const NAME = 'SynologyRouter_20260301.dss'
  let folder: string
  let temp: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'))
    temp = await mkdtemp(join(tmpdir(), 'hostile-temp-'))
    await writeFile(join(folder, NAME), endless)
  })
  afterEach(async () => {
    await Promise.all([folder, temp].map((path) => rm(path, { recursive: true })))
  })

  const file = () => join(folder, NAME)

  testWith('signals').each<[string, () => readonly string[]]>([
    ['verify', () => [file()]],
    ['show', () => [file()]],
    ['open', () => [file(), '--output', join(folder, 'out.dss')]],
    ['diff', () => [file(), file()]],
    ['drill', () => ['--directory', folder]],
  ])('%s ends within 2 s of a signal, and leaves nothing', async (command, argsOf) => {
    await writeFile(join(folder, manifestNameOf(NAME)), textOf(makeManifest(NAME, endless)))
    const { code, stderr, tookMs } = await cancel([command, ...argsOf()], temp, 'SIGTERM')
    expect(stderr).toContain('The run was cancelled (SIGTERM).')
    expect(code).toBe(EXIT_CODES.cancelled)
    expect(tookMs).toBeLessThan(ENDED_WITHIN_MS)
    expect(await readdir(temp)).toEqual([])
    expect((await readdir(folder)).sort()).toEqual([NAME, manifestNameOf(NAME)])
  })

  testWith('signals')('that is killed takes the process that opens its backup with it', async () => {
    const { code, opened, pid } = await cancel(['verify', file()], temp, 'SIGKILL')
    expect([code, opened]).toEqual([null, 1])
    const deadline = performance.now() + ENDED_WITHIN_MS
    while (openersOf(pid).length > 0 && performance.now() < deadline) await sleep(50)
    expect(openersOf(pid)).toEqual([])
  })

  testWith('signals')('removes a day later what one that was killed has left', async () => {
    await cancel(['verify', file()], temp, 'SIGKILL')
    const good = join(folder, 'good.dss')
    await writeFile(good, await makeBackup())
    const [program, ...first] = commandLine()
    const verify = () => execFileSync(program, [...first, 'verify', good], { env: { TMPDIR: temp }, stdio: 'pipe' })
    const [left = ''] = await readdir(temp)
    verify()
    expect(await readdir(temp)).toEqual([left])
    const dayBefore = new Date(Date.now() - 25 * 60 * 60 * 1000)
    await utimes(join(temp, left), dayBefore, dayBefore)
    verify()
    expect(await readdir(temp)).toEqual([])
  })
})

test.each(['e', 'verified', '20261130'])(
  'GitHub cannot blank the log with the signature of an address: %s',
  async (signature) => {
    await using stage = await openStage({}, { visibility: 'private', faults: { signature } })
    const { exitCode, masks, log, outputs } = await stage.run({ destination: 'artifact' })
    expect([exitCode, outputs.verified]).toEqual([0, 'true'])
    expect(masks).not.toContain(signature)
    expect(log).toContain('Read back and verified')
  },
)
