import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { reach, Unreachable } from '../../../src/system/reach.ts'
import { within } from '../../fixtures/within.ts'

const signal = new AbortController().signal
const never = () => new Promise<never>(() => {})

describe('a disk or share', () => {
  test('that answers gives its answer, or its error', async () => {
    expect(await reach('/mnt/nas', async () => 7, { signal })).toBe(7)
    const refused = () => Promise.reject(new Error('EACCES'))
    await expect(reach('/mnt/nas', refused, { signal })).rejects.toThrow('EACCES')
  })

  test('that hangs is refused after a while, so that nobody waits for ever', async () => {
    const failure = await reach('/mnt/nas', never, { signal, timeoutMs: 20 }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Unreachable)
    expect(failure).toMatchObject({
      code: 'destination-refused',
      message: '/mnt/nas did not answer within 0.02 s.',
      hint: 'Check that its disk or network share is mounted, and that its server is on.',
    })
  })

  test('that hangs does not delay the end of a cancelled command', async () => {
    const control = new AbortController()
    const reason = new BackupError('cancelled', 'Enough.')
    setTimeout(() => control.abort(reason), 10)
    await expect(within(reach('/mnt/nas', never, { signal: control.signal }), 500)).rejects.toBe(reason)
    await expect(reach('/mnt/nas', never, { signal: control.signal })).rejects.toBe(reason)
  })
})
