// `npm run prove:mutants`: Stryker mutates the modules that guard something, one place at a time, and unit tests must detect
// it. Survivors must be in explained.json, with the reason why they behave the same. `-- --quick` mutates only the modules with
// fast tests (a few minutes instead of twenty); `-- --report` reads the last report.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { say, writeTable } from '../table.ts'

const ROOT = join(import.meta.dirname, '../..')
const STRYKER = join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const REPORT = join(ROOT, 'build/mutants.json')
const NOT_RUN = 3

interface Position {
  readonly line: number
  readonly column: number
}

interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError'
  readonly location: { readonly start: Position; readonly end: Position }
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

/** A mutant that may survive: its file, the original text, and the replacement. */
interface Explained {
  readonly file: string
  readonly original: string
  readonly replacement: string
  readonly why: string
}

/** Why Stryker is unavailable; `undefined` if it is installed. */
function install(): string | undefined {
  if (existsSync(STRYKER)) return undefined
  try {
    const args = ['ci', '--prefix', import.meta.dirname, '--no-audit', '--no-fund', '--legacy-peer-deps']
    execFileSync('npm', args, { cwd: ROOT, stdio: 'pipe' })
    return undefined
  } catch (error) {
    return `Stryker could not be installed: ${(error as { readonly stderr?: Buffer }).stderr?.toString().trim().split('\n')[0] ?? error}`
  }
}

/** Returns the text between two positions, on one line. */
function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = lines[last]?.slice(0, end.column - 1) ?? ''
  lines[0] = lines[0]?.slice(start.column - 1) ?? ''
  return lines.join(' ').replace(/\s+/g, ' ')
}

function judge(report: Report): void {
  const explained = JSON.parse(
    readFileSync(join(import.meta.dirname, 'explained.json'), 'utf8'),
  ) as readonly Explained[]
  const used = new Set<Explained>()
  const alive: string[] = []
  let noticed = 0
  const rows = Object.entries(report.files).map(([file, { source, mutants }]) => {
    const counts = { tried: 0, noticed: 0, explained: 0, alive: 0 }
    for (const { status, location, replacement = '', mutatorName } of mutants) {
      if (status === 'Ignored' || status === 'CompileError') continue
      counts.tried++
      const original = textAt(source, location)
      const flat = replacement.replace(/\s+/g, ' ')
      const reason = explained.find((one) => one.file === file && one.original === original && one.replacement === flat)
      // On a machine that was suspended, any mutant times out.
      if (reason && status !== 'Killed') used.add(reason)
      if (status === 'Killed' || status === 'Timeout' || status === 'RuntimeError') {
        counts.noticed++
        continue
      }
      if (reason) {
        counts.explained++
      } else {
        counts.alive++
        alive.push(`ALIVE ${file}:${location.start.line} ${mutatorName}: ${original} -> ${flat}`)
      }
    }
    noticed += counts.noticed + counts.explained
    return [file, ...Object.values(counts).map(String)]
  })
  writeTable(['module', 'broken', 'noticed', 'explained', 'alive'], rows)
  for (const line of alive) say(line)
  const stale = explained.filter((one) => !used.has(one) && Object.hasOwn(report.files, one.file))
  for (const { file, original } of stale) say(`STALE in explained.json: ${file}: ${original}`)
  say(`\n${noticed} passed, ${alive.length + stale.length} failed`)
  if (alive.length + stale.length > 0 || noticed === 0) process.exitCode = 1
}

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, report: { type: 'boolean', default: false } },
})
const obstacle = values.report ? undefined : install()
if (obstacle !== undefined) {
  say(`NOT RUN: ${obstacle}`)
  process.exitCode = NOT_RUN
} else {
  if (!values.report) {
    rmSync(REPORT, { force: true })
    execFileSync(process.execPath, [STRYKER, 'run', join(import.meta.dirname, 'stryker.config.mjs')], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, MUTANTS: values.quick ? 'quick' : 'all' },
    })
  }
  judge(JSON.parse(readFileSync(REPORT, 'utf8')) as Report)
}
