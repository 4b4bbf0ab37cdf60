// The matrix: what is expected of every step under every fault. Written by people from what the product promises; nothing
// here is computed from the product.

export const FAULTS = [
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
  'disk full',
  'read-only',
  'permission',
] as const
export type FaultName = (typeof FAULTS)[number]
export const DISK_FAULTS: readonly FaultName[] = ['disk full', 'read-only', 'permission']

export const STEPS = [
  'info',
  'encryption',
  'login',
  'start',
  'status',
  'download',
  'logout',
  'create artifact',
  'upload',
  'finalize',
  'artifact read back',
  'commit',
  'commit read back',
  'directory write',
] as const
export type Step = (typeof STEPS)[number]

/** Why a cell makes no sense. */
export const REASONS = {
  'no disk': 'this step writes nothing to the disk',
  'no net': 'this step asks nobody over the network',
  'no clean-up':
    'the temporary folder itself could not be removed then: the run warns of it, and no program can do more',
} as const
export type Reason = keyof typeof REASONS

/** `green`, the error-code of the red run, or in brackets why there is no such cell. */
type Cell = 'green' | `[${Reason}]` | (string & {})

const ROWS: Readonly<Record<Step, readonly Cell[]>> = {
  info: network('unreachable unreachable green timed-out unsupported unsupported unsupported unreachable green green'),
  encryption: network(
    'unreachable unreachable green timed-out unsupported unsupported unsupported unreachable green unsupported',
  ),
  login: network(
    'unreachable unreachable unreachable timed-out unreachable unreachable unreachable unreachable green login-refused',
  ),
  start: network('unreachable unreachable unreachable timed-out export export export unreachable green export'),
  status: network('unreachable unreachable green timed-out export export export unreachable green export'),
  download: [
    ...network('unreachable export green timed-out export invalid invalid export green invalid').slice(0, 10),
    'store-failed',
    'destination-refused',
    'store-failed',
  ],
  logout: network('green green green green green green green green green green'),
  'create artifact': network('store store green store store store store store green store'),
  upload: network('store store green store store store store store green store'),
  finalize: network('store store green store store store store store green store'),
  'artifact read back': [
    ...network('back back green back back back back back green back').slice(0, 10),
    'read-back-failed',
    '[no clean-up]',
    '[no clean-up]',
  ],
  commit: network('store store green store store store store store green store'),
  'commit read back': network('back back green back back back back back green back'),
  'directory write': [...Array<Cell>(10).fill('[no net]'), 'store-failed', 'store-failed', 'store-failed'],
}

/** The ten faults of the network, in the order of FAULTS, in words short enough for one line; the three of the disk follow. */
function network(words: string): readonly Cell[] {
  const codes: Readonly<Record<string, string>> = {
    unreachable: 'router-unreachable',
    unsupported: 'router-unsupported',
    export: 'export-failed',
    invalid: 'backup-invalid',
    store: 'store-failed',
    back: 'read-back-failed',
  }
  return [...words.split(' ').map((word) => codes[word] ?? word), '[no disk]', '[no disk]', '[no disk]']
}

/** What a cell is expected to end with; `undefined` where there is none, and `reasonOf` says why. */
export function expectedOf(step: Step, fault: FaultName): string {
  return ROWS[step][FAULTS.indexOf(fault)] ?? ''
}

export function reasonOf(expected: string): Reason | undefined {
  const reason = /^\[(.*)\]$/.exec(expected)?.[1]
  return Object.keys(REASONS).find((known): known is Reason => known === reason)
}

/** Seconds until a run must be over: what the product promises to wait at most, and some for a loaded machine. */
export function deadlineOf(step: Step, fault: FaultName): number {
  if (STEPS.indexOf(step) < STEPS.indexOf('create artifact')) return 30
  // The client of GitHub's artifacts repeats for half a minute; storing in one destination may take two minutes.
  return fault === 'hang' || step === 'commit' || step === 'commit read back' ? 150 : 75
}

/**
 * Logins that can have no logout: the session's id was lost on the way, or nothing listens any more. Of all others there
 * is one for each.
 */
export function lostGoodbyesOf(step: Step, fault: FaultName): number {
  if (step === 'login') return fault === 'reset after' || fault === 'truncated' ? 1 : 0
  return fault === 'refused' && ['start', 'status', 'download', 'logout'].includes(step) ? 1 : 0
}
