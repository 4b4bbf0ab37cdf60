// How programs end. `process.exit` waits for V8's threads, and one that compiles may wait for the main thread to collect garbage: in one
// of twenty runs of `show --values` on a busy machine, the finished program then stayed for ever, deaf to signals.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const SOURCES = join(import.meta.dirname, '../../src')

test('no program calls `process.exit`, but one that cannot be replaced by another program', () => {
  const calls = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const lines = readFileSync(join(SOURCES, file), 'utf8').split('\n')
      return lines
        .filter((line) => /\bprocess\.(?:exit|reallyExit)\(/.test(line))
        .map((line) => `${file}: ${line.trim()}`)
    })
  expect(calls).toEqual(["system/start.ts: if (process.platform === 'win32' || !process.execve) process.exit()"])
})
