// The compatibility report as a block to copy, and where to post it.

import { REPOSITORY } from '../version.ts'
import type { CompatibilityReport } from './report.ts'

/** Shown with the block, in every front end. */
export const SAFE_TO_POST =
  'It is safe to post: it contains the model, the firmware version, and facts, keys and types from fixed lists, but no other value from your router, no address and no name.'

const MAX_LINE_CHARACTERS = 110

/** Returns the report as JSON that people can read: one line for each fact, and for each answer. */
export function renderReport(report: CompatibilityReport): string {
  return block(
    '{}',
    Object.entries(report).map(([name, value]) => `${JSON.stringify(name)}: ${renderFact(name, value)}`),
    '',
  )
}

function renderFact(name: string, value: unknown): string {
  const line = JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return line
  if (Array.isArray(value))
    return block(
      '[]',
      value.map((item) => JSON.stringify(item)),
      '  ',
    )
  if (name.length + line.length <= MAX_LINE_CHARACTERS) return line
  return block(
    '{}',
    Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`),
    '  ',
  )
}

function block(brackets: '{}' | '[]', lines: readonly string[], indent: string): string {
  const [open, close] = brackets
  if (lines.length === 0) return `${open}${close}`
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`
}

/** Returns the address of the form for reports, with model and firmware filled in. `repository` is owner and name. */
export function reportLink(
  { model, firmware }: Pick<CompatibilityReport, 'model' | 'firmware'>,
  repository: string = REPOSITORY,
): string {
  const known = (value: string | null) => (value === null || value === 'other' ? '' : value)
  const title = ['Compatibility:', known(model) || 'a router', known(firmware)].filter(Boolean).join(' ')
  const filled = Object.entries({ title, model: known(model), firmware: known(firmware) })
  const query = new URLSearchParams([['template', 'compatibility.yml'], ...filled.filter(([, value]) => value !== '')])
  return `https://github.com/${repository}/issues/new?${query}`
}
