import { execFile } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { crc32, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeBackupFile } from '../../../emulator/router/dss-file.ts'
import { openContainer } from '../../../src/dss/container.ts'
import { type Container, containerOf } from '../../../src/dss/container-kind.ts'
import { Damage } from '../../../src/dss/findings.ts'
import { BackupError } from '../../../src/errors.ts'
import { openElsewhere } from '../../fixtures/open-elsewhere.ts'
import { within } from '../../fixtures/within.ts'

/** `configuration\n` 600 times, packed by Python's lzma and by the xz tool. */
const CONTENT_BYTES = 8400
const XZ_FILES = {
  crc64:
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4CDPADddADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc4/B9D77ltBlmFMPGkGltvKSMYAAAAIb3+qjoQcH/AAFT0EEAAACF7hLjscRn+wIAAAAABFla',
  crc32:
    '/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4CDPADddADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc4/B9D77ltBlmFMPGkGltvKSMYAAAAEXmi6wAAU/QQQAAAGUsBpc+MA2LAgAAAAABWVo=',
  sha256:
    '/Td6WFoAAArh+wyhAgAhARYAAAB0L+Wj4CDPADddADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc4/B9D77ltBlmFMPGkGltvKSMYAAAADsWJzh2mhpnmg6Uou0xe30EJfVTNV1+A2ynqH8ryez5AAFr0EEAAABFazsLtunfHAIAAAAAClla',
  none: '/Td6WFoAAAD/EtlBAgAhARYAAAB0L+Wj4CDPADddADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc4/B9D77ltBlmFMPGkGltvKSMYAAAAAABS9BBAAAAc26XDKgACvwCAAAAAABZWg==',
  blocks:
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4A//AChdADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc49MSMlIAQ7aHinQAVBMCACEBFgAAAHQv5aPgD/8AKF0AMJ0JVqAJGeg6foT1KA7CkbJQ1wHrUoB8cOrz+HK8wPfp51hGxbgIlgB5sb0swAqxYAIAIQEWAAAAdC/lo+AAzwAVXQA3GYlx6uLxXyAiiS2BgP7UfBrGAAAAAAAAcqnSFEFVM60AA0SAIESAIDHQAQCulHVZFBc7MAMAAAAABFla',
  streams:
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4BBnACpdADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc4/Aq59bBAAAAALyg2RVm0gKWAAFG6CAAAACMHsKiscRn+wIAAAAABFla/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4BBnACpdADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc4/Aq59bBAAAAALyg2RVm0gKWAAFG6CAAAACMHsKiscRn+wIAAAAABFla',
  x86: '/Td6WFoAAATm1rRGAgEEACEBFgANhjUf4CDPADddADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc4/B9D77ltBlmFMPGkGltvKSMYAAAAIb3+qjoQcH/AAFT0EEAAACF7hLjscRn+wIAAAAABFla',
  empty: '/Td6WFoAAATm1rRGAAAAABzfRCEftvN9AQAAAAAEWVo=',
  hugeDictionary:
    '/Td6WFoAAATm1rRGAgAhASgAAADmoBGz4CDPADddADGbyhiH//jXtBE6uC7h5N9by2arujXS9HZDHf0aaqkM6elc4/B9D77ltBlmFMPGkGltvKSMYAAAAIb3+qjoQcH/AAFT0EEAAACF7hLjscRn+wIAAAAABFla',
} as const

const GZIP = makeBackupFile()
const TAR_BYTES = 378_880
const XZ = Buffer.from(XZ_FILES.crc64, 'base64')
/** After the stream's header, the block's, and that of its first chunk. */
const FIRST_LZMA_BYTE = 12 + 12 + 6
const MIB = 1024 * 1024
/** Alive at once: far below the gibibyte that must not be kept. */
const ROOM_BYTES = 150 * MIB

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'container-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function openBytes(bytes: Buffer, signal = new AbortController().signal): Promise<number> {
  const file = join(folder, 'backup.dss')
  await writeFile(file, bytes)
  return openContainer(file, { container: containerOf(bytes) ?? 'gzip', onChunk: () => {}, signal })
}

/** Why a file is refused; `undefined` if it is not. */
async function refusalOf(bytes: Buffer): Promise<string | undefined> {
  try {
    await openBytes(bytes)
    return undefined
  } catch (error) {
    if (!(error instanceof Damage)) throw error
    return error.finding.text
  }
}

