// The closed set of error codes, and the one error class that carries them.

import { input, type Message, message, render, term, type Vocabulary, WORKFLOW_VOCABULARY } from './text/message.ts'

/** Explains one error code: shown in docs/troubleshooting.md, and as the hint if a throw site has none. */
interface Explanation {
  /** What happened, in one clause. */
  readonly what: string
  /** Likely causes and what to do, most likely first. */
  readonly hint: string | Message
}

/** All error codes, in the order of a run and of the table in docs/troubleshooting.md. */
export const EXPLANATIONS = {
  'runner-unsupported': {
    what: 'The action was started with a Node.js older than 24.',
    hint: message`On 32-bit ARM there is no Node 24, and ${term('runner')} starts an older one: use a 64-bit system. Elsewhere, update ${term('runner')}, and leave its automatic updates on.`,
  },
  'input-invalid': {
    what: 'An input is missing, malformed, or contradicts another one. The router was not contacted.',
    hint: message`Correct the input that the message names, or ${term('source-of-input')}.`,
  },
  'event-refused': {
    what: 'The workflow was started by an event that people without write access can trigger.',
    hint: 'Start backups by `schedule` or `workflow_dispatch`, so that outsiders cannot run jobs in your network.',
  },
  'destination-refused': {
    what: 'A destination cannot or must not store the backup. The router was not contacted.',
    hint: message`Use a private repository for artifacts, or ${input('destination', 'directory')}. Check that the directory exists and that ${term('runner')} may write to it.`,
  },
  'router-unreachable': {
    what: 'The router could not be reached, or the connection broke.',
    hint: message`Check that the router is on, that ${term('runner')} is in the same network, and the address and port in ${input('url')} (8001 for https, 8000 for http).`,
  },
  'router-unsupported': {
    what: 'Something answered, but not a Synology router that can export its configuration.',
    hint: message`Check the address in ${input('url')}: it must open the sign-in page of SRM. SRM 1.2 or later is required.`,
  },
  'tls-untrusted': {
    what: "The router's certificate is not trusted, or not the pinned one. Nothing was sent.",
    hint: message`Compare the SHA-256 fingerprint with the one in a browser on a computer wired to the router, then set ${input('tls-fingerprint')}.`,
  },
  'login-refused': {
    what: 'The router refused the login.',
    hint: message`Check ${input('username')} and ${input('password')} by signing in to SRM with them. Failed logins are never retried, so that Auto Block does not lock ${term('runner')} out.`,
  },
  'account-not-allowed': {
    what: 'The account may not export the configuration.',
    hint: 'Give the account administrator rights in SRM: Control Panel > User > Edit > Grant administrator privilege.',
  },
  'otp-required': {
    what: 'The account uses 2-factor authentication, and there is no one-time code.',
    hint: message`${term('Give-otp-secret')}. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.`,
  },
  'otp-refused': {
    what: 'The router refused the one-time code, or the clocks are too far apart to send one.',
    hint: message`Check that ${input('otp-secret')} is the secret of this account, and compare the clocks of ${term('runner')} and the router.`,
  },
  'address-blocked': {
    what: "The router's Auto Block has blocked this address.",
    hint: message`Remove the address of ${term('runner')} from the block list in SRM (Network Center > Security > Auto Block), and add it to the allow list.`,
  },
  'session-lost': {
    what: 'The router ended the session, and one new login did not help.',
    hint: message`Somebody may have signed in with the same account at the same time: use a separate account for backups, then ${term('run-again')}.`,
  },
  'export-failed': {
    what: 'The router did not export its configuration.',
    hint: message`${term('Run-again')}. If it fails again, restart the router, and export manually in SRM (Control Panel > System, under Update & Restore).`,
  },
  'timed-out': {
    what: 'The session with the router exceeded its time limit.',
    hint: message`The router may be busy or overloaded: ${term('run-again')}, or raise ${input('timeout')}.`,
  },
  'backup-invalid': {
    what: 'The file from the router is not a valid backup. It was not stored.',
    hint: message`${term('Run-again')}. If it fails again, export manually in SRM (Control Panel > System, under Update & Restore) and compare.`,
  },
  'backup-unrecognised': {
    what: 'The file has an unknown format, or lacks what a backup must hold. It was stored, but could not be verified.',
    hint: "Keep the copy. Please open an issue with the router's model, the SRM version and this message, but never the file: it contains your passwords.",
  },
  'store-failed': {
    what: 'The backup was downloaded and verified, but could not be stored.',
    hint: message`Check free space and permissions of the destination, then ${term('run-again')}.`,
  },
  'read-back-failed': {
    what: 'The stored backup differs from what was sent to the destination.',
    hint: message`Do not rely on this copy. Check the disk or the artifact, then ${term('run-again')}.`,
  },
  cancelled: {
    what: 'The run was cancelled.',
    hint: message`No incomplete copy was kept. ${term('Run-again')} when you want a backup.`,
  },
  'internal-error': {
    what: 'A bug in this action.',
    hint: message`Please open an issue with ${term('debug-log')}: it shows no secrets.`,
  },
} as const satisfies Record<string, Explanation>

