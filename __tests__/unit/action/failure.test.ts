import { expect, test } from '@jest/globals'
import { debugCauses } from '../../../src/action/failure.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

test('each cause of an error is in the debug log once, even if it is its own cause', () => {
  const logger = createRecordingLogger()
  const inner = new Error('inner')
  const outer = new Error('outer', { cause: inner })
  inner.cause = outer
  debugCauses(outer, logger)
  expect(logger.lines.map(({ text }) => String(text).split('\n')[0])).toEqual(['Error: outer', 'Error: inner'])
})