/** Which of our files this process has open. */
function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`)
      return target.startsWith(folder) ? [target] : []
    } catch {
      return []
    }
  })
}

function flipBit(bytes: Buffer, position: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(position) ^ (1 << bit), position)
  return copy
}

describe('the container', () => {
  test.each<[Container | undefined, string]>([
    ['gzip', '1f8b08'],
    ['xz', 'fd377a585a00'],
    [undefined, '1f8b07'],
    [undefined, '1f8b'],
    [undefined, 'fd377a585a01'],
    [undefined, 'fd377a585a'],
    [undefined, '504b0304'],
    [undefined, ''],
  ])('is %s for the first bytes %s', (container, hex) => {
    expect(containerOf(Buffer.from(hex, 'hex'))).toBe(container)
  })
})

describe('a valid file', () => {
  test('in gzip decompresses to its size', async () => {
    expect(await openBytes(GZIP)).toBe(TAR_BYTES)
  })

  test('in xz decompresses to its size', async () => {
    expect(await openBytes(makeBackupFile({ container: 'xz' }))).toBe(TAR_BYTES)
  })

  test.each(['crc64', 'crc32', 'blocks'] as const)('in xz decompresses to its size: %s', async (kind) => {
    expect(await openBytes(Buffer.from(XZ_FILES[kind], 'base64'))).toBe(CONTENT_BYTES)
  })

  test('in xz decompresses in plain Node, where a CommonJS module looks different from jest', async () => {
    const file = join(folder, 'native.dss')
    await writeFile(file, XZ)
    const module = new URL('../../../src/dss/container.ts', import.meta.url).href
    const script = `const { openContainer } = await import(${JSON.stringify(module)})
      const signal = new AbortController().signal
      console.log(await openContainer(${JSON.stringify(file)}, { container: 'xz', onChunk: () => {}, signal }))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    expect(Number(stdout)).toBe(CONTENT_BYTES)
  })
})

describe('a damaged file', () => {
  test('in gzip is rejected wherever it is truncated', async () => {
    const lengths = [3, 9, 10, 11, 100, 4096, GZIP.length / 2, GZIP.length - 9, GZIP.length - 8, GZIP.length - 1]
    for (const length of lengths) {
      expect(await refusalOf(GZIP.subarray(0, length))).toBe('The backup is damaged: the gzip file is truncated.')
    }
  })

  test('in xz is rejected wherever it is truncated', async () => {
    for (let length = 6; length < XZ.length; length++) {
      expect([length, await refusalOf(XZ.subarray(0, length))]).toEqual([
        length,
        'The backup is damaged: the xz file is truncated.',
      ])
    }
  })

  test('in gzip is rejected for every flipped bit that matters', async () => {
    // Bytes 4 to 9 are the time, the level and the system, which say nothing about the content.
    const positions = [3, ...Array.from({ length: 60 }, (_, index) => 10 + index * Math.floor((GZIP.length - 11) / 59))]
    for (const position of [...positions, GZIP.length - 8, GZIP.length - 4, GZIP.length - 1]) {
      expect([position, await refusalOf(flipBit(GZIP, position, position % 8))]).toEqual([
        position,
        expect.stringMatching(
          /^The backup is damaged: the gzip file (?:has an? (?:wrong|invalid)|has invalid|is truncated)/,
        ),
      ])
    }
  })

  test('in xz is rejected for a flipped bit in any byte', async () => {
    for (let position = 6; position < XZ.length; position++) {
      // Always zero, and ignored by all decoders but the original: the content stays the same.
      if (position === FIRST_LZMA_BYTE) continue
      expect([position, await refusalOf(flipBit(XZ, position, position % 8))]).toEqual([
        position,
        expect.stringMatching(/^The backup is damaged: the xz file|cannot open/),
      ])
    }
  })

  test('in xz is described in words, not codes', async () => {
    expect(await refusalOf(flipBit(XZ, 60, 0))).toBe(
      'The backup is damaged: the xz file has a wrong checksum or invalid data.',
    )
  })
})

