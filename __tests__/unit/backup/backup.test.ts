import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { backUp, type Parts } from '../../../src/backup/backup.ts'
import { createRunState, type RunState } from '../../../src/backup/run-state.ts'
import type { Destination, Previous, Stored } from '../../../src/destinations/destination.ts'
import type { Manifest } from '../../../src/dss/manifest.ts'
import type { Encryptor } from '../../../src/encryption/encrypt.ts'
import { BackupError, type ErrorCode } from '../../../src/errors.ts'
import type { RouterSession } from '../../../src/router/client.ts'
import { message, render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'
import { createManifest } from '../../fixtures/at-once.ts'
import { DAMAGED, UNKNOWN, WHOLE } from '../../fixtures/inspections.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'
import { within } from '../../fixtures/within.ts'

const LABEL = { model: 'RT6600ax', firmware: 'SRM 1.3.1', id: 'this router' }
const SINCE = '2026-03-01T02:03:04.000Z'

let temp = ''
/** What the fakes were asked to do, in order. */
let story: string[] = []
let logger = createRecordingLogger()
let cancel = new AbortController()
let runState: RunState = createRunState()

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'backup-test-'))
  story = []
  logger = createRecordingLogger()
  cancel = new AbortController()
  runState = createRunState()
})
afterEach(async () => {
  // Checked after every test: no temporary file is left.
  if (existsSync(temp)) expect(await readdir(temp)).toEqual([])
  await rm(temp, { recursive: true, force: true })
})

const error = (code: ErrorCode, message = `${code} happened.`) => new BackupError(code, message)
const CANCELLED = error('cancelled')

type Step = 'preflight' | 'confirm' | 'look back' | 'store' | 'read back' | 'prune'
/** What a destination does instead of its work. */
type Twist = (signal: AbortSignal | undefined) => Promise<unknown> | undefined

const hang: Twist = () => new Promise(() => {})
const fail =
  (reason: unknown): Twist =>
  () =>
    Promise.reject(reason)
const cancelRun: Twist = () => {
  cancel.abort(CANCELLED)
  return undefined
}

type Twisted = Partial<Record<Step, Twist>>

/** What a destination has before the run. */
interface Had {
  readonly previous?: Manifest
  readonly skipUnchanged?: boolean
  readonly isReusable?: boolean
}

/** A destination that remembers what it was asked, and does it, but for its twists. */
function createDestination(
  name: 'artifact' | 'directory',
  twists: Twisted = {},
  { previous, skipUnchanged = false, isReusable = true }: Had = {},
): Destination {
  const act = async (step: Step, signal?: AbortSignal): Promise<void> => {
    story.push(`${step} ${name}`)
    await twists[step]?.(signal)
  }
  const location = (path: string) =>
    name === 'directory'
      ? ({ kind: 'directory', path } as const)
      : ({ kind: 'artifact', name: 'x', id: 1, url: 'https://github.com/x', digest: 'sha256:0' } as const)
  const copyOf = (fileName: string): Stored => ({
    location: location(`/srv/${fileName}`),
    description: `${name} x`,
    readBack: (signal) => act('read back', signal),
    prune: async () => {
      await act('prune')
      return name === 'directory' ? 2 : 0
    },
  })
  return {
    kind: name,
    skipUnchanged,
    preflight: (signal) => act('preflight', signal),
    ...(twists.confirm ? { confirm: (signal: AbortSignal) => act('confirm', signal) } : {}),
    warmUp: () => void story.push(`warm up ${name}`),
    newest: async ({ signal }): Promise<Previous | undefined> => {
      await act('look back', signal)
      return previous && { manifest: previous, copy: copyOf(previous.file), file: import.meta.filename, isReusable }
    },
    store: async (backup, signal): Promise<Stored> => {
      await act('store', signal)
      return copyOf(backup.fileName)
    },
  }
}

interface Twists {
  readonly login?: () => Promise<unknown> | undefined
  readonly afterExport?: () => unknown
  readonly inspect?: Parts['inspect']
  /** Receives how long the export is expected to take. */
  readonly onExpected?: (ms: number | undefined) => void
  /** The router does not say when the export has begun. */
  readonly isQuiet?: boolean
}

function createParts(
  destinations: readonly Destination[],
  { login, afterExport, inspect, onExpected, isQuiet = false }: Twists = {},
): Parts {
  const router: Pick<RouterSession, 'exportTo'> = {
    exportTo: async (file, { onStarted, onLabel, expectedMs }) => {
      story.push('export')
      if (!isQuiet) onStarted()
      if (onExpected) {
        await sleep(50)
        onExpected(expectedMs?.())
      }
      onLabel?.(LABEL)
      await writeFile(file, 'content', { mode: 0o600 })
      afterExport?.()
      return { size: 7, sha256: 'ab'.repeat(32), label: LABEL }
    },
  }
  return {
    fileName: 'router.dss',
    tempDirectory: temp,
    withSession: async (work) => {
      story.push('log in')
      try {
        await login?.()
        return await work(router)
      } finally {
        story.push('log out')
      }
    },
    inspect: async (file, options) => {
      story.push('check')
      return inspect ? inspect(file, options) : WHOLE
    },
    describe: async (inspection, exported) => manifestOf(inspection, exported.label),
    compare: async (before, after) => ({
      since: before.time,
      unchanged: before.fingerprint === after.fingerprint,
      changes:
        before.fingerprint === after.fingerprint
          ? []
          : [{ kind: 'added', section: 'Users', where: 'confbkp_user_tb', label: 'kid' }],
    }),
    requireVerified: true,
    destinations,
    logger,
    signal: cancel.signal,
  }
}

function manifestOf(
  inspection: Parameters<typeof createManifest>[0],
  label: { readonly id: string } | undefined,
  changes: Partial<Parameters<typeof createManifest>[1]> = {},
): Manifest {
  return createManifest(inspection, {
    fileName: 'router.dss',
    size: 7,
    sha256: 'ab'.repeat(32),
    startedAt: new Date('2026-03-07T04:05:06Z'),
    router: { label: 'home', ...label },
    isIgnored: () => false,
    ...changes,
  })
}

/** What an earlier run has left. */
const earlier = (changes: Parameters<typeof manifestOf>[2] = {}, label = LABEL) =>
  manifestOf(WHOLE, label, { fileName: 'older.dss', startedAt: new Date(SINCE), ...changes })

