import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { watchOutputs } from '../../../src/cli/outputs.ts'

/** Creates a stream that fails with `code` at every write; without a code, it accepts everything. */
function streamFailing(code?: string) {
  const write = (_chunk: unknown, _encoding: unknown, done: (error?: Error) => void) =>
    setImmediate(() => done(code === undefined ? undefined : Object.assign(new Error('no'), { code })))
  return new Writable({ write }) as unknown as NodeJS.WriteStream
}

async function lostOf(code: string | undefined) {
  const stdout = streamFailing(code)
  const outputs = watchOutputs({ stdout, stderr: streamFailing('ENOSPC') })
  stdout.write('the result')
  return await outputs.lost()
}

test.each(['EPIPE', 'EOF'])('a reader that stops early is not an error: %s', async (code) => {
  expect(await lostOf(code)).toBeUndefined()
})

test('a result is lost only if it could not be written', async () => {
  expect(await lostOf('ENOSPC')).toBe('ENOSPC')
  expect(await lostOf(undefined)).toBeUndefined()
})

test('an error of stderr does not end the process', async () => {
  const stderr = streamFailing('EPIPE')
  watchOutputs({ stdout: streamFailing(), stderr })
  await new Promise<void>((resolve) => stderr.write('a line', () => setImmediate(resolve)))
  expect(stderr.listenerCount('error')).toBe(1)
})
