// Writing the job summary: what is redacted in it, and what must not be.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { createLogger } from '../../../src/action/logger.ts'
import { writeSummary } from '../../../src/action/summary-file.ts'
import { createRunState } from '../../../src/backup/run-state.ts'

test('redacts secrets, but not in words of this program: a password among them would be recognized', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summary-'))
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const logger = createLogger(createRunState())
    logger.secret('boolean')
    const file = join(folder, 'summary')
    await writeSummary(file, logger, 'The router says boolean.', '{"success":"boolean"}')
    expect(await readFile(file, 'utf8')).toBe('The router says ***.\n\n{"success":"boolean"}\n')
  } finally {
    write.mockRestore()
    await rm(folder, { recursive: true })
  }
})
