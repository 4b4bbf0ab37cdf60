// Which router, and is it really that one? The certificate is compared before any password is typed.

import { isIPv6 } from 'node:net'
import { BackupError } from '../errors.ts'
import { type Look, lookAt } from '../router/look.ts'
import { readFingerprint, readRouterUrl } from '../settings/parse-values.ts'
import { quote } from '../text/shell.ts'
import { problemOf } from './dialogue.ts'
import { findGateway } from './find-router.ts'
import type { Answers } from './inputs.ts'
import type { Means } from './means.ts'

const USUAL_ADDRESS = '192.168.1.1'
const HTTPS_PORT = 8001
/** Addresses to try before setup gives up. */
const MAX_ADDRESSES = 10
const MAX_COMPARISONS = 3
const LABEL_COLUMNS = 14
/** 16 of 32 bytes, as two digits and a colon. */
const HALF = 48

const PASTE = { value: 'paste', label: 'Compare for me', hint: 'paste what the other computer shows' } as const
const SAME = { value: 'same', label: 'Yes, I compared all of it' } as const
const OTHER = {
  ...{ value: 'other', label: "No, or I can't compare now", hint: 'ends setup; nothing is sent to the router' },
} as const

export interface RouterAnswers {
  /** Scheme, host and port. */
  readonly url: string
  /** Absent over http, or if an authority of this system issued the certificate. */
  readonly 'tls-fingerprint'?: string
}

/** Throws BackupError: `tls-untrusted` if the certificate is not accepted. */
export async function askRouter(means: Means, saved: Answers): Promise<RouterAnswers> {
  const { dialogue, machine, words } = means
  const gateway = saved.url === undefined ? await findGateway(machine) : undefined
  if (gateway !== undefined)
    dialogue.say(`The default gateway of this machine is ${gateway}, so it is probably the router.`)
  let initial = saved.url ?? `https://${gateway ?? USUAL_ADDRESS}:${HTTPS_PORT}`
  for (let attempt = 1; ; attempt++) {
    const answer = await dialogue.text({
      ...{ name: 'url', ask: "The router's address", initial },
      check: (text) => void readRouterUrl('url', inFull(text)),
    })
    const { origin } = readRouterUrl('url', inFull(answer))
    if (origin !== answer) dialogue.say(`The address in full is ${origin}.`)
    const result = await meet(origin, means, saved)
    if (!(result instanceof BackupError)) return result
    if (!dialogue.isAttended || attempt === MAX_ADDRESSES || result.code === 'tls-untrusted') throw result
    dialogue.warn(`${words.say(result.text)}\n${words.hintOf(result)}`)
    if (!(await dialogue.confirm({ ask: 'Try again?', initial: true, unattended: false }))) throw result
    initial = origin
  }
}

/** Completes what people type: `192.168.1.1`, or `router.lan:8001`. */
function inFull(typed: string): string {
  if (typed.includes('://')) return typed
  return `https://${isIPv6(typed) ? `[${typed}]` : typed}`
}

/** Returns why this is not a router to back up. */
async function meet(origin: string, means: Means, saved: Answers): Promise<RouterAnswers | BackupError> {
  const { dialogue, logger, signal } = means
  const look = await dialogue.during('Connecting', () => lookAt({ origin, trust: { kind: 'verify' }, logger, signal }))
  const { failure } = look
  if (!failure) {
    if (look.certificate)
      dialogue.say('An authority that this machine trusts issued the certificate: nothing to compare.')
    return { url: origin }
  }
  if (failure.pin === undefined) return failure
  const pin = saved.url === origin ? (saved['tls-fingerprint'] ?? '') : ''
  const isPin = problemOf(() => void readFingerprint('tls-fingerprint', pin)) === undefined
  const isKnown = isPin && isSame(pin, failure.pin)
  if (isKnown) dialogue.say('The certificate is the one that you compared before.')
  const refusal = isKnown ? undefined : await compare(look, failure, { origin, means })
  if (refusal) return refusal
  const fingerprint = failure.pin
  const trust = { kind: 'pin', fingerprint: readFingerprint('tls-fingerprint', fingerprint) } as const
  const again = await dialogue.during('Connecting', () => lookAt({ origin, trust, logger, signal }))
  return again.failure ?? { url: origin, 'tls-fingerprint': fingerprint }
}

