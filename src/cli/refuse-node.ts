// The terminal's error on a Node.js that is too old.

import { OLDEST_NODE } from '../system/start.ts'
import { REPOSITORY } from '../version.ts'
import { EXIT_CODES } from './exit-codes.ts'

const CODE = 'runner-unsupported'
const WITH_NODE = `\`npx --package node@${OLDEST_NODE} --package synology-router-backup srm-backup\``
const RELEASES = `https://github.com/${REPOSITORY}/releases`

/** Prints the error, with `--json` also as JSON, and sets the exit code. */
export function refuseNode(nodeVersion: string): void {
  const message = `srm-backup needs Node.js ${OLDEST_NODE} or later; this is ${nodeVersion}.`
  const hint = `Install a newer Node.js, let npm bring it (${WITH_NODE}), or use the executable, which needs none: ${RELEASES}`
  process.exitCode = EXIT_CODES[CODE]
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: { code: CODE, message, hint } }, undefined, 2)}\n`)
  process.stderr.write(`Error: ${message}\n${hint}\n(${CODE})\n`)
}
