// The packaged programs with a backup that takes SQLite for ever to open: they end in time, with code, outputs and logout.

import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { makeBackup } from '../fixtures/backup-builder.ts'
import { ONLY_ENDED, QUICKLY_READ } from '../fixtures/hostile-databases.ts'
import { testWith } from '../fixtures/platform.ts'
import { openStage } from './stage.ts'

const DIST = join(import.meta.dirname, '../../dist')
const CLI = join(DIST, 'cli.js')
const ENDED_WITHIN_MS = 2_000
/** SQLite is in the middle of it then. */
const OPENING_MS = 1_500

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

/** Runs the terminal command and, after a while, sends it `signal`. */
async function cancel(args: readonly string[], temp: string, signal: NodeJS.Signals) {
  const child = spawn(process.execPath, [CLI, ...args], { env: { TMPDIR: temp }, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk)
  })
  let sentAt = 0
  setTimeout(() => {
    sentAt = performance.now()
    child.kill(signal)
  }, OPENING_MS)
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, stderr, tookMs: performance.now() - sentAt }
}

describe('the terminal command', () => {
  testWith('signals').each(['verify', 'show', 'open', 'diff'])(
    '%s ends within 2 s of a signal, and leaves nothing',
    async (command) => {
      const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
      const temp = await mkdtemp(join(tmpdir(), 'hostile-temp-'))
      try {
        const file = join(folder, 'backup.dss')
        await writeFile(file, endless)
        const args = command === 'open' ? ['--output', join(folder, 'out.dss')] : command === 'diff' ? [file] : []
        const { code, stderr, tookMs } = await cancel([command, file, ...args], temp, 'SIGTERM')
        expect(stderr).toContain('The run was cancelled (SIGTERM).')
        expect(code).toBe(EXIT_CODES.cancelled)
        expect(tookMs).toBeLessThan(ENDED_WITHIN_MS)
        expect(await readdir(temp)).toEqual([])
        expect(await readdir(folder)).toEqual(['backup.dss'])
      } finally {
        await Promise.all([folder, temp].map((path) => rm(path, { recursive: true })))
      }
    },
  )
})

/** Returns the processes that open backups for the packaged programs. */
function openers(): readonly string[] {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  return processes.filter((args) => args.includes(join(DIST, 'opener.js')))
}

testWith('signals')('a program that is killed takes the process that opens its backup with it', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'hostile-temp-'))
  try {
    const file = join(temp, 'backup.dss')
    await writeFile(file, endless)
    expect((await cancel(['verify', file], temp, 'SIGKILL')).code).toBeNull()
    const deadline = performance.now() + ENDED_WITHIN_MS
    while (openers().length > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(openers()).toEqual([])
  } finally {
    await rm(temp, { recursive: true })
  }
})
