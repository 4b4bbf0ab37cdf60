// Fails unless the committed dist/ is, file by file, what the sources build: changed, missing and stray files all count.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

function hashes(): ReadonlyMap<string, string> {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}

const before = hashes()
execFileSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { stdio: 'inherit' })
const after = hashes()
const different = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
)
const untracked = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', 'dist'], {
  cwd: ROOT,
  encoding: 'utf8',
})
if (different.length > 0 || untracked !== '') {
  process.stderr.write(
    `dist/ is not what the sources build. Run \`npm run build\` and commit dist/.\n${different.join('\n')}\n${untracked}`,
  )
  process.exitCode = 1
} else {
  process.stdout.write(`dist/ is what the sources build: ${after.size} files, byte for byte.\n`)
}
