// The usual run: a router that does all a client hopes for.

import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { PASSWORD, visit } from '../fixtures/router-visit.ts'

describe('a normal session', () => {
  test('fetches the backup, byte for byte, with its label', async () => {
    const { exported, error, bytes, mode, router } = await visit()
    expect(error).toBeUndefined()
    expect(bytes?.equals(router.backupFile)).toBe(true)
    expect(mode).toBe(0o600)
    expect(exported).toEqual({
      size: router.backupFile.length,
      sha256: createHash('sha256').update(router.backupFile).digest('hex'),
      label: { model: 'RT6600ax', firmware: 'SRM 1.3.1-9346 Update 13', id: expect.stringMatching(/^[0-9a-f]{64}$/) },
      exportMs: expect.any(Number),
    })
  })
})

test('the debug log of a normal session shows what a maintainer needs, and no values', async () => {
  const { logger } = await visit()
  const lines = logger.textOf('debug')
  expect(lines).toMatch(
    /^SYNO\.API\.Auth login: HTTP 200, \{data: \{sid: string\}, success: boolean\}, sets cookies: id$/m,
  )
  expect(lines).toMatch(
    /^download: HTTP 200, type: octet-stream, with length, disposition: attachment; filename in quotes; date; \.dss\.$/m,
  )
})

describe('the search for leaks at the end of every session', () => {
  test.each([
    ['raw', PASSWORD],
    ['percent', encodeURIComponent(PASSWORD)],
    ['form', new URLSearchParams({ p: PASSWORD }).toString()],
    ['base64', Buffer.from(PASSWORD).toString('base64')],
    ['base64url', Buffer.from(PASSWORD).toString('base64url')],
    ['hex', Buffer.from(PASSWORD).toString('hex').toUpperCase()],
    ['json', JSON.stringify({ p: PASSWORD })],
    ['base64 one byte on', Buffer.from(`x${PASSWORD}y`).toString('base64')],
    ['base64 two bytes on', Buffer.from(`xx${PASSWORD}yy`).toString('base64')],
    ['base64 one byte on', Buffer.from(`user:${PASSWORD}`.slice(1)).toString('base64')],
  ])('finds a password that is written as %s', (encoding, written) => {
    expect(findLeaks(`before ${written} after`, [PASSWORD])).toContain(`${encoding} of ${PASSWORD}`)
  })

  test('finds nothing if nothing leaks', () => {
    expect(findLeaks('Logged in (RSA-2048 envelope, Auth 3).', [PASSWORD])).toEqual([])
  })
})
