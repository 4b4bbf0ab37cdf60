import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createRunState, type RunState } from '../../../src/backup/run-state.ts'
import { type CheckupParts, checkUp, type DestinationToCheck } from '../../../src/checkup/checkup.ts'
import type { CheckupReport } from '../../../src/checkup/checkup-rows.ts'
import { BackupError } from '../../../src/errors.ts'
import type { Disk } from '../../../src/system/disk.ts'
import { message, render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const CANCELLED = new BackupError('cancelled', 'Enough.')
const REFUSED = new BackupError('destination-refused', 'No place.', { hint: 'Make one.' })
const LOGIN_REFUSED = new BackupError('login-refused', 'Wrong.')

let temp: string
let runState: RunState
let report: CheckupReport
let logger = createRecordingLogger()
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'checkup-'))
  runState = createRunState()
  logger = createRecordingLogger()
})
afterEach(async () => {
  expect(await readdir(temp)).toEqual([])
  await rm(temp, { recursive: true })
})

const destination = (changes: Partial<DestinationToCheck> = {}): DestinationToCheck => ({
  kind: 'directory',
  place: '/srv/backups',
  warnings: [],
  preflight: async () => {},
  ...changes,
})

function createParts(changes: Partial<CheckupParts> = {}): CheckupParts {
  return {
    origin: 'https://router:8001',
    trust: 'verify',
    tempDirectory: temp,
    destinations: [destination()],
    withSession: async (probe, work) => {
      Object.assign(probe, {
        connection: { durationMs: 1 },
        offer: { apis: [], isAssumed: false },
        login: 'Auth 3',
        clockOffsetMs: 0,
      })
      return await work({
        label: async () => ({ model: 'RT6600ax', firmware: 'SRM 1.3.1', id: '' }),
        mayExport: async () => ({ kind: 'granted' }),
      })
    },
    logger,
    signal: new AbortController().signal,
    now: () => 0,
    ...changes,
  }
}

const stateOf = (topic: string) => rowOf(topic)?.state
const rowOf = (topic: string) => report.rows.find((row) => row.topic === topic)
const foundOf = (topic: string) => render(rowOf(topic)?.found ?? '', WORKFLOW_VOCABULARY)

test('goes through everything up to the export, in the order of a backup', async () => {
  report = await checkUp(createParts({ seal: { recipients: 2, check: async () => {} } }), runState)
  const topics = report.rows.map(({ topic }) => topic)
  expect(topics.slice(0, 3)).toEqual(['Runner', 'Encryption', 'Directory'])
  expect(topics.at(-1)).toBe('Rights')
  expect(report.failure).toBeUndefined()
  expect(runState.label?.model).toBe('RT6600ax')
  expect(foundOf('Runner')).toMatch(/^Node\.js 24\.\S+ on \w+ \w+, [\d.]+ [KMG]B free for temporary files$/)
  expect(foundOf('Directory')).toBe('ready: /srv/backups')
})

test('continues after a destination that refuses, and reports the failure that a backup would end with', async () => {
  const refusing = destination({ preflight: () => Promise.reject(REFUSED) })
  const withSession = () => Promise.reject(LOGIN_REFUSED)
  const parts = createParts({ destinations: [refusing, destination({ kind: 'artifact' })], withSession })
  report = await checkUp(parts, runState)
  expect(report.failure).toBe(REFUSED)
  expect([stateOf('Directory'), stateOf('Artifact'), stateOf('Reach')]).toEqual(['bad', 'good', 'bad'])
  expect(rowOf('Reach')?.failure).toBe(LOGIN_REFUSED)
})

test('shows the warning of a destination in one piece, whatever its path looks like', async () => {
  const warnings = [message`${'/tmp/x/vol. 1/backups'} has lost its backups. ${['Is the share mounted?']}`]
  report = await checkUp(createParts({ destinations: [destination({ warnings })] }), runState)
  expect(rowOf('Directory')).toMatchObject({ state: 'poor' })
  expect(rowOf('Directory')).not.toHaveProperty('advice')
  expect(foundOf('Directory')).toBe('/tmp/x/vol. 1/backups has lost its backups. Is the share mounted?')
})

