// The matrix: the expected result of every step under every fault. Written by hand from what the product promises; nothing
// here is computed from the product.

/** They last for the whole run. */
export const NETWORK_FAULTS = [
  'refused',
  'reset before',
  'hang',
  '500',
  'HTML',
  'wrong JSON',
  'truncated',
  'slow',
  'error code',
] as const
/** They are over after one answer, or after two seconds. */
export const TRANSIENT_FAULTS = ['reset once', 'lost answer', '500 for 2 s', 'truncated once'] as const
/** What only GitHub does. */
export const GITHUB_FAULTS = [
  'ruleset',
  'limit in 200',
  'limit in 200, once',
  'gave up in 200',
  'gave up in 200, once',
  'too large in 200',
  'seen late',
] as const
export const DISK_FAULTS = ['disk full', 'read-only', 'permission'] as const
/** The way to GitHub leads through a proxy; both are permanent. */
export const PROXY_FAULTS = ['TLS inspection', 'proxy 407'] as const
export type ProxyFault = (typeof PROXY_FAULTS)[number]
export const FAULTS = [
  ...NETWORK_FAULTS,
  ...TRANSIENT_FAULTS,
  ...GITHUB_FAULTS,
  ...DISK_FAULTS,
  ...PROXY_FAULTS,
] as const
export type FaultName = (typeof FAULTS)[number]

/** Why a cell does not exist. */
export const REASONS = {
  a: 'the step does not use the network',
  b: 'the step does not write to the disk',
  c: 'the temporary folder could not be removed either: the run warns of it, which is all it can do',
  d: 'GitHub does not do this at this step',
  e: 'the step does not go through a proxy',
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

// Each list is in the order of its faults; a letter is a reason, for the whole list if it stands alone.
const ROWS = {
  visibility: [
    'store store store store store destination store green destination',
    'green green green green',
    'd',
    'b',
  ],
  'read the repository': [
    'destination destination destination destination destination destination destination green destination',
    'green green green green',
    'd destination green destination green green d',
    'b',
  ],
  info: [
    'unreachable unreachable timed-out unsupported unsupported unsupported unreachable green green',
    'green green green green',
    'd',
    'b',
  ],
  encryption: [
    'unreachable unreachable timed-out unsupported unsupported unsupported unreachable green unsupported',
    'green green green green',
    'd',
    'b',
  ],
  // Never a second password.
  login: [
    'unreachable unreachable timed-out unreachable unreachable unreachable unreachable green login',
    'unreachable unreachable unreachable unreachable',
    'd',
    'b',
  ],
  start: [
    'unreachable unreachable timed-out export export export unreachable green export',
    'green green green green',
    'd',
    'b',
  ],
  status: [
    'unreachable unreachable timed-out export export export unreachable green export',
    'green green green green',
    'd',
    'b',
  ],
  download: [
    'unreachable export timed-out export invalid invalid export green invalid',
    'green green green green',
    'd',
    'store destination store',
  ],
  logout: ['green green green green green green green green green', 'green green green green', 'd', 'b'],
  check: ['a', 'a', 'd', 'store c c'],
  'earlier artifacts': ['store green green green green green green green green', 'green green green green', 'd', 'b'],
  'create artifact': ['store store store store store store store green store', 'green green green green', 'd', 'b'],
  upload: ['store store store store store store store green store', 'green green green green', 'd', 'b'],
  finalize: ['store store store store store store green green store', 'green green green green', 'd', 'b'],
  'artifact read back': [
    'read-back read-back read-back read-back read-back read-back read-back green read-back',
    'green green green green',
    'd',
    'read-back c c',
  ],
  'create branch': [
    'store store store store store store green green store',
    'green green green green',
    'store d d d d d green',
    'b',
  ],
  'first commit': [
    'store store store store store store green green store',
    'green green green green',
    'store d d d d d green',
    'b',
  ],
  commit: [
    'store store store store store store green green store',
    'green green green green',
    'store store green store green d d',
    'b',
  ],
  'commit read back': [
    'read-back read-back read-back read-back read-back read-back read-back green read-back',
    'green green green green',
    'd read-back green read-back green d d',
    'b',
  ],
  'directory write': ['a', 'a', 'd', 'store store store'],
} as const
export type Step = keyof typeof ROWS
/** Every fault of a proxy has the same result: its host cannot be reached. Other steps do not go through one. */
const PROXY_OUTCOMES: Readonly<Partial<Record<Step, Outcome>>> = {
  visibility: 'store',
  'read the repository': 'destination',
  'earlier artifacts': 'green',
  'create artifact': 'store',
  upload: 'store',
  finalize: 'store',
  'artifact read back': 'read-back',
  'create branch': 'store',
  'first commit': 'store',
  commit: 'store',
  'commit read back': 'read-back',
}
export const STEPS = Object.keys(ROWS) as readonly Step[]

/** Each is a table of the document. */
export const TABLES: readonly (readonly FaultName[])[] = [
  NETWORK_FAULTS,
  TRANSIENT_FAULTS,
  GITHUB_FAULTS,
  DISK_FAULTS,
  PROXY_FAULTS,
]

/** The expected result of a cell, or why it does not exist. */
export type Cell = { readonly outcome: Outcome } | { readonly reason: Reason }

export function cellOf(step: Step, fault: FaultName): Cell {
  if (isProxyFault(fault)) {
    const outcome = PROXY_OUTCOMES[step]
    return outcome ? { outcome } : { reason: 'e' }
  }
  const group = TABLES.findIndex((faults) => faults.includes(fault))
  const words = (ROWS[step][group] ?? '').split(' ')
  const word = (words.length === 1 ? words[0] : words[TABLES[group]?.indexOf(fault) ?? -1]) ?? ''
  if (word in REASONS) return { reason: word as Reason }
  if (word in CODES) return { outcome: word as Outcome }
  throw new Error(`The matrix has no word for ${step} and ${fault}`)
}

export function isProxyFault(fault: string): fault is ProxyFault {
  return PROXY_FAULTS.some((known) => known === fault)
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
  const inRepository: readonly Step[] = ['create branch', 'first commit', 'commit', 'commit read back']
  const mayWait = fault === 'hang' || fault.startsWith('truncated') || inRepository.includes(step)
  return mayWait ? 300 : 200
}

/**
 * Returns the number of logins without a possible logout: the session id was lost in transit, or nothing listens any more.
 * Every other login has a logout.
 */
export function lostGoodbyesOf(step: Step, fault: FaultName): number {
  if (step === 'login') return fault === 'lost answer' || fault.startsWith('truncated') ? 1 : 0
  return fault === 'refused' && ['start', 'status', 'download', 'logout'].includes(step) ? 1 : 0
}
