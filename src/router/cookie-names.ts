// The names of the cookies that an answer sets, chosen from a fixed list: anything else may identify the router.

const KNOWN_COOKIES: ReadonlySet<string> = new Set(['id', 'smid', 'did', 'stay_login', '_SSID', 'io'])

/** Returns the known names among Set-Cookie headers, and `other` for the rest. */
export function cookieNames(cookies: readonly string[]): readonly string[] {
  return [...new Set(cookies.map(cookieName))].sort()
}

function cookieName(cookie: string): string {
  const name = /^\s*([^=;\s]*)/.exec(cookie)?.[1] ?? ''
  return KNOWN_COOKIES.has(name) ? name : 'other'
}
