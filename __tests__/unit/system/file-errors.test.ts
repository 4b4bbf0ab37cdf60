import { expect, test } from '@jest/globals'
import { describeFileError, errnoOf } from '../../../src/system/file-errors.ts'

const fail = (code: unknown, message = 'raw words') => Object.assign(new Error(message), { code })

test('a known error of the file system is told in words, with its code', () => {
  expect(describeFileError(fail('ENOSPC'))).toBe('the disk is full (ENOSPC)')
  expect(describeFileError(fail('EACCES'))).toBe('the user that this runs as has no permission (EACCES)')
})

test('any other error is told in its own words', () => {
  expect(describeFileError(fail('EWEIRD'))).toBe('raw words')
  expect(describeFileError(new Error('no free name was found'))).toBe('no free name was found')
  expect(describeFileError('text')).toBe('text')
})

test('the code is empty where there is none', () => {
  expect(errnoOf(fail('EIO'))).toBe('EIO')
  for (const odd of [fail(5), new Error('x'), 'EIO', undefined]) expect(errnoOf(odd)).toBe('')
})
