// What takes the place of a package in dist/ does what the package does.

import { createRequire } from 'node:module'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'

interface Sums {
  readonly buf: (bytes: Uint8Array, sum?: unknown) => number
}

const load = createRequire(import.meta.url)
const replacement: Sums = load('../../scripts/crc-32.cjs')
const original: Sums = load('crc-32')

test('the sum of a file in pieces is that of the package `crc-32`, also with what its caller passes at first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 300 })),
      fc.constantFrom(undefined, Buffer.alloc(4), 0),
      (pieces, first) => {
        const sum = ({ buf }: Sums) => pieces.reduce<unknown>((before, piece) => buf(piece, before) >>> 0, first)
        expect(sum(replacement)).toEqual(sum(original))
      },
    ),
  )
})
