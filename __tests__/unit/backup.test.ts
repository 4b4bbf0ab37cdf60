import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { backUp, type Facts, noFacts, type Parts } from '../../src/backup.ts'
import type { Destination, Stored } from '../../src/destinations/destination.ts'
import { BackupError, type ErrorCode } from '../../src/errors.ts'
import type { RouterSession } from '../../src/router/client.ts'
import { createRecordingJournal } from '../fixtures/recording-journal.ts'

const LABEL = { model: 'RT6600ax', firmware: 'SRM 1.3.1' }
const VERIFIED = { verified: true, container: 'gzip', contentSize: 380_000 } as const
const UNKNOWN = { verified: false, firstBytes: '504b0304' } as const

let temp = ''
/** What the fakes were asked to do, in order. */
let story: string[] = []
let journal = createRecordingJournal()
let cancel = new AbortController()
let facts: Facts = noFacts()

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'backup-test-'))
  story = []
  journal = createRecordingJournal()
  cancel = new AbortController()
  facts = noFacts()
})
afterEach(async () => {
  // A standing promise: nothing stays in the folder for temporary files.
  if (existsSync(temp)) expect(await readdir(temp)).toEqual([])
  await rm(temp, { recursive: true, force: true })
})

const error = (code: ErrorCode, message = `${code} happened.`) => new BackupError(code, message)
const CANCELLED = error('cancelled')

type Step = 'preflight' | 'store' | 'read back' | 'prune'
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

/** A destination that remembers what it was asked, and does it, but for its twists. */
function createDestination(name: 'artifact' | 'directory', twists: Partial<Record<Step, Twist>> = {}): Destination {
  const act = async (step: Step, signal?: AbortSignal): Promise<void> => {
    story.push(`${step} ${name}`)
    await twists[step]?.(signal)
  }
  const location = (path: string) =>
    name === 'directory'
      ? ({ kind: 'directory', path } as const)
      : ({ kind: 'artifact', name: 'x', id: 1, url: 'https://github.com/x', digest: 'sha256:0' } as const)
  return {
    kind: name,
    preflight: (signal) => act('preflight', signal),
    warmUp: () => void story.push(`warm up ${name}`),
    store: async (backup, signal): Promise<Stored> => {
      await act('store', signal)
      return {
        location: location(`/srv/${backup.fileName}`),
        description: `${name} x`,
        readBack: (readSignal) => act('read back', readSignal),
        prune: async () => {
          await act('prune')
          return name === 'directory' ? 2 : 0
        },
      }
    },
  }
}

interface Twists {
  readonly login?: () => Promise<unknown> | undefined
  readonly afterExport?: () => unknown
  readonly inspect?: Parts['inspect']
}

function createParts(destinations: readonly Destination[], { login, afterExport, inspect }: Twists = {}): Parts {
  const router: RouterSession = {
    exportTo: async (file, { onStarted }) => {
      story.push('export')
      onStarted()
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
      return inspect ? inspect(file, options) : VERIFIED
    },
    destinations,
    journal,
    signal: cancel.signal,
  }
}

const both = (first: Partial<Record<Step, Twist>> = {}, second: Partial<Record<Step, Twist>> = {}) => [
  createDestination('artifact', first),
  createDestination('directory', second),
]

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
}

