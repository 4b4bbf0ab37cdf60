// How each cell of the matrix is played: the emulator's switch, the disk and the destinations.

import type { FaultPoint, Fault as GitHubFault } from '../../emulator/github/faults.ts'
import { createGraphqlSecondaryLimit, GRAPHQL_GAVE_UP } from '../../emulator/github/rate-limits.ts'
import type { CallName, Fault as RouterFault } from '../../emulator/router/export-switches.ts'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { KINDS, type Kind, type Scene } from '../scene.ts'
import { playDisk } from './disks.ts'
import { DISK_FAULTS, type FaultName, isAtRouter, isProxyFault, type Step } from './matrix.ts'
import type { Play } from './play.ts'
import { playProxy } from './proxies.ts'

export const SLOW_MS = 1_500
const SHORT_MS = 2_000
const HANG_TIMEOUT_S = '5'

const CALLS: Readonly<Partial<Record<Step, CallName>>> = {
  info: 'info',
  encryption: 'getinfo',
  login: 'login',
  start: 'start',
  status: 'status',
  download: 'download',
  logout: 'logout',
}
/** The last call that is answered before a step is refused. */
const BEFORE: Readonly<Partial<Record<Step, CallName>>> = {
  encryption: 'info',
  login: 'getinfo',
  start: 'login',
  status: 'label',
  download: 'status',
  logout: 'download',
}
const METHODS: Readonly<Partial<Record<CallName, string>>> = { info: 'query', label: 'get' }

/** Nothing listens on a port that only root may open. */
const CLOSED_ORIGIN = 'http://127.0.0.1:1'
const UNEXPECTED = '{"unexpected":true}'
/** Less than the folder and the manifests of two weeks. */
const MAX_OBJECTS = 10
const LATE_READS = 4

/** Plays a step that talks to the router. With all destinations: none of them may be changed. */
function playRouter(step: Step, fault: FaultName): Play {
  const call = CALLS[step] ?? 'info'
  const asked = (name: CallName) => (scene: Scene) =>
    scene.router.requests.some(({ method }) => method.toLowerCase() === (METHODS[name] ?? name))
  const play = (changes: SwitchChanges, more: Partial<Play> = {}): Play => ({
    destinations: KINDS,
    switches: changes,
    wasMet: asked(call),
    ...more,
  })
  const lay = (kind: RouterFault['kind'], more: Partial<RouterFault> = {}) =>
    play({ faults: [{ call, on: 'always', kind, ...more }] })
  switch (fault) {
    case 'refused': {
      const before = BEFORE[step]
      if (!before) return play({}, { prepare: ({ router }) => router.close(), wasMet: () => true })
      return play({ faults: [{ call: before, on: 1, kind: 'farewell' }] }, { wasMet: asked(before) })
    }
    case 'reset before':
      return lay('reset')
    case 'reset once':
      return lay('reset', { on: 1 })
    case 'lost answer':
      return lay('reset-after', { on: 1 })
    case '500 for 2 s':
      return lay('http-500', { forMs: SHORT_MS })
    case 'truncated once':
      return lay('cut', { on: 1 })
    case 'hang':
      return { ...lay('hang'), inputs: { timeout: HANG_TIMEOUT_S } }
    case '500':
      return lay('http-500')
    case 'HTML':
      return lay('html')
    case 'wrong JSON':
      return lay('body', { body: UNEXPECTED })
    case 'truncated':
      return step === 'download' ? play({ download: { body: 'truncated' } }) : lay('cut')
    case 'slow':
      return step === 'download' ? play({ download: { bytesPerSecond: 60_000 } }) : lay('delay', { ms: SLOW_MS })
    case 'error code':
      return lay('error', { code: step === 'login' ? 400 : 100 })
    default:
      throw new Error(`${step} cannot be played with ${fault}`)
  }
}

interface Service {
  readonly destination: Kind
  readonly point: FaultPoint
  /** The last request that is answered before this step is refused; absent for the first step. */
  readonly before?: FaultPoint
  /** Requests at the same point that are not part of this step. */
  readonly skip?: number
  readonly skipBefore?: number
  readonly branch?: string
  readonly isFirst?: boolean
}

const NEW_BRANCH = 'router-backups'

const SERVICES: Readonly<Partial<Record<Step, Service>>> = {
  visibility: { destination: 'artifact', point: 'repository' },
  'read the repository': { destination: 'repository', point: 'query' },
  'earlier artifacts': { destination: 'artifact', point: 'listRuns' },
  'create artifact': { destination: 'artifact', point: 'createArtifact', before: 'repository' },
  upload: { destination: 'artifact', point: 'blobUpload', before: 'createArtifact' },
  // A block, and the list of blocks.
  finalize: { destination: 'artifact', point: 'finalizeArtifact', before: 'blobUpload', skipBefore: 1 },
  // The older copy is downloaded too, to compare with it.
  'artifact read back': { destination: 'artifact', point: 'blobDownload', before: 'finalizeArtifact', skip: 1 },
  'create branch': { destination: 'repository', point: 'branch', before: 'blob', branch: NEW_BRANCH },
  'first commit': { destination: 'repository', point: 'contents', before: 'blob', isFirst: true },
  commit: { destination: 'repository', point: 'commit', before: 'blob' },
  // The snapshot, and another one. The manifest of what is deleted was read as that of the newest copy.
  'commit read back': { destination: 'repository', point: 'query', before: 'commit', skip: 2 },
}

