// What is wrong and what to do, in the words of who sits at a terminal: the rooms speak of inputs, workflows and runners.

import { BackupError, type ErrorCode, renderHint } from '../errors.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'

/** In place of what a code says by itself, where that is about workflows. */
const HINTS: Partial<Readonly<Record<ErrorCode, string>>> = {
  'input-invalid': 'Correct the option that the message names, or its variable (SRM_BACKUP_…): `--help` lists them.',
  'destination-refused':
    'Check that the directory exists, that its disk or share is mounted, and that you may write to it.',
  'otp-required':
    "Give the secret of the account's authenticator app in a file, `--otp-secret-file`, or in the variable SRM_BACKUP_OTP_SECRET. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.",
  'internal-error': 'Please open an issue with what the same command says with `--debug`: it shows no secrets.',
}

const OPTIONS = [
  ...['url', 'username', 'directory', 'router', 'tls-fingerprint', 'tls-verify', 'login-encryption', 'timeout', 'name'],
  ...['keep', 'skip-unchanged', 'ignore-changes', 'require-verified', 'encrypt-to', 'max-age', 'ignore'],
  ...['repository', 'artifact', 'workflow', 'branch', 'path'],
].join('|')
/** Given as a file or a variable, nobody knows here by which: called by what they are. */
const SECRETS: Readonly<Record<string, string>> = {
  password: 'password',
  'otp-secret': 'secret of the second factor',
  'fingerprint-key': 'key of the digests',
}
const SECRET = Object.keys(SECRETS).join('|')
type Replacer = (phrase: string, ...groups: string[]) => string
const named: Replacer = (_, article = 'the ', name = '') => `${article}${SECRETS[name]}`

/** In this order: a longer phrase stands before the words in it. */
const WORDS: readonly (readonly [RegExp, string | Replacer])[] = [
  [/: is the secret or variable behind it set, and available to this run(?=\.)/g, ''],
  [new RegExp(`\\bInput (?=\`(?:${OPTIONS})\`)`, 'g'), 'Option '],
  [new RegExp(`\`(${OPTIONS})\``, 'g'), '`--$1`'],
  [new RegExp(`\`(${OPTIONS}): ([^\`]+)\``, 'g'), '`--$1 $2`'],
  [/\bas `otp-secret`/g, 'by `--otp-secret-file` or SRM_BACKUP_OTP_SECRET'],
  [new RegExp(`\\bInput \`(${SECRET})\``, 'g'), (_, name = '') => `The ${SECRETS[name]}`],
  [new RegExp(`(\\b(?:a|the|another) )?\`(${SECRET})\``, 'g'), named],
  [/the log of a run with debug logging on(?: \(RUNNER_DEBUG=1\))?/g, 'what the same command says with `--debug`'],
  [/the folder that the runner uses for temporary files \(RUNNER_TEMP\)/g, 'the folder for temporary files (TMPDIR)'],
  [/\bThe runner's folder for temporary files\b/g, 'The folder for temporary files'],
  [/\bclocks of runner and router\b/g, 'clocks of this machine and the router'],
  [/\bthe user that the runner runs as\b/g, 'the user that this runs as'],
  [/\bthe runner's machine\b/g, 'this machine'],
  [/\b(?:the|this) runner\b/g, 'this machine'],
  [/\bThe runner\b/g, 'This machine'],
]

/** A line of the rooms. */
export function terminalWords(text: string): string {
  return WORDS.reduce(
    (line, [phrase, words]) => (typeof words === 'string' ? line.replace(phrase, words) : line.replace(phrase, words)),
    text,
  )
}

/** The same failure, for a person at a terminal. */
export function inTerminal(failure: BackupError): BackupError {
  const { code, message, pin, first, cause, isUsualAdvice } = failure
  const advice = [
    ...(first ? [render(first, WORKFLOW_VOCABULARY)] : []),
    renderHint(failure.advice, WORKFLOW_VOCABULARY),
  ].join('\n')
  const ours = isUsualAdvice ? HINTS[code] : undefined
  const line = pin === undefined ? [] : [`Only if they are the same, trust it by this option: --tls-fingerprint ${pin}`]
  const hint = [ours ?? terminalWords(advice), ...line].join('\n')
  return new BackupError(code, terminalWords(message), { hint, cause })
}
