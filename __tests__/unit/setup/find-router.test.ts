import { describe, expect, test } from '@jest/globals'
import { findGateway, gatewayInTable } from '../../../src/setup/find-router.ts'
import type { Machine } from '../../../src/setup/machine.ts'

const HEAD = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n'
const row = (destination: string, gateway: string, flags: string, metric: number) =>
  `eth0\t${destination}\t${gateway}\t${flags}\t0\t0\t${metric}\t00000000\t0\t0\t0\n`

function asking(platform: NodeJS.Platform, stdout: string): Pick<Machine, 'platform' | 'read' | 'run'> {
  return { platform, read: async () => stdout, run: async () => ({ code: 0, stdout, stderr: '' }) }
}

describe('the default gateway', () => {
  test('on Linux, is that of the default route with the lowest metric', async () => {
    const table = `${HEAD}${row('00000000', '0101A8C0', '0003', 600)}${row('00000000', '0102A8C0', '0003', 100)}`
    expect(gatewayInTable(table)).toBe('192.168.2.1')
    expect(await findGateway(asking('linux', table))).toBe('192.168.2.1')
  })

  test('is unknown if there are only routes to networks, or a route without a gateway', () => {
    expect(gatewayInTable(HEAD + row('0001A8C0', '00000000', '0001', 100))).toBeUndefined()
    expect(gatewayInTable(HEAD + row('00000000', '00000000', '0001', 100))).toBeUndefined()
    expect(gatewayInTable('')).toBeUndefined()
  })

  test('on macOS, is what route prints', async () => {
    const shown = '   route to: default\ndestination: default\n    gateway: 10.0.1.1\n  interface: en0\n'
    expect(await findGateway(asking('darwin', shown))).toBe('10.0.1.1')
  })

  test('on Windows, is the one of the first default route, in any language', async () => {
    const shown = `Aktive Routen:\n     Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik\n          0.0.0.0          0.0.0.0      192.168.1.1    192.168.1.23     25\n`
    expect(await findGateway(asking('win32', shown))).toBe('192.168.1.1')
  })

  test('is unknown if the system does not say', async () => {
    expect(await findGateway(asking('darwin', 'gateway: fe80::1\n'))).toBeUndefined()
    const broken = { ...asking('linux', ''), read: () => Promise.reject(new Error('EACCES')) }
    expect(await findGateway(broken)).toBeUndefined()
  })
})
