// How log lines and errors name a router: a mail about forty sites must say which one.

import { printable } from '../text/sanitize.ts'

const MAX_LABEL = 64

export interface RouterName {
  /** Empty if there is none beside the address. */
  readonly label: string
  /** Without credentials; empty if unknown. */
  readonly address: string
}

export const UNNAMED: RouterName = { label: '', address: '' }

/** Returns the name of a router, from inputs that may not be valid. */
export function nameRouter({ label, url }: { readonly label: string; readonly url: string }): RouterName {
  const parsed = URL.parse(url)
  const isWeb = parsed !== null && /^https?:$/.test(parsed.protocol)
  const given = printable(label, MAX_LABEL)
  return { label: given === parsed?.hostname ? '' : given, address: isWeb ? parsed.origin : '' }
}

/** Returns `home (https://192.168.1.1:8001)`, or what is known of it. */
export function describeRouter({ label, address }: RouterName): string {
  return label !== '' && address !== '' ? `${label} (${address})` : label || address
}

/** Puts the router before a line, without the address if the line has it. */
export function named(line: string, { label, address }: RouterName): string {
  const name = describeRouter(address !== '' && line.includes(address) ? { label, address: '' } : { label, address })
  return name === '' ? line : `${name}: ${line}`
}

/** Returns the host as a label: an IPv6 address loses its brackets, and its colons become dashes. */
export function labelOf(url: URL): string {
  const label = url.hostname
    .replace(/^\[(?=::)/, '0')
    .replace(/::\]$/, '::0')
    .replace(/[[\]]/g, '')
    .replaceAll(/[^\w.-]/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return label.slice(0, 64) || 'router'
}
