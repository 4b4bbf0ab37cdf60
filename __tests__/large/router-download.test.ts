// A download of a size that no router should send.

import { describe, expect, test } from '@jest/globals'
import { countOf, visitOnce } from '../fixtures/router-visit.ts'

describe('a download', () => {
  // Once: it keeps this process busy, and takes long.
  test('larger than 256 MiB is aborted', async () => {
    const seen = await visitOnce({ switches: { scheme: 'http', download: { body: 'too-large' } } })
    expect(seen.error?.code).toBe('backup-invalid')
    expect(seen.error?.message).toContain('more than 256 MiB')
    expect(countOf(seen, 'download')).toBe(1)
  })
})
