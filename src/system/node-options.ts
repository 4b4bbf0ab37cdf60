// Options of Node: those that reveal what a process holds, as somebody may have switched them on from outside, and one that
// keeps some versions from crashing.

/** Options that open the process to others, or write its secrets, keys or memory to a file. */
const REVEALING = /(?:^|\s)(--(?:inspect|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)[\w-]*)/g

/** Their names, of what stands in NODE_OPTIONS. */
export function revealingOptions(nodeOptions: string): readonly string[] {
  return [...nodeOptions.matchAll(REVEALING)].flatMap(([, option]) => option ?? [])
}

/** Node 24.15 to 24.18, whose Maglev compiler crashes now and then where processors are busy (nodejs/node#64841). */
export function hasUnsafeMaglev(nodeVersion: string): boolean {
  return /^24\.1[5-8]\./.test(nodeVersion)
}
