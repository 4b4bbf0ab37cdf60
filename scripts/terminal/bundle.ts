// Bundles the terminal tool alone, as CommonJS, for the files of the npm package, and of the single executables, which
// Node 24 runs only as CommonJS. They are named as in dist/; what only the action needs is left out.

import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { describeLicences, packageFolders } from '../licences.ts'
import { REPLACED } from '../replaced-packages.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const BUILD = join(ROOT, 'build')

const ENTRIES = ['cli', 'opener']
/**
 * What a module says of its own place, in the words of CommonJS. ncc translates the third itself, but renames its names if the module
 * declares them too: it would then use its own variables before they are set.
 */
const OWN_PLACE = [
  [/import\.meta\.filename/g, '__filename'],
  [/import\.meta\.dirname/g, '__dirname'],
  [/\b\w+\("url"\)\.pathToFileURL\(\w+\)\.href/g, 'require("url").pathToFileURL(__filename).href'],
] as const

interface Module {
  readonly resource?: string
  readonly modules?: Iterable<Module>
}

interface Bundle {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  readonly stats: { readonly compilation: { readonly modules: Iterable<Module> } }
}

/** ncc has no types. */
const bundle: (entry: string, options: object) => Promise<Bundle> = createRequire(import.meta.url)('@vercel/ncc')

/**
 * Writes the bundle into a folder below build/, which it empties first. Throws if a file of it would not start, or holds code that may not
 * be passed on.
 */
export async function bundleTerminal(folder: string): Promise<void> {
  const sources = `${folder}-sources`
  for (const old of [folder, sources]) rmSync(old, { recursive: true, force: true })
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const options = ['-p', join(ROOT, 'tsconfig.build.json'), '--outDir', join(sources, 'src')]
  execFileSync(process.execPath, [tsc, ...options], { stdio: 'inherit' })
  // Without "type": ncc then writes CommonJS.
  writeFileSync(join(sources, 'package.json'), '{}\n')
  const entry = join(sources, 'src/bundle.js')
  const loaders = ENTRIES.map((name) => `  '${name}': () => import('./${name}.js'),\n`)
  writeFileSync(entry, `import './system/start.js'\nexport const load = {\n${loaders.join('')}}\n`)
  const { code, assets, stats } = await bundle(entry, { cache: false, quiet: true, externals: REPLACED })
  mkdirSync(folder, { recursive: true })
  writeScript(join(folder, 'bundle.js'), code)
  for (const [name, { source }] of Object.entries(assets)) writeScript(join(folder, name), String(source))
  for (const name of ENTRIES) {
    const text = `#!/usr/bin/env node\nrequire('./bundle.js').load['${name}']()\n`
    writeFileSync(join(folder, `${name}.js`), text, { mode: 0o755 })
  }
  writeFileSync(join(folder, 'licenses.txt'), describeLicences(packageFolders(filesOf(stats.compilation.modules))))
}

function writeScript(file: string, source: string): void {
  if (!file.endsWith('.js')) throw new Error(`The bundle has ${file}, which is no script`)
  const text = OWN_PLACE.reduce((old, [from, to]) => old.replace(from, to), source)
  const [, missing] = /eval\("require"\)\("([^"]+)"\)/.exec(text) ?? []
  if (missing) throw new Error(`${file} requires ${missing} at run time: ncc did not find it`)
  // Throws for what only a module may say.
  compileFunction(text, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: file })
  writeFileSync(file, text)
}

function filesOf(modules: Iterable<Module>): readonly string[] {
  return [...modules].flatMap(({ resource, modules: parts = [] }) => [
    ...(resource ? [resource] : []),
    ...filesOf(parts),
  ])
}
