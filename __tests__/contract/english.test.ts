// The list of constructions finds what it should, and accepts plain sentences.

import { describe, expect, test } from '@jest/globals'
import { CONSTRUCTIONS, findConstructions } from '../../scripts/english.ts'

describe('the check of our English', () => {
  test.each([
    'The user is told which input is wrong.',
    'What changed cannot be told.',
    'The copy is read again and found to be good, so it is whole.',
    'There is none to compare it with.',
    'So many findings are told.',
    'Whoever has not the key cannot open it.',
    'The router knows no such account.',
    'Red also when no run was started.',
    'The file stands beside its manifest.',
    'The copy lies in the folder.',
    'A mistake in this action.',
    'Leave the option away.',
    'A file that is no recipient.',
    'It begins like JSON, and is not.',
    'The summary is made anew.',
  ])('finds the construction in: %s', (sentence) => {
    expect(findConstructions(sentence)).not.toEqual([])
  })

  test.each([
    'It hashes the whole file.',
    'A hand-written loop retries three times.',
    'The well-known port is used.',
    'The value stands for the default.',
    'The runner is no longer supported.',
    'Check that no other program uses the port.',
    'There is no archive after the end marker.',
    'Run it by hand.',
    'Tell GitHub which job to run.',
    'Fails if the token has no permission, even if the repository is public.',
  ])('accepts: %s', (sentence) => {
    expect(findConstructions(sentence)).toEqual([])
  })

  test('finds a construction that runs over two lines of a comment, and names its first line', () => {
    const [finding] = findConstructions('const a = 1\n// The user is\n  // told nothing.\n')
    expect(finding).toMatchObject({ line: 2 })
  })

  test('suggests a better wording for every construction', () => {
    expect(CONSTRUCTIONS.filter(({ better }) => better === '')).toEqual([])
  })
})
