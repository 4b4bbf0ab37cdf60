// An emulated router for the workflow self-test.yml: starts it, hands its address and account on as step outputs, stays up.

import { appendFileSync } from 'node:fs'
import { startRouter } from '../emulator/router/router.ts'

const file = process.argv[2]
if (!file) throw new Error('usage: node self-test-router.ts OUTPUT_FILE')

// Node forgets what nohup asked for: the shell that started it ends, and takes its terminal with it.
process.on('SIGHUP', () => {})

const router = await startRouter({ certificate: 'self-signed' })
const { username, password } = router.switches.account
const outputs = { url: router.url, username, password, fingerprint: router.fingerprint }
appendFileSync(
  file,
  Object.entries(outputs)
    .map(([name, value]) => `${name}=${value}\n`)
    .join(''),
)
