// GitHub's command line, as on its hosted runners: the one of this machine, or Debian's package, unpacked but not installed.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { EmulatedGitHub } from '../../emulator/github/github.ts'

const FOLDER = join(import.meta.dirname, '../../build/gh')
const BIN = join(FOLDER, 'usr/bin')

/** Returns folders for PATH that have `gh`; `undefined` if neither the machine nor its package manager has it. */
export function findGitHubCli(): readonly string[] | undefined {
  if (answers('gh')) return []
  if (!answers(join(BIN, 'gh'))) download()
  return answers(join(BIN, 'gh')) ? [BIN] : undefined
}

function download(): void {
  try {
    mkdirSync(FOLDER, { recursive: true })
    const inFolder = { cwd: FOLDER, stdio: 'pipe' } as const
    execFileSync('apt-get', ['download', 'gh'], inFolder)
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.deb')))
      execFileSync('dpkg', ['-x', file, '.'], inFolder)
  } catch {
    // Reported by the caller.
  }
}

/** Returns the environment in which `gh` asks the emulated GitHub: it trusts this host unencrypted, through a proxy. */
export function environmentForCli({ origin }: EmulatedGitHub): Readonly<Record<string, string>> {
  // Without `localhost`, which would also cover its subdomains.
  return {
    GITHUB_SERVER_URL: 'https://github.localhost',
    http_proxy: origin,
    NO_PROXY: '127.0.0.1',
    no_proxy: '127.0.0.1',
  }
}

function answers(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
