// The pictures of docs/pictures: one for each scene, all shown somewhere, and small.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { SCENES } from '../../scripts/pictures/scenes.ts'
import { shrinkPng } from '../../scripts/pictures/small-png.ts'
import { listFiles, ROOT, readText } from './yaml-documents.ts'

const FOLDER = 'docs/pictures'
const MOST_BYTES = 150_000
const pictures = readdirSync(join(ROOT, FOLDER))

test('there is a picture of every scene, and no other', () => {
  expect(pictures.toSorted()).toEqual(
    Object.keys(SCENES)
      .map((name) => `${name}.png`)
      .toSorted(),
  )
})

test.each(pictures)('%s is shown on a page, and small', (picture) => {
  const shown = [...readText('README.md').matchAll(/!\[[^\]]+\]\(docs\/pictures\/([\w-]+\.png)\)/g)]
  const below = listFiles('docs', '.md').flatMap((page) => [
    ...readText(page).matchAll(/!\[[^\]]+\]\(pictures\/([\w-]+\.png)\)/g),
  ])
  expect([...shown, ...below].map(([, name]) => name)).toContain(picture)
  expect(statSync(join(ROOT, FOLDER, picture)).size).toBeLessThan(MOST_BYTES)
})

describe('making a PNG small', () => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const png = (header: readonly number[], rows: readonly (readonly number[])[]) =>
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, rows.length, ...header])),
      chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
      chunk('IEND', Buffer.alloc(0)),
    ])
  const dataOf = (file: Buffer, type: string) => {
    const at = file.indexOf(type)
    return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))
  }

  test('keeps every pixel, whatever the filter of its row', () => {
    const RGB = [8, 2, 0, 0, 0]
    // Two pixels a row, filtered by none, left, above, average and Paeth: all show 10,20,30 and 11,22,33.
    const small = shrinkPng(
      png(RGB, [
        [0, 10, 20, 30, 11, 22, 33],
        [1, 10, 20, 30, 1, 2, 3],
        [2, 0, 0, 0, 0, 0, 0],
        [3, 5, 10, 15, 1, 1, 2],
        [4, 0, 0, 0, 0, 0, 0],
      ]),
    )
    const palette = dataOf(small, 'PLTE')
    const rows = inflateSync(dataOf(small, 'IDAT'))
    const pixels = Array.from({ length: 5 }, (_, y) =>
      [1, 2].map((x) => [...palette.subarray((rows[y * 3 + x] ?? 0) * 3).subarray(0, 3)]),
    )
    expect(pixels).toEqual(
      Array.from({ length: 5 }, () => [
        [10, 20, 30],
        [11, 22, 33],
      ]),
    )
  })

  test('refuses a PNG of another kind', () => {
    expect(() => shrinkPng(png([16, 2, 0, 0, 0], [[0]]))).toThrow('not 8-bit RGB')
    expect(() => shrinkPng(readFileSync(join(ROOT, FOLDER, pictures[0] ?? '')))).toThrow('not 8-bit RGB')
  })
})
