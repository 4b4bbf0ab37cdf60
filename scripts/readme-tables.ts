// Writes the tables of inputs, outputs and errors, in the README and in the pages under docs/, from each action.yml and the error
// union; `--check` only compares.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { renderReadable } from '../__tests__/fixtures/readable-when-sealed.ts'
import { EXPLANATIONS } from '../src/errors.ts'
import { render, WORKFLOW_VOCABULARY } from '../src/text/message.ts'
import { RUNNER_NODES, renderRunners } from './runner-nodes.ts'

const ROOT = join(import.meta.dirname, '..')

type TableName = keyof typeof TABLES

interface Table {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface ActionManifest {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const TABLES = {
  'common-inputs': ({ inputs }: ActionManifest): Table => ({
    heads: ['Input', 'Default', 'Meaning'],
    rows: COMMON_INPUTS.map((name) => {
      const input = inputs[name]
      if (!input) throw new Error(`${name} is not an input of action.yml`)
      return describeInput([name, input])
    }),
  }),
  inputs: ({ inputs }: ActionManifest): Table => ({
    heads: ['Input', 'Default', 'Meaning'],
    rows: Object.entries(inputs).map(describeInput),
  }),
  outputs: ({ outputs }: ActionManifest): Table => ({
    heads: ['Output', 'Meaning'],
    rows: Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description]),
  }),
  errors: (): Table => ({
    heads: ['`error-code`', 'What happened', 'Likely causes first, and what to do'],
    rows: Object.entries(EXPLANATIONS).map(([code, { what, hint }]) => [
      `[\`${code}\`](#${code})`,
      what,
      render(hint, WORKFLOW_VOCABULARY),
    ]),
  }),
}

/** The inputs that the README shows: with them, most people never need another. */
const COMMON_INPUTS = [
  'mode',
  'url',
  'username',
  'password',
  'tls-fingerprint',
  'otp-secret',
  'destination',
  'directory',
  'keep',
  'encrypt-to',
]

/** Pages with tables: the action that each describes, and the tables it has. */
export const PAGES: Readonly<Record<string, { readonly action: string; readonly tables: readonly TableName[] }>> = {
  'README.md': { action: 'action.yml', tables: ['common-inputs'] },
  'docs/reference.md': { action: 'action.yml', tables: ['inputs', 'outputs'] },
  'docs/troubleshooting.md': { action: 'action.yml', tables: ['errors'] },
  'docs/watchdog.md': { action: 'watchdog/action.yml', tables: ['inputs', 'outputs'] },
  'docs/fleet.md': { action: 'fleet/action.yml', tables: ['inputs', 'outputs'] },
}

/** Returns the page with each of its tables between `<!-- NAME -->` and `<!-- /NAME -->` regenerated. */
export function renderPage(page: string, name: string, manifest: ActionManifest): string {
  const tables = PAGES[name]?.tables ?? []
  return tables.reduce((text, table) => {
    const { heads, rows } = TABLES[table](manifest)
    const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`)
    const [open, close] = [`<!-- ${table} -->`, `<!-- /${table} -->`]
    const [before, after] = [text.indexOf(open), text.indexOf(close)]
    if (before < 0 || after < before) throw new Error(`${name} has no ${open} ... ${close}`)
    return `${text.slice(0, before + open.length)}\n${lines.join('\n')}\n${text.slice(after)}`
  }, page)
}

/** Returns the row of an input: its name, its default, and what it means. */
function describeInput([name, input]: readonly [string, ActionManifest['inputs'][string]]): readonly string[] {
  return [
    `\`${name}\``,
    input.required ? '**required**' : input.default ? `\`${input.default}\`` : '',
    input.description,
  ]
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
    ([name, { action }]) =>
      [name, (page: string) => renderPage(page, name, parse(readFileSync(join(ROOT, action), 'utf8')))] as const,
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
