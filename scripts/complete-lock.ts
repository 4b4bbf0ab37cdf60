// Completes package-lock.json for other systems. If the registry lacks their optional packages, npm omits them, and `npm ci` then refuses
// the lock on those systems ("Missing: ... from lock file"). Added entries have no integrity hash, since the packages were not
// downloaded.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LOCK = join(import.meta.dirname, '../package-lock.json')

/** The relevant fields of an entry; the others stay unchanged. */
interface LockEntry {
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  /** By path: '' is the project, `node_modules/a/node_modules/b` a nested package. */
  readonly packages: Readonly<Record<string, LockEntry>>
}

/** Words in the names of platform packages, and npm's names of the systems and processors that they mean. */
const SYSTEMS: Readonly<Record<string, string>> = {
  ...sameNames('linux darwin win32 android freebsd netbsd openbsd openharmony sunos aix wasm32 wasi'),
  macos: 'darwin',
  windows: 'win32',
  win: 'win32',
}
const PROCESSORS = sameNames('x64 arm64 ia32 arm ppc64 riscv64 s390x loong64 mips64el wasm32')

function sameNames(words: string): Readonly<Record<string, string>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, word]))
}

/** Returns the lock with an entry for every optional dependency, sorted by path. Throws on an invalid version. */
export function completeLock(lock: Lock): Lock {
  const packages: Record<string, LockEntry> = { ...lock.packages }
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = placesOf(name, path)
      if (places.some((place) => packages[place])) continue
      packages[`node_modules/${name}`] = describePackage({ name, range, dev: entry.dev })
    }
  }
  const byPath = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return { ...lock, packages: Object.fromEntries(byPath) }
}

/** Returns where npm searches for a dependency of the package at `path`: nested in it first, then in every parent. */
function placesOf(name: string, path: string): readonly string[] {
  if (path === '') return [`node_modules/${name}`]
  const parent = path.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  return [`${path}/node_modules/${name}`, ...placesOf(name, parent)]
}

/** Returns an entry as npm writes it, with system, processor and C library derived from the name. */
function describePackage({
  name,
  range,
  dev,
}: {
  readonly name: string
  readonly range: string
  readonly dev: boolean | undefined
}): object {
  const version = /^[\^~]?(\d+\.\d+\.\d+(?:-[\w.-]+)?)$/.exec(range)?.[1]
  if (!version) throw new Error(`${name} is asked for as "${range}": add its entry by hand`)
  const words = name.split(/[/\-_.]/)
  const system = words.map((word) => SYSTEMS[word]).find((found) => found !== undefined)
  const processor = words.map((word) => PROCESSORS[word]).find((found) => found !== undefined)
  const library = name.includes('musl') ? 'musl' : system === 'linux' && /glibc|-gnu/.test(name) ? 'glibc' : undefined
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev } : {}),
    ...(library ? { libc: [library] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  }
}

if (import.meta.main) {
  const lock: Lock = JSON.parse(readFileSync(LOCK, 'utf8'))
  const completed = completeLock(lock)
  const added = Object.keys(completed.packages).filter((path) => !lock.packages[path])
  writeFileSync(LOCK, `${JSON.stringify(completed, null, 2)}\n`)
  process.stdout.write(`${added.map((path) => `+ ${path}\n`).join('')}${added.length} added\n`)
}
