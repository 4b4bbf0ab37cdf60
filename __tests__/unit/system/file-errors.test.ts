import { expect, test } from '@jest/globals'
import { describeFileError, errnoOf } from '../../../src/system/file-errors.ts'

const fail = (code: unknown, message = 'raw words') => Object.assign(new Error(message), { code })

test('describes a known error in words, with its code', () => {
  expect(describeFileError(fail('ENOSPC'))).toBe('the disk is full (ENOSPC)')
  expect(describeFileError(fail('EACCES'))).toBe('the user that this runs as has no permission (EACCES)')
})

test('describes any other error by its message', () => {
  expect(describeFileError(fail('EWEIRD'))).toBe('raw words')
  expect(describeFileError(new Error('no free name was found'))).toBe('no free name was found')
  expect(describeFileError('text')).toBe('text')
})

test('returns an empty code for an error without one', () => {
  expect(errnoOf(fail('EIO'))).toBe('EIO')
  for (const odd of [fail(5), new Error('x'), 'EIO', undefined]) expect(errnoOf(odd)).toBe('')
})