describe('trailing data', () => {
  const whole: Readonly<Record<Container, Buffer>> = { gzip: GZIP, xz: XZ }
  const [second, padding, other] = [
    'A second compressed stream follows the backup.',
    'Zero bytes follow the backup.',
    'Unexpected data follows the backup.',
  ]

  test.each<[string, Container, Buffer, string]>([
    ['zero padding', 'gzip', Buffer.alloc(512), padding],
    ['one zero byte', 'gzip', Buffer.alloc(1), padding],
    ['much zero padding', 'gzip', Buffer.alloc(200_000), padding],
    ['a line of text', 'gzip', Buffer.from('<html>'), other],
    ['text after zeros', 'gzip', Buffer.concat([Buffer.alloc(70_000), Buffer.from('x')]), other],
    ['a second member', 'gzip', GZIP, second],
    ['another member', 'gzip', gzipSync('more'), second],
    ['half of a second member', 'gzip', GZIP.subarray(0, 1000), second],
    ['an empty member', 'gzip', gzipSync(''), second],
    ['zero padding', 'xz', Buffer.alloc(8), padding],
    ['one zero byte', 'xz', Buffer.alloc(1), padding],
    ['a line of text', 'xz', Buffer.from('<html>'), other],
    ['text that looks like the end', 'xz', Buffer.from('YZ YZ'), other],
    ['a second stream', 'xz', XZ, second],
    ['an empty stream', 'xz', Buffer.from(XZ_FILES.empty, 'base64'), second],
    ['half of a second stream', 'xz', XZ.subarray(0, 40), second],
  ])('is identified: %s after %s', async (_, container, extra, text) => {
    expect(await refusalOf(Buffer.concat([whole[container], extra]))).toBe(text)
  })

  test('is a second stream even if both streams are valid and of the same size', async () => {
    expect(await refusalOf(Buffer.from(XZ_FILES.streams, 'base64'))).toBe(second)
  })

  test('is the archive itself if an empty member comes first', async () => {
    expect(await refusalOf(Buffer.concat([gzipSync(''), GZIP]))).toBe(second)
    expect(await refusalOf(Buffer.concat([Buffer.from(XZ_FILES.empty, 'base64'), XZ]))).toBe(second)
  })
})

describe('the header of a gzip file', () => {
  const body = gzipSync('settings').subarray(10)
  const header = (flags: number, ...rest: readonly (readonly number[] | string)[]) =>
    Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]),
      ...rest.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
    ])
  const withCrc = (head: Buffer) => {
    const crc = Buffer.alloc(2)
    crc.writeUInt16LE(crc32(head) & 0xffff)
    return Buffer.concat([head, crc])
  }

  test.each([
    ['a name', header(8, 'router.dss\0')],
    ['a comment', header(16, 'exported\0')],
    ['an extra field', header(4, [3, 0], 'abc')],
    ['a checksum of its own', withCrc(header(2))],
    ['all of them', withCrc(header(30, [1, 0], 'x', 'router.dss\0', 'exported\0'))],
    ['a text flag', header(1)],
  ])('may have %s', async (_, head) => {
    expect(await openBytes(Buffer.concat([head, body]))).toBe(8)
  })

  test.each([
    ['a flag that means nothing', header(32), 'has an invalid header'],
    ['more bytes than 4 KiB', header(4, [0, 0x10], 'x'.repeat(4096)), 'has a header of more than 4 KiB'],
    ['a wrong checksum of its own', Buffer.concat([header(2), Buffer.from([1, 2])]), 'has an invalid header'],
  ])('must not have %s', async (_, head, problem) => {
    expect(await refusalOf(Buffer.concat([head, body]))).toBe(`The backup is damaged: the gzip file ${problem}.`)
  })

  test.each([
    ['its name', header(8, 'router')],
    ['its comment', header(16, 'x')],
    ['its extra field', header(4, [200, 0], 'abc')],
    ['the length of its extra field', header(4, [3])],
    ['its checksum', header(2, [1])],
    ['its own end', header(0)],
  ])('must not be truncated in %s', async (_, head) => {
    expect(await refusalOf(head)).toMatch(/is truncated|invalid header/)
  })
})

test.each([
  ['gzip', gzipSync('')],
  ['xz', Buffer.from(XZ_FILES.empty, 'base64')],
])('rejects a valid but empty %s file', async (_, bytes) => {
  expect(await refusalOf(bytes)).toBe('The backup is empty when decompressed.')
})