describe('a green run', () => {
  test('goes one way: preflights, router, check, store and read back, prune', async () => {
    await backUp(createParts(both()), facts)
    expect(story).toEqual([
      'preflight artifact',
      'preflight directory',
      'log in',
      'export',
      'warm up artifact',
      'warm up directory',
      'log out',
      'check',
      'store artifact',
      'read back artifact',
      'store directory',
      'read back directory',
      'prune artifact',
      'prune directory',
    ])
    expect(facts).toMatchObject({
      fileName: 'router.dss',
      exported: { size: 7, label: LABEL },
      inspection: VERIFIED,
      locations: [{ kind: 'artifact' }, { kind: 'directory', path: '/srv/router.dss' }],
      abandoned: false,
    })
  })

  test('tells one fact per line', async () => {
    await backUp(createParts(both()), facts)
    expect(journal.textOf('step').split('\n')).toEqual(['Prepare', 'Export', 'Check', 'Store'])
    expect(journal.textOf('info').split('\n')).toEqual([
      'The artifact can take the backup.',
      'The directory can take the backup.',
      `SHA-256 ${'ab'.repeat(32)}.`,
      'Whole: gzip, 380.0 KB when opened.',
      'Stored: artifact x.',
      'Read back: the same 7 bytes.',
      'Stored: directory x.',
      'Read back: the same 7 bytes.',
      'Deleted 2 old backups beyond `keep`.',
    ])
  })

  test('keeps the file in a private folder, under its own name, until it is stored', async () => {
    let mode = 0
    const inspect: Parts['inspect'] = async (file) => {
      expect(basename(file)).toBe('router.dss')
      mode = (await stat(dirname(file))).mode & 0o777
      return VERIFIED
    }
    await backUp(createParts(both(), { inspect }), facts)
    expect(mode).toBe(0o700)
  })
})

describe('a destination that refuses', () => {
  test.each([0, 1])('ends the run before the router is touched, wherever it stands: %i', async (place) => {
    const refusal = error('destination-refused')
    const twists = [{}, {}].map((_, index) => (index === place ? { preflight: fail(refusal) } : {}))
    expect(await failureOf(backUp(createParts(both(twists[0], twists[1])), facts))).toBe(refusal)
    expect(story.filter((line) => !line.startsWith('preflight'))).toEqual([])
    expect(facts.fileName).toBe('router.dss')
  })

  test('is not waited for when the run is cancelled', async () => {
    const preflight: Twist = (signal) => {
      cancel.abort(CANCELLED)
      return hang(signal)
    }
    expect(await failureOf(backUp(createParts(both({ preflight })), facts))).toBe(CANCELLED)
    expect(facts.abandoned).toBe(true)
    expect(story).toEqual(['preflight artifact'])
  })
})

describe('a router that fails', () => {
  test('leaves nothing stored and nothing pruned', async () => {
    const refusal = error('login-refused')
    const parts = createParts(both(), { login: () => Promise.reject(refusal) })
    expect(await failureOf(backUp(parts, facts))).toBe(refusal)
    expect(story.slice(2)).toEqual(['log in', 'log out'])
    expect(facts.exported).toBeUndefined()
  })
})

describe('a file that', () => {
  test('is damaged is not stored', async () => {
    const damage = error('backup-invalid')
    const parts = createParts(both(), { inspect: () => Promise.reject(damage) })
    expect(await failureOf(backUp(parts, facts))).toBe(damage)
    expect(story.at(-1)).toBe('check')
    expect(facts.exported?.size).toBe(7)
  })

  test('nobody can check is stored everywhere and read back, and the run is red and prunes nothing', async () => {
    const parts = createParts(both(), { inspect: () => Promise.resolve(UNKNOWN) })
    expect(await failureOf(backUp(parts, facts))).toMatchObject({
      code: 'backup-unrecognised',
      message: expect.stringContaining('it begins with 504b0304'),
    })
    expect(story.slice(-4)).toEqual(['store artifact', 'read back artifact', 'store directory', 'read back directory'])
    expect(facts.locations).toHaveLength(2)
    expect(journal.textOf('info')).toContain('Not known: begins with 504b0304.')
  })
})

