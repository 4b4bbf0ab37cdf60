// Opening backups in a process of its own: the same results, and an end to whatever never ends.

import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createInspector, readValuesApart } from '../../../src/dss/apart.ts'
import { BackupError } from '../../../src/errors.ts'
import { type Child, startChild } from '../../../src/system/child.ts'
import { SOON_MS } from '../../fixtures/ample-time.ts'
import { inspectBytes, makeBackup, makeDatabase } from '../../fixtures/backup-builder.ts'
import { makeEndlessSchema } from '../../fixtures/endless-schema.ts'
import { ONLY_ENDED } from '../../fixtures/hostile-databases.ts'

const NEVER = new AbortController().signal

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apart-test-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function fileOf(bytes: Buffer): Promise<string> {
  const file = join(folder, 'backup.dss')
  await writeFile(file, bytes)
  return file
}

/** Starts a process that does this instead of opening a backup. */
async function startDoing(code: string): Promise<() => Child> {
  const file = join(folder, 'child.mjs')
  await writeFile(file, code)
  return () => startChild(file)
}

describe('a backup that is opened apart', () => {
  test('gives the same result as in this process, rows included', async () => {
    const database = makeDatabase(
      "CREATE TABLE t (name, a); INSERT INTO t VALUES ('b', 1), ('a', 2), ('a', 3), (NULL, 4); CREATE TABLE u (x)",
    )
    const bytes = await makeBackup(database)
    const [there, here] = [
      await createInspector().inspect(await fileOf(bytes), { signal: NEVER }),
      await inspectBytes(bytes),
    ]
    const listed = ({ content, ...rest }: Extract<typeof here, { readonly verdict: 'valid' }>) => ({
      ...rest,
      entries: content.entries,
      tables: content.tables.map(({ rows, ...table }) => ({ ...table, count: rows.length, rows: [...rows] })),
    })
    if (there.verdict !== 'valid' || here.verdict !== 'valid') throw new Error('it is not valid')
    expect(listed(there)).toEqual(listed(here))
    expect(await readdir(folder)).toEqual(['backup.dss'])
  })

  test('gives the findings of a damaged one', async () => {
    const bytes = Buffer.from('<html>')
    expect(await createInspector().inspect(await fileOf(bytes), { signal: NEVER })).toEqual(await inspectBytes(bytes))
  })

  test('gives the values of its database', async () => {
    const database = await fileOf(makeDatabase("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, NULL), ('x', x'00')"))
    const rows = [
      ['1', null],
      ['x', '00'],
    ]
    expect(await readValuesApart(database, { signal: NEVER })).toEqual([{ name: 't', columns: ['a', 'b'], rows }])
  })

  test('fails as the file system does', async () => {
    const outcome = createInspector().inspect(join(folder, 'missing'), { signal: NEVER })
    await expect(outcome).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open', errno: expect.any(Number) })
  })

  test('is damaged if it takes longer than the time limit', async () => {
    const inspector = createInspector({ timeoutMs: 500 })
    expect(await inspector.inspect(await fileOf(await makeBackup(ONLY_ENDED)), { signal: NEVER })).toEqual({
      verdict: 'damaged',
      container: 'gzip',
      firstBytes: expect.stringMatching(/^1f8b08/),
      findings: [
        {
          code: 'limits-exceeded',
          text: 'The backup could not be opened within the limits: it took more than 0.5 s.',
        },
      ],
    })
  })

  test.each([
    ['evaluates an expression of its schema', ONLY_ENDED],
    ['loads a schema without end', makeEndlessSchema()],
  ])('ends at once when the run is cancelled while SQLite %s', async (_, database) => {
    const cancel = new AbortController()
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGINT).')
    const inspecting = createInspector().inspect(await fileOf(await makeBackup(database)), { signal: cancel.signal })
    inspecting.catch(() => {})
    // It takes 0.2 s until then.
    await new Promise((resolve) => setTimeout(resolve, 500))
    const cancelledAt = performance.now()
    cancel.abort(reason)
    await expect(inspecting).rejects.toBe(reason)
    expect(performance.now() - cancelledAt).toBeLessThan(SOON_MS)
  })

  test('is not opened if the run was cancelled before', async () => {
    const reason = new Error('cancelled')
    const inspecting = createInspector().inspect(await fileOf(await makeBackup()), {
      signal: AbortSignal.abort(reason),
    })
    await expect(inspecting).rejects.toBe(reason)
  })
})

