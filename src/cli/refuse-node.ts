// The terminal's error on a Node.js that is too old.

import { OLDEST_NODE } from '../system/start.ts'
import { EXIT_CODES } from './exit-codes.ts'

const CODE = 'runner-unsupported'

/** Prints the error, with `--json` also as JSON, and sets the exit code. */
export function refuseNode(nodeVersion: string): void {
  const message = `srm-backup needs Node.js ${OLDEST_NODE} or later; this is ${nodeVersion}.`
  const hint = 'Install a newer Node.js, or run srm-backup with one that you have: `/path/to/node dist/cli.js`.'
  process.exitCode = EXIT_CODES[CODE]
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: { code: CODE, message, hint } }, undefined, 2)}\n`)
  process.stderr.write(`Error: ${message}\n${hint}\n(${CODE})\n`)
}
