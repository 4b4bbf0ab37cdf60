// The download of the backup file: good ones, and every bad one that a client must detect (protocol.md 5.6 and 6).
import { gunzipSync, gzipSync } from 'node:zlib'
import { makeEmptyDatabase } from './dss-database.ts'
import { makeBackupFile, setGzipTime } from './dss-file.ts'
import type { DownloadSwitches } from './export-switches.ts'
import { type GeneratedFile, generateBomb, generateGzip } from './generated-gzip.ts'
import { buildPage, type Reply } from './reply.ts'
import { createRandom } from './seeded-random.ts'
import type { RouterState } from './state.ts'
import { packXz } from './xz-container.ts'

const MIB = 1_048_576
const CHUNK_BYTES = 65_536
const DATABASE = 'ConfigBkp/_Syno_ConfBkp.db'

interface Body extends GeneratedFile {
  /** Content-Length says `length`, but the connection ends here */
  readonly cutAt?: number
}

/** Builds the reply to a download; calls `onComplete` once the whole file was sent. */
export function buildDownload(state: RouterState, onComplete: () => void): Reply {
  const switches = state.switches.download
  if (switches.body === 'json-error') return { kind: 'error', code: switches.errorCode }
  if (switches.body === 'html') return buildPage(200, 'SynologyRouter', 'Please log in.')
  const body = chooseBody(state, switches)
  const nth = state.calls.get('download') ?? 0
  const isCut = switches.cutAfterBytes !== undefined && (switches.cutOn === 'always' || switches.cutOn === nth)
  const cutAfterBytes = isCut ? switches.cutAfterBytes : body.cutAt
  return {
    kind: 'stream',
    headers: buildHeaders(state, body.length),
    chunks: body.chunks,
    cutAfterBytes,
    stallAfterBytes: switches.stallAfterBytes,
    bytesPerSecond: switches.bytesPerSecond,
    onComplete,
  }
}

function buildHeaders(state: RouterState, length: number): Readonly<Record<string, string>> {
  const { download, label } = state.switches
  const date = new Date().toISOString().slice(0, 10).replaceAll('-', '')
  const disposition = download.disposition ?? `attachment; filename="${label.hostName}_${date}.dss"`
  return {
    ...(download.contentType === '' ? {} : { 'Content-Type': download.contentType }),
    ...(download.contentLength === 'present' ? { 'Content-Length': String(length) } : {}),
    ...(disposition === '' ? {} : { 'Content-Disposition': disposition }),
  }
}

function chooseBody(state: RouterState, switches: DownloadSwitches): Body {
  const { body } = switches
  if (body instanceof Uint8Array) return whole(Buffer.from(body))
  const now = Math.floor(Date.now() / 1000) + state.tasks.size
  const file = switches.freshGzipTime ? setGzipTime(state.backupFile, now) : state.backupFile
  if (typeof body === 'object') return generateGzip(gunzipSync(file), body.generatedBytes)
  const most = Math.floor(file.length * 0.6)
  switch (body) {
    case 'xz':
      return whole(packXz(gunzipSync(file)))
    case 'empty':
      return whole(Buffer.alloc(0))
    case 'truncated':
      return { ...whole(file), cutAt: most }
    case 'truncated-silently':
      return whole(file.subarray(0, most))
    case 'bit-flipped':
      return whole(flipBit(file, most))
    case 'trailing-garbage':
      return whole(Buffer.concat([file, createRandom(3).bytes(1000)]))
    case 'zero-padded':
      return whole(Buffer.concat([file, Buffer.alloc(1024)]))
    case 'two-members':
      return whole(Buffer.concat([file, file]))
    case 'empty-gzip':
      return whole(gzipSync(Buffer.alloc(0)))
    case 'no-rows':
      return whole(makeBackupFile({ members: [{ name: DATABASE, bytes: makeEmptyDatabase() }] }))
    case 'log-beside':
      return whole(makeBackupFile({ members: [{ name: `${DATABASE}-wal`, bytes: createRandom(7).bytes(4152) }] }))
    case 'with-link':
      return whole(makeBackupFile({ links: { 'ConfigBkp/srm/etc/passwd': '/etc/passwd' } }))
    case 'unknown-bytes':
      return whole(Buffer.concat([Buffer.from([2, 0x64, 0x73, 0x73]), createRandom(5).bytes(file.length)]))
    case 'bomb':
      return generateBomb()
    case 'too-large':
      return generateGzip(gunzipSync(file), 257 * MIB)
    default:
      return whole(file)
  }
}

function whole(file: Buffer): Body {
  return {
    length: file.length,
    *chunks() {
      for (let at = 0; at < file.length; at += CHUNK_BYTES) yield file.subarray(at, at + CHUNK_BYTES)
    },
  }
}

function flipBit(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file)
  copy[at] = (copy[at] ?? 0) ^ 0x10
  return copy
}
