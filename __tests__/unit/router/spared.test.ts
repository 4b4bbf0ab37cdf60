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
])('the router cannot have masked what the summary must say: %j', (value) => {
  expect(secretsOf([value])).toEqual([])
})

test('what routers make is masked, whatever short words are in it', () => {
  const ids = ['Hkw3NkKY5ZP8ANPJN0PQ', 'home7homeQhome-2026.11', '1Zq-session', 'ZQ21A0SQR1', 'Cabin2_x']
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
