// Faulty answers, applied to single calls by the `faults` switch.
import type { CallName, Fault } from './export-switches.ts'
import { buildPage, pause, type RawReply, type Reply } from './reply.ts'

const HUGE_BYTES = 67_108_864
const JSON_TYPE = { 'Content-Type': 'text/plain; charset="UTF-8"' }

/** Returns the fault due for the nth call of a name, if any. */
export function findFault(faults: readonly Fault[], name: CallName | undefined, nth: number): Fault | undefined {
  return faults.find((fault) => fault.call === name && (fault.on === 'always' || fault.on === nth) && lasts(fault))
}

const firstMet = new WeakMap<Fault, number>()

function lasts(fault: Fault): boolean {
  const now = performance.now()
  const since = firstMet.get(fault) ?? now
  firstMet.set(fault, since)
  return now - since <= (fault.forMs ?? Number.POSITIVE_INFINITY)
}

/** The reply of a fault; undefined if the call is carried out, see `spoil`. */
export async function playFault(fault: Fault): Promise<Reply | undefined> {
  switch (fault.kind) {
    case 'reset':
      return { kind: 'reset' }
    case 'reset-after':
    case 'cut':
    case 'farewell':
      return undefined
    case 'hang':
      return { kind: 'hang' }
    case 'delay':
      await pause(fault.ms ?? 1000)
      return undefined
    case 'error':
      return { kind: 'error', code: fault.code ?? 100 }
    case 'http-404':
      return buildPage(404, 'Not Found', 'The requested URL was not found on this server.')
    case 'http-500':
      return buildPage(500, 'Internal Server Error', 'The server encountered an internal error.')
    case 'http-502':
      return buildPage(502, 'Proxy Error', 'The proxy server received an invalid response from an upstream server.')
    case 'html':
      return buildPage(200, 'SynologyRouter', 'Please log in.')
    case 'empty':
      return answerText('')
    case 'truncated-json':
      return answerText('{"data":{"sid":"Qb7d')
    case 'not-json':
      return answerText('success=true; sid=Qb7d')
    case 'body':
      return { ...answerText(fault.body ?? ''), status: fault.status ?? 200, headers: fault.headers ?? JSON_TYPE }
    case 'slow-loris':
      return { kind: 'stream', headers: JSON_TYPE, chunks: writeSpaces, bytesPerSecond: 1 }
    case 'endless':
      return { kind: 'stream', headers: JSON_TYPE, chunks: writeSpaces }
    case 'huge-json': {
      const headers = { ...JSON_TYPE, 'Content-Length': String(HUGE_BYTES) }
      return { kind: 'stream', headers, chunks: writeHugeJson }
    }
  }
}

/** Applies a fault to the true answer. */
export function spoil(fault: Fault | undefined, reply: Reply): Reply {
  switch (fault?.kind) {
    case 'reset-after':
      return { kind: 'reset' }
    case 'cut':
      return { kind: 'cut', reply }
    case 'farewell':
      return { kind: 'farewell', reply }
    default:
      return reply
  }
}

function answerText(body: string): RawReply {
  return { kind: 'raw', status: 200, headers: JSON_TYPE, body }
}

/** Whitespace before a JSON value is legal, so a parser has no reason to refuse it. */
function* writeSpaces(): Iterable<Buffer> {
  for (;;) yield Buffer.alloc(65_536, ' ')
}

function* writeHugeJson(): Iterable<Buffer> {
  const start = Buffer.from('{"data":{"filler":"')
  const end = Buffer.from('"},"success":true}')
  yield start
  for (let left = HUGE_BYTES - start.length - end.length; left > 0; left -= 65_536) {
    yield Buffer.alloc(Math.min(left, 65_536), 'x')
  }
  yield end
}
