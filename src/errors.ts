// The closed set of ways a backup can fail, and the one error class that carries them.

import { input, type Message, message, render, term, type Vocabulary, WORKFLOW_VOCABULARY } from './text/message.ts'

/** What a person needs to know about one error code: shown in the README, and as the hint where a throw site has none. */
interface Explanation {
  /** What happened, in one clause. */
  readonly what: string
  /** Likely causes and what to do about them, likeliest first. */
  readonly hint: string | Message
}

/** Every code there is. The order is the order of a run, and of the README's table. */
export const EXPLANATIONS = {
  'runner-unsupported': {
    what: 'The runner started the action with a Node.js older than 24.',
    hint: 'Update the runner to 2.327.1 or later. On 32-bit ARM there is no Node 24 and the runner silently falls back to Node 20: use a 64-bit system.',
  },
  'input-invalid': {
    what: 'An input is missing, malformed, or contradicts another one. The router was not contacted.',
    hint: 'Correct the input that the message names, in the `with:` of the step or in the variable or secret behind it.',
  },
  'event-refused': {
    what: 'The workflow was started by an event that people without write access can trigger.',
    hint: 'Run the backup by `schedule` or `workflow_dispatch`, so that nobody outside can start it on a runner in your network.',
  },
  'destination-refused': {
    what: 'A destination cannot or must not take the backup. The router was not contacted.',
    hint: 'Use a private repository for artifacts, or `destination: directory`; check that the directory exists and that the runner may write to it.',
  },
  'router-unreachable': {
    what: 'No connection to the router, or it broke off.',
    hint: message`Check that the router is on, that ${term('runner')} is in the same network, and the address and port in ${input('url')} (8001 for https, 8000 for http).`,
  },
  'router-unsupported': {
    what: 'Something answered, but not a Synology router whose configuration can be exported.',
    hint: message`Check the address in ${input('url')}: it must open the sign-in page of SRM. SRM 1.2 or later is needed.`,
  },
  'tls-untrusted': {
    what: "The router's certificate is not trusted, or is not the pinned one. Nothing was sent.",
    hint: message`Compare the SHA-256 fingerprint with the one that a browser wired to the router shows, then set ${input('tls-fingerprint')}.`,
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
    hint: "Give the secret of the account's authenticator app as `otp-secret`. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.",
  },
  'otp-refused': {
    what: 'The router refused the one-time code, or the clocks are too far apart to send one.',
    hint: message`Check that ${input('otp-secret')} is the secret of this account, and compare the clocks of ${term('runner')} and the router.`,
  },
  'address-blocked': {
    what: "The router's Auto Block has blocked the runner's address.",
    hint: message`Remove the address of ${term('runner')} from the block list in SRM (Network Center > Security > Auto Block), and add it to the allow list.`,
  },
  'session-lost': {
    what: 'The router ended the session, and the one new login did not help.',
    hint: 'Somebody may have signed in with the same account at the same time: give the backup an account of its own, then run again.',
  },
  'export-failed': {
    what: 'The router did not export its configuration.',
    hint: 'Run again; if it fails again, restart the router, and export by hand in SRM (Control Panel > System, under Update & Restore).',
  },
  'timed-out': {
    what: 'The conversation with the router took longer than `timeout`.',
    hint: message`The router may be busy or overloaded: run again, or raise ${input('timeout')}.`,
  },
  'backup-invalid': {
    what: 'What the router sent is not a whole backup. It was not stored.',
    hint: 'Run again; if it fails again, export by hand in SRM (Control Panel > System, under Update & Restore) and compare.',
  },
  'backup-unrecognised': {
    what: 'The file has a format that this version does not know. It was stored, but could not be checked.',
    hint: "Keep the copy. Please open an issue with the router's model, the SRM version and the first bytes that the message shows, but never the file: it holds your passwords.",
  },
  'store-failed': {
    what: 'The backup was fetched and checked, but could not be stored.',
    hint: 'Check free space and permissions of the destination, then run again.',
  },
  'read-back-failed': {
    what: 'The backup was stored, but what was read back is not what was stored.',
    hint: 'Do not rely on this copy. Check the disk or the artifact by hand, then run again.',
  },
  cancelled: {
    what: 'The run was cancelled.',
    hint: 'Nothing half-finished was kept. Run again when you want a backup.',
  },
  'internal-error': {
    what: 'A mistake in this action.',
    hint: message`Please open an issue with ${term('debug-log')}: it shows no secrets.`,
  },
} as const satisfies Record<string, Explanation>

/** The machine-readable reason of a failed run; the `error-code` output. */
export type ErrorCode = keyof typeof EXPLANATIONS

/** Likely causes first, likeliest at the front, then what else to do. */
export interface Causes {
  readonly causes: readonly Message[]
  readonly next?: Message
}

/** What to do: a message, or a list of likely causes. A string is literal text. */
export type Hint = string | Message | Causes

/** The hint as one text. */
export function renderHint(hint: Hint, vocabulary: Vocabulary): string {
  if (typeof hint === 'string' || !('causes' in hint)) return render(hint, vocabulary)
  const causes = hint.causes.map((cause) => render(cause, vocabulary)).join('; ')
  return `Likely causes, in order: ${causes}.${hint.next ? ` ${render(hint.next, vocabulary)}` : ''}`
}

/**
 * The only error that is thrown on purpose. `message` says what happened, in a workflow's words; `text` and `advice` are
 * the same and what to do, for a front end to render.
 */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: ErrorCode
  /** What happened. */
  readonly text: Message
  /** Likely causes and what to do, without the line that trusts `pin`: each front end has its own. */
  readonly advice: Hint
  /** Whether `advice` is that of the code, since the error has none of its own. */
  readonly isUsualAdvice: boolean
  /** What to try before trusting `pin`, if there is something better. */
  readonly first: Message | undefined
  /** The fingerprint of a certificate that could be trusted, once it was compared. */
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
    'Only if they are the same, trust it by this line under `with:`; where a variable is named there already, like `vars.ROUTER_FINGERPRINT`, put the value into that variable.',
    `tls-fingerprint: ${fingerprint}`,
  ]
}

/** Whatever was thrown, as text. The one place that turns an unknown value into words. */
export function describeThrown(error: unknown): string {
  // One error for several addresses that were tried at once has no message of its own.
  const first: unknown = error instanceof AggregateError && error.message === '' ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

/** Whatever was thrown, as the error to report: anything but a BackupError is a bug. */
export function asBackupError(error: unknown): BackupError {
  if (error instanceof BackupError) return error
  const name = error instanceof Error ? `${error.name}: ` : ''
  return new BackupError('internal-error', message`Something unexpected happened: ${name + describeThrown(error)}`, {
    cause: error,
  })
}

/**
 * The error that ended an aborted operation: the signal's own reason where it is a BackupError (a deadline, a
 * cancellation), else `undefined`.
 */
export function abortReason(signal: AbortSignal): BackupError | undefined {
  return signal.aborted && signal.reason instanceof BackupError ? signal.reason : undefined
}
