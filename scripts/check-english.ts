// Counts the constructions of english.ts in comments, docs and strings, and fails above the allowed number. It helps the next writer,
// but does not replace reading.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findConstructions } from './english.ts'

const ROOT = join(import.meta.dirname, '..')

/** What remains today. Lower it when you can; never raise it. */
const ALLOWED = 60

/** Text that others wrote, or that quotes the constructions on purpose. */
const LEFT_OUT =
  /^(?:dist|node_modules)\/|^scripts\/english\.ts$|english\.test\.ts$|package-lock\.json$|\.schema\.json$/

const files = execFileSync('git', ['ls-files', '*.ts', '*.md', '*.yml', '*.sh', '*.py', '.ci/run'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !LEFT_OUT.test(file))
const findings = files.flatMap((file) =>
  findConstructions(readFileSync(join(ROOT, file), 'utf8')).map((finding) => ({ file, ...finding })),
)
for (const { file, line, text, better } of findings) process.stdout.write(`${file}:${line}: "${text}" → ${better}\n`)
process.stdout.write(`${findings.length} found in ${files.length} files, ${ALLOWED} allowed\n`)
if (findings.length > ALLOWED) process.exitCode = 1