/** Has the user compare the fingerprint. Returns the error to end with unless it matches. */
async function compare(
  { certificate }: Look,
  failure: BackupError,
  { origin, means }: { readonly origin: string; readonly means: Means },
): Promise<BackupError | undefined> {
  const { dialogue, words } = means
  const seen = failure.pin ?? ''
  if (!dialogue.isAttended) {
    const expected = await dialogue.text({
      ...{ name: 'tls-fingerprint', ask: '', initial: '' },
      check: (text) => void (text === '' || readFingerprint('tls-fingerprint', text)),
    })
    if (expected === '') return failure
    return isSame(expected, seen) ? undefined : otherCertificate(seen)
  }
  const { hostname, port } = new URL(origin)
  const host = `${hostname}:${port}`
  const subject = certificate?.subject ?? ''
  dialogue.show("The router's certificate", [introduction(subject), ...linesOf('SHA-256:', seen)].join('\n'))
  // Not in a frame, which would break the line: it is made to be copied.
  dialogue.showCommands('On another computer, wired to the router if possible, run', commandFor(host))
  dialogue.say(browserWay(host))
  for (let comparison = 1; comparison <= MAX_COMPARISONS; comparison++) {
    const answer = await dialogue.choose({
      ...{ name: 'compared', ask: 'Is it the same fingerprint there?', initial: 'paste' },
      // After a difference, the user cannot have compared all of it and found it the same.
      options: [PASTE, ...(comparison === 1 ? [SAME] : []), OTHER],
    })
    if (answer === 'same') return undefined
    if (answer === 'other') return new BackupError('tls-untrusted', words.say(failure.text), { hint: NOT_COMPARED })
    const pasted = await dialogue.text({
      ...{ name: 'tls-fingerprint', ask: 'The fingerprint that the other computer shows' },
      check: (text) => void readFingerprint('tls-fingerprint', text),
    })
    if (isSame(pasted, seen)) {
      dialogue.say('Both fingerprints are the same.')
      return undefined
    }
    const digits = readFingerprint('tls-fingerprint', pasted).toUpperCase()
    const typed = digits.replaceAll(/..(?!$)/g, '$&:')
    dialogue.warn(
      ['The fingerprints differ.', ...linesOf('This machine:', seen), ...linesOf('You typed:', typed), DIFFERENT].join(
        '\n',
      ),
    )
  }
  return otherCertificate(seen)
}

function introduction(subject: string): string {
  return `No authority confirms it, as is usual for routers, so compare it once${subject ? ` (${subject})` : ''}.`
}

/** Two lines, since it is longer than a terminal is wide. */
function linesOf(label: string, fingerprint: string): readonly string[] {
  const start = label.padEnd(LABEL_COLUMNS)
  return [`${start}${fingerprint.slice(0, HALF)}`, `${' '.repeat(LABEL_COLUMNS)}${fingerprint.slice(HALF)}`]
}

function commandFor(host: string): string {
  return `openssl s_client -connect ${quote(host)} < /dev/null 2> /dev/null | openssl x509 -noout -fingerprint -sha256`
}

function browserWay(host: string): string {
  return `Or open https://${host} in a browser there, accept its warning, and look at the certificate's SHA-256 fingerprint (left of the address: "Not secure" or the padlock > certificate). Not the one of the public key.`
}

function isSame(a: string, b: string): boolean {
  return readFingerprint('tls-fingerprint', a) === readFingerprint('tls-fingerprint', b)
}

const NOT_COMPARED =
  'Nothing was sent to the router. Compare the fingerprint on a computer wired to it, and run `srm-backup setup` again.'

const DIFFERENT =
  'Check that both computers opened the same address, and that you compared SHA-256 of the certificate. If so, something between this machine and the router intercepts the connection: do not type the password here.'

function otherCertificate(seen: string): BackupError {
  const text = `The fingerprints differ: this machine sees ${seen}. Nothing was sent to the router.`
  return new BackupError('tls-untrusted', text, { hint: DIFFERENT })
}
