// Turns a failed request to GitHub into words: the only place that gives advice about the network on the way there.

import { code, joinMessages, type Message, message, term } from '../text/message.ts'
import { BLOB_HOSTS, type NetworkCause, type NetworkTrouble } from './network-trouble.ts'

interface Words {
  /** What happened, as the end of a sentence. */
  readonly what: (trouble: NetworkTrouble) => string
  readonly advice: (trouble: NetworkTrouble) => Message
}

const WORDS: Readonly<Record<NetworkCause, Words>> = {
  untrusted: {
    what: ({ host, detail }) => `the certificate of ${host} is not trusted${detail ? ` (${detail})` : ''}`,
    advice: () =>
      message`A proxy or firewall inspects TLS connections. Get its root certificate as a PEM file, and set ${code('NODE_EXTRA_CA_CERTS')} to the path of that file in the environment of ${term('runner')} (in the file ${code('.env')} beside it); then restart it.`,
  },
  clock: {
    what: ({ host, detail }) => `the clocks of this machine and of ${host} differ${detail ? ` (${detail})` : ''}`,
    advice: () => message`Check date and time of ${term('runner')}, and enable NTP there.`,
  },
  tls: {
    what: ({ host, detail }) => `TLS with ${host} failed${detail ? ` (${detail})` : ''}`,
    advice: ({ proxy }) =>
      proxy
        ? message`The likely cause is ${code('https_proxy')}: most proxies expect an address with ${code('http://')} there, even for https requests.`
        : message`Something between ${term('runner')} and GitHub, such as a firewall, disturbs TLS connections. Let it pass them unchanged.`,
  },
  'proxy-login': {
    what: ({ host, proxy }) => `the proxy${named(proxy)} requires a login for ${host} (HTTP 407)`,
    advice: () =>
      message`Set ${code('https_proxy')} to ${code('http://user:password@proxy:port')} in the environment of ${term('runner')}, or let the proxy pass ${term('runner')} without a login.`,
  },
  'proxy-refused': {
    what: ({ host, proxy, detail }) => `the proxy${named(proxy)} refuses connections to ${host} (${detail})`,
    advice: ({ host }) => message`Allow ${code(host)} in the rules of the proxy.`,
  },
  'proxy-unreachable': {
    what: ({ proxy, detail }) => `the proxy${named(proxy)} could not be reached${detail ? ` (${detail})` : ''}`,
    advice: () => message`Check the address in ${code('https_proxy')}, and that the proxy is on.`,
  },
  'unknown-name': {
    what: ({ host, detail, proxy }) => `the name ${host} can't be resolved${note(detail, proxy)}`,
    advice: ({ proxy }) =>
      message`Check the DNS settings of ${term('runner')}. A container may use another DNS server than its host.${proxy ? message` Check the name in ${code('https_proxy')} too.` : ''}`,
  },
  refused: {
    what: ({ host, detail, proxy }) => `${host} refused the connection${note(detail, proxy)}`,
    advice: ({ host, proxy }) => (proxy ? checkProxy(host) : open(host)),
  },
  unreachable: {
    what: ({ host, detail, proxy }) => `there is no route to ${host}${note(detail, proxy)}`,
    advice: ({ host }) => message`Check the internet connection of ${term('runner')}. ${open(host)}`,
  },
  silent: {
    what: ({ host, detail, proxy }) => `${host} does not respond${note(detail, proxy)}`,
    advice: ({ host, proxy }) => (proxy ? checkProxy(host) : open(host)),
  },
  broken: {
    what: ({ host, detail, proxy }) => `the connection to ${host} broke off${note(detail, proxy)}`,
    advice: ({ host }) =>
      message`${term('Run-again')}. If it happens again, a firewall or proxy may cut connections: it must allow https to ${code(host)}.`,
  },
  page: {
    what: ({ host, detail }) => `a web page${detail ? ` titled "${detail}"` : ''} came instead of an answer of ${host}`,
    advice: ({ host }) =>
      message`A proxy, firewall or captive portal answers in its place: allow ${code(host)} there. If ${term('status-page')} reports an outage, wait for its end.`,
  },
}

/** Returns what happened as the end of a sentence, without a full stop. */
export function describeTrouble(trouble: NetworkTrouble): string {
  return WORDS[trouble.cause].what(trouble)
}

/** Returns what to do: never about permissions or folders. */
export function adviceFor(trouble: NetworkTrouble): Message {
  return WORDS[trouble.cause].advice(trouble)
}

/** The advice for a wait that was too long, if nothing else is known. `hosts` are those that were asked, if known. */
export function slowAdvice(hosts: readonly string[]): Message {
  const names = joinMessages(
    hosts.map((host) => [code(host)]),
    ' and ',
  )
  const rule = hosts.length === 0 ? [] : message` A firewall or proxy must allow https to ${names}.`
  return message`The connection to GitHub is slow or blocked.${rule} ${term('Run-again')}; if it happens again, see ${term('status-page')}.`
}

function open(host: string): Message {
  const other =
    host === BLOB_HOSTS || host.endsWith('.blob.core.windows.net')
      ? ''
      : message`, and to ${code(BLOB_HOSTS)} for artifacts`
  return message`A firewall may block it: allow https (port 443) from ${term('runner')} to ${code(host)}${other}. If ${term('runner')} needs a proxy, set ${code('https_proxy')} in its environment.`
}

function checkProxy(host: string): Message {
  return message`Check the address in ${code('https_proxy')}, and that the proxy is on and allows ${code(host)}.`
}

function named(proxy: string): string {
  return proxy === '' ? '' : ` ${proxy}`
}

function note(detail: string, proxy: string): string {
  const parts = [detail, proxy === '' ? '' : `through the proxy ${proxy}`].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
