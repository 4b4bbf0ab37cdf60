import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { createInflateRaw, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { writeTo } from '../../../src/system/sink.ts'

const CONTENT = Buffer.alloc(200_000, 'content')

async function* late(chunks: readonly Buffer[], ms: number): AsyncGenerator<Buffer> {
  for (const chunk of chunks) {
    yield chunk
    await pause(ms)
  }
}

describe('a pipeline into a sink', () => {
  test.each([0, 2, 20])('succeeds when the source ends %d ms after the compressed data', async (ms) => {
    const compressed = deflateRawSync(CONTENT)
    const chunks: Buffer[] = []
    const sink = writeTo((chunk) => {
      chunks.push(Buffer.from(chunk))
    })
    await pipeline(late([compressed, Buffer.from('trailer')], ms), createInflateRaw(), sink)
    expect(Buffer.concat(chunks).equals(CONTENT)).toBe(true)
  })

  test('passes the next chunk only after the last one was handled', async () => {
    const taken: string[] = []
    const sink = writeTo(async (chunk) => {
      taken.push(`take ${chunk}`)
      await pause(5)
      taken.push(`took ${chunk}`)
    })
    await pipeline(late([Buffer.from('a'), Buffer.from('b')], 0), sink)
    expect(taken).toEqual(['take a', 'took a', 'take b', 'took b'])
  })

  test.each(['at once', 'later'])('fails with the error that the chunk handler throws %s', async (when) => {
    const reason = new Error('no more')
    const sink = writeTo((): Promise<void> => {
      if (when === 'at once') throw reason
      return Promise.reject(reason)
    })
    await expect(pipeline(late([CONTENT, CONTENT], 0), sink)).rejects.toBe(reason)
  })
})
