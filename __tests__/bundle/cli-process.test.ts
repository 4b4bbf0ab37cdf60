// The packaged terminal command as a process: closed or full outputs, signals, file systems that hang, an old Node.js.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, mkdtemp, open, readdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { constants as systemConstants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { startRouter } from '../../emulator/router/router.ts'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { SIGNALS } from '../../src/system/interruption.ts'
import { testWith } from '../fixtures/platform.ts'
import { COMPILED, commandLine, obeysNode, preloading } from '../fixtures/terminal-program.ts'

const AT_TERMINAL = join(import.meta.dirname, '../fixtures/at-terminal.py')

let folder: string
let temp: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-process-'))
  temp = await mkdtemp(join(tmpdir(), 'cli-temp-'))
})
afterEach(async () => {
  // Holds for every test: the folder for temporary files is empty again.
  expect(await readdir(temp)).toEqual([])
  await Promise.all([folder, temp].map((path) => rm(path, { recursive: true })))
})

const place = (name: string) => join(folder, name)

interface Options {
  readonly env?: Readonly<Record<string, string>>
  /** A file descriptor, or a pipe by default. */
  readonly stdout?: number
  /** Called with the process once stderr matches. */
  readonly once?: readonly [on: RegExp, act: (child: ChildProcess) => void]
  /** Called at once. */
  readonly started?: (child: ChildProcess) => unknown
  /** A CommonJS file that runs first. */
  readonly preload?: string
}

async function cli(args: readonly string[], { env, stdout = undefined, once, started, preload }: Options = {}) {
  const [program, ...first] = commandLine()
  const preloaded = preload === undefined ? undefined : preloading(preload)
  const child = spawn(program, [...first, ...args], {
    env: { TMPDIR: temp, STATE_DIRECTORY: '/dev/null', ...COMPILED, ...preloaded, ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
    // A process that hangs would outlive its test.
    ...{ timeout: 60_000, killSignal: 'SIGKILL' },
  })
  const shown = { stdout: '', stderr: '' }
  let isDone = false
  child.stdout?.on('data', (chunk) => {
    shown.stdout += String(chunk)
  })
  child.stderr?.on('data', (chunk) => {
    shown.stderr += String(chunk)
    if (isDone || !once?.[0].test(shown.stderr)) return
    isDone = true
    once[1](child)
  })
  started?.(child)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, ...shown }
}

/** Like a reader that stops early. */
const closeBoth = ({ stdout, stderr }: ChildProcess) => {
  stdout?.destroy()
  stderr?.destroy()
}

async function makeEncrypted() {
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identity))
  await writeFile(place('x.dss.age'), await encrypter.encrypt(makeBackupFile()))
  await writeFile(place('x.key'), identity)
  return [place('x.dss.age'), '--identity', place('x.key')] as const
}

async function withRouter(work: (args: readonly string[], options: Options) => Promise<void>, exportMs = 100) {
  const router = await startRouter({ scheme: 'http', export: { exportMs } })
  await mkdir(place('backups'))
  const { username, password } = router.switches.account
  const at = ['--url', router.url, '--username', username, '--directory', place('backups')]
  try {
    await work(['backup', ...at], { env: { SRM_BACKUP_PASSWORD: password } })
    expect(router.logins).toBe(1)
    expect(router.logouts).toBe(1)
  } finally {
    await router.close()
  }
}

