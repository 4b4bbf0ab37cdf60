// The text below the options in the help of the program and each command.

import { DIFFERENT, EXIT_CODES } from './exit-codes.ts'

const LINE_CHARACTERS = 100

/** Every exit code, in lines: `2 input-invalid, 3 destination-refused, …`. */
function listCodes(first: string): string {
  const codes = Object.entries(EXIT_CODES).map(([code, number]) => `${number} ${code}`)
  const lines: string[] = []
  for (const item of [first, ...codes]) {
    const line = lines.at(-1)
    if (line === undefined || line.length + item.length > LINE_CHARACTERS) lines.push(item)
    else lines[lines.length - 1] = `${line}, ${item}`
  }
  return `Exit codes (docs/cli.md):\n${lines.map((line) => `  ${line}`).join(',\n')}`
}

const CODES = listCodes('0 success')
const CODES_OF_DIFF = listCodes(`0 success, ${DIFFERENT} diff found changes or could not compare everything`)

const INPUTS = `
Every option can also be an environment variable: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on. Empty variables are ignored. Secrets are never arguments: set
SRM_BACKUP_PASSWORD, SRM_BACKUP_OTP_SECRET and SRM_BACKUP_FINGERPRINT_KEY, or pass files with the secret in the
first line. The password can also be typed at a hidden prompt.

${CODES}`

const FILE = `\n${CODES}`

export const FOOTERS = {
  program: `
\`srm-backup COMMAND --help\` lists the options of a command.

Every option of backup and check can also be an environment variable: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on. The password comes from SRM_BACKUP_PASSWORD, --password-file
or a hidden prompt, never from an argument.

Examples:
  srm-backup setup
  srm-backup check --url https://192.168.1.1:8001 --username backup-runner --password-file ~/.router
  srm-backup backup --url https://192.168.1.1:8001 --username backup-runner --password-file ~/.router \\
    --tls-fingerprint 3A:5B:... --directory /mnt/user/backups/router
  srm-backup verify SynologyRouter_20261123.dss
  srm-backup diff SynologyRouter_20261122.dss SynologyRouter_20261123.dss
  srm-backup open SynologyRouter_20261123.dss.age --identity router-backup.key
  srm-backup drill --directory /mnt/user/backups/router

${CODES_OF_DIFF}`,
  setup: `
Setup asks for the router, compares its certificate with you, checks everything, and then writes what nightly backups
need. Nothing is written before the last question, and no file is replaced without asking. Run it again to change
something.

With --yes, it asks nothing: SRM_BACKUP_URL, SRM_BACKUP_USERNAME, SRM_BACKUP_PASSWORD, SRM_BACKUP_TLS_FINGERPRINT,
SRM_BACKUP_DIRECTORY and so on answer instead. Files that setup did not write are then never replaced.

${CODES}`,
  backup: INPUTS,
  check: INPUTS,
  show: FILE,
  verify: FILE,
  diff: `\n${CODES_OF_DIFF}`,
  open: FILE,
  drill: `
The GitHub token must be able to read the repository. It comes from SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN.

Use --max-age where every run stores a copy: in a directory, unless skip-unchanged is true. A repository gets no copy
while nothing changes, so an old copy is normal there: use the watchdog instead (docs/watchdog.md).

${CODES}`,
} as const
