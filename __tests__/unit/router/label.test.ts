import { describe, expect, test } from '@jest/globals'
import { readLabel } from '../../../src/router/label.ts'
import { API, type Endpoints } from '../../../src/router/protocol.ts'
import { Session } from '../../../src/router/session.ts'
import { createFakeApi, type FakeAnswer } from '../../fixtures/fake-api.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const ENDPOINTS: Endpoints = new Map(
  [API.mesh, API.system].map((api) => [api, { api, path: 'webapi/entry.cgi', version: 1 }] as const),
)
const NODE = { model: 'RT2600ac', firmware_ver: 'SRM 1.2', node_id: 0, is_re: false, sn: 'ZQ21A0SQR1' }
const POINT = { model: 'MR2200ac', firmware_ver: 'SRM 1.1', node_id: 1, is_re: true }

async function read(
  mesh: FakeAnswer,
  system: FakeAnswer = 102,
  endpoints = ENDPOINTS,
  signal = new AbortController().signal,
  password = 'Geheim-4711',
) {
  const logger = createRecordingLogger()
  const api = createFakeApi(({ endpoint }) => (endpoint.api === API.mesh ? mesh : system))
  const account = {
    username: 'u',
    password,
    otpSecret: 'JBSWY3DPEHPK3PXP',
    loginEncryption: 'auto',
    overTls: true,
  } as const
  const label = await readLabel(new Session({ api, endpoints, account, logger, signal }), logger)
  return { label, api, logger }
}

describe('the label', () => {
  test.each([
    ['the only node', [NODE]],
    ['node 0 among others', [POINT, NODE]],
    ['the node that is no repeater', [POINT, { ...NODE, node_id: 7 }]],
    ['the first node if none says what it is', [{ model: 'RT2600ac', firmware_ver: 'SRM 1.2' }, { model: 'x' }]],
  ])('is that of %s', async (_name, nodes) => {
    expect((await read({ nodes })).label).toMatchObject({ model: 'RT2600ac', firmware: 'SRM 1.2' })
  })

  test.each([
    [{}],
    [{ nodes: [] }],
    [{ nodes: 'x' }],
    [{ nodes: [7] }],
    [{ nodes: [{ model: 7, firmware_ver: null }] }],
    [105],
    [new Error('broken')],
  ])('is read from SYNO.Core.System if the mesh answers %p', async (mesh) => {
    const { label, api } = await read(mesh, { model: 'RT6600ax', firmware_ver: 'SRM 1.3', serial: 'ZQ21A0SQR1' })
    expect(label).toMatchObject({ model: 'RT6600ax', firmware: 'SRM 1.3' })
    expect(api.methods).toEqual(['get', 'info'])
  })

  test('has an id that distinguishes routers, the same whichever call reports the serial number', async () => {
    const bySystem = await read(102, { model: 'RT6600ax', firmware_ver: 'SRM 1.3', serial: 'ZQ21A0SQR1' })
    const byMesh = await read({ nodes: [NODE] })
    expect(byMesh.label?.id).toMatch(/^[0-9a-f]{64}$/)
    expect(bySystem.label?.id).toBe(byMesh.label?.id)
    const other = await read({ nodes: [{ ...NODE, sn: 'Zq-other-serial' }] })
    expect(other.label?.id).not.toBe(byMesh.label?.id)
  })

  test('lacks what repeats the password: encryption leaves it readable in commits and manifests', async () => {
    const told = { ...NODE, model: 'RT Geheim-4711' }
    expect((await read({ nodes: [told] })).label).toMatchObject({ model: '', firmware: 'SRM 1.2' })
    const both = { ...told, firmware_ver: 'Geheim-4711' }
    expect((await read({ nodes: [both] }, { model: 'RT6600ax' })).label).toMatchObject({ model: 'RT6600ax' })
    const forms = [
      'R2VoZWltLTQ3MTE=',
      '47656865696D2D34373131',
      'Gehe\u200bim-4711',
      'RT JBSWY3DPEHPK3PXP',
      'RT jbswy3dpehpk3pxp',
    ]
    // A short secret may be a part of a word by chance.
    const short = await read({ nodes: [NODE] }, 102, ENDPOINTS, new AbortController().signal, 'RT26')
    expect(short.label?.model).toBe('RT2600ac')
    for (const model of forms) expect((await read({ nodes: [{ ...NODE, model }] })).label?.model).toBe('')
  })

  test('does not show the serial number, which is masked', async () => {
    const { label, logger } = await read({ nodes: [NODE] })
    expect(JSON.stringify([label, logger.lines])).not.toContain(NODE.sn)
    expect(logger.secrets).toContain(NODE.sn)
  })

  test.each([
    'stored and read back',
    'verified',
    'SHA-256',
    'RT2600',
    '20261130',
    'CONFIGURATION',
    `A\nB${'1'.repeat(12)}`,
    'A'.repeat(65),
  ])(
    'masks nothing that could be words or dates of the log, if the router calls it its serial number: %j',
    async (sn) => {
      const { label, logger } = await read({ nodes: [{ ...NODE, sn }] })
      expect([label?.id, logger.secrets]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), []])
    },
  )

  test.each([undefined, '', '1', '12345', 7])(
    'has no id, and masks nothing, if the serial number is %p',
    async (sn) => {
      const { label, logger } = await read({ nodes: [{ ...NODE, sn }] })
      expect(label).toMatchObject({ model: 'RT2600ac', id: '' })
      expect(logger.secrets).not.toContain(sn)
    },
  )

  test('is one line of 80 characters at most', async () => {
    const { label } = await read({ nodes: [{ model: `a\r\n::error::${'b'.repeat(500)}`, firmware_ver: '\u202e' }] })
    expect(label?.model).toMatch(/^a ::error::b+…$/)
    expect(label?.model).toHaveLength(80)
    expect(label?.firmware).toBe('')
  })

  test('is missing if no call reports it', async () => {
    expect((await read(102)).label).toBeUndefined()
    expect((await read({}, {}, new Map())).label).toBeUndefined()
  })

  test('is not requested after a cancellation', async () => {
    const { label, api } = await read({}, {}, ENDPOINTS, AbortSignal.abort())
    expect(label).toBeUndefined()
    expect(api.calls).toEqual([])
  })

  test('logs why it is missing at debug level only', async () => {
    const { logger } = await read(new Error('broken'))
    expect(logger.lines).toEqual([{ level: 'debug', text: 'No label from SYNO.Mesh.System.Info: broken' }])
  })
})
