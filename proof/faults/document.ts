// The matrix in docs/reliability.md: renders, writes and reads it.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellOf, codeOf, type FaultName, REASONS, STEPS, TABLES } from './matrix.ts'

const DOCUMENT = join(import.meta.dirname, '../../docs/reliability.md')
const BETWEEN = /(<!-- matrix -->\n)[\s\S]*(<!-- \/matrix -->)/

/** Returns the tables and their explanations in Markdown. */
export function renderMatrix(): string {
  const reasons = Object.entries(REASONS).map(([letter, reason]) => `- *${letter}*: ${reason}.`)
  return `\n${TABLES.map(renderTable).join('\n\n')}\n\nA letter marks a cell that does not exist, and why:\n\n${reasons.join('\n')}\n\n`
}

function renderTable(faults: readonly FaultName[]): string {
  const show = (step: (typeof STEPS)[number], fault: FaultName): string => {
    const cell = cellOf(step, fault)
    if ('reason' in cell) return `*${cell.reason}*`
    return cell.outcome === 'green' ? '**green**' : `\`${codeOf(cell.outcome)}\``
  }
  const rows = STEPS.filter((step) => faults.some((fault) => 'outcome' in cellOf(step, fault)))
  const lines = rows.map((step) => [step, ...faults.map((fault) => show(step, fault))])
  const head = ['step', ...faults]
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Writes it into the document. */
export function writeMatrix(): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  writeFileSync(
    DOCUMENT,
    text.replace(BETWEEN, (_, start: string, end: string) => start + renderMatrix() + end),
  )
}

/** Reads the matrix that the document contains. */
export function readMatrix(): string {
  return /<!-- matrix -->\n([\s\S]*)<!-- \/matrix -->/.exec(readFileSync(DOCUMENT, 'utf8'))?.[1] ?? ''
}
