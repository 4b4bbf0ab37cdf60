// `npm run package`: makes build/package/, the npm package of the terminal tool, and its archive build/NAME-VERSION.tgz. This repository
// itself is never published: its package.json is private, and names what users of the tool do not need.

import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OLDEST_NODE } from '../../src/system/start.ts'
import { REPOSITORY } from '../../src/version.ts'
import { BUILD, bundleTerminal, ROOT } from './bundle.ts'

const FOLDER = join(BUILD, 'package')

const { name, version, license }: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
)
const home = `https://github.com/${REPOSITORY}`

await bundleTerminal(join(FOLDER, 'dist'))
rmSync(join(FOLDER, 'dist-sources'), { recursive: true })
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
  publishConfig: { access: 'public' },
}
writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify(content, null, 2)}\n`)
writeFileSync(join(FOLDER, 'README.md'), readme())
execFileSync('npm', ['pack', '--silent', '--pack-destination', BUILD], {
  cwd: FOLDER,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})

rmSync(FOLDER, { recursive: true })

/** The page on npm: what docs/cli.md says about each command, with links that lead to the repository. */
function readme(): string {
  const page = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8')
  const text = `# srm-backup

${content.description}, from a terminal or from cron. It needs Node.js ${OLDEST_NODE} or later, or [none at all](install.md).

\`\`\`sh
npm install --global ${name}
srm-backup --help
\`\`\`

The same program is [an action for GitHub](../README.md). Not affiliated with Synology.

${page.slice(page.indexOf('\n## ') + 1)}`
  return text.replaceAll(/\]\((?!https?:|#)([^)]+)\)/g, (_, path) => `](${new URL(path, `${home}/blob/v1/docs/`)})`)
}