const NOBODY: Omit<Play, 'destinations'> = {
  prepare: () => ({ env: { GITHUB_API_URL: CLOSED_ORIGIN, GITHUB_GRAPHQL_URL: `${CLOSED_ORIGIN}/graphql` } }),
  wasMet: ({ github }) => !github.requests.some(({ path }) => path.startsWith('/repos/') || path === '/graphql'),
}

/** Plays a step that talks to GitHub. */
function playGitHub(step: Step, fault: FaultName): Play {
  const service = SERVICES[step]
  if (!service) throw new Error(`${step} is not a step at GitHub`)
  const { destination, point, before, skip = 0, skipBefore = 0, branch, isFirst } = service
  const where = { destinations: [destination], ...(branch ? { branch } : {}), ...(isFirst ? { isFirst } : {}) }
  const lay = (laid: GitHubFault, at = point): Play => ({
    ...where,
    prepare: ({ github }) => {
      github.faults[at] = laid
      return undefined
    },
    wasMet: ({ github }) => github.metFaults > 0,
  })
  const page = (body: string, type: string) => lay({ status: 200, body, headers: { 'content-type': type }, skip })
  switch (fault) {
    case 'refused':
      return before ? lay({ ending: 'farewell', skip: skipBefore }, before) : { ...NOBODY, ...where }
    case 'reset before':
      return lay({ silence: 'reset', skip })
    case 'reset once':
      return lay({ silence: 'reset', times: 1, skip })
    case 'lost answer':
      return lay({ silence: 'reset', applied: true, times: 1, skip })
    case '500 for 2 s':
      return lay({ status: 500, forMs: SHORT_MS, skip })
    case 'truncated once':
      return lay({ ending: 'cut', times: 1, skip })
    case 'hang':
      return lay({ silence: 'hang', skip })
    case '500':
      return lay({ status: 500, skip })
    case 'HTML':
      return page('<!DOCTYPE html><title>Proxy</title>', 'text/html')
    case 'wrong JSON':
      return page(UNEXPECTED, 'application/json')
    case 'truncated':
      return lay({ ending: 'cut', skip })
    case 'slow':
      return lay({ lateMs: SLOW_MS, skip })
    case 'error code':
      return lay({ status: 403, skip })
    case 'ruleset':
      return {
        ...where,
        prepare: ({ repository: { settings } }) => {
          settings[branch ? 'restrictedBranches' : 'protectedBranches'] = [branch ?? 'main']
          return undefined
        },
        wasMet: ({ github }) => github.requests.some(({ path, body }) => isWriteOf(step, path, body)),
      }
    case 'limit in 200':
      return lay(createGraphqlSecondaryLimit({ skip }))
    case 'limit in 200, once':
      return lay(createGraphqlSecondaryLimit({ retryAfterS: 1, times: 1, skip }))
    case 'gave up in 200':
      return lay({ ...GRAPHQL_GAVE_UP, skip })
    case 'gave up in 200, once':
      return lay({ ...GRAPHQL_GAVE_UP, applied: true, times: 1, skip })
    case 'too large in 200':
      return {
        ...where,
        prepare: ({ github }) => {
          github.faults.maxQueryObjects = MAX_OBJECTS
          return undefined
        },
        // The first query is refused, and asked again in two parts.
        wasMet: ({ github }) => github.requests.filter(({ path }) => path.endsWith('/graphql')).length > 3,
      }
    case 'seen late':
      return {
        ...where,
        prepare: ({ github }) => {
          github.faults.laggingReads = LATE_READS
          github.faults.unseenBranch = 1
          return undefined
        },
        wasMet: ({ github }) => github.faults.laggingReads < LATE_READS,
      }
    default:
      throw new Error(`${step} cannot be played with ${fault}`)
  }
}

/** Whether a request is the write that a ruleset refuses at this step. */
function isWriteOf(step: Step, path: string, body: unknown): boolean {
  if (step === 'commit') return JSON.stringify(body)?.includes('createCommitOnBranch') ?? false
  return step === 'create branch' ? path.endsWith('/git/refs') : path.includes('/contents/')
}

function isDiskFault(fault: FaultName): fault is (typeof DISK_FAULTS)[number] {
  return DISK_FAULTS.some((known) => known === fault)
}

export function playOf(step: Step, fault: FaultName): Play {
  if (isDiskFault(fault)) return playDisk(step, fault)
  if (isProxyFault(fault)) return playProxy(step, fault)
  return isAtRouter(step) ? playRouter(step, fault) : playGitHub(step, fault)
}