describe('the process that opens a backup', () => {
  const READY = "process.send('ready')\n"
  const once = (code: string) => `${READY}process.once('message', () => { ${code} })`

  test.each([
    ['is killed by the system', "process.kill(process.pid, 'SIGKILL')", /needed too much memory/],
    ['crashes', "process.kill(process.pid, 'SIGSEGV')", /crashed \(SIGSEGV\)/],
    ['ends without an answer', 'process.exit(3)', /crashed \(exit code 3\)/],
  ])('makes the backup damaged if it %s', async (_, code, text) => {
    const inspector = createInspector({ start: await startDoing(once(code)) })
    const { findings } = await inspector.inspect(await fileOf(await makeBackup()), { signal: NEVER })
    expect(findings).toEqual([{ code: 'limits-exceeded', text: expect.stringMatching(text) }])
  })

  test('says nothing about the backup if it cannot start', async () => {
    const inspector = createInspector({ start: await startDoing('process.exit(9)') })
    await expect(inspector.inspect(await fileOf(await makeBackup()), { signal: NEVER })).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('could not start the process that opens backups (exit code 9)'),
    })
  })

  test('says nothing about the backup if there is no program to start', async () => {
    const inspector = createInspector({ start: () => startChild('opener.js', { execPath: join(folder, 'missing') }) })
    await expect(inspector.inspect(await fileOf(await makeBackup()), { signal: NEVER })).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringMatching(/could not start .* \(spawn .*missing ENOENT\)/),
      hint: expect.stringContaining('was it updated'),
    })
  })

  test('says nothing about the backup if Node throws instead of starting it', async () => {
    const notInAFolder = join(await fileOf(Buffer.alloc(0)), 'node')
    const inspector = createInspector({ start: () => startChild('opener.js', { execPath: notInAFolder }) })
    inspector.warmUp(folder, NEVER)
    await expect(inspector.inspect(await fileOf(await makeBackup()), { signal: NEVER })).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringMatching(/could not start .* \(.*ENOTDIR.*\)/),
    })
  })

  const onUnix = process.platform === 'win32' ? test.skip : test
  onUnix('ends even if the program that started it is killed before the guard has started', async () => {
    const system = (name: string) => JSON.stringify(join(import.meta.dirname, '../../../src/system', name))
    const child = join(folder, 'child.mjs')
    await writeFile(
      child,
      `import { writeFileSync } from 'node:fs'
      import { serveParent } from ${system('serve-parent.ts')}
      writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(process.pid))
      serveParent(() => {
        process.kill(process.ppid, 'SIGKILL')
        for (;;);
      })`,
    )
    const code = `import { startChild } from ${system('child.ts')}
      await startChild(${JSON.stringify(child)}).ask({}, { signal: new AbortController().signal, timeoutMs: 60_000 })`
    expect(spawnSync(process.execPath, ['--input-type=module', '--eval', code]).signal).toBe('SIGKILL')
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'))
    // One that has ended stays in the list until the system's first process, which may be busy, has noticed.
    const isAlive = () =>
      !/^(?:Z|$)/.test(spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' }).stdout)
    for (const until = performance.now() + 5_000; isAlive() && performance.now() < until; )
      await new Promise((resolve) => setTimeout(resolve, 50))
    const remained = isAlive()
    if (remained) process.kill(pid, 'SIGKILL')
    expect(remained).toBe(false)
  })

  test('takes no more native memory than its limit', async () => {
    const serve = join(import.meta.dirname, '../../../src/system/serve-parent.ts')
    const code = `import { serveParent } from ${JSON.stringify(serve)}
      serveParent(async () => {
        // Without a limit, it would take the memory of the whole machine.
        for (const all = []; all.length < 150; ) all.push(Buffer.alloc(1e7, 1))
      })`
    const inspector = createInspector({ start: await startDoing(code) })
    const { findings } = await inspector.inspect(await fileOf(await makeBackup()), { signal: NEVER })
    expect(findings).toMatchObject([{ text: expect.stringContaining('it needed too much memory') }])
  })

  test('receives nothing of the environment, where secrets are', async () => {
    process.env.INPUT_PASSWORD = 'S3cret'
    try {
      const child = await startDoing(once('process.send(Object.keys(process.env))'))
      const names = await child().ask({}, { signal: NEVER, timeoutMs: 60_000 })
      expect([
        'LD_LIBRARY_PATH',
        'SystemRoot',
        'RUNNER_TRACKING_ID',
        'NODE_COMPILE_CACHE',
        'NODE_CHANNEL_FD',
        'NODE_CHANNEL_SERIALIZATION_MODE',
      ]).toEqual(expect.arrayContaining(names as string[]))
    } finally {
      delete process.env.INPUT_PASSWORD
    }
  })

  test('is started again if it was killed while it waited', async () => {
    const answer = 'process.send({ inspection: { verdict: "unknown", findings: [] } })'
    const start = await startDoing(once(answer))
    const children: Child[] = []
    const inspector = createInspector({
      start: () => {
        const child = start()
        children.push(child)
        return child
      },
    })
    inspector.warmUp(folder, NEVER)
    children[0]?.end()
    while (!children[0]?.hasEnded()) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await inspector.inspect(folder, { signal: NEVER })).toMatchObject({ verdict: 'unknown' })
    expect(children).toHaveLength(2)
  })

  test('does not disturb the export if it cannot be started in advance', async () => {
    const full = Object.assign(new Error('spawn ENOMEM'), { errno: -12, code: 'ENOMEM', syscall: 'spawn' })
    const inspector = createInspector({
      start: () => {
        throw full
      },
    })
    inspector.warmUp(folder, NEVER)
    await expect(inspector.inspect(folder, { signal: NEVER })).rejects.toBe(full)
  })

  test('can be started in advance, and ends with the run that does not need it', async () => {
    const start = await startDoing(once('process.send({ inspection: { verdict: "unknown", findings: [] } })'))
    let started = 0
    const children: Child[] = []
    const counting = () => {
      started++
      const child = start()
      children.push(child)
      return child
    }
    const inspector = createInspector({ start: counting })
    inspector.warmUp(folder, NEVER)
    expect(await inspector.inspect(folder, { signal: NEVER })).toMatchObject({ verdict: 'unknown' })
    expect(started).toBe(1)
    const end = new AbortController()
    inspector.warmUp(folder, end.signal)
    end.abort()
    await expect(children[1]?.ask({}, { signal: NEVER, timeoutMs: 60_000 })).rejects.toThrow()
  })
})
