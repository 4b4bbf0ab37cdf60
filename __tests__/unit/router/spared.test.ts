import { expect, test } from '@jest/globals'
import { isMaskableId, sparing } from '../../../src/router/spared.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const SHOWN = ['Cabin2_20261130.dss', 'home', 'https://router7.lan:8001', '/srv/backups4home']

function secretsOf(values: readonly string[]): readonly string[] {
  const logger = createRecordingLogger()
  const { secret } = sparing(logger, SHOWN)
  for (const value of values) secret(value)
  return logger.secrets
}

test.each([
  'SynologyRouter_20261130',
  'SynologyRouter_20261130.manifest',
  'RT6600ax',
  'Backup.Config.Backup',
  'Cabin2_20261130',
  'cabin2_2',
  'router7.lan',
  '/srv/backups4home/Cabin2_20261130.dss',
  // Of earlier copies, and of a second one on a day.
  '1129.dss',
  'n2_202512',
  '3738.dss',
])('the router cannot have masked what the summary must say: %j', (value) => {
  expect(secretsOf([value])).toEqual([])
})

const RUN = 'https://github.com/Octo/HOME2/actions/runs/17000000001/artifacts/'
test.each([
  // GitHub numbers artifacts one after the other: how the next one begins can be guessed.
  `${RUN}4100000001`,
  // The rest of the hash is not known before the commit.
  'https://github.com/octo-home/router2/commit/4a',
  'https://github.com/octo-home/synology-router-backup/blob/HEAD/docs/troubleshooting.md#login-failed',
])('no piece of an address that the summary shows can be a session id that is masked: %s', (address) => {
  const logger = createRecordingLogger()
  const { secret } = sparing(logger, [RUN, 'octo-home/router2'])
  const starts = [...address].map((_, from) => from)
  const pieces = starts.flatMap((from) => starts.map((to) => address.slice(from, to + 1)).filter(isMaskableId))
  for (const piece of pieces) secret(piece)
  expect(logger.secrets).toEqual([])
})

test('what routers make is masked, whatever short words are in it', () => {
  const ids = [
    'Hkw3NkKY5ZP8ANPJN0PQ',
    'home7homeQhome-2026.11',
    '1Zq-session',
    'ZQ21A0SQR1',
    'Cabin2_x',
    'eirP04SaQ6j/6',
  ]
  expect(secretsOf(ids)).toEqual(ids)
})

test('a SHA-256 is not masked, nor a long part of one; a short one may be a token', () => {
  const parts = ['ab'.repeat(32), 'ab'.repeat(12), '0f7be953a8b9ee26'].map((id) => isMaskableId(id))
  expect(parts).toEqual([false, false, true])
})

test('everything else of the logger stays as it is', async () => {
  const logger = createRecordingLogger()
  const spared = sparing(logger, SHOWN)
  spared.info('a line')
  expect(await spared.step('Connect', async () => 7)).toBe(7)
  expect(logger.lines.map(({ text }) => text)).toEqual(['a line', 'Connect'])
})
