import { describe, expect, test } from '@jest/globals'
import { readRouters } from '../../../src/action/router-list.ts'
import { readDuration } from '../../../src/settings/parse-values.ts'

const HOUR_MS = 60 * 60 * 1000

test.each([
  ['36h', 36],
  ['1 h', 1],
  ['2d', 48],
  ['366d', 366 * 24],
])('%s is %i hours', (given, hours) => {
  expect(readDuration('max-age', given)).toBe(hours * HOUR_MS)
})

test.each(['', '36', 'h', '0h', '0d', '-1h', '1.5h', '36H', '90m', '1w', '367d', '1234567h', '1h 2d'])(
  '%p is not a duration',
  (given) => {
    expect(() => readDuration('max-age', given)).toThrow('Input `max-age` must be hours or days, like `36h` or `2d`')
  },
)

describe('the list of routers', () => {
  test.each([
    ['home', ['home']],
    ['home, cabin\n\n office ,', ['home', 'cabin', 'office']],
    ['["home", {"router": "cabin", "url": "https://x"}]', ['home', 'cabin']],
    ['\n [ "home" ]\n', ['home']],
  ])('%j contains %j', (given, labels) => {
    expect(readRouters(given)).toEqual(labels)
  })

  test.each([
    ['', 'must list at least one router'],
    [' , \n', 'must list at least one router'],
    ['[]', 'must list at least one router'],
    ['home, cabin\nHome', 'lists `Home` twice'],
    ['["home", ""]', 'has no label for router 2'],
    ['home cabin', 'must consist of letters'],
    ['["a/b"]', 'must consist of letters'],
    ['[{"name":"home"}]', 'must be a list of labels'],
    ['[null]', 'must be a list of labels'],
    ['[home]', 'is not valid JSON'],
  ])('%j is refused', (given, message) => {
    expect(() => readRouters(given)).toThrow(message)
  })
})
