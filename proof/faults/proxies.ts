// How faults of the way to GitHub through a company's proxy are played: it lets everything pass that precedes the step.

import { API_HOST, BLOB_HOST, type ProxyMode, RESULTS_HOST } from '../../emulator/network/proxy.ts'
import type { Kind } from '../scene.ts'
import type { ProxyFault, Step } from './matrix.ts'
import type { Play } from './play.ts'

const MODES: Readonly<Record<ProxyFault, ProxyMode>> = { 'TLS inspection': 'inspect', 'proxy 407': 'login' }

/** What a failed run must name. */
const WORDS: Readonly<Record<ProxyFault, RegExp>> = {
  'TLS inspection': /Example Corp Web Gateway[\s\S]*NODE_EXTRA_CA_CERTS|download failed after/,
  'proxy 407': /HTTP 407[\s\S]*https_proxy|download failed after/,
}

interface Way {
  readonly destination: Kind
  readonly host: string
  /** The request after which the host is refused, and how many of them pass before; absent if it is refused at once. */
  readonly after?: RegExp
  readonly skip?: number
  readonly branch?: string
  readonly isFirst?: boolean
}

const WAYS: Readonly<Partial<Record<Step, Way>>> = {
  visibility: { destination: 'artifact', host: API_HOST },
  'read the repository': { destination: 'repository', host: API_HOST },
  'earlier artifacts': { destination: 'artifact', host: API_HOST, after: /^\/repos\/[^/]+\/[^/]+$/ },
  'create artifact': { destination: 'artifact', host: RESULTS_HOST },
  upload: { destination: 'artifact', host: BLOB_HOST, after: /\/CreateArtifact$/ },
  finalize: { destination: 'artifact', host: RESULTS_HOST, after: /\/CreateArtifact$/ },
  'artifact read back': { destination: 'artifact', host: BLOB_HOST, after: /\/FinalizeArtifact$/ },
  'create branch': { destination: 'repository', host: API_HOST, after: /\/git\/blobs$/, branch: 'backups' },
  'first commit': { destination: 'repository', host: API_HOST, after: /\/git\/blobs$/, isFirst: true },
  commit: { destination: 'repository', host: API_HOST, after: /\/git\/blobs$/ },
  'commit read back': { destination: 'repository', host: API_HOST, after: /^\/graphql$/, skip: 2 },
}

export function playProxy(step: Step, fault: ProxyFault): Play {
  const way = WAYS[step]
  if (!way) throw new Error(`${step} does not go through the proxy`)
  const { destination, host, after, skip = 0, branch, isFirst } = way
  return {
    destinations: [destination],
    ...(branch ? { branch } : {}),
    ...(isFirst ? { isFirst } : {}),
    isProxied: true,
    prepare: ({ proxy, watchers }) => {
      let isOpen = after !== undefined
      let seen = 0
      watchers.push((what) => {
        if (after?.test(what) && seen++ === skip) isOpen = false
      })
      if (proxy) proxy.judge = (asked) => (asked === host && !isOpen ? MODES[fault] : 'pass')
      return undefined
    },
    wasMet: ({ proxy }) => proxy?.tunnels.some(({ mode }) => mode === MODES[fault]) ?? false,
    mustSay: WORDS[fault],
  }
}