test('shows every warning of a destination, and logs none beside its row', async () => {
  const warnings = ['It is slow.', message`It is ${'full'}.`]
  report = await checkUp(createParts({ destinations: [destination({ warnings })] }), runState)
  expect([foundOf('Directory'), logger.textOf('warning')]).toEqual(['It is slow. It is full.', ''])
})

test.each<[string, Disk, string, string, object]>([
  [
    'its device, type and free space',
    { device: '//nas/backups', type: 'cifs', free: 2e9, isMountPoint: false },
    'ready: /srv/backups, on //nas/backups (cifs), 2.0 GB free',
    '',
    { device: '//nas/backups', fileSystem: 'cifs', freeBytes: 2e9 },
  ],
  [
    'nothing that the system does not tell',
    { isMountPoint: false },
    'ready: /srv/backups',
    '',
    { device: null, fileSystem: null, freeBytes: null },
  ],
  [
    'a folder that is safer than a mount point',
    { device: '/dev/sdb1', type: 'ext4', free: 2e9, isMountPoint: true },
    'ready: /srv/backups, on /dev/sdb1 (ext4), 2.0 GB free',
    'Safer: a folder on this disk or share. It is missing while that is not mounted, so the backup fails instead of going to another disk. For example `/srv/backups/router`.',
    { device: '/dev/sdb1' },
  ],
])('says of the file system of a directory %s', async (_, disk, found, advice, details) => {
  const ready = destination({ readDisk: async () => disk })
  report = await checkUp(createParts({ destinations: [ready] }), runState)
  expect(rowOf('Directory')).toMatchObject({ state: 'good', details })
  expect([foundOf('Directory'), render(rowOf('Directory')?.advice ?? '', WORKFLOW_VOCABULARY)]).toEqual([found, advice])
})

test('warns about a directory with little free space', async () => {
  const full = destination({ readDisk: async () => ({ free: 5_000_000, isMountPoint: true }) })
  report = await checkUp(createParts({ destinations: [full] }), runState)
  expect([stateOf('Directory'), foundOf('Directory')]).toEqual(['poor', 'ready: /srv/backups, 5.0 MB free'])
})

test('warns about a single recipient, and fails if the keys cannot encrypt', async () => {
  report = await checkUp(createParts({ seal: { recipients: 1, check: async () => {} } }), runState)
  const advice = render(rowOf('Encryption')?.advice ?? '', WORKFLOW_VOCABULARY)
  expect([stateOf('Encryption'), advice]).toEqual(['poor', expect.stringContaining('recipient to `encrypt-to`')])
  const broken = { recipients: 1, check: () => Promise.reject(new Error('not a key')) }
  report = await checkUp(createParts({ seal: broken }), runState)
  expect(report.failure).toMatchObject({ code: 'internal-error' })
  expect(stateOf('Encryption')).toBe('bad')
})

test('fails if the folder for temporary files cannot be used', async () => {
  const parts = createParts({ tempDirectory: join(temp, 'missing') })
  report = await checkUp(parts, runState)
  expect(report.failure).toMatchObject({ code: 'destination-refused' })
  expect(stateOf('Runner')).toBe('bad')
  expect(stateOf('Rights')).toBe('good')
})

test('ends at once when it is cancelled, and keeps the rows so far', async () => {
  const cancel = new AbortController()
  const cancelling = destination({
    preflight: async () => {
      cancel.abort(CANCELLED)
      throw new Error('in the middle')
    },
  })
  let visited = false
  const withSession = async () => {
    visited = true
    throw CANCELLED
  }
  const parts = createParts({ destinations: [cancelling], signal: cancel.signal, withSession })
  report = await checkUp(parts, runState)
  expect(report.failure).toBe(CANCELLED)
  expect([visited, report.rows.map(({ topic }) => topic)]).toEqual([false, ['Runner']])
})

test('fails if the account may not export', async () => {
  const reason = new BackupError('account-not-allowed', 'No right.')
  const withSession: CheckupParts['withSession'] = async (probe, work) => {
    probe.login = 'Auth 3'
    return await work({ label: async () => undefined, mayExport: async () => ({ kind: 'denied', reason }) })
  }
  report = await checkUp(createParts({ withSession }), runState)
  expect(report.failure).toBe(reason)
})
