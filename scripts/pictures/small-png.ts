// Makes a browser's PNG small: a picture of text needs few colours, and a palette of them takes a third of the bytes.

import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const RGB = 2
const PALETTE = 3
const MOST_COLOURS = 256
/** The bytes around the data of a chunk: length, type, checksum. */
const CHUNK_FRAME = 12

interface Header {
  readonly width: number
  readonly height: number
  /** Bytes for each pixel. */
  readonly depth: number
}

/**
 * Returns the same picture with a palette.
 * @throws Error for a PNG that is not 8-bit RGB or RGBA.
 */
export function shrinkPng(png: Buffer): Buffer {
  const chunks = readChunks(png)
  const header = readHeader(chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(0))
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const { indexes, colours } = reduceColours(unfilter(inflateSync(packed), header), header)
  const described = Buffer.alloc(13)
  described.writeUInt32BE(header.width, 0)
  described.writeUInt32BE(header.height, 4)
  described.set([8, PALETTE], 8)
  return Buffer.concat([
    SIGNATURE,
    writeChunk('IHDR', described),
    writeChunk('PLTE', Buffer.from(colours.flat())),
    writeChunk('IDAT', deflateSync(indexes, { level: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ])
}

function readChunks(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { readonly type: string; readonly data: Buffer }[] = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += CHUNK_FRAME + length
  }
  return chunks
}

function readHeader(data: Buffer): Header {
  const [bits, type, interlaced] = [data[8], data[9], data[12]]
  if (bits !== 8 || (type !== RGB && type !== 6) || interlaced !== 0) throw new Error('This PNG is not 8-bit RGB')
  return { width: data.readUInt32BE(0), height: data.readUInt32BE(4), depth: type === RGB ? 3 : 4 }
}

/** Undoes the filter of each row. */
function unfilter(filtered: Buffer, { width, height, depth }: Header): Buffer {
  const row = width * depth
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x < depth ? 0 : (pixels[at - depth] ?? 0)
      const above = y === 0 ? 0 : (pixels[at - row] ?? 0)
      const corner = x < depth || y === 0 ? 0 : (pixels[at - row - depth] ?? 0)
      const guess = [0, left, above, (left + above) >> 1, predict(left, above, corner)][filter] ?? 0
      pixels[at] = (filtered[y * (row + 1) + 1 + x] ?? 0) + guess
    }
  }
  return pixels
}

/** Paeth's predictor: whichever neighbour is nearest to left + above - corner. */
function predict(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)]
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** Returns the rows of a palette picture, unfiltered, and its colours: the most frequent ones, for the nearest of all others. */
function reduceColours(pixels: Buffer, { width, height, depth }: Header) {
  const counts = new Map<number, number>()
  const colourOf = (pixel: number) => pixels.readUIntBE(pixel * depth, 3)
  for (let pixel = 0; pixel < width * height; pixel++)
    counts.set(colourOf(pixel), (counts.get(colourOf(pixel)) ?? 0) + 1)
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour)
  const colours = byCount.slice(0, MOST_COLOURS).map(channelsOf)
  const places = new Map(byCount.map((colour) => [colour, nearest(channelsOf(colour), colours)]))
  const indexes = Buffer.alloc((width + 1) * height)
  for (let pixel = 0; pixel < width * height; pixel++)
    indexes[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = places.get(colourOf(pixel)) ?? 0
  return { indexes, colours }
}

function channelsOf(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function nearest(colour: readonly number[], colours: readonly (readonly number[])[]): number {
  const distances = colours.map((other) => Math.hypot(...other.map((value, channel) => value - (colour[channel] ?? 0))))
  return distances.indexOf(Math.min(...distances))
}

function writeChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}
