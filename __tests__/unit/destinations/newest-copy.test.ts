import { describe, expect, test } from '@jest/globals'
import { findNewest, requireFile } from '../../../src/destinations/newest-copy.ts'
import type { Manifest } from '../../../src/dss/manifest.ts'
import type { ReadManifest } from '../../../src/dss/read-manifest.ts'
import { makeManifest } from '../../fixtures/manifests.ts'

const MANIFEST: Manifest = makeManifest('b.dss', 'content')
const BROKEN = { problem: 'it is not JSON' }

/** Searches candidates that are named by what reading them gives. */
async function search(candidates: readonly (ReadManifest | undefined)[], limit?: number) {
  const log: string[] = []
  const found = await findNewest({
    candidates: candidates.keys(),
    limit,
    read: (index) => {
      log.push(`read ${index}`)
      return Promise.resolve(candidates[index])
    },
    onProblem: (index, problem) => log.push(`${index}: ${problem}`),
    onLimit: () => log.push('limit'),
  })
  return { found: found && [found.candidate, found.isNewest], log }
}

describe('the search for the newest copy', () => {
  test('returns the first candidate with a manifest and reads no further', async () => {
    expect(await search([{ manifest: MANIFEST }, BROKEN])).toEqual({ found: [0, true], log: ['read 0'] })
  })

  test('skips an unusable candidate, and does not call an older one the newest', async () => {
    expect(await search([BROKEN, { manifest: MANIFEST }])).toEqual({
      found: [1, false],
      log: ['read 0', '0: it is not JSON', 'read 1'],
    })
  })

  test("skips another router's copy without a problem", async () => {
    expect((await search([undefined, { manifest: MANIFEST }])).found).toEqual([1, true])
  })

  test('ends at the limit, and reports it only if a candidate is left', async () => {
    const good = { manifest: MANIFEST }
    expect(await search([BROKEN, good], 1)).toEqual({ found: undefined, log: ['read 0', '0: it is not JSON', 'limit'] })
    expect((await search([BROKEN], 1)).log).not.toContain('limit')
  })
})

test('a manifest of another file is a problem', () => {
  expect(requireFile({ manifest: MANIFEST }, 'b.dss')).toEqual({ manifest: MANIFEST })
  expect(requireFile({ manifest: MANIFEST }, 'c.dss')).toEqual({ problem: 'it is about another file' })
  expect(requireFile(BROKEN, 'b.dss')).toBe(BROKEN)
})
