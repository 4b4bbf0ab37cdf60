// What stands below the options in the help of the program and of each command.

const CODES = 'Ends with 0 if all is well, 2 for what was given wrong; the others are in docs/cli.md.'
const CODES_OF_DIFF =
  'Ends with 0 if all is well, 1 if diff found changes, 2 for what was given wrong; the others are in docs/cli.md.'

const INPUTS = `
Every option can come from the environment instead: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on; an empty variable is none. Secrets are never arguments: they come from
SRM_BACKUP_PASSWORD, SRM_BACKUP_OTP_SECRET and SRM_BACKUP_FINGERPRINT_KEY, from the first line of the files that
are named, the password also from a hidden prompt.

${CODES}`

const FILE = `\n${CODES}`

export const FOOTERS = {
  program: `
\`srm-backup COMMAND --help\` lists the options of a command.

Every option of backup and check can come from the environment instead: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on. The password comes from SRM_BACKUP_PASSWORD, from --password-file
or from a hidden prompt, never from an argument.

Examples:
  srm-backup check --url https://192.168.1.1:8001 --username backup --password-file ~/.router
  srm-backup backup --url https://192.168.1.1:8001 --username backup --password-file ~/.router \\
    --tls-fingerprint 3A:5B:... --directory /mnt/user/backups/router
  srm-backup verify SynologyRouter_20261123.dss
  srm-backup diff SynologyRouter_20261122.dss SynologyRouter_20261123.dss
  srm-backup open SynologyRouter_20261123.dss.age --identity router-backup.key
  srm-backup drill --directory /mnt/user/backups/router

${CODES_OF_DIFF}`,
  backup: INPUTS,
  check: INPUTS,
  show: FILE,
  verify: FILE,
  diff: `\n${CODES_OF_DIFF}`,
  open: FILE,
  drill: `
The token for GitHub, one that may read the repository, comes from SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN.

--max-age is for places where every run stores a copy: a directory, unless skip-unchanged is true. A repository gets
none while nothing changes, so an old copy is well there: the watchdog is the one to ask (docs/watchdog.md).

${CODES}`,
} as const
