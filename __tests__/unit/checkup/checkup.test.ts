import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createRunState, type RunState } from '../../../src/backup/run-state.ts'
import { type CheckupParts, checkUp, type DestinationToCheck } from '../../../src/checkup/checkup.ts'
import { BackupError } from '../../../src/errors.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const CANCELLED = new BackupError('cancelled', 'Enough.')
const REFUSED = new BackupError('destination-refused', 'No place.', { hint: 'Make one.' })
const LOGIN_REFUSED = new BackupError('login-refused', 'Wrong.')

let temp: string
let runState: RunState
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
      Object.assign(probe, { connection: { durationMs: 1 }, offer: 'API.Auth 3', login: 'Auth 3', clockOffsetMs: 0 })
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

const stateOf = (topic: string) => runState.checkup?.find((row) => row.topic === topic)?.state
const rowOf = (topic: string) => runState.checkup?.find((row) => row.topic === topic)

test('goes through everything up to the export, in the order of a backup', async () => {
  await checkUp(createParts({ seal: { recipients: 2, check: async () => {} } }), runState)
  const topics = runState.checkup?.map(({ topic }) => topic)
  expect(topics?.slice(0, 3)).toEqual(['Runner', 'Seal', 'Directory'])
  expect(topics?.at(-1)).toBe('Rights')
  expect(runState.label?.model).toBe('RT6600ax')
  expect(rowOf('Runner')?.found).toMatch(/^Node\.js 24\.\S+ on \w+ \w+, [\d.]+ [KMG]B free for temporary files$/)
  expect(rowOf('Directory')?.found).toBe('backups can go to /srv/backups')
})

test('goes on after a destination that refuses, so that one run tells all, and ends with what a backup ends with', async () => {
  const refusing = destination({ preflight: () => Promise.reject(REFUSED) })
  const withSession = () => Promise.reject(LOGIN_REFUSED)
  const parts = createParts({ destinations: [refusing, destination({ kind: 'artifact' })], withSession })
  await expect(checkUp(parts, runState)).rejects.toBe(REFUSED)
  expect([stateOf('Directory'), stateOf('Artifact'), stateOf('Reach')]).toEqual(['bad', 'good', 'bad'])
  expect(rowOf('Reach')?.failure).toBe(LOGIN_REFUSED)
})

test('what a destination warns of is worth a look', async () => {
  const warnings = ['/srv/backups was missing and has been created. If it should be a share, it is not mounted.']
  await checkUp(createParts({ destinations: [destination({ warnings })] }), runState)
  expect(rowOf('Directory')).toMatchObject({
    state: 'poor',
    found: '/srv/backups was missing and has been created.',
    advice: 'If it should be a share, it is not mounted.',
  })
})

test('one recipient alone is worth a look, and keys that cannot seal end the backup', async () => {
  await checkUp(createParts({ seal: { recipients: 1, check: async () => {} } }), runState)
  expect(rowOf('Seal')).toMatchObject({ state: 'poor', advice: expect.stringContaining('add a second recipient') })
  const broken = { recipients: 1, check: () => Promise.reject(new Error('not a key')) }
  await expect(checkUp(createParts({ seal: broken }), runState)).rejects.toMatchObject({ code: 'internal-error' })
  expect(stateOf('Seal')).toBe('bad')
})

test('a folder for temporary files that cannot be used ends the backup', async () => {
  const parts = createParts({ tempDirectory: join(temp, 'missing') })
  await expect(checkUp(parts, runState)).rejects.toMatchObject({ code: 'destination-refused' })
  expect(stateOf('Runner')).toBe('bad')
  expect(stateOf('Rights')).toBe('good')
})

test('a cancellation ends it at once, and is nothing that was found', async () => {
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
  await expect(checkUp(parts, runState)).rejects.toBe(CANCELLED)
  expect([visited, runState.checkup?.map(({ topic }) => topic)]).toEqual([false, ['Runner']])
})

test('an account without the right is why a backup would end', async () => {
  const reason = new BackupError('account-not-allowed', 'No right.')
  const withSession: CheckupParts['withSession'] = async (probe, work) => {
    probe.login = 'Auth 3'
    return await work({ label: async () => undefined, mayExport: async () => ({ kind: 'denied', reason }) })
  }
  await expect(checkUp(createParts({ withSession }), runState)).rejects.toBe(reason)
})
