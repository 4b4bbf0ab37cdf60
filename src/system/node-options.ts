// Detects Node options that reveal the data of a process, and Node versions that crash; sets what V8 optimizes.

import { setFlagsFromString } from 'node:v8'

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

/** After so much work, V8 optimizes a function of WebAssembly: never in a usual run, and as in Node 24. */
const WASM_BUDGETS = { rare: 2_000_000_000, usual: 13_000_000 } as const

/**
 * Runs `work`. WebAssembly that it loads is not optimized: for undici's parser of HTTP, which reads a few headers, that would take 10 MiB
 * and more time than it saves.
 */
export function withoutOptimizedWasm(work: () => void): void {
  setFlagsFromString(`--wasm-tiering-budget=${WASM_BUDGETS.rare}`)
  try {
    work()
  } finally {
    // With other flags than at its start, Node compiles its own modules instead of reading them from its cache: 20 ms in all.
    setFlagsFromString(`--wasm-tiering-budget=${WASM_BUDGETS.usual}`)
  }
}
