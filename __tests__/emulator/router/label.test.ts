import { describe, expect, test } from '@jest/globals'
import type { LabelSwitches } from '../../../emulator/router/export-switches.ts'
import { HOSTILE_LABEL } from '../../../emulator/router/label.ts'
import { startRouter } from './opened-routers.ts'
import { type Answer, ask, codeOf, openSession } from './web-client.ts'

const MESH = { api: 'SYNO.Mesh.System.Info', version: '1', method: 'get' }
const SYSTEM = { api: 'SYNO.Core.System', version: '1', method: 'info' }

async function readLabels(label: Partial<LabelSwitches>, timeoutMs = 5000): Promise<Answer[]> {
  const router = await startRouter({ scheme: 'http', label })
  const headers = { Cookie: `id=${await openSession(router)}` }
  try {
    return [
      await ask(router, { form: MESH, headers, timeoutMs }),
      await ask(router, { form: SYSTEM, headers, timeoutMs }),
    ]
  } finally {
    await router.close()
  }
}

describe('the label calls', () => {
  test('return model, firmware and serial number', async () => {
    const [mesh, system] = await readLabels({ model: 'RT2600ac', firmware: 'SRM 1.2-7742 Update 5', serial: 'S1' })
    expect(mesh?.json?.data).toMatchObject({
      nodes: [
        {
          model: 'RT2600ac',
          firmware_ver: 'SRM 1.2-7742 Update 5',
          sn: 'S1',
          is_re: false,
          node_id: 0,
          unique: 'synology_cypress_rt2600ac',
        },
      ],
      total: 1,
    })
    expect(system?.json?.data).toMatchObject({ model: 'RT2600ac', firmware_ver: 'SRM 1.2-7742 Update 5', serial: 'S1' })
  })

  test('list mesh points before the router', async () => {
    const [mesh] = await readLabels({ satellites: 2 })
    expect(mesh?.json?.data).toMatchObject({ nodes: [{ is_re: true }, { is_re: true }, { is_re: false }], total: 3 })
  })

  test('can be absent or answer an error', async () => {
    expect((await readLabels({ mesh: 'absent', system: 'absent' })).map(codeOf)).toEqual([102, 102])
    expect((await readLabels({ mesh: 105, system: 103 })).map(codeOf)).toEqual([105, 103])
  })

  test('can be slow or silent', async () => {
    const before = performance.now()
    expect((await readLabels({ mesh: 'slow', slowMs: 100 })).map(codeOf)).toEqual([0, 0])
    expect(performance.now() - before).toBeGreaterThan(90)
    await expect(readLabels({ mesh: 'hang' }, 100)).rejects.toThrow('silent')
  })

  test('can carry hostile values', async () => {
    const [mesh, system] = await readLabels({ model: HOSTILE_LABEL, firmware: HOSTILE_LABEL })
    expect(system?.json?.data?.model).toBe(HOSTILE_LABEL)
    expect(mesh?.text).toContain('\\r\\n::error::')
  })
})
