import { describe, expect, test } from '@jest/globals'
import { readLabel } from '../../../src/router/label.ts'
import { API, type Endpoints } from '../../../src/router/protocol.ts'
import { Session } from '../../../src/router/session.ts'
import { createFakeApi, type FakeAnswer } from '../../fixtures/fake-api.ts'
import { createRecordingJournal } from '../../fixtures/recording-journal.ts'

const ENDPOINTS: Endpoints = new Map(
  [API.mesh, API.system].map((api) => [api, { api, path: 'webapi/entry.cgi', version: 1 }] as const),
)
const NODE = { model: 'RT2600ac', firmware_ver: 'SRM 1.2', node_id: 0, is_re: false, sn: 'Zq-serial' }
const POINT = { model: 'MR2200ac', firmware_ver: 'SRM 1.1', node_id: 1, is_re: true }

async function read(
  mesh: FakeAnswer,
  system: FakeAnswer = 102,
  endpoints = ENDPOINTS,
  signal = new AbortController().signal,
) {
  const journal = createRecordingJournal()
  const api = createFakeApi(({ endpoint }) => (endpoint.api === API.mesh ? mesh : system))
  const account = { username: 'u', password: 'p', loginEncryption: 'auto', overTls: true } as const
  const label = await readLabel(new Session({ api, endpoints, account, journal, signal }), journal)
  return { label, api, journal }
}

describe('the label', () => {
  test.each([
    ['the only node', [NODE]],
    ['node 0 among others', [POINT, NODE]],
    ['the node that is no repeater', [POINT, { ...NODE, node_id: 7 }]],
    ['the first node if none says what it is', [{ model: 'RT2600ac', firmware_ver: 'SRM 1.2' }, { model: 'x' }]],
  ])('is that of %s', async (_name, nodes) => {
    expect((await read({ nodes })).label).toEqual({ model: 'RT2600ac', firmware: 'SRM 1.2' })
  })

  test.each([
    [{}],
    [{ nodes: [] }],
    [{ nodes: 'x' }],
    [{ nodes: [7] }],
    [{ nodes: [{ model: 7, firmware_ver: null }] }],
    [105],
    [new Error('broken')],
  ])('is asked of SYNO.Core.System if the mesh says %p', async (mesh) => {
    const { label, api } = await read(mesh, { model: 'RT6600ax', firmware_ver: 'SRM 1.3', serial: 'Zq-serial' })
    expect(label).toEqual({ model: 'RT6600ax', firmware: 'SRM 1.3' })
    expect(api.methods).toEqual(['get', 'info'])
  })

  test('is one line of 80 characters at most', async () => {
    const { label } = await read({ nodes: [{ model: `a\r\n::error::${'b'.repeat(500)}`, firmware_ver: '\u202e' }] })
    expect(label?.model).toMatch(/^a ::error::b+…$/)
    expect(label?.model).toHaveLength(80)
    expect(label?.firmware).toBe('')
  })

  test('is missing where nobody knows it', async () => {
    expect((await read(102)).label).toBeUndefined()
    expect((await read({}, {}, new Map())).label).toBeUndefined()
  })

  test('is not asked for when the run has been cancelled', async () => {
    const { label, api } = await read({}, {}, ENDPOINTS, AbortSignal.abort())
    expect(label).toBeUndefined()
    expect(api.calls).toEqual([])
  })

  test('tells why it is missing in the debug log only', async () => {
    const { journal } = await read(new Error('broken'))
    expect(journal.lines).toEqual([{ level: 'debug', text: 'No label from SYNO.Mesh.System.Info: broken' }])
  })
})
