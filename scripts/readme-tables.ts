// Writes the tables of inputs, outputs and errors, in the README and in the pages of the companions, from each action.yml and
// the error union; `--check` only compares.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { renderReadable } from '../__tests__/fixtures/readable-when-sealed.ts'
import { EXPLANATIONS } from '../src/errors.ts'
import { render, WORKFLOW_VOCABULARY } from '../src/text/message.ts'
import { RUNNER_NODES, renderRunners } from './runner-nodes.ts'

const ROOT = join(import.meta.dirname, '..')

interface ActionManifest {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** Pages with tables, and the action that each describes. */
export const PAGES: Readonly<Record<string, string>> = {
  'README.md': 'action.yml',
  'docs/watchdog.md': 'watchdog/action.yml',
  'docs/fleet.md': 'fleet/action.yml',
}

/** Returns the page with every table between `<!-- NAME -->` and `<!-- /NAME -->` regenerated. */
export function renderPage(page: string, manifest: ActionManifest): string {
  const inputs = Object.entries(manifest.inputs).map(([name, input]) => [
    `\`${name}\``,
    input.required ? '**required**' : input.default ? `\`${input.default}\`` : '',
    input.description,
  ])
  const outputs = Object.entries(manifest.outputs).map(([name, output]) => [`\`${name}\``, output.description])
  const errors = Object.entries(EXPLANATIONS).map(([code, { what, hint }]) => [
    `[\`${code}\`](docs/troubleshooting.md#${code})`,
    what,
    render(hint, WORKFLOW_VOCABULARY),
  ])
  return [
    { name: 'inputs', heads: ['Input', 'Default', 'Meaning'], rows: inputs },
    { name: 'outputs', heads: ['Output', 'Meaning'], rows: outputs },
    { name: 'errors', heads: ['`error-code`', 'What happened', 'Likely causes first, and what to do'], rows: errors },
  ].reduce((text, { name, heads, rows }) => {
    const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`)
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [before, after] = [text.indexOf(open), text.indexOf(close)]
    // Only the README has a table of errors.
    if (name === 'errors' && before < 0) return text
    if (before < 0 || after < before) throw new Error(`The page has no ${open} ... ${close}`)
    return `${text.slice(0, before + open.length)}\n${lines.join('\n')}\n${text.slice(after)}`
  }, page)
}

/** Returns the page with the table of runners between its marks. */
function renderPlatforms(page: string): string {
  return page.replace(
    /(<!-- runners -->\n).*?(<!-- \/runners -->)/s,
    (_, open, close) => `${open}${renderRunners(RUNNER_NODES)}\n${close}`,
  )
}

/** Returns the page with the table of what stays readable between its marks. */
export function renderSealing(page: string): string {
  return page.replace(
    /(<!-- readable -->\n).*?(<!-- \/readable -->)/s,
    (_, open, close) => `${open}${renderReadable()}\n${close}`,
  )
}

function escapeCell(cell: string): string {
  return cell.replaceAll('|', '\\|')
}

if (import.meta.main) {
  const pages = Object.entries(PAGES).map(
    ([name, action]) =>
      [name, (page: string) => renderPage(page, parse(readFileSync(join(ROOT, action), 'utf8')))] as const,
  )
  for (const [name, render] of [
    ...pages,
    ['docs/platforms.md', renderPlatforms] as const,
    ['docs/sealing.md', renderSealing] as const,
  ]) {
    const page = readFileSync(join(ROOT, name), 'utf8')
    const rendered = render(page)
    if (!process.argv.includes('--check')) writeFileSync(join(ROOT, name), rendered)
    else if (rendered !== page) throw new Error(`The tables of ${name} are out of date: run \`npm run readme\``)
  }
}
