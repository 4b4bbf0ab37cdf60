// Options of Node that reveal what a process holds, as somebody may have switched them on from outside.

/** Options that open the process to others, or write its secrets, keys or memory to a file. */
const REVEALING = /(?:^|\s)(--(?:inspect|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)[\w-]*)/g

/** Their names, of what stands in NODE_OPTIONS. */
export function revealingOptions(nodeOptions: string): readonly string[] {
  return [...nodeOptions.matchAll(REVEALING)].flatMap(([, option]) => option ?? [])
}
