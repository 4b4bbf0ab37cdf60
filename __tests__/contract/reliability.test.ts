// The fault matrix in the docs is the one that the proof asserts.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ACTION_BOMBS, TERMINAL_BOMBS } from '../../proof/bombs/bombs.ts'
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

test('docs/reliability.md lists every bomb with its end (npm run bombs -- --write)', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/reliability.md'), 'utf8')
  const table = /<!-- bombs -->\n([\s\S]*)<!-- \/bombs -->/.exec(text)?.[1] ?? ''
  const listed = [...table.matchAll(/^\| (.*?) \| [`*]+([a-z-]+)[`*]+ \|/gm)].map(([, what, outcome]) => [
    what,
    outcome,
  ])
  expect(listed).toEqual([...ACTION_BOMBS, ...TERMINAL_BOMBS].map(({ what, outcome }) => [what, outcome]))
  for (const [, outcome] of listed) expect(['green', 'different', ...Object.keys(EXPLANATIONS)]).toContain(outcome)
  expect(listed.flat()).not.toContain('internal-error')
})
