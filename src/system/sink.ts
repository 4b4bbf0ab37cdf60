// The last stage of a pipeline.

import { Writable } from 'node:stream'

/** Receives content chunk by chunk; it may keep a chunk. */
export type ChunkHandler = (chunk: Buffer) => Promise<void> | void

/**
 * Creates a stream that passes every chunk to `onChunk`, one at a time. An async function as the last stage would destroy
 * the stage before it as soon as that ends. A decoder ends where its format does, before the source has reported its end;
 * before Node 24.19 the pipeline then fails with an AbortError.
 */
export function writeTo(onChunk: ChunkHandler): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      Promise.resolve(chunk)
        .then(onChunk)
        .then(() => done(), done)
    },
  })
}
