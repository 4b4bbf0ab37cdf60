// The last stage of a pipeline.

import { Writable } from 'node:stream'

/**
 * A stream that gives every chunk to `take`, one after the other. An async function as the last stage would destroy the
 * stage before it as soon as that has ended; a decoder ends where its format does, before the source has said that it is
 * at its end, and before Node 24.19 the pipeline then fails with an AbortError.
 */
export function writeTo(take: (chunk: Buffer) => Promise<void> | void): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      Promise.resolve(chunk)
        .then(take)
        .then(() => done(), done)
    },
  })
}
