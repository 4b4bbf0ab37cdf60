// The lower bound of the race: only the exchanges of a run, over two bare sockets. It checks no response, knows how long the export
// takes, polls once it is finished, and stores and reads back the file as is. race.ts runs it as plain JavaScript.

import { constants, createCipheriv, createHash, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { connect as connectTcp, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'

/** The only argument, as JSON from race.ts. */
export interface FloorOptions {
  readonly routerPort: number
  readonly username: string
  readonly password: string
  readonly exportMs: number
  readonly file: string
  readonly githubPort: number
  readonly token: string
}

interface Answer {
  readonly head: string
  readonly body: Buffer
}

type Ask = (message: string, body?: string | Buffer) => Promise<Answer>

/** Maximum interval between polls: routers close a connection that is idle for 5 s. */
const KEEP_ALIVE_MS = 4_000
const options: FloorOptions = JSON.parse(process.argv[2] ?? '')
const jsonOf = ({ body }: Answer) => JSON.parse(body.toString('utf8')) as never

/** One request at a time; a response has a Content-Length or is chunked. */
function askOver(socket: Socket): Ask {
  let seen: Buffer = Buffer.alloc(0)
  let answered: (answer: Answer) => void = () => {}
  socket.setNoDelay(true)
  socket.on('data', (chunk: Buffer) => {
    seen = seen.length === 0 ? chunk : Buffer.concat([seen, chunk])
    const end = seen.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = seen.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const rest = seen.subarray(end + 4)
    if (length === undefined ? rest.toString('latin1').endsWith('0\r\n\r\n') : rest.length >= Number(length)) {
      seen = Buffer.alloc(0)
      answered({ head, body: length === undefined ? unchunk(rest) : rest })
    }
  })
  return (head, body = '') =>
    new Promise((resolve) => {
      answered = resolve
      const length = Buffer.byteLength(body)
      socket.write(
        Buffer.concat([Buffer.from(`${head}\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`), Buffer.from(body)]),
      )
    })
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16)
    if (!(size > 0)) return Buffer.concat(parts)
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 4 + size
  }
}

/** The login envelope, with OpenSSL's key derivation (MD5, one round). */
function seal(key: { readonly public_key: string; readonly server_time: number }): string {
  const { username: account, password: passwd } = options
  const fields = new URLSearchParams({ account, passwd, session: 'webui', format: 'cookie' })
  const passphrase = randomBytes(64).toString('hex')
  const salt = randomBytes(8)
  const md5 = (...parts: readonly (Buffer | string)[]) => createHash('md5').update(Buffer.concat(parts.map(asBytes)))
  const asBytes = (part: Buffer | string) => (typeof part === 'string' ? Buffer.from(part) : part)
  const [one, two, three] = [0, 1, 2].reduce<Buffer[]>(
    (blocks) => [...blocks, md5(blocks.at(-1) ?? '', passphrase, salt).digest()],
    [],
  ) as [Buffer, Buffer, Buffer]
  const cipher = createCipheriv('aes-256-cbc', Buffer.concat([one, two]), three)
  const text = `__cIpHeRtOkEn=${key.server_time}&${fields}`
  const aes = Buffer.concat([Buffer.from('Salted__'), salt, cipher.update(text), cipher.final()])
  const publicKey = createPublicKey({ key: Buffer.from(key.public_key, 'base64'), type: 'spki', format: 'der' })
  const rsa = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(passphrase))
  return JSON.stringify({ rsa: rsa.toString('base64'), aes: aes.toString('base64') })
}

async function fetchFile(ask: Ask): Promise<Buffer> {
  let cookie = ''
  const call = (cgi: string, fields: Readonly<Record<string, string>>) =>
    ask(
      `POST /webapi/${cgi}.cgi HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded${cookie}`,
      `${new URLSearchParams(fields)}`,
    )
  const backup = (method: string, more: Readonly<Record<string, string>> = {}) =>
    call('entry', { api: 'SYNO.Backup.Config.Backup', version: '1', method, ...more })
  await call('query', { api: 'SYNO.API.Info', version: '1', method: 'query', query: 'SYNO.API.Auth' })
  const key = await call('encryption', { api: 'SYNO.API.Encryption', version: '1', method: 'getinfo' })
  const auth = { api: 'SYNO.API.Auth', version: '3' }
  const login = await call('auth', {
    ...auth,
    method: 'login',
    __cIpHeRtExT: seal((jsonOf(key) as { data: never }).data),
  })
  cookie = `\r\nCookie: id=${(jsonOf(login) as { data: { sid: string } }).data.sid}`
  const startedAt = performance.now()
  const { task_id } = (jsonOf(await backup('start')) as { data: { task_id: string } }).data
  await call('entry', { api: 'SYNO.Mesh.System.Info', version: '1', method: 'get' })
  const left = () => options.exportMs - (performance.now() - startedAt)
  do await sleep(Math.min(KEEP_ALIVE_MS, Math.max(1, left())))
  while (!(jsonOf(await backup('status', { task_id })) as { data: { finish: boolean } }).data.finish)
  const { body } = await backup('download', { task_id })
  writeFileSync(options.file, body)
  await call('auth', { ...auth, method: 'logout', session: 'webui' })
  return body
}

async function storeAndReadBack(ask: Ask, file: Buffer): Promise<void> {
  const { scp } = JSON.parse(Buffer.from(options.token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const [, run, job] = /Actions\.Results:([^: ]+):([^: ]+)/.exec(scp) ?? []
  const ids = { workflow_run_backend_id: run, workflow_job_run_backend_id: job, name: 'floor' }
  const service = async (method: string, fields: object): Promise<Readonly<Record<string, string>>> =>
    jsonOf(
      await ask(
        `POST /twirp/github.actions.results.api.v1.ArtifactService/${method} HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer ${options.token}`,
        JSON.stringify({ ...ids, ...fields }),
      ),
    )
  const pathOf = (url = '') => url.slice(url.indexOf('/', 'http://'.length))
  const created = await service('CreateArtifact', { version: 7, mime_type: 'application/octet-stream' })
  await ask(`PUT ${pathOf(created.signed_upload_url)} HTTP/1.1\r\nx-ms-blob-type: BlockBlob`, file)
  const hash = createHash('sha256').update(file).digest('hex')
  await service('FinalizeArtifact', { size: String(file.length), hash: `sha256:${hash}` })
  const { signed_url } = await service('GetSignedArtifactURL', {})
  const { body } = await ask(`GET ${pathOf(signed_url)} HTTP/1.1`)
  if (!body.equals(file)) throw new Error('what was read back is another file')
}

const host = '127.0.0.1'
const router = connectTls({ host, port: options.routerPort, rejectUnauthorized: false })
const file = await fetchFile(askOver(router))
router.destroy()
const github = connectTcp({ host, port: options.githubPort })
await storeAndReadBack(askOver(github), file)
github.destroy()
