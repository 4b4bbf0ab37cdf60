import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { TransientError } from '../../../src/router/network-errors.ts'
import { askAgain, pause } from '../../../src/router/retry.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const passing = new TransientError('router-unreachable', 'It broke off.')

async function ask(errors: readonly Error[], signal = new AbortController().signal) {
  const logger = createRecordingLogger()
  let asked = 0
  const question = async () => {
    const error = errors[asked++]
    if (error) throw error
    return 'answer'
  }
  const [result] = await Promise.allSettled([askAgain(question, { logger, signal })])
  return { result, asked, told: logger.textOf('info') }
}

describe('askAgain', () => {
  test('asks once where all is well', async () => {
    expect(await ask([])).toEqual({ result: { status: 'fulfilled', value: 'answer' }, asked: 1, told: '' })
  })

  test('asks again after passing trouble and says so', async () => {
    const { result, asked, told } = await ask([passing])
    expect(result).toMatchObject({ value: 'answer' })
    expect({ asked, told }).toEqual({ asked: 2, told: 'It broke off. Trying again.' })
  })

  test('asks three times at most', async () => {
    const { result, asked } = await ask([passing, passing, passing, passing])
    expect(result).toMatchObject({ reason: passing })
    expect(asked).toBe(3)
  })

  test.each([
    ['trouble that stays', new BackupError('router-unsupported', 'No.')],
    ['silence, which has cost half a minute already', new TransientError('timed-out', 'Silence.')],
    ['a mistake of our own', new TypeError('oops')],
  ])('does not ask again after %s', async (_name, error) => {
    const { result, asked } = await ask([error])
    expect(result).toMatchObject({ reason: error })
    expect(asked).toBe(1)
  })

  test('stops waiting when it is cancelled', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled.')
    const { result, asked } = await ask([passing], AbortSignal.abort(reason))
    expect(result).toMatchObject({ reason })
    expect(asked).toBe(1)
  })
})

test('pause throws what it was aborted with if that is no BackupError, too', async () => {
  await expect(pause(1_000, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
})