describe('an output that is closed', () => {
  test('does not prevent cleaning up, nor change the exit code', async () => {
    const encrypted = await makeEncrypted()
    expect((await cli(['verify', ...encrypted], { started: closeBoth })).code).toBe(0)
    await writeFile(place('a.dss'), makeBackupFile())
    await writeFile(place('b.dss'), makeBackupFile({ seed: 9 }))
    const started = closeBoth
    expect((await cli(['diff', place('a.dss'), place('a.dss')], { started })).code).toBe(0)
    expect((await cli(['diff', place('a.dss'), place('b.dss')], { started })).code).toBe(1)
    expect((await cli(['verify', place('none.dss')], { started })).code).toBe(2)
    expect((await cli(['nonsense'], { started })).code).toBe(2)
    expect((await cli(['--help'], { started })).code).toBe(0)
  })

  testWith('POSIX shell')('is the result of `| head -1` and `| true`', async () => {
    const encrypted = await makeEncrypted()
    for (const reader of ['head -1', 'true']) {
      const line = `{ "$0" "$@" 2>"${place('err')}"; echo $? >"${place('code')}"; } | ${reader}`
      const child = spawn('sh', ['-c', line, ...commandLine(), 'show', '--values', ...encrypted], {
        env: { PATH: process.env.PATH ?? '', TMPDIR: temp },
        stdio: 'ignore',
      })
      await new Promise((resolve) => child.once('exit', resolve))
      const code = await open(place('code')).then(async (file) => {
        const text = await file.readFile('utf8')
        await file.close()
        return text
      })
      expect(code).toBe('0\n')
    }
  })

  test('does not prevent storing and logging out', async () => {
    await withRouter(async (args, options) => {
      expect((await cli(args, { ...options, once: [/Logged in/, closeBoth] })).code).toBe(0)
      expect(await readdir(place('backups'))).toHaveLength(2)
    })
  })
})

describe('an output that is full', () => {
  const toFull = async (args: readonly string[], options: Options = {}) => {
    const full = await open('/dev/full', 'w')
    try {
      return await cli(args, { ...options, stdout: full.fd })
    } finally {
      await full.close()
    }
  }
  const LOST = expect.stringMatching(
    /^Error: The command finished, but its result could not be written \(ENOSPC\)\..*\(store-failed\)\n$/m,
  )

  testWith('/dev/full')('loses the result of a stored backup, and reports that', async () => {
    await withRouter(async (args, options) => {
      const { code, stderr } = await toFull(args, options)
      expect([code, stderr]).toEqual([EXIT_CODES['store-failed'], LOST])
      expect(await readdir(place('backups'))).toHaveLength(2)
    })
  })

  testWith('/dev/full')('differs from exit code 1 of diff, and does not hide another error', async () => {
    await writeFile(place('a.dss'), makeBackupFile())
    const same = await toFull(['diff', place('a.dss'), place('a.dss')])
    expect([same.code, same.stderr]).toEqual([EXIT_CODES['store-failed'], LOST])
    const missing = await toFull(['verify', '--json', place('none.dss')])
    expect([missing.code, missing.stderr]).toEqual([2, LOST])
  })
})

testWith('signals')('an output that nobody reads does not keep a signal waiting', async () => {
  await writeFile(place('a.dss'), makeBackupFile())
  execFileSync('mkfifo', [place('unread')])
  // Both ways at once: it waits for no other end.
  const unread = await open(place('unread'), constants.O_RDWR)
  let stoppedAt = 0
  const started = async (child: ChildProcess) => {
    // More follows than the pipe takes.
    await unread.read(Buffer.alloc(1), 0, 1, null)
    await sleep(300)
    stoppedAt = performance.now()
    child.kill('SIGTERM')
  }
  try {
    const { code } = await cli(['show', '--values', place('a.dss')], { stdout: unread.fd, started })
    expect(code).toBe(EXIT_CODES.cancelled)
    expect(performance.now() - stoppedAt).toBeLessThan(2_000)
  } finally {
    await unread.close()
  }
})

