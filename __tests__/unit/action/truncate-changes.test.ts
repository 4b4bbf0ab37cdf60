import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outputsOf } from '../../../src/action/outputs.ts'
import { renderSummary } from '../../../src/action/summary.ts'
import { shortened } from '../../../src/action/truncate-changes.ts'
import { createRunState } from '../../../src/backup/run-state.ts'
import type { Change } from '../../../src/dss/changes.ts'
import { WHOLE } from '../../fixtures/inspections.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 1_500 })
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('added', 'removed', 'changed'),
  section: text,
  where: fc.oneof(fc.constant('file'), text),
  label: text,
})

function runStateWith(changes: readonly Change[]) {
  return { ...createRunState(), inspection: WHOLE, comparison: { since: '2026-03-07', unchanged: false, changes } }
}

test('keeps the summary and the output within their limits for any number and length of changes', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 200 }), (some, times) => {
      const changes = Array.from({ length: times }, () => some).flat()
      const runState = runStateWith(changes)
      const summary = renderSummary({ runState, router: 'home', failure: undefined, logIsPublic: false })
      expect(Buffer.byteLength(summary)).toBeLessThan(400 * 1024)
      const output = outputsOf(runState, { errorCode: undefined, logIsPublic: false }).changes
      expect(Buffer.byteLength(output)).toBeLessThan(64_000)
      const { list, omitted } = JSON.parse(output)
      expect(list.length + omitted).toBe(changes.length)
      const listed = summary.match(/^\| .* \| (?:added|removed|changed) \|$/gm)?.length ?? 0
      const unlisted = Number(/^(\d+) more are not shown/m.exec(summary)?.[1] ?? 0)
      expect(listed + unlisted).toBe(changes.length)
    }),
    { numRuns: 60 },
  )
})

test('keeps the end of a long path', () => {
  const path = `/${'folder/'.repeat(60)}wifi.conf`
  const { label } = shortened({ kind: 'added', section: 'Wi-Fi', where: 'file', label: path })
  expect(label).toHaveLength(200)
  expect(label).toMatch(/^….*\/wifi\.conf$/)
})
