import { describe, expect, test } from '@jest/globals'
import { describeLost, findNewest, requireFile } from '../../../src/destinations/newest-copy.ts'
import type { Manifest } from '../../../src/dss/manifest.ts'
import type { ReadManifest } from '../../../src/dss/read-manifest.ts'
import { render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'
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

test.each(['NFC', 'NFD'] as const)(
  'a backup whose accents the file system spells in another way than the template (%s) is not none',
  (form) => {
    const naming = { template: 'Büro_{router}_{date}'.normalize(form), router: 'café'.normalize(form) }
    const now = new Date('2026-03-07T12:00:00Z')
    const describe = (form: 'NFC' | 'NFD') => {
      const name = 'Büro_café_20260306'.normalize(form)
      const why = describeLost([`${name}.dss`, `${name}.manifest.json`, 'notes.dss'], { naming, now })
      return why && render(why, WORKFLOW_VOCABULARY)
    }
    expect(describe(form)).toBeUndefined()
    expect(describe(form === 'NFC' ? 'NFD' : 'NFC')).toMatch(/_20260306\.dss looks like a backup, but the file system/)
  },
)
