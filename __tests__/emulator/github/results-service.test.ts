import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'

const CONTENT = Buffer.from('the upload')
const HASH = `sha256:${createHash('sha256').update(CONTENT).digest('hex')}`

let github: EmulatedGitHub

beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

function readIds() {
  const payload = github.environment.ACTIONS_RUNTIME_TOKEN?.split('.')[1] ?? ''
  const { scp } = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const [, run, job] = /Actions\.Results:([^:]+):([^: ]+)/.exec(scp) ?? []
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: job }
}

async function call(method: string, fields: object, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${github.origin}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${github.environment.ACTIONS_RUNTIME_TOKEN}`,
      ...headers,
    },
    body: JSON.stringify({ ...readIds(), ...fields }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

async function reserve(name: string, fields: object = {}) {
  return call('CreateArtifact', { name, version: 7, mime_type: 'application/zip', ...fields })
}

async function upload(name: string) {
  const { body } = await reserve(name)
  await fetch(body.signed_upload_url ?? '', {
    method: 'PUT',
    headers: { 'x-ms-blob-type': 'BlockBlob' },
    body: CONTENT,
  })
}

describe('the results service', () => {
  test.each(['', 'Bearer ', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'token other'])(
    'refuses the token "%s"',
    async (token) => {
      expect(await call('ListArtifacts', {}, { authorization: token })).toMatchObject({
        status: 401,
        body: { code: 'unauthenticated' },
      })
    },
  )

  test.each(['workflow_run_backend_id', 'workflow_job_run_backend_id'])('refuses a %s of another token', async (id) => {
    expect(await reserve('backup', { [id]: 'another' })).toMatchObject({
      status: 403,
      body: { code: 'permission_denied' },
    })
  })

  test('refuses a call without ids and one that is not JSON', async () => {
    expect(await call('ListArtifacts', { workflow_run_backend_id: undefined })).toMatchObject({ status: 400 })
    expect(await call('ListArtifacts', {}, { 'content-type': 'application/protobuf' })).toMatchObject({
      status: 404,
      body: { code: 'bad_route' },
    })
    expect(await call('MigrateArtifact', {})).toMatchObject({ status: 404 })
  })

  test.each(['', 'a/b', 'a\\b', 'a:b', 'a"b', 'a<b', 'a>b', 'a|b', 'a*b', 'a?b', 'a\nb'])(
    'refuses the name %j',
    async (name) => {
      expect(await reserve(name)).toMatchObject({ status: 400, body: { code: 'invalid_argument' } })
    },
  )

  test.each([{ version: 4 }, { version: undefined }, { expires_at: '2020-01-01T00:00:00Z' }, { expires_at: 5 }])(
    'refuses to create an artifact with %j',
    async (fields) => {
      expect(await reserve('backup', fields)).toMatchObject({ status: 400, body: { code: 'invalid_argument' } })
    },
  )

  test('treats a name as taken once it is reserved, and answers in the words of the service', async () => {
    await reserve('backup')
    expect(await reserve('backup')).toEqual({
      status: 409,
      body: { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' },
    })
  })

  test.each([
    ['a wrong hash', { hash: `sha256:${'0'.repeat(64)}`, size: '10' }],
    ['a hash without its kind', { hash: HASH.slice(7), size: '10' }],
    ['a wrong size', { hash: HASH, size: '11' }],
    ['no size', { hash: HASH }],
  ])('does not finalize with %s', async (_name, fields) => {
    await upload('backup')
    expect(await call('FinalizeArtifact', { name: 'backup', ...fields })).toMatchObject({ status: 400 })
    expect(github.artifacts).toEqual([])
    expect(await call('FinalizeArtifact', { name: 'backup', size: '10', hash: HASH })).toMatchObject({ status: 200 })
    expect(github.artifacts).toMatchObject([{ name: 'backup', size: 10, digest: HASH, content: CONTENT }])
  })

  test('does not finalize an artifact that was not created or uploaded, or belongs to another job', async () => {
    const { size, digest } = github.addArtifact('other', CONTENT)
    expect(await call('FinalizeArtifact', { name: 'other', size: String(size), hash: digest })).toMatchObject({
      status: 404,
    })
    expect(await call('FinalizeArtifact', { name: 'backup', size: '10', hash: HASH })).toMatchObject({ status: 404 })
    await reserve('backup')
    expect(await call('FinalizeArtifact', { name: 'backup', size: '10', hash: HASH })).toMatchObject({ status: 400 })
  })

  test('lists only finalized artifacts', async () => {
    await upload('backup')
    expect((await call('ListArtifacts', {})).body.artifacts).toEqual([])
    await call('FinalizeArtifact', { name: 'backup', size: '10', hash: HASH })
    github.addArtifact('other', CONTENT)
    const list = async (filter: object) => (await call('ListArtifacts', filter)).body.artifacts
    expect(await list({})).toMatchObject([
      { name: 'backup', size: '10', digest: HASH, ...readIds() },
      { name: 'other' },
    ])
    expect(await list({ name_filter: 'other' })).toMatchObject([{ name: 'other' }])
    expect(await list({ id_filter: String(github.artifacts[0]?.id) })).toMatchObject([{ name: 'backup' }])
  })
})

describe('the blob store', () => {
  const put = (url: string, query: string, body: string | Buffer) => fetch(`${url}${query}`, { method: 'PUT', body })
  const block = (name: string) => `&comp=block&blockid=${encodeURIComponent(Buffer.from(name).toString('base64'))}`
  const latest = (name: string) => `<Latest>${Buffer.from(name).toString('base64')}</Latest>`

  async function expectError(response: Response, status: number, code: string) {
    expect(response.status).toBe(status)
    expect(response.headers.get('x-ms-error-code')).toBe(code)
    expect(response.headers.get('content-type')).toBe('application/xml')
    expect(await response.text()).toMatch(`<Error><Code>${code}</Code><Message>`)
  }

  test('refuses a URL without its signature, with another one, or for another purpose', async () => {
    const url = (await reserve('backup')).body.signed_upload_url ?? ''
    const [bare = '', query = ''] = url.split('?')
    await expectError(await put(bare, '?comp=block&blockid=AA', 'x'), 403, 'AuthenticationFailed')
    await expectError(await put(url.replace(/sig=[^&]+/, 'sig=AAAA'), block('1'), 'x'), 403, 'AuthenticationFailed')
    await expectError(await put(url.replace('se=2', 'se=3'), block('1'), 'x'), 403, 'AuthenticationFailed')
    await expectError(await put(`${bare}x?${query}`, block('1'), 'x'), 403, 'AuthenticationFailed')
    await expectError(await fetch(url), 403, 'AuthorizationPermissionMismatch')
  })

  test('refuses a block list with a missing block', async () => {
    const url = (await reserve('backup')).body.signed_upload_url ?? ''
    expect((await put(url, block('1'), 'one')).status).toBe(201)
    const list = (names: string[]) => `<?xml version="1.0"?><BlockList>${names.map(latest).join('')}</BlockList>`
    await expectError(await put(url, '&comp=blocklist', list(['1', '2'])), 400, 'InvalidBlockList')
    await expectError(await put(url, '&comp=blocklist', 'blocks'), 400, 'InvalidXmlDocument')
    await expectError(await put(url, block('a longer id'), 'two'), 400, 'InvalidBlobOrBlock')
    expect((await put(url, block('2'), 'two')).status).toBe(201)
    expect((await put(url, '&comp=blocklist', list(['2', '1']))).status).toBe(201)
    const hash = `sha256:${createHash('sha256').update('twoone').digest('hex')}`
    expect(await call('FinalizeArtifact', { name: 'backup', size: '6', hash })).toMatchObject({ status: 200 })
  })

  test('refuses a body with a wrong checksum, and an unknown kind of PUT', async () => {
    const url = (await reserve('backup')).body.signed_upload_url ?? ''
    const send = (headers: Readonly<Record<string, string>>) => fetch(url, { method: 'PUT', body: CONTENT, headers })
    const sum = createHash('md5').update(CONTENT).digest('base64')
    const kind = { 'x-ms-blob-type': 'BlockBlob' }
    await expectError(await send({ ...kind, 'content-md5': 'AAAA' }), 400, 'Md5Mismatch')
    await expectError(await send({ 'x-ms-blob-type': 'AppendBlob' }), 400, 'InvalidQueryParameterValue')
    await expectError(await put(url, '&comp=page', 'x'), 400, 'InvalidQueryParameterValue')
    expect((await send({ ...kind, 'content-md5': sum })).status).toBe(201)
  })

  test('answers a download with the headers of a zip', async () => {
    github.addArtifact('backup', CONTENT)
    const [artifact] = (await call('ListArtifacts', {})).body.artifacts as unknown as [Record<string, string>]
    const { name, workflow_job_run_backend_id } = artifact
    const { body } = await call('GetSignedArtifactURL', { name, workflow_job_run_backend_id })
    const response = await fetch(body.signed_url ?? '')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="backup.zip"',
      'content-length': '10',
      'x-ms-blob-type': 'BlockBlob',
    })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(CONTENT)
    github.faults.expireSignedUrls = true
    await expectError(await fetch(body.signed_url ?? ''), 403, 'AuthenticationFailed')
  })
})
