import { describe, expect, test } from '@jest/globals'
import { describeArtifactError, isNameTaken } from '../../../src/destinations/artifact-errors.ts'
import { BackupError } from '../../../src/errors.ts'

test.each([
  ['Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: x', true],
  ['an artifact with this name already exists on the workflow run', true],
  ['Failed request: (403) Forbidden', false],
  ['size 4090', false],
])('a name is taken: %j %s', (message, taken) => {
  expect(isNameTaken(new Error(message))).toBe(taken)
})

describe('what the artifact client throws', () => {
  test.each([
    [
      'Failed request: (403) Forbidden: insufficient usage to create artifact',
      'storage of this GitHub account is full',
    ],
    [
      'Artifact storage quota has been hit. Unable to upload any new artifacts.',
      'storage of this GitHub account is full',
    ],
    ['Failed request: (403) Forbidden: resource not accessible', 'refused to take the artifact (HTTP 403)'],
    ['connect ECONNREFUSED 127.0.0.1:1', 'could not be reached'],
    ['getaddrinfo ENOTFOUND results.example', 'could not be reached'],
    ['something odd', 'The artifact could not be stored: something odd.'],
  ])('%j becomes a sentence', (thrown, sentence) => {
    const error = describeArtifactError(new Error(thrown))
    expect(error.code).toBe('store-failed')
    expect(error.message).toContain(sentence)
    expect(error.hint).not.toBe('')
  })

  test('may have a status instead of a message', () => {
    const denied = Object.assign(new Error(''), { name: 'RestError', statusCode: 403 })
    expect(describeArtifactError(denied).message).toContain('HTTP 403')
    const gone = Object.assign(new Error(''), { name: 'RestError', statusCode: 404 })
    expect(describeArtifactError(gone).message).toBe('The artifact could not be stored: RestError (HTTP 404).')
    expect(describeArtifactError('').message).toBe('The artifact could not be stored: unknown error.')
  })

  test('may be told by its name', () => {
    expect(describeArtifactError(Object.assign(new Error('x'), { name: 'NetworkError' })).message).toContain('reached')
  })

  test('loses the signature of an address, and line breaks', () => {
    const thrown = new Error('PUT https://x.blob.core.windows.net/a?sig=hunter2&se=1\n::error::hello')
    expect(describeArtifactError(thrown).message).toBe(
      'The artifact could not be stored: PUT https://x.blob.core.windows.net/a ::error::hello.',
    )
  })

  test('stays as it is if it is ours', () => {
    const ours = new BackupError('cancelled', 'The run was cancelled.')
    expect(describeArtifactError(ours)).toBe(ours)
  })
})
