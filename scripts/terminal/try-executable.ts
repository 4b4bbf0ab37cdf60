// `npm run test:executable`: makes this machine's executable and its archive, and runs on what is in the archive what is run on dist/cli.js.
// `-- --every-command` only runs each command once.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUILD } from './bundle.ts'
import { tryProgram } from './try-program.ts'

const TARGET = `${process.platform}-${process.arch}`
const isQuick = process.argv.includes('--every-command')

execFileSync(process.execPath, [join(import.meta.dirname, 'executable.ts'), '--archive', TARGET], { stdio: 'inherit' })
// Beside nothing that it could need.
const folder = join(mkdtempSync(join(tmpdir(), 'executable-')), 'bin')
mkdirSync(folder)
try {
  const archive = `srm-backup-${TARGET}.tar.gz`
  execFileSync('tar', ['-xzf', archive, '-C', folder], { cwd: join(BUILD, 'executables') })
  const program = readdirSync(folder).find((name) => name.startsWith('srm-backup')) ?? ''
  tryProgram(join(folder, program), isQuick ? ['every-command'] : ['every-command', 'cli', 'cli-process', 'hostile'])
} finally {
  rmSync(join(folder, '..'), { recursive: true })
}
