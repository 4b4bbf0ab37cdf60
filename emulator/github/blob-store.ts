// The blob store behind signed URLs: block uploads and downloads with the replies and XML errors of Azure Blob Storage.
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { corruptContent } from './corruption.ts'
import { type Answer, type Incoming, meetFault, type Reply } from './exchange.ts'
import type { GitHubFaults, TakeFault } from './faults.ts'

/** The storage account, which is the first path segment where the host is an address. */
export const BLOB_ROOT = '/productionresultssa0/'

const API_VERSION = '2025-11-05'
const URL_LIFETIME_MS = 60 * 60 * 1000
const ERROR_CODES: Readonly<Record<number, string>> = {
  403: 'AuthenticationFailed',
  404: 'BlobNotFound',
  409: 'BlobImmutableDueToPolicy',
  500: 'InternalError',
  503: 'ServerBusy',
}

interface Blob {
  readonly blocks: Map<string, Buffer>
  content: Buffer | undefined
  contentType: string
}

export interface BlobStore {
  /** Returns an absolute URL, signed for writing (`cw`) or reading (`r`) one blob. */
  sign(path: string, options: { readonly permissions: 'cw' | 'r'; readonly fileName?: string }): string
  read(path: string): Buffer | undefined
  write(path: string, content: Buffer, contentType: string): void
  serve(request: Incoming): Promise<Reply>
}

export function createBlobStore(options: {
  readonly readOrigin: () => string
  readonly faults: GitHubFaults
  readonly takeFault: TakeFault
}): BlobStore {
  const { readOrigin, faults, takeFault } = options
  const key = randomBytes(32)
  const blobs = new Map<string, Blob>()

  function computeSignature(path: string, query: URLSearchParams): string {
    if (faults.signature !== undefined) return faults.signature
    const fields = ['se', 'sp', 'sr', 'sv', 'rscd'].map((name) => query.get(name) ?? '')
    return createHmac('sha256', key)
      .update([path, ...fields].join('\n'))
      .digest('base64')
  }

  function refuse({ path, query }: Incoming, permission: string): Answer | undefined {
    const signature = query.get('sig')
    const expiry = Date.parse(query.get('se') ?? '')
    if (signature === null || signature !== computeSignature(path, query)) {
      return describeError(403, 'AuthenticationFailed', 'Signature did not match.')
    }
    const now = Date.now() + faults.storageClockOffsetMs
    if (faults.expireSignedUrls || !(expiry > now)) {
      const refusal = describeError(403, 'AuthenticationFailed', 'Signed expiry time must be after the current time.')
      return { ...refusal, headers: { ...refusal.headers, date: new Date(now).toUTCString() } }
    }
    if (!query.get('sp')?.includes(permission)) return describeError(403, 'AuthorizationPermissionMismatch')
    return undefined
  }

  function upload(request: Incoming): Answer {
    const refusal = refuse(request, 'w')
    if (refusal) return refusal
    const { path, query, headers, body } = request
    const sum = headers['content-md5']
    if (sum !== undefined && sum !== createHash('md5').update(body).digest('base64')) {
      return describeError(400, 'Md5Mismatch')
    }
    const blob = blobs.get(path) ?? { blocks: new Map(), content: undefined, contentType: '' }
    blobs.set(path, blob)
    const kind = query.get('comp')
    if (kind === 'block') return stageBlock(blob, query.get('blockid') ?? '', body)
    const type = headers['x-ms-blob-content-type']
    blob.contentType = typeof type === 'string' ? type : 'application/octet-stream'
    if (kind === 'blocklist') return commitBlocks(blob, body.toString('utf8'))
    if (kind !== null || headers['x-ms-blob-type'] !== 'BlockBlob')
      return describeError(400, 'InvalidQueryParameterValue')
    blob.content = body
    return created()
  }

  function download(request: Incoming): Answer {
    const refusal = refuse(request, 'r')
    if (refusal) return refusal
    const blob = blobs.get(request.path)
    if (blob?.content === undefined) return describeError(404, 'BlobNotFound')
    const body = corruptContent(blob.content, faults.corruptDownload)
    const disposition = request.query.get('rscd')
    return {
      status: 200,
      headers: {
        ...describeService(),
        'content-type': blob.contentType,
        ...(disposition === null ? {} : { 'content-disposition': disposition }),
        'accept-ranges': 'bytes',
        etag: '"0x8DE2A4C0FFEE000"',
        'last-modified': new Date().toUTCString(),
        'x-ms-blob-type': 'BlockBlob',
        'x-ms-lease-state': 'available',
        'x-ms-lease-status': 'unlocked',
        'x-ms-server-encrypted': 'true',
      },
      body,
    }
  }

  return {
    sign(path, { permissions, fileName }) {
      const query = new URLSearchParams({
        se: new Date(Date.now() + URL_LIFETIME_MS).toISOString(),
        sp: permissions,
        sr: 'b',
        sv: API_VERSION,
        ...(fileName === undefined ? {} : { rscd: `attachment; filename="${fileName}"` }),
      })
      query.set('sig', computeSignature(path, query))
      return `${readOrigin()}${path}?${query}`
    },
    read: (path) => blobs.get(path)?.content,
    write(path, content, contentType) {
      blobs.set(path, { blocks: new Map(), content, contentType })
    },
    async serve(request) {
      const describe = ({ status }: { status: number }) => describeError(status, ERROR_CODES[status] ?? 'OtherError')
      if (request.method === 'PUT') {
        if (faults.slowUploadMs > 0) await sleep(faults.slowUploadMs, undefined, { ref: false })
        return meetFault({ fault: takeFault('blobUpload'), work: () => upload(request), describe })
      }
      if (request.method === 'GET') {
        return meetFault({ fault: takeFault('blobDownload'), work: () => download(request), describe })
      }
      return describeError(405, 'UnsupportedHttpVerb')
    },
  }
}

function stageBlock(blob: Blob, id: string, body: Buffer): Answer {
  const [known] = blob.blocks.keys()
  // Azure requires all block ids of a blob to have the same length.
  if (id === '' || (known !== undefined && known.length !== id.length)) return describeError(400, 'InvalidBlobOrBlock')
  blob.blocks.set(id, body)
  return created()
}

function commitBlocks(blob: Blob, xml: string): Answer {
  if (!/<BlockList>[\s\S]*<\/BlockList>/.test(xml)) return describeError(400, 'InvalidXmlDocument')
  const ids = [...xml.matchAll(/<(?:Latest|Uncommitted)>([^<]*)<\/(?:Latest|Uncommitted)>/g)].map(([, id]) => id ?? '')
  const blocks = ids.map((id) => blob.blocks.get(id))
  if (!blocks.every((block) => block !== undefined)) return describeError(400, 'InvalidBlockList')
  blob.content = Buffer.concat(blocks)
  blob.blocks.clear()
  return created()
}

function describeService(): Record<string, string> {
  return {
    server: 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0',
    'x-ms-request-id': randomUUID(),
    'x-ms-version': API_VERSION,
  }
}

function created(): Answer {
  const headers = { ...describeService(), etag: '"0x8DE2A4C0FFEE000"', 'x-ms-request-server-encrypted': 'true' }
  return { status: 201, headers }
}

function describeError(status: number, code: string, detail?: string): Answer {
  const extra = detail === undefined ? '' : `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`
  const message = status === 403 ? 'Server failed to authenticate the request.' : `The request failed: ${code}.`
  return {
    status,
    headers: { ...describeService(), 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: `\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message>${extra}</Error>`,
  }
}
