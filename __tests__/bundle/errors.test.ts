// One run of the packaged action for every error code: the code, the message, and what must not happen.

import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { PERMISSION_DENIED } from '../../emulator/github/faults.ts'
import { EXPLANATIONS } from '../../src/errors.ts'
import { testWith } from '../fixtures/platform.ts'
import { openStage, pairOf } from './stage.ts'

const DIST = join(import.meta.dirname, '../../dist')
type Code = keyof typeof EXPLANATIONS
/** Complete even if only some tests run. */
const declared = new Set<string>()
const proven = new Set<string>()

/** Declares a test for a run that must end with the code in its name. */
function testError(name: `${Code}: ${string}`, run: () => Promise<void>): void {
  const code = name.replace(/:.*/s, '')
  declared.add(code)
  test(name, async () => {
    proven.delete(code)
    await run()
    expect(proven).toContain(code)
  })
}

/** Returns the error that users see, after checking that output and annotation agree on its code. */
function errorOf(result: Awaited<ReturnType<Awaited<ReturnType<typeof openStage>>['run']>>, code: Code): string {
  proven.add(code)
  const message = result.annotations.find(({ level }) => level === 'error')?.message ?? ''
  expect({ code: result.outputs['error-code'], exitCode: result.exitCode, message }).toMatchObject({
    code,
    exitCode: 1,
  })
  expect(message).toContain(`(error-code: ${code})`)
  return message
}

describe('before the router is contacted', () => {
  testError('runner-unsupported: an old Node gets a clear error, and the outputs are set', async () => {
    await using stage = await openStage()
    const old = await findOldNode(stage.directory)
    const result = await stage.run({}, old)
    expect(errorOf(result, 'runner-unsupported')).toMatch(/Node\.js .*32-bit ARM/s)
    expect(stage.router.connections).toBe(0)
  })

  testError('input-invalid: the sentence names the input and shows what was given', async () => {
    await using stage = await openStage()
    const message = errorOf(await stage.run({ timeout: '5 minutes' }), 'input-invalid')
    expect(message).toMatch(/: Input `timeout` must be a whole number from 5 to 3600, but `5 minutes` was given\.$/m)
    expect(stage.router.connections).toBe(0)
  })

  testError('event-refused: a pull request cannot access the network', async () => {
    await using stage = await openStage()
    errorOf(await stage.run({}, { eventName: 'pull_request_target' }), 'event-refused')
    expect(stage.router.connections).toBe(0)
  })

  testError('destination-refused: a public repository takes no artifact', async () => {
    await using stage = await openStage({}, { visibility: 'public' })
    const event = { repository: { full_name: 'octo-home/router-backup', private: false } }
    const message = errorOf(await stage.run({}, { event }), 'destination-refused')
    expect(message).toContain('This repository is public')
    expect(stage.router.connections).toBe(0)
    expect(stage.github.artifacts).toEqual([])
  })
})

