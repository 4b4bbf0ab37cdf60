// Writes the README's tables of inputs, outputs and errors from action.yml and the error union; `--check` only compares.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { EXPLANATIONS } from '../src/errors.ts'

const ROOT = join(import.meta.dirname, '..')

interface ActionManifest {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** The README with every table between `<!-- NAME -->` and `<!-- /NAME -->` made anew. */
export function renderReadme(readme: string, manifest: ActionManifest): string {
  const inputs = Object.entries(manifest.inputs).map(([name, input]) => [
    `\`${name}\``,
    input.required ? '**required**' : input.default ? `\`${input.default}\`` : '',
    input.description,
  ])
  const outputs = Object.entries(manifest.outputs).map(([name, output]) => [`\`${name}\``, output.description])
  const errors = Object.entries(EXPLANATIONS).map(([code, { what, hint }]) => [
    `[\`${code}\`](docs/troubleshooting.md#${code})`,
    what,
    hint,
  ])
  return [
    { name: 'inputs', heads: ['Input', 'Default', 'Meaning'], rows: inputs },
    { name: 'outputs', heads: ['Output', 'Meaning'], rows: outputs },
    { name: 'errors', heads: ['`error-code`', 'What happened', 'Likely causes first, and what to do'], rows: errors },
  ].reduce((text, { name, heads, rows }) => {
    const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`)
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [before, after] = [text.indexOf(open), text.indexOf(close)]
    if (before < 0 || after < before) throw new Error(`README.md has no ${open} ... ${close}`)
    return `${text.slice(0, before + open.length)}\n${lines.join('\n')}\n${text.slice(after)}`
  }, readme)
}

function escapeCell(cell: string): string {
  return cell.replaceAll('|', '\\|')
}

if (import.meta.main) {
  const path = join(ROOT, 'README.md')
  const readme = readFileSync(path, 'utf8')
  const rendered = renderReadme(readme, parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')))
  if (!process.argv.includes('--check')) writeFileSync(path, rendered)
  else if (rendered !== readme) throw new Error("README.md's tables are out of date: run `npm run readme`")
}
