// `npm run package`: makes build/package/, the npm package of the terminal tool, and its archive build/NAME-VERSION.tgz. This repository
// itself is never published: its package.json is private, and names what users of the tool do not need.

import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OLDEST_NODE } from '../../src/system/start.ts'
import { REPOSITORY } from '../../src/version.ts'
import { BUILD, bundleTerminal, ROOT, TERMINAL } from './bundle.ts'

const FOLDER = join(BUILD, 'package')

const { name, version, license }: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
)
const home = `https://github.com/${REPOSITORY}`

await bundleTerminal()
rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER)
cpSync(TERMINAL, join(FOLDER, 'dist'), { recursive: true })
copyFileSync(join(ROOT, 'LICENSE'), join(FOLDER, 'LICENSE'))
// Everything is bundled: nothing else is installed, and no script runs.
const content = {
  name,
  version,
  description: 'Backs up the configuration of a Synology router (SRM), and opens, verifies and compares backups',
  keywords: ['synology', 'srm', 'router', 'backup', 'dss'],
  license,
  homepage: home,
  // Provenance requires the repository whose workflow publishes.
  repository: { type: 'git', url: `git+${home}.git` },
  bugs: `${home}/issues`,
  bin: { 'srm-backup': 'dist/cli.js' },
  engines: { node: `>=${OLDEST_NODE}` },
  publishConfig: { access: 'public', provenance: true },
}
writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify(content, null, 2)}\n`)
writeFileSync(join(FOLDER, 'README.md'), readme())
execFileSync('npm', ['pack', '--silent', '--pack-destination', BUILD], {
  cwd: FOLDER,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})

rmSync(FOLDER, { recursive: true })

/** The page on npm: docs/cli.md, whose links lead to the repository. */
function readme(): string {
  const text = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8')
  return text.replaceAll(/\]\((?!https?:|#)([^)]+)\)/g, (_, path) => `](${new URL(path, `${home}/blob/v1/docs/`)})`)
}
