import { describe, expect, test } from '@jest/globals'
import {
  artifactProblem,
  describeArtifactError,
  isAnswerLost,
  isConnectionLost,
  isNameTaken,
  isNotListed,
} from '../../../../src/destinations/artifact/artifact-errors.ts'
import { BackupError } from '../../../../src/errors.ts'

test.each([
  ['Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: x', true],
  ['an artifact with this name already exists on the workflow run', true],
  ['Failed request: (403) Forbidden', false],
  ['size 4090', false],
])('recognizes a taken name: %j %s', (message, taken) => {
  expect(isNameTaken(new Error(message))).toBe(taken)
})

describe('an error of the artifact client', () => {
  test.each([
    [
      'Failed request: (403) Forbidden: insufficient usage to create artifact',
      'storage of this GitHub account is full',
    ],
    [
      'Artifact storage quota has been hit. Unable to upload any new artifacts.',
      'storage of this GitHub account is full',
    ],
    ['Failed request: (403) Forbidden: resource not accessible', 'refused to store the artifact (HTTP 403)'],
    ['connect ECONNREFUSED 127.0.0.1:1', 'could not be reached'],
    ['getaddrinfo ENOTFOUND results.example', 'could not be reached'],
    ['something odd', 'The artifact could not be stored: something odd.'],
  ])('%j becomes a sentence', async (thrown, sentence) => {
    const error = await describeArtifactError(new Error(thrown))
    expect(error.code).toBe('store-failed')
    expect(error.message).toContain(sentence)
    expect(error.hint).not.toBe('')
  })

  test('is recognized by its status if it has no message', async () => {
    const denied = Object.assign(new Error(''), { name: 'RestError', statusCode: 403 })
    expect((await describeArtifactError(denied)).message).toContain('HTTP 403')
    const gone = Object.assign(new Error(''), { name: 'RestError', statusCode: 404 })
    expect((await describeArtifactError(gone)).message).toBe('The artifact could not be stored: RestError (HTTP 404).')
    expect((await describeArtifactError('')).message).toBe('The artifact could not be stored: unknown error.')
  })

  test('is recognized by its name', async () => {
    expect(
      (await describeArtifactError(Object.assign(new Error('x'), { name: 'NetworkError', code: 'ETIMEDOUT' }))).message,
    ).toContain('reached')
  })

  test('loses line breaks and the signatures in URLs', async () => {
    const thrown = new Error('PUT https://x.blob.core.windows.net/a?sig=hunter2&se=1\n::error::hello')
    expect((await describeArtifactError(thrown)).message).toBe(
      'The artifact could not be stored: PUT https://x.blob.core.windows.net/a ::error::hello.',
    )
  })

  test('ends with one full stop', async () => {
    for (const end of ['', '.', '...'])
      expect((await describeArtifactError(new Error(`It failed${end}`))).message).toBe(
        'The artifact could not be stored: It failed.',
      )
  })

  test('stays unchanged if it is a BackupError', async () => {
    const ours = new BackupError('cancelled', 'The run was cancelled.')
    expect(await describeArtifactError(ours)).toBe(ours)
  })
})

const NOT_LISTED =
  'No artifacts found for ID: 7\nAre you trying to download from a different run? Try specifying a github-token with `actions:read` scope.'

test.each([
  [NOT_LISTED, true],
  ['no artifacts found for id: 7', true],
  ['Artifact not found for name: x', false],
  ['Not Found', false],
])('recognizes an unlisted artifact: %j %s', (message, notListed) => {
  expect(isNotListed(new Error(message))).toBe(notListed)
  expect(isNotListed(message)).toBe(notListed)
})

test.each([
  [new Error(NOT_LISTED), 'GitHub does not list it'],
  [new Error('Artifact download failed after 5 retries.'), 'Artifact download failed after 5 retries'],
  [
    new Error('Failed request: (403) Forbidden: resource not accessible'),
    'GitHub refused to return it (HTTP 403): resource not accessible',
  ],
  [Object.assign(new Error(''), { name: 'RestError', statusCode: 403 }), 'GitHub refused to return it (HTTP 403)'],
  [
    new Error('Failed to ListArtifacts: getaddrinfo ENOTFOUND results.example'),
    "GitHub's artifact service could not be reached: the name *.actions.githubusercontent.com can't be resolved (ENOTFOUND)",
  ],
  [
    new Error('getaddrinfo ENOTFOUND results.example'),
    "GitHub's storage for artifacts could not be reached: the name *.blob.core.windows.net can't be resolved (ENOTFOUND)",
  ],
  [new Error('GET https://x.blob.core.windows.net/a?sig=hunter2'), 'GET https://x.blob.core.windows.net/a'],
  [
    new Error('Unable to download artifact. Unexpected status: 301'),
    'the repository was renamed or transferred (GitHub redirects it), so use its new name',
  ],
  [new BackupError('timed-out', 'It took too long.'), 'It took too long'],
  ['', 'unknown error'],
])('describes a failed download as the end of a sentence: %j', async (thrown, problem) => {
  expect((await artifactProblem(thrown)).problem).toBe(problem)
})

const LOST = 'Failed to CreateArtifact: Unable to make request: ECONNRESET\nIf you are using self-hosted runners, x'
const EXHAUSTED = 'Failed to CreateArtifact: Failed to make request after 5 attempts: Failed request: (500) x'
const REFUSED = 'Failed to CreateArtifact: Received non-retryable error: Failed request: (403) Forbidden: x'

test.each([
  ['a lost connection', LOST, true, true],
  ["the client's last attempt", EXHAUSTED, false, true],
  ['a refusal', REFUSED, false, false],
])('recognizes whether the answer was lost: %s', (_, text, isConnection, isAnswer) => {
  const error = new Error(text)
  expect([isConnectionLost(error), isAnswerLost(error)]).toEqual([isConnection, isAnswer])
})
