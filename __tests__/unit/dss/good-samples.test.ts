import { expect, test } from '@jest/globals'
import { inspectBytes } from '../../fixtures/backup-builder.ts'
import { SAMPLES } from '../../fixtures/backup-samples.ts'

test.each(Object.entries(SAMPLES))('accepts a valid backup: %s', async (_, make) => {
  const { verdict, findings } = await inspectBytes(await make())
  expect({ verdict, findings }).toEqual({ verdict: 'valid', findings: [] })
})