describe('at the router', () => {
  testError('router-unreachable: nothing listens', async () => {
    await using stage = await openStage()
    await stage.router.close()
    expect(errorOf(await stage.run(), 'router-unreachable')).toContain('connection was refused')
  })

  testError('router-unsupported: something else answers at the address', async () => {
    await using stage = await openStage({ notSrm: 'html' })
    expect(errorOf(await stage.run(), 'router-unsupported')).toMatch(/is not from SRM: an HTML page/)
  })

  testError(
    'tls-untrusted: an unknown certificate is shown with the line that trusts it, and nothing is sent',
    async () => {
      await using stage = await openStage()
      const message = errorOf(await stage.run({ 'tls-fingerprint': '' }), 'tls-untrusted')
      expect(message).toContain(`tls-fingerprint: ${stage.router.fingerprint}`)
      expect(stage.router.applicationBytes).toBe(0)
    },
  )

  testError('login-refused: a wrong password is tried exactly once', async () => {
    await using stage = await openStage()
    expect(errorOf(await stage.run({ password: 'not the password' }), 'login-refused')).toContain('(code 400)')
    expect(stage.router.failedLogins).toBe(1)
  })

  testError('account-not-allowed: no administrator', async () => {
    await using stage = await openStage({ account: { administrator: false } })
    expect(errorOf(await stage.run(), 'account-not-allowed')).toContain('administrator rights')
  })

  for (const [code, loginError] of [
    ['otp-required', 403],
    ['otp-refused', 404],
    ['address-blocked', 407],
  ] as const) {
    testError(`${code}: code ${loginError} at login`, async () => {
      await using stage = await openStage({ account: { loginError } })
      expect(errorOf(await stage.run(), code)).toContain(`(code ${loginError})`)
      expect(stage.router.requests.filter(({ method }) => method === 'login')).toHaveLength(1)
    })
  }

  testError('session-lost: one new login, then red', async () => {
    await using stage = await openStage({
      session: { expireAfter: { call: 'start', count: 1, code: 106, repeat: 'always' } },
    })
    errorOf(await stage.run(), 'session-lost')
    expect(stage.router.logins).toBe(2)
  })

  testError('export-failed: the router says that it failed', async () => {
    await using stage = await openStage({ export: { statusShape: 'fail-error-member', failCode: 4402 } })
    expect(errorOf(await stage.run(), 'export-failed')).toContain('code 4402')
  })

  testError('timed-out: an export that never ends', async () => {
    await using stage = await openStage({ export: { endless: true } })
    expect(errorOf(await stage.run({ timeout: '5' }), 'timed-out')).toContain('longer than 5 s')
  })

  testError('backup-invalid: a damaged file is not stored', async () => {
    await using stage = await openStage({ download: { body: 'bit-flipped' } })
    errorOf(await stage.run(), 'backup-invalid')
    expect(stage.github.artifacts).toEqual([])
  })

  testError('backup-unrecognised: a file of unknown format is stored, but fails the run', async () => {
    await using stage = await openStage({ download: { body: 'unknown-bytes' } })
    const result = await stage.run()
    errorOf(result, 'backup-unrecognised')
    expect(result.outputs.verified).toBe('false')
    expect(stage.github.artifacts.map(({ id }) => String(id))).toEqual([result.outputs['artifact-id']])
  })
})

describe('while storing', () => {
  testError('store-failed: GitHub refuses', async () => {
    await using stage = await openStage({}, { visibility: 'private', faults: { createArtifact: PERMISSION_DENIED } })
    expect(errorOf(await stage.run(), 'store-failed')).toContain('HTTP 403')
  })

  testError('read-back-failed: another file is read back', async () => {
    await using stage = await openStage({}, { visibility: 'private', faults: { corruptDownload: 'other-file' } })
    const result = await stage.run()
    errorOf(result, 'read-back-failed')
    expect(result.outputs['artifact-id']).not.toBe('')
  })

  test('stores the copy in the directory even if the artifact storage is full', async () => {
    await using stage = await openStage({}, { visibility: 'private', faults: { createArtifact: PERMISSION_DENIED } })
    const result = await stage.run({ destination: 'artifact, directory', directory: stage.directory })
    errorOf(result, 'store-failed')
    expect(await stage.filesInDirectory()).toEqual(pairOf(result.outputs.name))
    expect(result.outputs.path).not.toBe('')
  })
})