const both = (first: Twisted = {}, second: Twisted = {}) => [
  createDestination('artifact', first),
  createDestination('directory', second),
]

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
}

describe('a successful run', () => {
  test('runs its steps in order: preflight, export, verify, store, read back, prune', async () => {
    await backUp(createParts(both()), runState)
    expect(story).toEqual([
      'preflight artifact',
      'preflight directory',
      'log in',
      'export',
      'warm up artifact',
      'warm up directory',
      'look back artifact',
      'look back directory',
      'check',
      'log out',
      'store artifact',
      'read back artifact',
      'store directory',
      'read back directory',
      'prune artifact',
      'prune directory',
    ])
    expect(runState).toMatchObject({
      fileName: 'router.dss',
      kept: { size: 7 },
      label: LABEL,
      inspection: WHOLE,
      locations: [{ kind: 'artifact' }, { kind: 'directory', path: '/srv/router.dss' }],
      leftRunning: false,
    })
  })

  test('logs one fact per line', async () => {
    await backUp(createParts(both()), runState)
    expect(logger.textOf('step').split('\n')).toEqual(['Prepare', 'Export', 'Check', 'Compare', 'Store'])
    expect(logger.textOf('info').split('\n')).toEqual([
      'Artifact storage is ready.',
      'The directory is ready.',
      `SHA-256 ${'ab'.repeat(32)}.`,
      'Valid: gzip, 380.0 KB uncompressed, 2 entries, 1 table with 2 rows.',
      'First backup: nothing to compare with yet.',
      'Stored: artifact x.',
      'Read back and verified (7 bytes).',
      'Stored: directory x.',
      'Read back and verified (7 bytes).',
      'Deleted 2 old backups beyond `keep`.',
    ])
  })

  test('keeps the file in a private folder, under its own name, until it is stored', async () => {
    let mode = 0
    const inspect: Parts['inspect'] = async (file) => {
      expect(basename(file)).toBe('router.dss')
      mode = (await stat(dirname(file))).mode & 0o777
      return WHOLE
    }
    await backUp(createParts(both(), { inspect }), runState)
    expect(mode).toBe(0o700)
  })

  test('reports a disk that is full while the backup is opened, and stores nothing', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { errno: -28, code: 'ENOSPC' })
    const failure = await failureOf(backUp(createParts(both(), { inspect: () => Promise.reject(full) }), runState))
    expect(failure).toMatchObject({ code: 'store-failed', hint: expect.stringContaining('RUNNER_TEMP') })
    expect(failure).toMatchObject({ message: expect.stringContaining('no space left') })
    expect(story.filter((line) => line.startsWith('store'))).toEqual([])
  })

  test('does not report a bug as a full disk', async () => {
    const mistake = new TypeError('undefined is not a function')
    expect(await failureOf(backUp(createParts(both(), { inspect: () => Promise.reject(mistake) }), runState))).toBe(
      mistake,
    )
  })
})

test('stores in every destination even if the router did not report the start of the export', async () => {
  await backUp(createParts(both(), { isQuiet: true }), runState)
  expect(runState.locations).toHaveLength(2)
})

describe('how long the export may take', () => {
  const expectationOf = async (...previous: readonly (Manifest | undefined)[]) => {
    let expected: number | undefined
    const destinations = previous.map((one, index) =>
      createDestination(index === 0 ? 'artifact' : 'directory', {}, one ? { previous: one } : {}),
    )
    const onExpected = (ms: number | undefined) => {
      expected = ms
    }
    await backUp(createParts(destinations, { onExpected }), runState)
    return expected
  }

  test('is known from the newest of the earlier backups', async () => {
    const older = earlier({ exportMs: 1_000, startedAt: new Date('2026-02-01T00:00:00Z') })
    expect(await expectationOf(older, earlier({ exportMs: 4_321 }))).toBe(4_321)
  })

  test('is unknown if there is no earlier backup, or one of an earlier version', async () => {
    expect(await expectationOf(undefined, undefined)).toBeUndefined()
    expect(await expectationOf(earlier())).toBeUndefined()
  })
})

test('an error of the disk right after the download is one of the disk, after the logout', async () => {
  const cause = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', errno: -5, syscall: 'read' })
  const afterExport = () => {
    throw cause
  }
  expect(await failureOf(backUp(createParts(both(), { afterExport }), runState))).toMatchObject({
    code: 'store-failed',
    message: `Temporary files in ${temp} could not be read or written: the disk reports a read or write error (EIO).`,
    cause,
  })
  expect(story.at(-1)).toBe('log out')
})

