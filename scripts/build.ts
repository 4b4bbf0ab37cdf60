// Builds dist/ from nothing: tsc strips the types into build/, ncc bundles that. Refuses a bundle that would die at start, and
// one with code in it that may not be passed on.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describeLicences, packageFolders } from './licences.ts'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')
const BUILD = join(ROOT, 'build/src')

/**
 * What `debug` asks for in a try block, to colour what it prints. Here it would be found by chance, as a part of the tools, and a
 * tool's code must not get into dist/: a module without colours in its place.
 */
const REPLACED = { 'supports-color': 'node:tty' }

/** The files of dist/ that are started, and the entries of src/ behind them. */
const ENTRIES: Readonly<Record<string, string>> = {
  'index.js': 'action',
  'cli.js': 'cli',
  'watchdog.js': 'watchdog',
  'fleet.js': 'fleet-table',
}
/** All entries in one bundle: ncc takes one file, and four bundles would hold everything four times. */
const BUNDLE = 'bundle.js'

/** One of webpack's: a file, or several that were made one. */
interface Module {
  readonly resource?: string
  readonly modules?: Iterable<Module>
}

interface Bundle {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  readonly stats: { readonly compilation: { readonly modules: Iterable<Module> } }
}

/** ncc brings no types. As a function it tells what its command does not: which files are in the bundle. */
const bundle: (entry: string, options: object) => Promise<Bundle> = createRequire(import.meta.url)('@vercel/ncc')

// What was built before, and is no more, would stay.
rmSync(DIST, { recursive: true, force: true })
rmSync(BUILD, { recursive: true, force: true })
runTool('typescript/bin/tsc', '-p', 'tsconfig.build.json')
await writeBundle()
for (const [file, entry] of Object.entries(ENTRIES)) writeEntry(file, entry)
refuseUnresolvedImports()

function runTool(tool: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], { cwd: ROOT, stdio: 'inherit' })
}

async function writeBundle(): Promise<void> {
  const loaders = Object.values(ENTRIES).map((entry) => `  '${entry}': () => import('./${entry}.js'),\n`)
  writeFileSync(join(BUILD, BUNDLE), `export const load = {\n${loaders.join('')}}\n`)
  const { code, assets, stats } = await bundle(join(BUILD, BUNDLE), {
    cache: false,
    quiet: true,
    externals: REPLACED,
  })
  mkdirSync(DIST)
  writeFileSync(join(DIST, BUNDLE), code)
  for (const [name, { source }] of Object.entries(assets)) writeFileSync(join(DIST, name), source)
  writeFileSync(join(DIST, 'licenses.txt'), describeLicences(packageFolders(filesOf(stats.compilation.modules))))
}

function filesOf(modules: Iterable<Module>): readonly string[] {
  return [...modules].flatMap(({ resource, modules: parts = [] }) => [
    ...(resource ? [resource] : []),
    ...filesOf(parts),
  ])
}

function writeEntry(file: string, entry: string): void {
  const text = `#!/usr/bin/env node\nimport { load } from './${BUNDLE}'\nawait load['${entry}']()\n`
  writeFileSync(join(DIST, file), text, { mode: 0o755 })
}

/** ncc turns an import that it cannot find into a require at run time: green build, dead action. */
function refuseUnresolvedImports(): void {
  for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(DIST, file), 'utf8')
    for (const [, name] of text.matchAll(/eval\("require"\)\("([^"]+)"\)/g)) {
      throw new Error(`dist/${file} requires ${name} at run time: ncc did not find it`)
    }
  }
}