describe('a destination that fails', () => {
  const trouble = error('store-failed')

  test.each<[string, Partial<Record<Step, Twist>>, ErrorCode]>([
    ['store', { store: fail(trouble) }, 'store-failed'],
    ['read back', { 'read back': fail(error('read-back-failed')) }, 'read-back-failed'],
  ])('to %s does not keep the others from their copy, and nothing is pruned anywhere', async (_, twist, code) => {
    expect(await failureOf(backUp(createParts(both(twist)), facts))).toMatchObject({ code })
    expect(story.slice(-2)).toEqual(['store directory', 'read back directory'])
    expect(facts.locations.map(({ kind }) => kind)).toContain('directory')
  })

  test('as the second leaves the first copy, and the report knows it', async () => {
    expect(await failureOf(backUp(createParts(both({}, { store: fail(trouble) })), facts))).toBe(trouble)
    expect(facts.locations.map(({ kind }) => kind)).toEqual(['artifact'])
    expect(story.filter((line) => line.startsWith('prune'))).toEqual([])
  })

  test('after another one: the first failure is the reason, the second a warning', async () => {
    const second = error('store-failed', 'The disk is full.')
    const destinations = both({ store: fail(trouble) }, { store: fail(second) })
    expect(await failureOf(backUp(createParts(destinations), facts))).toBe(trouble)
    expect(journal.textOf('warning')).toBe('The disk is full.')
  })

  test('with something odd is told in its words', async () => {
    const destinations = both({ store: fail(trouble) }, { store: fail('odd') })
    expect(await failureOf(backUp(createParts(destinations), facts))).toBe(trouble)
    expect(journal.textOf('warning')).toBe('odd')
  })
})

describe('the deadline for storing', () => {
  test.each<[Step, ErrorCode]>([
    ['store', 'store-failed'],
    ['read back', 'read-back-failed'],
  ])('leaves a destination behind that hangs (%s), and the others get their copy', async (step, code) => {
    const parts = { ...createParts(both({ [step]: hang })), storeTimeoutMs: 10 }
    expect(await failureOf(backUp(parts, facts))).toMatchObject({ code, message: 'The artifact took longer than 0 s.' })
    expect(facts.abandoned).toBe(true)
    expect(story.slice(-2)).toEqual(['store directory', 'read back directory'])
  })

  test('lets a destination that listens to the signal clean up, and abandons nothing', async () => {
    const untilAborted: Twist = (signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const parts = { ...createParts(both({ store: untilAborted })), storeTimeoutMs: 10 }
    expect(await failureOf(backUp(parts, facts))).toMatchObject({ code: 'store-failed' })
    expect(facts.abandoned).toBe(false)
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
      'check',
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
  ])('%s goes no further', async (_, create, last) => {
    expect(await failureOf(backUp(create(), facts))).toBe(CANCELLED)
    expect(story.at(-1)).toBe(last)
  })

  test('while pruning does not wait for a disk that hangs; the copies are there', async () => {
    const parts = createParts(both({ prune: (signal) => cancelRun(signal) ?? hang(signal) }))
    expect(await failureOf(backUp(parts, facts))).toBe(CANCELLED)
    expect(facts.locations).toHaveLength(2)
    expect(facts.abandoned).toBe(true)
  })

  test('that began cancelled stores nothing', async () => {
    cancel.abort(CANCELLED)
    const store: Twist = (signal) => Promise.reject(signal?.reason)
    expect(await failureOf(backUp(createParts(both({ store })), facts))).toBe(CANCELLED)
    expect(facts.locations).toEqual([])
  })
})

describe('the folder for temporary files', () => {
  test('that cannot be used ends the run before the router is touched', async () => {
    await rm(temp, { recursive: true })
    expect(await failureOf(backUp(createParts(both()), facts))).toMatchObject({
      code: 'destination-refused',
      message: expect.stringContaining("The runner's folder for temporary files cannot be used: "),
      hint: expect.stringContaining('RUNNER_TEMP'),
    })
    expect(story).not.toContain('log in')
  })

  test('that cannot be removed is a warning: the backup is as good as it was', async () => {
    const moved = `${temp}-moved`
    const prune: Twist = async () => {
      await rename(temp, moved)
      await writeFile(temp, 'in the way')
    }
    await backUp(createParts(both({ prune })), facts)
    expect(journal.textOf('warning')).toMatch(/^The temporary folder .* holds the backup and could not be removed: /)
    await rm(temp)
    await rename(moved, temp)
    await rm(temp, { recursive: true })
  })
})
