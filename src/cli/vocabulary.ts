// Messages and failures in the words of a person at a terminal: options, this machine, and what secrets are.

import { type BackupError, type ErrorCode, renderHint } from '../errors.ts'
import { type Message, render, STATUS_PAGE, type Vocabulary } from '../text/message.ts'
import { onOneLine } from '../text/sanitize.ts'

/** Secrets come from a file, a variable or a prompt, so no option names them. */
export const SECRETS: Readonly<Record<string, string>> = {
  password: 'password',
  'otp-secret': 'secret of the second factor',
  'fingerprint-key': 'fingerprint key',
  token: 'token',
}

export const TERMINAL_VOCABULARY: Vocabulary = {
  input: (name, value) => {
    if (SECRETS[name] !== undefined) return `the ${SECRETS[name]}`
    return value === undefined ? `\`--${name}\`` : `\`--${name} ${value}\``
  },
  subject: (name) => (SECRETS[name] === undefined ? `Option \`--${name}\`` : `The ${SECRETS[name]}`),
  terms: {
    runner: 'this machine',
    Runner: 'This machine',
    'debug-log': 'what the same command prints with `--debug`',
    'temp-folder': 'the folder for temporary files (TMPDIR)',
    'Temp-folder': 'The folder for temporary files',
    'source-of-input': 'the option or its variable (SRM_BACKUP_…)',
    'run-again': 'run again',
    'Run-again': 'Run again',
    'Give-otp-secret':
      "Put the secret of the account's authenticator app into a file for `--otp-secret-file`, or into the variable SRM_BACKUP_OTP_SECRET",
    'status-page': STATUS_PAGE,
  },
  code: (text) => `\`${onOneLine(text)}\``,
  value: onOneLine,
}

/** Replaces the usual advice of codes that a terminal resolves in another way. */
const ADVICE: Partial<Readonly<Record<ErrorCode, string>>> = {
  'input-invalid': 'Correct the option that the message names, or its variable (SRM_BACKUP_…): `--help` lists them.',
  'destination-refused':
    'Check that the directory exists, that its disk or share is mounted, and that you may write to it.',
}

export function inTerminal(text: string | Message): string {
  return render(text, TERMINAL_VOCABULARY)
}

/** A failure as the terminal prints it. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
}

/** How a command describes failures. */
export interface FailureWords {
  readonly vocabulary: Vocabulary
  /** Replaces the usual advice of a code. */
  readonly advice: Partial<Readonly<Record<ErrorCode, string>>>
  /** How to pass a fingerprint. */
  readonly pinning: (fingerprint: string) => string
}

const OF_OPTIONS: FailureWords = {
  vocabulary: TERMINAL_VOCABULARY,
  advice: ADVICE,
  pinning: (fingerprint) => `--tls-fingerprint ${fingerprint}`,
}

export function describeFailure(
  { code, text, first, advice, isUsualAdvice, pin }: BackupError,
  words: FailureWords = OF_OPTIONS,
): Failure {
  const { vocabulary } = words
  const ours = isUsualAdvice ? words.advice[code] : undefined
  const lines = [
    ...(first ? [render(first, vocabulary)] : []),
    ours ?? renderHint(advice, vocabulary),
    ...(pin === undefined ? [] : [`Only if they match, trust it: ${words.pinning(pin)}`]),
  ]
  return { code, message: onOneLine(render(text, vocabulary)), hint: lines.join('\n') }
}