test('returns the content unchanged and in order', async () => {
  const file = join(folder, 'content.dss')
  for (const container of ['gzip', 'xz'] as const) {
    await writeFile(file, makeBackupFile({ container }))
    const chunks: Buffer[] = []
    const onChunk = (chunk: Buffer) => void chunks.push(chunk)
    await openContainer(file, { container, onChunk, signal: new AbortController().signal })
    expect(Buffer.concat(chunks).equals(makeBackupFile({ container: 'tar' }))).toBe(true)
  }
})

test('stops with the error of the chunk handler', async () => {
  const file = join(folder, 'content.dss')
  for (const container of ['gzip', 'xz'] as const) {
    await writeFile(file, makeBackupFile({ container }))
    const onChunk = () => Promise.reject(new Error('the disk is full'))
    const opening = openContainer(file, { container, onChunk, signal: new AbortController().signal })
    await expect(opening).rejects.toThrow('the disk is full')
  }
})

describe('an xz file that cannot be verified', () => {
  test.each([
    ['has another checksum than the decoder knows', XZ_FILES.sha256],
    ['has no checksum', XZ_FILES.none],
    ['uses a filter for programs', XZ_FILES.x86],
    ['asks for 4 GiB of memory', XZ_FILES.hugeDictionary],
  ])('is reported as such: it %s', async (_, base64) => {
    expect(await refusalOf(Buffer.from(base64, 'base64'))).toMatch(/unsupported feature|has no checksum/)
    expect((await openElsewhere(join(folder, 'backup.dss'), 'xz')).peakBytes).toBeLessThan(ROOM_BYTES)
  })
})

describe('a cancellation', () => {
  test.each<[Container, Buffer]>([
    ['gzip', GZIP],
    ['xz', makeBackupFile({ container: 'xz' })],
  ])("ends with the signal's reason, and the next %s file opens as usual", async (_, bytes) => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    await expect(openBytes(bytes, AbortSignal.abort(reason))).rejects.toBe(reason)
    const cancel = new AbortController()
    const opening = openBytes(bytes, cancel.signal)
    setImmediate(() => cancel.abort(reason))
    await expect(opening).rejects.toBe(reason)
    expect(await openBytes(bytes)).toBe(TAR_BYTES)
  })
})

/** Aborts when work asks for the tenth time whether it has to end. */
function abortLater(reason: Error): AbortSignal {
  const control = new AbortController()
  let asked = 0
  const throwIfAborted = () => {
    if (++asked === 10) control.abort(reason)
    if (control.signal.aborted) throw reason
  }
  return Object.assign(control.signal, { throwIfAborted })
}

describe('a cancellation while an xz file is read', () => {
  const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
  const FILLER_BYTES = 4 * MIB

  test('ends the decoder at once, whatever its content is waiting for', async () => {
    const file = join(folder, 'backup.dss')
    await writeFile(file, XZ)
    const control = new AbortController()
    const onChunk = () => {
      control.abort(reason)
      return new Promise<void>(() => {})
    }
    const opening = openContainer(file, { container: 'xz', onChunk, signal: control.signal })
    await expect(within(opening, 2_000)).rejects.toBe(reason)
  })

  test.each([
    ['the search for its end', Buffer.concat([XZ.subarray(0, 50), Buffer.alloc(FILLER_BYTES, 'YZ')])],
    ['the look at what follows it', Buffer.concat([XZ, Buffer.alloc(FILLER_BYTES)])],
  ])('ends %s', async (_, bytes) => {
    await expect(openBytes(bytes, abortLater(reason))).rejects.toBe(reason)
  })
})

test('leaves no file open, not even after a decoder failed halfway', async () => {
  const large = makeBackupFile({ container: 'xz' })
  for (const bytes of [
    XZ,
    flipBit(large, 12, 0),
    flipBit(large, 24, 0),
    XZ.subarray(0, 50),
    GZIP,
    flipBit(GZIP, 12, 0),
  ]) {
    await refusalOf(bytes)
    expect(openFiles()).toEqual([])
  }
  await refusalOf(Buffer.concat([Buffer.from(XZ_FILES.hugeDictionary, 'base64'), large]))
  expect(openFiles()).toEqual([])
})
