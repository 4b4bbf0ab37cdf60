// An emulated Synology router: the switches, the listener and the record of what it saw.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createAutoBlock } from './auto-block.ts'
import { type Call, type Fields, readCall } from './call.ts'
import { getIdentity } from './certificates.ts'
import { answerCall } from './dispatch.ts'
import { makeBackupFile } from './dss-file.ts'
import { type Listener, startListener } from './listener.ts'
import { type Reply, sendReply } from './reply.ts'
import { createSessions } from './session.ts'
import type { RouterState } from './state.ts'
import { buildPlainHttpPage } from './stranger.ts'
import { applyChanges, type RouterSwitches, type SwitchChanges } from './switches.ts'

export interface SeenRequest {
  readonly httpMethod: string
  readonly url: string
  readonly path: string
  readonly api: string
  readonly method: string
  readonly version: string
  readonly query: Fields
  readonly body: Fields
  readonly headers: Fields
  /** which TCP connection it came on, from 1 */
  readonly connection: number
  /** when it was read, in ms of performance.now() */
  readonly at: number
  /** the Synology error code answered, 0 for success, undefined if no JSON */
  readonly answered?: number
}

export interface EmulatedRouter {
  /** https://127.0.0.1:PORT or http://127.0.0.1:PORT */
  readonly url: string
  readonly port: number
  /** SHA-256 of the leaf certificate, upper-case hex with colons; '' for http */
  readonly fingerprint: string
  /** the certificate that signs the leaf (the leaf itself if self-signed); '' for http */
  readonly caPem: string
  /** the good `.dss` that this router exports */
  readonly backupFile: Buffer
  /** mutable: a change applies from the next request on */
  readonly switches: RouterSwitches
  /** requests received, in order */
  readonly requests: readonly SeenRequest[]
  readonly connections: number
  /** bytes received after the TLS handshake; 0 proves that nothing was sent */
  readonly applicationBytes: number
  readonly logins: number
  /** logins that count for Auto Block */
  readonly failedLogins: number
  /** logouts of sessions that this router issued, including ended ones */
  readonly logouts: number
  readonly openSessions: number
  /** one-time passwords sent with valid credentials, in order, and whether they were accepted */
  readonly seenCodes: readonly { readonly code: string; readonly isGood: boolean }[]
  /** stops listening and destroys open sockets */
  close(): Promise<void>
}

const backupFiles = new Map<string, Buffer>()

/**
 * Starts a router with the defaults and these changes, on a free port by default. `watch` is called for every
 * request of the web API once its answer is known.
 */
export async function startRouter(
  changes: SwitchChanges = {},
  watch: (request: SeenRequest) => void = () => undefined,
): Promise<EmulatedRouter> {
  const switches = applyChanges(changes)
  const identity = switches.scheme === 'https' ? await getIdentity(switches.certificate) : undefined
  const state = createState(switches)
  const requests: SeenRequest[] = []
  const serve = (request: IncomingMessage, response: ServerResponse, answer: (call: Call) => Promise<Reply>): void => {
    response.on('error', () => response.destroy())
    // the emulator's own bugs must be visible to the client
    handle(request, response, answer, switches).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`emulator: ${String(error)}`)
    })
  }
  const listener: Listener = await startListener({
    switches,
    identity,
    onRequest: (request, response) => serve(request, response, (call) => answerSeen(call, request)),
    onPlainRequest: (request, response) => serve(request, response, async () => buildPlainHttpPage()),
  })
  const answerSeen = async (call: Call, request: IncomingMessage): Promise<Reply> => {
    const seen = recordCall(call, listener.numberOf(request.socket))
    requests.push(seen)
    const reply = await answerCall(state, call)
    const answered = readAnswered(reply)
    if (answered !== undefined) seen.answered = answered
    watch(seen)
    if (reply.kind === 'farewell') listener.stop()
    return reply
  }

  return {
    url: `${switches.scheme}://${switches.host}:${listener.port}`,
    port: listener.port,
    fingerprint: identity?.fingerprint ?? '',
    caPem: identity?.caPem ?? '',
    backupFile: state.backupFile,
    switches,
    requests,
    get connections() {
      return listener.connections
    },
    get applicationBytes() {
      return listener.applicationBytes
    },
    get logins() {
      return state.counters.logins
    },
    get failedLogins() {
      return state.autoBlock.failures
    },
    get logouts() {
      return state.counters.logouts
    },
    get openSessions() {
      return state.sessions.openCount
    },
    seenCodes: state.seenCodes,
    close: () => listener.close(),
  }
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: Call) => Promise<Reply>,
  switches: RouterSwitches,
): Promise<void> {
  const call = await readCall(request)
  if (!call) {
    response.destroy()
    return
  }
  const reply = await answer(call)
  response.setHeader('Date', new Date(Date.now() + switches.encryption.clockOffsetSeconds * 1000).toUTCString())
  await sendReply(reply, response, { contentType: switches.jsonContentType, prefix: switches.jsonBom ? '\uFEFF' : '' })
}

/** The Synology code of a reply, even of one that a fault made up. */
function readAnswered(reply: Reply): number | undefined {
  if (reply.kind === 'data') return 0
  if (reply.kind === 'error') return reply.code
  if (reply.kind !== 'raw' || reply.status !== 200) return undefined
  try {
    const { success, error } = JSON.parse(String(reply.body)) ?? {}
    if (success === true) return 0
    return success === false ? Number(error?.code ?? 0) : undefined
  } catch {
    return undefined
  }
}

function createState(switches: RouterSwitches): RouterState {
  return {
    switches,
    sessions: createSessions(switches),
    autoBlock: createAutoBlock(),
    tasks: new Map(),
    usedCodes: new Set(),
    seenCodes: [],
    calls: new Map(),
    backupFile: getBackupFile(switches),
    counters: { logins: 0, logouts: 0 },
  }
}

/** Each file is made once per process: tests start hundreds of routers. */
function getBackupFile({ backupSeed: seed, backupOs: os }: RouterSwitches): Buffer {
  const file = backupFiles.get(`${os} ${seed}`) ?? makeBackupFile({ seed, os })
  backupFiles.set(`${os} ${seed}`, file)
  return file
}

function recordCall(call: Call, connection: number): { -readonly [K in keyof SeenRequest]: SeenRequest[K] } {
  const { httpMethod, url, path, api, method, version, query, body, headers } = call
  return { httpMethod, url, path, api, method, version, query, body, headers, connection, at: performance.now() }
}
