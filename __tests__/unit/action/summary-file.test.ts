// Writing the job summary: what is redacted in it, and what must not be.

import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { createLogger } from '../../../src/action/logger.ts'
import { writeSummary } from '../../../src/action/summary-file.ts'
import { createRunState } from '../../../src/backup/run-state.ts'
import { testWith } from '../../fixtures/platform.ts'

test('redacts secrets, but not in words of this program: a password among them would be recognized', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summary-'))
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const logger = createLogger(createRunState())
    logger.secret('boolean')
    const file = join(folder, 'summary')
    writeSummary(file, logger, 'The router says boolean.', '{"success":"boolean"}')
    expect(await readFile(file, 'utf8')).toBe('The router says ***.\n\n{"success":"boolean"}\n')
  } finally {
    write.mockRestore()
    await rm(folder, { recursive: true })
  }
})

testWith('POSIX shell')('only warns if a pipe without a reader is in the place of the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summary-'))
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const file = join(folder, 'summary')
    execFileSync('mkfifo', [file])
    writeSummary(file, createLogger(createRunState()), 'Stored.')
    expect(write.mock.calls.flat().join('')).toContain('The job summary could not be written: ')
  } finally {
    write.mockRestore()
    await rm(folder, { recursive: true })
  }
})
