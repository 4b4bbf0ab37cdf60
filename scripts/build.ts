// Builds dist/ from scratch: tsc strips the types into build/, ncc bundles that. Refuses a bundle that would crash at start, or that
// contains code we may not redistribute.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import { toAscii } from './ascii.ts'
import { withoutComments } from './comments.ts'
import { describeLicences, packageFolders } from './licences.ts'
import { REPLACED } from './replaced-packages.ts'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')
const BUILD = join(ROOT, 'build/src')

/** The start files of dist/, and their entries in src/. */
const ENTRIES: Readonly<Record<string, string>> = {
  'index.js': 'action',
  'cli.js': 'cli',
  'watchdog.js': 'watchdog',
  'fleet.js': 'fleet-table',
  'opener.js': 'opener',
}
/** All entries in one bundle: ncc takes one file, and four bundles would contain everything four times. */
const BUNDLE = 'bundle.js'

/** A webpack module: one file, or several concatenated ones. */
interface Module {
  readonly resource?: string
  readonly modules?: Iterable<Module>
}

interface Bundle {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  readonly stats: { readonly compilation: { readonly modules: Iterable<Module> } }
}

type Bundler = (entry: string, options: object) => Promise<Bundle>

/**
 * What ncc passes to webpack, and what it has to be: by default, each part that is loaded late holds its own copy of small modules. And V8
 * keeps all that it has parsed of a file until the end of the file, so none is large: 4 MiB in a run to an artifact.
 */
const OPTIMIZATION = 'optimization:{nodeEnv:false,'
const WITHOUT_COPIES = `${OPTIMIZATION}splitChunks:{chunks:"async",minSize:0,maxSize:1_000_000,maxAsyncRequests:Infinity,maxInitialRequests:Infinity},`
const RESOLVE = 'resolve:{extensions:SUPPORTED_EXTENSIONS,'
/** Files of this folder that take the place of modules: of undici for everyone that imports it, undici itself included. */
const IN_PLACE = { undici$: 'undici-parts.mjs', './client-h2.js$': 'undici-http2.cjs', 'crc-32$': 'crc-32.cjs' }

// Remove files of earlier builds.
rmSync(DIST, { recursive: true, force: true })
rmSync(BUILD, { recursive: true, force: true })
runTool('typescript/bin/tsc', '-p', 'tsconfig.build.json')
await writeBundle(loadBundler())
for (const [file, entry] of Object.entries(ENTRIES)) writeEntry(file, entry)
refuseUnresolvedImports()

function runTool(tool: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], { cwd: ROOT, stdio: 'inherit' })
}

/**
 * Loads ncc as its own start file does, with the options that it does not pass on. It has no types. Unlike its command, the function
 * reports which files are in the bundle.
 */
function loadBundler(): Bundler {
  const require = createRequire(createRequire(import.meta.url).resolve('@vercel/ncc'))
  const file = require.resolve('./index.js.cache.js')
  const source = replaceOnce(
    replaceOnce(readFileSync(file, 'utf8'), OPTIMIZATION, WITHOUT_COPIES),
    RESOLVE,
    `${RESOLVE}alias:${JSON.stringify(inThisFolder(IN_PLACE))},`,
  )
  const names = ['exports', 'require', 'module', '__filename', '__dirname']
  const run = compileFunction(source, names, { filename: file })
  const loaded = { exports: {} }
  run(loaded.exports, require, loaded, file, dirname(file))
  return loaded.exports as Bundler
}

function inThisFolder(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(import.meta.dirname, file)]))
}

function replaceOnce(text: string, old: string, replacement: string): string {
  const parts = text.split(old)
  if (parts.length !== 2) throw new Error('This version of ncc configures webpack in another way')
  return parts.join(replacement)
}

async function writeBundle(bundle: Bundler): Promise<void> {
  const loaders = Object.values(ENTRIES).map((entry) => `  '${entry}': () => import('./${entry}.js'),\n`)
  writeFileSync(join(BUILD, BUNDLE), `import './system/start.js'\nexport const load = {\n${loaders.join('')}}\n`)
  const { code, assets, stats } = await bundle(join(BUILD, BUNDLE), {
    cache: false,
    quiet: true,
    externals: REPLACED,
  })
  mkdirSync(DIST)
  for (const [name, { source }] of Object.entries({ [BUNDLE]: { source: code }, ...assets })) {
    writeFileSync(
      join(DIST, name),
      name.endsWith('.js') ? toAscii(withoutComments(String(source), name), name) : source,
    )
  }
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

/** ncc turns an unresolved import into a require at run time: the build passes, but the action crashes. */
function refuseUnresolvedImports(): void {
  for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(DIST, file), 'utf8')
    for (const [, name] of text.matchAll(/eval\("require"\)\("([^"]+)"\)/g)) {
      throw new Error(`dist/${file} requires ${name} at run time: ncc did not find it`)
    }
  }
}
