import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { watchOutputs } from '../../../src/cli/outputs.ts'

/** A stream that fails with this at every write; without, it takes everything. */
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

test.each(['EPIPE', 'EOF'])('a reader that has enough is no trouble: %s', async (code) => {
  expect(await lostOf(code)).toBeUndefined()
})

test('a result that could not be written is lost, and one that was written is not', async () => {
  expect(await lostOf('ENOSPC')).toBe('ENOSPC')
  expect(await lostOf(undefined)).toBeUndefined()
})

test('nothing that happens to stderr ends the process', async () => {
  const stderr = streamFailing('EPIPE')
  watchOutputs({ stdout: streamFailing(), stderr })
  await new Promise<void>((resolve) => stderr.write('a line', () => setImmediate(resolve)))
  expect(stderr.listenerCount('error')).toBe(1)
})
