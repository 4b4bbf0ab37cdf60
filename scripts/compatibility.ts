// `npm run compatibility [-- FILE [--issue N]]`: keeps a posted report in compatibility/, and writes the table of confirmed models
// and firmware in docs/compatibility.md from all of them. FILE may be the text of an issue, or - for stdin.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Ajv } from 'ajv'
import type { CompatibilityReport } from '../src/compatibility/report.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'compatibility')
export const PAGE = join(ROOT, 'docs/compatibility.md')
export const NONE = 'None yet: no owner has posted a report.'

/** As kept, with the number of its issue. */
export type KeptReport = CompatibilityReport & { readonly issue?: number }

const validate = new Ajv({ allErrors: true, strictTuples: false }).compile<KeptReport>(
  JSON.parse(readFileSync(join(ROOT, 'docs/compatibility.schema.json'), 'utf8')),
)

/** Reads the report in a text, which may be an entire issue. Throws for anything that a report cannot contain. */
export function parseReport(text: string): KeptReport {
  const block = /\{\s*"report"\s*:\s*1\b[^`]*\}/.exec(text)?.[0]
  if (block === undefined) throw new Error('There is no compatibility report in it.')
  const report: unknown = JSON.parse(block)
  if (validate(report)) return report
  const problems = validate.errors?.map(({ instancePath, message }) => `${instancePath || 'the report'} ${message}`)
  throw new Error(`This is not a compatibility report: ${[...new Set(problems)].slice(0, 5).join('; ')}.`)
}

/** Returns the name of its file: `rt6600ax-srm-1.3.1-9346-update-13-backup.json`, or the next that is free. */
export function fileNameOf({ model, firmware, run }: KeptReport, isTaken: (name: string) => boolean): string {
  const words =
    [model ?? 'unknown', firmware ?? '', run]
      .join(' ')
      .toLowerCase()
      .match(/[a-z\d.]+/g) ?? []
  const stem = words.join('-')
  for (let nth = 1; ; nth++) {
    const name = `${stem}${nth === 1 ? '' : `-${nth}`}.json`
    if (!isTaken(name)) return name
  }
}

/** Returns the reports that are kept, by file name. */
export function keptReports(folder = FOLDER): ReadonlyMap<string, KeptReport> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(names.sort().map((name) => [name, parseReport(readFileSync(join(folder, name), 'utf8'))]))
}

/** Returns the table in Markdown. */
export function renderTable(reports: Iterable<KeptReport>): string {
  const rows = [...reports].map((report) => [
    report.model ?? 'unknown',
    report.firmware ?? 'unknown',
    report.run,
    report.result === 'passed' ? 'passed' : `\`${report.result}\``,
    [report.login && `${report.login.form}, Auth ${report.login.version}`, report.file?.container]
      .filter(Boolean)
      .join('; '),
    `${report.version}${report.issue === undefined ? '' : ` ([#${report.issue}](../../../issues/${report.issue}))`}`,
  ])
  if (rows.length === 0) return NONE
  const lines = [['Model', 'Firmware', 'Run', 'Result', 'How', 'Version'], Array(6).fill('---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Returns the page with its table between the marks. */
export function renderPage(page: string, reports: Iterable<KeptReport>): string {
  return page.replace(
    /(<!-- confirmed -->\n).*?(\n<!-- \/confirmed -->)/s,
    (_, open, close) => `${open}${renderTable(reports)}${close}`,
  )
}

/** Keeps a posted report below `root`, and updates the table. Returns the name of its file. */
export function keep(text: string, { root, issue }: { readonly root: string; readonly issue?: number }): string {
  const report = parseReport(text)
  const kept = issue === undefined ? report : { ...report, issue }
  const folder = join(root, 'compatibility')
  const name = fileNameOf(kept, (taken) => existsSync(join(folder, taken)))
  writeFileSync(join(folder, name), `${JSON.stringify(kept, undefined, 2)}\n`)
  writeTable(root)
  return name
}

function writeTable(root: string): void {
  const page = join(root, 'docs/compatibility.md')
  writeFileSync(page, renderPage(readFileSync(page, 'utf8'), keptReports(join(root, 'compatibility')).values()))
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { issue: { type: 'string' } } })
  const about = { root: ROOT, ...(values.issue === undefined ? {} : { issue: Number(values.issue) }) }
  for (const file of positionals)
    process.stdout.write(`compatibility/${keep(readFileSync(file === '-' ? 0 : file, 'utf8'), about)}\n`)
  writeTable(ROOT)
}
