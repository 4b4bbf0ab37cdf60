// docs/benchmarks.md and docs/fleet.md: each part of the benchmark generates the text between its two marks; the rest is written by hand.

import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, platform } from 'node:os'
import { join } from 'node:path'

const DOCS = join(import.meta.dirname, '../docs')
/** The page of a part, if not benchmarks.md. */
const PAGES: Readonly<Record<string, string>> = { fleet: 'fleet.md' }

/** Replaces the lines of the last run of this part. */
export function writePart(part: string, lines: readonly string[]): void {
  const [begin, end] = [`<!-- begin ${part} -->`, `<!-- end ${part} -->`]
  const name = PAGES[part] ?? 'benchmarks.md'
  const path = join(DOCS, name)
  const page = readFileSync(path, 'utf8')
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/${name} has no place for ${part}`)
  writeFileSync(path, [page.slice(0, from + begin.length), '', ...lines, '', page.slice(to)].join('\n'))
}

/** Load average of the last minute. */
export function readLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}

/** Describes the machine; `load` is the load average at the start. */
export function describeMachine(load: string): string {
  return `Node ${process.versions.node} on ${platform()}, ${cpus().length} cores, load average ${load} before and ${readLoad()} after.`
}