describe('a run that encrypts', () => {
  const HASH = 'cd'.repeat(32)

  function createEncryptor(encryptor: Partial<Encryptor> = {}): Encryptor {
    return {
      recipients: 2,
      check: async () => void story.push('check recipients'),
      encryptFile: async (source, target) => {
        story.push('seal')
        await writeFile(target, `sealed ${await readFile(source, 'utf8')}`, { flag: 'wx' })
        return { size: 14, sha256: HASH, plainSha256: 'ab'.repeat(32) }
      },
      ...encryptor,
    }
  }

  test('checks the recipients first, encrypts the verified file, and stores only the result', async () => {
    const seen: string[] = []
    const destination = createDestination('directory')
    const store: Destination['store'] = async (backup, signal) => {
      for (const name of await readdir(dirname(backup.file))) seen.push(name)
      seen.push(await readFile(backup.file, 'utf8'), backup.sha256)
      return await destination.store(backup, signal)
    }
    const parts = {
      ...createParts([{ ...destination, store }]),
      encryptor: createEncryptor(),
      fileName: 'router.dss.age',
    }
    await backUp(parts, runState)
    expect(story.filter((step) => /recipients|preflight|check|seal|store/.test(step))).toEqual([
      'check recipients',
      'preflight directory',
      'check',
      'seal',
      'store directory',
    ])
    // The plaintext file is deleted by then.
    expect(seen).toEqual(['router.dss.age', 'sealed content', HASH])
    expect(runState).toMatchObject({ kept: { size: 14, sha256: HASH }, sealedFor: 2 })
    expect(logger.textOf('info')).toContain(`Encrypted with age for 2 recipients. SHA-256 ${HASH}.`)
    expect(logger.textOf('info')).not.toContain('ab'.repeat(32))
  })

  test('contacts neither destination nor router if a recipient is invalid', async () => {
    const refusal = error('input-invalid')
    const encryptor = createEncryptor({ check: () => Promise.reject(refusal) })
    expect(await failureOf(backUp({ ...createParts(both()), encryptor }, runState))).toBe(refusal)
    expect(story).toEqual([])
  })

  test('stores nothing if encryption fails, and says why', async () => {
    const encryptor = createEncryptor({
      encryptFile: () => Promise.reject(new Error('ENOSPC: no space left on device')),
    })
    expect(await failureOf(backUp({ ...createParts(both()), encryptor }, runState))).toMatchObject({
      code: 'store-failed',
      message: 'The backup could not be encrypted: ENOSPC: no space left on device.',
    })
    expect(runState).toMatchObject({ locations: [] })
    expect(runState.kept).toBeUndefined()
  })

  test('stores nothing if the verified file changed on the disk before it was encrypted: nobody here could notice later', async () => {
    const { encryptFile } = createEncryptor()
    const encryptor = createEncryptor({
      encryptFile: async (...given) => ({ ...(await encryptFile(...given)), plainSha256: 'ba'.repeat(32) }),
    })
    expect(await failureOf(backUp({ ...createParts(both()), encryptor }, runState))).toMatchObject({
      code: 'store-failed',
      message: 'The backup changed on the disk of the runner after it was checked.',
    })
    expect(runState).toMatchObject({ locations: [] })
    expect(runState.kept).toBeUndefined()
    expect(story.filter((step) => step.startsWith('store'))).toEqual([])
  })

  test('ends as a failure of the disk if the plaintext cannot be deleted, and stores nothing', async () => {
    const { encryptFile } = createEncryptor()
    const encryptor = createEncryptor({
      encryptFile: async (source, target, signal) => {
        const encrypted = await encryptFile(source, target, signal)
        await rm(source)
        return encrypted
      },
    })
    expect(await failureOf(backUp({ ...createParts(both()), encryptor }, runState))).toMatchObject({
      code: 'store-failed',
      message: `Temporary files in ${temp} could not be read or written: it does not exist (ENOENT).`,
    })
    expect(story.filter((step) => step.startsWith('store'))).toEqual([])
  })

  test('ends after its limit if encryption hangs, and stores nothing', async () => {
    const encryptor = createEncryptor({
      encryptFile: (_source, _target, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    })
    const parts = { ...createParts(both()), encryptor, encryptTimeoutMs: 10 }
    expect(await failureOf(backUp(parts, runState))).toMatchObject({
      code: 'store-failed',
      message: 'Encrypting the backup took longer than 0.01 s.',
    })
    expect(runState).toMatchObject({ locations: [], leftRunning: false })
  })

  test('ends as cancelled if encryption is aborted', async () => {
    const encryptFile: Encryptor['encryptFile'] = () => {
      cancel.abort(CANCELLED)
      return Promise.reject(new Error('aborted'))
    }
    const encryptor = createEncryptor({ encryptFile })
    expect(await failureOf(backUp({ ...createParts(both()), encryptor }, runState))).toBe(CANCELLED)
  })
})

describe('manifests with digests of different keys', () => {
  const sealedBy = (keyId: string | null) => ({ sealed: { plainSize: 7, keyId } })
  const ours = manifestOf(WHOLE, LABEL)

  async function compareWith(before: Partial<Manifest>, after: Partial<Manifest>) {
    const destination = createDestination('directory', {}, { previous: { ...ours, ...before }, skipUnchanged: true })
    const parts = createParts([destination])
    await backUp({ ...parts, describe: async () => ({ ...ours, ...after }) }, runState)
    return {
      incomparableReason: runState.incomparableReason && render(runState.incomparableReason, WORKFLOW_VOCABULARY),
      isStored: runState.locations.length === 1,
      isCompared: runState.comparison !== undefined,
    }
  }

  test.each([
    [{}, sealedBy('a'.repeat(16)), 'the earlier backup is not encrypted'],
    [sealedBy(null), sealedBy('a'.repeat(16)), 'the earlier backup was encrypted without `fingerprint-key`'],
    [
      sealedBy('b'.repeat(16)),
      sealedBy('a'.repeat(16)),
      'the earlier backup was encrypted with another value of `fingerprint-key`',
    ],
    [sealedBy(null), sealedBy(null), 'comparing encrypted backups needs `fingerprint-key`'],
  ])('are not compared, and the backup is stored: %j, %j', async (before, after, incomparableReason) => {
    expect(await compareWith(before, after)).toEqual({ incomparableReason, isStored: true, isCompared: false })
    expect(logger.textOf('warning')).toBe('')
    expect(logger.textOf('info')).toContain("Can't compare with the last backup: ")
  })

  test('are not compared either if the user ends encryption on purpose', async () => {
    const previous = { ...ours, ...sealedBy('a'.repeat(16)) }
    const parts = createParts([createDestination('directory', {}, { previous })])
    await backUp({ ...parts, isMeantReadable: true }, runState)
    expect(runState.locations).toHaveLength(1)
    expect(logger.textOf('info')).toContain("Can't compare with the last backup: the earlier backup is encrypted.")
  })

  test('are compared if the same key made both', async () => {
    const sealed = sealedBy('a'.repeat(16))
    expect(await compareWith(sealed, sealed)).toMatchObject({ incomparableReason: undefined, isCompared: true })
  })

  test('are distinguished by their labels, since their ids are not comparable', async () => {
    const router = { ...ours.router, id: 'another digest of the same serial number' }
    await compareWith({ router }, sealedBy('a'.repeat(16)))
    expect(story).toContain('prune directory')
    await compareWith({ router: { ...router, label: 'cabin' } }, sealedBy('a'.repeat(16)))
    expect(logger.textOf('warning')).toContain('belongs to another router')
  })

  test('still warn of a backup that has shrunk by half', async () => {
    await compareWith({ size: 15 }, sealedBy(null))
    expect(logger.textOf('warning')).toContain('less than half the size of the last verified one')
  })
})

describe('a run without encryption, after an encrypted backup,', () => {
  const sealed = { sealed: { plainSize: 7, keyId: null } }
  const besides = (previous: Manifest) => [
    createDestination('artifact'),
    createDestination('directory', {}, { previous }),
  ]

  test.each([
    ['of this router', LABEL],
    ['of another router', { ...LABEL, id: 'another', label: 'cabin' }],
  ])('stores nothing readable in any destination, and says how encryption ends on purpose: %s', async (_, router) => {
    const previous = { ...earlier({}, router), ...sealed }
    const failure = await failureOf(backUp(createParts(besides(previous)), runState))
    expect(failure).toMatchObject({ code: 'store-failed' })
    const { text, hint } = failure as BackupError
    expect(render(text, WORKFLOW_VOCABULARY)).toBe(
      'An earlier backup in the directory (older.dss) is encrypted, and this one would not be, since `encrypt-to` is missing or empty. Nothing was stored.',
    )
    expect(hint).toContain('`encrypt-to: none`')
    expect(story.filter((step) => /^(?:store|read back|prune) /.test(step))).toEqual([])
  })

  test('stores if the user means it', async () => {
    const parts = createParts(besides({ ...earlier(), ...sealed }))
    await backUp({ ...parts, isMeantReadable: true }, runState)
    expect(runState.locations).toHaveLength(2)
  })
})

describe('a destination that refuses', () => {
  test.each([0, 1])('ends the run before the router is contacted, at any position: %i', async (place) => {
    const refusal = error('destination-refused')
    const twists = [{}, {}].map((_, index) => (index === place ? { preflight: fail(refusal) } : {}))
    expect(await failureOf(backUp(createParts(both(twists[0], twists[1])), runState))).toBe(refusal)
    expect(story.filter((line) => !line.startsWith('preflight'))).toEqual([])
    expect(runState.fileName).toBe('router.dss')
  })

  test('does not delay a cancelled run', async () => {
    const preflight: Twist = (signal) => {
      cancel.abort(CANCELLED)
      return hang(signal)
    }
    expect(await failureOf(backUp(createParts(both({ preflight })), runState))).toBe(CANCELLED)
    expect(runState.leftRunning).toBe(true)
    expect(story).toEqual(['preflight artifact'])
  })
})

describe('a destination that refuses once the router has exported', () => {
  const refusal = error('destination-refused')
  const refused = (had: Had = {}, isQuiet = false) => {
    const artifact = createDestination('artifact', { confirm: fail(refusal) }, had)
    return createParts([artifact, createDestination('directory')], { isQuiet })
  }

  test.each([false, true])(
    'gets nothing and fails the run, but the others get their copy; quiet router: %s',
    async (isQuiet) => {
      expect(await failureOf(backUp(refused({}, isQuiet), runState))).toBe(refusal)
      expect(story.indexOf('confirm artifact')).toBeGreaterThan(story.indexOf('export'))
      expect(story.filter((line) => /^(?:store|read back|prune) artifact$/.test(line))).toEqual([])
      expect(story).toEqual(expect.arrayContaining(['store directory', 'read back directory']))
    },
  )

  test('is not relied on for an unchanged copy either', async () => {
    expect(await failureOf(backUp(refused({ previous: earlier(), skipUnchanged: true }), runState))).toBe(refusal)
    expect(runState.reusedCopies).toEqual([])
  })

  test('fails if it does not answer in time', async () => {
    const confirm: Twist = (signal) => hang(signal)
    const parts = { ...createParts(both({ confirm })), preflightTimeoutMs: 10 }
    expect(await failureOf(backUp(parts, runState))).toMatchObject({
      code: 'store-failed',
      message: 'The artifact did not answer within 0.01 s.',
    })
    expect(story).not.toContain('store artifact')
  })

  test('is stopped and waited for if the check fails', async () => {
    const confirm: Twist = async (signal) => {
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
      await sleep(50)
      story.push('confirm ended')
    }
    const parts = createParts(both({ confirm }), { inspect: async () => DAMAGED })
    expect(await failureOf(backUp(parts, runState))).toMatchObject({ code: 'backup-invalid' })
    expect(story).toContain('confirm ended')
  })

  test('does not keep the copy from another destination meanwhile', async () => {
    const isStored = () => story.includes('read back directory')
    const confirm: Twist = async () => {
      while (!isStored()) await sleep(5)
    }
    await backUp(createParts(both({ confirm })), runState)
    expect(story.indexOf('read back directory')).toBeLessThan(story.indexOf('store artifact'))
  })

  test('does not delay a cancelled run', async () => {
    const confirm: Twist = (signal) => {
      cancel.abort(CANCELLED)
      return hang(signal)
    }
    expect(await failureOf(backUp(createParts(both({ confirm })), runState))).toBe(CANCELLED)
    expect(story.filter((line) => line.startsWith('store'))).toEqual([])
  })
})

describe('a router that fails', () => {
  test('leaves nothing stored and nothing pruned', async () => {
    const refusal = error('login-refused')
    const parts = createParts(both(), { login: () => Promise.reject(refusal) })
    expect(await failureOf(backUp(parts, runState))).toBe(refusal)
    expect(story.slice(2)).toEqual(['log in', 'log out'])
    expect(runState.kept).toBeUndefined()
  })
})

describe('an exported file that', () => {
  test('is damaged is not stored', async () => {
    const parts = createParts(both(), { inspect: () => Promise.resolve(DAMAGED) })
    expect(await failureOf(backUp(parts, runState))).toMatchObject({
      code: 'backup-invalid',
      message: 'The backup is damaged: the gzip file is truncated.',
    })
    expect(story.slice(-2)).toEqual(['check', 'log out'])
    expect(runState).toMatchObject({ kept: { size: 7 }, inspection: DAMAGED, locations: [] })
  })

  test.each([
    ['damaged', DAMAGED, 'backup-invalid', 'gzip file is truncated'],
    ['of an unknown format', UNKNOWN, 'backup-unrecognised', '504b0304'],
  ])('is %s is not quoted in a log that strangers can read', async (_, inspection, code, quote) => {
    for (const isPublic of [true, false]) {
      runState = createRunState()
      const parts = createParts(both(), { inspect: () => Promise.resolve(inspection) })
      const failure = await failureOf(backUp({ ...parts, isLogPublic: async () => isPublic }, runState))
      expect(failure).toMatchObject({ code })
      expect(String(failure).includes(quote)).toBe(!isPublic)
      expect(JSON.stringify(runState.inspection).includes(quote)).toBe(!isPublic)
    }
  })

  test('is damaged in many ways is rejected with the first three findings', async () => {
    const findings = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map((text) => ({ code: 'link', text }) as const)
    const parts = createParts(both(), { inspect: () => Promise.resolve({ ...DAMAGED, findings }) })
    expect(await failureOf(backUp(parts, runState))).toMatchObject({ message: 'One. Two. Three. And 2 more.' })
  })

  test('lacks content is stored, and the error names the reason instead of its first bytes', async () => {
    const findings = [{ code: 'database-empty', text: 'The settings database in the backup has no rows.' }] as const
    const parts = createParts(both(), { inspect: async () => ({ ...UNKNOWN, container: 'gzip', findings }) })
    expect(await failureOf(backUp(parts, runState))).toMatchObject({
      code: 'backup-unrecognised',
      message:
        'The backup from the router could not be verified: The settings database in the backup has no rows. It was stored, but not verified.',
      hint: expect.stringContaining('run again'),
    })
    expect(runState.locations).toHaveLength(2)
  })

  test('comes from a NAS is stored, with one warning', async () => {
    const content = { ...WHOLE.content, fromNas: true } as const
    const parts = createParts(both(), { inspect: async () => ({ ...WHOLE, content }) })
    await backUp(parts, runState)
    expect(logger.textOf('warning').match(/This is a Synology NAS \(DSM\), not a router\./g)).toHaveLength(1)
  })

  test('cannot be verified is accepted with a warning if the user allows it', async () => {
    const parts = { ...createParts(both(), { inspect: () => Promise.resolve(UNKNOWN) }), requireVerified: false }
    await backUp(parts, runState)
    expect(logger.textOf('warning')).toMatch(/of unknown format .*`require-verified: false`/)
    expect(story.slice(-2)).toEqual(['prune artifact', 'prune directory'])
  })

  test('cannot be verified is stored and read back everywhere, but fails the run and prunes nothing', async () => {
    const parts = createParts(both(), { inspect: () => Promise.resolve(UNKNOWN) })
    expect(await failureOf(backUp(parts, runState))).toMatchObject({
      code: 'backup-unrecognised',
      message: expect.stringContaining('it starts with 504b0304'),
    })
    expect(story.slice(-4)).toEqual(['store artifact', 'read back artifact', 'store directory', 'read back directory'])
    expect(runState.locations).toHaveLength(2)
    expect(logger.textOf('info')).toContain(
      'The router sent a file of unknown format (it starts with 504b0304). It is stored, but not verified.',
    )
  })
})

describe('a destination that fails', () => {
  const trouble = error('store-failed')

  test.each<[string, Partial<Record<Step, Twist>>, ErrorCode]>([
    ['store', { store: fail(trouble) }, 'store-failed'],
    ['read back', { 'read back': fail(error('read-back-failed')) }, 'read-back-failed'],
  ])('to %s does not affect the other copies, and nothing is pruned', async (_, twist, code) => {
    expect(await failureOf(backUp(createParts(both(twist)), runState))).toMatchObject({ code })
    expect(story.slice(-2)).toEqual(['store directory', 'read back directory'])
    expect(runState.locations.map(({ kind }) => kind)).toContain('directory')
  })

  test('as the second leaves the first copy, which the report lists', async () => {
    expect(await failureOf(backUp(createParts(both({}, { store: fail(trouble) })), runState))).toBe(trouble)
    expect(runState.locations.map(({ kind }) => kind)).toEqual(['artifact'])
    expect(story.filter((line) => line.startsWith('prune'))).toEqual([])
  })

  test('after another one only warns: the first failure is the reason', async () => {
    const second = error('store-failed', 'The disk is full.')
    const destinations = both({ store: fail(trouble) }, { store: fail(second) })
    expect(await failureOf(backUp(createParts(destinations), runState))).toBe(trouble)
    expect(logger.textOf('warning')).toBe('The disk is full.')
  })

  test('with an unknown error is reported with its message', async () => {
    const destinations = both({ store: fail(trouble) }, { store: fail('odd') })
    expect(await failureOf(backUp(createParts(destinations), runState))).toBe(trouble)
    expect(logger.textOf('warning')).toBe('odd')
  })
})

describe('the deadline for storing', () => {
  test.each<[Step, ErrorCode]>([
    ['store', 'store-failed'],
    ['read back', 'read-back-failed'],
  ])('leaves a hanging destination behind (%s), and the others get their copy', async (step, code) => {
    const parts = { ...createParts(both({ [step]: hang })), storeTimeoutMs: 10 }
    expect(await failureOf(backUp(parts, runState))).toMatchObject({
      code,
      message: 'The artifact took longer than 0 s.',
    })
    expect(runState.leftRunning).toBe(true)
    expect(story.slice(-2)).toEqual(['store directory', 'read back directory'])
  })

  test('lets a destination that handles the signal clean up, and leaves nothing running', async () => {
    const untilAborted: Twist = (signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const parts = { ...createParts(both({ store: untilAborted })), storeTimeoutMs: 10 }
    expect(await failureOf(backUp(parts, runState))).toMatchObject({ code: 'store-failed' })
    expect(runState.leftRunning).toBe(false)
  })
})

describe('a cancelled run', () => {
  test.each<[string, () => Parts, string]>([
    [
      'in a preflight',
      () => createParts(both({ preflight: (signal) => cancelRun(signal) ?? hang(signal) })),
      'preflight artifact',
    ],
    [
      'while logging in',
      () =>
        createParts(both(), {
          login: () => {
            cancel.abort(CANCELLED)
            return Promise.reject(CANCELLED)
          },
        }),
      'log out',
    ],
    [
      'in the check',
      () =>
        createParts(both(), {
          inspect: (_, { signal }) => {
            cancel.abort(CANCELLED)
            return Promise.reject(signal.reason)
          },
        }),
      'log out',
    ],
    [
      'while storing',
      () => createParts(both({ store: (signal) => cancelRun(signal) ?? hang(signal) })),
      'store artifact',
    ],
    [
      'while reading back',
      () => createParts(both({ 'read back': (signal) => cancelRun(signal) ?? hang(signal) })),
      'read back artifact',
    ],
    [
      'between two destinations',
      () => createParts(both({}, { store: () => cancelRun(undefined) ?? Promise.reject(CANCELLED) })),
      'store directory',
    ],
  ])('%s stops there', async (_, create, last) => {
    expect(await failureOf(backUp(create(), runState))).toBe(CANCELLED)
    expect(story.at(-1)).toBe(last)
  })

  test('does not wait for a hanging disk while it prunes', async () => {
    const parts = createParts(both({ prune: (signal) => cancelRun(signal) ?? hang(signal) }))
    expect(await failureOf(backUp(parts, runState))).toBe(CANCELLED)
    expect(runState.locations).toHaveLength(2)
    expect(runState.leftRunning).toBe(true)
  })

  test('stores nothing if it was cancelled before it began', async () => {
    cancel.abort(CANCELLED)
    const store: Twist = (signal) => Promise.reject(signal?.reason)
    expect(await failureOf(backUp(createParts(both({ store })), runState))).toBe(CANCELLED)
    expect(runState.locations).toEqual([])
  })
})

describe('the temporary folder', () => {
  test('ends the run before the router is contacted if it is unusable', async () => {
    await rm(temp, { recursive: true })
    expect(await failureOf(backUp(createParts(both()), runState))).toMatchObject({
      code: 'destination-refused',
      message: expect.stringContaining("The runner's folder for temporary files, "),
      hint: expect.stringContaining('RUNNER_TEMP'),
    })
    expect(story).not.toContain('log in')
  })

  test('only warns if it cannot be removed', async () => {
    const moved = `${temp}-moved`
    const prune: Twist = async () => {
      await rename(temp, moved)
      await writeFile(temp, 'in the way')
    }
    await backUp(createParts(both({ prune })), runState)
    expect(logger.textOf('warning')).toMatch(/^The temporary folder .* could not be removed and holds the backup: /)
    await rm(temp)
    await rename(moved, temp)
    await rm(temp, { recursive: true })
  })
})

describe('a deadline', () => {
  test('ends a hanging preflight before the router is contacted', async () => {
    const parts = { ...createParts(both({ preflight: hang })), preflightTimeoutMs: 10 }
    expect(await failureOf(backUp(parts, runState))).toMatchObject({
      code: 'destination-refused',
      message: 'The artifact did not answer within 0.01 s.',
      hint: expect.stringContaining('githubstatus'),
    })
    expect(story).toEqual(['preflight artifact'])
    expect(runState.leftRunning).toBe(true)
  })
})

test('only warns if pruning fails', async () => {
  await backUp(createParts(both({ prune: fail(error('store-failed', 'The disk is odd.')) })), runState)
  expect(logger.textOf('warning')).toBe('The disk is odd.')
  expect(story.at(-1)).toBe('prune directory')
})

describe('the earlier backup', () => {
  test('is absent for a first backup', async () => {
    await backUp(createParts(both()), runState)
    expect(runState).toMatchObject({ isFirst: true, manifest: { file: 'router.dss' } })
    expect(runState.comparison).toBeUndefined()
  })

  test('is compared, and the report shows the newest of all destinations', async () => {
    const older = () => createDestination('artifact', {}, { previous: earlier({ startedAt: new Date('2026-02-01') }) })
    const newer = createDestination('directory', {}, { previous: earlier() })
    await backUp(createParts([older(), newer, older()]), runState)
    expect(runState).toMatchObject({ isFirst: false, comparison: { since: SINCE, unchanged: true } })
    expect(logger.textOf('info')).toContain(`Unchanged since ${SINCE}.`)
  })

  test('that cannot be compared keeps no new one from being stored, and is not deleted', async () => {
    const parts = createParts([createDestination('directory', {}, { previous: earlier() })])
    const compare = () => Promise.reject(new RangeError('Maximum call stack size exceeded'))
    await backUp({ ...parts, compare }, runState)
    expect(story).toContain('store directory')
    expect(story).not.toContain('prune directory')
    expect(logger.textOf('warning')).toContain(
      'could not be compared with the new one, so no old backup will be deleted',
    )
  })

  test('is compared with no further copy once the run is cancelled', async () => {
    const withEarlier = () => createDestination('directory', {}, { previous: earlier() })
    const parts = createParts([withEarlier(), withEarlier()])
    let compared = 0
    const compare: Parts['compare'] = (...manifests) => {
      compared++
      cancel.abort(CANCELLED)
      return parts.compare(...manifests)
    }
    await expect(backUp({ ...parts, compare }, runState)).rejects.toBe(CANCELLED)
    expect(compared).toBe(1)
    expect(story).not.toContain('store directory')
  })

  test('is reported as changed', async () => {
    const other = { ...WHOLE, content: { ...WHOLE.content, tables: [] } }
    const previous = manifestOf(other, LABEL, { startedAt: new Date(SINCE) })
    await backUp(createParts([createDestination('directory', {}, { previous })]), runState)
    expect(logger.textOf('info')).toContain(`1 change since ${SINCE}.`)
    expect(runState.comparison?.unchanged).toBe(false)
  })

  test('is not compared unless both are verified, which is logged', async () => {
    const previous = manifestOf(UNKNOWN, LABEL)
    await backUp(createParts([createDestination('directory', {}, { previous })]), runState)
    expect(runState.comparison).toBeUndefined()
    expect(logger.textOf('info')).toMatch(
      /^Can't compare with the last backup: the earlier backup, .*, is not verified\.$/m,
    )
    expect(runState.isFirst).toBe(false)
  })

  test('of another router causes a warning, no comparison, and no pruning beside it', async () => {
    const previous = earlier({}, { ...LABEL, id: 'another router' })
    const foreign = createDestination('artifact', {}, { previous, skipUnchanged: true })
    await backUp(createParts([foreign, createDestination('directory')]), runState)
    expect(logger.textOf('warning')).toMatch(
      /^The newest backup in the artifact \(older\.dss\) belongs to another router: .*`router` label/,
    )
    expect(runState.comparison).toBeUndefined()
    expect(story).toContain('store artifact')
    expect(story.filter((line) => line.startsWith('prune'))).toEqual(['prune directory'])
  })

  test.each([
    ['this run', undefined, LABEL],
    ['the earlier one', LABEL, { ...LABEL, id: '' }],
  ])("counts as the same router's if %s has no id", async (_, label, before) => {
    const parts = createParts([createDestination('directory', {}, { previous: earlier({}, before) })])
    const describe: Parts['describe'] = async (inspection) => manifestOf(inspection, label)
    await backUp({ ...parts, describe }, runState)
    expect(runState.comparison?.unchanged).toBe(true)
  })

  test.each([
    [15, 1],
    [14, 0],
  ])('of %i bytes causes a warning if the new one, of 7, is less than half the size', async (size, warnings) => {
    await backUp(createParts([createDestination('directory', {}, { previous: earlier({ size }) })]), runState)
    expect(logger.lines.filter(({ level }) => level === 'warning')).toHaveLength(warnings)
    if (warnings > 0) expect(logger.textOf('warning')).toContain('less than half the size of the last verified one')
  })

  test('does not block the next backup if it cannot be read', async () => {
    await backUp(createParts(both({ 'look back': fail(new Error('odd')) })), runState)
    expect(logger.textOf('warning')).toContain(
      'Not every earlier backup in the artifact could be read, so no old backup will be deleted. The newest one was not found: odd.',
    )
    expect(runState.locations).toHaveLength(2)
    expect(runState.isFirst).toBe(false)
  })

  test('is looked up while the router is busy, until the export fails', async () => {
    let stopped: AbortSignal | undefined
    const findPrevious: Twist = (signal) => {
      stopped = signal
      return hang(signal)
    }
    const afterExport = () => {
      throw error('export-failed')
    }
    const parts = createParts([createDestination('directory', { 'look back': findPrevious })], { afterExport })
    expect(await failureOf(backUp(parts, runState))).toMatchObject({ code: 'export-failed' })
    expect(stopped?.aborted).toBe(true)
  })
})

/** There may be a copy that could not be read. */
const unseen: Destination['newest'] = async ({ onUnseen }) => {
  onUnseen?.(message`The manifest of x is unusable: it is not JSON`)
  return undefined
}

test('passes a destination what changed, whether it may prune, and whether the backup is the first', async () => {
  const told: [unknown, unknown, unknown][] = []
  const listening = (previous?: Manifest, newest?: Destination['newest']): Destination => {
    const destination = createDestination('artifact', {}, previous ? { previous } : {})
    const store: Destination['store'] = async (backup, signal) => {
      told.push([backup.comparison?.unchanged, backup.mayPrune, backup.isFirst])
      return await destination.store(backup, signal)
    }
    return { ...destination, store, ...(newest ? { newest } : {}) }
  }
  const foreign = earlier({}, { ...LABEL, id: 'another router' })
  const had = [undefined, earlier(), foreign, manifestOf(UNKNOWN, LABEL)].map((previous) => listening(previous))
  await backUp(createParts([...had, listening(undefined, unseen)]), runState)
  expect(told).toEqual([
    [undefined, true, true],
    [true, true, false],
    [undefined, false, false],
    [undefined, true, false],
    [undefined, false, false],
  ])
})

test('does not call a backup the first if a destination could not be searched completely', async () => {
  await backUp(createParts([{ ...createDestination('artifact'), newest: unseen }]), runState)
  expect(runState.isFirst).toBe(false)
  expect(logger.textOf('info')).not.toContain('First backup')
  expect(logger.textOf('warning')).toBe(
    'Not every earlier backup in the artifact could be read, so no old backup will be deleted. The manifest of x is unusable: it is not JSON. This backup is not encrypted: if it should be, set `encrypt-to` again; if not, set `encrypt-to: none`.',
  )
})

test.each<[string, Partial<Parts>, Manifest | undefined, boolean]>([
  ['says that encryption may have been meant', {}, undefined, true],
  ['says so beside a backup of another router', {}, earlier({}, { ...LABEL, id: 'another' }), true],
  ['says nothing of it if the user means it', { isMeantReadable: true }, undefined, false],
  ['says nothing of it if an earlier backup was readable', {}, earlier(), false],
  [
    'says nothing of it if this one is encrypted',
    { describe: async () => ({ ...earlier(), sealed: { plainSize: 7, keyId: null } }) },
    undefined,
    false,
  ],
])('a run that could not read all earlier backups %s', async (_, parts, previous, isSaid) => {
  const destination = createDestination('artifact', {}, previous ? { previous, isReusable: false } : {})
  const newest: Destination['newest'] = async (options) => {
    options.onUnseen?.(message`The artifact x could not be downloaded`)
    return await destination.newest(options)
  }
  await backUp({ ...createParts([{ ...destination, newest }]), ...parts }, runState)
  expect(logger.textOf('warning')).toContain('could not be downloaded')
  expect(logger.textOf('warning').includes('This backup is not encrypted: if it should be,')).toBe(isSaid)
})

test('does not delete what may belong to another router: after a failed lookup, or if only the labels differ', async () => {
  const unseen = createDestination('artifact', { 'look back': fail(new Error('odd')) })
  const previous = { ...earlier(), router: { label: 'cabin', model: null, firmware: null, id: null } }
  await backUp(createParts([unseen, createDestination('directory', {}, { previous })]), runState)
  expect(story.filter((line) => line.startsWith('prune'))).toEqual([])
  expect(runState.locations).toHaveLength(2)
  expect(runState.comparison).toBeUndefined()
})

test('cancels the lookups after a damaged file, before the run ends', async () => {
  let stopped: AbortSignal | undefined
  const findPrevious: Twist = (signal) => {
    stopped = signal
    return hang(signal)
  }
  const destinations = [createDestination('directory', { 'look back': findPrevious })]
  const parts = createParts(destinations, { inspect: () => Promise.resolve(DAMAGED) })
  expect(await failureOf(backUp(parts, runState))).toMatchObject({ code: 'backup-invalid' })
  expect(stopped?.aborted).toBe(true)
  expect(runState.leftRunning).toBe(true)
})

test('does not remove the folder before the file that it opens is closed, if the logout fails', async () => {
  const parts = createParts([createDestination('directory')])
  const folders: string[][] = []
  const inspect: Parts['inspect'] = async (_file, { signal }) => {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => setTimeout(resolve, 20)))
    folders.push(await readdir(parts.tempDirectory))
    throw signal.reason
  }
  const withSession: Parts['withSession'] = async (work) => {
    await parts.withSession(work)
    throw new BackupError('router-unreachable', 'gone')
  }
  expect(await failureOf(backUp({ ...parts, inspect, withSession }, runState))).toMatchObject({ message: 'gone' })
  expect([folders, await readdir(parts.tempDirectory)]).toEqual([[[expect.any(String)]], []])
})

