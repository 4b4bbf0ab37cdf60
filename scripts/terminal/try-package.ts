// `npm run test:package`: makes the npm package, installs it into an empty folder, without the network, and runs every command.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUILD, ROOT } from './bundle.ts'
import { tryProgram } from './try-program.ts'

execFileSync(process.execPath, [join(import.meta.dirname, 'package.ts')], { stdio: 'inherit' })
const { name, version }: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'package-'))
try {
  const archive = join(BUILD, `${name}-${version}.tgz`)
  const options = ['--offline', '--no-audit', '--no-fund', '--loglevel', 'error']
  // A shell, since npm is a script of it on Windows.
  execFileSync('npm', ['install', '--prefix', folder, ...options, archive], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  // As users start it: by the link that npm makes.
  execFileSync(join(folder, 'node_modules/.bin/srm-backup'), ['--version'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  tryProgram(join(folder, `node_modules/${name}/dist/cli.js`), ['every-command'])
} finally {
  rmSync(folder, { recursive: true })
}
