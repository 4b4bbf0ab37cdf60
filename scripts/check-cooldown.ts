// Fails if the lock contains a version younger than a week, since malicious versions are usually found by then. npm itself checks, with
// an installation into a temporary folder that allows nothing newer; no package scripts run.
//
// `min-release-age` in .npmrc is no alternative: it would apply to every `npm ci`, even with registries that do not report release dates,
// and would block newer security updates.

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const COOLDOWN_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

const before = new Date(Date.now() - COOLDOWN_DAYS * DAY_MS).toISOString()
const folder = mkdtempSync(join(tmpdir(), 'cooldown-'))
try {
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(ROOT, file), join(folder, file))
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `--before=${before}`]
  execFileSync('npm', ['ci', ...options], {
    cwd: folder,
    stdio: 'inherit',
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  })
  process.stdout.write(`Every version in the lock is older than ${COOLDOWN_DAYS} days.\n`)
} catch {
  process.stderr.write(
    `The lock holds a version that came after ${before} (see above), or the registry does not tell when its versions came. Take an older one, or wait.\n`,
  )
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