describe('an unchanged router', () => {
  const had = { previous: earlier(), skipUnchanged: true }

  test('is stored anyway unless the destination may skip it', async () => {
    await backUp(createParts([createDestination('directory', {}, { previous: earlier() })]), runState)
    expect(story).toContain('store directory')
    expect(runState.reusedCopies).toEqual([])
  })

  test('stores nothing if the newest copy was verified, and prunes', async () => {
    await backUp(createParts([createDestination('directory', {}, had)]), runState)
    expect(story.slice(-4)).toEqual(['check', 'log out', 'read back directory', 'prune directory'])
    expect(runState).toMatchObject({
      locations: [],
      reusedCopies: [{ location: { path: '/srv/older.dss' }, manifest: had.previous }],
    })
    expect(logger.textOf('info')).toContain('Unchanged: existing copy verified (directory x). Nothing new was stored.')
  })

  test('is stored again if the copy does not have the content that its manifest claims', async () => {
    const parts = createParts([createDestination('directory', {}, had)])
    const opened: string[] = []
    const hasContent = async (file: string) => {
      opened.push(file)
      return false
    }
    await backUp({ ...parts, hasContent }, runState)
    // Not where it lies: opened, it is readable beside itself.
    expect(opened).toEqual([expect.stringMatching(/existing\.dss$/)])
    expect(dirname(dirname(opened[0] ?? ''))).toBe(parts.tempDirectory)
    expect([story.includes('store directory'), runState.reusedCopies]).toEqual([true, []])
    expect(logger.textOf('warning')).toContain(
      'Unchanged, but the existing copy could not be verified. Storing a new one. directory x does not contain what its manifest says.',
    )
  })

  test('is stored again, without doubt about the copy, if only files that do not count have come or gone', async () => {
    const entries = [{ path: 'ConfigBkp/dhcpd.pid', size: 1, sha256: 'a'.repeat(64) }]
    const previous = { ...had.previous, entries: [...had.previous.entries, ...entries] }
    const parts = createParts([createDestination('directory', {}, { ...had, previous })])
    await backUp({ ...parts, hasContent: async () => true }, runState)
    expect([story.includes('store directory'), logger.textOf('warning')]).toEqual([true, ''])
    expect(logger.textOf('info')).toContain(
      'Unchanged, but for files that do not count as settings. Storing a new copy.',
    )
  })

  test('is stored again if it is so large that opening both would take too much memory', async () => {
    let opened = 0
    const parts = createParts([createDestination('directory', {}, had)])
    const describe: Parts['describe'] = async (...given) => ({
      ...(await parts.describe(...given)),
      contentSize: 8 * 1024 * 1024 + 1,
    })
    await backUp({ ...parts, describe, hasContent: async () => ++opened > 0 }, runState)
    expect([story.includes('store directory'), opened, logger.textOf('warning')]).toEqual([true, 0, ''])
  })

  test('is stored again if a longer file has taken the place of the copy, of which only one byte more is read', async () => {
    const opened: number[] = []
    const parts = createParts([createDestination('directory', {}, had)])
    const hasContent = async (file: string) => {
      opened.push((await stat(file)).size)
      return false
    }
    await backUp({ ...parts, hasContent }, runState)
    // The fake's file is this one.
    expect(opened).toEqual([had.previous.size + 1])
  })

  test('is stored again if the existing copies together take too long to open, and no further one is opened', async () => {
    const three = Array.from({ length: 3 }, () => createDestination('directory', {}, had))
    const asked: string[] = []
    const hasContent: Parts['hasContent'] = (file) => {
      asked.push(file)
      return new Promise<never>(() => {})
    }
    await within(backUp({ ...createParts(three), hasContent, openExistingMs: 50 }, runState))
    expect([asked.length, story.filter((line) => line === 'store directory').length]).toEqual([1, 3])
    expect(logger.textOf('warning').match(/Opening the existing copies took too long\.$/gm)).toHaveLength(3)
  })

  test('is stored again if its manifest does not show all of the content', async () => {
    const parts = createParts([createDestination('directory', {}, had)])
    const compare: Parts['compare'] = async (...manifests) => ({
      ...(await parts.compare(...manifests)),
      isPartial: true,
    })
    await backUp({ ...parts, compare }, runState)
    expect([story.includes('store directory'), runState.reusedCopies]).toEqual([true, []])
    expect(logger.textOf('info')).toContain(
      'Unchanged, as far as the manifest of older.dss shows, which is of an older version. Storing a new copy.',
    )
    expect(logger.textOf('info')).toMatch(/^Unchanged since .*, as far as its manifest, of an older version, shows\.$/m)
  })

  test('is stored again, with a warning, if that copy cannot be read back', async () => {
    let reads = 0
    const twists: Twisted = {
      'read back': () => (reads++ === 0 ? Promise.reject(error('read-back-failed', 'It differs.')) : undefined),
    }
    await backUp(createParts([createDestination('directory', twists, had)]), runState)
    expect(story.slice(-4)).toEqual([
      'read back directory',
      'store directory',
      'read back directory',
      'prune directory',
    ])
    expect(logger.textOf('warning')).toMatch(/could not be verified\. Storing a new one\. It differs\.$/)
    expect(runState.reusedCopies).toEqual([])
  })

  test('is stored again if that copy expires soon', async () => {
    await backUp(createParts([createDestination('directory', {}, { ...had, isReusable: false })]), runState)
    expect(story).toContain('store directory')
    expect(logger.textOf('warning')).toBe('')
  })

  test('is stored in the one destination that has no copy', async () => {
    const destinations = [createDestination('artifact', {}, had), createDestination('directory')]
    await backUp(createParts(destinations), runState)
    expect(runState.reusedCopies.map(({ location }) => location.kind)).toEqual(['artifact'])
    expect(runState.locations.map(({ kind }) => kind)).toEqual(['directory'])
  })

  test('does not delay a run that is cancelled while the copy is read back', async () => {
    const twists: Twisted = { 'read back': (signal) => cancelRun(signal) ?? hang(signal) }
    expect(await failureOf(backUp(createParts([createDestination('directory', twists, had)]), runState))).toBe(
      CANCELLED,
    )
    expect(story).not.toContain('store directory')
  })
})
