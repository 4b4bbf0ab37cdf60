import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { ask } from '../../../src/router/ask.ts'
import { TransientError } from '../../../src/router/network-errors.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const passing = new TransientError('router-unreachable', 'It broke off.')

async function askWith(errors: readonly Error[], signal = new AbortController().signal) {
  const logger = createRecordingLogger()
  let asked = 0
  const question = async () => {
    const error = errors[asked++]
    if (error) throw error
    return 'answer'
  }
  const [result] = await Promise.allSettled([ask(question, { logger, signal })])
  return { result, asked, told: logger.textOf('info') }
}

describe('a request without side effects', () => {
  test('is sent once if it succeeds', async () => {
    expect(await askWith([])).toEqual({ result: { status: 'fulfilled', value: 'answer' }, asked: 1, told: '' })
  })

  test('is retried after a transient failure, and logs that', async () => {
    const { result, asked, told } = await askWith([passing])
    expect(result).toMatchObject({ value: 'answer' })
    expect({ asked, told }).toEqual({ asked: 2, told: 'It broke off. Trying again.' })
  })

  test('is sent at most four times, over three seconds', async () => {
    const startedAt = performance.now()
    const { result, asked } = await askWith([passing, passing, passing, passing, passing])
    expect(result).toMatchObject({ reason: passing })
    expect(asked).toBe(4)
    expect(performance.now() - startedAt).toBeGreaterThan(2_900)
  })

  test.each([
    ['trouble that stays', new BackupError('router-unsupported', 'No.')],
    ['silence, which has cost half a minute already', new TransientError('timed-out', 'Silence.')],
    ['a mistake of our own', new TypeError('oops')],
  ])('is not retried after %s', async (_name, error) => {
    const { result, asked } = await askWith([error])
    expect(result).toMatchObject({ reason: error })
    expect(asked).toBe(1)
  })

  test('is not sent if the run is already cancelled', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled.')
    const { result, asked } = await askWith([passing], AbortSignal.abort(reason))
    expect(result).toMatchObject({ reason })
    expect(asked).toBe(0)
  })
})
