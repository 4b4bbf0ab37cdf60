// Detects Node options that reveal the data of a process, and Node versions that crash.

/** Options that give others access to the process, or write its secrets, keys or memory to a file. */
const REVEALING = /(?:^|\s)(--(?:inspect|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)[\w-]*)/g

/** Returns the names of the revealing options in NODE_OPTIONS. */
export function revealingOptions(nodeOptions: string): readonly string[] {
  return [...nodeOptions.matchAll(REVEALING)].flatMap(([, option]) => option ?? [])
}

/** Detects Node 24.15 to 24.18, whose Maglev compiler sometimes crashes on a busy machine (nodejs/node#64841). */
export function hasUnsafeMaglev(nodeVersion: string): boolean {
  return /^24\.1[5-8]\./.test(nodeVersion)
}
