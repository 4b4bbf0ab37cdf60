// What the response to a download shows: its headers by known names, and their form.

import type { ContentKind, DownloadSighting } from './sighting.ts'
import type { Download } from './transport.ts'

const KNOWN_HEADERS: ReadonlySet<string> = new Set([
  ...['accept-ranges', 'cache-control', 'connection', 'content-disposition', 'content-encoding', 'content-length'],
  ...['content-security-policy', 'content-type', 'date', 'etag', 'expires', 'keep-alive', 'last-modified', 'p3p'],
  ...['pragma', 'server', 'set-cookie', 'strict-transport-security', 'transfer-encoding', 'vary', 'x-frame-options'],
  ...['x-content-type-options', 'x-sendfile', 'x-xss-protection'],
])
const KINDS: Readonly<Record<string, ContentKind>> = {
  '': 'none',
  'application/json': 'json',
  'text/plain': 'text',
  'text/html': 'html',
  'application/octet-stream': 'octet-stream',
}

/** Returns what the response to a download shows. */
export function downloadSighting(
  {
    status,
    contentType,
    headerNames,
    disposition,
  }: Pick<Download, 'status' | 'contentType' | 'headerNames' | 'disposition'>,
  { method, quoted }: { readonly method: 'POST' | 'GET'; readonly quoted: boolean },
): DownloadSighting {
  const names = headerNames.map((name) => name.toLowerCase())
  return {
    kind: 'download',
    method,
    http: status,
    type: contentKind(contentType),
    headers: [...new Set(names.map((name) => (KNOWN_HEADERS.has(name) ? name : 'other')))].sort(),
    disposition: describeDisposition(disposition),
    ...(quoted ? { quoted } : {}),
  }
}

/** Returns the parts of a Content-Disposition by known words. */
export function describeDisposition(disposition: string): readonly string[] {
  if (disposition === '') return []
  const has = (pattern: RegExp) => pattern.test(disposition)
  const kind = has(/^\s*attachment\b/i) ? 'attachment' : has(/^\s*inline\b/i) ? 'inline' : 'other'
  return [
    kind,
    ...(has(/;\s*filename\s*="/i) ? ['filename in quotes'] : has(/;\s*filename\s*=/i) ? ['filename'] : []),
    ...(has(/;\s*filename\*\s*=/i) ? ['filename*'] : []),
    ...(has(/_\d{8}\.dss\b/i) ? ['date'] : []),
    ...(has(/\.dss\b/i) ? ['.dss'] : []),
  ]
}

/** Classifies a Content-Type. */
export function contentKind(contentType: string): ContentKind {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'other'
}
