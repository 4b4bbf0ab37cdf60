// A reporter for jest: lists the tests that took longer than two seconds, slowest first, which saves the search.

import { relative } from 'node:path'
import type { Reporter, Test, TestResult } from '@jest/reporters'

const SLOW_MS = 2_000
const LISTED = 25
const LONGEST_NAME = 160

export default class SlowTests implements Pick<Reporter, 'onTestResult' | 'onRunComplete'> {
  readonly #slow: { readonly ms: number; readonly name: string }[] = []

  onTestResult(_test: Test, { testFilePath, testResults }: TestResult): void {
    for (const { duration, fullName } of testResults) {
      if ((duration ?? 0) < SLOW_MS) continue
      const name = `${relative(process.cwd(), testFilePath)}: ${fullName}`
      this.#slow.push({ ms: duration ?? 0, name: name.slice(0, LONGEST_NAME) })
    }
  }

  onRunComplete(): void {
    if (this.#slow.length === 0) return
    const sorted = this.#slow.toSorted((one, other) => other.ms - one.ms)
    const lines = sorted.slice(0, LISTED).map(({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`)
    const more = sorted.length > LISTED ? [`        … and ${sorted.length - LISTED} more`] : []
    process.stderr.write(['\nTests that took more than 2 s:', ...lines, ...more, ''].join('\n'))
  }
}
