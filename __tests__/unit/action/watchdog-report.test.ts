import { expect, test } from '@jest/globals'
import { renderWatch } from '../../../src/action/watchdog-report.ts'
import type { WatchedVerdict } from '../../../src/fleet/watchdog/watchdog.ts'

const MIB = 1024 * 1024

function verdictOf(router: string, state: WatchedVerdict['state']): WatchedVerdict {
  const unseen = state === 'healthy' ? '' : 'the artifact could not be read '.repeat(20)
  return { router, state, problems: [], unseen, lastGreen: undefined, copy: undefined } as unknown as WatchedVerdict
}

const render = (verdicts: readonly WatchedVerdict[]) =>
  renderWatch({ verdicts, hint: '', failure: undefined, now: 0, repositoryUrl: 'https://github.com/o/r' })

test('the table has every router in their order if all of them fit', () => {
  const page = render([verdictOf('b', 'healthy'), verdictOf('a', 'unknown')])
  expect(page.match(/^\| .{1,3} \| [ab] \|/gm)?.map((row) => row.at(-3))).toEqual(['b', 'a'])
  expect(page).not.toContain('more router')
})

test('a page that GitHub would drop is cut, and healthy routers are left out before others', () => {
  const healthy = Array.from({ length: 20_000 }, (_, index) => verdictOf(`x${index}`, 'healthy'))
  const unknown = Array.from({ length: 1_000 }, (_, index) => verdictOf(`router-${index}`, 'unknown'))
  const page = render([...healthy, ...unknown])
  expect(Buffer.byteLength(page)).toBeLessThan(MIB)
  expect(page).toMatch(/^And \d+ more routers: see the log\.$/m)
  expect(page).toContain('| router-999 |')
})
