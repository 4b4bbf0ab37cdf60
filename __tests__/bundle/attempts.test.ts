// The packaged action in another attempt of a run that has stored an artifact already.

import { describe, expect, test } from '@jest/globals'
import { openStage } from './stage.ts'

describe('a re-run', () => {
  test.each([
    ['all', 1],
    ['failed', 2],
  ] as const)('of jobs: %s, stores and reads back another artifact', async (jobs, count) => {
    await using stage = await openStage()
    const first = await stage.run()
    expect(first.exitCode).toBe(0)
    stage.github.rerun(jobs)
    const second = await stage.run()
    expect([second.exitCode, second.outputs['error-code']]).toEqual([0, ''])
    expect(stage.github.artifacts.map(({ id }) => String(id))).toContain(second.outputs['artifact-id'])
    expect(stage.github.artifacts).toHaveLength(count)
  })

  // An artifact of its own run is not relied on: another re-run of all jobs would hide it.
  test.each([
    ['all', 1],
    ['failed', 2],
  ] as const)(
    'of jobs: %s, stores another one even if nothing changed and skip-unchanged is on',
    async (jobs, count) => {
      await using stage = await openStage()
      const inputs = { 'skip-unchanged': 'true' }
      expect((await stage.run(inputs)).exitCode).toBe(0)
      stage.github.rerun(jobs)
      const { exitCode, outputs } = await stage.run(inputs)
      expect([exitCode, outputs['error-code']]).toEqual([0, ''])
      expect(stage.github.artifacts).toHaveLength(count)
      expect(String(stage.github.artifacts.at(-1)?.id)).toBe(outputs['artifact-id'])
    },
  )
})
