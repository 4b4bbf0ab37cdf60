// The fault matrix in the docs is the one that the proof asserts.

import { expect, test } from '@jest/globals'
import { readMatrix, renderMatrix } from '../../proof/faults/document.ts'
import { cellOf, codeOf, FAULTS, STEPS } from '../../proof/faults/matrix.ts'
import { EXPLANATIONS } from '../../src/errors.ts'

test('docs/reliability.md contains the matrix (npm run prove:faults -- --write)', () => {
  expect(readMatrix()).toBe(renderMatrix())
})

test('every cell of the matrix is green, an existing error code, or a reason', () => {
  const outcomes = STEPS.flatMap((step) => FAULTS.map((fault) => cellOf(step, fault)))
  const codes = outcomes.flatMap((cell) => ('outcome' in cell ? [codeOf(cell.outcome)] : []))
  expect(codes.length).toBeGreaterThan(130)
  for (const code of codes) expect(['green', ...Object.keys(EXPLANATIONS)]).toContain(code)
})
