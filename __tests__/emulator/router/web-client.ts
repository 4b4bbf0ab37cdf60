// A client for the emulator's own tests, written from the protocol and with Node's plain HTTP only.
import { constants, createCipheriv, createHash, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { EmulatedRouter } from '../../../emulator/router/router.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly bytes: Buffer
  readonly text: string
  /** the connection ended before the body did */
  readonly isCut: boolean
  /** parsed text, undefined if it is not JSON */
  readonly json: Json | undefined
}

export interface Json {
  readonly success?: boolean
  readonly data?: Record<string, unknown>
  readonly error?: { readonly code: number; readonly errors?: unknown }
}

export interface Question {
  readonly path?: string
  readonly query?: Record<string, string>
  /** given: POST of a form */
  readonly form?: Record<string, string> | string
  readonly headers?: Record<string, string>
  readonly httpMethod?: string
  readonly localAddress?: string
  /** gives up on a silent router */
  readonly timeoutMs?: number
  /** stops reading after so many bytes */
  readonly enoughBytes?: number
}

const httpsAgent = new HttpsAgent({ keepAlive: true, rejectUnauthorized: false })
const httpAgent = new HttpAgent({ keepAlive: true })

/** Sends one request; rejects when the connection ends before an answer begins. */
export function ask(router: EmulatedRouter, question: Question): Promise<Answer> {
  const isSecure = router.url.startsWith('https:')
  const body = typeof question.form === 'object' ? new URLSearchParams(question.form).toString() : question.form
  const search = question.query ? `?${new URLSearchParams(question.query)}` : ''
  const options = {
    host: '127.0.0.1',
    port: router.port,
    path: (question.path ?? '/webapi/entry.cgi') + search,
    method: question.httpMethod ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...question.headers,
    },
    ...(question.localAddress ? { localAddress: question.localAddress, agent: false as const } : {}),
    ...(question.localAddress ? {} : { agent: isSecure ? httpsAgent : httpAgent }),
  }
  return new Promise((resolve, reject) => {
    const request = isSecure
      ? httpsRequest({ ...options, rejectUnauthorized: false }, (response) => resolve(readAnswer(response, question)))
      : httpRequest(options, (response) => resolve(readAnswer(response, question)))
    request.setTimeout(question.timeoutMs ?? 30_000, () => request.destroy(new Error('silent')))
    request.on('error', reject)
    request.end(body)
  })
}

async function readAnswer(response: IncomingMessage, question: Question): Promise<Answer> {
  const chunks: Buffer[] = []
  let size = 0
  let isCut = false
  try {
    for await (const chunk of response) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= (question.enoughBytes ?? Infinity)) break
    }
  } catch {
    isCut = true
  }
  const bytes = Buffer.concat(chunks)
  const text = bytes.length < 1_000_000 ? bytes.toString('utf8') : ''
  return { status: response.statusCode ?? 0, headers: response.headers, bytes, text, isCut, json: parse(text) }
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A call with its parameters in a POST form. */
export function post(
  router: EmulatedRouter,
  path: string,
  form: Record<string, string>,
  cookie?: string,
): Promise<Answer> {
  return ask(router, { path: `/webapi/${path}`, form, headers: cookie ? { Cookie: `id=${cookie}` } : {} })
}

/** The error code of an answer, 0 for success, undefined for no Synology JSON. */
export function codeOf(answer: Answer): number | undefined {
  return answer.json?.success === true ? 0 : answer.json?.error?.code
}

export function credentials(router: EmulatedRouter): { account: string; passwd: string } {
  return { account: router.switches.account.username, passwd: router.switches.account.password }
}

/** Logs in with plain fields; more fields may be given. */
export function logIn(router: EmulatedRouter, more: Record<string, string> = {}): Promise<Answer> {
  const login = { api: 'SYNO.API.Auth', version: '3', method: 'login', ...credentials(router), format: 'sid', ...more }
  return post(router, 'auth.cgi', login)
}

/** Logs in and hands out the session id. */
export async function openSession(router: EmulatedRouter): Promise<string> {
  return String((await logIn(router)).json?.data?.sid)
}

/** A call of the backup API with the session cookie. */
export function backup(router: EmulatedRouter, sid: string, method: string, taskId?: string): Promise<Answer> {
  const form = { api: 'SYNO.Backup.Config.Backup', version: '1', method, ...(taskId ? { task_id: taskId } : {}) }
  return post(router, 'entry.cgi', form, sid)
}

/** Logs in, starts an export, and waits until the file is there. */
export async function exportFile(router: EmulatedRouter): Promise<{ sid: string; taskId: string }> {
  const sid = await openSession(router)
  const taskId = String((await backup(router, sid, 'start')).json?.data?.task_id)
  await sleep(router.switches.export.exportMs + 10)
  return { sid, taskId }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

export interface EncryptionInfo {
  readonly cipherkey: string
  readonly ciphertoken: string
  readonly public_key: string
  readonly server_time: number
}

export async function getEncryptionInfo(router: EmulatedRouter, format = 'module'): Promise<EncryptionInfo> {
  const form = { api: 'SYNO.API.Encryption', version: '1', method: 'getinfo', ...(format ? { format } : {}) }
  const data = (await post(router, 'encryption.cgi', form)).json?.data ?? {}
  return {
    cipherkey: String(data.cipherkey),
    ciphertoken: String(data.ciphertoken),
    public_key: String(data.public_key),
    server_time: Number(data.server_time),
  }
}

/** The hybrid envelope of protocol.md 2.2 over a form text, for a key in hex. */
export function sealHybrid(publicKeyHex: string, text: string): string {
  const bytes = publicKeyHex.length / 2
  const passphrase = randomBytes(bytes)
    .toString('hex')
    .slice(0, bytes - 11)
  const salt = randomBytes(8)
  const digests: Buffer[] = []
  for (let round = 0; round < 3; round++) {
    digests.push(
      createHash('md5')
        .update(Buffer.concat([digests.at(-1) ?? Buffer.alloc(0), Buffer.from(passphrase), salt]))
        .digest(),
    )
  }
  const derived = Buffer.concat(digests)
  const cipher = createCipheriv('aes-256-cbc', derived.subarray(0, 32), derived.subarray(32))
  const aes = Buffer.concat([Buffer.from('Salted__'), salt, cipher.update(text, 'utf8'), cipher.final()])
  const rsa = encryptRsa(publicKeyHex, passphrase)
  return JSON.stringify({ rsa, aes: aes.toString('base64') })
}

/** RSA PKCS#1 v1.5 in base64. */
export function encryptRsa(publicKeyHex: string, text: string): string {
  const n = Buffer.from(publicKeyHex, 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' })
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text)).toString('base64')
}