describe('a signal', () => {
  testWith('signals').each(['SIGTERM', 'SIGHUP'] as const)(
    '%s during the export logs out and leaves nothing',
    async (name) => {
      await withRouter(async (args, options) => {
        const { code, stderr } = await cli(args, { ...options, once: [/Logged in/, (child) => child.kill(name)] })
        expect([code, stderr]).toEqual([EXIT_CODES.cancelled, expect.stringContaining(`cancelled (${name})`)])
        expect(await readdir(place('backups'))).toEqual([])
      }, 20_000)
    },
  )

  testWith('python3 with pty').each(['TERM', 'INT', 'HUP'])('SIG%s ends the prompt for a password', async (name) => {
    const args = ['check', '--url', 'https://192.0.2.1', '--username', 'backup']
    const command = [AT_TERMINAL, 'Router password: ', name, ...commandLine(), ...args]
    const child = spawn('python3', command, { stdio: ['ignore', 'pipe', 'inherit'] })
    let shown = ''
    child.stdout.on('data', (chunk) => {
      shown += String(chunk)
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect([code, shown]).toEqual([EXIT_CODES.cancelled, expect.stringContaining(`cancelled (SIG${name})`)])
  })
})

describe('a file system that does not answer', () => {
  const AT = ['--url', 'http://192.0.2.1', '--username', 'backup', '--directory']
  /** Makes a pipe: reading it waits for a writer, in a thread that cannot be cancelled. */
  const hanging = (name: string) => {
    execFileSync('mkfifo', [place(name)])
    return place(name)
  }
  const shot = (name: NodeJS.Signals) => (child: ChildProcess) => void child.kill(name)

  testWith('signals and NODE_OPTIONS')('does not prevent the command from ending with its exit code', async () => {
    const hang = `
      const fs = require('node:fs/promises')
      const { stat } = fs
      fs.stat = (path, ...rest) => {
        if (path !== ${JSON.stringify(place('backups'))}) return stat(path, ...rest)
        process.stderr.write('hangs')
        return fs.readFile(${JSON.stringify(hanging('share'))})
      }
      require('node:module').syncBuiltinESMExports()`
    await writeFile(place('hang.cjs'), hang)
    await mkdir(place('backups'))
    const env = { SRM_BACKUP_PASSWORD: 'a password' }
    const preload = place('hang.cjs')
    for (const command of ['backup', 'check']) {
      const args = [command, '--url', 'http://192.0.2.1', '--username', 'backup', '--directory', place('backups')]
      const { code, stderr } = await cli(args, { env, preload, once: [/hangs/, shot('SIGTERM')] })
      expect([code, stderr]).toEqual([EXIT_CODES.cancelled, expect.stringContaining('cancelled (SIGTERM)')])
    }
  })

  testWith('signals and NODE_OPTIONS').each([
    ['a manifest to compare', (there: string) => ['diff', `${there}/x.manifest.json`, place('x.dss')]],
    ['a decrypted backup', (there: string) => ['open', place('x.dss'), '--output', `${there}/x`]],
    ['an extracted backup', (there: string) => ['open', place('x.dss'), '--extract', `${there}/x`]],
    ['a report', (there: string) => ['backup', ...AT, place('backups'), '--report', `${there}/x`]],
    ['a newest backup', (there: string) => ['drill', '--directory', there]],
    ['temporary files', () => ['verify', place('x.dss')]],
  ])('does not keep Ctrl-C waiting: %s', async (what, argumentsFor) => {
    const there = place('there')
    const hang = `
      const fs = require('node:fs/promises')
      const real = { ...fs }
      for (const name of ['stat', 'lstat', 'open', 'opendir', 'readdir', 'realpath', 'mkdir'])
        fs[name] = (path, ...rest) => {
          if (!String(path).startsWith(${JSON.stringify(there)})) return real[name](path, ...rest)
          process.stderr.write('hangs')
          return real.readFile(${JSON.stringify(hanging('share'))})
        }
      require('node:module').syncBuiltinESMExports()`
    await writeFile(place('hang.cjs'), hang)
    await writeFile(place('x.dss'), makeBackupFile())
    await mkdir(place('backups'))
    let stoppedAt = 0
    const stop = (child: ChildProcess) => {
      stoppedAt = performance.now()
      child.kill('SIGINT')
    }
    const env = { SRM_BACKUP_PASSWORD: 'a password', ...(what === 'temporary files' ? { TMPDIR: there } : {}) }
    const { code, stderr } = await cli(argumentsFor(there), { env, preload: place('hang.cjs'), once: [/hangs/, stop] })
    expect([code, stderr]).toEqual([EXIT_CODES.cancelled, expect.stringContaining('cancelled (SIGINT)')])
    expect(performance.now() - stoppedAt).toBeLessThan(2_000)
  })

  testWith('signals and NODE_OPTIONS')('ends what writes there, after its time, and names it', async () => {
    const there = place('there')
    // Only what depends on a size takes longer than two minutes: two seconds, here.
    const hang = `
      const fs = require('node:fs/promises')
      const { rename } = fs
      fs.rename = (from, to) => (String(to).startsWith(${JSON.stringify(there)}) ? fs.readFile(${JSON.stringify(hanging('share'))}) : rename(from, to))
      require('node:module').syncBuiltinESMExports()
      const wait = globalThis.setTimeout
      globalThis.setTimeout = (work, ms, ...rest) => wait(work, ms > 120_000 ? 2_000 : ms, ...rest)`
    await writeFile(place('hang.cjs'), hang)
    await writeFile(place('x.dss'), makeBackupFile())
    await mkdir(there)
    const { code, stderr } = await cli(['open', place('x.dss'), '--output', `${there}/x`], {
      preload: place('hang.cjs'),
    })
    expect([code, stderr]).toEqual([
      EXIT_CODES['destination-refused'],
      expect.stringContaining(`${there} did not answer within`),
    ])
    expect(await readdir(there)).toEqual([])
  })

  testWith('signals').each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends reading from it, and leaves nothing',
    async (name) => {
      const args = ['verify', hanging('x.dss')]
      const started = (child: ChildProcess) => {
        // It reads once its folder exists.
        const timer = setInterval(async () => {
          if ((await readdir(temp)).length === 0) return
          clearInterval(timer)
          setTimeout(() => child.kill(name), 100)
        }, 20)
      }
      const { code, stderr } = await cli(args, { started })
      expect([code, stderr]).toEqual([EXIT_CODES.cancelled, expect.stringContaining(`cancelled (${name})`)])
    },
  )
})

describe('a pipe as a secret', () => {
  const AT = ['--url', 'http://192.0.2.1', '--username', 'backup', '--directory']
  const makePipe = () => {
    execFileSync('mkfifo', [place('pipe')])
    return place('pipe')
  }

  /** Resolves with an open end of the pipe once somebody reads it: until then it cannot be opened without waiting. */
  const whenRead = async (pipe: string): Promise<FileHandle> => {
    for (let attempt = 0; attempt < 500; attempt++) {
      const writer = await open(pipe, constants.O_WRONLY | constants.O_NONBLOCK).catch(() => undefined)
      if (writer) return writer
      await sleep(20)
    }
    throw new Error('nobody read the pipe')
  }

  testWith('signals').each([
    ['a key file', (pipe: string) => ['verify', place('x.dss'), '--identity', pipe]],
    ['a password file', (pipe: string) => ['backup', ...AT, folder, '--password-file', pipe]],
    ['a password file of a check-up', (pipe: string) => ['check', ...AT, folder, '--password-file', pipe]],
    ['a settings file', (pipe: string) => ['backup', ...AT, folder, '--settings', pipe]],
  ])('does not keep Ctrl-C waiting if it says nothing: %s', async (_, argumentsWith) => {
    await writeFile(place('x.dss'), makeBackupFile())
    const pipe = makePipe()
    let stoppedAt = 0
    const started = async (child: ChildProcess) => {
      const writer = await whenRead(pipe)
      child.once('exit', () => writer.close())
      stoppedAt = performance.now()
      child.kill('SIGINT')
    }
    const { code, stderr } = await cli(argumentsWith(pipe), { started })
    expect([code, stderr]).toEqual([EXIT_CODES.cancelled, expect.stringContaining('cancelled (SIGINT)')])
    expect(performance.now() - stoppedAt).toBeLessThan(2_000)
  })

  testWith('POSIX shell')('is read to its end, like that of `--password-file <(pass router)`', async () => {
    await withRouter(async (args, { env }) => {
      const pipe = makePipe()
      const started = async () => {
        const writer = await whenRead(pipe)
        await writer.writeFile(`${env?.SRM_BACKUP_PASSWORD}\n`)
        await writer.close()
      }
      expect(await cli([...args, '--password-file', pipe], { started })).toMatchObject({ code: 0 })
    })
  })
})

testWith('signals')('every signal that can be handled ends a command in order, and leaves nothing', async () => {
  const hanging = place('x.dss')
  execFileSync('mkfifo', [hanging])
  const supported = SIGNALS.filter((name) => name in systemConstants.signals)
  const ends = supported.map(async (name) => {
    const own = join(temp, name)
    await mkdir(own)
    const started = async (child: ChildProcess) => {
      while ((await readdir(own)).length === 0) await sleep(20)
      child.kill(name)
    }
    const { code, stderr } = await cli(['verify', hanging], { started, env: { TMPDIR: own } })
    await rmdir(own)
    return [name, code, stderr]
  })
  expect(await Promise.all(ends)).toEqual(
    supported.map((name) => [name, EXIT_CODES.cancelled, expect.stringContaining(`cancelled (${name})`)]),
  )
})

describe('a process that something else keeps alive', () => {
  /** As a library does that tries again. */
  const KEPT_ALIVE = 'setInterval(() => {}, 1_000)'

  testWith('signals and NODE_OPTIONS')('ends at once after it was cancelled', async () => {
    await writeFile(place('alive.cjs'), KEPT_ALIVE)
    await withRouter(async (args, options) => {
      let stoppedAt = 0
      const stop = (child: ChildProcess) => {
        stoppedAt = performance.now()
        child.kill('SIGTERM')
      }
      const { code } = await cli(args, { ...options, preload: place('alive.cjs'), once: [/Logged in/, stop] })
      expect(code).toBe(EXIT_CODES.cancelled)
      expect(performance.now() - stoppedAt).toBeLessThan(10_000)
    }, 20_000)
  })

  testWith('NODE_OPTIONS')('ends with the exit code of its work', async () => {
    await writeFile(place('alive.cjs'), KEPT_ALIVE)
    expect((await cli(['verify', place('none.dss')], { preload: place('alive.cjs') })).code).toBe(2)
  })
})

test('the name of a file is never an option of Node', async () => {
  await writeFile(place('evil.cjs'), `require('node:fs').writeFileSync(${JSON.stringify(place('ran'))}, '')`)
  await writeFile(place('node.config.json'), JSON.stringify({ nodeOptions: { require: [place('evil.cjs')] } }))
  await writeFile(place('e.env'), `NODE_OPTIONS=--require=${place('evil.cjs')}`)
  const values = {
    ...{ '--node-options': `--require=${place('evil.cjs')}`, '--require': place('evil.cjs') },
    // Node itself acts on these, whatever script it runs.
    ...(obeysNode ? {} : { '--env-file': place('e.env'), '--experimental-config-file': place('node.config.json') }),
  }
  for (const [option, value] of Object.entries(values)) {
    const { code, stderr } = await cli(['verify', '--', `${option}=${value}`])
    expect([code, stderr]).toEqual([EXIT_CODES['input-invalid'], expect.stringContaining(option)])
  }
  expect((await readdir(folder)).sort()).toEqual(['e.env', 'evil.cjs', 'node.config.json'])
})

testWith('signals and NODE_OPTIONS')('a late signal does not change the exit code', async () => {
  await writeFile(place('late.cjs'), "process.once('exit', () => { process.kill(process.pid, 'SIGTERM') })")
  await writeFile(place('a.dss'), makeBackupFile())
  const preload = place('late.cjs')
  expect((await cli(['verify', place('a.dss')], { preload })).code).toBe(0)
  expect((await cli(['verify', place('none.dss')], { preload })).code).toBe(2)
})

testWith('NODE_OPTIONS')('an uncaught error ends a backup in order, and is reported', async () => {
  const mistake = `
    const { write } = process.stderr
    process.stderr.write = function (text, ...rest) {
      if (String(text).includes('Logged in')) setTimeout(() => { throw new Error('out of a timer') })
      return write.call(this, text, ...rest)
    }`
  await writeFile(place('mistake.cjs'), mistake)
  await withRouter(async (args, options) => {
    const { code, stderr } = await cli(args, { ...options, preload: place('mistake.cjs') })
    expect([code, stderr]).toEqual([EXIT_CODES['internal-error'], expect.stringContaining('out of a timer')])
    expect(await readdir(place('backups'))).toEqual([])
  }, 20_000)
})

testWith('NODE_OPTIONS')('an outdated Node.js is reported, with --json as JSON', async () => {
  await writeFile(place('old.cjs'), "Object.defineProperty(process.versions, 'node', { value: '20.19.5' })")
  const preload = place('old.cjs')
  const plain = await cli(['verify', 'x'], { preload })
  expect([plain.code, plain.stdout]).toEqual([EXIT_CODES['runner-unsupported'], ''])
  expect(plain.stderr).toMatch(
    /^Error: srm-backup needs Node\.js 24 or later; this is 20\.19\.5\.\n.*`npx --package node@24 .*\/releases\n\(runner-unsupported\)\n$/,
  )
  const json = await cli(['verify', 'x', '--json'], { preload })
  expect([json.code, JSON.parse(json.stdout)]).toMatchObject([19, { error: { code: 'runner-unsupported' } }])
})