/** The machine-readable reason of a failed run; the `error-code` output. */
export type ErrorCode = keyof typeof EXPLANATIONS

/** Likely causes, most likely first, then what else to do. */
export interface Causes {
  readonly causes: readonly Message[]
  readonly next?: Message
}

/** What to do: a message, or a list of likely causes. A string is literal text. */
export type Hint = string | Message | Causes

/** Renders a hint as one text. */
export function renderHint(hint: Hint, vocabulary: Vocabulary): string {
  if (typeof hint === 'string' || !('causes' in hint)) return render(hint, vocabulary)
  const causes = hint.causes.map((cause) => render(cause, vocabulary)).join('; ')
  const title = hint.causes.length === 1 ? 'Likely cause' : 'Likely causes, in order'
  return `${title}: ${causes}.${hint.next ? ` ${render(hint.next, vocabulary)}` : ''}`
}

/**
 * The only error that is thrown on purpose. `message` says what happened, in a workflow's words. `text` and `advice` are
 * the data that a front end renders: what happened, and what to do.
 */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: ErrorCode
  /** What happened. */
  readonly text: Message
  /** Likely causes and what to do, without how to trust `pin`, which each front end says in its own way. */
  readonly advice: Hint
  /** Whether `advice` is the general one of the code. */
  readonly isUsualAdvice: boolean
  /** What to try before trusting `pin`. */
  readonly first: Message | undefined
  /** The fingerprint of a certificate that the user may trust after comparing it. */
  readonly pin: string | undefined

  constructor(
    code: ErrorCode,
    text: string | Message,
    options: {
      readonly hint?: Hint | undefined
      readonly first?: string | Message | undefined
      readonly pin?: string | undefined
      readonly cause?: unknown
    } = {},
  ) {
    super(render(text, WORKFLOW_VOCABULARY), options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.text = typeof text === 'string' ? [text] : text
    this.pin = options.pin
    this.first = typeof options.first === 'string' ? [options.first] : options.first
    this.advice = options.hint ?? EXPLANATIONS[code].hint
    this.isUsualAdvice = options.hint === undefined
  }

  /** What to do, in a workflow's words. */
  get hint(): string {
    return this.hintIn(WORKFLOW_VOCABULARY)
  }

  /** What to do, in the words of a front end that has workflows. */
  hintIn(vocabulary: Vocabulary): string {
    return [
      ...(this.first ? [render(this.first, vocabulary)] : []),
      renderHint(this.advice, vocabulary),
      ...(this.pin === undefined ? [] : linesOfPin(this.pin).map((line) => render(line, vocabulary))),
    ].join('\n')
  }
}

function linesOfPin(fingerprint: string): readonly string[] {
  return [
    'Only if they match, add this line under `with:`. If it already names a variable, like `vars.ROUTER_FINGERPRINT`, set that variable instead.',
    `tls-fingerprint: ${fingerprint}`,
  ]
}

/** Describes whatever was thrown. The one place that turns an unknown value into words. */
export function describeThrown(error: unknown): string {
  // An error about several addresses tried at once has no message of its own.
  const first: unknown = error instanceof AggregateError && error.message === '' ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

/** Returns the error to report: anything but a BackupError is a bug. */
export function asBackupError(error: unknown): BackupError {
  if (error instanceof BackupError) return error
  const name = error instanceof Error ? `${error.name}: ` : ''
  return new BackupError('internal-error', message`Unexpected error: ${name + describeThrown(error)}`, {
    cause: error,
  })
}

/**
 * Returns the error that ended an aborted operation: the signal's reason if it is a BackupError (a deadline, a
 * cancellation), else `undefined`.
 */
export function abortReason(signal: AbortSignal): BackupError | undefined {
  return signal.aborted && signal.reason instanceof BackupError ? signal.reason : undefined
}
