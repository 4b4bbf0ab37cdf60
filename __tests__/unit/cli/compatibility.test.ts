// Writing the compatibility report, which must not decide how a run ends.

import { expect, test } from '@jest/globals'
import { createRunState } from '../../../src/backup/run-state.ts'
import { writeReport } from '../../../src/cli/compatibility.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import type { CompatibilityReport } from '../../../src/compatibility/report.ts'

test('a report on a share that hangs causes a warning, and the entry then ends the process', async () => {
  const warnings: string[] = []
  const runState = createRunState()
  await writeReport('/mnt/nas/report.txt', { model: 'RT6600ax' } as unknown as CompatibilityReport, {
    terminal: { warn: (line) => warnings.push(String(line)) } as Partial<Terminal> as Terminal,
    signal: new AbortController().signal,
    ...{ runState, timeoutMs: 10, write: () => new Promise(() => {}) },
  })
  expect(warnings).toEqual([
    'The compatibility report could not be written to /mnt/nas/report.txt: /mnt/nas/report.txt did not answer within 0.01 s.',
  ])
  expect(runState.leftRunning).toBe(true)
})
