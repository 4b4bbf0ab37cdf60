import { describe, expect, test } from '@jest/globals'
import { abortReason, asBackupError, BackupError, EXPLANATIONS } from '../../src/errors.ts'
import { render, WORKFLOW_VOCABULARY } from '../../src/text/message.ts'

describe('an explanation', () => {
  test.each(Object.entries(EXPLANATIONS))(
    'of %s says in whole sentences what happened and what to do',
    (code, { what, hint }) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(what).toMatch(/^[A-Z].*\.$/)
      expect(render(hint, WORKFLOW_VOCABULARY)).toMatch(/^[A-Z].*[.]$/)
    },
  )
})

describe('a BackupError', () => {
  test('has the hint of its code if the throw site has none', () => {
    const error = new BackupError('timed-out', 'Too long.')
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'BackupError',
      code: 'timed-out',
      message: 'Too long.',
      hint: render(EXPLANATIONS['timed-out'].hint, WORKFLOW_VOCABULARY),
    })
  })

  test('has the hint of its throw site if there is one', () => {
    expect(new BackupError('timed-out', 'Too long.', { hint: 'Wait.' }).hint).toBe('Wait.')
  })

  test('has a cause only if one is given', () => {
    const cause = new Error('why')
    expect(new BackupError('timed-out', 'x', { cause }).cause).toBe(cause)
    expect(Object.hasOwn(new BackupError('timed-out', 'x'), 'cause')).toBe(false)
  })
})

describe('asBackupError', () => {
  test('returns a BackupError unchanged', () => {
    const ours = new BackupError('timed-out', 'Too long.')
    expect(asBackupError(ours)).toBe(ours)
  })

  test.each([
    [new TypeError('no'), 'TypeError: no'],
    ['just text', 'just text'],
    [7, '7'],
  ])('calls everything else a mistake of ours: %p', (thrown, words) => {
    expect(asBackupError(thrown)).toMatchObject({
      code: 'internal-error',
      message: `Unexpected error: ${words}`,
      cause: thrown,
    })
  })
})

describe('abortReason', () => {
  const reason = new BackupError('cancelled', 'The run was cancelled.')

  test('is the BackupError that a signal was aborted with', () => {
    expect(abortReason(AbortSignal.abort(reason))).toBe(reason)
  })

  test('is undefined if the signal is not aborted, or for another reason', () => {
    expect(abortReason(new AbortController().signal)).toBeUndefined()
    expect(abortReason(AbortSignal.abort())).toBeUndefined()
    expect(abortReason(AbortSignal.abort('text'))).toBeUndefined()
  })

  test('passes through AbortSignal.any', () => {
    expect(abortReason(AbortSignal.any([AbortSignal.abort(reason)]))).toBe(reason)
  })
})
