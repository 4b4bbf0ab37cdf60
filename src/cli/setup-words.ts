// Messages and failures in the words of setup, which has questions and variables where other commands have options.

import type { BackupError } from '../errors.ts'
import { variableOf } from '../settings/env-file.ts'
import { type Message, render, type Vocabulary } from '../text/message.ts'
import { describeFailure, type Failure, type FailureWords, SECRETS, TERMINAL_VOCABULARY } from './vocabulary.ts'

/** What setup asks for. */
const ASKED: Readonly<Record<string, string>> = {
  ...SECRETS,
  url: 'URL',
  username: 'username',
  'tls-fingerprint': 'fingerprint',
  router: 'name of the router',
  directory: 'directory',
  'encrypt-to': 'list of recipients',
}

const VOCABULARY: Vocabulary = {
  ...TERMINAL_VOCABULARY,
  input: (name, value) => {
    if (ASKED[name] === undefined) return `\`${variableOf(name)}${value === undefined ? '' : `=${value}`}\``
    return value === undefined ? `the ${ASKED[name]}` : `\`${value}\``
  },
  subject: (name) => (ASKED[name] === undefined ? `The variable \`${variableOf(name)}\`` : `The ${ASKED[name]}`),
  terms: {
    ...TERMINAL_VOCABULARY.terms,
    'source-of-input': 'its variable (SRM_BACKUP_…)',
    'run-again': 'run setup again',
    'Run-again': 'Run setup again',
    'Give-otp-secret':
      "Type the secret of the account's authenticator app when setup asks for it, or set the variable SRM_BACKUP_OTP_SECRET",
  },
}

const WORDS: FailureWords = {
  vocabulary: VOCABULARY,
  advice: {
    'input-invalid': 'Correct the answer that the message names, or its variable (SRM_BACKUP_…).',
    'destination-refused':
      'Check that the directory exists, that its disk or share is mounted, and that you may write to it.',
    cancelled: 'Run `srm-backup setup` again when you want to continue.',
  },
  pinning: (fingerprint) => `${variableOf('tls-fingerprint')}=${fingerprint}`,
}

export function sayInSetup(text: string | Message): string {
  return render(text, VOCABULARY)
}

export function describeInSetup(failure: BackupError): Failure {
  return describeFailure(failure, WORDS)
}
