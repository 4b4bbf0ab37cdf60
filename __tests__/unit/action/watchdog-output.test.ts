import { describe, expect, test } from '@jest/globals'
import { routersOutput } from '../../../src/action/watchdog-output.ts'
import type { WatchedVerdict } from '../../../src/fleet/watchdog/watchdog.ts'

/** What GitHub takes: 1 MiB of UTF-16. */
const MAX_CHARACTERS = 2 ** 19
const LONG = `The newest copy cannot be relied on: ${'𝒙"\\ü '.repeat(150)}.`

function verdictOf(router: string, state: WatchedVerdict['state'], text = ''): WatchedVerdict {
  const problems = text === '' ? [] : [{ code: 'copy-unverified' as const, text }]
  return { router, state, problems, unseen: text, lastGreen: undefined, lastJob: undefined, copy: undefined, issue: 1 }
}

const many = (count: number, state: WatchedVerdict['state'], text = '') =>
  Array.from({ length: count }, (_, index) => verdictOf(`${state}-${index}`, state, text))

function read(verdicts: readonly WatchedVerdict[]) {
  const { json, omitted } = routersOutput(verdicts)
  const listed = JSON.parse(json) as readonly { readonly router: string; readonly unseen: string | null }[]
  expect(json.length).toBeLessThan(MAX_CHARACTERS)
  expect(listed.length + omitted).toBe(verdicts.length)
  return { listed, omitted }
}

describe('the output `routers`', () => {
  test('has every router in its order, with its texts as they are', () => {
    const { listed, omitted } = read([...many(60, 'wrong', LONG), ...many(240, 'healthy')])
    expect([listed.length, listed[0]?.unseen, listed[299]?.router, omitted]).toEqual([300, LONG, 'healthy-239', 0])
  })

  test.each([
    [400, 200],
    [1_000, 50],
  ])(
    'has every router of a fleet of %i, with its texts cut to %i characters, so that GitHub takes it',
    (count, max) => {
      const { listed, omitted } = read(many(count, 'wrong', LONG))
      expect([listed.length, omitted]).toEqual([count, 0])
      expect(
        listed.every(({ unseen }) => unseen?.length === max && unseen.endsWith('…') && unseen.isWellFormed()),
      ).toBe(true)
    },
  )

  test('leaves out healthy routers first, and counts what it left out', () => {
    const verdicts = [...many(6_000, 'healthy'), ...many(200, 'wrong', LONG), ...many(200, 'unknown', LONG)]
    const { listed, omitted } = read(verdicts)
    expect(omitted).toBeGreaterThan(3_000)
    expect(listed.filter(({ router }) => !router.startsWith('healthy'))).toHaveLength(400)
    expect(listed.at(-1)?.router).toBe('unknown-199')
    expect(read(many(10_000, 'wrong', LONG)).omitted).toBeGreaterThan(0)
  })

  test('is an empty list without routers', () => {
    expect(routersOutput([])).toEqual({ json: '[]', omitted: 0 })
  })
})
