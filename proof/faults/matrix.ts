// The matrix: the expected result of every step under every fault. Written by hand from what the product promises; nothing
// here is computed from the product.

/** Every fault is permanent, except `reset after`, which loses only the first answer. */
export const NETWORK_FAULTS = [
  'refused',
  'reset before',
  'reset after',
  'hang',
  '500',
  'HTML',
  'wrong JSON',
  'truncated',
  'slow',
  'error code',
] as const
export const DISK_FAULTS = ['disk full', 'read-only', 'permission'] as const
export const FAULTS = [...NETWORK_FAULTS, ...DISK_FAULTS] as const
export type FaultName = (typeof FAULTS)[number]

/** Why a cell does not exist. */
export const REASONS = {
  a: 'the step does not use the network',
  b: 'the step does not write to the disk',
  c: 'the temporary folder could not be removed either: the run warns of it, which is all it can do',
  d: 'the response to an upload has no body to cut off',
} as const
export type Reason = keyof typeof REASONS

const CODES = {
  green: 'green',
  unreachable: 'router-unreachable',
  unsupported: 'router-unsupported',
  'timed-out': 'timed-out',
  login: 'login-refused',
  export: 'export-failed',
  invalid: 'backup-invalid',
  destination: 'destination-refused',
  store: 'store-failed',
  'read-back': 'read-back-failed',
} as const
/** How a run ends, short enough for a cell: green, or the word of an error-code. */
export type Outcome = keyof typeof CODES

// In the order of FAULTS; a letter is a reason.
const ROWS = {
  visibility:
    'destination destination green destination destination destination destination destination green destination b b b',
  'read the repository':
    'destination destination green destination destination destination destination destination green destination b b b',
  info: 'unreachable unreachable green timed-out unsupported unsupported unsupported unreachable green green b b b',
  encryption:
    'unreachable unreachable green timed-out unsupported unsupported unsupported unreachable green unsupported b b b',
  login:
    'unreachable unreachable unreachable timed-out unreachable unreachable unreachable unreachable green login b b b',
  start: 'unreachable unreachable unreachable timed-out export export export unreachable green export b b b',
  status: 'unreachable unreachable green timed-out export export export unreachable green export b b b',
  download: 'unreachable export green timed-out export invalid invalid export green invalid store destination store',
  logout: 'green green green green green green green green green green b b b',
  check: 'a a a a a a a a a a store c c',
  'earlier artifacts': 'store green green green green green green green green green b b b',
  'create artifact': 'store store store store store store store store green store b b b',
  upload: 'store store green store store store store d green store b b b',
  finalize: 'store store store store store store store store green store b b b',
  'artifact read back':
    'read-back read-back green read-back read-back read-back read-back read-back green read-back read-back c c',
  commit: 'store store green store store store store green green store b b b',
  'commit read back':
    'read-back read-back green read-back read-back read-back read-back read-back green read-back b b b',
  'directory write': 'a a a a a a a a a a store store store',
} as const
export type Step = keyof typeof ROWS
export const STEPS = Object.keys(ROWS) as readonly Step[]

/** The expected result of a cell, or why it does not exist. */
export type Cell = { readonly outcome: Outcome } | { readonly reason: Reason }

export function cellOf(step: Step, fault: FaultName): Cell {
  const word = ROWS[step].split(' ')[FAULTS.indexOf(fault)] ?? ''
  if (word in REASONS) return { reason: word as Reason }
  if (word in CODES) return { outcome: word as Outcome }
  throw new Error(`The matrix has no word for ${step} and ${fault}`)
}

/** Returns `green`, or the error-code of a failed run. */
export function codeOf(outcome: Outcome): string {
  return CODES[outcome]
}

/** Returns the word for a code, or the code itself. */
export function wordOf(code: string): string {
  return Object.entries(CODES).find(([, known]) => known === code)?.[0] ?? code
}

const AT_ROUTER: readonly Step[] = ['info', 'encryption', 'login', 'start', 'status', 'download', 'logout']

/** Whether a step talks to the router, and not to GitHub. */
export function isAtRouter(step: Step): boolean {
  return AT_ROUTER.includes(step)
}

/** Returns the seconds until a run must end: the product's maximum wait, plus slack for a loaded machine. */
export function deadlineOf(step: Step, fault: FaultName): number {
  if (isAtRouter(step) || step === 'directory write' || step === 'check') return 120
  // Storing in one destination may take two minutes. GitHub's own client retries errors for half a minute.
  const mayWait = fault === 'hang' || fault === 'truncated' || step === 'commit' || step === 'commit read back'
  return mayWait ? 300 : 200
}

/**
 * Returns the number of logins without a possible logout: the session id was lost in transit, or nothing listens any more.
 * Every other login has a logout.
 */
export function lostGoodbyesOf(step: Step, fault: FaultName): number {
  if (step === 'login') return fault === 'reset after' || fault === 'truncated' ? 1 : 0
  return fault === 'refused' && ['start', 'status', 'download', 'logout'].includes(step) ? 1 : 0
}