describe('cancelled', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'cancelled: %s during the export logs out and keeps nothing',
    async (signal) => {
      await using stage = await openStage({ export: { endless: true } })
      const result = await stage.run({}, { signalAfter: { signal, when: /Router: RT6600ax/ }, escalate: true })
      expect(errorOf(result, 'cancelled')).toContain(signal)
      expect(result.signal).toBeNull()
      expect(stage.router.logins).toBe(1)
    },
  )

  testError('cancelled: while an upload hangs, outputs and summary are written before the process ends', async () => {
    await using stage = await openStage({}, { visibility: 'private', faults: { blobUpload: 'hang' } })
    const result = await stage.run({}, { signalAfter: { signal: 'SIGINT', when: /Beginning upload/ }, escalate: true })
    errorOf(result, 'cancelled')
    expect(result.signal).toBeNull()
    expect(result.summary).toContain('cancelled')
    expect(result.outputs['router-model']).not.toBe('')
    // Nothing was stored.
    expect(result.outputs.sha256).toBe('')
  })

  testWith('signals')('while a share hangs: the process ends despite a waiting thread', async () => {
    await using stage = await openStage()
    const share = join(stage.directory, 'share')
    execFileSync('mkfifo', [share])
    const directory = join(stage.directory, 'backups')
    const inputs = { destination: 'directory', directory }
    const preload = `
      import fs from 'node:fs/promises'
      import { syncBuiltinESMExports } from 'node:module'
      const { stat } = fs
      fs.stat = (path, ...rest) => path === ${JSON.stringify(directory)} ? fs.readFile(${JSON.stringify(share)}) : stat(path, ...rest)
      syncBuiltinESMExports()`
    await writeFile(join(stage.directory, 'hang.mjs'), preload)
    const NODE_OPTIONS = `--import=${pathToFileURL(join(stage.directory, 'hang.mjs'))}`
    const signalAfter = { signal: 'SIGINT', when: /Prepare/ } as const
    const result = await stage.run(inputs, { signalAfter, env: { NODE_OPTIONS } })
    errorOf(result, 'cancelled')
    expect(result.signal).toBeNull()
  })

  testWith('signals').each([
    ['the download', 'fs.createWriteStream', 1],
    ['its folder', 'promises.mkdir', 0],
  ])(
    'while the disk of temporary files hangs for %s: the process ends, after the logout',
    async (_what, call, logins) => {
      await using stage = await openStage()
      const pipe = join(stage.directory, 'pipe')
      execFileSync('mkfifo', [pipe])
      const preload = `
      import fs, { promises } from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const real = ${call}
      // Opening the pipe waits for somebody who reads it.
      const hang = (options) => { console.log('hangs'); return ${call === 'promises.mkdir'} ? promises.open(${JSON.stringify(pipe)}, 'w') : real(${JSON.stringify(pipe)}, options) }
      ${call} = (path, options) => /synology-router-backup-temp-/.test(path) ? hang({ ...options, flags: 'w' }) : real(path, options)
      syncBuiltinESMExports()`
      await writeFile(join(stage.directory, 'hang.mjs'), preload)
      const NODE_OPTIONS = `--import=${pathToFileURL(join(stage.directory, 'hang.mjs'))}`
      const signalAfter = { signal: 'SIGINT', when: /hangs/ } as const
      const result = await stage.run({}, { signalAfter, env: { NODE_OPTIONS } })
      errorOf(result, 'cancelled')
      expect(result.signal).toBeNull()
      expect(stage.router.logins).toBe(logins)
      expect(stage.router.requests.filter(({ method }) => method === 'logout')).toHaveLength(logins)
    },
  )
})

testError('internal-error: a broken installation says where to report the bug', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'dist-'))
  try {
    await cp(DIST, broken, { recursive: true })
    for (const file of await readdir(broken)) {
      const text = await readFile(join(broken, file), 'utf8')
      // The decoder's own chunk: it brings the class, and loads no other chunk.
      if (text.includes('XzReadableStream') && !text.includes('_require__.e(')) await rm(join(broken, file))
    }
    await using stage = await openStage({ download: { body: 'xz' } })
    const message = errorOf(await stage.run({}, { dist: join(broken, 'index.js') }), 'internal-error')
    expect(message).toContain('open an issue')
  } finally {
    await rm(broken, { recursive: true })
  }
})

test('covers every error code', () => {
  expect([...declared].sort()).toEqual(Object.keys(EXPLANATIONS).sort())
})

/** A Node before 24: a real one from the PATH if there is one, else this one made to call itself 20. */
async function findOldNode(
  folder: string,
): Promise<{ readonly nodePath: string; readonly env?: Record<string, string> }> {
  for (const place of (process.env.PATH ?? '').split(delimiter)) {
    const nodePath = join(place, 'node')
    try {
      const version = execFileSync(nodePath, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString()
      if (Number.parseInt(version.slice(1), 10) < 24) return { nodePath }
    } catch {
      // No node in this folder.
    }
  }
  const preload = join(folder, 'preload.mjs')
  await writeFile(preload, "Object.defineProperty(process.versions, 'node', { value: '20.19.5' })")
  return { nodePath: process.execPath, env: { NODE_OPTIONS: `--import=${pathToFileURL(preload)}` } }
}
